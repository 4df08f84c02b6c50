"""Where a prediction differs from the truth, and how."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX
from tiramisu.masks import LabelMask

ErrorMap = npt.NDArray[np.uint8]
"""(height, width) uint8, a ``PixelError`` each."""


class PixelError(IntEnum):
    """What is wrong with a predicted pixel; class 0 is the background."""

    NONE = 0
    MISSED = 1
    """Something is there, and background was predicted."""
    FALSE = 2
    """Background is there, and something was predicted."""
    CONFUSED = 3
    """Something is there, and something else was predicted."""


def error_map(truth: LabelMask, guess: LabelMask) -> ErrorMap:
    """Compare two masks pixel by pixel.

    Args:
        truth: (height, width) uint8; where it is 255, nothing is wrong.
        guess: (height, width) uint8; 255 is a class of its own, which is never right.

    Raises:
        ValueError: The shapes differ.
    """
    if truth.shape != guess.shape:
        raise ValueError(f"Truth is {truth.shape}, prediction is {guess.shape}.")
    is_wrong = (truth != guess) & (truth != IGNORE_INDEX)
    errors: ErrorMap = np.where(is_wrong, PixelError.CONFUSED, PixelError.NONE).astype(
        np.uint8
    )
    errors[is_wrong & (guess == 0)] = PixelError.MISSED
    errors[is_wrong & (truth == 0)] = PixelError.FALSE
    return errors
