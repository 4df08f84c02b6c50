"""The sample project, copied to a place where the user may write."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.translation import translate
from tiramisu.errors import TiramisuError

# Masks that the program's own tour compares with; users make theirs.
_ANSWERS = "reference"


class SampleError(TiramisuError):
    """The sample project cannot be put in place."""


def copy_samples_job(samples: Path, folder: Path, parent: QObject) -> Job:
    """Copy the samples unless they are there; ``done`` carries the project folder.

    Args:
        samples: Folder of the sample project, which stays untouched.
        folder: Where the user's copy belongs.
        parent: Owner of the job.
    """

    def work(control: JobControl) -> Path:
        try:
            _copy_missing(samples, folder)
        except OSError as problem:
            raise SampleError(
                translate(
                    "The sample project cannot be copied to {} ({}); free some space "
                    "and try again."
                ).format(folder, problem.strerror or problem)
            ) from problem
        return folder

    return Job(work, parent)


def _copy_missing(samples: Path, folder: Path) -> None:
    """Copy each file that the user's copy lacks, and never touch one that it has."""
    for source in sorted(samples.rglob("*")):
        inside = source.relative_to(samples)
        target = folder / inside
        if inside.parts[0] == _ANSWERS:
            continue
        if source.is_file() and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            # Beside first: a copy that is cut short must not count as there.
            part = target.with_name(f"{target.name}.part")
            shutil.copyfile(source, part)
            part.replace(target)
