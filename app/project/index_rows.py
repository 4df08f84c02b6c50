"""What the index of a project says about one image."""

from __future__ import annotations

import enum
import math
from dataclasses import dataclass


class ImageState(enum.Enum):
    """How far an image is."""

    NEW = "new"
    """Nobody has said anything about it, neither a person nor a model."""
    PREDICTED = "predicted"
    """A model has predicted it; nobody has corrected it yet."""
    IN_WORK = "in work"
    """It has a mask, or gestures that are not in the mask yet."""
    DONE = "done"
    """A person calls it finished."""


@dataclass(frozen=True)
class ImageRow:
    """One image of the index.

    Attributes:
        name: Name below the folder of images, with forward slashes.
        mask: Name of its mask below the folder of masks, with forward slashes.
        done: Whether a person calls it finished.
        excluded: Whether training must leave it out.
        validation: Whether it is kept for validation, and so never learned from.
        notes: What people have written about it.
        seconds: Time that people have spent on it.
        has_work: Whether there is a mask file or a journal.
        predicted_by: File name of the model that predicted it last; empty if none has.
        uncertainty: How unsure that model was, larger is less sure; None if unknown.
        width: In pixels; 0 while nobody has read it.
        height: In pixels; 0 while nobody has read it.
    """

    name: str
    mask: str
    done: bool = False
    excluded: bool = False
    validation: bool = False
    notes: str = ""
    seconds: float = 0.0
    has_work: bool = False
    predicted_by: str = ""
    uncertainty: float | None = None
    width: int = 0
    height: int = 0

    def __post_init__(self) -> None:
        if not (self.seconds >= 0 and math.isfinite(self.seconds)):
            raise ValueError(f"{self.name} took {self.seconds} s; that is no time.")
        if self.uncertainty is not None and not math.isfinite(self.uncertainty):
            raise ValueError(f"The uncertainty of {self.name} is not finite.")
        if self.width < 0 or self.height < 0:
            raise ValueError(f"{self.name} is {self.width} x {self.height} pixels.")

    @property
    def state(self) -> ImageState:
        """How far the image is."""
        if self.done:
            return ImageState.DONE
        if self.has_work:
            return ImageState.IN_WORK
        return ImageState.PREDICTED if self.predicted_by else ImageState.NEW
