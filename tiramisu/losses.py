"""Losses over labelled pixels; unlabelled ones (255) weigh nothing at all."""

from __future__ import annotations

from typing import Any

import tensorflow as tf

from tiramisu.config import IGNORE_INDEX

Tensor = Any
"""A TensorFlow tensor."""


def cross_entropy(labels: Tensor, logits: Tensor) -> Tensor:
    """Cross-entropy, averaged over the labelled pixels of the batch.

    The mean is over labelled pixels, not all: where few are labelled, a mean over all
    would scale the gradient down to nothing.

    Args:
        labels: (batch, height, width) int32, 255 where unlabelled.
        logits: (batch, height, width, classes) float32.

    Returns:
        A scalar; 0 where nothing is labelled.
    """
    labelled = labels != IGNORE_INDEX
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=tf.where(labelled, labels, 0), logits=logits
    )
    weights = tf.cast(labelled, losses.dtype)
    return tf.math.divide_no_nan(
        tf.reduce_sum(losses * weights), tf.reduce_sum(weights)
    )


def soft_dice(labels: Tensor, logits: Tensor) -> Tensor:
    """One minus the soft Dice overlap, averaged over the classes present.

    Intersections and sizes are summed over the labelled pixels of the whole batch.

    Args:
        labels: (batch, height, width) int32, 255 where unlabelled.
        logits: (batch, height, width, classes) float32.

    Returns:
        A scalar from 0 to 1.

    Source: Milletari et al., "V-Net", 2016, section 3, with plain sums in the
    denominator.
    """
    num_classes = logits.shape[-1]
    labelled = tf.cast(labels != IGNORE_INDEX, logits.dtype)[..., tf.newaxis]
    truth = tf.one_hot(labels, num_classes, dtype=logits.dtype)
    guess = tf.nn.softmax(logits) * labelled
    axes = (0, 1, 2)
    overlap = tf.reduce_sum(truth * guess, axes)
    true_sizes = tf.reduce_sum(truth, axes)
    dice = (2.0 * overlap + 1.0) / (true_sizes + tf.reduce_sum(guess, axes) + 1.0)
    present = tf.cast(true_sizes > 0, logits.dtype)
    return tf.math.divide_no_nan(
        tf.reduce_sum((1.0 - dice) * present), tf.reduce_sum(present)
    )


def l2_penalty(variables: Any, factor: float) -> Tensor:
    """L2 on convolution kernels and batch-norm gammas, as the authors apply it.

    Args:
        variables: The model's trainable variables.
        factor: Multiplies the sum of squares (not halved).
    """
    if factor == 0:
        return tf.constant(0.0)
    squares = [
        tf.reduce_sum(tf.square(variable.value))
        for variable in variables
        if variable.path.endswith(("/kernel", "/gamma"))
    ]
    return factor * tf.add_n(squares)
