"""Losses over labelled pixels; unlabelled ones (255) weigh nothing at all.

Cross-entropy and Dice are those of the whole batch, however many replicas share it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import tensorflow as tf

from tiramisu.config import IGNORE_INDEX
from tiramisu.distribution import sum_over_replicas

Tensor = Any
"""A TensorFlow tensor."""

# Edge, in pixels, of the square around a contradicted pixel that is in dispute.
_REACH = 33


def cross_entropy(
    labels: Tensor,
    logits: Tensor,
    *,
    class_weights: Sequence[float] | None = None,
    label_smoothing: float = 0.0,
    focal_gamma: float = 0.0,
) -> Tensor:
    """Cross-entropy, averaged over the labelled pixels of the batch.

    The mean is over labelled pixels, not all: where few are labelled, a mean over all
    would scale the gradient down to nothing. With class weights it is the weighted
    mean, so that they shift attention without changing the scale.

    Args:
        labels: (batch, height, width) int32, 255 where unlabelled.
        logits: (batch, height, width, classes) float32.
        class_weights: One weight a class; all alike by default.
        label_smoothing: Share of the certainty that is spread over all classes.
        focal_gamma: Pixels of probability p for their class count (1 - p) ** gamma
            (Lin et al., "Focal Loss", 2017, equation 4); 0 is plain cross-entropy.

    Returns:
        A scalar; 0 where nothing is labelled.
    """
    labelled = labels != IGNORE_INDEX
    known = tf.where(labelled, labels, 0)
    log_shares = tf.nn.log_softmax(logits)
    hits = tf.gather(log_shares, known, batch_dims=3)
    losses = -hits
    if label_smoothing:
        spread = tf.reduce_mean(log_shares, axis=-1)
        losses = (1.0 - label_smoothing) * losses - label_smoothing * spread
    if focal_gamma:
        losses *= (1.0 - tf.exp(hits)) ** focal_gamma
    weights = tf.cast(labelled, losses.dtype)
    if class_weights is not None:
        weights *= tf.gather(tf.constant(class_weights, losses.dtype), known)
    return tf.math.divide_no_nan(
        sum_over_replicas(tf.reduce_sum(losses * weights)),
        sum_over_replicas(tf.reduce_sum(weights)),
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
    overlap, true_sizes, guessed_sizes = (
        sum_over_replicas(tf.reduce_sum(pixels, axes))
        for pixels in (truth * guess, truth, guess)
    )
    dice = (2.0 * overlap + 1.0) / (true_sizes + guessed_sizes + 1.0)
    present = tf.cast(true_sizes > 0, logits.dtype)
    return tf.math.divide_no_nan(
        tf.reduce_sum((1.0 - dice) * present), tf.reduce_sum(present)
    )


def distillation(labels: Tensor, taught: Tensor, logits: Tensor) -> Tensor:
    """Cross-entropy to another model's opinion where nobody has labelled.

    It is averaged over the unlabelled pixels but for those near a label that
    contradicts the other model: a stroke rarely covers all of an error, and what
    surrounds it on the same side of the other model's border is in dispute too.

    Args:
        labels: (batch, height, width) int32, 255 where unlabelled.
        taught: (batch, height, width, classes) float32, the other's probabilities.
        logits: (batch, height, width, classes) float32.

    Returns:
        A scalar; 0 where there are no such pixels.

    Source: Li and Hoiem, "Learning without Forgetting", 2016, section 3.
    """
    believed = (labels == IGNORE_INDEX) & ~_disputed(labels, taught)
    weights = tf.cast(believed, logits.dtype)
    losses = tf.nn.softmax_cross_entropy_with_logits(labels=taught, logits=logits)
    return tf.math.divide_no_nan(
        tf.reduce_sum(losses * weights), tf.reduce_sum(weights)
    )


def _disputed(labels: Tensor, taught: Tensor) -> Tensor:
    """Return (batch, height, width) bool: near where the same guess was wrong."""
    num_classes = taught.shape[-1]
    guess = tf.argmax(taught, axis=-1, output_type=labels.dtype)
    wrong = (labels != IGNORE_INDEX) & (labels != guess)
    guesses = tf.one_hot(guess, num_classes, dtype=tf.float32)
    reach = guesses * tf.cast(wrong, tf.float32)[..., tf.newaxis]
    for window in ((_REACH, 1), (1, _REACH)):
        reach = tf.nn.max_pool2d(reach, window, 1, "SAME")
    return tf.reduce_sum(reach * guesses, axis=-1) > 0


def l2_penalty(variables: Any, factor: float) -> Tensor:
    """L2 on convolution kernels and batch-norm gammas, as the authors apply it.

    Args:
        variables: The model's trainable variables.
        factor: Multiplies the sum of squares (not halved).
    """
    if factor == 0:
        return tf.constant(0.0)
    halves = [
        tf.nn.l2_loss(variable.value)  # half the sum of squares, in one operation
        for variable in variables
        if variable.path.endswith(("/kernel", "/gamma"))
    ]
    return 2.0 * factor * tf.add_n(halves)
