"""Prediction of images of any size: labels, confidence and probabilities."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from tiramisu.config import TiramisuConfig
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask
from tiramisu.model_file import ModelInfo, load_model
from tiramisu.tiling import DEFAULT_OVERLAP, FloatMaps, TiledForward, block_place

if TYPE_CHECKING:
    import keras

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


class Predictor:
    """Predicts images with one model; its running batch statistics are used.

    Not for several threads at once: each takes its own.

    Attributes:
        info: What the model file says of itself.
    """

    def __init__(
        self,
        path: Path,
        *,
        tile: int | None = None,
        overlap: int = DEFAULT_OVERLAP,
        batch_size: int = 1,
    ) -> None:
        """Load a model.

        Args:
            path: The model file.
            tile: Edge of the tiles in pixels; see ``TiledForward``.
            overlap: Pixels that neighbouring tiles share.
            batch_size: Tiles predicted at once; more helps on a GPU alone.

        Raises:
            ModelFileError: The file cannot be used.
        """
        model, self.info = load_model(path)
        self._setup(model, tile, overlap, batch_size)

    @classmethod
    def of_model(
        cls,
        model: keras.Model,
        config: TiramisuConfig,
        *,
        tile: int | None = None,
        overlap: int = DEFAULT_OVERLAP,
        batch_size: int = 1,
    ) -> Predictor:
        """Predict with a network in memory, as training does to validate."""
        self = cls.__new__(cls)
        self.info = ModelInfo(config)
        self._setup(model, tile, overlap, batch_size)
        return self

    def _setup(
        self, model: keras.Model, tile: int | None, overlap: int, batch_size: int
    ) -> None:
        self._forward = probability_function(model)
        config = self.info.config
        self._tiled = TiledForward(
            self._forward_tiles,
            config.num_classes,
            config,
            tile=tile,
            overlap=overlap,
            batch_size=batch_size,
        )

    def _forward_tiles(self, images: FloatMaps) -> FloatMaps:
        return np.asarray(self._forward(tf.constant(images)))

    def predict(
        self,
        rgb: RgbImage,
        *,
        on_region: Callable[[PredictedRegion], None] | None = None,
    ) -> Prediction:
        """Predict a whole image.

        Args:
            rgb: (height, width, 3) uint8.
            on_region: Called with each part as it is finished; whatever it raises
                ends the prediction.
        """
        height, width = rgb.shape[:2]
        labels = np.empty((height, width), np.uint8)
        confidence = np.empty((height, width), np.uint8)
        for x, y, probabilities in self.probability_blocks(rgb):
            part = Prediction.of_probabilities(probabilities)
            region = PredictedRegion(x, y, part.labels, part.confidence)
            place = block_place(x, y, probabilities)
            labels[place] = region.labels
            confidence[place] = region.confidence
            if on_region is not None:
                on_region(region)
        return Prediction(labels, confidence)

    def labels(self, rgb: RgbImage) -> LabelMask:
        """Predict the class of each pixel alone, which takes the least memory."""
        labels = np.empty(rgb.shape[:2], np.uint8)
        for x, y, probabilities in self.probability_blocks(rgb):
            labels[block_place(x, y, probabilities)] = most_probable(probabilities)
        return labels

    def probabilities(self, rgb: RgbImage) -> Probabilities:
        """Return the probability of each class at each pixel of an image."""
        return self._tiled.whole(rgb)

    def probability_blocks(
        self, rgb: RgbImage
    ) -> Iterator[tuple[int, int, Probabilities]]:
        """Yield ``(x, y, probabilities)`` of disjoint blocks that cover the image.

        Only one row of tiles is held in memory.
        """
        return self._tiled.blocks(rgb)


def probability_function(model: keras.Model) -> tf.types.experimental.GenericFunction:
    """Return a compiled function from batches of images to class probabilities."""
    return tf.function(
        lambda images: tf.nn.softmax(model(images, training=False)),
        input_signature=[tf.TensorSpec((None, None, None, 3), tf.float32)],
    )
