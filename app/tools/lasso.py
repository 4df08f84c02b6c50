"""The lasso: an outline drawn by hand."""

from __future__ import annotations

from app.raster.rect import Point
from app.tools.outline import Outline
from app.tools.shapes import ShapeTool
from app.tools.tool import Modifiers
from app.translation import translatable


class LassoTool(ShapeTool):
    """Fills what the pointer goes round between press and release; Alt erases."""

    name = "lasso"
    text = translatable("Lasso")

    @property
    def preview(self) -> Outline | None:
        """The way so far, and straight back to its beginning."""
        return Outline(tuple(self._points), is_closed=True) if self._points else None

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Begin a way."""
        self.finish()
        self._begin(at, modifiers)

    def move(self, to: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Go on with it."""
        if self._points and to != self._points[-1]:
            self._points.append(to)

    def release(self) -> None:
        """Fill it."""
        self.finish()
