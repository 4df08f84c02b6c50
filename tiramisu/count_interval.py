"""How many objects there may be, by what a model says when parts of it are left out.

Each pass of Monte-Carlo dropout gives a mask of its own, and each mask a number of
regions. The interval holds the middle 90 % of these numbers. It tells how much the
count depends on what the model is unsure of. It is no confidence interval: what the
model is wrong about in every pass is not in it. ``docs/results.md`` says how often the
true count has been inside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tiramisu.masks import LabelMask
from tiramisu.measurement import MeasureOptions, count_regions

LEVEL = 0.9
"""Share of the passes whose counts lie inside an interval, at least."""

DEFAULT_PASSES = 16

Counts = npt.NDArray[np.int64]
"""(passes,) int64: the regions of one class in each mask."""


@dataclass(frozen=True)
class CountInterval:
    """Where the count lies in most passes.

    Attributes:
        low: Least count inside.
        median: Of all passes.
        high: Largest count inside.
    """

    low: int
    median: float
    high: int

    @classmethod
    def of_counts(cls, counts: Counts) -> CountInterval:
        """Take the middle ``LEVEL`` of the counts, rounded outwards to counts."""
        tail = (1 - LEVEL) / 2
        return cls(
            int(np.quantile(counts, tail, method="lower")),
            float(np.median(counts)),
            int(np.quantile(counts, 1 - tail, method="higher")),
        )


def count_in_masks(
    masks: Sequence[LabelMask], labels: Sequence[int], options: MeasureOptions
) -> dict[int, Counts]:
    """Count the regions of each class in each of several masks of one image."""
    return {
        label: np.array([count_regions(mask, label, options) for mask in masks])
        for label in labels
    }


def added(counts: Sequence[Mapping[int, Counts]]) -> dict[int, Counts]:
    """Add the counts of several images, pass by pass."""
    labels = sorted({label for one in counts for label in one})
    return {
        label: np.sum([one[label] for one in counts if label in one], axis=0)
        for label in labels
    }
