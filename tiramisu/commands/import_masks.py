"""``--mode=import_masks``: read masks of other programs into a project."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from tiramisu.commands.console import say
from tiramisu.commands.transfer import progress, report_skipped, wanted
from tiramisu.formats import find_format
from tiramisu.formats.importing import import_masks


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the import to the parser."""
    add = parser.add_argument_group("import (--mode=import_masks)").add_argument
    add("--source", type=Path, help="file or folder to import masks from")
    add(
        "--overwrite",
        action="store_true",
        help="also replace masks that are there; the older ones are kept beside them",
    )
    add(
        "--known_classes_only",
        action="store_true",
        help="refuse masks with classes that the project lacks instead of adding them",
    )


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Import every mask; those that were not taken are named at the end."""
    del arguments
    folder = wanted(options.data, "--data", "the folder of the project")
    source = wanted(options.source, "--source", "the file or folder to import")
    chosen = find_format(wanted(options.format, "--format", "the format of --source"))
    with progress() as on_image:
        report = import_masks(
            folder,
            source,
            chosen,
            overwrite=options.overwrite,
            adds_classes=not options.known_classes_only,
            on_image=on_image,
        )
    say(f"{len(report.done)} images of {folder} have got masks.")
    if report.new_classes:
        say(f"New classes: {', '.join(report.new_classes)}.")
    return report_skipped(report)
