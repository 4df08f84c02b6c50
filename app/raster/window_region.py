"""Regions in windows: put together, cut out, shrunk to a smaller grid."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.rect import EMPTY, Rect
from app.raster.region import BoolMask

Region = tuple[Rect, BoolMask]
"""A window and (window.height, window.width) bool, True inside the region."""

NO_REGION: Region = (EMPTY, np.zeros((0, 0), np.bool_))


def placed(region: Region, window: Rect) -> BoolMask:
    """Return the region's pixels in a window, (window.height, window.width) bool."""
    rect, pixels = region
    result = np.zeros((window.height, window.width), np.bool_)
    common = rect.intersection(window)
    if not common.is_empty:
        result[shifted(common, window).slices] = pixels[shifted(common, rect).slices]
    return result


def cropped(window: Rect, pixels: BoolMask) -> Region:
    """Return the same region in the smallest window."""
    rows = np.flatnonzero(pixels.any(axis=1))
    if not rows.size:
        return NO_REGION
    columns = np.flatnonzero(pixels.any(axis=0))
    top, left = int(rows[0]), int(columns[0])
    height, width = int(rows[-1]) + 1 - top, int(columns[-1]) + 1 - left
    rect = Rect(window.x + left, window.y + top, width, height)
    return (rect, pixels[top : top + height, left : left + width].copy())


def joined(region: Region, other: Region, adds: bool, bounds: Rect) -> Region:
    """Return the union of two regions, or the first without the second."""
    window = region[0].union(other[0]).intersection(bounds)
    one, two = placed(region, window), placed(other, window)
    return cropped(window, one | two if adds else one & ~two)


def parts_with(region: BoolMask, anchors: BoolMask) -> BoolMask:
    """Return the parts of a region, 4-connected, that hold one of these pixels."""
    parts = cv2.connectedComponents(region.view(np.uint8), connectivity=4)[1]
    is_kept = np.zeros(int(parts.max()) + 1, np.bool_)
    is_kept[parts[anchors]] = True
    is_kept[0] = False  # all that is no part
    return np.asarray(is_kept[parts])


def largest_part(region: BoolMask) -> BoolMask:
    """Return the largest part of a region, 4-connected."""
    _, parts, statistics, _ = cv2.connectedComponentsWithStats(
        region.view(np.uint8), connectivity=4
    )
    if len(statistics) == 1:
        return region
    return np.asarray(parts == 1 + int(statistics[1:, cv2.CC_STAT_AREA].argmax()))


def with_margin(rect: Rect, margin: int, bounds: Rect) -> Rect:
    """Return a rectangle with so many pixels more on each side, where there are any."""
    return rect.expanded(margin).intersection(bounds)


def pixel_rect(at: tuple[int, int]) -> Rect:
    """Return the rectangle of one pixel, of a column and a row."""
    return Rect(*at, 1, 1)


def shifted(rect: Rect, window: Rect) -> Rect:
    """Return the rectangle as counted from the window's corner."""
    return Rect(rect.x - window.x, rect.y - window.y, rect.width, rect.height)


def dot(window: Rect, at: tuple[int, int], radius: int) -> BoolMask:
    """Return a disc in a window, (window.height, window.width) bool."""
    dot = np.zeros((window.height, window.width), np.uint8)
    cv2.circle(dot, (at[0] - window.x, at[1] - window.y), radius, 1, -1)
    return dot.view(np.bool_)


def draw_disc(
    trimap: npt.NDArray[np.uint8], at: tuple[int, int], radius: float, label: int
) -> None:
    """Draw a disc on (height, width) uint8; below half a pixel it is one pixel."""
    cv2.circle(trimap, at, max(round(radius), 0), label, -1)


def reduced_size(window: Rect, side: int) -> tuple[int, int]:
    """Return width and height of the window, shrunk to fit a square of that side."""
    scale = min(1.0, side / max(window.width, window.height))
    width, height = round(window.width * scale), round(window.height * scale)
    return (max(width, 1), max(height, 1))


def on_grid(
    at: tuple[int, int], window: Rect, size: tuple[int, int]
) -> tuple[int, int]:
    """Return where a pixel is once the window is shrunk."""
    column = (at[0] - window.x) * size[0] // window.width
    row = (at[1] - window.y) * size[1] // window.height
    return (min(max(column, 0), size[0] - 1), min(max(row, 0), size[1] - 1))


def resized(region: BoolMask, size: tuple[int, int]) -> BoolMask:
    """Shrink or enlarge a region with smooth edges."""
    if region.shape[::-1] == size:
        return region
    share = cv2.resize(region.astype(np.float32), size, interpolation=cv2.INTER_LINEAR)
    return np.asarray(share > 0.5)


def resized_labels(
    labels: npt.NDArray[np.uint8], size: tuple[int, int]
) -> npt.NDArray[np.uint8]:
    """Shrink or enlarge (height, width) uint8 without mixing its values."""
    return cv2.resize(labels, size, interpolation=cv2.INTER_NEAREST)  # type: ignore[return-value]
