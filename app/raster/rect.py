"""Rectangles of whole pixels: the currency in which changes are reported."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy.typing as npt

Point = tuple[float, float]
"""(x, y) in image pixels; pixel (i, j) covers [i, i + 1) x [j, j + 1)."""


@dataclass(frozen=True, slots=True)
class Rect:
    """The pixels from (x, y) up to, but not including, (right, bottom)."""

    x: int
    y: int
    width: int
    height: int

    @classmethod
    def around(cls, x0: float, y0: float, x1: float, y1: float) -> Rect:
        """Return the smallest rectangle that covers two opposite corners."""
        left, top = math.floor(min(x0, x1)), math.floor(min(y0, y1))
        right, bottom = math.ceil(max(x0, x1)), math.ceil(max(y0, y1))
        return cls(left, top, right - left, bottom - top)

    @classmethod
    def of(cls, array: npt.NDArray[Any]) -> Rect:
        """Return the rectangle of all pixels of a (height, width, ...) array."""
        return cls(0, 0, array.shape[1], array.shape[0])

    @property
    def is_empty(self) -> bool:
        """Whether there is no pixel inside."""
        return self.width <= 0 or self.height <= 0

    @property
    def right(self) -> int:
        """First column past the rectangle."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """First row past the rectangle."""
        return self.y + self.height

    @property
    def area(self) -> int:
        """Number of pixels inside."""
        return 0 if self.is_empty else self.width * self.height

    @property
    def slices(self) -> tuple[slice, slice]:
        """Rows and columns, to index an array that holds the whole rectangle."""
        return (slice(self.y, self.bottom), slice(self.x, self.right))

    def union(self, other: Rect) -> Rect:
        """Return the smallest rectangle that holds both."""
        if self.is_empty:
            return other
        if other.is_empty:
            return self
        x, y = min(self.x, other.x), min(self.y, other.y)
        right, bottom = max(self.right, other.right), max(self.bottom, other.bottom)
        return Rect(x, y, right - x, bottom - y)

    def intersection(self, other: Rect) -> Rect:
        """Return what both have in common, ``EMPTY`` where that is nothing."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        if right <= x or bottom <= y:
            return EMPTY
        return Rect(x, y, right - x, bottom - y)

    def expanded(self, margin: int) -> Rect:
        """Return the rectangle with ``margin`` more pixels on each side."""
        return Rect(
            self.x - margin,
            self.y - margin,
            self.width + 2 * margin,
            self.height + 2 * margin,
        )

    def moved(self, dx: int, dy: int) -> Rect:
        """Return the same rectangle so many pixels further right and down."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def contains(self, x: float, y: float) -> bool:
        """Tell whether the point (x, y) lies on one of the pixels."""
        return self.x <= x < self.right and self.y <= y < self.bottom


EMPTY = Rect(0, 0, 0, 0)
"""No pixels at all."""
