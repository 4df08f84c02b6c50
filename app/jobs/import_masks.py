"""Reading masks of other programs into a project."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.project.former_masks import FormerMasks
from app.project.importing import write_as_step
from app.project.project import Project
from app.project.taking_back import take_back_masks
from tiramisu.config import LabelClass
from tiramisu.errors import TiramisuError
from tiramisu.formats import find_format
from tiramisu.formats.exporting import TransferReport
from tiramisu.formats.importing import import_masks
from tiramisu.masks import LabelMask


def import_masks_job(
    project: Project,
    source: Path,
    format_name: str,
    parent: QObject,
    *,
    former: FormerMasks,
    overwrite: bool = False,
    adds_classes: bool = True,
) -> Job:
    """Import; ``done`` carries a ``TransferReport``, ``progress`` (done, total).

    What was imported before ``cancel`` stays.

    Args:
        project: None of its images is open.
        source: A file or folder of the format.
        format_name: Of ``tiramisu.formats``.
        parent: Owner of the job.
        former: Gets copies of what is replaced, to take it back.
        overwrite: Whether images that have a mask get the new one.
        adds_classes: Whether unknown classes are added.
    """

    def work(control: JobControl) -> TransferReport:
        def on_image(done: int, total: int) -> None:
            control.pass_on((done, total))

        def write(
            mask: Path, labels: LabelMask, classes: Sequence[LabelClass], name: str
        ) -> None:
            former.keep(mask)
            try:
                write_as_step(project, name, labels, tuple(classes))
                former.keep_result(mask)
            except TiramisuError:
                former.masks.remove(mask)
                raise

        return import_masks(
            project.folder,
            source,
            find_format(format_name),
            overwrite=overwrite,
            adds_classes=adds_classes,
            on_image=on_image,
            write=write,
            on_aside=former.asides.append,
        )

    return Job(work, parent)


def take_back_import_job(project: Project, former: FormerMasks, parent: QObject) -> Job:
    """Undo an ``import_masks_job``; ``progress`` carries the share that is done.

    Classes that came with the masks go as well, unless a mask has them.

    Args:
        project: None of its images is open.
        former: What was replaced.
        parent: Owner of the job.
    """

    def work(control: JobControl) -> None:
        take_back_masks(project, former, control.pass_on)
        former.discard_asides()
        with contextlib.suppress(TiramisuError):  # somebody has painted with them since
            project.set_classes(former.classes)

    return Job(work, parent)
