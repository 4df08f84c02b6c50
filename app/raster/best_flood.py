"""The wand that finds its tolerance itself: where the rim is sharpest, it stops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.clean_up import holes_in
from app.raster.evidence import Features
from app.raster.region import BoolMask

_TOLERANCES = tuple(dict.fromkeys(np.rint(np.geomspace(3, 130, 26)).astype(int)))
_NEIGHBOURS = np.ones((3, 3), np.uint8)
# A region that takes more of its window than this is what lies around the object.
_MOST_SHARE = 0.6
# Of two rims that are as sharp, the larger wins, and the rounder.
SIZE_POWER = 0.2
_EDGE_PENALTY = 0.3


@dataclass(frozen=True)
class Flood:
    """A region and what speaks for it.

    Attributes:
        region: (height, width) bool.
        slope: How steep the values are at its rim, on average.
        rating: More for steep rims, and for large and round regions.
    """

    region: BoolMask
    slope: float
    rating: float


def best_flood(
    features: Features,
    at: tuple[int, int],
    *,
    within: BoolMask | None = None,
    without: Sequence[tuple[int, int]] = (),
    least: int = 20,
) -> Flood | None:
    """Return the region around a pixel that has the sharpest and roundest rim.

    The candidates are the floods from that pixel with all tolerances; holes in them
    are filled and thin branches cut off.

    Args:
        features: What is alike is near.
        at: Column and row to begin at.
        within: (height, width) bool, pixels that may be taken; all by default. What
            lies beyond is no rim.
        without: Columns and rows that the region must not hold.
        least: Pixels of the smallest region.

    Returns:
        None if there is no such region.
    """
    slopes = _slopes(features)
    free = np.ones(slopes.shape, np.bool_) if within is None else within
    best: Flood | None = None
    for region in _floods(features, at, free):
        if region.mean() > _MOST_SHARE or any(region[y, x] for x, y in without):
            break  # so are those with larger tolerances
        if np.count_nonzero(region) >= least:
            flood = _rated(region, slopes, free)
            if flood.rating > (best.rating if best is not None else 0.0):
                best = flood
    return best


def _floods(
    features: Features, at: tuple[int, int], free: BoolMask
) -> Iterator[BoolMask]:
    """Yield the floods, each larger than the one before."""
    values, walls = _with_typical_seed(features, at), np.pad(~free, 1).view(np.uint8)
    before = 0
    for tolerance in _TOLERANCES:
        region = _flood(values, walls, at, int(tolerance))
        count = int(np.count_nonzero(region))
        if count > before:
            before = count
            yield _rounded(region | (holes_in(region) & free), at)


def _flood(
    values: Features, walls: npt.NDArray[np.uint8], at: tuple[int, int], tolerance: int
) -> BoolMask:
    filled = walls.copy()
    flags = 4 | cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE | (2 << 8)
    reach = (tolerance,) * 3
    cv2.floodFill(values, filled, at, 0, loDiff=reach, upDiff=reach, flags=flags)
    return np.asarray(filled[1:-1, 1:-1] == 2)


def _with_typical_seed(features: Features, at: tuple[int, int]) -> Features:
    """Replace the first pixel, which may be a speck, by the median around it."""
    column, row = at
    values: Features = features.copy()
    around = values[max(row - 1, 0) : row + 2, max(column - 1, 0) : column + 2]
    values[row, column] = np.median(around.reshape(-1, 3), axis=0).astype(np.uint8)
    return values


def _rounded(region: BoolMask, at: tuple[int, int]) -> BoolMask:
    """Cut off what hangs on by a thread, if the first pixel is not on one itself."""
    opened = cv2.morphologyEx(region.view(np.uint8), cv2.MORPH_OPEN, _NEIGHBOURS)
    column, row = at
    if not opened[row, column]:
        return region
    parts = cv2.connectedComponents(opened, connectivity=4)[1]
    return np.asarray(parts == parts[row, column])


def _slopes(features: Features) -> npt.NDArray[np.float32]:
    """Return (height, width) float32: the steepest of the three values."""
    steepest = np.zeros(features.shape[:2], np.float32)
    for channel in cv2.split(features):
        across = cv2.Sobel(channel, cv2.CV_32F, 1, 0)
        down = cv2.Sobel(channel, cv2.CV_32F, 0, 1)
        steepest = np.maximum(steepest, cv2.magnitude(across, down))
    return steepest


def _rated(region: BoolMask, slopes: npt.NDArray[np.float32], free: BoolMask) -> Flood:
    pixels = region.view(np.uint8)
    rim = cv2.dilate(pixels, _NEIGHBOURS) - cv2.erode(pixels, _NEIGHBOURS)
    area, length = np.count_nonzero(region), max(np.count_nonzero(rim) / 2, 1.0)
    seen = rim & free.view(np.uint8)
    if not seen.any():
        return Flood(region, 0.0, 0.0)
    roundness = min(1.0, 4 * np.pi * area / length**2)
    on_edge = sum(np.count_nonzero(side) for side in _sides(region))
    penalty = min(1.0, _EDGE_PENALTY * on_edge / np.sqrt(area))
    slope = float(cv2.mean(slopes, seen)[0])
    rating = slope * area**SIZE_POWER * roundness * (1.0 - penalty)
    return Flood(region, slope, float(rating))


def _sides(region: BoolMask) -> tuple[BoolMask, ...]:
    return (region[0], region[-1], region[:, 0], region[:, -1])
