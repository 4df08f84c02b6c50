"""Halved copies of a picture, so that a reduced view costs what the screen shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import cv2

from app.raster.rect import Rect
from tiramisu.images import RgbImage

SMALLEST_SIDE = 128
"""A level smaller than this would never be shown: no window is that small."""


class Picture(Protocol):
    """What can be drawn: a picture at full size, half, a quarter and so on."""

    @property
    def width(self) -> int:
        """Columns at full size."""

    @property
    def height(self) -> int:
        """Rows at full size."""

    def level_for(self, scale: float) -> int:
        """Return the level to draw from at so many screen pixels for each of its."""

    def bounds(self, level: int) -> Rect:
        """Return all pixels of a level."""

    def part(self, level: int, place: Rect) -> RgbImage:
        """Return a part of a level, (height, width, 3) uint8; do not change it."""


class Pyramid:
    """A picture at full size, half, a quarter and so on.

    Pixel (i, j) of level k covers exactly the pixels [i * 2**k, (i + 1) * 2**k) of the
    picture in each direction. Odd last rows and columns have no pixel of their own on
    the next level; a view repeats its edge there.
    """

    def __init__(self, rgb: RgbImage) -> None:
        self._levels = [rgb]
        while min(self._levels[-1].shape[:2]) >= 2 * SMALLEST_SIDE:
            self._levels.append(_halved(self._levels[-1]))

    @property
    def levels(self) -> Sequence[RgbImage]:
        """The pictures, (height, width, 3) uint8, largest first."""
        return tuple(self._levels)

    @property
    def width(self) -> int:
        """Columns at full size."""
        return int(self._levels[0].shape[1])

    @property
    def height(self) -> int:
        """Rows at full size."""
        return int(self._levels[0].shape[0])

    def level_for(self, scale: float) -> int:
        """Return the level to draw from: the smallest that need not be enlarged.

        Args:
            scale: Screen pixels for each pixel of the picture.
        """
        return level_for(scale, len(self._levels))

    def bounds(self, level: int) -> Rect:
        """Return all pixels of a level."""
        return Rect.of(self._levels[level])

    def part(self, level: int, place: Rect) -> RgbImage:
        """Return a part of a level, (height, width, 3) uint8; do not change it."""
        return self._levels[level][place.slices]


def level_for(scale: float, num_levels: int) -> int:
    """Return the smallest of so many levels that need not be enlarged for a view."""
    level = 0
    while level + 1 < num_levels and scale * 2 ** (level + 1) <= 1:
        level += 1
    return level


def _halved(rgb: RgbImage) -> RgbImage:
    height, width = rgb.shape[0] // 2, rgb.shape[1] // 2
    even = rgb[: 2 * height, : 2 * width]
    return cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA)  # type: ignore[return-value]
