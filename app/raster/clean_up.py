"""Tidying regions: holes and specks."""

from __future__ import annotations

import cv2
import numpy as np

from app.raster.region import BoolMask


def holes_in(region: BoolMask) -> BoolMask:
    """Return the pixels that a region encloses without a way out, 4-connected.

    Args:
        region: (height, width) bool.
    """
    height, width = region.shape
    # A free frame joins all that is outside, so that one flood reaches it.
    outside = np.zeros((height + 2, width + 2), np.uint8)
    outside[1:-1, 1:-1] = region
    cv2.floodFill(outside, None, (0, 0), 2, flags=4)
    return np.asarray(outside[1:-1, 1:-1] == 0)


def specks_in(region: BoolMask, pixels: int) -> BoolMask:
    """Return the parts of a region, 4-connected, that have fewer pixels than that.

    Args:
        region: (height, width) bool.
        pixels: Parts of this size and above stay.
    """
    _, parts, statistics, _ = cv2.connectedComponentsWithStats(
        region.astype(np.uint8), connectivity=4
    )
    is_speck = statistics[:, cv2.CC_STAT_AREA] < pixels
    is_speck[0] = False  # all that is no part of the region
    return np.asarray(is_speck[parts])
