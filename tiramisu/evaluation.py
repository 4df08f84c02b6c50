"""Scores of a model on a folder of images with masks."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tiramisu.boundary import BoundaryCounts
from tiramisu.config import LabelClass
from tiramisu.dataset import load_sample
from tiramisu.errors import TiramisuError
from tiramisu.inference import Predictor
from tiramisu.metrics import ConfusionMatrix, Scores
from tiramisu.samples import Sample


@dataclass(frozen=True)
class Evaluation:
    """Counts over a set of images and of each of them.

    Attributes:
        classes: What the rows and columns of the matrices are.
        total: Summed over the set.
        images: The same for each image, in order.
        boundary: Outlines that were met, over the set; None if not measured.
        failed: Samples that could not be used, and why.
    """

    classes: tuple[LabelClass, ...]
    total: ConfusionMatrix
    images: tuple[tuple[Sample, ConfusionMatrix], ...]
    boundary: BoundaryCounts | None = None
    failed: tuple[tuple[Sample, TiramisuError], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the scores as JSON-compatible data."""
        return {
            **self.summary(),
            "confusion_matrix": self.total.counts.tolist(),
            "images": [
                {"image": sample.image.name, "mean_iou": _rounded(matrix.mean_iou)}
                for sample, matrix in self.images
            ],
            "failed": [
                {"image": sample.image.name, "error": str(problem)}
                for sample, problem in self.failed
            ],
        }

    def summary(self) -> dict[str, Any]:
        """Return the scores over the set."""
        scores: dict[str, Any] = {
            "num_images": len(self.images),
            "mean_iou": _rounded(self.total.mean_iou),
            "accuracy": _rounded(self.total.accuracy),
            "mean_accuracy": _rounded(self.total.mean_accuracy),
        }
        if self.boundary is not None:
            scores["mean_boundary_f1"] = _rounded(self.boundary.mean_f1)
            scores["boundary_tolerance"] = self.boundary.tolerance
        by_class = self.class_scores()
        scores["classes"] = [
            {
                "name": one.name,
                **{name: _rounded(values[i]) for name, values in by_class.items()},
            }
            for i, one in enumerate(self.classes)
        ]
        return scores

    def class_scores(self) -> dict[str, Scores]:
        """Return each score by name, one value a class."""
        scores = {
            "iou": self.total.iou,
            "dice": self.total.dice,
            "precision": self.total.precision,
            "recall": self.total.recall,
        }
        if self.boundary is not None:
            scores["boundary_f1"] = self.boundary.f1
        return scores

    def table(self) -> str:
        """Return the scores as text for a terminal."""
        by_class = self.class_scores()
        width = max(len("class"), *(len(one.name) for one in self.classes))
        lines = ["  ".join([f"{'class':<{width}}", *(f"{one:>6}" for one in by_class)])]
        for i, one in enumerate(self.classes):
            cells = (
                f"{values[i]:{max(6, len(name))}.3f}"
                for name, values in by_class.items()
            )
            lines.append("  ".join([f"{one.name:<{width}}", *cells]))
        return "\n".join([*lines, self.headline()])

    def headline(self) -> str:
        """Return the scores over all classes as one line."""
        parts = [
            f"mean IoU {self.total.mean_iou:.4f}",
            f"accuracy {self.total.accuracy:.4f}",
            f"mean accuracy {self.total.mean_accuracy:.4f}",
        ]
        if self.boundary is not None:
            parts.append(
                f"boundary F1 {self.boundary.mean_f1:.4f} within "
                f"{self.boundary.tolerance:g} px"
            )
        parts.append(f"{len(self.images)} images")
        if self.failed:
            parts.append(f"{len(self.failed)} left out")
        return ", ".join(parts)

    def worst(self, count: int) -> list[tuple[Sample, ConfusionMatrix]]:
        """Return the images with the lowest mean IoU, the worst first.

        Those without a labelled pixel have no score and are left out.
        """
        scored = [image for image in self.images if image[1].counts.any()]
        return sorted(scored, key=lambda image: image[1].mean_iou)[:count]

    def to_json(self) -> str:
        """Return the scores as the text of a JSON file."""
        return json.dumps(self.to_dict(), indent=2, ensure_ascii=False) + "\n"


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
    counts = _Counts(predictor, boundary_tolerance)
    failed = []
    for done, sample in enumerate(samples, start=1):
        try:
            counts.add(sample)
        except TiramisuError as problem:
            if not skip_failed:
                raise
            failed.append((sample, problem))
        if on_image is not None:
            on_image(done)
    return counts.evaluation(failed)


class _Counts:
    """Sums up while images are predicted one after the other."""

    def __init__(self, predictor: Predictor, tolerance: float | None) -> None:
        self._predictor = predictor
        self._config = predictor.info.config
        classes = self._config.num_classes
        self._total = ConfusionMatrix(classes)
        self._boundary = (
            None if tolerance is None else BoundaryCounts(classes, tolerance)
        )
        self._images: list[tuple[Sample, ConfusionMatrix]] = []

    def add(self, sample: Sample) -> None:
        """Predict one image; nothing is counted of one that cannot be used."""
        loaded = load_sample(sample, self._config.classes, self._config.normalisation)
        labels = self._predictor.labels(loaded.rgb)
        matrix = ConfusionMatrix(self._config.num_classes)
        matrix.add(loaded.mask, labels)
        self._total.merge(matrix)
        if self._boundary is not None:
            self._boundary.add(loaded.mask, labels)
        self._images.append((sample, matrix))

    def evaluation(self, failed: Sequence[tuple[Sample, TiramisuError]]) -> Evaluation:
        return Evaluation(
            self._config.classes,
            self._total,
            tuple(self._images),
            self._boundary,
            tuple(failed),
        )


def _rounded(score: float) -> float | None:
    """Four digits; None, which JSON has, instead of not-a-number, which it has not."""
    return None if score != score else round(float(score), 4)
