"""What the file of a journal looks like: a header and a row of records.

The window writes one for each image, every gesture at once. Each record has its own
checksum, so that a torn or damaged end is recognised and everything before it is kept.
What gestures mean is the window's business; the library only has to know whether a
mask file holds all of them.
"""

from __future__ import annotations

import enum
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_HEADER = struct.Struct("<4sHII")  # magic, version, width, height
_RECORD = struct.Struct("<IBI")  # bytes of payload, kind, crc32 of these and payload
_COVERS = struct.Struct("<Q")
_MAGIC = b"TJRN"
_VERSION = 1
HEADER_SIZE = _HEADER.size
# How far a sound record is looked for behind a damaged one.
_SEARCHED_BYTES = 2**18

NO_DIGEST = b""
"""Digest of a mask file that does not exist."""


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


def pack_mask(digest: bytes, covers: int) -> bytes:
    """Return the record of a mask file.

    Args:
        digest: SHA-256 of the file's bytes.
        covers: Journal position up to which the file holds what the records say.
    """
    return pack_record(Kind.MASK, _COVERS.pack(covers) + digest)


def unpack_mask(record: Record) -> tuple[bytes, int]:
    """Return digest and position, which ``pack_mask`` was given.

    Raises:
        struct.error: The record is too short.
    """
    (covers,) = _COVERS.unpack_from(record.payload)
    return record.payload[_COVERS.size :], covers


def says_more(records: Iterable[Record], digest: bytes) -> bool:
    """Tell whether a journal has gestures that a mask file lacks.

    Args:
        records: Those of the journal.
        digest: SHA-256 of the mask file's bytes; empty where there is none.
    """
    records = tuple(records)
    masks = dict(unpack_mask(one) for one in records if one.kind is Kind.MASK)
    covered = masks.get(digest, 0)
    return any(one.kind is not Kind.MASK and one.start >= covered for one in records)


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
