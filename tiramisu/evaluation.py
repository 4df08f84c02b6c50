"""Scores of a model on a folder of images with masks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tiramisu.dataset import load_sample
from tiramisu.errors import TiramisuError
from tiramisu.inference import Predictor
from tiramisu.samples import Sample
from tiramisu.scores import Evaluation as Evaluation  # part of this module's face
from tiramisu.scores import EvaluationCounts


def evaluate(
    predictor: Predictor,
    samples: Sequence[Sample],
    *,
    boundary_tolerance: float | None = None,
    on_image: Callable[[int], None] | None = None,
    skip_failed: bool = False,
) -> Evaluation:
    """Predict whole images and compare them with their masks.

    Args:
        predictor: The model.
        samples: What to predict.
        boundary_tolerance: Also measure how well outlines are met, to this many pixels.
        on_image: Called with the number of images done; what it raises ends the
            evaluation.
        skip_failed: Leave out samples that cannot be used, and say so in the result.

    Raises:
        ImageError, MaskError, DatasetError: A sample cannot be used.
    """
    config = predictor.info.config
    counts = EvaluationCounts(config.classes, boundary_tolerance)
    failed = []
    for done, sample in enumerate(samples, start=1):
        try:
            loaded = load_sample(sample, config.classes, config.normalisation)
            counts.add(sample, loaded.mask, predictor.labels(loaded.rgb))
        except TiramisuError as problem:
            if not skip_failed:
                raise
            failed.append((sample, problem))
        if on_image is not None:
            on_image(done)
    return counts.evaluation(failed)
