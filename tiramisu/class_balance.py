"""How often each class occurs in a training set, and weights that make up for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.masks import read_mask
from tiramisu.samples import Sample

WeightingName = Literal["none", "median_frequency", "inverse_root"]


@dataclass(frozen=True)
class ClassCounts:
    """Labelled pixels of a set of masks.

    Attributes:
        pixels: (classes,) int64, pixels of each class.
        where_present: (classes,) int64, labelled pixels of the masks that have it.
    """

    pixels: npt.NDArray[np.int64]
    where_present: npt.NDArray[np.int64]


def count_classes(
    samples: Sequence[Sample], classes: Sequence[LabelClass]
) -> ClassCounts:
    """Read all masks and count.

    Raises:
        MaskError: A mask cannot be read or holds an unknown value.
    """
    pixels = np.zeros(len(classes), np.int64)
    where_present = np.zeros(len(classes), np.int64)
    for sample in samples:
        mask = read_mask(sample.mask, classes, sample.unlabelled)
        found = np.bincount(mask[mask != IGNORE_INDEX], minlength=len(classes))
        pixels += found
        where_present[found > 0] += found.sum()
    return ClassCounts(pixels, where_present)


def class_weights(counts: ClassCounts, weighting: WeightingName) -> list[float] | None:
    """Return one weight a class, 1 on average over those that occur; None for none.

    ``median_frequency`` divides the median of the classes' frequencies by each
    frequency, counted over the masks that have the class (Eigen and Fergus, 2015,
    section 6.3.2). ``inverse_root`` divides 1 by the square root of the share of all
    labelled pixels, which is gentler. A class that never occurs weighs 1.
    """
    if weighting == "none":
        return None
    occurs = counts.pixels > 0
    weights = np.ones(len(counts.pixels))
    if weighting == "median_frequency":
        frequency = counts.pixels[occurs] / counts.where_present[occurs]
        weights[occurs] = np.median(frequency) / frequency
    else:
        share = counts.pixels[occurs] / counts.pixels.sum()
        weights[occurs] = 1.0 / np.sqrt(share)
    weights[occurs] /= weights[occurs].mean()
    return [float(weight) for weight in weights]
