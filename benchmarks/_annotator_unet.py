"""Networks that start from nothing, for the scripted annotator to compare with.

The U-Net follows what RootPainter's authors publish of theirs: group normalisation,
SGD with Nesterov momentum 0.99 and a rate of 0.01, batches of 4, the Dice loss plus 0.3
times the cross-entropy where something is labelled, and the weights in use replaced
only by better ones. It is written anew here, with as many weights as the built-in
Tiramisu.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from keras import layers

from tiramisu.config import LabelClass, TiramisuConfig
from tiramisu.correction_crops import CorrectionCrops, one_side_of
from tiramisu.fine_tune_settings import FineTuneSettings
from tiramisu.holdout import Corrections
from tiramisu.inference import Predictor
from tiramisu.losses import cross_entropy, soft_dice
from tiramisu.metrics import ConfusionMatrix
from tiramisu.network import Tiramisu
from tiramisu.verdict import Score

_POOLING = 16


class Network:
    """A Keras model that learns crops and remembers its best weights.

    Args:
        model: Maps scaled images to logits.
        config: Classes and normalisation.
        optimizer: Changes the model.
        dice: Weight of the Dice loss.
        entropy: Weight of the cross-entropy.
        seed: Fixes the crops.
    """

    def __init__(
        self,
        model: keras.Model,
        config: TiramisuConfig,
        optimizer: keras.optimizers.Optimizer,
        *,
        dice: float,
        entropy: float,
        seed: int = 0,
    ) -> None:
        self._model, self._config = model, config
        self._optimizer = optimizer
        self._settings = FineTuneSettings(seed=seed)
        self._crops: CorrectionCrops | None = None
        self._batch = 0
        self._best = [variable.numpy() for variable in model.variables]
        self._predictor = Predictor.of_model(model, config)
        optimizer.build(model.trainable_variables)

        @tf.function(reduce_retracing=True)
        def step(images: Any, labels: Any) -> Any:
            with tf.GradientTape() as tape:
                logits = model(images, training=True)
                loss = entropy * cross_entropy(labels, logits)
                loss += dice * soft_dice(labels, logits)
            gradients = tape.gradient(loss, model.trainable_variables)
            optimizer.apply_gradients(
                zip(gradients, model.trainable_variables, strict=True)
            )
            return loss

        self._step = step

    def read(self, corrections: Corrections) -> None:
        """Draw crops from these from now on."""
        self._crops = CorrectionCrops(corrections, self._config, self._settings)

    def learn(self, steps: int) -> None:
        """Take so many optimiser steps."""
        if self._crops is None:
            raise RuntimeError("Nothing was read to learn from.")
        for _ in range(steps):
            images, labels = self._crops.batch(self._batch)
            self._batch += 1
            self._step(tf.constant(images), tf.constant(labels))

    def take_if_better(self, corrections: Corrections) -> bool:
        """Use what was learned if it does better than what is in use, or nothing is."""
        images = one_side_of(corrections, self._config, held_out=True)
        now = mean_iou(self._labels, images, self._config.classes)
        learned = [variable.numpy() for variable in self._model.variables]
        self._assign(self._best)
        used = mean_iou(self._labels, images, self._config.classes)
        self._assign(learned)
        if now is not None and used is not None and now <= used:
            return False
        self._best = learned
        return True

    def labels_in_use(self, rgb: Any) -> Any:
        """Predict with the best weights."""
        learned = [variable.numpy() for variable in self._model.variables]
        self._assign(self._best)
        labels = self._labels(rgb)
        self._assign(learned)
        return labels

    def _labels(self, rgb: Any) -> Any:
        """Predict an image of any size: a U-Net wants multiples of its pooling."""
        height, width = rgb.shape[:2]
        margins = [(0, -size % _POOLING) for size in (height, width)]
        padded = np.pad(rgb, [*margins, (0, 0)], mode="symmetric")
        return self._predictor.labels(padded)[:height, :width]

    def _assign(self, weights: list[Any]) -> None:
        for variable, value in zip(self._model.variables, weights, strict=True):
            variable.assign(value)


def mean_iou(
    predict: Callable[[Any], Any], images: Any, classes: tuple[LabelClass, ...]
) -> float | None:
    """Return the mean IoU on held-out pixels, None where there are too few."""
    matrix = ConfusionMatrix(len(classes))
    for index in range(len(images)):
        matrix.add(images[index].mask, predict(images[index].rgb))
    score = Score.of(matrix, classes)
    return score.mean_iou if score.is_enough else None


def u_net(config: TiramisuConfig, *, filters: int = 16, depth: int = 4) -> keras.Model:
    """Return a U-Net with group normalisation, (batch, h, w, 3) to logits."""
    image = keras.Input((None, None, 3))
    maps, skips = image, []
    for level in range(depth):
        maps = _double(maps, filters * 2**level)
        skips.append(maps)
        maps = layers.MaxPooling2D()(maps)
    maps = _double(maps, filters * 2**depth)
    for level in reversed(range(depth)):
        maps = layers.Conv2DTranspose(filters * 2**level, 2, strides=2)(maps)
        maps = _double(layers.Concatenate()([skips[level], maps]), filters * 2**level)
    logits = layers.Conv2D(config.num_classes, 1, dtype="float32")(maps)
    return keras.Model(image, logits)


def _double(maps: Any, filters: int) -> Any:
    for _ in range(2):
        maps = layers.Conv2D(filters, 3, padding="same", use_bias=False)(maps)
        maps = layers.GroupNormalization(min(32, filters // 2))(maps)
        maps = layers.ReLU()(maps)
    return maps


def root_painter(config: TiramisuConfig, seed: int) -> Network:
    """Return the U-Net with RootPainter's recipe."""
    keras.utils.set_random_seed(seed)
    optimizer = keras.optimizers.SGD(0.01, momentum=0.99, nesterov=True)
    return Network(u_net(config), config, optimizer, dice=1.0, entropy=0.3, seed=seed)


def from_scratch(config: TiramisuConfig, seed: int) -> Network:
    """Return a Tiramisu with fresh weights, learning as at the command line."""
    keras.utils.set_random_seed(seed)
    optimizer = keras.optimizers.AdamW(2e-3, weight_decay=1e-4)
    return Network(
        Tiramisu(config).build(), config, optimizer, dice=0.5, entropy=1.0, seed=seed
    )
