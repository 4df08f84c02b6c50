"""Prediction of images of any size: labels, confidence and probabilities."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tiramisu.config import TiramisuConfig
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask
from tiramisu.model_file import ModelInfo
from tiramisu.prediction import (
    PredictedRegion,
    Prediction,
    Probabilities,
    most_probable,
)
from tiramisu.reference import Reference
from tiramisu.runtime import Preparation, Runtime, RuntimeChoice, open_runtime
from tiramisu.tile_order import Box, Sight
from tiramisu.tiling import DEFAULT_OVERLAP, TiledForward, block_place

if TYPE_CHECKING:
    import keras

__all__ = [
    "PredictedRegion",
    "Prediction",
    "Predictor",
    "Probabilities",
    "most_probable",
]


class Predictor:
    """Predicts images with one model; its running batch statistics are used.

    Not for several threads at once: each takes its own.

    Attributes:
        info: What the model file says of itself.
        runtime: What computes.
    """

    runtime: Runtime

    def __init__(
        self,
        path: Path,
        *,
        tile: int | None = None,
        overlap: int = DEFAULT_OVERLAP,
        batch_size: int = 1,
        runtime: RuntimeChoice = "auto",
        before_tensorflow: Preparation | None = None,
    ) -> None:
        """Load a model.

        Args:
            path: The model file.
            tile: Edge of the tiles in pixels; see ``TiledForward``.
            overlap: Pixels that neighbouring tiles share.
            batch_size: Tiles predicted at once; more helps on a GPU alone.
            runtime: What computes; see ``open_runtime``.
            before_tensorflow: Called before TensorFlow is imported, if it has to be.

        Raises:
            ModelFileError: The file cannot be used.
            ConfigError: The runtime that is asked for cannot be used.
        """
        self.runtime, self.info = open_runtime(
            path, runtime, before_tensorflow=before_tensorflow
        )
        self._tiled = self._tiling(tile, overlap, batch_size)

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
        from tiramisu.tensorflow_runtime import TensorFlowRuntime

        return cls.of_runtime(
            TensorFlowRuntime(model),
            config,
            tile=tile,
            overlap=overlap,
            batch_size=batch_size,
        )

    @classmethod
    def of_runtime(
        cls,
        runtime: Runtime,
        config: TiramisuConfig,
        *,
        tile: int | None = None,
        overlap: int = DEFAULT_OVERLAP,
        batch_size: int = 1,
    ) -> Predictor:
        """Predict with what is ready to; ``config`` says how it wants its images."""
        self = cls.__new__(cls)
        self.info = ModelInfo(config)
        self.runtime = runtime
        self._tiled = self._tiling(tile, overlap, batch_size)
        return self

    def _tiling(self, tile: int | None, overlap: int, batch_size: int) -> TiledForward:
        config = self.info.config
        return TiledForward(
            self.runtime,
            config.num_classes,
            config,
            tile=tile,
            overlap=overlap,
            batch_size=batch_size,
        )

    def reference(self) -> Reference:
        """Return the answer about the picture that runtimes are compared by."""
        return Reference.of(self.runtime, self.info.config)

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
        for region in self.regions(rgb):
            rows, columns = region.labels.shape
            place = np.s_[region.y : region.y + rows, region.x : region.x + columns]
            labels[place] = region.labels
            confidence[place] = region.confidence
            if on_region is not None:
                on_region(region)
        return Prediction(labels, confidence)

    def regions(
        self,
        rgb: RgbImage,
        sight: Sight | None = None,
        known: Collection[Box] = (),
    ) -> Iterator[PredictedRegion]:
        """Predict an image region by region and keep none of them.

        Args:
            rgb: (height, width, 3) uint8.
            sight: What somebody looks at comes first; the regions are the same.
            known: Regions that are left out, since an earlier run has predicted them.
        """
        blocks = (
            self._tiled.blocks(rgb)
            if sight is None and not known
            else self._tiled.blocks_in_sight_first(rgb, sight or _nowhere, known)
        )
        for x, y, probabilities in blocks:
            part = Prediction.of_probabilities(probabilities)
            yield PredictedRegion(x, y, part.labels, part.confidence)

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


def _nowhere() -> None:
    """Nobody looks at the image."""
