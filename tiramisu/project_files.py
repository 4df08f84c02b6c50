"""Where a project keeps what belongs to a mask: its journal, its lock, its plan."""

from __future__ import annotations

from pathlib import Path

from tiramisu.samples import MASKS_FOLDER

PRIVATE_FOLDER = ".tiramisu"
MODELS_FOLDER = "models"
JOURNALS_FOLDER = "journal"
JOURNAL_SUFFIX = ".journal"
HOLDOUT_FILE = "holdout.json"
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
