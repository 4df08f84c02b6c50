"""Copies of the samples that tours are about, and those that dead programs have left.

Each is in a temporary folder of its own, with a file that its program holds locked.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from tiramisu.file_lock import FileLock

_PREFIX = "tiramisu-tour-"
_LOCK = "owner.lock"
# A folder without a lock is that of a program which is just making it, or an old one.
_OLD_S = 24 * 60 * 60.0


class TourCopy:
    """A place for a copy of the samples; it is ours until it is removed.

    Args:
        name: What the project is called in it.

    Attributes:
        folder: The project, which is still to be made.

    Raises:
        OSError: There is no room for temporary files.
    """

    def __init__(self, name: str) -> None:
        self._place = Path(tempfile.mkdtemp(prefix=_PREFIX))
        self.folder = self._place / name
        self._lock = FileLock(self._place / _LOCK)

    def remove(self) -> None:
        """Delete it with all that is in it."""
        self._lock.release()
        shutil.rmtree(self._place, ignore_errors=True)


def remove_leftovers_job(parent: QObject) -> Job:
    """Delete the copies of this user whose programs have died."""

    def work(control: JobControl) -> None:
        for place in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            control.check()
            if _is_ours(place) and _is_left(place):
                shutil.rmtree(place, ignore_errors=True)

    return Job(work, parent)


def _is_ours(place: Path) -> bool:
    try:
        owner = place.lstat().st_uid
    except OSError:  # it has just been removed
        return False
    is_mine = not hasattr(os, "getuid") or owner == os.getuid()
    return is_mine and place.is_dir() and not place.is_symlink()


def _is_left(place: Path) -> bool:
    lock = place / _LOCK
    try:
        if not lock.exists():
            return time.time() - place.stat().st_mtime > _OLD_S
        FileLock(lock).release()
    except OSError:  # its program lives
        return False
    return True
