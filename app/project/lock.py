"""Locks between windows: two that write one journal would spoil it for both."""

from __future__ import annotations

import os
import sys
import weakref
from pathlib import Path


class FileLock:
    """Holds a file for itself until it is released, forgotten, or the program ends.

    Raises:
        BlockingIOError: Another window, or another part of this one, holds it.
        OSError: The file cannot be made.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        self._release = weakref.finalize(self, os.close, descriptor)
        try:
            _lock(descriptor)
        except BlockingIOError:
            self.release()
            raise
        except OSError:
            # Some network drives know no locks; working without is better than not.
            return

    def release(self) -> None:
        """Let others have it; does nothing the second time."""
        self._release()


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError as problem:
            raise BlockingIOError(*problem.args) from problem
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
