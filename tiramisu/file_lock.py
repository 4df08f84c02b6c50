"""Locks between windows: two that write one journal would spoil it for both."""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import sys
import time
import weakref
from pathlib import Path

_RETRY_S = 0.05
_OWNER_BYTES = 300


class FileLock:
    """Holds a file for itself until it is released, forgotten, or the program ends.

    The system lets go of the lock of a program that has died, also on another machine
    of a network drive. Drives that know no locks are helped out with what the holder
    has written into the file: its machine and its process.

    Args:
        path: The file; it is made if need be, and stays.
        patience_s: How long to wait for somebody who holds it.

    Raises:
        BlockingIOError: Another window, or another part of this one, holds it; the
            text says who.
        OSError: The file cannot be made.
    """

    def __init__(self, path: Path, patience_s: float = 0.0) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        self._release = weakref.finalize(self, os.close, descriptor)
        try:
            _wait_for(descriptor, time.monotonic() + patience_s)
        except BlockingIOError:
            owner = _read_owner(descriptor)
            self.release()
            raise BlockingIOError(errno.EWOULDBLOCK, owner) from None
        self._release.detach()
        _write_owner(descriptor)
        self._release = weakref.finalize(self, _let_go, descriptor)

    def release(self) -> None:
        """Let others have it; does nothing the second time."""
        self._release()


def _wait_for(descriptor: int, deadline: float) -> None:
    while True:
        try:
            return _take(descriptor)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                raise
        time.sleep(_RETRY_S)


def _take(descriptor: int) -> None:
    try:
        _lock(descriptor)
    except BlockingIOError:
        raise
    except OSError:  # this drive knows no locks
        if _is_in_use(_read_owner(descriptor)):
            raise BlockingIOError(errno.EWOULDBLOCK, "held") from None


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


def _let_go(fd: int) -> None:
    with contextlib.suppress(OSError):
        os.ftruncate(fd, 0)
    os.close(fd)


def _write_owner(descriptor: int) -> None:
    with contextlib.suppress(OSError):  # a full disk; who it is matters little
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(
            descriptor, f"process {os.getpid()} on {socket.gethostname()}".encode()
        )


def _read_owner(descriptor: int) -> str:
    """Return who holds a lock, as it was written; empty if nobody has."""
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        return os.read(descriptor, _OWNER_BYTES).decode(errors="replace").strip()
    except OSError:  # Windows lets nobody read what is locked
        return ""


def _is_in_use(owner: str) -> bool:
    """Tell whether a holder may still be there; one on another machine may."""
    words = owner.split()
    if len(words) != 4 or not words[1].isdecimal():
        return False
    if words[3] != socket.gethostname():
        return True
    return int(words[1]) == os.getpid() or _is_running(int(words[1]))


def _is_running(process: int) -> bool:
    if sys.platform == "win32":  # where drives know locks, and asking would kill
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
