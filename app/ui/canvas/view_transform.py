"""Where each pixel of the picture is on the screen. Plain arithmetic, no Qt.

"Screen" means physical pixels, counted from the canvas's corner: on a display with
200 % scaling a canvas of 400 x 300 has 800 x 600 of them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from app.raster.rect import Rect

Indices = npt.NDArray[np.intp]

MIN_SCALE = 0.005
"""Screen pixels for each picture pixel below which nothing more is to be seen."""

MAX_SCALE = 64.0
"""The same beyond which nothing more is to be seen."""

# Share of the window that a fitted picture leaves free on each side.
_FIT_MARGIN = 0.02


@dataclass(frozen=True)
class ViewTransform:
    """Maps picture to screen: ``screen = picture * scale + offset``.

    Attributes:
        scale: Screen pixels for each picture pixel.
        offset_x: Screen column of the picture's left edge; may be negative.
        offset_y: Screen row of the picture's upper edge.
    """

    scale: float = 1.0
    offset_x: float = 0.0
    offset_y: float = 0.0

    @classmethod
    def fit(cls, image: tuple[int, int], screen: tuple[int, int]) -> ViewTransform:
        """Show the whole picture in the middle; sizes are (width, height)."""
        free = 1 - 2 * _FIT_MARGIN
        scale = min(screen[0] * free / image[0], screen[1] * free / image[1])
        return cls.centred(min(max(scale, 1e-4), MAX_SCALE), image, screen)

    @classmethod
    def centred(
        cls, scale: float, image: tuple[int, int], screen: tuple[int, int]
    ) -> ViewTransform:
        """Show the picture's middle at ``scale``, on whole screen pixels."""
        return cls(
            scale,
            round((screen[0] - image[0] * scale) / 2),
            round((screen[1] - image[1] * scale) / 2),
        )

    def to_image(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the picture that is at this point of the screen."""
        return ((x - self.offset_x) / self.scale, (y - self.offset_y) / self.scale)

    def to_screen(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the picture is on the screen."""
        return (x * self.scale + self.offset_x, y * self.scale + self.offset_y)

    def panned(self, dx: float, dy: float) -> ViewTransform:
        """Move the picture by so many screen pixels."""
        return replace(self, offset_x=self.offset_x + dx, offset_y=self.offset_y + dy)

    def zoomed(self, scale: float, x: float, y: float) -> ViewTransform:
        """Change the scale and keep what is at screen point (x, y) where it is."""
        ratio = scale / self.scale
        return ViewTransform(
            scale, x - (x - self.offset_x) * ratio, y - (y - self.offset_y) * ratio
        )

    def kept_in_sight(
        self, image: tuple[int, int], screen: tuple[int, int]
    ) -> ViewTransform:
        """Bring a picture back that would lie outside the screen altogether."""

        def clamp(offset: float, length: float, room: int) -> float:
            least = min(length, room) * 0.2
            return min(max(offset, least - length), room - least)

        return replace(
            self,
            offset_x=clamp(self.offset_x, image[0] * self.scale, screen[0]),
            offset_y=clamp(self.offset_y, image[1] * self.scale, screen[1]),
        )

    def screen_rect(self, rect: Rect) -> Rect:
        """Return the screen pixels that a rectangle of the picture touches."""
        if rect.is_empty:
            return rect
        left, top = self.to_screen(rect.x, rect.y)
        right, bottom = self.to_screen(rect.right, rect.bottom)
        return Rect.around(left, top, right, bottom)

    def columns(self, start: int, stop: int, limit: int) -> Indices:
        """Return the picture's column behind each of these screen columns.

        Args:
            start: First screen column.
            stop: One past the last.
            limit: Columns of the picture; indices are kept below it.
        """
        return _indices(start, stop, self.offset_x, self.scale, limit)

    def rows(self, start: int, stop: int, limit: int) -> Indices:
        """Return the picture's row behind each of these screen rows."""
        return _indices(start, stop, self.offset_y, self.scale, limit)


def _indices(start: int, stop: int, offset: float, scale: float, limit: int) -> Indices:
    """Sample at the middle of each screen pixel.

    Each index depends on its own screen pixel alone, so that a part of the view comes
    out the same whether it is drawn alone or with the rest.
    """
    middles = np.arange(start, stop) + 0.5
    places = np.floor((middles - offset) / scale).astype(np.intp)
    return np.asarray(np.clip(places, 0, limit - 1))


def next_scale(scale: float, steps: float) -> float:
    """Return the scale after so many notches of the wheel, within the limits.

    A zoom that passes 100 % stops there: people look for the true pixels.
    """
    wanted = scale * math.pow(1.25, steps)
    if min(scale, wanted) < 0.999 and max(scale, wanted) > 1.001:
        wanted = 1.0
    return limited_scale(wanted)


def limited_scale(scale: float) -> float:
    """Return the nearest scale within the limits."""
    return min(max(scale, MIN_SCALE), MAX_SCALE)
