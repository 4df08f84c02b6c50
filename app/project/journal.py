"""The journal of one image: every gesture, on disk before the next one starts.

``tiramisu/journal_records.py`` says what the file looks like, ``replay.py`` what the
records mean, ``store.py`` when they are written.
"""

from __future__ import annotations

import io
import logging
import os
import threading
from pathlib import Path

log = logging.getLogger(__name__)

SYNC_DELAY_S = 0.2
"""A commit is on the disk itself, not only with the system, after this time."""


class Journal:
    """Appends records to a file; what a full disk refuses is kept and tried again.

    Records reach the operating system in ``append``, so killing the program loses
    none; they reach the disk itself within ``SYNC_DELAY_S``, or in ``sync``.

    Args:
        path: The file; the first append makes it if there is none.
        start: What a new file starts with: the header and records that belong to it.
        end: Bytes of the file that are good; 0 when there is none yet.
    """

    def __init__(self, path: Path, start: bytes, end: int) -> None:
        self._path = path
        self._start = b"" if end else start
        self._end = end
        self._pending: list[bytes] = []
        self._file: io.FileIO | None = None
        self._is_torn = False
        self._timer: threading.Timer | None = None
        self._lock = threading.Lock()

    @property
    def position(self) -> int:
        """Where the next record will start, in bytes."""
        with self._lock:
            return self._end + len(self._start) + sum(map(len, self._pending))

    @property
    def is_behind(self) -> bool:
        """Whether records are kept in memory because they could not be written."""
        return bool(self._pending)

    def append(self, record: bytes) -> None:
        """Write a record, after those that could not be written before.

        Raises:
            OSError: They cannot be written now; they are kept for the next time.
        """
        with self._lock:
            self._pending.append(record)
            self._write_pending()
            if self._timer is None:
                self._timer = threading.Timer(SYNC_DELAY_S, self._on_timer)
                self._timer.daemon = True
                self._timer.start()

    def sync(self) -> None:
        """Wait until everything is on the disk.

        Raises:
            OSError: The disk is full or gone.
        """
        with self._lock:
            self._write_pending()
            if self._file is None:
                return
            # A duplicate, so that nobody who appends waits for the disk.
            descriptor = os.dup(self._file.fileno())
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def close(self) -> None:
        """Sync and close the file; the journal may not be used afterwards.

        Raises:
            OSError: Some records could not be written and are lost.
        """
        try:
            self.sync()
        finally:
            with self._lock:
                self._pending.clear()
                if self._timer is not None:
                    self._timer.cancel()
                if self._file is not None:
                    self._file.close()
                    self._file = None

    def _on_timer(self) -> None:
        with self._lock:
            self._timer = None
        try:
            self.sync()
        except OSError:
            log.exception("%s is not safe from a power failure yet", self._path)

    def _write_pending(self) -> None:
        while self._pending:
            self._write(self._start + self._pending[0])
            self._start = b""
            self._pending.pop(0)

    def _write(self, data: bytes) -> None:
        """Append all of ``data``; what an earlier failure left behind goes first."""
        if self._file is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("ab", buffering=0)
        if self._is_torn:
            self._file.truncate(self._end)
        self._is_torn = True
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]
        self._is_torn = False
        self._end += len(data)
