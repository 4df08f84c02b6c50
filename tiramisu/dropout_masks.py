"""The masks that a network draws when parts of it are left out at random."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import tensorflow as tf

from tiramisu.errors import ConfigError
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask
from tiramisu.model_file import load_model
from tiramisu.prediction import most_probable
from tiramisu.tensorflow_runtime import probability_function
from tiramisu.tiling import DEFAULT_OVERLAP, FloatMaps, TiledForward, block_place
from tiramisu.uncertainty import DropoutSeeds, with_dropout_on


class DropoutMasks:
    """Draws several masks of an image by Monte-Carlo dropout.

    One seed gives the same masks for the same image, whatever was drawn before. In
    images that are cut into tiles, each tile is drawn for itself. Not for several
    threads at once.

    Attributes:
        info: What the model file says of itself.
    """

    def __init__(
        self,
        path: Path,
        *,
        passes: int,
        seed: int = 0,
        tile: int | None = None,
        overlap: int = DEFAULT_OVERLAP,
    ) -> None:
        """Load a model.

        Args:
            path: The model file.
            passes: Masks of each image.
            seed: Fixes which activations are dropped.
            tile: Edge of the tiles in pixels; see ``TiledForward``.
            overlap: Pixels that neighbouring tiles share.

        Raises:
            ModelFileError: The file cannot be used.
            ConfigError: The model has no dropout, or there are fewer than 2 passes.
        """
        model, self.info = load_model(path)
        config = self.info.config
        if config.dropout == 0:
            raise ConfigError(
                f"{path.name} was trained without dropout, so its counts have no "
                "interval; leave the interval out."
            )
        if passes < 2:
            raise ConfigError(
                f"An interval of {passes} passes is none; give 2 or more."
            )
        self._passes = passes
        network = with_dropout_on(model, seed)
        self._probabilities = probability_function(network)
        self._seeds = DropoutSeeds(network)
        self._tiled = TiledForward(
            self._forward, config.num_classes, config, tile=tile, overlap=overlap
        )

    def masks(
        self, rgb: RgbImage, check: Callable[[], None] = lambda: None
    ) -> Iterator[LabelMask]:
        """Yield (height, width) uint8 masks in the model's labels, one for each pass.

        Args:
            rgb: (height, width, 3) uint8.
            check: Called tile by tile; whatever it raises ends the drawing.
        """
        self._seeds.start_anew()
        for _ in range(self._passes):
            labels = np.empty(rgb.shape[:2], np.uint8)
            for x, y, block in self._tiled.blocks(rgb):
                check()
                labels[block_place(x, y, block)] = most_probable(block)
            yield labels

    def _forward(self, images: FloatMaps) -> FloatMaps:
        return np.asarray(self._probabilities(tf.constant(images)))
