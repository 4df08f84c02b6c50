"""Asking two models about the same pixels, to judge between them.

Nothing here imports TensorFlow: what predicts is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.holdout import block_slices, count_blocks
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask
from tiramisu.metrics import ConfusionMatrix
from tiramisu.verdict import ENOUGH_PIXELS, Score, Verdict

BORDER = 1
"""Pixels on either side of an annotated outline that count for neither model."""

# Within this many pixels of a label, what is right is in dispute.
_REACH = 16
# Of a block's pixels, so that it is a fair sample and not strokes on errors.
_DENSE = 0.5
# Share of a class that must be left without outlines; of thin structures nothing is.
_LEFT = 0.5

Opinion = Callable[[RgbImage], LabelMask]
"""What a model says of an image, in labels of the project; others stand for none."""

LabelTableOf = Callable[[Sequence[LabelClass]], npt.NDArray[np.uint8]]
"""Takes a model's classes; returns (256,) uint8, what its labels are in the masks."""


@dataclass(frozen=True)
class JudgedImage:
    """An image that models are asked about.

    Attributes:
        rgb: (height, width, 3) uint8.
        labels: (height, width) uint8, all that is labelled, whether it teaches or not.
        held_out: The same, 255 wherever it does not judge.
    """

    rgb: RgbImage
    labels: LabelMask
    held_out: LabelMask


def judge(
    current: Opinion,
    candidate: Opinion,
    images: Iterable[JudgedImage],
    classes: Sequence[LabelClass],
) -> Verdict:
    """Ask both models about the same pixels.

    Args:
        current: The model that predicts so far.
        candidate: The model that has just learned.
        images: What to ask about.
        classes: What the labels mean.
    """
    size = len(classes) + 1  # one more, for labels that stand for none
    before, after, both, shown = (ConfusionMatrix(size) for _ in range(4))
    dense_pixels = num_images = 0
    for image in images:
        says, said = (
            np.minimum(opinion(image.rgb), len(classes)).astype(np.uint8)
            for opinion in (candidate, current)
        )
        counting = off_borders(image.labels, image.held_out)
        before.add(counting, said)
        after.add(counting, says)
        shown.add(np.where(image.labels == IGNORE_INDEX, said, image.labels), said)
        both.add(np.where(_left_alone(image.labels), said, IGNORE_INDEX), says)
        dense_pixels += _dense_pixels(image.held_out, counting)
        num_images += 1
    return Verdict(
        Score.of(before, classes),
        Score.of(after, classes),
        dense_pixels,
        both.mean_iou_of_used(ENOUGH_PIXELS),
        num_images,
        shown.mean_iou_of_used(ENOUGH_PIXELS) or 0.0,
    )


def _left_alone(labels: LabelMask) -> npt.NDArray[np.bool_]:
    """Return (height, width) bool: not labelled, nor near anything that is."""
    labelled = (labels != IGNORE_INDEX).astype(np.uint8)
    window = np.ones((2 * _REACH + 1, 2 * _REACH + 1), np.uint8)
    return np.asarray(cv2.dilate(labelled, window) == 0)


def _dense_pixels(held_out: LabelMask, counting: LabelMask) -> int:
    """Count pixels in blocks of which the larger part is labelled."""
    dense = 0
    for block, counts in count_blocks(held_out).items():
        place = block_slices(block)
        if counts[:IGNORE_INDEX].sum() >= _DENSE * held_out[place].size:
            dense += int(np.count_nonzero(counting[place] != IGNORE_INDEX))
    return dense


def off_borders(labels: LabelMask, held_out: LabelMask) -> LabelMask:
    """Return what is held out, unlabelled at the outlines of annotated regions.

    A class that would lose most of its pixels in an image, as thin structures do,
    keeps them.

    Args:
        labels: (height, width) uint8, all that is labelled.
        held_out: The same, 255 wherever it does not judge.
    """
    window = np.ones((2 * BORDER + 1, 2 * BORDER + 1), np.uint8)
    known = labels != IGNORE_INDEX
    highest = cv2.dilate(np.where(known, labels, 0).astype(np.uint8), window)
    lowest = cv2.erode(np.where(known, labels, IGNORE_INDEX).astype(np.uint8), window)
    left = np.where(highest == lowest, held_out, IGNORE_INDEX).astype(np.uint8)
    before = np.bincount(held_out.ravel(), minlength=256)
    after = np.bincount(left.ravel(), minlength=256)
    thin = after < _LEFT * before
    thin[IGNORE_INDEX] = False
    return np.where(thin[held_out], held_out, left)


def translation(
    known: Sequence[LabelClass], wanted: Sequence[LabelClass]
) -> npt.NDArray[np.uint8]:
    """Return (256,) uint8: for each label of a model the project's, or 255.

    Classes of the same name are the same.
    """
    places = {one.name: place for place, one in enumerate(wanted)}
    table = np.full(256, IGNORE_INDEX, np.uint8)
    for label, one in enumerate(known):
        table[label] = places.get(one.name, IGNORE_INDEX)
    return table
