"""The network of ``tiramisu.network`` in PyTorch, for comparisons alone.

Layers have the names of ours, so weights can be copied; maps are (batch, channels,
height, width) with the memory laid out channels last, which PyTorch is fastest with.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from torch import nn

from tiramisu.config import TiramisuConfig

Maps = torch.Tensor
_SAME_NAMES = {
    "gamma": "weight",
    "beta": "bias",
    "bias": "bias",
    "moving_mean": "running_mean",
    "moving_variance": "running_var",
    "kernel": "weight",
}


class TorchTiramisu(nn.Module):
    """Takes (batch, 3, height, width) images to (batch, classes, height, width)."""

    def __init__(self, config: TiramisuConfig) -> None:
        super().__init__()
        self._config = config
        maps = config.first_filters
        self.first_conv = nn.Conv2d(3, maps, 3, padding=1)
        skips = []
        for depth, num_layers in enumerate(config.down_blocks, start=1):
            maps = self._add_block(f"down_{depth}", num_layers, maps)
            skips.append(maps)
            self._add_conv(f"transition_down_{depth}", maps, maps, 1)
        self._add_block("bottleneck", config.bottleneck_layers, maps)
        below = config.bottleneck_layers
        for depth in range(config.num_pools, 0, -1):
            new = below * config.growth_rate
            name = f"transition_up_{depth}_conv"
            self.add_module(name, nn.ConvTranspose2d(new, new, 3, stride=2))
            below = config.down_blocks[depth - 1]
            maps = self._add_block(f"up_{depth}", below, new + skips.pop())
        self.classifier = nn.Conv2d(maps, config.num_classes, 1)
        for module in self.modules():
            if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
                nn.init.kaiming_uniform_(module.weight, nonlinearity="relu")
                nn.init.zeros_(module.bias)
        self.to(memory_format=torch.channels_last)

    def _add_block(self, name: str, num_layers: int, maps: int) -> int:
        growth = self._config.growth_rate
        for index in range(1, num_layers + 1):
            self._add_conv(f"{name}_layer_{index}", maps, growth, 3)
            maps += growth
        return maps

    def _add_conv(self, name: str, maps: int, filters: int, size: int) -> None:
        norm = nn.BatchNorm2d(maps, eps=1e-4, momentum=0.1)
        conv = nn.Conv2d(maps, filters, size, padding=size // 2)
        self.add_module(f"{name}_norm", norm)
        self.add_module(f"{name}_conv", conv)

    def forward(self, images: Maps) -> Maps:
        """Return logits."""
        config = self._config
        stack = self.first_conv(images)
        skips = []
        for depth, num_layers in enumerate(config.down_blocks, start=1):
            stack, _ = self._block(stack, f"down_{depth}", num_layers)
            skips.append(stack)
            stack = self._conv_layer(stack, f"transition_down_{depth}")
            stack = nn.functional.max_pool2d(stack, 2)
        stack, new = self._block(stack, "bottleneck", config.bottleneck_layers)
        for depth in range(config.num_pools, 0, -1):
            skip = skips.pop()
            maps = self.get_submodule(f"transition_up_{depth}_conv")(new)
            maps = maps[:, :, : skip.shape[2], : skip.shape[3]]
            stack = torch.cat([maps, skip], dim=1)
            num_layers = config.down_blocks[depth - 1]
            stack, new = self._block(stack, f"up_{depth}", num_layers)
        logits: Maps = self.classifier(stack)
        return logits

    def _block(self, stack: Maps, name: str, num_layers: int) -> tuple[Maps, Maps]:
        new = []
        for index in range(1, num_layers + 1):
            new.append(self._conv_layer(stack, f"{name}_layer_{index}"))
            stack = torch.cat([stack, new[-1]], dim=1)
        return stack, torch.cat(new, dim=1)

    def _conv_layer(self, stack: Maps, name: str) -> Maps:
        maps = self.get_submodule(f"{name}_norm")(stack)
        maps = nn.functional.relu(maps, inplace=True)
        maps = self.get_submodule(f"{name}_conv")(maps)
        return nn.functional.dropout(maps, self._config.dropout, self.training)

    def decayed(self) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
        """Return what the penalty lies on, kernels and gammas, and what it does not."""
        named = [*self.named_parameters()]
        return (
            [one for name, one in named if name.endswith("weight")],
            [one for name, one in named if not name.endswith("weight")],
        )


def num_weights(model: nn.Module) -> int:
    """Count parameters and running statistics, as Keras does."""
    statistics = [
        one for name, one in model.named_buffers() if name.split(".")[-1][:3] == "run"
    ]
    return sum(one.numel() for one in [*model.parameters(), *statistics])


def copy_weights(model: TorchTiramisu, tensors: Mapping[str, Any]) -> None:
    """Take over the arrays of a model file; all must fit and none be left over."""
    state = {}
    for path, values in tensors.items():
        layer, kind = path.split("/")
        # Both kinds of kernel are (height, width, a, b) here and (b, a, height, width)
        # there: a transposed convolution has its inputs last in Keras.
        turned = np.transpose(values, (3, 2, 0, 1)) if kind == "kernel" else values
        state[f"{layer}.{_SAME_NAMES[kind]}"] = torch.from_numpy(turned.copy())
    counters = {
        name: one
        for name, one in model.state_dict().items()
        if name.endswith("num_batches_tracked")
    }
    model.load_state_dict({**state, **counters})
