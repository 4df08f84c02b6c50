"""What polygon, lasso and rectangle share: an outline that is filled at the end."""

from __future__ import annotations

from collections.abc import Sequence

from app.raster.polygon import polygon_pixels
from app.raster.rect import Point, Rect
from app.tools.brush import label_for
from app.tools.edit import write
from app.tools.target import PaintTarget
from app.tools.tool import Modifiers, Tool


class ShapeTool(Tool):
    """Collects points and fills their outline with the active class, or erases it.

    The annotation is not touched before the end, so nobody needs to settle it.
    """

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self._points: list[Point] = []
        self._modifiers = Modifiers.NONE

    @property
    def is_active(self) -> bool:
        """Whether a shape has been begun."""
        return bool(self._points)

    def finish(self) -> None:
        """Fill the shape, as one gesture; one without an inside leaves no trace."""
        if self._points:
            outline = self._outline()
            self.cancel()
            self._fill(outline)

    def cancel(self) -> None:
        """Forget the shape."""
        self._points = []

    def _begin(self, at: Point, modifiers: Modifiers) -> None:
        self._points = [at]
        self._modifiers = modifiers  # the keys at the first press decide

    def _outline(self) -> Sequence[Point]:
        """Return the corners of the shape as it stands."""
        return self._points

    def _fill(self, outline: Sequence[Point]) -> None:
        target = self._target
        rect, inside = polygon_pixels(outline, Rect.of(target.annotation))
        label = label_for(target, self._modifiers)
        write(target, outline[0], (rect, inside), label, self.text)
