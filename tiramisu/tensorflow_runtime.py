"""Prediction by TensorFlow: the reference that other runtimes are checked against."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import tensorflow as tf

from tiramisu.tiling import FloatMaps

if TYPE_CHECKING:
    import keras


class TensorFlowRuntime:
    """Runs a Keras network; see ``tiramisu.runtime.Runtime``.

    Attributes:
        name: Of the runtime, for people.
    """

    name = "TensorFlow"

    def __init__(self, model: keras.Model) -> None:
        """Compile when first called; later changes of the weights count."""
        self._forward = probability_function(model)

    def __call__(self, images: FloatMaps) -> FloatMaps:
        """Return (batch, height, width, classes) probabilities."""
        return np.asarray(self._forward(tf.constant(images)))


def probability_function(model: keras.Model) -> tf.types.experimental.GenericFunction:
    """Return a compiled function from batches of images to class probabilities."""
    return tf.function(
        lambda images: tf.nn.softmax(model(images, training=False)),
        input_signature=[tf.TensorSpec((None, None, None, 3), tf.float32)],
    )
