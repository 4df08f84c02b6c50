"""The polygon: an outline from click to click."""

from __future__ import annotations

import math

from app.raster.rect import Point
from app.tools.outline import Outline
from app.tools.shapes import ShapeTool
from app.tools.target import PaintTarget
from app.tools.tool import Modifiers
from app.translation import translatable

_FEWEST = 3


class PolygonTool(ShapeTool):
    """Each click adds a corner; a click on the first one fills the polygon.

    Alt at the first click makes it erase.
    """

    name = "polygon"
    text = translatable("Polygon")

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self._pointer: Point = (0.0, 0.0)

    @property
    def preview(self) -> Outline | None:
        """The corners so far and a line to the pointer."""
        if not self._points:
            return None
        corners = tuple(self._points)
        closing = self._closes(self._pointer)
        line = corners if closing else (*corners, self._pointer)
        return Outline(line, is_closed=closing, num_handles=len(corners))

    @property
    def can_step_back(self) -> bool:
        """Whether there is a corner to take back."""
        return bool(self._points)

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Add a corner, or fill the polygon with a click on the first one."""
        self._pointer = at
        if not self._points:
            self._begin(at, modifiers)
        elif self._closes(at):
            self.finish()
        elif at != self._points[-1]:
            self._points.append(at)

    def move(self, to: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Show where the next corner would be."""
        self._pointer = to

    def step_back(self) -> bool:
        """Take back the last corner."""
        if not self._points:
            return False
        self._points.pop()
        return True

    def _closes(self, at: Point) -> bool:
        first = self._points[0]
        is_near = math.dist(first, at) <= self._target.click_reach
        return is_near and len(self._points) >= _FEWEST
