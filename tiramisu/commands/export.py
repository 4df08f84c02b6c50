"""``--mode=export``: write a model for other programs."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from tiramisu.commands.console import import_tensorflow_quietly, say
from tiramisu.errors import ConfigError
from tiramisu.model_file import MODEL_SUFFIX, find_model

_SUFFIXES = {"savedmodel": "-savedmodel", "onnx": ".onnx", "tflite": ".tflite"}
_DEFAULT = "savedmodel"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the export to the parser."""
    add = parser.add_argument_group("export (--mode=export)").add_argument
    add(
        "--format",
        help=f"of a model: {', '.join(_SUFFIXES)} (default: {_DEFAULT}); of masks: "
        "see below",
    )
    add(
        "--output",
        type=Path,
        help="file, or folder of a savedmodel, to write (default: beside the model)",
    )


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Convert the model of ``--ckpt``."""
    del arguments
    chosen = _DEFAULT if options.format is None else options.format
    if chosen not in _SUFFIXES:
        raise ConfigError(
            f"--format is {chosen!r}; a model is exported as {', '.join(_SUFFIXES)}, "
            "masks are with --mode=export_masks."
        )
    source = find_model(options.ckpt)
    suffix = _SUFFIXES[chosen]
    beside = source.with_name(source.name.removesuffix(MODEL_SUFFIX) + suffix)
    target = beside if options.output is None else options.output
    import_tensorflow_quietly()
    from tiramisu.export import export_model

    export_model(source, target, chosen)
    say(f"The model is in {target}, what it takes and gives in {target}.json.")
    return 0
