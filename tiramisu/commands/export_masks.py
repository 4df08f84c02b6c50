"""``--mode=export_masks``: write a project's masks for other programs."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from tiramisu.commands.console import say
from tiramisu.commands.transfer import progress, report_skipped, wanted
from tiramisu.formats import FORMATS, find_format
from tiramisu.formats.exporting import export_masks


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of both directions to the parser."""
    group = parser.add_argument_group(
        "masks of other programs (--mode=export_masks, --mode=import_masks)",
        f"--format is one of {', '.join(FORMATS)}, or one of a plug-in. Masks are "
        "exported to --output_folder, which must be new or empty. docs/formats.md "
        "tells what each format loses.",
    )
    add = group.add_argument
    add("--data", type=Path, help="the project: a folder with classes.json")
    add(
        "--keep_unlabelled",
        action="store_true",
        help="export unlabelled pixels as objects of that name, where a format knows "
        "nothing but objects; otherwise they come back as background",
    )


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Export every mask; those that cannot be read are named at the end."""
    del arguments
    folder = wanted(options.data, "--data", "the folder of the project")
    chosen = find_format(wanted(options.format, "--format", "a format of masks"))
    with progress() as on_image:
        report = export_masks(
            folder,
            options.output_folder,
            chosen,
            keeps_unlabelled=options.keep_unlabelled,
            on_image=on_image,
        )
    say(f"{len(report.done)} masks are in {options.output_folder}. {chosen.loses}")
    return report_skipped(report)
