"""What the mask file and the journal of an image say together."""

from __future__ import annotations

import hashlib
import logging
import os
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.project.errors import cannot_read, cannot_write
from app.project.moving import free_name, move_aside
from app.project.replay import Replay, pack_journal
from app.raster.history import History
from app.raster.rect import Rect
from app.translation import translate
from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.errors import ImageError, MaskError
from tiramisu.images import image_size, read_image
from tiramisu.journal_records import (
    NO_DIGEST,
    JournalError,
    has_records_after,
    read_records,
)
from tiramisu.masks import LabelMask, read_mask, write_atomically

log = logging.getLogger(__name__)

# Journals smaller than this are not worth rewriting.
_SMALL_BYTES = 64 * 2**10


@dataclass(frozen=True)
class LoadedAnnotation:
    """What is known about an image when it is opened.

    Attributes:
        annotation: (height, width) uint8, 255 where nobody has said.
        history: What can be undone and redone.
        notes: Sentences for the user about what was found damaged or changed.
        is_saved: Whether the mask file holds just this annotation.
    """

    annotation: LabelMask
    history: History
    notes: list[str]
    is_saved: bool


class AnnotationLoader:
    """Reads one annotation and mends what a crash or another program left behind.

    Nothing is ever thrown away: what cannot be used is moved aside, with a note.

    Args:
        mask_path: The mask file.
        journal_path: Its journal.
        width: Of the image, in pixels.
        height: Of the image, in pixels.
        mends: Whether files may be changed; if not, they are only read.

    Attributes:
        digest: SHA-256 of the mask file; empty when there is none.
        journal_end: Bytes of the journal that are good; 0 when there is none.
    """

    def __init__(
        self,
        mask_path: Path,
        journal_path: Path,
        width: int,
        height: int,
        *,
        mends: bool = True,
    ) -> None:
        self.digest = NO_DIGEST
        self.journal_end = 0
        self._mask_path = mask_path
        self._journal_path = journal_path
        self._bounds = Rect(0, 0, width, height)
        self._mends = mends
        self._notes: list[str] = []

    def load(self, classes: tuple[LabelClass, ...]) -> LoadedAnnotation:
        """Read the mask and bring it up to date from the journal.

        Raises:
            MaskError: The mask holds values that are no classes of the project.
            ProjectError: A file cannot be read or moved aside.
        """
        if self._mends:
            for path in (self._mask_path, self._journal_path):
                _sweep(path)
        mask = self._read_mask(classes)
        replay = self._read_journal()
        annotation = self._empty() if mask is None else mask
        if replay is None:
            return LoadedAnnotation(annotation, History(), self._notes, True)
        is_saved = not replay.apply(annotation, self.digest)
        replay.history.bound()
        if self._mends and is_saved and _is_worth_rewriting(replay):
            self._rewrite_journal(annotation, replay.history)
        return LoadedAnnotation(annotation, replay.history, self._notes, is_saved)

    def _empty(self) -> LabelMask:
        shape = (self._bounds.height, self._bounds.width)
        return np.full(shape, IGNORE_INDEX, dtype=np.uint8)

    def _read_mask(self, classes: tuple[LabelClass, ...]) -> LabelMask | None:
        """Return the mask in the file; None when there is none that can be used."""
        path = self._mask_path
        try:
            digest = hashlib.sha256(path.read_bytes()).digest()
            mask = self._decode_mask(classes)
        except FileNotFoundError:
            return None
        except OSError as problem:
            raise cannot_read(path, problem) from problem
        except _UnusableMaskError as problem:
            self._reject_mask(str(problem))
            return None
        self.digest = digest
        return mask

    def _reject_mask(self, problem: str) -> None:
        path = self._mask_path
        if not self._mends:
            self._notes.append(
                translate(
                    "The mask {} {} and was left as it is; shown instead is what the "
                    "journal knows."
                ).format(path.name, problem)
            )
            return
        aside = move_aside(path, "unusable")
        self._notes.append(
            translate(
                "The mask {} {} and was moved to {}; shown instead is what the journal "
                "knows."
            ).format(path.name, problem, aside.name)
        )

    def _decode_mask(self, classes: tuple[LabelClass, ...]) -> LabelMask:
        path = self._mask_path
        try:
            size = image_size(path)
            if size != (self._bounds.width, self._bounds.height):
                raise _UnusableMaskError(
                    translate("is {} x {} pixels in size").format(*size)
                )
            return read_mask(path, classes)
        except (ImageError, MaskError) as problem:
            # Values that are no classes are for the user to mend; the file is sound.
            if isinstance(problem, MaskError) and _is_sound(path):
                raise
            raise _UnusableMaskError(translate("is damaged")) from problem

    def _read_journal(self) -> Replay | None:
        """Return what the journal says about the mask; None when that is nothing."""
        path = self._journal_path
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as problem:
            raise cannot_read(path, problem) from problem
        if not data:
            return None
        try:
            records = read_records(data, self._bounds.width, self._bounds.height)
            replay = Replay.of(records, self._bounds)
        except JournalError:
            self._reject_journal(
                translate(
                    "The journal of {} cannot be read, so earlier steps cannot be "
                    "undone any more; their record is kept as {}."
                )
            )
            return None
        if not replay.knows(self.digest):
            self._reject_journal(
                translate(
                    "Another program has changed the mask {}, so earlier steps cannot "
                    "be undone any more; their record is kept as {}."
                )
            )
            return None
        self.journal_end = replay.end
        if replay.end < len(data) and self._mends:
            self._cut_journal(data, replay.end)
        return replay

    def _reject_journal(self, sentence: str) -> None:
        kept = self._journal_path
        if self._mends:
            kept = move_aside(kept, "orphan")
        self._notes.append(sentence.format(self._mask_path.name, kept.name))

    def _cut_journal(self, data: bytes, end: int) -> None:
        """Go on from the last sound record; keep a copy if more than one is lost."""
        kept = ""
        try:
            if has_records_after(data, end):
                aside = free_name(self._journal_path, "damaged")
                write_atomically(aside, data)
                kept = translate(" The journal as it was is kept as {}.").format(
                    aside.name
                )
            os.truncate(self._journal_path, end)
        except OSError as problem:
            raise cannot_write(self._journal_path, problem) from problem
        self._notes.append(
            translate(
                "The last entry in the journal of {} was incomplete and is left out; "
                "everything before it is here."
            ).format(self._mask_path.name)
            + kept
        )

    def _rewrite_journal(self, annotation: LabelMask, history: History) -> None:
        """Leave out what nobody needs any more; failing that, the old one is good."""
        data = pack_journal(annotation, history, self.digest)
        try:
            write_atomically(self._journal_path, data)
        except OSError:
            log.exception("%s stays longer than it needs to be", self._journal_path)
        else:
            self.journal_end = len(data)


class _UnusableMaskError(Exception):
    """A mask file cannot be shown; the text goes on after its name."""


def _sweep(path: Path) -> None:
    """Remove what a killed program has left of writing ``path`` beside its place."""
    pattern = re.compile(rf"{re.escape(path.name)}\.\d+\.part")
    for part in path.parent.glob("*.part"):
        try:
            if pattern.fullmatch(part.name):
                part.unlink()
        except OSError:
            log.exception("%s is left over", part)


def _is_sound(path: Path) -> bool:
    try:
        read_image(path)
    except ImageError:
        return False
    return True


def _is_worth_rewriting(replay: Replay) -> bool:
    """Tell whether a journal would shrink by half, or could not stand on its own."""
    needed = replay.history.nbytes + replay.base_nbytes
    return not replay.knows_start or replay.end > 2 * needed + _SMALL_BYTES
