"""The same network for other classes: what it knows of those that stay is kept."""

from __future__ import annotations

from collections.abc import Sequence

import keras
import numpy as np
import numpy.typing as npt

from tiramisu.config import LabelClass
from tiramisu.network import CLASSIFIER


def same_class_matrix(
    old: Sequence[LabelClass], new: Sequence[LabelClass]
) -> npt.NDArray[np.float32]:
    """Return (old, new) float32 that is 1 where a class has kept its name."""
    return np.array(
        [[float(one.name == other.name) for other in new] for one in old], np.float32
    )


def give_weights(
    new_model: keras.Model,
    new_classes: Sequence[LabelClass],
    model: keras.Model,
    classes: Sequence[LabelClass],
    *,
    seed: int | None = None,
) -> None:
    """Let a network begin with the weights of another, which may know other classes.

    In the classifier, the rows of classes whose names stay are copied, wherever they
    stand now; rows of new classes are fresh. Every other layer gets the same weights.

    Args:
        new_model: Is changed; the same network but for the classes.
        new_classes: What it is to tell apart.
        model: Gives the weights.
        classes: What that tells apart.
        seed: Fixes the weights of new classes; by default nothing does.
    """
    for layer in new_model.layers:
        if layer.name != CLASSIFIER and layer.weights:
            layer.set_weights(model.get_layer(layer.name).get_weights())
    old_kernel, old_bias = model.get_layer(CLASSIFIER).get_weights()
    shape = (*old_kernel.shape[:-1], len(new_classes))
    kernel = np.array(keras.initializers.HeUniform(seed)(shape))
    bias = np.zeros(len(new_classes), np.float32)
    old_places = {one.name: place for place, one in enumerate(classes)}
    for place, one in enumerate(new_classes):
        if one.name in old_places:
            kernel[..., place] = old_kernel[..., old_places[one.name]]
            bias[place] = old_bias[old_places[one.name]]
    new_model.get_layer(CLASSIFIER).set_weights([kernel, bias])
