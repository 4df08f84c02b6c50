"""Tidying regions: holes, specks and rims."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.region import BoolMask

# Distances are float32: what is this near to a whole number is meant to be one.
_ROUNDING = 1e-3


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


def grown(region: BoolMask, radius: int) -> BoolMask:
    """Return a region with all pixels whose middle is not further from one of its own.

    Args:
        region: (height, width) bool.
        radius: In pixels.
    """
    return _distance_to(region) <= radius + _ROUNDING


def shrunk(region: BoolMask, radius: int) -> BoolMask:
    """Return the pixels of a region that are further than that from all others.

    What lies beyond the array counts as part of the region.

    Args:
        region: (height, width) bool.
        radius: In pixels.
    """
    return _distance_to(~region) > radius + _ROUNDING


def smoothed(region: BoolMask, radius: int) -> BoolMask:
    """Return the pixels around which, in a disc, most belong to a region.

    Beyond the array, the pixels at its edge go on.

    Args:
        region: (height, width) bool.
        radius: Of the disc, in pixels.
    """
    disc = _disc(radius)
    count = cv2.filter2D(
        region.astype(np.float32), cv2.CV_32F, disc, borderType=cv2.BORDER_REPLICATE
    )
    # A disc has an odd number of pixels, so nothing is undecided.
    return np.asarray(count > float(disc.sum()) / 2)


def _distance_to(region: BoolMask) -> npt.NDArray[np.float32]:
    """Return the distance to the nearest pixel of a region; infinite without one."""
    if not region.any():
        return np.full(region.shape, np.inf, np.float32)
    others = (~region).view(np.uint8)
    return cv2.distanceTransform(others, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)  # type: ignore[return-value]


def _disc(radius: int) -> npt.NDArray[np.float32]:
    offsets = np.arange(-radius, radius + 1)
    is_near = offsets[:, np.newaxis] ** 2 + offsets**2 <= radius**2
    return is_near.astype(np.float32)
