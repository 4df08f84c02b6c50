"""The rectangle: from corner to corner."""

from __future__ import annotations

from collections.abc import Sequence

from app.raster.rect import Point
from app.tools.outline import Outline
from app.tools.shapes import ShapeTool
from app.tools.tool import Modifiers
from app.translation import translatable


class RectangleTool(ShapeTool):
    """Fills a rectangle between press and release; Alt erases, Shift makes a square."""

    name = "rectangle"
    text = translatable("Rectangle")

    @property
    def preview(self) -> Outline | None:
        """The rectangle as it stands."""
        if not self._points:
            return None
        return Outline(tuple(self._outline()), is_closed=True)

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Set one corner."""
        self.finish()
        self._begin(at, modifiers)
        self._points.append(at)

    def move(self, to: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Drag the corner that lies opposite."""
        if self._points:
            is_square = Modifiers.SHIFT in modifiers
            self._points[1] = _squared(self._points[0], to) if is_square else to

    def release(self) -> None:
        """Fill it."""
        self.finish()

    def _outline(self) -> Sequence[Point]:
        (left, top), (right, bottom) = self._points
        return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _squared(corner: Point, to: Point) -> Point:
    """Return the corner of the square that is nearest to where the pointer is."""
    across, down = to[0] - corner[0], to[1] - corner[1]
    side = max(abs(across), abs(down))
    return (
        corner[0] + (side if across >= 0 else -side),
        corner[1] + (side if down >= 0 else -side),
    )
