"""What a model file says of where it comes from and how good it is."""

from __future__ import annotations

import dataclasses
import datetime
import math
import platform
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import keras
import tensorflow as tf

if TYPE_CHECKING:
    from tiramisu.evaluation import Evaluation
    from tiramisu.samples import Sample
    from tiramisu.training_settings import TrainingSettings


def time_now() -> str:
    """Return the time as model files give it: UTC, ISO 8601, to the second."""
    now = datetime.datetime.now(datetime.timezone.utc)
    return now.isoformat(timespec="seconds")


def describe_lineage(
    command: str, settings: TrainingSettings, train: Sequence[Sample]
) -> dict[str, Any]:
    """Return what a model file says of its origin."""
    return {
        "parent": None,
        "created": time_now(),
        "command": command,
        "settings": dataclasses.asdict(settings),
        "seed": settings.seed,
        "num_images": len(train),
        "versions": {
            "python": platform.python_version(),
            "tensorflow": tf.__version__,
            "keras": keras.__version__,
        },
    }


def scores_of(evaluation: Evaluation | None) -> dict[str, float]:
    """Return the figures that go into a model file."""
    if evaluation is None:
        return {}
    total = evaluation.total
    scores = {"val_mean_iou": round(total.mean_iou, 4)}
    for one, iou in zip(evaluation.classes, total.iou, strict=True):
        if not math.isnan(iou):
            scores[f"val_iou/{one.name}"] = round(float(iou), 4)
    return scores
