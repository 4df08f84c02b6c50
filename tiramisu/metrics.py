"""Scores of a segmentation, from one confusion matrix over a whole set of images."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX
from tiramisu.masks import LabelMask

Scores = npt.NDArray[np.float64]
"""(classes,) float64, not-a-number for a class that neither truth nor guess has."""


class ConfusionMatrix:
    """Counts of labelled pixels by true class (rows) and predicted class (columns).

    Everything is summed over the set first and divided once, so a score does not
    depend on how images were grouped into batches. Unlabelled pixels never count.

    Attributes:
        counts: (classes, classes) int64.
    """

    def __init__(self, num_classes: int) -> None:
        self.counts: npt.NDArray[np.int64] = np.zeros(
            (num_classes, num_classes), dtype=np.int64
        )

    def add(self, truth: LabelMask, guess: LabelMask) -> None:
        """Count one image.

        Args:
            truth: (height, width) uint8, 255 where unlabelled.
            guess: (height, width) uint8, every pixel a class.

        Raises:
            ValueError: The shapes differ.
        """
        if truth.shape != guess.shape:
            raise ValueError(f"Truth is {truth.shape}, prediction is {guess.shape}.")
        classes = len(self.counts)
        labelled = truth != IGNORE_INDEX
        pairs = truth[labelled].astype(np.int64) * classes + guess[labelled]
        self.counts += np.bincount(pairs, minlength=classes**2).reshape(
            classes, classes
        )

    def merge(self, other: ConfusionMatrix) -> None:
        """Add the counts of another matrix."""
        self.counts += other.counts

    @property
    def iou(self) -> Scores:
        """Intersection over union of each class."""
        return _ratio(self._hits, self._true + self._guessed - self._hits)

    @property
    def dice(self) -> Scores:
        """Dice coefficient (F1) of each class."""
        return _ratio(2 * self._hits, self._true + self._guessed)

    @property
    def precision(self) -> Scores:
        """Share of the pixels called each class that are of that class."""
        return _ratio(self._hits, self._guessed)

    @property
    def recall(self) -> Scores:
        """Share of each class's pixels that were found."""
        return _ratio(self._hits, self._true)

    @property
    def mean_iou(self) -> float:
        """Mean IoU over the classes that occur; 0 when nothing was counted."""
        return _mean(self.iou)

    def mean_iou_of_used(self, least: int) -> float | None:
        """Return the mean IoU over the classes that the truth holds often enough.

        Args:
            least: Pixels of a class that are enough.

        Returns:
            None where no class is held so often.
        """
        used = self._true >= least
        return float(self.iou[used].mean()) if used.any() else None

    @property
    def mean_accuracy(self) -> float:
        """Mean recall over the classes that occur in the truth."""
        return _mean(self.recall)

    @property
    def accuracy(self) -> float:
        """Share of all labelled pixels that are right."""
        total = self.counts.sum()
        return float(self._hits.sum() / total) if total else 0.0

    @property
    def _hits(self) -> npt.NDArray[np.int64]:
        return np.diag(self.counts)

    @property
    def _true(self) -> npt.NDArray[np.int64]:
        return np.asarray(self.counts.sum(axis=1))

    @property
    def _guessed(self) -> npt.NDArray[np.int64]:
        return np.asarray(self.counts.sum(axis=0))


def _ratio(above: npt.NDArray[np.int64], below: npt.NDArray[np.int64]) -> Scores:
    ratio: Scores = np.full(len(above), np.nan)
    np.divide(above, below, out=ratio, where=below > 0)
    return ratio


def _mean(scores: Scores | Sequence[float]) -> float:
    known = np.asarray(scores)[~np.isnan(scores)]
    return float(known.mean()) if known.size else 0.0
