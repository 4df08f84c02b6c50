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


class ReducedPlanes:
    """Reduced copies of annotation and prediction, as far as they pay.

    Args:
        annotation: (height, width) labels.
        prediction: The same of the model.
    """

    def __init__(self, annotation: LabelMask, prediction: LabelMask) -> None:
        self._copies: dict[int, tuple[ReducedMask, ReducedMask]] = {}
        if ReducedMask.pays_for(annotation):
            self._copies = {
                stride: (
                    ReducedMask(annotation, stride),
                    ReducedMask(prediction, stride),
                )
                for stride in STRIDES  # the smallest copies first
            }

    def update(self, changed: Rect) -> None:
        """Copy again what has changed in the masks."""
        for masks in self._copies.values():
            for mask in masks:
                mask.update(changed)

    def for_scale(self, scale: float) -> tuple[int, LabelMask, LabelMask] | None:
        """Return stride, annotation and prediction of the copies to draw from.

        Args:
            scale: Screen pixels for each pixel of the masks.

        Returns:
            None where the masks themselves are to be drawn.
        """
        for stride, (annotation, prediction) in self._copies.items():
            if scale * stride <= 1:
                return stride, annotation.pixels, prediction.pixels
        return None
