"""What the records of a journal mean: gestures, steps back and mask files."""

from __future__ import annotations

import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from app.raster.history import History
from app.raster.patch import MaskPatch, PatchError
from app.raster.rect import Rect
from tiramisu.config import IGNORE_INDEX
from tiramisu.journal_records import (
    HEADER_SIZE,
    NO_DIGEST,
    Kind,
    Record,
    pack_header,
    pack_mask,
    pack_record,
    unpack_mask,
)
from tiramisu.masks import LabelMask

_TEXT_LENGTH = struct.Struct("<H")


def pack_commit(patch: MaskPatch, text: str) -> bytes:
    """Return the record of a gesture."""
    name = text.encode()[:0xFFFF]
    payload = _TEXT_LENGTH.pack(len(name)) + name + patch.to_bytes()
    return pack_record(Kind.COMMIT, payload)


def pack_journal(annotation: LabelMask, history: History, digest: bytes) -> bytes:
    """Return a new journal that says nothing but what is still of use.

    Args:
        annotation: (height, width) uint8, with the history's done steps on it.
        history: The steps that stay.
        digest: SHA-256 of the mask file, which holds just this annotation.
    """
    height, width = annotation.shape
    nothing = np.full_like(annotation, IGNORE_INDEX)
    start = annotation.copy()
    for step in history.steps[: history.position]:
        step.patch.toggle(start)
    base = MaskPatch.between(nothing, start) or MaskPatch(())
    records = [pack_header(width, height), pack_record(Kind.BASE, base.to_bytes())]
    records += [pack_commit(step.patch, step.text) for step in history.steps]
    undone = len(history.steps) - history.position
    records += [pack_record(Kind.UNDO)] * undone
    return b"".join([*records, pack_mask(digest, sum(map(len, records)))])


@dataclass
class Replay:
    """What the records of a journal say.

    Attributes:
        history: All gestures; unbounded until ``history.bound`` is called.
        end: Position after the last record that makes sense, in bytes.
        knows_start: Whether the records tell all, without a mask file to start from.
        base_nbytes: Bytes of the patch that the records start from.
    """

    history: History = field(
        default_factory=lambda: History(max_steps=sys.maxsize, max_bytes=sys.maxsize)
    )
    end: int = HEADER_SIZE
    knows_start: bool = True
    base_nbytes: int = 0
    _changes: list[tuple[int, MaskPatch]] = field(default_factory=list)
    _masks: dict[bytes, int] = field(default_factory=dict)

    @classmethod
    def of(cls, records: Sequence[Record], bounds: Rect) -> Replay:
        """Follow the records up to the first that makes no sense."""
        replay = cls()
        for record in records:
            try:
                replay._follow(record, bounds)
            except (PatchError, struct.error):
                break
            replay.end = record.end
        return replay

    def knows(self, digest: bytes) -> bool:
        """Tell whether the records can go on from the mask file with that digest."""
        return self.knows_start if digest == NO_DIGEST else digest in self._masks

    def apply(self, mask: LabelMask, digest: bytes) -> bool:
        """Do on ``mask`` what its file lacks; tell whether it lacked anything.

        Args:
            mask: (height, width) uint8, what the file holds; changed in place.
            digest: SHA-256 of the file; without a file, empty.
        """
        covered = self._masks.get(digest, 0)
        later = [patch for start, patch in self._changes if start >= covered]
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
            self.base_nbytes = patch.nbytes
        else:
            undone = record.kind == Kind.UNDO
            step = self.history.undo() if undone else self.history.redo()
            if step is None:
                raise PatchError("There is no such step.")
            patch = step
        self._changes.append((record.start, patch))

    def _follow_mask(self, record: Record) -> None:
        digest, covers = unpack_mask(record)
        self._masks[digest] = covers
        if record.start == HEADER_SIZE:
            self.knows_start = False

    def _follow_commit(self, record: Record, bounds: Rect) -> MaskPatch:
        (length,) = _TEXT_LENGTH.unpack_from(record.payload)
        after = _TEXT_LENGTH.size + length
        text = record.payload[_TEXT_LENGTH.size : after].decode(errors="replace")
        patch = _checked(record.payload[after:], bounds)
        self.history.push(patch, text)
        return patch


def _checked(data: bytes, bounds: Rect) -> MaskPatch:
    patch = MaskPatch.from_bytes(data)
    if patch.rect.intersection(bounds) != patch.rect:
        raise PatchError(f"{patch.rect} reaches beyond the image.")
    return patch
