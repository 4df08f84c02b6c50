"""Where in an image a person's look would help most."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from tiramisu.config import IGNORE_INDEX
from tiramisu.masks import LabelMask

# A spot is judged by the mean over a square of so many pixels...
_BLOCK = 32
# ...and the next one is at least so many squares away.
_APART = 3
_MOST_SPOTS = 60
# Mean levels below this are the normal softness of edges.
_LEAST_DOUBT = 8.0


@dataclass(frozen=True)
class Spot:
    """A place that a model is unsure of.

    Attributes:
        x: In image pixels.
        y: In image pixels.
        doubt: Mean doubt around it, 0 to 1.
    """

    x: float
    y: float
    doubt: float


def doubtful_spots(doubt: LabelMask, annotation: LabelMask) -> list[Spot]:
    """List the places of most doubt, the worst first.

    What people have annotated is beyond doubt, whatever the model says.

    Args:
        doubt: (height, width) uint8, larger is less sure.
        annotation: (height, width) labels, 255 where nobody has said anything.
    """
    open_doubt = np.where(annotation == IGNORE_INDEX, doubt, np.uint8(0))
    height, width = doubt.shape
    blocks = (max(1, width // _BLOCK), max(1, height // _BLOCK))
    # As floats: eight bits would lose the difference between spots.
    mean = cv2.resize(open_doubt, blocks, interpolation=cv2.INTER_AREA).astype(float)
    spots: list[Spot] = []
    while len(spots) < _MOST_SPOTS:
        row, column = np.unravel_index(int(mean.argmax()), mean.shape)
        level = float(mean[row, column])
        if level < _LEAST_DOUBT:
            break
        spots.append(
            Spot(
                (float(column) + 0.5) * width / blocks[0],
                (float(row) + 0.5) * height / blocks[1],
                level / 255,
            )
        )
        top, left = max(0, row - _APART + 1), max(0, column - _APART + 1)
        mean[top : row + _APART, left : column + _APART] = 0
    return spots
