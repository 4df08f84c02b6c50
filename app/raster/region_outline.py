"""Finding a measured region again in the masks as they are now."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.rect import Rect
from app.raster.region import BoolMask
from tiramisu.masks import LabelMask

Outlines = tuple[npt.NDArray[np.float32], ...]
"""Closed lines, each (points, 2) float32, in pixels of the image."""

# Beyond this a click would take too long; the box is shown alone.
_MOST_PIXELS = 2**22


def region_outlines(
    labels_of: Callable[[Rect], LabelMask],
    box: Rect,
    seed: tuple[int, int],
    label: int,
) -> Outlines | None:
    """Return the outlines of the region around a pixel, 8-connected within a box.

    Args:
        labels_of: Returns (height, width) uint8 of a rectangle of the image.
        box: Of the region, within the image.
        seed: Column and row of one of its pixels.
        label: That the region had.

    Returns:
        None if that pixel has another label now, or the box is too large to search.
    """
    if box.area > _MOST_PIXELS:
        return None
    column, row = seed[0] - box.x, seed[1] - box.y
    chosen = labels_of(box) == label
    if not chosen[row, column]:
        return None
    _, numbers = cv2.connectedComponents(chosen.astype(np.uint8), connectivity=8)
    return _outlines(np.asarray(numbers == numbers[row, column]), box)


def _outlines(region: BoolMask, box: Rect) -> Outlines:
    # Twice as large, a line can run between pixels instead of through their middles.
    large = np.repeat(np.repeat(region.astype(np.uint8), 2, axis=0), 2, axis=1)
    lines, _ = cv2.findContours(large, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    corner = np.array([box.x, box.y], np.float32)
    return tuple(((line[:, 0] + 0.5) / 2 + corner).astype(np.float32) for line in lines)
