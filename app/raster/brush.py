"""Brushes: the path of a pointer as pixels."""

from __future__ import annotations

import math

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.rect import Point, Rect
from tiramisu.masks import LabelMask

_FRACTION_BITS = 4
# OpenCV also draws the outline of a polygon, which adds about this much all around.
_OUTLINE = 0.35


def paint_segment(
    mask: LabelMask,
    start: Point,
    end: Point,
    *,
    radius: float,
    label: int,
    square: bool = False,
) -> Rect:
    """Paint a line of ``label`` with round ends and return the pixels' bounds.

    Args:
        mask: (height, width) uint8, changed in place.
        start: Previous pointer position, x and y in image pixels.
        end: Current pointer position; equal to ``start`` for a single dab.
        radius: Brush radius in image pixels, at least 0.5.
        label: Class index to write, 0 to 255.
        square: Use an upright square of side 2 * ``radius`` instead of a disc.

    Returns:
        Bounds that hold all painted pixels, clipped to the mask; empty outside it.
    """
    bounds = segment_bounds(mask, start, end, radius)
    if not bounds.is_empty:
        shape = _swept_square if square else _capsule
        outline = shape(start, end, max(radius - _OUTLINE, 0.0))
        cv2.fillConvexPoly(mask, outline, label, cv2.LINE_8, _FRACTION_BITS)
    return bounds


def segment_bounds(mask: LabelMask, start: Point, end: Point, radius: float) -> Rect:
    """Return the pixels that ``paint_segment`` may touch, clipped to the mask."""
    rect = Rect.around(*start, *end).expanded(math.ceil(radius) + 1)
    return rect.intersection(Rect.of(mask))


def _capsule(start: Point, end: Point, radius: float) -> npt.NDArray[np.int32]:
    """Return (corners, 2) int32 in OpenCV's fixed point: half circles at both ends."""
    direction = math.atan2(end[1] - start[1], end[0] - start[0])
    corners = 8 + 2 * math.ceil(math.sqrt(radius))
    angles = np.linspace(-math.pi / 2, math.pi / 2, corners) + direction
    arc = radius * np.column_stack([np.cos(angles), np.sin(angles)])
    return _fixed_point(np.concatenate([arc + end, -arc + start]))


def _swept_square(start: Point, end: Point, radius: float) -> npt.NDArray[np.int32]:
    """Return the same for what an upright square covers on its way."""
    square = radius * np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], np.float64)
    corners = np.concatenate([square + start, square + end]).astype(np.float32)
    return _fixed_point(cv2.convexHull(corners).reshape(-1, 2).astype(np.float64))


def _fixed_point(points: npt.NDArray[np.float64]) -> npt.NDArray[np.int32]:
    # OpenCV counts from the centre of the first pixel, we count from its corner.
    return np.rint((points - 0.5) * (1 << _FRACTION_BITS)).astype(np.int32)
