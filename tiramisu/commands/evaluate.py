"""``--mode=evaluate``: score a model on images with masks."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from tiramisu.commands.console import import_tensorflow_quietly, say
from tiramisu.errors import TrainingError
from tiramisu.model_file import find_model
from tiramisu.samples import find_samples


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of evaluation to the parser."""
    add = parser.add_argument_group("evaluation (--mode=evaluate)").add_argument
    add(
        "--eval_data",
        type=Path,
        default=Path("data/test"),
        help="images to score the model on, with masks (default: %(default)s)",
    )
    add("--report", type=Path, help="JSON file for the scores")


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Print the scores, and write them to a file where one is named."""
    del arguments
    samples = find_samples(options.eval_data)
    model = find_model(options.ckpt)
    import_tensorflow_quietly()
    from tiramisu.evaluation import evaluate
    from tiramisu.inference import Predictor

    predictor = Predictor(model, batch_size=options.batch_size or 1)
    with tqdm(total=len(samples), unit="image", mininterval=1.0) as bar:
        evaluation = evaluate(predictor, samples, on_image=lambda done: bar.update())
    say(evaluation.table())
    if options.report is not None:
        try:
            evaluation.write_json(options.report)
        except OSError as problem:
            raise TrainingError(
                f"The report {options.report} cannot be written ({problem.strerror})."
            ) from problem
    return 0
