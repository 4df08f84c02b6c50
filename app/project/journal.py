"""The journal of one image: every gesture, on disk before the next one starts.

A journal is a header and a row of records, each with its own checksum, so that a
torn or damaged end is recognised and everything before it is kept. ``replay.py``
says what the records mean, ``store.py`` when they are written.
"""

from __future__ import annotations

import enum
import io
import logging
import os
import struct
import threading
import zlib
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)

SYNC_DELAY_S = 0.2
"""A commit is on the disk itself, not only with the system, after this time."""

_HEADER = struct.Struct("<4sHII")  # magic, version, width, height
_RECORD = struct.Struct("<IBI")  # bytes of payload, kind, crc32 of these and payload
_MAGIC = b"TJRN"
_VERSION = 1
HEADER_SIZE = _HEADER.size
# How far a sound record is looked for behind a damaged one.
_SEARCHED_BYTES = 2**18


class Kind(enum.IntEnum):
    """What a record says."""

    COMMIT = 1
    """A gesture: its text and its patch."""
    UNDO = 2
    REDO = 3
    MASK = 4
    """A mask file is about to be put in place: its digest, the position it covers."""
    BASE = 5
    """First record of a rewritten journal: a patch from nothing to its start."""


class JournalError(ValueError):
    """A file is no journal of this image."""


@dataclass(frozen=True)
class Record:
    """One record of a journal.

    Attributes:
        kind: What it says.
        payload: Its content.
        start: Position of its first byte in the file.
    """

    kind: Kind
    payload: bytes
    start: int

    @property
    def end(self) -> int:
        """Position of the first byte after it."""
        return self.start + _RECORD.size + len(self.payload)


def pack_header(width: int, height: int) -> bytes:
    """Return the start of a journal for an image of that size, in pixels."""
    return _HEADER.pack(_MAGIC, _VERSION, width, height)


def image_size_of(data: bytes) -> tuple[int, int]:
    """Return width and height, in pixels, of the image that a journal belongs to.

    Raises:
        JournalError: The header is damaged.
    """
    try:
        _, _, width, height = _HEADER.unpack_from(data)
    except struct.error as problem:
        raise JournalError("The journal is cut off.") from problem
    if data[:HEADER_SIZE] != pack_header(width, height):
        raise JournalError("The journal's header is damaged.")
    return (width, height)


def pack_record(kind: Kind, payload: bytes = b"") -> bytes:
    """Return one record as bytes."""
    crc = _checksum(kind, payload)
    return _RECORD.pack(len(payload), kind, crc) + payload


def read_records(data: bytes, width: int, height: int) -> list[Record]:
    """Return the records of a journal up to the first that is torn or damaged.

    Raises:
        JournalError: The header is damaged or belongs to an image of another size.
    """
    if data[:HEADER_SIZE] != pack_header(width, height):
        raise JournalError(f"No journal of an image of {width} x {height} pixels.")
    records = []
    position = HEADER_SIZE
    while (record := _read_record(data, position)) is not None:
        records.append(record)
        position = record.end
    return records


def has_records_after(data: bytes, end: int) -> bool:
    """Tell whether a journal that is read up to ``end`` holds sound records after it.

    A crash leaves nothing there but the start of one record; damage to the file does.
    """
    places = range(end, min(len(data), end + _SEARCHED_BYTES))
    return any(_read_record(data, place) is not None for place in places)


def _read_record(data: bytes, start: int) -> Record | None:
    try:
        length, kind, crc = _RECORD.unpack_from(data, start)
    except struct.error:
        return None
    payload = data[start + _RECORD.size : start + _RECORD.size + length]
    if len(payload) != length or crc != _checksum(kind, payload):
        return None
    try:
        return Record(Kind(kind), payload, start)
    except ValueError:
        return None


def _checksum(kind: int, payload: bytes) -> int:
    return zlib.crc32(payload, zlib.crc32(struct.pack("<IB", len(payload), kind)))


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
