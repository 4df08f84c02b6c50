"""How sure a network is, by Monte-Carlo dropout.

Dropout is left on and the image predicted several times; each time another part of the
network answers. What all answers are unsure of together is in the entropy of their
mean. What they disagree about is in the mutual information: there the network has seen
too little, and more training data help.

Source: Gal, Ghahramani, "Dropout as a Bayesian Approximation", arXiv 1506.02142; the
two measures: Gal, "Uncertainty in Deep Learning", 2016, section 3.3.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf
from keras import layers

from tiramisu.errors import ConfigError
from tiramisu.images import RgbImage
from tiramisu.model_file import ModelInfo, load_model
from tiramisu.tensorflow_runtime import probability_function
from tiramisu.tiling import DEFAULT_OVERLAP, FloatMaps, TiledForward, Window

if TYPE_CHECKING:
    from tiramisu.config import TiramisuConfig

DEFAULT_SAMPLES = 16

Nats = npt.NDArray[np.float32]
"""(height, width) float32, in nats: natural logarithms."""


@dataclass(frozen=True)
class Uncertainty:
    """How unsure a network is of each pixel of an image.

    Attributes:
        entropy: (height, width) float32, of the mean of all answers: from 0 to the
            logarithm of the number of classes.
        mutual_information: (height, width) float32, between the answer and the part
            of the network that gives it: from 0 to ``entropy``.
    """

    entropy: Nats
    mutual_information: Nats


class UncertaintyPredictor:
    """Measures how unsure one model is; batch norm keeps its running statistics.

    Not for several threads at once: each takes its own. One seed gives the same
    result for the same image, whatever was measured before.

    Attributes:
        info: What the model file says of itself.
    """

    def __init__(
        self,
        path: Path,
        *,
        samples: int = DEFAULT_SAMPLES,
        seed: int = 0,
        tile: int | None = None,
        overlap: int = DEFAULT_OVERLAP,
        batch_size: int = 1,
    ) -> None:
        """Load a model.

        Args:
            path: The model file.
            samples: How often each tile is predicted.
            seed: Fixes which activations are dropped.
            tile: Edge of the tiles in pixels; see ``TiledForward``.
            overlap: Pixels that neighbouring tiles share.
            batch_size: Tiles predicted at once; more helps on a GPU alone.

        Raises:
            ModelFileError: The file cannot be used.
            ConfigError: ``samples`` is below 2.
        """
        model, self.info = load_model(path)
        self._setup(model, samples, seed, tile, overlap, batch_size)

    @classmethod
    def of_model(
        cls,
        model: keras.Model,
        config: TiramisuConfig,
        *,
        samples: int = DEFAULT_SAMPLES,
        seed: int = 0,
        tile: int | None = None,
        overlap: int = DEFAULT_OVERLAP,
        batch_size: int = 1,
    ) -> UncertaintyPredictor:
        """Measure a network in memory; it is left as it is."""
        self = cls.__new__(cls)
        self.info = ModelInfo(config)
        self._setup(model, samples, seed, tile, overlap, batch_size)
        return self

    def _setup(
        self,
        model: keras.Model,
        samples: int,
        seed: int,
        tile: int | None,
        overlap: int,
        batch_size: int,
    ) -> None:
        if samples < 2:
            raise ConfigError(f"samples is {samples}; give 2 or more.")
        self._samples = samples
        stochastic = with_dropout_on(model, seed)
        self._sample = probability_function(stochastic)
        self._seeds = DropoutSeeds(stochastic)
        self._tiled = TiledForward(
            self._measure,
            2,
            self.info.config,
            tile=tile,
            overlap=overlap,
            batch_size=batch_size,
        )

    def uncertainty(self, rgb: RgbImage) -> Uncertainty:
        """Measure a whole (height, width, 3) uint8 image."""
        self._seeds.start_anew()
        maps = self._tiled.whole(rgb)
        return Uncertainty(maps[..., 0], maps[..., 1])

    def uncertainty_blocks(
        self, rgb: RgbImage, within: Window | None = None
    ) -> Iterator[tuple[int, int, Uncertainty]]:
        """Yield ``(x, y, uncertainty)`` of disjoint blocks that cover the image.

        Args:
            rgb: (height, width, 3) uint8.
            within: Rows and columns to measure, all by default.
        """
        self._seeds.start_anew()
        for x, y, maps in self._tiled.blocks(rgb, within):
            yield x, y, Uncertainty(maps[..., 0], maps[..., 1])

    def _measure(self, images: FloatMaps) -> FloatMaps:
        """Return entropy and mutual information, (batch, height, width, 2)."""
        tiles = tf.constant(images)
        mean, entropy_of_one = 0.0, 0.0
        for _ in range(self._samples):
            probabilities = self._sample(tiles)
            mean += probabilities / self._samples
            entropy_of_one += _entropy(probabilities) / self._samples
        entropy = _entropy(mean)
        # Rounding alone can make the difference negative: entropy is concave.
        information = tf.maximum(entropy - entropy_of_one, 0.0)
        return np.asarray(tf.stack([entropy, information], axis=-1))


def with_dropout_on(model: keras.Model, seed: int = 0) -> keras.Model:
    """Return ``model`` with dropout that is always on.

    All other layers and so all weights are shared with ``model``. Calling it with
    ``training=True`` instead would switch batch norm to the batch's statistics too.
    """
    seeds = iter(range(seed, seed + len(model.layers)))

    def replaced(layer: Any) -> Any:
        if not isinstance(layer, layers.Dropout):
            return layer
        return ConstantDropout(
            layer.rate, seed=next(seeds), dtype=layer.dtype_policy, name=layer.name
        )

    return keras.models.clone_model(model, clone_function=replaced)


class DropoutSeeds:
    """Where the random numbers of a network stand that ``with_dropout_on`` has made."""

    def __init__(self, network: keras.Model) -> None:
        self._states = [
            (layer.seed_generator.state, layer.seed_generator.state.numpy())
            for layer in network.layers
            if isinstance(layer, ConstantDropout)
        ]

    def start_anew(self) -> None:
        """Let the same activations be dropped as at first, as for every image."""
        for state, first in self._states:
            state.assign(first)


class ConstantDropout(layers.Dropout):
    """Dropout that does not care whether the network learns.

    Shapes:
        in and out: any
    """

    def call(self, inputs: Any, training: bool | None = None) -> Any:
        """Drop activations, whatever ``training`` says."""
        del training
        return super().call(inputs, training=True)


def _entropy(probabilities: Any) -> Any:
    """Entropy over the last axis in nats; 0 log 0 is 0."""
    return -tf.reduce_sum(tf.math.xlogy(probabilities, probabilities), axis=-1)
