"""``--mode=evaluate``: score a model on images with masks."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from tiramisu.commands.console import (
    import_tensorflow_quietly,
    report_failures,
    say,
)
from tiramisu.errors import ConfigError, OutputError
from tiramisu.masks import write_atomically
from tiramisu.model_file import find_model
from tiramisu.samples import Sample, find_samples

if TYPE_CHECKING:
    from tiramisu.evaluation import Evaluation
    from tiramisu.inference import Predictor


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of evaluation to the parser."""
    add = parser.add_argument_group("evaluation (--mode=evaluate)").add_argument
    add(
        "--eval_data",
        type=Path,
        default=Path("data/test"),
        help="images to score the model on, with masks (default: %(default)s)",
    )
    add(
        "--report",
        type=Path,
        help="also write the scores to a .json file, or an .html file that shows the "
        "worst images",
    )
    add(
        "--boundary_tolerance",
        type=float,
        default=2.0,
        help="pixels by which an outline may be off in boundary F1 "
        "(default: %(default)s)",
    )


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Print the scores, and write them to a file where one is named.

    Samples that cannot be used are left out and named at the end.
    """
    del arguments
    _check(options)
    samples = find_samples(options.eval_data)
    model = find_model(options.ckpt)
    import_tensorflow_quietly()
    from tiramisu.inference import Predictor

    predictor = Predictor(model, batch_size=options.batch_size or 1)
    evaluation = _evaluate(predictor, samples, options.boundary_tolerance)
    if evaluation.images:
        say(evaluation.table())
    if options.report is not None:
        _write(options.report, evaluation, predictor)
    return report_failures([problem for _, problem in evaluation.failed])


def _evaluate(
    predictor: Predictor, samples: Sequence[Sample], tolerance: float
) -> Evaluation:
    from tiramisu.evaluation import evaluate

    with tqdm(total=len(samples), unit="image", mininterval=1.0) as bar:
        return evaluate(
            predictor,
            samples,
            boundary_tolerance=tolerance,
            on_image=lambda done: bar.update(),
            skip_failed=True,
        )


def _check(options: argparse.Namespace) -> None:
    if options.report is not None and options.report.suffix not in (".json", ".html"):
        raise ConfigError(f"The report {options.report} must end in .json or .html.")
    if not options.boundary_tolerance >= 0:
        raise ConfigError(
            f"boundary_tolerance is {options.boundary_tolerance}; give 0 or more."
        )


def _write(path: Path, evaluation: Evaluation, predictor: Predictor) -> None:
    if path.suffix == ".html":
        from tiramisu.report import html_report

        text = html_report(evaluation, predictor)
    else:
        text = evaluation.to_json()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, text.encode())
    except OSError as problem:
        raise OutputError(
            f"The report {path} cannot be written ({problem.strerror or problem})."
        ) from problem
