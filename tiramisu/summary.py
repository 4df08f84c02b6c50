"""What a network is made of and what it costs, worked out from its config alone.

Costs are those of the convolutions: a multiplication and an addition for each weight
and place (2 x MAC). A DenseNet is small in parameters and large in memory, since every
layer reads, normalises and keeps all maps before it; so activations are counted too.
"""

from __future__ import annotations

from dataclasses import dataclass

from tiramisu.config import TiramisuConfig
from tiramisu.errors import ConfigError

_BYTES = 4  # of a float32


@dataclass(frozen=True)
class Stage:
    """One part of the network, for one image.

    Attributes:
        name: As its layers are called.
        maps: Feature maps that leave it.
        height: Of these maps, in pixels.
        width: Of these maps, in pixels.
        parameters: Weights, with the running statistics of batch norm.
        macs: Multiplications and additions, counted as pairs.
        activations: Numbers that its layers put out, all of which training keeps.
    """

    name: str
    maps: int
    height: int
    width: int
    parameters: int
    macs: int
    activations: int


@dataclass(frozen=True)
class Summary:
    """All stages of a network, in order."""

    stages: tuple[Stage, ...]

    @property
    def parameters(self) -> int:
        """Weights, with the running statistics of batch norm."""
        return sum(stage.parameters for stage in self.stages)

    @property
    def gflop(self) -> float:
        """Cost of one forward pass, 2 x MAC."""
        return 2e-9 * sum(stage.macs for stage in self.stages)

    @property
    def activation_megabytes(self) -> float:
        """Memory that training one image needs for what its layers put out."""
        return 1e-6 * _BYTES * sum(stage.activations for stage in self.stages)

    def table(self) -> str:
        """Return the stages as text for a terminal."""
        width = max(len(stage.name) for stage in self.stages)
        lines = [
            f"{'stage':<{width}}  maps  height x width  parameters    GFLOP       MB"
        ]
        lines += [
            f"{stage.name:<{width}} {stage.maps:>5}"
            f" {f'{stage.height} x {stage.width}':>15} {stage.parameters:>11,}"
            f" {2e-9 * stage.macs:>8.2f} {1e-6 * _BYTES * stage.activations:>8.1f}"
            for stage in self.stages
        ]
        return "\n".join(
            [
                *lines,
                f"{self.parameters:,} parameters, {self.gflop:.1f} GFLOP (2 x MAC), "
                f"about {self.activation_megabytes:,.0f} MB of activations to train "
                "on one image",
            ]
        )


def summarise(config: TiramisuConfig, height: int, width: int) -> Summary:
    """Work out each stage for an image of a size.

    Raises:
        ConfigError: The image is too small for the network's poolings.
    """
    if min(height, width) < config.min_size:
        raise ConfigError(
            f"An image of {height} x {width} pixels is too small for this network; "
            f"it needs at least {config.min_size} x {config.min_size}."
        )
    return _Walk(config, height, width).summary()


class _Walk:
    """Follows the maps through the network, as ``Tiramisu.build`` makes them."""

    def __init__(self, config: TiramisuConfig, height: int, width: int) -> None:
        self._config = config
        self._height = height
        self._width = width
        self._maps = 3
        self._stages: list[Stage] = []
        # Convolutions whose output is dropped out put out their maps twice.
        self._outputs = 2 if config.dropout else 1

    def summary(self) -> Summary:
        config = self._config
        self._first_conv()
        skips = []
        for depth, num_layers in enumerate(config.down_blocks, start=1):
            self._block(f"down_{depth}", num_layers)
            skips.append((self._maps, self._height, self._width))
            self._transition_down(f"transition_down_{depth}")
        self._block("bottleneck", config.bottleneck_layers)
        below = config.bottleneck_layers
        for depth in range(config.num_pools, 0, -1):
            self._transition_up(f"transition_up_{depth}", below, *skips.pop())
            below = config.down_blocks[depth - 1]
            self._block(f"up_{depth}", below, is_last=depth == 1)
        self._classifier()
        return Summary(tuple(self._stages))

    def _add(self, name: str, parameters: int, macs: int, activations: int) -> None:
        self._stages.append(
            Stage(
                name,
                self._maps,
                self._height,
                self._width,
                parameters,
                macs,
                activations,
            )
        )

    @property
    def _pixels(self) -> int:
        return self._height * self._width

    def _first_conv(self) -> None:
        weights = 9 * 3 * self._config.first_filters
        self._maps = self._config.first_filters
        self._add(
            "first_conv",
            weights + self._maps,
            weights * self._pixels,
            self._maps * self._pixels,
        )

    def _block(self, name: str, num_layers: int, *, is_last: bool = False) -> None:
        growth = self._config.growth_rate
        parameters = macs = kept = 0
        for _ in range(num_layers):
            weights = 9 * self._maps * growth
            parameters += 4 * self._maps + weights + growth
            macs += weights * self._pixels
            # Norm and ReLU of the stack, the new maps, the longer stack.
            kept += 3 * self._maps + (self._outputs + 1) * growth
            self._maps += growth
        if not is_last and name.startswith(("bottleneck", "up")):
            # The new maps alone are passed on, and the last stack is never made.
            kept += (num_layers * growth if num_layers > 1 else 0) - self._maps
        self._add(name, parameters, macs, kept * self._pixels)

    def _transition_down(self, name: str) -> None:
        maps, before = self._maps, self._pixels
        weights = maps * maps
        self._height //= 2
        self._width //= 2
        kept = (2 + self._outputs) * maps * before + maps * self._pixels
        self._add(name, 4 * maps + weights + maps, weights * before, kept)

    def _transition_up(
        self, name: str, below: int, skip: int, height: int, width: int
    ) -> None:
        maps = below * self._config.growth_rate
        weights = 9 * maps * maps
        macs = weights * self._pixels
        raw = maps * (2 * self._height + 1) * (2 * self._width + 1)
        self._maps, self._height, self._width = maps + skip, height, width
        kept = raw + (maps + self._maps) * self._pixels
        self._add(name, weights + maps, macs, kept)

    def _classifier(self) -> None:
        weights = self._maps * self._config.num_classes
        self._maps = self._config.num_classes
        self._add(
            "classifier",
            weights + self._maps,
            weights * self._pixels,
            self._maps * self._pixels,
        )
