"""Polygons as pixels."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from app.raster.rect import EMPTY, Point, Rect
from app.raster.region import BoolMask


def polygon_pixels(points: Sequence[Point], bounds: Rect) -> tuple[Rect, BoolMask]:
    """Return the pixels whose middle lies inside a polygon.

    A part that the outline goes round twice is inside as well. Polygons that share an
    edge share no pixel.

    Args:
        points: Corners in image pixels; the last is joined to the first.
        bounds: Pixels that there are.

    Returns:
        A window within ``bounds`` and (window.height, window.width) bool.
    """
    corners = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    if len(corners) < 3:
        return (EMPTY, np.zeros((0, 0), np.bool_))
    extent = Rect.around(*corners.min(axis=0), *corners.max(axis=0))
    window = extent.intersection(bounds)
    if window.is_empty:
        return (EMPTY, np.zeros((0, 0), np.bool_))
    return (window, _winding(corners, window) != 0)


def _winding(corners: npt.NDArray[np.float64], window: Rect) -> npt.NDArray[np.int16]:
    """Return how often the outline goes round the middle of each pixel."""
    # One column more: crossings to the right of the window change nothing inside.
    turns = np.zeros((window.height, window.width + 1), np.int16)
    shifted = corners - (window.x, window.y)
    for start, end in zip(shifted, np.roll(shifted, -1, axis=0), strict=True):
        _add_edge(turns, start, end)
    return np.cumsum(turns[:, :-1], axis=1, dtype=np.int16)


def _add_edge(
    turns: npt.NDArray[np.int16],
    start: npt.NDArray[np.float64],
    end: npt.NDArray[np.float64],
) -> None:
    """Note in each row of pixel middles that the edge crosses where it does so."""
    upper, lower = (start, end) if start[1] <= end[1] else (end, start)
    first = max(int(np.ceil(upper[1] - 0.5)), 0)
    stop = min(int(np.ceil(lower[1] - 0.5)), turns.shape[0])
    if first >= stop:
        return
    rows = np.arange(first, stop)
    slope = (lower[0] - upper[0]) / (lower[1] - upper[1])
    crossings = upper[0] + (rows + 0.5 - upper[1]) * slope
    columns = np.clip(np.ceil(crossings - 0.5), 0, turns.shape[1] - 1)
    turns[rows, columns.astype(np.intp)] += 1 if start[1] <= end[1] else -1
