"""Brush and eraser: strokes that follow the pointer."""

from __future__ import annotations

import abc

from app.raster.brush import paint_segment, segment_bounds
from app.raster.patch import MaskPatch
from app.raster.rect import Point
from app.raster.snapshot import Snapshot
from app.tools.target import PaintTarget
from app.tools.tool import Modifiers
from tiramisu.config import IGNORE_INDEX


class StrokeTool(abc.ABC):
    """Paints live while dragging, then commits the stroke as one gesture.

    Consecutive points are joined by a segment, so that a fast pointer leaves no gaps.
    """

    name: str
    text: str

    def __init__(self, target: PaintTarget) -> None:
        self._target = target
        self._snapshot: Snapshot | None = None  # set only during a stroke
        self._last: Point = (0.0, 0.0)
        self._label = IGNORE_INDEX

    @property
    def is_active(self) -> bool:
        """Whether a stroke has begun and is not over."""
        return self._snapshot is not None

    @property
    def cursor_radius(self) -> float | None:
        """Radius of the round cursor in image pixels."""
        return self._target.brush_radius

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Begin a stroke with a single dab."""
        self.release()
        self._snapshot = Snapshot(self._target.annotation)
        self._label = self._label_for(modifiers)
        self._last = at
        self.move(at, modifiers)

    def move(self, to: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Paint from the last point to this one; the keys at press decide the label."""
        if self._snapshot is None:
            return
        mask, radius = self._target.annotation, self._target.brush_radius
        self._snapshot.keep(segment_bounds(mask, self._last, to, radius))
        touched = paint_segment(mask, self._last, to, radius=radius, label=self._label)
        self._last = to
        self._target.show_preview(touched)

    def release(self) -> None:
        """Commit the stroke."""
        patch = self._roll_back()
        if patch is not None:
            self._target.commit(patch, self._stroke_text())

    def cancel(self) -> None:
        """Take the stroke off again."""
        patch = self._roll_back()
        if patch is not None:
            self._target.show_preview(patch.rect)

    @abc.abstractmethod
    def _label_for(self, modifiers: Modifiers) -> int:
        """Return what a stroke writes that begins with these keys held."""

    def _stroke_text(self) -> str:
        return "Erase" if self._label == IGNORE_INDEX else "Brush stroke"

    def _roll_back(self) -> MaskPatch | None:
        """Take the live paint off, so that only a commit changes the annotation."""
        if self._snapshot is None:
            return None
        patch = self._snapshot.roll_back()
        self._snapshot = None
        return patch


class BrushTool(StrokeTool):
    """Paints the active class; with Alt held at the press it erases."""

    name = "brush"
    text = "Brush"

    def _label_for(self, modifiers: Modifiers) -> int:
        if Modifiers.ALT in modifiers:
            return IGNORE_INDEX
        return self._target.active_class


class EraserTool(StrokeTool):
    """Gives pixels back to the model: nobody has said what they are."""

    name = "eraser"
    text = "Eraser"

    def _label_for(self, modifiers: Modifiers) -> int:
        return IGNORE_INDEX
