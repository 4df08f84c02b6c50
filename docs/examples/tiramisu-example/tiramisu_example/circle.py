"""A tool that fills circles: press at the centre, drag to the edge."""

from __future__ import annotations

import math
from pathlib import Path

from app.raster.polygon import polygon_pixels
from app.raster.rect import Point, Rect
from app.tools.brush import label_for
from app.tools.edit import write
from app.tools.outline import Outline
from app.tools.plugin_tool import PluginTool, ToolOption
from app.tools.target import PaintTarget
from app.tools.tool import Modifiers


class CircleTool(PluginTool):
    """Fills a circle with the active class; Alt erases."""

    name = "circle"
    text = "Circle"
    tip = "Press at the centre and drag to the edge; Alt erases"
    key = "J"
    icon = Path(__file__).with_name("circle.svg")
    options = (
        ToolOption("corners", "Corners", 64, 3, 256, "How round circles are"),
        ToolOption("ring", "Ring", False, tip="Leave out the inner half"),
    )

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self._center: Point | None = None
        self._edge: Point = (0.0, 0.0)
        self._modifiers = Modifiers.NONE

    @property
    def is_active(self) -> bool:
        """Whether a circle has been begun."""
        return self._center is not None

    @property
    def preview(self) -> Outline | None:
        """The circle as it stands; nothing is painted before the end."""
        return Outline(tuple(self._points()), is_closed=True) if self._center else None

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Set the centre."""
        self._center = self._edge = at
        self._modifiers = modifiers

    def move(self, to: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Drag the edge."""
        self._edge = to

    def release(self) -> None:
        """Fill the circle."""
        self.finish()

    def finish(self) -> None:
        """Fill the circle, as one step of undo."""
        if self._center is None:
            return
        target, center = self._target, self._center
        bounds = Rect.of(target.annotation)
        rect, inside = polygon_pixels(self._points(), bounds)
        if self.values["ring"]:
            hole, inner = polygon_pixels(self._points(0.5), bounds)
            top, left = hole.y - rect.y, hole.x - rect.x
            inside[top : top + hole.height, left : left + hole.width] &= ~inner
        self.cancel()
        # ``write`` heeds locked classes and "Paint over", and commits a step of undo.
        label = label_for(target, self._modifiers)
        write(target, center, (rect, inside), label, self.text)

    def cancel(self) -> None:
        """Forget the circle."""
        self._center = None

    def _points(self, share: float = 1.0) -> list[Point]:
        assert self._center is not None
        (x, y), count = self._center, self.values["corners"]
        radius = share * math.dist(self._center, self._edge)
        turns = (2 * math.pi * corner / count for corner in range(count))
        return [
            (x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns
        ]
