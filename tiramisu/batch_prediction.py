"""Predicting an image while somebody follows how far it is, or stops it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask
from tiramisu.prediction import ImagePredictor, PredictedRegion

OnPixels = Callable[[int], None]
"""Told of pixels that have just been predicted; what it raises ends the prediction."""

ProbabilityMaps = npt.NDArray[np.float16]
"""(classes, height, width) float16."""


def predicted_labels(
    predictor: ImagePredictor, rgb: RgbImage, on_pixels: OnPixels
) -> LabelMask:
    """Return (height, width) uint8, the model's label of each pixel."""
    labels = np.zeros(rgb.shape[:2], np.uint8)

    def on_region(region: PredictedRegion) -> None:
        height, width = region.labels.shape
        rows = slice(region.y, region.y + height)
        labels[rows, region.x : region.x + width] = region.labels
        on_pixels(region.labels.size)

    predictor.predict(rgb, on_region=on_region)
    return labels


def predicted_maps(
    predictor: ImagePredictor, rgb: RgbImage, num_classes: int, on_pixels: OnPixels
) -> tuple[LabelMask, ProbabilityMaps]:
    """Return the labels, and the probability of each class as it will be stored."""
    labels = np.empty(rgb.shape[:2], np.uint8)
    maps = np.empty((num_classes, *rgb.shape[:2]), np.float16)
    for x, y, block in predictor.probability_blocks(rgb):
        rows, columns = np.s_[y : y + block.shape[0], x : x + block.shape[1]]
        labels[rows, columns] = block.argmax(axis=-1)
        maps[:, rows, columns] = np.moveaxis(block, -1, 0)
        on_pixels(block.shape[0] * block.shape[1])
    return labels, maps
