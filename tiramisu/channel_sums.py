"""Sums over the pixels of each channel, exact in bfloat16, in one pass over memory."""

from __future__ import annotations

from typing import Any

import keras
import tensorflow as tf

Tensor = Any
"""Maps are (batch, height, width, channels) float32 or bfloat16, all else (channels,)
float32."""


def biased(maps: Tensor, bias: Tensor) -> Tensor:
    """Add a bias to each channel; its gradient is exact in bfloat16, too."""

    def add(maps: Tensor, bias: Tensor) -> Any:
        def gradient(by_output: Tensor) -> tuple[Tensor, Tensor]:
            return by_output, sum_of(by_output)

        return tf.nn.bias_add(maps, tf.cast(bias, maps.dtype)), gradient

    return tf.custom_gradient(add)(maps, bias)


def sum_of(maps: Tensor) -> Tensor:
    """Return the sum of each channel.

    TensorFlow's own adds up in bfloat16 what is bfloat16, and stops growing at 256
    times what is added; a matrix product adds up in float32.
    """
    if maps.dtype == tf.float32:
        return tf.raw_ops.BiasAddGrad(out_backprop=maps)
    lines = tf.reshape(maps, [-1, maps.shape[-1]])
    total = tf.ones([1, tf.shape(lines)[0]], maps.dtype) @ lines
    return tf.cast(total[0], tf.float32)


def sum_of_product(one: Tensor, other: Tensor) -> Tensor:
    """Return each channel's sum of a product of maps.

    That is the gradient of a depthwise convolution by one pixel; nothing else here
    takes a product and its sum in one pass. It shares out work by images, so each line
    becomes one.
    """
    batch, height, width, channels = keras.ops.shape(one)
    lines = (batch * height, 1, width, channels)
    found = tf.raw_ops.DepthwiseConv2dNativeBackpropFilter(
        input=tf.reshape(other, lines),
        filter_sizes=[1, 1, channels, 1],
        out_backprop=tf.reshape(one, lines),
        strides=[1] * 4,
        padding="VALID",
    )
    return tf.cast(tf.reshape(found, [channels]), tf.float32)
