"""``--mode=batch``: predict a folder into many outputs, and go on where it stopped."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from tiramisu.batch import run_batch
from tiramisu.batch_progress import BatchProgress
from tiramisu.batch_request import PNG_FORMAT, BatchRequest
from tiramisu.commands.console import import_tensorflow_quietly, say
from tiramisu.model_file import find_model
from tiramisu.overlays import DEFAULT_OPACITY

if TYPE_CHECKING:
    from tiramisu.inference import Predictor


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the batch to the parser."""
    add = parser.add_argument_group(
        "batch (--mode=batch)",
        "Predicts --infer_data into folders of --output_folder, with --ckpt, and also "
        "takes --probabilities. Started again, it does what is left.",
    ).add_argument
    add(
        "--mask_formats",
        default=PNG_FORMAT,
        help="formats to write masks in, as --mode=export_masks has them, with commas; "
        "empty for none (default: %(default)s)",
    )
    add("--overlays", action="store_true", help="write images with tinted classes")
    add("--contours", action="store_true", help="write images with outlines of regions")
    add(
        "--measurements",
        action="store_true",
        help="write tables of all regions, images and classes, as --mode=measure does",
    )
    add(
        "--opacity",
        type=float,
        default=DEFAULT_OPACITY,
        help="of the tint in overlays, 0 to 1 (default: %(default)s)",
    )


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Do what is left; images that cannot be used are named at the end."""
    del arguments
    request = BatchRequest(
        options.infer_data,
        options.output_folder,
        find_model(options.ckpt),
        tuple(one for one in options.mask_formats.split(",") if one),
        options.overlays,
        options.contours,
        options.probabilities,
        options.measurements,
        options.opacity,
    )

    def load(model: Path) -> Predictor:
        import_tensorflow_quietly()
        from tiramisu.inference import Predictor

        return Predictor(model, batch_size=options.batch_size or 1)

    with _progress_bar() as bar:
        report = run_batch(request, load, bar.show)
    say(report.headline())
    for _, reason in report.failed:
        say(f"error: {reason}")
    return 1 if report.failed else 0


class _ProgressBar:
    """Shows the share of pixels that are done."""

    def __init__(self, bar: tqdm[object]) -> None:
        self._bar = bar

    def show(self, progress: BatchProgress) -> None:
        """Show how far a run is."""
        self._bar.set_description_str(progress.stage.value, refresh=False)
        self._bar.set_postfix_str(
            f"{progress.done} of {progress.total} images", refresh=False
        )
        self._bar.update(round(100 * progress.share, 1) - self._bar.n)


@contextmanager
def _progress_bar() -> Iterator[_ProgressBar]:
    form = "{desc} {percentage:3.0f}% |{bar}| {elapsed}<{remaining}{postfix}"
    with tqdm(total=100, mininterval=1.0, bar_format=form) as bar:
        yield _ProgressBar(bar)
