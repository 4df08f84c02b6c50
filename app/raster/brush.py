"""Brushes: the path of a pointer as pixels."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.rect import Point, Rect
from app.raster.region import BoolMask
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
    start_radius: float | None = None,
) -> Rect:
    """Paint a line of ``label`` with round ends and return the pixels' bounds.

    Args:
        mask: (height, width) uint8, changed in place.
        start: Previous pointer position, x and y in image pixels.
        end: Current pointer position; equal to ``start`` for a single dab.
        radius: Brush radius in image pixels, at least 0.5.
        label: Class index to write, 0 to 255.
        square: Use an upright square of side 2 * ``radius`` instead of a disc.
        start_radius: Radius at ``start``, from which the line widens or narrows;
            ``radius`` by default.

    Returns:
        Bounds that hold all painted pixels, clipped to the mask; empty outside it.
    """
    first = radius if start_radius is None else start_radius
    bounds = segment_bounds(mask, start, end, max(first, radius))
    if not bounds.is_empty:
        radii = (max(first - _OUTLINE, 0.0), max(radius - _OUTLINE, 0.0))
        if square:
            outline = _swept_square(start, end, *radii)
        else:
            outline = _capsule(start, end, *radii)
        cv2.fillConvexPoly(mask, outline, label, cv2.LINE_8, _FRACTION_BITS)
    return bounds


def path_pixels(
    path: Sequence[Point], width: float, bounds: Rect
) -> tuple[Rect, BoolMask]:
    """Return the pixels of a line through points, with round ends.

    Args:
        path: At least one point, in image pixels.
        width: Of the line in image pixels; what is thinner than one has no gaps either.
        bounds: Pixels that there are.

    Returns:
        A window within ``bounds`` and (window.height, window.width) bool.
    """
    radius = max(width / 2, 0.5)
    across, down = [x for x, _ in path], [y for _, y in path]
    extent = Rect.around(min(across), min(down), max(across), max(down))
    window = extent.expanded(math.ceil(radius) + 1).intersection(bounds)
    line = np.zeros((window.height, window.width), np.uint8)
    points = [(x - window.x, y - window.y) for x, y in path]
    for start, end in zip(points, points[1:] or points, strict=False):
        paint_segment(line, start, end, radius=radius, label=1)
    return (window, line.view(np.bool_))


def segment_bounds(mask: LabelMask, start: Point, end: Point, radius: float) -> Rect:
    """Return the pixels that ``paint_segment`` may touch, clipped to the mask."""
    rect = Rect.around(*start, *end).expanded(math.ceil(radius) + 1)
    return rect.intersection(Rect.of(mask))


def _capsule(
    start: Point, end: Point, start_radius: float, radius: float
) -> npt.NDArray[np.int32]:
    """Return (corners, 2) int32 in OpenCV's fixed point: arcs at both ends."""
    along = math.dist(start, end)
    narrowing = start_radius - radius
    if narrowing and abs(narrowing) >= along:  # one end holds the other
        end = start = start if narrowing > 0 else end
        start_radius = radius = max(start_radius, radius)
        narrowing = 0.0
    direction = math.atan2(end[1] - start[1], end[0] - start[0])
    # Where the sides touch the arcs, seen from the middle of each.
    side = math.acos(narrowing / along) if along and narrowing else math.pi / 2
    ahead = direction + _arc(-side, side, radius)
    behind = direction + _arc(side, 2 * math.pi - side, start_radius)
    front = radius * np.column_stack([np.cos(ahead), np.sin(ahead)]) + end
    back = start_radius * np.column_stack([np.cos(behind), np.sin(behind)]) + start
    return _fixed_point(np.concatenate([front, back]))


def _arc(first: float, last: float, radius: float) -> npt.NDArray[np.float64]:
    return np.linspace(first, last, 8 + 2 * math.ceil(math.sqrt(radius)))


def _swept_square(
    start: Point, end: Point, start_radius: float, radius: float
) -> npt.NDArray[np.int32]:
    """Return the same for what an upright square covers on its way."""
    square = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], np.float64)
    ends = (start_radius * square + start, radius * square + end)
    corners = np.concatenate(ends).astype(np.float32)
    return _fixed_point(cv2.convexHull(corners).reshape(-1, 2).astype(np.float64))


def _fixed_point(points: npt.NDArray[np.float64]) -> npt.NDArray[np.int32]:
    # OpenCV counts from the centre of the first pixel, we count from its corner.
    return np.rint((points - 0.5) * (1 << _FRACTION_BITS)).astype(np.int32)
