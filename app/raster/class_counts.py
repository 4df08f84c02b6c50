"""How many pixels and regions a mask has of each class."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX
from tiramisu.masks import LabelMask

# Whole masks at once would take four bytes for each pixel, and more for sums.
_STRIP_PIXELS = 2**22

_Ids = npt.NDArray[np.int64]


@dataclass(frozen=True)
class ClassCount:
    """How much there is of one class.

    Attributes:
        pixels: Number of pixels.
        regions: Number of areas that hang together, 4-connected.
        images: Number of images that have any.
    """

    pixels: int = 0
    regions: int = 0
    images: int = 0

    def __add__(self, other: ClassCount) -> ClassCount:
        return ClassCount(
            self.pixels + other.pixels,
            self.regions + other.regions,
            self.images + other.images,
        )


def count_classes(
    mask: LabelMask, check: Callable[[], None] = lambda: None
) -> dict[int, ClassCount]:
    """Count the pixels and regions of each class that a mask has.

    Args:
        mask: (height, width) uint8. It may be painted on meanwhile: then the counts
            are those of something between before and after.
        check: Called now and then; whatever it raises ends the counting.
    """
    pixels = np.zeros(256, np.int64)
    regions: dict[int, _RegionCounter] = {}
    for strip in _strips(mask):
        check()
        found = np.bincount(strip.ravel(), minlength=256)
        pixels += found
        for label in np.flatnonzero(pixels):
            if label != IGNORE_INDEX:
                counter = regions.setdefault(int(label), _RegionCounter())
                counter.add(strip == label if found[label] else None)
    return {
        label: ClassCount(int(pixels[label]), counter.count, 1)
        for label, counter in regions.items()
    }


def _strips(mask: LabelMask) -> Iterator[LabelMask]:
    """Yield copies of full rows, so that nobody paints on what is being counted."""
    height, width = mask.shape
    rows = max(1, _STRIP_PIXELS // max(1, width))
    for top in range(0, height, rows):
        yield mask[top : top + rows].copy()


class _RegionCounter:
    """Counts the regions of one class, given strip by strip from above.

    Attributes:
        count: Number of regions so far.
    """

    def __init__(self) -> None:
        self.count = 0
        self._above: _Ids | None = None  # which region each pixel of the last row is in
        self._parents: dict[int, int] = {}
        self._next_id = 1

    def add(self, strip: npt.NDArray[np.bool_] | None) -> None:
        """Take in (height, width) bool, or None where the class has no pixel."""
        if strip is None:
            self._above = None
            return
        number, ids = cv2.connectedComponents(strip.view(np.uint8), connectivity=4)
        self.count += number - 1
        first, last = self._numbered(ids[0]), self._numbered(ids[-1])
        self._next_id += number - 1
        if self._above is not None:
            self._join(self._above, first)
        self._above = last

    def _numbered(self, row: npt.NDArray[np.int32]) -> _Ids:
        return np.where(row > 0, row + np.int64(self._next_id - 1), 0)

    def _join(self, above: _Ids, below: _Ids) -> None:
        touching = (above > 0) & (below > 0)
        pairs = np.unique(np.stack([above[touching], below[touching]]), axis=1)
        for one, other in pairs.T.tolist():
            one, other = self._root(one), self._root(other)
            if one != other:
                self._parents[other] = one
                self.count -= 1

    def _root(self, region: int) -> int:
        while region in self._parents:
            region = self._parents[region]
        return region
