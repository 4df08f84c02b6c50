"""Batch normalisation through TensorFlow's fused kernel."""

from __future__ import annotations

from typing import Any

import tensorflow as tf
from keras import layers

from tiramisu.distribution import own_copy


class FusedBatchNormalization(layers.BatchNormalization):
    """Keras's layer with its arithmetic in one kernel instead of eight.

    Keras 3 computes moments and scaling by separate operations; in a DenseNet, which
    normalises the whole stack again in every layer, that is most of a training step.
    The variables are Keras's own, so weights are interchangeable.

    Several replicas normalise by their own share of the batch each; the training step
    then gives all of them the mean of their running statistics.

    With ``trainable = False`` the running statistics are used and stay as they are,
    also in training.

    Shapes:
        in and out: (batch, height, width, channels)
    """

    def call(self, inputs: Any, training: bool | None = None) -> Any:
        """Normalise with the batch's statistics in training, else the running ones."""
        learns = bool(training) and self.trainable
        empty = tf.zeros([0])
        output, mean, variance, *_ = tf.raw_ops.FusedBatchNormV3(
            x=inputs,
            scale=tf.cast(self.gamma, tf.float32),
            offset=tf.cast(self.beta, tf.float32),
            mean=empty if learns else tf.cast(self.moving_mean, tf.float32),
            variance=empty if learns else tf.cast(self.moving_variance, tf.float32),
            epsilon=self.epsilon,
            is_training=learns,
        )
        if learns:
            self.follow(mean, variance)
        return output

    def follow(self, mean: Any, variance: Any) -> None:
        """Let the running statistics follow those of a batch.

        Args:
            mean: (channels,) float32.
            variance: (channels,) float32, the unbiased estimate.
        """
        self._average(self.moving_mean, mean)
        self._average(self.moving_variance, variance)

    def _average(self, running: Any, batch: Any) -> None:
        average = running * self.momentum + batch * (1.0 - self.momentum)
        own_copy(running).assign(average)
