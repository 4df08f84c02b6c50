"""Whether a new model is better than the one it would replace.

Both are asked about the same held-out pixels, and the one with the higher mean IoU
stays. Three things make that less simple than it sounds:

- Strokes are painted where the current model is wrong. On strokes alone it can only
  lose, and a new model could win by spoiling everything else.
- At first there is little to judge by.
- What was accepted is what the current model has said, to the pixel. A new model would
  have been accepted as well with outlines that lie a pixel beside those.

So pixels at the outlines of annotated regions count for neither model, and in the first
two cases a second look is taken at what nobody has labelled in those images: a new
model that says otherwise about much of it is not taken without a person's word.

Nothing here imports TensorFlow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import cv2
import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.holdout import block_slices, count_blocks
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask
from tiramisu.metrics import ConfusionMatrix

ENOUGH_PIXELS = 100
"""Held-out pixels of a class below which its IoU does not count."""

LEAST_GAIN = 0.0002
"""Mean IoU by which a new model must be better; less is a matter of few pixels."""

LEAST_AGREEMENT = 0.9
"""Mean IoU of both models' predictions where nobody has labelled."""

BORDER = 1
"""Pixels on either side of an annotated outline that count for neither model."""

# Within this many pixels of a label, what is right is in dispute.
_REACH = 16
# Of a block's pixels, so that it is a fair sample and not strokes on errors.
_DENSE = 0.5
# Share of a class that must be left without outlines; of thin structures nothing is.
_LEFT = 0.5
_FAIR = 0.5

Opinion = Callable[[RgbImage], LabelMask]
"""What a model says of an image, in labels of the project; others stand for none."""

LabelTableOf = Callable[[Sequence[LabelClass]], npt.NDArray[np.uint8]]
"""Takes a model's classes; returns (256,) uint8, what its labels are in the masks."""

Basis = Literal["held_out", "strokes", "too_little"]


@dataclass(frozen=True)
class Score:
    """How one model does on the held-out pixels.

    Attributes:
        classes: Names.
        pixels: Held-out pixels of each class.
        iou: Of each class; None where it has no pixels.
        accuracy: Share of the pixels that are right.
    """

    classes: tuple[str, ...]
    pixels: tuple[int, ...]
    iou: tuple[float | None, ...]
    accuracy: float

    @classmethod
    def of(cls, matrix: ConfusionMatrix, classes: Sequence[LabelClass]) -> Score:
        """Summarise a matrix, whose rows and columns past the classes stand for none.

        Args:
            matrix: Counts of held-out pixels.
            classes: What its first rows and columns are.
        """
        pixels = [int(count) for count in matrix.counts.sum(axis=1)[: len(classes)]]
        iou = [
            float(value) if count else None
            for value, count in zip(matrix.iou, pixels, strict=False)
        ]
        names = tuple(one.name for one in classes)
        return cls(names, tuple(pixels), tuple(iou), matrix.accuracy)

    @property
    def counting(self) -> tuple[bool, ...]:
        """Whether each class has enough pixels to count."""
        return tuple(count >= ENOUGH_PIXELS for count in self.pixels)

    @property
    def is_enough(self) -> bool:
        """Whether two classes count; one alone is met by naming nothing else."""
        return sum(self.counting) >= 2

    @property
    def mean_iou(self) -> float:
        """Mean IoU over the classes that count; 0 if none does."""
        known = [
            iou
            for iou, counts in zip(self.iou, self.counting, strict=True)
            if counts and iou is not None
        ]
        return float(np.mean(known)) if known else 0.0


@dataclass(frozen=True)
class Verdict:
    """Which of two models is better, and what that rests on.

    Attributes:
        current: The model that predicts so far.
        candidate: The model that has just learned.
        dense_pixels: Held-out pixels in blocks that are labelled for the larger part.
        agreement: Mean IoU between both models' predictions of what nobody has
            labelled in the images looked at; None where there is nothing of the kind.
        images: Number of images looked at.
    """

    current: Score
    candidate: Score
    dense_pixels: int
    agreement: float | None
    images: int

    @property
    def pixels(self) -> int:
        """Number of held-out pixels that both were asked about."""
        return sum(self.current.pixels)

    @property
    def basis(self) -> Basis:
        """What decides: held-out pixels, mere strokes on errors, or too few pixels."""
        if not self.current.is_enough:
            return "too_little"
        is_fair = (
            self.agreement is None
            or self.current.accuracy >= _FAIR
            or self.dense_pixels >= _FAIR * self.pixels
        )
        return "held_out" if is_fair else "strokes"

    @property
    def gain(self) -> float:
        """Mean IoU of the candidate less that of the current model."""
        return self.candidate.mean_iou - self.current.mean_iou

    @property
    def is_better(self) -> bool:
        """Whether the candidate takes over; a tie keeps the current model."""
        if self.basis == "too_little":
            return self._agrees
        is_higher = self.gain >= LEAST_GAIN
        return is_higher and (self.basis == "held_out" or self._agrees)

    @property
    def _agrees(self) -> bool:
        return self.agreement is None or self.agreement >= LEAST_AGREEMENT

    def sentence(self) -> str:
        """Say who stays and why."""
        who = "The new model is better" if self.is_better else "The current model stays"
        before, after = told_apart(self.current.mean_iou, self.candidate.mean_iou)
        figures = (
            f"mean IoU {after} after, {before} before, "
            f"on {self.pixels:,} held-out pixels"
        )
        if self.basis == "held_out":
            return f"{who}: {figures}."
        if self.basis == "strokes":
            return (
                f"{who}: {figures}. These are nearly all strokes on errors, so it also "
                f"counts that {self._agreement_words()}."
            )
        who = "The new model is taken" if self.is_better else "The current model stays"
        return (
            f"{who}, though too little is held out to tell which is better "
            f"({ENOUGH_PIXELS} pixels of two classes are needed): "
            f"{self._agreement_words()}."
        )

    def _agreement_words(self) -> str:
        if self.agreement is None:
            return "nothing in these images is left unlabelled"
        return (
            f"the two agree to {self.agreement:.2f} on what nobody has labelled "
            f"({LEAST_AGREEMENT:.2f} is needed)"
        )

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-compatible data, as the model file keeps it."""
        rows = zip(
            self.current.classes,
            self.current.pixels,
            self.current.iou,
            self.candidate.iou,
            strict=True,
        )
        return {
            "is_better": self.is_better,
            "basis": self.basis,
            "mean_iou": {
                "current": round(self.current.mean_iou, 4),
                "candidate": round(self.candidate.mean_iou, 4),
            },
            "classes": [
                {
                    "name": name,
                    "held_out_pixels": pixels,
                    "current": _rounded(before),
                    "candidate": _rounded(after),
                }
                for name, pixels, before, after in rows
            ],
            "agreement": _rounded(self.agreement),
            "images": self.images,
        }

    def scores(self) -> dict[str, float]:
        """Return the candidate's figures by name, as the model file keeps them."""
        if not self.candidate.is_enough:
            return {}
        rows = zip(
            self.candidate.classes,
            self.candidate.iou,
            self.candidate.counting,
            strict=True,
        )
        return {
            "held_out_mean_iou": round(self.candidate.mean_iou, 4),
            **{
                f"held_out_iou/{name}": round(iou, 4)
                for name, iou, counts in rows
                if counts and iou is not None
            },
        }


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
    before, after, both = (ConfusionMatrix(size) for _ in range(3))
    dense_pixels = num_images = 0
    for image in images:
        says, said = (
            np.minimum(opinion(image.rgb), len(classes)).astype(np.uint8)
            for opinion in (candidate, current)
        )
        counting = off_borders(image.labels, image.held_out)
        before.add(counting, said)
        after.add(counting, says)
        both.add(np.where(_left_alone(image.labels), said, IGNORE_INDEX), says)
        dense_pixels += _dense_pixels(image.held_out, counting)
        num_images += 1
    return Verdict(
        Score.of(before, classes),
        Score.of(after, classes),
        dense_pixels,
        _agreement(both),
        num_images,
    )


def _agreement(both: ConfusionMatrix) -> float | None:
    """Mean IoU over the classes that the current model uses for enough pixels."""
    used = both.counts.sum(axis=1) >= ENOUGH_PIXELS
    return float(both.iou[used].mean()) if used.any() else None


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


def verdict_of(lineage: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return what a model file says of the verdict on it, None if there was none."""
    stored = lineage.get("verdict")
    return stored if isinstance(stored, Mapping) else None


def told_apart(before: float, after: float) -> tuple[str, str]:
    """Write two scores with three digits, or four where three would be the same."""
    shown = f"{before:.3f}", f"{after:.3f}"
    return (f"{before:.4f}", f"{after:.4f}") if len({*shown}) == 1 else shown


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
