"""Regions: pixels that hang together, found from one of them."""

from __future__ import annotations

import math
from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.rect import Rect
from app.raster.tiles import TILE_SIZE

BoolMask = npt.NDArray[np.bool_]
"""(height, width) bool."""

MAX_PIXELS = 2**26
"""No region is searched in a larger window, or a click could take seconds."""


def connected_region(
    values_of: Callable[[Rect], npt.NDArray[np.uint8]],
    bounds: Rect,
    column: int,
    row: int,
    tolerance: int = 0,
) -> tuple[Rect, BoolMask]:
    """Return the pixels that hang together with the given one, 4-connected.

    Looks at a window that grows only while the region reaches its edge, so a small
    region in a huge image is quick.

    Args:
        values_of: Returns (height, width) or (height, width, 3) uint8 for a window.
        bounds: All pixels that there are.
        column: Of the pixel to begin at, inside ``bounds``.
        row: Of that pixel.
        tolerance: How far each value may be from that pixel's.

    Returns:
        A window and (window.height, window.width) bool, True inside the region.
    """
    pixel = Rect(column, row, 1, 1)
    bounds = largest_window(column, row, bounds)
    window = pixel.expanded(TILE_SIZE).intersection(bounds)
    while True:
        at = (column - window.x, row - window.y)
        region = _flood(values_of(window), at, tolerance)
        if not reaches_edge(region, window, bounds):
            return (window, region)
        margin = max(window.width, window.height)
        window = window.expanded(margin).intersection(bounds)


def largest_window(column: int, row: int, bounds: Rect) -> Rect:
    """Return all pixels, or the ``MAX_PIXELS`` around one if there are more."""
    if bounds.area <= MAX_PIXELS:
        return bounds
    # A picture that is long and narrow gives its window more length.
    height = min(bounds.height, math.isqrt(MAX_PIXELS))
    width = min(bounds.width, MAX_PIXELS // height)
    height = min(bounds.height, MAX_PIXELS // width)
    x = min(max(column - width // 2, bounds.x), bounds.right - width)
    y = min(max(row - height // 2, bounds.y), bounds.bottom - height)
    return Rect(x, y, width, height)


def _flood(
    values: npt.NDArray[np.uint8], at: tuple[int, int], tolerance: int
) -> BoolMask:
    height, width = values.shape[:2]
    filled = np.zeros((height + 2, width + 2), np.uint8)  # OpenCV wants a margin
    flags = 4 | cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE | (1 << 8)
    reach = (tolerance,) * 3
    # Nothing is written to the values, but OpenCV insists that it could be.
    seen = np.require(values, requirements="W")
    cv2.floodFill(seen, filled, at, 0, loDiff=reach, upDiff=reach, flags=flags)
    # The margin holds ones as well, but it is cut off.
    return filled[1:-1, 1:-1].view(np.bool_)


def reaches_edge(region: BoolMask, window: Rect, bounds: Rect) -> bool:
    """Tell whether a region goes on beyond its window, which lies inside ``bounds``."""
    edges = (
        (window.x > bounds.x, region[:, 0]),
        (window.y > bounds.y, region[0]),
        (window.right < bounds.right, region[:, -1]),
        (window.bottom < bounds.bottom, region[-1]),
    )
    return any(is_inside and bool(edge.any()) for is_inside, edge in edges)
