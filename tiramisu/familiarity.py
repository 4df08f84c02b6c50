"""How well a model knows the images that were just corrected, and what follows.

A model that is right but for a few errors should change little: it is held to what it
says where nobody has spoken, its batch normalisation stays, the steps are small. A
model that has never seen such images is mostly wrong there: holding on to that would
keep it wrong, and the statistics of its batch normalisation are those of other images.
Then the corrections alone teach, the statistics follow the project's images and the
steps are larger. Figures for both are in ``docs/results.md``.

The adapting statistics: Li et al., "Revisiting Batch Normalization For Practical Domain
Adaptation", 2016.

Nothing here imports TensorFlow: what predicts is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.augmentation import Augmentation, random_crop
from tiramisu.config import IGNORE_INDEX, Normalisation
from tiramisu.dataset import LabelledImage
from tiramisu.errors import ImageError
from tiramisu.fine_tune_settings import FineTuneSettings
from tiramisu.images import intensity_limits, read_image
from tiramisu.masks import LabelMask
from tiramisu.metrics import ConfusionMatrix
from tiramisu.verdict import ENOUGH_PIXELS

FloatImages = npt.NDArray[np.float32]
"""(crops, height, width, 3) float32, scaled as the network wants them."""

FAMILIAR = 0.85
"""Mean IoU from which a model counts as knowing the images."""

FOREIGN = 0.5
"""Mean IoU of a model with itself, given the images' statistics, below which they are
of a foreign kind whatever the first strokes say. Known kinds: 0.67 to 0.98; stained
tissue to a model that has never seen any: 0.26."""

_CROPS = 24
_NO_CHANGE = Augmentation()
_PICTURES = 16
CROPS_PER_PICTURE = 4
"""Squares that each picture gives to adapt to."""


@dataclass(frozen=True)
class Recipe:
    """How a lesson is taught.

    Attributes:
        learning_rate: At its highest.
        memory: Weight of what the base model says beside the corrections.
        adapts: Whether batch normalisation follows the project's images.
    """

    learning_rate: float
    memory: float
    adapts: bool

    @classmethod
    def of(cls, adapts: bool, settings: FineTuneSettings) -> Recipe:
        """Return what suits a model that has to adapt, or one that has not.

        Args:
            adapts: Whether the images are foreign to it.
            settings: The rates and the weight of memory to choose from.
        """
        if adapts:
            return cls(settings.adapting_rate, 0.0, adapts=True)
        return cls(settings.learning_rate, settings.memory, adapts=False)

    def applied_to(self, settings: FineTuneSettings) -> FineTuneSettings:
        """Return the settings with this rate."""
        return replace(settings, learning_rate=self.learning_rate)


def measure(
    guess: Callable[[FloatImages], LabelMask],
    images: Sequence[LabelledImage],
    num_classes: int,
    crop_size: int,
    seed: int,
) -> float:
    """Return the mean IoU of a model around what was corrected, 0 to 1.

    Pixels that nobody has labelled count as right: people were shown them and left
    them. So it is too high where only a few of many errors were corrected.

    Args:
        guess: Says what the model sees in (1, size, size, 3) crops: (1, size, size)
            labels, ``num_classes`` for what is none of the classes.
        images: Pictures with all labels they have.
        num_classes: Number of classes.
        crop_size: Edge of the crops looked at.
        seed: Fixes where they are.
    """
    rng = np.random.default_rng(seed)
    matrix = ConfusionMatrix(num_classes + 1)
    labelled = [one for one in images if one.places]
    for turn in range(_CROPS if labelled else 0):
        image = labelled[turn % len(labelled)]
        label = int(rng.choice(list(image.places)))
        center = image.point_near(label, crop_size / 4, rng)
        crop, labels = random_crop(
            image.rgb, image.mask, image.limits, crop_size, _NO_CHANGE, rng, center
        )
        said = guess(crop[np.newaxis])[0]
        matrix.add(
            np.where(labels == IGNORE_INDEX, said, labels).astype(np.uint8), said
        )
    counts = matrix.counts.sum(axis=1)
    counting = counts >= ENOUGH_PIXELS
    counting[num_classes] = False
    return float(matrix.iou[counting].mean()) if counting.any() else 1.0


def agreement(said: LabelMask, also_said: LabelMask, num_classes: int) -> float:
    """Return the mean IoU of two predictions of the same crops, 0 to 1.

    Args:
        said: (crops, size, size) labels below ``num_classes``.
        also_said: The same.
        num_classes: Number of classes.
    """
    matrix = ConfusionMatrix(num_classes)
    size = said.shape[-1]
    matrix.add(said.reshape(-1, size), also_said.reshape(-1, size))
    found = matrix.mean_iou_of_used(ENOUGH_PIXELS)
    return 1.0 if found is None else found


def pictures_to_adapt_to(
    pictures: Sequence[Path], normalisation: Normalisation, size: int, seed: int
) -> FloatImages:
    """Cut squares out of some pictures of a project, whatever is labelled in them.

    Args:
        pictures: Where they are; those that cannot be read are left out.
        normalisation: How the network wants them scaled.
        size: Edge of the squares in pixels.
        seed: Fixes which.

    Returns:
        Four squares of each of up to 16 pictures.
    """
    rng = np.random.default_rng(seed)
    crops: list[npt.NDArray[Any]] = []
    for place in rng.permutation(len(pictures)):
        if len(crops) >= _PICTURES * CROPS_PER_PICTURE:
            break
        try:
            rgb = read_image(pictures[place]).rgb
        except ImageError:
            continue  # whoever opens it is told
        limits = intensity_limits(rgb, normalisation)
        nothing = np.full(rgb.shape[:2], IGNORE_INDEX, np.uint8)
        for _ in range(CROPS_PER_PICTURE):
            crop, _ = random_crop(rgb, nothing, limits, size, _NO_CHANGE, rng)
            crops.append(crop)
    return np.stack(crops)
