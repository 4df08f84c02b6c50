"""What a prediction is: the class of each pixel, and how sure the model is of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask
from tiramisu.tile_order import Box, Sight

Probabilities = npt.NDArray[np.float32]
"""(height, width, classes) float32, summing to 1 over the classes."""

Confidence = npt.NDArray[np.uint8]
"""(height, width) uint8: probability of the predicted class, 255 = certain."""


def most_probable(probabilities: Probabilities) -> LabelMask:
    """Return the class of the highest probability at each pixel."""
    return np.asarray(probabilities.argmax(axis=-1), dtype=np.uint8)


@dataclass(frozen=True)
class Prediction:
    """What the model says of an image.

    Attributes:
        labels: (height, width) uint8, every pixel a class.
        confidence: (height, width) uint8, 255 = certain.
    """

    labels: LabelMask
    confidence: Confidence

    @classmethod
    def of_probabilities(cls, probabilities: Probabilities) -> Prediction:
        """Take the most probable class of each pixel."""
        highest = probabilities.max(axis=-1)
        confidence = np.clip(highest * 255.0 + 0.5, 0, 255).astype(np.uint8)
        return cls(most_probable(probabilities), confidence)


@dataclass(frozen=True)
class PredictedRegion:
    """A finished part of an image; ``x`` and ``y`` are its upper left pixel.

    Attributes:
        x: Column of the image where the region starts.
        y: Row of the image where the region starts.
        labels: (height, width) uint8 of the region.
        confidence: (height, width) uint8 of the region.
    """

    x: int
    y: int
    labels: LabelMask
    confidence: Confidence

    @property
    def box(self) -> Box:
        """First column, first row, width and height."""
        height, width = self.labels.shape
        return (self.x, self.y, width, height)


class ImagePredictor(Protocol):
    """A loaded model: a ``tiramisu.inference.Predictor``, or what stands in for it."""

    def predict(
        self,
        rgb: RgbImage,
        *,
        on_region: Callable[[PredictedRegion], None] | None = None,
    ) -> object:
        """Predict an image and hand over each region as soon as it is finished."""

    def regions(
        self,
        rgb: RgbImage,
        sight: Sight | None = None,
        known: Collection[Box] = (),
    ) -> Iterator[PredictedRegion]:
        """Predict an image region by region and keep none of them.

        Args:
            rgb: (height, width, 3) uint8.
            sight: What somebody looks at comes first.
            known: Regions to leave out; others of the image are as they always are.
        """

    def probability_blocks(
        self, rgb: RgbImage
    ) -> Iterator[tuple[int, int, Probabilities]]:
        """Yield ``(x, y, probabilities)`` of disjoint blocks that cover the image."""
