"""Dividing a region of touching objects at its narrow necks."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from tiramisu.formats.polygons import BitMask

# Of the largest distance to the edge: what is left of each object as its core.
_CORE_SHARE = 0.6
_SMOOTHING_PIXELS = 1.0


def divided(pixels: BitMask) -> npt.NDArray[np.int32]:
    """Number the objects of a region from 1; 0 is outside.

    The cores of objects lie deeper than a share of the deepest point; all other pixels
    go to the core that water reaches them from.

    Args:
        pixels: (height, width) bool, not empty.
    """
    inside = np.pad(pixels, 1).astype(np.uint8)
    depth = cv2.distanceTransform(inside, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    depth = cv2.GaussianBlur(depth, (0, 0), _SMOOTHING_PIXELS) * inside
    cores = (depth >= _CORE_SHARE * depth.max()).astype(np.uint8)
    count, markers = cv2.connectedComponents(cores, connectivity=8)
    if count <= 2:
        return pixels.astype(np.int32)
    grown = _flooded(inside, depth, markers, count)
    return np.asarray(grown[1:-1, 1:-1], dtype=np.int32)


def _flooded(
    inside: npt.NDArray[np.uint8],
    depth: npt.NDArray[np.float32],
    markers: npt.NDArray[np.int32],
    outside: int,
) -> npt.NDArray[np.int32]:
    """Grow the markers over the whole region, the deepest pixels first."""
    relief = (255 * (1 - depth / depth.max())).astype(np.uint8)
    flood = np.where(inside == 0, outside, markers).astype(np.int32)
    cv2.watershed(np.repeat(relief[..., np.newaxis], 3, axis=2), flood)
    flood[(inside == 0) | (flood < 0) | (flood == outside)] = 0
    return _nearest(inside, flood)


def _nearest(
    inside: npt.NDArray[np.uint8], flood: npt.NDArray[np.int32]
) -> npt.NDArray[np.int32]:
    """Give the lines between objects, which water leaves free, to the nearest one."""
    free = (flood == 0).astype(np.uint8)
    _, places = cv2.distanceTransformWithLabels(
        free, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    numbers = np.zeros(int(places.max()) + 1, dtype=np.int32)
    numbers[places[free == 0]] = flood[free == 0]
    return np.where(inside == 1, numbers[places], 0).astype(np.int32)
