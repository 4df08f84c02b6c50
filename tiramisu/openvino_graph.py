"""The network as a graph of OpenVINO, made from its description and its weights.

No other framework takes part, so a graph is there in a fraction of a second, and one
with other weights as soon. Its answers are those of ``tiramisu.network`` in prediction:
batch normalisation uses its running statistics, dropout is left out.

What a dense block has made so far is a list of maps here, not one stack of them. To
convolve a stack is to convolve its parts and to add the results, and adding is free
where convolutions end; to put stacks together anew for each layer, as the definition
has it, would take as long as half of the convolutions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.config import TiramisuConfig
from tiramisu.model_file import Tensors
from tiramisu.openvino_import import max_pool, openvino, ops

EPSILON = 1e-4
"""Of batch normalisation; as in ``tiramisu.network``, which needs TensorFlow."""

Maps = Any
"""A node of the graph that yields (batch, channels, height, width) float32."""

Stack = list[Maps]
"""Maps that belong together, side by side."""

Array = npt.NDArray[np.float32]


class OpenVinoGraph:
    """Builds the graph, one short method for each block, as ``Tiramisu`` does.

    It maps (batch, height, width, 3) images to (batch, height, width, classes)
    probabilities, of any size. Between them maps are channels first, as OpenVINO
    wants them; in memory it lays them out as it likes.
    """

    def __init__(self, config: TiramisuConfig, weights: Tensors) -> None:
        """Keep what the blocks need.

        Args:
            config: The network's shape.
            weights: All arrays of ``weight_shapes``, by name.
        """
        self._config = config
        self._weights = weights

    def build(self) -> Any:
        """Return the graph with its weights."""
        config = self._config
        images = ops.parameter([-1, -1, -1, 3], openvino.Type.f32, name="images")
        stack = [self.conv([ops.transpose(images, [0, 3, 1, 2])], "first_conv")]
        skips = []
        for depth, num_layers in enumerate(config.down_blocks, start=1):
            stack = [*stack, self.dense_block(stack, num_layers, f"down_{depth}")]
            skips.append(stack)
            stack = [self.transition_down(stack, f"transition_down_{depth}")]
        new = self.dense_block(stack, config.bottleneck_layers, "bottleneck")
        for depth in range(config.num_pools, 0, -1):
            skip = skips.pop()
            stack = [self.transition_up(new, skip, f"transition_up_{depth}"), *skip]
            num_layers = config.down_blocks[depth - 1]
            new = self.dense_block(stack, num_layers, f"up_{depth}")
        logits = self.conv([*stack, new], "classifier")
        probabilities = ops.softmax(ops.transpose(logits, [0, 2, 3, 1]), axis=3)
        return openvino.Model([probabilities], [images], "tiramisu")

    def dense_block(self, stack: Stack, num_layers: int, name: str) -> Maps:
        """Return the new maps of a dense block."""
        new: Stack = []
        for index in range(1, num_layers + 1):
            layer = f"{name}_layer_{index}"
            made = self.conv(self._norm_relu([*stack, *new], layer), f"{layer}_conv")
            new = [ops.concat([*new, made], axis=1)] if new else [made]
        return new[0]

    def transition_down(self, stack: Stack, name: str) -> Maps:
        """Halve the resolution: BN, ReLU, 1x1 convolution, max pooling."""
        maps = self.conv(self._norm_relu(stack, name), f"{name}_conv")
        return max_pool(maps, [2, 2], [0, 0], [0, 0], [2, 2])

    def transition_up(self, new: Maps, skip: Stack, name: str) -> Maps:
        """Double the resolution, cut to the height and width of ``skip``."""
        kernel = self._weights[f"{name}_conv/kernel"].transpose(3, 2, 0, 1)
        maps = ops.convolution_backprop_data(
            new,
            np.ascontiguousarray(kernel),
            [2, 2],
            pads_begin=[0, 0],
            pads_end=[0, 0],
        )
        maps = ops.add(maps, _as_maps(self._weights[f"{name}_conv/bias"]))
        size = ops.gather(ops.shape_of(skip[0]), [2, 3], 0)
        return ops.slice(maps, [0, 0], size, [1, 1], [2, 3])

    def conv(self, stack: Stack, name: str) -> Maps:
        """Convolve a stack: the sum of the convolutions of its parts."""
        kernel = self._weights[f"{name}/kernel"].transpose(3, 2, 0, 1)
        total: Maps = _as_maps(self._weights[f"{name}/bias"])
        for maps, part in zip(stack, _parts(kernel, stack, axis=1), strict=True):
            around = [kernel.shape[-1] // 2] * 2
            made = ops.convolution(maps, part, [1, 1], around, around, [1, 1])
            total = ops.add(made, total)
        return total

    def _norm_relu(self, stack: Stack, name: str) -> Stack:
        """Normalise by one multiplication and one addition, then cut off below 0."""
        gamma, beta, mean, variance = (
            self._weights[f"{name}_norm/{part}"].astype(np.float64)
            for part in ("gamma", "beta", "moving_mean", "moving_variance")
        )
        scale = gamma / np.sqrt(variance + EPSILON)
        offset = beta - mean * scale
        parts = zip(
            stack,
            _parts(scale, stack, axis=0),
            _parts(offset, stack, axis=0),
            strict=True,
        )
        return [
            ops.relu(ops.add(ops.multiply(maps, _as_maps(by)), _as_maps(to)))
            for maps, by, to in parts
        ]


def _parts(array: npt.NDArray[np.floating], stack: Stack, axis: int) -> Iterator[Array]:
    """Divide an array along an axis as the channels of a stack are divided."""
    start = 0
    for maps in stack:
        channels = _channels(maps)
        part = array.take(range(start, start + channels), axis)
        yield np.ascontiguousarray(part, np.float32)
        start += channels


def _channels(maps: Maps) -> int:
    return int(maps.output(0).get_partial_shape()[1].get_length())


def _as_maps(vector: Array) -> Array:
    """Let one value a channel meet (batch, channels, height, width) maps."""
    return vector.astype(np.float32).reshape(1, -1, 1, 1)
