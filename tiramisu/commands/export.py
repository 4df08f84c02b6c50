"""``--mode=export``: write a model for other programs."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from tiramisu.commands.console import import_tensorflow_quietly, say
from tiramisu.model_file import MODEL_SUFFIX, find_model

_SUFFIXES = {"savedmodel": "-savedmodel", "onnx": ".onnx", "tflite": ".tflite"}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the export to the parser."""
    add = parser.add_argument_group("export (--mode=export)").add_argument
    add("--format", choices=[*_SUFFIXES], default="savedmodel")
    add(
        "--output",
        type=Path,
        help="file, or folder of a savedmodel, to write (default: beside the model)",
    )


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Convert the model of ``--ckpt``."""
    del arguments
    source = find_model(options.ckpt)
    suffix = _SUFFIXES[options.format]
    beside = source.with_name(source.name.removesuffix(MODEL_SUFFIX) + suffix)
    target = beside if options.output is None else options.output
    import_tensorflow_quietly()
    from tiramisu.export import export_model

    export_model(source, target, options.format)
    say(f"The model is in {target}, what it takes and gives in {target}.json.")
    return 0
