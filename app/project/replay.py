"""What the records of a journal mean: gestures, steps back and mask files."""

from __future__ import annotations

import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.project.journal import HEADER_SIZE, Kind, Record, pack_record
from app.raster.history import History
from app.raster.patch import MaskPatch, PatchError
from app.raster.rect import Rect
from tiramisu.masks import LabelMask

_TEXT_LENGTH = struct.Struct("<H")
_COVERS = struct.Struct("<Q")
NO_DIGEST = b""
"""Digest of a mask file that does not exist."""


def pack_commit(patch: MaskPatch, text: str) -> bytes:
    """Return the record of a gesture."""
    name = text.encode()[:0xFFFF]
    payload = _TEXT_LENGTH.pack(len(name)) + name + patch.to_bytes()
    return pack_record(Kind.COMMIT, payload)


def pack_mask(digest: bytes, covers: int) -> bytes:
    """Return the record of a mask file.

    Args:
        digest: SHA-256 of the file's bytes.
        covers: Journal position up to which the file holds what the records say.
    """
    return pack_record(Kind.MASK, _COVERS.pack(covers) + digest)


def pack_base(patch: MaskPatch) -> bytes:
    """Return the record that holds the start of a rewritten journal."""
    return pack_record(Kind.BASE, patch.to_bytes())


@dataclass
class Replay:
    """What a journal says, without the mask that it starts from.

    Attributes:
        history: All gestures; unbounded until ``history.bound`` is called.
        end: Position after the last record that makes sense, in bytes.
        knows_start: Whether an image without any mask is where the records start.
    """

    history: History = field(
        default_factory=lambda: History(max_steps=sys.maxsize, max_bytes=sys.maxsize)
    )
    end: int = HEADER_SIZE
    knows_start: bool = True
    _changes: list[tuple[int, MaskPatch]] = field(default_factory=list)
    _masks: dict[bytes, int] = field(default_factory=dict)

    @classmethod
    def of(cls, records: Sequence[Record], bounds: Rect) -> Replay:
        """Follow the records up to the first that makes no sense."""
        replay = cls()
        for record in records:
            try:
                replay._follow(record, bounds)
            except (PatchError, struct.error, UnicodeDecodeError):
                break
            replay.end = record.end
        return replay

    def position_of(self, digest: bytes) -> int | None:
        """Return the position up to which the mask file with that digest holds all.

        None when the journal has never heard of such a file.
        """
        if digest == NO_DIGEST:
            return 0 if self.knows_start else None
        return self._masks.get(digest)

    def apply(self, mask: LabelMask, position: int) -> bool:
        """Do on ``mask`` what came after ``position``; tell whether there was any."""
        later = [patch for start, patch in self._changes if start >= position]
        for patch in later:
            patch.toggle(mask)
        return bool(later)

    def _follow(self, record: Record, bounds: Rect) -> None:
        if record.kind == Kind.MASK:
            self._follow_mask(record)
            return
        if record.kind == Kind.COMMIT:
            patch = self._follow_commit(record, bounds)
        elif record.kind == Kind.BASE:
            patch = _checked(record.payload, bounds)
        else:
            undone = record.kind == Kind.UNDO
            step = self.history.undo() if undone else self.history.redo()
            if step is None:
                raise PatchError("There is no such step.")
            patch = step
        self._changes.append((record.start, patch))

    def _follow_mask(self, record: Record) -> None:
        (covers,) = _COVERS.unpack_from(record.payload)
        self._masks[record.payload[_COVERS.size :]] = covers
        if record.start == HEADER_SIZE:
            self.knows_start = False

    def _follow_commit(self, record: Record, bounds: Rect) -> MaskPatch:
        (length,) = _TEXT_LENGTH.unpack_from(record.payload)
        after = _TEXT_LENGTH.size + length
        text = record.payload[_TEXT_LENGTH.size : after].decode()
        patch = _checked(record.payload[after:], bounds)
        self.history.push(patch, text)
        return patch


def _checked(data: bytes, bounds: Rect) -> MaskPatch:
    patch = MaskPatch.from_bytes(data)
    if patch.rect.intersection(bounds) != patch.rect:
        raise PatchError(f"{patch.rect} reaches beyond the image.")
    return patch
