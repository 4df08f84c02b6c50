"""Batch normalisation in a lesson: kept as it is, or made to follow other images.

Source: Li et al., "Revisiting Batch Normalization For Practical Domain Adaptation",
2016.
"""

from __future__ import annotations

import keras
import numpy as np

from tiramisu import familiarity
from tiramisu.batch_norm import FusedBatchNormalization
from tiramisu.runtime import Runtime

# Of running statistics while they follow crops; a lesson is too short for 0.99.
_MOMENTUM = 0.9
_CROPS_AT_ONCE = 16


def prepare_batch_norm(model: keras.Model, *, adapts: bool) -> None:
    """Let batch normalisation follow the crops, or keep all of it as it is.

    Dropout does nothing either way.
    """
    for layer in model.layers:
        if isinstance(layer, FusedBatchNormalization):
            layer.trainable = adapts
            layer.momentum = _MOMENTUM
        elif isinstance(layer, keras.layers.Dropout):
            layer.rate = 0.0


def take_statistics(
    model: keras.Model, crops: familiarity.FloatImages, batch_size: int
) -> None:
    """Set batch normalisation to the mean statistics of all these crops.

    Args:
        model: Its layers must let their statistics change.
        crops: (crops, size, size, 3) float32, scaled.
        batch_size: Crops whose statistics are taken at once, as in learning.
    """
    norms = _norms(model)
    for number, start in enumerate(range(0, len(crops), batch_size)):
        for layer in norms:
            layer.momentum = number / (number + 1)
        model(crops[start : start + batch_size], training=True)


def agreement_with_itself(
    teacher: keras.Model, predict: Runtime, crops: familiarity.FloatImages
) -> float:
    """Return how alike a model's answers are with its statistics and the crops' own.

    It is as it was afterwards.

    Args:
        teacher: The base model.
        predict: Answers with its statistics.
        crops: (crops, size, size, 3) of the project's images.
    """
    said = np.argmax(predict(crops), axis=-1).astype(np.uint8)
    norms = _norms(teacher)
    momenta = [layer.momentum for layer in norms]
    kept = [variable.numpy() for variable in teacher.variables]
    take_statistics(teacher, crops, _CROPS_AT_ONCE)
    logits = [
        teacher(crops[start : start + _CROPS_AT_ONCE], training=False).numpy()
        for start in range(0, len(crops), _CROPS_AT_ONCE)
    ]
    for variable, value in zip(teacher.variables, kept, strict=True):
        variable.assign(value)
    for layer, momentum in zip(norms, momenta, strict=True):
        layer.momentum = momentum
    also_said = np.argmax(np.concatenate(logits), axis=-1).astype(np.uint8)
    return familiarity.agreement(said, also_said, logits[0].shape[-1])


def _norms(model: keras.Model) -> list[FusedBatchNormalization]:
    return [one for one in model.layers if isinstance(one, FusedBatchNormalization)]
