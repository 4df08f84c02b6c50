"""How well the outlines of a segmentation are met."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX
from tiramisu.masks import LabelMask
from tiramisu.metrics import Scores

_Flags = npt.NDArray[np.bool_]


class BoundaryCounts:
    """Boundary pixels of each class that were met, summed over a set of images.

    The boundary of a class is its pixels with a neighbour, to the left, right, above
    or below, of another class. Precision is the share of the predicted boundary with
    true boundary of that class within the tolerance, recall the share of the true
    boundary with predicted boundary within it; boundary F1 is their harmonic mean.
    Distances are Euclidean, between pixel centres. Unlabelled pixels are no
    neighbours, and predicted boundary nearer to one than the tolerance does not count.

    Source: Csurka, Larlus, Perronnin, "What is a good evaluation measure for semantic
    segmentation?", BMVC 2013, section 2.3. There the score is averaged over images;
    here, as in every score of this program, counts are summed over the set first.

    Attributes:
        tolerance: In pixels.
        counts: (4, classes) int64: predicted boundary, that of it that is right, true
            boundary, that of it that was found.
    """

    def __init__(self, num_classes: int, tolerance: float) -> None:
        self.tolerance = tolerance
        self.counts: npt.NDArray[np.int64] = np.zeros((4, num_classes), np.int64)

    def add(self, truth: LabelMask, guess: LabelMask) -> None:
        """Count one image.

        Args:
            truth: (height, width) uint8, 255 where unlabelled.
            guess: (height, width) uint8, every pixel a class.
        """
        void = truth == IGNORE_INDEX
        counted = ~void
        if void.any():
            counted &= _distance_to(void) > self.tolerance
        seen = np.where(void, np.uint8(IGNORE_INDEX), guess)
        true_edges, guessed_edges = _edges(truth), _edges(seen)
        for label in range(self.counts.shape[1]):
            true = true_edges & (truth == label)
            guessed = guessed_edges & (seen == label) & counted
            # What lies at the edge of the unlabelled still can be met by the truth.
            met_by = guessed_edges & (seen == label)
            self.counts[:, label] += (
                guessed.sum(),
                self._near(guessed, true),
                true.sum(),
                self._near(true, met_by),
            )

    def merge(self, other: BoundaryCounts) -> None:
        """Add the counts of another set of images."""
        self.counts += other.counts

    @property
    def f1(self) -> Scores:
        """Boundary F1 of each class; not-a-number for one without any boundary."""
        guessed, right, true, found = self.counts.astype(np.float64)
        with np.errstate(invalid="ignore"):
            precision, recall = right / guessed, found / true
        score = np.zeros(len(guessed))
        np.divide(
            2 * precision * recall,
            precision + recall,
            out=score,
            where=(right > 0) & (found > 0),
        )
        score[(guessed == 0) & (true == 0)] = np.nan
        return score

    @property
    def mean_f1(self) -> float:
        """Mean over the classes that have a boundary; 0 where none has."""
        known = self.f1[~np.isnan(self.f1)]
        return float(known.mean()) if known.size else 0.0

    def _near(self, edge: _Flags, other: _Flags) -> int:
        if not edge.any() or not other.any():
            return 0
        return int((_distance_to(other)[edge] <= self.tolerance).sum())


def _edges(mask: LabelMask) -> _Flags:
    """Pixels beside another class; unlabelled ones do not make their neighbours so."""
    edges = np.zeros(mask.shape, np.bool_)
    for first, second in (
        (np.s_[:-1], np.s_[1:]),
        (np.s_[:, :-1], np.s_[:, 1:]),
    ):
        before, after = mask[first], mask[second]
        differ = (before != after) & (before != IGNORE_INDEX) & (after != IGNORE_INDEX)
        edges[first] |= differ
        edges[second] |= differ
    return edges


def _distance_to(pixels: _Flags) -> npt.NDArray[np.float32]:
    """Distance of each pixel to the nearest of ``pixels``, which has at least one."""
    return np.asarray(
        cv2.distanceTransform(
            np.asarray(~pixels, np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE
        ),
        dtype=np.float32,
    )
