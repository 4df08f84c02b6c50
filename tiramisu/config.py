"""What a Tiramisu network is made of, as plain frozen data.

Nothing here imports TensorFlow: a window can show a model's classes before the
network is built.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tiramisu.errors import ConfigError

IGNORE_INDEX = 255
"""Label of pixels that nobody has classified; they never count in a loss or score."""

MAX_CLASSES = 255
"""Labels are stored in 8 bits and ``IGNORE_INDEX`` is taken."""

Color = tuple[int, int, int]

# Okabe and Ito's palette: told apart under the common colour-vision deficiencies.
# Black comes first because class 0 is the background by convention.
DEFAULT_COLORS: tuple[Color, ...] = (
    (0, 0, 0),
    (230, 159, 0),
    (86, 180, 233),
    (0, 158, 115),
    (240, 228, 66),
    (0, 114, 178),
    (213, 94, 0),
    (204, 121, 167),
    (148, 148, 148),
    (97, 46, 141),
    (120, 214, 75),
    (255, 170, 170),
)


@dataclass(frozen=True)
class LabelClass:
    """One class; its label is its position in the list of classes."""

    name: str
    color: Color

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise ConfigError(f"A class needs a name; got {self.name!r}.")
        color = self.color
        if len(color) != 3 or not all(
            isinstance(level, int) and 0 <= level <= 255 for level in color
        ):
            raise ConfigError(
                f"Class {self.name!r} has the colour {color!r}; "
                "give three whole numbers from 0 to 255."
            )


def default_classes(count: int) -> tuple[LabelClass, ...]:
    """Name and colour ``count`` classes when nobody has said what they are."""
    if not 2 <= count <= MAX_CLASSES:
        raise ConfigError(
            f"num_classes is {count}; give a number from 2 to {MAX_CLASSES}."
        )
    names = ["background", *(f"class {label}" for label in range(1, count))]
    return tuple(
        LabelClass(name, default_color(label)) for label, name in enumerate(names)
    )


def default_color(label: int) -> Color:
    """Return a colour for class ``label``; past the palette, darker repeats."""
    turn, place = divmod(label, len(DEFAULT_COLORS))
    red, green, blue = DEFAULT_COLORS[place]
    fade = 0.72**turn
    return (round(red * fade), round(green * fade), round(blue * fade))


@dataclass(frozen=True)
class Normalisation:
    """How 8-bit RGB becomes the network's input.

    ``unit`` divides by 255, as the paper's authors do. ``percentile`` maps the image's
    own ``low`` and ``high`` percentiles, taken over all channels together so that
    colours stay what they are, to 0 and 1: dim micrographs then look like bright ones.
    ``channels`` does so with each channel by itself: then a section looks the same
    however strong its dyes are and whatever the light is, but an image of one colour
    does not tell which. Grey images are the same in both.
    """

    kind: Literal["unit", "percentile", "channels"] = "unit"
    low: float = 1.0
    high: float = 99.8

    def __post_init__(self) -> None:
        if self.kind not in ("unit", "percentile", "channels"):
            raise ConfigError(
                f"Normalisation {self.kind!r} is unknown; use 'unit', 'percentile' or "
                "'channels'."
            )
        if not 0 <= self.low < self.high <= 100:
            raise ConfigError(
                f"Normalisation percentiles are {self.low} and {self.high}; "
                "they must satisfy 0 <= low < high <= 100."
            )


@dataclass(frozen=True)
class TiramisuConfig:
    """Everything that fixes the network's graph and the meaning of its output.

    Attributes:
        layers_per_block: Layers of each dense block on the way down, the bottleneck
            last; the way up mirrors them. One pooling fewer than entries.
        growth_rate: Feature maps that each layer of a dense block adds (k).
        first_filters: Feature maps of the first convolution.
        dropout: Share of activations dropped after each convolution in training.
        classes: What the labels 0, 1, ... mean.
        normalisation: How the input is scaled.
    """

    layers_per_block: tuple[int, ...] = (4, 5, 7, 10, 12, 15)
    growth_rate: int = 16
    first_filters: int = 48
    dropout: float = 0.2
    classes: tuple[LabelClass, ...] = default_classes(2)
    normalisation: Normalisation = Normalisation()

    def __post_init__(self) -> None:
        blocks = self.layers_per_block
        if not 2 <= len(blocks) <= 9 or not all(
            isinstance(layers, int) and 1 <= layers <= 64 for layers in blocks
        ):
            raise ConfigError(
                f"layers_per_block is {','.join(map(str, blocks))!r}; give 2 to 9 "
                "whole numbers from 1 to 64, bottleneck last, such as 4,5,7,10,12,15."
            )
        for name, value, most in (
            ("growth_rate", self.growth_rate, 512),
            ("first_filters", self.first_filters, 2048),
        ):
            if not isinstance(value, int) or not 1 <= value <= most:
                raise ConfigError(
                    f"{name} is {value}; give a whole number from 1 to {most}."
                )
        if not 0 <= self.dropout < 1:
            raise ConfigError(f"dropout is {self.dropout}; give a share from 0 to 1.")
        if not 2 <= len(self.classes) <= MAX_CLASSES:
            raise ConfigError(
                f"The network needs 2 to {MAX_CLASSES} classes; "
                f"there are {len(self.classes)}."
            )

    @property
    def for_foreign_images(self) -> TiramisuConfig:
        """The same network, with channels scaled each by itself if levels are relative.

        A network that takes levels as they are keeps them.
        """
        if self.normalisation.kind == "unit":
            return self
        by_channel = dataclasses.replace(self.normalisation, kind="channels")
        return dataclasses.replace(self, normalisation=by_channel)

    @property
    def num_classes(self) -> int:
        """Number of classes."""
        return len(self.classes)

    @property
    def down_blocks(self) -> tuple[int, ...]:
        """Layers of the dense blocks before the bottleneck."""
        return self.layers_per_block[:-1]

    @property
    def bottleneck_layers(self) -> int:
        """Layers of the dense block at the lowest resolution."""
        return self.layers_per_block[-1]

    @property
    def num_pools(self) -> int:
        """How often the resolution is halved."""
        return len(self.layers_per_block) - 1

    @property
    def min_size(self) -> int:
        """Smallest height and width, in pixels, that survives all poolings."""
        return 1 << self.num_pools

    def with_classes(self, classes: Iterable[LabelClass]) -> TiramisuConfig:
        """Return the same network with other classes."""
        return dataclasses.replace(self, classes=tuple(classes))

    def to_dict(self) -> dict[str, Any]:
        """Return the config as JSON-compatible data."""
        return {
            "layers_per_block": list(self.layers_per_block),
            "growth_rate": self.growth_rate,
            "first_filters": self.first_filters,
            "dropout": self.dropout,
            "classes": [
                {"id": label, "name": one.name, "color": list(one.color)}
                for label, one in enumerate(self.classes)
            ],
            "normalisation": dataclasses.asdict(self.normalisation),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TiramisuConfig:
        """Read what ``to_dict`` wrote.

        Raises:
            ConfigError: A key is missing or a value is not usable.
        """
        try:
            return cls(
                layers_per_block=tuple(data["layers_per_block"]),
                growth_rate=data["growth_rate"],
                first_filters=data["first_filters"],
                dropout=float(data["dropout"]),
                classes=classes_from_list(data["classes"]),
                normalisation=Normalisation(**data["normalisation"]),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as problem:
            if isinstance(problem, ConfigError):
                raise
            raise ConfigError(
                f"The network description is incomplete or malformed: {problem}."
            ) from problem


def classes_from_list(entries: Any) -> tuple[LabelClass, ...]:
    """Read ``[{"id": 0, "name": ..., "color": [r, g, b]}, ...]``.

    Raises:
        ConfigError: The ids are not 0, 1, 2 ... without gaps, or an entry is malformed.
    """
    try:
        ordered = sorted(entries, key=lambda entry: entry["id"])
        ids = [entry["id"] for entry in ordered]
        classes = tuple(
            LabelClass(entry["name"], tuple(entry["color"])) for entry in ordered
        )
    except (KeyError, TypeError, AttributeError) as problem:
        raise ConfigError(
            "Each class needs an id, a name and a color, such as "
            '{"id": 1, "name": "nucleus", "color": [230, 159, 0]}.'
        ) from problem
    if ids != list(range(len(ids))):
        raise ConfigError(
            f"Class ids are {ids}; they must count up from 0 without gaps."
        )
    return classes


PRESETS: dict[str, TiramisuConfig] = {
    "56": TiramisuConfig((4, 4, 4, 4, 4, 4), growth_rate=12),
    "67": TiramisuConfig((5, 5, 5, 5, 5, 5), growth_rate=16),
    "103": TiramisuConfig((4, 5, 7, 10, 12, 15), growth_rate=16),
}
"""The three networks of the paper (Table 3), with two classes until told otherwise."""


def preset(name: str, classes: Iterable[LabelClass] | None = None) -> TiramisuConfig:
    """Return one of the paper's networks: ``56``, ``67`` or ``103``.

    Raises:
        ConfigError: There is no such network.
    """
    number = re.sub(r"^(fc-?densenet|tiramisu)-?", "", name.lower())
    if number not in PRESETS:
        raise ConfigError(
            f"There is no network {name!r}; use one of {', '.join(PRESETS)}."
        )
    config = PRESETS[number]
    return config if classes is None else config.with_classes(classes)
