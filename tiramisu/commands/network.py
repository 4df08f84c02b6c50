"""The options that describe a network, for training and for its summary."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from tiramisu.config import (
    PRESETS,
    LabelClass,
    Normalisation,
    TiramisuConfig,
    default_classes,
)
from tiramisu.errors import ConfigError
from tiramisu.masks import CLASSES_FILE, read_classes


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the network to the parser."""
    add = parser.add_argument_group("network (--mode=train, summary)").add_argument
    add("--network", choices=[*PRESETS], help="one of the paper's networks")
    add(
        "--layers_per_block",
        type=_layer_counts,
        default=(2, 3, 3),
        help="layers of each dense block on the way down, the bottleneck last "
        "(default: 2,3,3)",
    )
    add("--growth_k", type=int, default=16, help="maps that each layer adds")
    add("--first_filters", type=int, default=48, help="maps of the first convolution")
    add("--dropout", type=float, default=0.2)
    add(
        "--num_classes",
        type=int,
        help=f"number of classes; known where the data have a {CLASSES_FILE}, else 2",
    )
    add(
        "--normalisation",
        choices=["unit", "percentile", "channels"],
        default="unit",
        help="unit: divide by 255; percentile: stretch each image to its own limits; "
        "channels: and each of its channels by itself",
    )


def _layer_counts(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in text.split(","))
    except ValueError as problem:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no list of whole numbers such as 4,5,7,10,12,15"
        ) from problem


def network_config(
    options: argparse.Namespace, classes: Sequence[LabelClass]
) -> TiramisuConfig:
    """Return the network that the options describe.

    Raises:
        ConfigError: An option has a value that no network can have.
    """
    if options.network:
        chosen = PRESETS[options.network]
        layers, growth, filters = (
            chosen.layers_per_block,
            chosen.growth_rate,
            chosen.first_filters,
        )
    else:
        layers, growth, filters = (
            options.layers_per_block,
            options.growth_k,
            options.first_filters,
        )
    return TiramisuConfig(
        layers,
        growth,
        filters,
        options.dropout,
        tuple(classes),
        Normalisation(options.normalisation),
    )


def classes_of(folder: Path, num_classes: int | None) -> tuple[LabelClass, ...]:
    """Take the classes from the data where they are named there.

    Raises:
        ConfigError: ``num_classes`` is impossible or contradicts the data.
        MaskError: The data's list of classes is not what it should be.
    """
    path = next(
        (
            place / CLASSES_FILE
            for place in (folder, folder.parent)
            if (place / CLASSES_FILE).is_file()
        ),
        None,
    )
    if path is None:
        return default_classes(2 if num_classes is None else num_classes)
    classes = read_classes(path)
    if num_classes not in (None, len(classes)):
        raise ConfigError(
            f"num_classes is {num_classes}, but {path} names {len(classes)} classes; "
            "leave --num_classes out or correct the file."
        )
    return classes
