"""The one place where tools write: it keeps what was there and obeys the settings."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.patch import MaskPatch, TileChange
from app.raster.rect import Point, Rect
from app.raster.snapshot import Snapshot
from app.raster.tiles import tiles_of
from app.tools.settings import PaintOver
from app.tools.target import PaintTarget
from app.translation import translatable
from tiramisu.config import IGNORE_INDEX
from tiramisu.masks import LabelMask

_STRIP_ROWS = 64

BoolMask = npt.NDArray[np.bool_]
"""(height, width) bool."""


class Edit:
    """Changes of one gesture to the annotation: painted live, or put in one go.

    Args:
        target: Whose annotation is changed.
        at: Where the gesture began; None where that has no meaning.
        erases: Whether it makes pixels unlabelled, which "only unlabelled" would make
            pointless.
    """

    def __init__(
        self, target: PaintTarget, at: Point | None = None, *, erases: bool = False
    ) -> None:
        self._target = target
        self._snapshot = Snapshot(target.annotation)
        self._planned: dict[Rect, LabelMask] = {}  # tiles as they are to be
        self._writable = _writable_labels(target, erases)  # None when all are
        self._only_shown = _label_to_keep_to(target, at)  # None when any may change

    def paint(self, rect: Rect, draw: Callable[[LabelMask], object]) -> None:
        """Let ``draw`` change the annotation inside ``rect``, where that is allowed."""
        inside = rect.intersection(Rect.of(self._target.annotation))
        if inside.is_empty:
            return
        mask = self._target.annotation
        self._snapshot.keep(inside)
        locked = self._locked(inside)
        if locked is None:
            draw(mask)
            return
        before = mask[inside.slices].copy()
        draw(mask)
        np.copyto(mask[inside.slices], before, where=locked)

    def put(self, rect: Rect, where: BoolMask, labels: LabelMask | int) -> None:
        """Plan to write labels where that is allowed; ``commit`` does it.

        Args:
            rect: Part of the annotation.
            where: (rect.height, rect.width), True for the pixels to write.
            labels: One label, or a whole (height, width) mask to copy from.
        """
        bounds = Rect.of(self._target.annotation)
        for tile in tiles_of(rect.intersection(bounds), bounds):
            part = tile.intersection(rect)
            wanted = where[
                part.y - rect.y : part.bottom - rect.y,
                part.x - rect.x : part.right - rect.x,
            ]
            if wanted.any():
                self._put_part(tile, part, wanted, labels)

    def allowed(self, rect: Rect) -> BoolMask:
        """Return which pixels of a part of the annotation may be changed.

        Args:
            rect: Part of the annotation.

        Returns:
            (rect.height, rect.width) bool.
        """
        locked = None if rect.is_empty else self._locked(rect)
        if locked is None:
            return np.ones((rect.height, rect.width), np.bool_)
        return np.logical_not(locked)

    def _put_part(
        self, tile: Rect, part: Rect, wanted: BoolMask, labels: LabelMask | int
    ) -> None:
        locked = self._locked(part)
        allowed = wanted if locked is None else wanted & ~locked
        if isinstance(labels, int):
            source = np.broadcast_to(np.uint8(labels), (part.height, part.width))
        else:
            source = labels[part.slices]
        if part == tile and allowed.all():
            self._planned[tile] = source  # most of a large region: nothing to copy
            return
        before = self._planned.get(tile, self._target.annotation[tile.slices])
        after = self._planned[tile] = before.copy()
        inside = after[
            part.y - tile.y : part.bottom - tile.y,
            part.x - tile.x : part.right - tile.x,
        ]
        np.copyto(inside, source, where=allowed)

    def roll_back(self) -> MaskPatch | None:
        """Take off what is painted and return what had changed, if anything.

        The changes are to be committed, or shown as gone.
        """
        return self._snapshot.roll_back()

    def commit(self, text: str) -> None:
        """Make what was put a step of the history, if it changes anything."""
        annotation = self._target.annotation
        places = sorted(self._planned, key=lambda tile: (tile.y, tile.x))
        changes = [
            TileChange.between(annotation[tile.slices], self._planned[tile], tile)
            for tile in places
        ]
        tiles = tuple(change for change in changes if change is not None)
        self._planned.clear()
        if tiles:
            self._target.commit(MaskPatch(tiles), text)

    def _locked(self, rect: Rect) -> BoolMask | None:
        """Return the pixels that must stay as they are, None when there are none."""
        locked: BoolMask | None = None
        if self._writable is not None:
            table = np.where(self._writable, 0, 1).astype(np.uint8)
            annotation = self._target.annotation[rect.slices]
            locked = cv2.LUT(annotation, table).view(np.bool_)
        if self._only_shown is not None:
            others = shown_labels(self._target, rect) != self._only_shown
            locked = others if locked is None else locked | others
        return locked


def write(
    target: PaintTarget, at: Point, pixels: tuple[Rect, BoolMask], label: int, text: str
) -> None:
    """Give pixels one label, as one gesture.

    Args:
        target: Whose annotation is changed.
        at: Where the gesture began.
        pixels: A window and (window.height, window.width) bool, True for those meant.
        label: What they become.
        text: What people call it; making pixels unlabelled is called "Erase".
    """
    erases = label == IGNORE_INDEX
    edit = Edit(target, at, erases=erases)
    edit.put(*pixels, label)
    edit.commit(translatable("Erase") if erases else text)


def shown_labels(target: PaintTarget, rect: Rect) -> LabelMask:
    """Return what is on the screen in ``rect``: annotated, else predicted."""
    annotation = target.annotation[rect.slices]
    prediction = target.prediction[rect.slices]
    shown: LabelMask = annotation.copy()
    # Strips stay in the processor's cache, and OpenCV copies twice as fast as NumPy.
    for top in range(0, rect.height, _STRIP_ROWS):
        strip = slice(top, top + _STRIP_ROWS)
        unlabelled = (annotation[strip] == IGNORE_INDEX).view(np.uint8)
        cv2.copyTo(prediction[strip], unlabelled, shown[strip])
    return shown


def _writable_labels(target: PaintTarget, erases: bool) -> BoolMask | None:
    """Return (256,) bool: which annotated labels may be changed; None when all may."""
    settings = target.settings
    writable = np.full(256, not target.is_read_only)
    if settings.paint_over is PaintOver.UNLABELLED and not erases:
        writable[:IGNORE_INDEX] = False
    for label in settings.protected:
        writable[label] = False
    return None if writable.all() else writable


def _label_to_keep_to(target: PaintTarget, at: Point | None) -> int | None:
    if at is None or target.settings.paint_over is not PaintOver.SAME:
        return None
    if not Rect.of(target.annotation).contains(*at):
        return None
    return int(shown_labels(target, Rect(int(at[0]), int(at[1]), 1, 1))[0, 0])
