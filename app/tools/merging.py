"""Making one region of those that a line touches."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from app.raster.brush import path_pixels
from app.raster.rect import EMPTY, Point, Rect
from app.raster.region import BoolMask
from app.tools.clicked_region import region_at
from app.tools.edit import shown_labels
from app.tools.target import PaintTarget
from app.tools.tidying import Change, classes_at, dense
from tiramisu.config import IGNORE_INDEX

_Region = tuple[Rect, BoolMask]


def merged(target: PaintTarget, path: Sequence[Point], width: int) -> Change | None:
    """Give all regions that a line touches the class of the first, and join them.

    The line joins them: between the first and the last it belongs to the region.

    Args:
        target: Whose annotation is to change.
        path: Points of the line.
        width: Of the line, in image pixels.

    Returns:
        None if the line touches fewer than two regions.
    """
    points = dense(path)
    labels = classes_at(target, points)
    met = np.flatnonzero(labels != IGNORE_INDEX)
    regions = _regions_at(target, [points[place] for place in met])
    if len(regions) < 2:
        return None
    between = points[met[0] : met[-1] + 1]
    joint = path_pixels(between, width, Rect.of(target.annotation))
    rect, pixels = _united([*regions, joint])
    label = int(labels[met[0]])
    gained = pixels & (target.annotation[rect.slices] != label)
    return Change(rect, gained, np.zeros_like(gained), label, pixels)


def _regions_at(target: PaintTarget, points: Sequence[Point]) -> list[_Region]:
    """Return each region that is on the screen at one of the points, once."""
    regions: list[_Region] = []
    for x, y in points:
        pixel = (math.floor(x), math.floor(y))
        if not any(_holds(region, pixel) for region in regions):
            found = region_at(target, lambda part: shown_labels(target, part), pixel)
            regions.append(found)
    return regions


def _holds(region: _Region, pixel: tuple[int, int]) -> bool:
    rect, inside = region
    column, row = pixel
    return rect.contains(*pixel) and bool(inside[row - rect.y, column - rect.x])


def _united(regions: Sequence[_Region]) -> _Region:
    window = EMPTY
    for rect, _ in regions:
        window = window.union(rect)
    pixels = np.zeros((window.height, window.width), np.bool_)
    for rect, inside in regions:
        left, top = rect.x - window.x, rect.y - window.y
        pixels[top : top + rect.height, left : left + rect.width] |= inside
    return (window, pixels)
