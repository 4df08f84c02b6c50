"""The network as it is trained on a processor: the same function, arranged for speed.

The layers, their weights and their random seeds are those of the Keras network; this
computes what it computes, with gradients that take fewer passes over memory and keep
less of it (see ``stack_operations``), in float32 or, where the network's layers do, in
bfloat16. Keras's own way is taken on graphics cards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import keras
import tensorflow as tf

from tiramisu.channel_sums import biased
from tiramisu.stack_operations import (
    dropped_out,
    moments,
    normalised_convolution,
    num_pixels,
    unbiased_share,
)

Tensor = Any
"""(batch, height, width, channels) float32 or bfloat16 maps, or (channels,) float32."""


class Part(NamedTuple):
    """Maps that were made at once.

    Attributes:
        maps: (batch, height, width, channels).
        means: Of the channels in this batch, in one vector or several; none where
            nobody needs them.
        variances: Likewise.
    """

    maps: Tensor
    means: tuple[Tensor, ...] = ()
    variances: tuple[Tensor, ...] = ()


Stack = list[Part]


def forward_of(model: keras.Model) -> Callable[..., Any]:
    """Return what computes a network's logits in training: ``(images, training=...)``.

    Args:
        model: A network of ``tiramisu.network``.
    """
    if tf.config.list_physical_devices("GPU"):
        forward: Callable[..., Any] = model
        return forward
    return TrainingGraph(model)


class TrainingGraph:
    """Computes logits, one short method for each block, as ``Tiramisu`` does."""

    def __init__(self, model: keras.Model) -> None:
        """Use a network's layers.

        Args:
            model: A network of ``tiramisu.network``.
        """
        self._layers = {layer.name: layer for layer in model.layers}
        self._uses_batch = False

    def __call__(self, images: Tensor, *, training: bool) -> Tensor:
        """Return (batch, height, width, classes) logits.

        Args:
            images: (batch, height, width, 3), scaled. What is known of the size makes
                the graph quicker.
            training: Whether dropout and the batch's own statistics are on.
        """
        self._uses_batch = training and any(
            layer.trainable for name, layer in self._layers.items() if _is_norm(name)
        )
        stack = [self._part(self._conv([Part(images)], "first_conv"))]
        skips = []
        for depth in range(1, self._num_pools + 1):
            stack = [*stack, self._dense_block(stack, f"down_{depth}", training)]
            skips.append(stack)
            stack = [self._transition_down(stack, f"transition_down_{depth}", training)]
        new = self._dense_block(stack, "bottleneck", training)
        for depth in range(self._num_pools, 0, -1):
            skip = skips.pop()
            up = self._transition_up(new, skip[0].maps, f"transition_up_{depth}_conv")
            stack = [up, *skip]
            new = self._dense_block(stack, f"up_{depth}", training)
        return self._conv([*stack, new], "classifier")

    @property
    def _num_pools(self) -> int:
        return sum(
            re.fullmatch(r"transition_down_\d+_conv", name) is not None
            for name in self._layers
        )

    def _dense_block(self, stack: Stack, name: str, training: bool) -> Part:
        """Return the new maps of a dense block."""
        new: Stack = []
        index = 1
        while f"{name}_layer_{index}_conv" in self._layers:
            maps = self._conv_layer([*stack, *new], f"{name}_layer_{index}", training)
            made = self._part(maps)
            new = [_joined([*new, made])] if new else [made]
            index += 1
        return new[0]

    def _transition_down(self, stack: Stack, name: str, training: bool) -> Part:
        maps = self._conv_layer(stack, name, training)
        return self._part(tf.nn.max_pool2d(maps, 2, 2, "VALID"))

    def _transition_up(self, new: Part, skip: Tensor, name: str) -> Part:
        """Double the resolution, cut to the height and width of ``skip``."""
        layer = self._layers[name]
        kernel = tf.cast(layer.kernel.value, skip.dtype)
        maps = _transposed_convolution(new.maps, kernel, skip)
        return self._part(biased(maps, layer.bias.value))

    def _conv_layer(self, stack: Stack, name: str, training: bool) -> Tensor:
        """Return new maps: BN, ReLU, convolution, dropout."""
        norm = self._layers[f"{name}_norm"]
        conv = self._layers[f"{name}_conv"]
        if training and norm.trainable:
            means = [one for part in stack for one in part.means]
            variances = [one for part in stack for one in part.variances]
            share = unbiased_share(num_pixels(stack[0].maps))
            norm.follow(tf.concat(means, 0), tf.concat(variances, 0) / share)
        else:
            means, variances = [norm.moving_mean.value], [norm.moving_variance.value]
        maps = normalised_convolution(
            [part.maps for part in stack],
            norm.gamma.value,
            norm.beta.value,
            means,
            variances,
            conv.kernel.value,
            learns_scale=norm.trainable,
        )
        maps = biased(maps, conv.bias.value)
        dropout = self._layers.get(f"{name}_dropout")
        if dropout is None or not training or not dropout.rate:
            return maps
        seed = tf.cast(dropout.seed_generator.next(), tf.int64)
        seed = tf.cast(seed % (tf.int32.max - 1), tf.int32)  # as Keras does
        return dropped_out(maps, dropout.rate, seed)

    def _conv(self, stack: Stack, name: str) -> Tensor:
        """Convolve a stack as it is: the sum of the convolutions of its parts."""
        layer = self._layers[name]
        sizes = [part.maps.shape[-1] for part in stack]
        kernels = tf.split(tf.cast(layer.kernel.value, layer.compute_dtype), sizes, 2)
        parts = [
            tf.nn.conv2d(tf.cast(part.maps, layer.compute_dtype), kernel, 1, "SAME")
            for part, kernel in zip(stack, kernels, strict=True)
        ]
        return biased(tf.add_n(parts), layer.bias.value)

    def _part(self, maps: Tensor) -> Part:
        """Take the statistics of new maps, if they will be asked for."""
        if not self._uses_batch:
            return Part(maps)
        mean, variance = moments(maps)
        return Part(maps, (mean,), (variance,))


def _is_norm(name: str) -> bool:
    return name.endswith("_norm")


def _joined(parts: Sequence[Part]) -> Part:
    """Put maps side by side, with what is known of them."""
    return Part(
        tf.concat([part.maps for part in parts], 3),
        tuple(one for part in parts for one in part.means),
        tuple(one for part in parts for one in part.variances),
    )


def _transposed_convolution(maps: Tensor, kernel: Tensor, like: Tensor) -> Tensor:
    """Return maps of twice the size, cut to the height and width of others.

    Where both are known to be even, or odd, nothing needs to be cut: TensorFlow then
    leaves out the last row and column itself.
    """
    batch, height, width, _ = keras.ops.shape(maps)
    filters = kernel.shape[2]
    rows, columns = like.shape[1:3]
    if rows is None or columns is None or rows % 2 != columns % 2:
        shape = (batch, 2 * height + 1, 2 * width + 1, filters)
        made = tf.nn.conv2d_transpose(maps, kernel, shape, 2, "VALID")
        wanted = keras.ops.shape(like)
        return made[:, : wanted[1], : wanted[2], :]
    padding = "VALID" if rows % 2 else "SAME"
    shape = (batch, rows, columns, filters)
    return tf.nn.conv2d_transpose(maps, kernel, shape, 2, padding)
