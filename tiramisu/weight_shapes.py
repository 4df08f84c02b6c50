"""The names and shapes of a network's weights, known without building it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.config import TiramisuConfig
from tiramisu.errors import ModelFileError

Shape = tuple[int, ...]
Arrays = Mapping[str, npt.NDArray[Any]]
_NORM = ("gamma", "beta", "moving_mean", "moving_variance")


def weight_shapes(config: TiramisuConfig) -> dict[str, Shape]:
    """Return the shape of each array that a model file of this network holds.

    They are those of ``tiramisu.network``, which needs TensorFlow to tell them.
    Kernels are (height, width, in, out), those of transposed convolutions
    (height, width, out, in).
    """
    return dict(_Walk(config).walk())


def check_arrays(path: Path, expected: Mapping[str, Shape], arrays: Arrays) -> None:
    """Refuse arrays that a network cannot use.

    Args:
        path: The file that they come from.
        expected: The shape that each of them should have.
        arrays: All there are.

    Raises:
        ModelFileError: A name is missing, a shape differs, or a value is not finite.
    """
    for name, shape in expected.items():
        if name not in arrays or arrays[name].shape != shape:
            found = arrays[name].shape if name in arrays else "nothing"
            raise ModelFileError(
                f"{path} does not fit its own description: {name} should have the "
                f"shape {shape}; the file has {found}."
            )
        if not np.isfinite(arrays[name]).all():
            raise ModelFileError(
                f"{path} has values in {name} that are not finite; "
                "its training went wrong. Use an earlier model."
            )


class _Walk:
    """Goes through the network and counts the maps that arrive at each layer."""

    def __init__(self, config: TiramisuConfig) -> None:
        self._config = config

    def walk(self) -> Iterator[tuple[str, Shape]]:
        config = self._config
        yield from _conv("first_conv", 3, 3, config.first_filters)
        stack, skips = config.first_filters, []
        for depth, num_layers in enumerate(config.down_blocks, start=1):
            yield from self._block(f"down_{depth}", num_layers, stack)
            stack += num_layers * config.growth_rate
            skips.append(stack)
            name = f"transition_down_{depth}"
            yield from _norm(name, stack)
            yield from _conv(f"{name}_conv", 1, stack, stack)
        new = config.bottleneck_layers * config.growth_rate
        yield from self._block("bottleneck", config.bottleneck_layers, stack)
        for depth in range(config.num_pools, 0, -1):
            num_layers = config.down_blocks[depth - 1]
            # As many maps come out of a transition up as go in.
            yield from _conv(f"transition_up_{depth}_conv", 3, new, new)
            stack = new + skips.pop()
            yield from self._block(f"up_{depth}", num_layers, stack)
            new = num_layers * config.growth_rate
        yield from _conv("classifier", 1, stack + new, config.num_classes)

    def _block(
        self, name: str, num_layers: int, stack: int
    ) -> Iterator[tuple[str, Shape]]:
        growth_rate = self._config.growth_rate
        for index in range(num_layers):
            layer = f"{name}_layer_{index + 1}"
            yield from _norm(layer, stack + index * growth_rate)
            yield from _conv(
                f"{layer}_conv", 3, stack + index * growth_rate, growth_rate
            )


def _conv(name: str, size: int, maps: int, filters: int) -> Iterator[tuple[str, Shape]]:
    yield f"{name}/kernel", (size, size, maps, filters)
    yield f"{name}/bias", (filters,)


def _norm(name: str, maps: int) -> Iterator[tuple[str, Shape]]:
    for part in _NORM:
        yield f"{name}_norm/{part}", (maps,)
