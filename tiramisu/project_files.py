"""Where a project keeps what belongs to a mask: its journal, its lock, its plan."""

from __future__ import annotations

import re
from pathlib import Path

from tiramisu.model_file import MODEL_SUFFIX
from tiramisu.samples import MASKS_FOLDER, natural_key

PRIVATE_FOLDER = ".tiramisu"
MODELS_FOLDER = "models"
JOURNALS_FOLDER = "journal"
JOURNAL_SUFFIX = ".journal"
HOLDOUT_FILE = "holdout.json"
SETTINGS_FILE = "project.json"
PLAN_FILE = "transaction.json"
"""While it is there, many files are being replaced together."""


def journal_path(folder: Path, mask: Path) -> Path:
    """Return where the journal of a mask file is, or would be.

    Args:
        folder: The project folder.
        mask: Below its folder of masks.
    """
    inside = mask.relative_to(folder / MASKS_FOLDER)
    journals = folder / PRIVATE_FOLDER / JOURNALS_FOLDER / inside.parent
    return journals / f"{inside.name}{JOURNAL_SUFFIX}"


def lock_path(folder: Path, mask: Path) -> Path:
    """Return the file that is locked while the image of a mask is open in a window."""
    return journal_path(folder, mask).with_suffix(".lock")


def model_files(folder: Path) -> list[Path]:
    """List the model files of a project, the newest last."""
    found = (folder / MODELS_FOLDER).glob(f"*{MODEL_SUFFIX}")
    return sorted(
        (path for path in found if path.is_file()),
        key=lambda path: (path.stat().st_mtime_ns, natural_key(path.name)),
    )


def next_model_path(folder: Path) -> Path:
    """Return a path for the next model; the number is higher than any before."""
    models = folder / MODELS_FOLDER
    numbers = [
        int(match[1])
        for path in models.glob("*")
        if (match := re.search(r"-(\d+)$", path.stem))
    ]
    number = max(numbers, default=0) + 1
    return models / f"{folder.resolve().name}-{number:04d}{MODEL_SUFFIX}"
