"""Brush and eraser: strokes that follow the pointer."""

from __future__ import annotations

import abc

from app.raster.brush import paint_segment, segment_bounds
from app.raster.patch import MaskPatch
from app.raster.rect import Point
from app.tools.edit import Edit
from app.tools.target import PaintTarget
from app.tools.tool import Modifiers, Tool
from app.translation import translatable
from tiramisu.config import IGNORE_INDEX
from tiramisu.masks import LabelMask

_LEAST_RADIUS = 0.5


class StrokeTool(Tool, abc.ABC):
    """Paints live while dragging, then commits the stroke as one gesture.

    Consecutive points are joined by a segment, so that a fast pointer leaves no gaps.
    """

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self._edit: Edit | None = None  # set only during a stroke
        self._last: Point = (0.0, 0.0)
        self._last_radius = _LEAST_RADIUS
        self._label = IGNORE_INDEX

    @property
    def is_active(self) -> bool:
        """Whether a stroke has begun and is not over."""
        return self._edit is not None

    @property
    def cursor_radius(self) -> float:
        """Radius of the brush in image pixels, as hard as a pen is pressed now."""
        target = self._target
        if not (self.is_active and target.settings.pen_pressure):
            return target.brush_radius
        return max(target.brush_radius * target.pen_pressure, _LEAST_RADIUS)

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Begin a stroke with a single dab."""
        self.release()
        self._label = self._label_for(modifiers)
        erases = self._label == IGNORE_INDEX
        self._edit = Edit(self._target, at, erases=erases)
        self._last, self._last_radius = at, self.cursor_radius
        self.move(at, modifiers)

    def move(self, to: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Paint from the last point to this one; the keys at press decide the label."""
        if self._edit is None:
            return
        target, start, label = self._target, self._last, self._label
        before, radius = self._last_radius, self.cursor_radius
        square = target.settings.square_brush
        touched = segment_bounds(target.annotation, start, to, max(before, radius))

        def draw(mask: LabelMask) -> None:
            paint_segment(
                mask,
                start,
                to,
                start_radius=before,
                radius=radius,
                label=label,
                square=square,
            )

        self._edit.paint(touched, draw)
        self._last, self._last_radius = to, radius
        target.show_preview(touched)

    def release(self) -> None:
        """Commit the stroke."""
        patch = self._roll_back()
        if patch is not None:
            self._target.commit(patch, self._stroke_text())

    def settle(self) -> None:
        """Commit the stroke: its live paint is not for others to see."""
        self.release()

    def finish(self) -> None:
        """Commit the stroke."""
        self.release()

    def cancel(self) -> None:
        """Take the stroke off again."""
        patch = self._roll_back()
        if patch is not None:
            self._target.show_preview(patch.rect)

    @abc.abstractmethod
    def _label_for(self, modifiers: Modifiers) -> int:
        """Return what a stroke writes that begins with these keys held."""

    def _stroke_text(self) -> str:
        return (
            translatable("Erase")
            if self._label == IGNORE_INDEX
            else translatable("Brush stroke")
        )

    def _roll_back(self) -> MaskPatch | None:
        """Take the live paint off, so that only a commit changes the annotation."""
        if self._edit is None:
            return None
        patch = self._edit.roll_back()
        self._edit = None
        return patch


class BrushTool(StrokeTool):
    """Paints the active class; with Alt held at the press it erases."""

    name = "brush"
    text = translatable("Brush")

    def _label_for(self, modifiers: Modifiers) -> int:
        return label_for(self._target, modifiers)


class EraserTool(StrokeTool):
    """Gives pixels back to the model: nobody has said what they are."""

    name = "eraser"
    text = translatable("Eraser")

    def _label_for(self, modifiers: Modifiers) -> int:
        return IGNORE_INDEX


def label_for(target: PaintTarget, modifiers: Modifiers) -> int:
    """Return what tools write: the active class, or with Alt held nothing."""
    return IGNORE_INDEX if Modifiers.ALT in modifiers else target.active_class
