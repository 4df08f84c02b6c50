"""Run lengths as COCO writes them: column after column, as numbers or as text.

Source: the COCO API's ``maskApi.c``, whose reader the tests compare with. Here nothing
is trusted: counts that do not add up to the picture's size are an error, where C code
would read past its memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.errors import FormatError
from tiramisu.formats.regions import Region
from tiramisu.masks import LabelMask

_MOST_BITS = 35  # of a count, far beyond any picture


def counts_of(region: Region, width: int, height: int) -> list[int]:
    """Return lengths of runs outside and inside of a region, in turn."""
    columns = np.zeros((region.width, region.height + 2), dtype=np.int8)
    columns[:, 1:-1] = region.pixels.T
    steps = np.diff(columns, axis=1)
    column, first = np.nonzero(steps == 1)
    _, end = np.nonzero(steps == -1)
    base = (region.x + column) * height + region.y
    starts, ends = base + first, base + end
    # A run that reaches the bottom may go on at the top of the next column.
    apart = starts[1:] != ends[:-1]
    starts = starts[np.concatenate([[True], apart])]
    ends = ends[np.concatenate([apart, [True]])]
    borders = np.stack([starts, ends], axis=1).ravel()
    counts = np.diff(borders, prepend=0)
    rest = width * height - int(borders[-1])
    return [*counts.tolist(), *([rest] if rest else [])]


def packed(counts: Sequence[int]) -> str:
    """Return counts as text: differences of every second one, six bits a sign."""
    signs = []
    for place, count in enumerate(counts):
        rest = count - counts[place - 2] if place > 2 else count
        more = True
        while more:
            bits = rest & 31
            rest >>= 5
            more = rest != -1 if bits & 16 else rest != 0
            signs.append(chr((bits | 32 if more else bits) + 48))
    return "".join(signs)


def unpacked(text: str) -> list[int]:
    """Return the counts that a text stands for.

    Raises:
        FormatError: It has signs that none can have, or ends too early.
    """
    counts: list[int] = []
    value = shift = 0
    for sign in text:
        code = ord(sign) - 48
        if not 0 <= code < 64 or shift > _MOST_BITS:
            raise FormatError("A run-length code has signs that none can have.")
        value |= (code & 31) << shift
        shift += 5
        if not code & 32:
            if code & 16:
                value -= 1 << shift
            counts.append(value + (counts[-2] if len(counts) > 2 else 0))
            value = shift = 0
    if shift:
        raise FormatError("A run-length code ends too early.")
    return counts


def checked_counts(counts: Any, pixels: int) -> npt.NDArray[np.int64]:
    """Return counts if they cover a picture.

    Raises:
        FormatError: They do not.
    """
    if not isinstance(counts, list) or not all(type(one) is int for one in counts):
        raise FormatError("A run-length code is not a list of whole numbers.")
    if any(one < 0 for one in counts) or sum(counts) != pixels:
        raise FormatError(f"A run-length code does not cover the {pixels} pixels.")
    return np.array(counts, dtype=np.int64)


def paint_counts(mask: LabelMask, counts: Any, label: int) -> None:
    """Paint what lies inside of the runs.

    Args:
        mask: (height, width) uint8, changed in place.
        counts: Numbers, or the text that stands for them.
        label: To paint.

    Raises:
        FormatError: The counts do not fit the mask.
    """
    numbers = unpacked(counts) if isinstance(counts, str) else counts
    checked = checked_counts(numbers, mask.size)
    ends = np.cumsum(checked)
    lengths = checked[1::2]
    starts = ends[1::2] - lengths
    offset = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    places = np.repeat(starts, lengths) + offset
    height = mask.shape[0]
    mask[places % height, places // height] = label
