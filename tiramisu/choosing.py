"""Which held-out parts choose among the weights of a lesson, and which only judge it.

A verdict on the very pixels that have chosen the best of many weights flatters these.
So a third of what is held out chooses, where there is enough, and the rest judges;
where there is too little, nothing chooses and everything judges.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX
from tiramisu.verdict import ENOUGH_PIXELS

GROUP_SIZE = 128
"""Edge in pixels of the squares that choose or judge; larger than held-out blocks, so
that within an image that is held out as a whole few choose beside others that judge."""

# So that what is left of a class without its outlines still means something.
_PLENTY = 4 * ENOUGH_PIXELS
# As many as 16 held-out blocks have. Verdicts on fewer say more about the blocks than
# about the models, so none of those is given away.
_LEAST_JUDGED = 16 * 64**2
_ONE_IN = 3

Counts = npt.NDArray[np.int64]
"""(256,) pixels of each label."""


def is_chooser(name: str, row: int, column: int) -> bool:
    """Tell whether a square of an image chooses; always the same one.

    Args:
        name: Of the image.
        row: Of the square, in squares.
        column: Of the square, in squares.
    """
    digest = hashlib.sha256(f"{name}\0{row}\0{column}".encode()).digest()
    return digest[0] % _ONE_IN == 0


def choosers(name: str, shape: tuple[int, int]) -> npt.NDArray[np.bool_]:
    """Return (height, width) bool: the pixels that choose if they are held out.

    Args:
        name: Of the image.
        shape: Height and width of the image.
    """
    rows, columns = (-(-length // GROUP_SIZE) for length in shape)
    grid = [
        [is_chooser(name, row, column) for column in range(columns)]
        for row in range(rows)
    ]
    pixels = np.repeat(np.repeat(grid, GROUP_SIZE, axis=0), GROUP_SIZE, axis=1)
    return np.asarray(pixels[: shape[0], : shape[1]])


def is_enough_to_choose(parts: Iterable[tuple[bool, Counts]]) -> bool:
    """Tell whether two classes can choose, and enough of all is left to judge.

    Args:
        parts: Held-out parts: whether each lies where it would choose, and its labels.
    """
    chosen, judged = np.zeros(256, np.int64), np.zeros(256, np.int64)
    for chooses, counts in parts:
        if chooses:
            chosen += counts
        else:
            judged += counts
    chosen, judged = chosen[:IGNORE_INDEX], judged[:IGNORE_INDEX]
    counting = chosen + judged >= ENOUGH_PIXELS
    keeps_all = bool((judged[counting] >= ENOUGH_PIXELS).all())
    keeps_all &= bool(judged.sum() >= _LEAST_JUDGED)
    return keeps_all and int(np.count_nonzero(chosen >= _PLENTY)) >= 2
