"""Every fourth or sixteenth pixel of a large mask, for views in which it is small."""

from __future__ import annotations

import numpy as np

from app.raster.rect import Rect
from tiramisu.masks import LabelMask

STRIDES = (16, 4)
"""Pixels of the mask for each pixel of a reduced copy, in each direction."""

_LEAST_AREA = 2000 * 2000


class ReducedMask:
    """Holds pixel (stride * i, stride * j) of a mask at (i, j).

    Sampling a huge mask directly costs a visit to memory for each screen pixel, which
    takes several times as long as from a copy that is small.

    Attributes:
        pixels: (ceil(height / stride), ceil(width / stride)) uint8.
    """

    def __init__(self, mask: LabelMask, stride: int) -> None:
        self._stride = stride
        self._sampled = mask[::stride, ::stride]  # a view: no pixel is copied
        self.pixels: LabelMask = np.ascontiguousarray(self._sampled)

    @staticmethod
    def pays_for(mask: LabelMask) -> bool:
        """Whether a mask is large enough to be worth a copy."""
        return mask.size >= _LEAST_AREA

    def update(self, changed: Rect) -> None:
        """Copy again what has changed in the mask."""
        places = tuple(self._kept(part) for part in changed.slices)
        self.pixels[places] = self._sampled[places]

    def _kept(self, part: slice) -> slice:
        """Return the places of the multiples of the stride within ``part``."""
        return slice(-(-part.start // self._stride), -(-part.stop // self._stride))
