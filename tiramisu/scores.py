"""Scores of a set of images and of each of them. Nothing here imports TensorFlow."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tiramisu.boundary import BoundaryCounts
from tiramisu.config import LabelClass
from tiramisu.errors import TiramisuError
from tiramisu.masks import LabelMask
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
        image_boundaries: Outlines that were met in each image; empty if not measured.
    """

    classes: tuple[LabelClass, ...]
    total: ConfusionMatrix
    images: tuple[tuple[Sample, ConfusionMatrix], ...]
    boundary: BoundaryCounts | None = None
    failed: tuple[tuple[Sample, TiramisuError], ...] = ()
    image_boundaries: tuple[BoundaryCounts, ...] = ()

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
        return scores_of(self.total, self.boundary)

    def image_scores(self, place: int) -> dict[str, Scores]:
        """Return each score of one image by name, one value a class."""
        _, matrix = self.images[place]
        measured = self.image_boundaries
        return scores_of(matrix, measured[place] if measured else None)

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

    def to_csv(self) -> str:
        """Return a table with a row for each class of each image and of the total."""
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(["image", "class", *self.class_scores()])
        rows = [
            (sample.image.name, self.image_scores(place))
            for place, (sample, _) in enumerate(self.images)
        ]
        for name, scores in [*rows, ("(all)", self.class_scores())]:
            for label, one in enumerate(self.classes):
                values = (_rounded(each[label]) for each in scores.values())
                writer.writerow([name, one.name, *values])
        return buffer.getvalue()


class EvaluationCounts:
    """Sums up while masks are compared one after the other.

    Args:
        classes: What the labels mean.
        tolerance: In pixels, of outlines; None not to measure them.
    """

    def __init__(
        self, classes: tuple[LabelClass, ...], tolerance: float | None
    ) -> None:
        self._classes = classes
        self._tolerance = tolerance
        self._total = ConfusionMatrix(len(classes))
        self._images: list[tuple[Sample, ConfusionMatrix]] = []
        self._boundaries: list[BoundaryCounts] = []

    def add(self, sample: Sample, truth: LabelMask, labels: LabelMask) -> None:
        """Count one image.

        Args:
            sample: The image.
            truth: (height, width) uint8, 255 where unlabelled.
            labels: (height, width) uint8, every pixel a class.
        """
        matrix = ConfusionMatrix(len(self._classes))
        matrix.add(truth, labels)
        if self._tolerance is not None:
            boundary = BoundaryCounts(len(self._classes), self._tolerance)
            boundary.add(truth, labels)
            self._boundaries.append(boundary)
        self._total.merge(matrix)
        self._images.append((sample, matrix))

    def evaluation(
        self, failed: Sequence[tuple[Sample, TiramisuError]] = ()
    ) -> Evaluation:
        """Return what was counted.

        Args:
            failed: Samples that could not be used, and why.
        """
        return Evaluation(
            self._classes,
            self._total,
            tuple(self._images),
            self._boundary(),
            tuple(failed),
            tuple(self._boundaries),
        )

    def _boundary(self) -> BoundaryCounts | None:
        if self._tolerance is None:
            return None
        total = BoundaryCounts(len(self._classes), self._tolerance)
        for one in self._boundaries:
            total.merge(one)
        return total


def scores_of(
    matrix: ConfusionMatrix, boundary: BoundaryCounts | None
) -> dict[str, Scores]:
    """Return each score by name, one value a class."""
    scores = {
        "iou": matrix.iou,
        "dice": matrix.dice,
        "precision": matrix.precision,
        "recall": matrix.recall,
    }
    if boundary is not None:
        scores["boundary_f1"] = boundary.f1
    return scores


def _rounded(score: float) -> float | None:
    """Four digits; None, which JSON has, instead of not-a-number, which it has not."""
    return None if score != score else round(float(score), 4)
