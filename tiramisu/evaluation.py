"""Scores of a model on a folder of images with masks."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tiramisu.boundary import BoundaryCounts
from tiramisu.config import LabelClass
from tiramisu.dataset import load_sample
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
    """

    classes: tuple[LabelClass, ...]
    total: ConfusionMatrix
    images: tuple[tuple[Sample, ConfusionMatrix], ...]
    boundary: BoundaryCounts | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the scores as JSON-compatible data."""
        return {
            **self.summary(),
            "confusion_matrix": self.total.counts.tolist(),
            "images": [
                {"image": sample.image.name, "mean_iou": _rounded(matrix.mean_iou)}
                for sample, matrix in self.images
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
        return ", ".join([*parts, f"{len(self.images)} images"])

    def worst(self, count: int) -> list[tuple[Sample, ConfusionMatrix]]:
        """Return the images with the lowest mean IoU, the worst first."""
        return sorted(self.images, key=lambda image: image[1].mean_iou)[:count]

    def to_json(self) -> str:
        """Return the scores as the text of a JSON file."""
        return json.dumps(self.to_dict(), indent=2, ensure_ascii=False) + "\n"


def evaluate(
    predictor: Predictor,
    samples: Sequence[Sample],
    *,
    boundary_tolerance: float | None = None,
    on_image: Callable[[int], None] | None = None,
) -> Evaluation:
    """Predict whole images and compare them with their masks.

    Args:
        predictor: The model.
        samples: What to predict.
        boundary_tolerance: Also measure how well outlines are met, to this many pixels.
        on_image: Called with the number of images done; what it raises ends the
            evaluation.

    Raises:
        ImageError, MaskError, DatasetError: A sample cannot be used.
    """
    config = predictor.info.config
    total = ConfusionMatrix(config.num_classes)
    boundary = (
        None
        if boundary_tolerance is None
        else BoundaryCounts(config.num_classes, boundary_tolerance)
    )
    images = []
    for done, sample in enumerate(samples, start=1):
        loaded = load_sample(sample, config.classes, config.normalisation)
        labels = predictor.predict(loaded.rgb).labels
        matrix = ConfusionMatrix(config.num_classes)
        matrix.add(loaded.mask, labels)
        total.merge(matrix)
        if boundary is not None:
            boundary.add(loaded.mask, labels)
        images.append((sample, matrix))
        if on_image is not None:
            on_image(done)
    return Evaluation(config.classes, total, tuple(images), boundary)


def _rounded(score: float) -> float | None:
    """Four digits; None, which JSON has, instead of not-a-number, which it has not."""
    return None if score != score else round(float(score), 4)
