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
model that says otherwise about much of it is not taken without a person's word. How
much is too much depends on how wrong the current model was found there: nobody holds
on to the opinion of a model that does not know such images. And where both adapt to
foreign images, one that has learned more takes over unless it is clearly worse: what
was accepted speaks for the model that has said it.

Nothing here imports TensorFlow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from tiramisu.config import LabelClass
from tiramisu.metrics import ConfusionMatrix

ENOUGH_PIXELS = 100
"""Held-out pixels of a class below which its IoU does not count."""

LEAST_GAIN = 0.0002
"""Mean IoU by which a new model must be better; less is a matter of few pixels."""

ALIKE = 0.02
"""Mean IoU by which a model may be lower that goes on adapting and has learned more."""

LEAST_AGREEMENT = 0.9
"""Mean IoU of both models' predictions where nobody has labelled, at the most."""

# Of the held-out pixels that the current model gets right, or that lie in dense blocks.
_FAIR = 0.5

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
        trust: Mean IoU of the current model on all of those images, what nobody has
            labelled counted as right.
        has_adapted: Whether the images were foreign to the model that the candidate
            began from: then nobody holds on to what the current one says.
        has_learned_more: Whether both have adapted to those images, the candidate by
            more labelled pixels.
    """

    current: Score
    candidate: Score
    dense_pixels: int
    agreement: float | None
    images: int
    trust: float = 1.0
    has_adapted: bool = False
    has_learned_more: bool = False

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
            or self.has_adapted
            or self.current.accuracy >= _FAIR
            or self.dense_pixels >= _FAIR * self.pixels
        )
        return "held_out" if is_fair else "strokes"

    @property
    def gain(self) -> float:
        """Mean IoU of the candidate less that of the current model."""
        return self.candidate.mean_iou - self.current.mean_iou

    @property
    def is_alike(self) -> bool:
        """Whether the candidate takes over though it is not better on what is held out.

        Much of that was accepted as the current model has said it. Of two models that
        adapt to foreign images, the one that has learned more is better on others.
        """
        is_close = -ALIKE <= self.gain < LEAST_GAIN
        return is_close and self.has_learned_more and self.basis == "held_out"

    @property
    def is_better(self) -> bool:
        """Whether the candidate takes over; a tie keeps the current model."""
        if self.basis == "too_little":
            return self._agrees
        if self.is_alike:
            return True
        is_higher = self.gain >= LEAST_GAIN
        return is_higher and (self.basis == "held_out" or self._agrees)

    @property
    def least_agreement(self) -> float:
        """How far the candidate must agree: no more than the current one is right."""
        if self.has_adapted:
            return 0.0
        return min(LEAST_AGREEMENT, self.trust)

    @property
    def _agrees(self) -> bool:
        return self.agreement is None or self.agreement >= self.least_agreement

    def sentence(self) -> str:
        """Say who stays and why."""
        who = "The new model is better" if self.is_better else "The current model stays"
        before, after = told_apart(self.current.mean_iou, self.candidate.mean_iou)
        figures = (
            f"mean IoU {after} after, {before} before, "
            f"on {self.pixels:,} held-out pixels"
        )
        if self.is_alike:
            return (
                f"The new model is taken: {figures}. That is too close to tell, and it "
                "has learned from more."
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
            f"({self.least_agreement:.2f} is needed)"
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
