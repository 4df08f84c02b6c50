"""A large picture while it is being read: all of its size, little of its detail."""

from __future__ import annotations

import cv2
import numpy as np

from app.raster.pyramid import Pyramid, level_for
from app.raster.rect import Rect
from tiramisu.images import RgbImage

EDGE = 1600
"""Pixels that the longer side has about: as many as most windows show."""


class EarlyPicture:
    """A reduced version that stands for a whole picture; a ``Picture`` to draw.

    Levels are those of a ``Pyramid``; what is finer than the version is enlarged.

    Args:
        width: Columns of the whole picture.
        height: Rows of the whole picture.
        rgb: (rows, columns, 3) uint8, the whole picture, smaller.
    """

    def __init__(self, width: int, height: int, rgb: RgbImage) -> None:
        self.width = width
        self.height = height
        self._first = max(0, round(float(np.log2(width / rgb.shape[1]))))
        size = (max(1, width >> self._first), max(1, height >> self._first))
        if size != (rgb.shape[1], rgb.shape[0]):
            scaled = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
            rgb = np.asarray(scaled, np.uint8)
        self._pyramid = Pyramid(rgb)

    def level_for(self, scale: float) -> int:
        """Return the level to draw from; see ``Pyramid.level_for``."""
        return level_for(scale, self._first + len(self._pyramid.levels))

    def bounds(self, level: int) -> Rect:
        """Return all pixels of a level."""
        if level >= self._first:
            return self._pyramid.bounds(level - self._first)
        return Rect(0, 0, self.width >> level, self.height >> level)

    def part(self, level: int, place: Rect) -> RgbImage:
        """Return a part of a level, (height, width, 3) uint8; do not change it."""
        if level >= self._first:
            return self._pyramid.part(level - self._first, place)
        shrink = 1 / 2 ** (self._first - level)
        left, top = ((at + 0.5) * shrink - 0.5 for at in (place.x, place.y))
        to_version = np.array([[shrink, 0, left], [0, shrink, top]], np.float64)
        enlarged = cv2.warpAffine(
            self._pyramid.levels[0],
            to_version,
            (place.width, place.height),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return np.asarray(enlarged, np.uint8)


def stride_for(width: int, height: int) -> int:
    """Return every how many pixels to take for a version of about ``EDGE``."""
    return 1 << max(0, round(float(np.log2(max(width, height) / EDGE))))
