"""How often each class occurs in a training set, and what makes up for rare ones.

Either weights in the loss, or crops around pixels of classes that would hardly be seen
otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.masks import LabelMask, read_mask
from tiramisu.samples import Sample

WeightingName = Literal["none", "median_frequency", "inverse_root"]


@dataclass(frozen=True)
class ClassCounts:
    """Labelled pixels of a set of masks.

    Attributes:
        pixels: (classes,) int64, pixels of each class.
        where_present: (classes,) int64, labelled pixels of the masks that have it.
        present: (masks, classes) bool, which mask has which class.
    """

    pixels: npt.NDArray[np.int64]
    where_present: npt.NDArray[np.int64]
    present: npt.NDArray[np.bool_]


def count_classes(
    samples: Sequence[Sample], classes: Sequence[LabelClass]
) -> ClassCounts:
    """Read all masks and count.

    Raises:
        MaskError: A mask cannot be read or holds an unknown value.
    """
    pixels = np.zeros(len(classes), np.int64)
    where_present = np.zeros(len(classes), np.int64)
    present = np.zeros((len(samples), len(classes)), np.bool_)
    for index, sample in enumerate(samples):
        mask = read_mask(sample.mask, classes, sample.unlabelled)
        found = np.bincount(mask[mask != IGNORE_INDEX], minlength=len(classes))
        pixels += found
        where_present[found > 0] += found.sum()
        present[index] = found > 0
    return ClassCounts(pixels, where_present, present)


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


@dataclass(frozen=True)
class RareClasses:
    """Draws classes, the rarer the likelier, and images that have them.

    Attributes:
        share: Share of the crops that are laid around a pixel of a drawn class.
        chances: (classes,) float64, how likely each class is drawn.
        images: For each class, the indices of the images that have it.
    """

    share: float
    chances: npt.NDArray[np.float64]
    images: tuple[npt.NDArray[np.int64], ...]

    def redraw(
        self, order: npt.NDArray[np.int64], rng: np.random.Generator
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Give a share of an epoch's crops to classes.

        Args:
            order: (crops,) the image of each crop.
            rng: Where everything random comes from.

        Returns:
            (crops,) the image of each crop now, and the class to lay it around, -1 for
            none.
        """
        labels = rng.choice(len(self.chances), size=len(order), p=self.chances)
        labels[rng.random(len(order)) >= self.share] = -1
        images = [
            index if label < 0 else rng.choice(self.images[label])
            for index, label in zip(order, labels, strict=True)
        ]
        return np.array(images, np.int64), labels


def rare_classes(counts: ClassCounts, share: float) -> RareClasses | None:
    """Return what draws classes in inverse proportion to the root of their frequency.

    None where the share is 0 or nothing is labelled.
    """
    occurs = counts.pixels > 0
    if share == 0 or not occurs.any():
        return None
    chances = np.zeros(len(counts.pixels))
    chances[occurs] = 1.0 / np.sqrt(counts.pixels[occurs])
    images = tuple(np.flatnonzero(has_class) for has_class in counts.present.T)
    return RareClasses(share, chances / chances.sum(), images)


def class_places(
    mask: LabelMask, most: int, rng: np.random.Generator
) -> dict[int, npt.NDArray[np.int64]]:
    """Return for each class that occurs the places of some of its pixels.

    Args:
        mask: (height, width) uint8.
        most: Pixels of a class that are remembered, drawn evenly from all of them.
        rng: Where everything random comes from.

    Returns:
        Indices into the flattened mask.
    """
    flat = mask.ravel()
    places = {}
    for label in np.flatnonzero(np.bincount(flat, minlength=256)[:IGNORE_INDEX]):
        found = np.flatnonzero(flat == label)
        if len(found) > most:
            found = rng.choice(found, most, replace=False)
        places[int(label)] = found
    return places
