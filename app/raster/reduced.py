"""Every fourth pixel of a large mask, for views in which it is small."""

from __future__ import annotations

import numpy as np

from app.raster.rect import Rect
from tiramisu.masks import LabelMask

STRIDE = 4
"""Pixels of the mask for each pixel of its reduced copy, in each direction."""

_LEAST_AREA = 2000 * 2000


class ReducedMask:
    """Holds pixel (STRIDE * i, STRIDE * j) of a mask at (i, j).

    Sampling a huge mask directly costs a visit to memory for each screen pixel, which
    takes several times as long as from a copy that is small.

    Attributes:
        pixels: (ceil(height / STRIDE), ceil(width / STRIDE)) uint8.
    """

    def __init__(self, mask: LabelMask) -> None:
        self._mask = mask
        self.pixels: LabelMask = np.ascontiguousarray(mask[::STRIDE, ::STRIDE])

    @staticmethod
    def pays_for(mask: LabelMask) -> bool:
        """Whether a mask is large enough to be worth a copy."""
        return mask.size >= _LEAST_AREA

    def update(self, changed: Rect) -> None:
        """Copy again what has changed in the mask."""
        rows, columns = (_kept(part) for part in changed.slices)
        self.pixels[rows, columns] = self._mask[::STRIDE, ::STRIDE][rows, columns]


def _kept(part: slice) -> slice:
    """Return the places of the multiples of STRIDE within ``part``."""
    return slice(-(-part.start // STRIDE), -(-part.stop // STRIDE))
