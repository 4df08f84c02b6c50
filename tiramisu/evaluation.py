"""Scores of a model on a folder of images with masks."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tiramisu.config import LabelClass
from tiramisu.dataset import load_sample
from tiramisu.inference import Predictor
from tiramisu.metrics import ConfusionMatrix
from tiramisu.samples import Sample


@dataclass(frozen=True)
class Evaluation:
    """Counts over a set of images and of each of them.

    Attributes:
        classes: What the rows and columns of the matrices are.
        total: Summed over the set.
        images: The same for each image, in order.
    """

    classes: tuple[LabelClass, ...]
    total: ConfusionMatrix
    images: tuple[tuple[Sample, ConfusionMatrix], ...]

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
        return {
            "num_images": len(self.images),
            "mean_iou": _rounded(self.total.mean_iou),
            "accuracy": _rounded(self.total.accuracy),
            "mean_accuracy": _rounded(self.total.mean_accuracy),
            "classes": [
                {
                    "name": one.name,
                    "iou": _rounded(iou),
                    "dice": _rounded(dice),
                    "recall": _rounded(recall),
                }
                for one, iou, dice, recall in zip(
                    self.classes,
                    self.total.iou,
                    self.total.dice,
                    self.total.recall,
                    strict=True,
                )
            ],
        }

    def table(self) -> str:
        """Return the scores as text for a terminal."""
        width = max(len(one.name) for one in self.classes)
        lines = [f"{'class':<{width}}    IoU   Dice recall"]
        lines += [
            f"{one.name:<{width}} {iou:6.3f} {dice:6.3f} {recall:6.3f}"
            for one, iou, dice, recall in zip(
                self.classes,
                self.total.iou,
                self.total.dice,
                self.total.recall,
                strict=True,
            )
        ]
        lines.append(
            f"mean IoU {self.total.mean_iou:.4f}, accuracy {self.total.accuracy:.4f}, "
            f"{len(self.images)} images"
        )
        return "\n".join(lines)

    def write_json(self, path: Path) -> None:
        """Write the scores to a file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(self.to_dict(), indent=2) + "\n", encoding="utf-8")


def evaluate(
    predictor: Predictor,
    samples: Sequence[Sample],
    *,
    on_image: Callable[[int], None] | None = None,
) -> Evaluation:
    """Predict whole images and compare them with their masks.

    Args:
        predictor: The model.
        samples: What to predict.
        on_image: Called with the number of images done; what it raises ends the
            evaluation.

    Raises:
        ImageError, MaskError, DatasetError: A sample cannot be used.
    """
    config = predictor.info.config
    total = ConfusionMatrix(config.num_classes)
    images = []
    for done, sample in enumerate(samples, start=1):
        loaded = load_sample(sample, config.classes, config.normalisation)
        matrix = ConfusionMatrix(config.num_classes)
        matrix.add(loaded.mask, predictor.predict(loaded.rgb).labels)
        total.merge(matrix)
        images.append((sample, matrix))
        if on_image is not None:
            on_image(done)
    return Evaluation(config.classes, total, tuple(images))


def _rounded(score: float) -> float | None:
    """Four digits; None, which JSON has, instead of not-a-number, which it has not."""
    return None if score != score else round(float(score), 4)
