"""Normalising and convolving stacks of maps, with as few passes over memory as may be.

A stack is a list of maps that belong together; it is never put together. In training a
DenseNet waits for memory more than for arithmetic, so:

- to convolve a stack is to add the convolutions of its parts;
- what is normalised is not kept for the gradient but made anew, from maps that are kept
  anyway (Pleiss et al., "Memory-Efficient Implementation of DenseNets", arXiv
  1707.06990);
- a map's statistics are taken once, not by every layer that sees it;
- oneDNN normalises quickly only where channels are a multiple of 16. Some neighbouring
  pixels together have that many, and lie side by side in memory.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from tiramisu.channel_sums import sum_of, sum_of_product

EPSILON = 1e-4
"""Of batch normalisation: the authors'."""

_BLOCK = 16
# Stands for a scale of 0, which could not be divided by; far below what a sum can tell.
_ALMOST_ZERO = 1e-12

Tensor = Any
"""Maps are (batch, height, width, channels) float32 or bfloat16, all else (channels,)
float32."""


def moments(maps: Tensor) -> tuple[Tensor, Tensor]:
    """Return mean and variance of each channel over batch, height and width."""
    mean, variance = tf.custom_gradient(_moments)(maps)
    return mean, variance


def _moments(maps: Tensor) -> Any:
    """Return them, and what turns their gradients into that of the maps."""
    pixels, group = _grouped(maps)
    channels = group * maps.shape[-1]
    _, means, variances, *_ = tf.raw_ops.FusedBatchNormV3(
        x=pixels,
        scale=_vector(1.0, channels),
        offset=_vector(0.0, channels),
        mean=_vector(0.0, 0),
        variance=_vector(0.0, 0),
        epsilon=EPSILON,
        is_training=True,
    )
    count = num_pixels(maps)
    # The operation divides by one less, as an estimate of all pixels there are would.
    variances *= unbiased_share(count / group)
    mean, variance = _over_groups(means, variances, group)

    def gradient(by_mean: Tensor, by_variance: Tensor) -> Tensor:
        scale = by_variance * (2.0 / count)
        offset = by_mean * (1.0 / count) - scale * mean
        changed = _Affine(maps, scale, offset).output()
        return _shaped_as(changed, maps)

    return (mean, variance), gradient


def num_pixels(maps: Tensor) -> Any:
    """Return batch x height x width, as a plain number where that is known."""
    batch, height, width, _ = keras.ops.shape(maps)
    count = batch * height * width
    return float(count) if isinstance(count, int) else tf.cast(count, tf.float32)


def unbiased_share(count: Any) -> Any:
    """Return what the variance over ``count`` is of its unbiased estimate."""
    if isinstance(count, float):
        return max(count - 1.0, 1.0) / max(count, 1.0)
    return tf.maximum(count - 1.0, 1.0) / tf.maximum(count, 1.0)


def normalised_convolution(
    stack: Sequence[Tensor],
    gamma: Tensor,
    beta: Tensor,
    means: Sequence[Tensor],
    variances: Sequence[Tensor],
    kernel: Tensor,
    *,
    learns_scale: bool,
) -> Tensor:
    """Return the convolution of ``relu(batch_norm(stack))``, without bias.

    Args:
        stack: Maps side by side; all other arguments have their channels in this order.
        gamma: Scales.
        beta: Offsets.
        means: To be taken off, in as many vectors as one likes; they have gradients.
        variances: To be divided by the root of, likewise.
        kernel: (size, size, channels, filters) float32.
        learns_scale: Whether anybody wants the gradients of the four vectors; without
            them a gradient is quicker.
    """
    sizes = [maps.shape[-1] for maps in stack]
    lengths = [mean.shape[0] for mean in means]

    def convolve(*inputs: Tensor) -> Any:
        maps, (gamma, beta, kernel) = inputs[: len(sizes)], inputs[len(sizes) :][:3]
        mean, variance = tf.concat(means, 0), tf.concat(variances, 0)
        root = tf.math.rsqrt(variance + EPSILON)
        scale = gamma * root
        scales, offsets = _split(scale, sizes), _split(beta - mean * scale, sizes)
        parts = [*map(_Affine, maps, scales, offsets)]
        kernels = _split(tf.cast(kernel, stack[0].dtype), sizes, axis=2)
        outputs = [
            tf.nn.conv2d(_shaped_as(part.active(), part.maps), weights, 1, "SAME")
            for part, weights in zip(parts, kernels, strict=True)
        ]

        def gradient(by_output: Tensor) -> list[Tensor]:
            # With the scale in the kernel, what comes out is the maps' gradient.
            safe = tf.where(tf.equal(gamma, 0.0), _ALMOST_ZERO, gamma) * root
            scaled = tf.cast(kernel * safe[:, tf.newaxis], by_output.dtype)
            scaled = _split(scaled, sizes, axis=2)
            backs = [
                _back(by_output, part, weights)
                for part, weights in zip(parts, scaled, strict=True)
            ]
            by_kernel = tf.cast(tf.concat([one for _, one in backs], 2), tf.float32)
            by_maps = [one for one, _ in backs]
            if not learns_scale:
                return [*by_maps, None, None, by_kernel, *[None] * (2 * len(means))]
            total = tf.concat([*map(sum_of, by_maps)], 0)
            along = tf.concat([*map(sum_of_product, by_maps, maps)], 0)
            by_beta = total / safe
            by_gamma = root * (along / safe - mean * by_beta)
            by_means = _split(-scale * by_beta, lengths)
            by_variances = _split(-0.5 * scale * root * by_gamma, lengths)
            return [*by_maps, by_gamma, by_beta, by_kernel, *by_means, *by_variances]

        return tf.add_n(outputs), gradient

    inputs = (*stack, gamma, beta, kernel, *means, *variances)
    return tf.custom_gradient(convolve)(*inputs)


class _Affine:
    """Maps times a scale plus an offset, in one pass; made as often as asked for.

    Attributes:
        maps: What is scaled.
    """

    def __init__(self, maps: Tensor, scale: Tensor, offset: Tensor) -> None:
        self.maps = maps
        self._pixels, group = _grouped(maps)
        channels = group * maps.shape[-1]
        self._scale = _repeated(scale, group)
        self._offset = _repeated(offset, group)
        self._mean = _vector(0.0, channels)
        self._variance = _vector(1.0 - EPSILON, channels)

    def output(self, after: Tensor | None = None) -> Tensor:
        """Return it, grouped, made not before ``after`` is there."""
        scale = self._scale
        if after is not None:
            # What waits itself is not joined with its ReLU; what it works on may wait.
            with tf.control_dependencies([after]):
                scale = tf.raw_ops.Snapshot(input=scale)
        return tf.raw_ops.FusedBatchNormV3(
            x=self._pixels,
            scale=scale,
            offset=self._offset,
            mean=self._mean,
            variance=self._variance,
            epsilon=EPSILON,
            is_training=False,
        )[0]

    def active(self, after: Tensor | None = None) -> Tensor:
        """Return what is above 0 of it, grouped; made anew it need not be kept."""
        return tf.nn.relu(self.output(after))


def dropped_out(maps: Tensor, rate: float, seed: Tensor) -> Tensor:
    """Drop single activations and scale the others up: those that Keras would.

    TensorFlow's own dropout selects, forwards and backwards; to multiply is quicker.

    Args:
        maps: The activations.
        rate: Share of them that is dropped.
        seed: (2,) int32.
    """
    values = tf.random.stateless_uniform(tf.shape(maps), seed, dtype=maps.dtype)
    is_kept = values >= rate

    def drop(maps: Tensor) -> Any:
        kept = tf.cast(is_kept, maps.dtype) * (1.0 / (1.0 - rate))

        def gradient(by_output: Tensor) -> Tensor:
            with tf.control_dependencies([by_output]):
                kept = tf.cast(is_kept, maps.dtype) * (1.0 / (1.0 - rate))
            return by_output * kept

        return maps * kept, gradient

    return tf.custom_gradient(drop)(maps)


def _back(by_output: Tensor, part: _Affine, kernel: Tensor) -> tuple[Tensor, Tensor]:
    """Return the gradients of a part's maps and of its own, unscaled kernel."""
    active = _shaped_as(part.active(after=by_output), part.maps)
    by_kernel = tf.raw_ops.Conv2DBackpropFilter(
        input=active,
        filter_sizes=kernel.shape,
        out_backprop=by_output,
        strides=[1] * 4,
        padding="SAME",
    )
    change = tf.raw_ops.Conv2DBackpropInput(
        input_sizes=keras.ops.shape(part.maps),
        filter=kernel,
        out_backprop=by_output,
        strides=[1] * 4,
        padding="SAME",
    )
    return tf.raw_ops.ReluGrad(gradients=change, features=active), by_kernel


def _grouped(maps: Tensor) -> tuple[Tensor, int]:
    """Take pixels together until they have a multiple of 16 channels, where that fits.

    Returns:
        (batch, 1, pixels / group, group * channels), and how many make a group.
    """
    _, height, width, channels = maps.shape
    if height is None or width is None:
        return maps, 1
    group = math.gcd(_BLOCK // math.gcd(_BLOCK, channels), height * width)
    if group == 1:
        return maps, 1
    return tf.reshape(maps, [-1, 1, height * width // group, group * channels]), group


def _over_groups(means: Tensor, variances: Tensor, group: int) -> tuple[Tensor, Tensor]:
    """Join the statistics that each pixel of a group has by itself."""
    if group == 1:
        return means, variances
    means = tf.reshape(means, [group, -1])
    mean = tf.reduce_mean(means, 0)
    within = tf.reshape(variances, [group, -1])
    return mean, tf.reduce_mean(within + tf.square(means - mean), 0)


def _shaped_as(maps: Tensor, like: Tensor) -> Tensor:
    """Undo ``_grouped``."""
    if maps.shape.as_list() == like.shape.as_list():
        return maps
    return tf.reshape(maps, keras.ops.shape(like))


@functools.cache
def _vector(value: float, length: int) -> Tensor:
    """Return a constant, made once for all graphs."""
    with tf.init_scope():
        return tf.constant(np.full(length, value, np.float32))


def _repeated(vector: Tensor, times: int) -> Tensor:
    return vector if times == 1 else tf.tile(vector, [times])


def _split(values: Tensor, sizes: Sequence[int], axis: int = 0) -> list[Tensor]:
    return [values] if len(sizes) == 1 else tf.split(values, sizes, axis)
