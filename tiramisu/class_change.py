"""The same network for other classes: what it knows of those that stay is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from tiramisu.config import LabelClass, TiramisuConfig
from tiramisu.network import CLASSIFIER, Tiramisu

if TYPE_CHECKING:
    import keras


def same_class_matrix(
    old: Sequence[LabelClass], new: Sequence[LabelClass]
) -> npt.NDArray[np.float32]:
    """Return (old, new) float32 that is 1 where a class has kept its name."""
    return np.array(
        [[float(one.name == other.name) for other in new] for one in old], np.float32
    )


def with_classes(
    model: keras.Model, config: TiramisuConfig, classes: Sequence[LabelClass]
) -> tuple[keras.Model, TiramisuConfig]:
    """Return the same network for other classes.

    Every layer keeps its weights. In the classifier, the rows of classes whose names
    stay are copied, wherever they stand now; rows of new classes are fresh.
    """
    new_config = config.with_classes(classes)
    new_model = Tiramisu(new_config).build()
    for layer in new_model.layers:
        if layer.name != CLASSIFIER and layer.weights:
            layer.set_weights(model.get_layer(layer.name).get_weights())
    kernel, bias = new_model.get_layer(CLASSIFIER).get_weights()
    old_kernel, old_bias = model.get_layer(CLASSIFIER).get_weights()
    old_places = {one.name: place for place, one in enumerate(config.classes)}
    for place, one in enumerate(classes):
        if one.name in old_places:
            kernel[..., place] = old_kernel[..., old_places[one.name]]
            bias[place] = old_bias[old_places[one.name]]
    new_model.get_layer(CLASSIFIER).set_weights([kernel, bias])
    return new_model, new_config
