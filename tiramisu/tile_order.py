"""In which order the parts of a large image are computed: what is seen comes first."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from tiramisu.tiling import Span, Window

Sight = Callable[[], "Window | None"]
"""Tells which rows and columns somebody looks at now; None where nobody does."""

Box = tuple[int, int, int, int]
"""First column and first row of a part of an image, its width and its height."""

# Parts that are computed in one go, in tiles along each side: each of them computes the
# row and the column of tiles before it once more, so small ones are dear.
_FIELD = 16
# A part with so many times as much to do as is in sight is not worth waiting for.
_CLOSER = 3


@dataclass(frozen=True)
class TilePart:
    """Rows and columns of tiles, each from a first to one behind the last."""

    rows: tuple[int, int]
    columns: tuple[int, int]

    @property
    def places(self) -> tuple[slice, slice]:
        """For indexing an array with an entry for each tile."""
        return (slice(*self.rows), slice(*self.columns))


class SightFirst:
    """Chooses the parts of one image, until all its tiles are done.

    Args:
        rows: Tiles along the rows of the image.
        columns: Tiles along its columns.
        sight: Asked before each part, and during it.
    """

    def __init__(
        self, rows: Sequence[Span], columns: Sequence[Span], sight: Sight
    ) -> None:
        self._rows = rows
        self._columns = columns
        self._sight = sight
        self._done = np.zeros((len(rows), len(columns)), bool)
        self._fields = [
            TilePart(down, across)
            for down in _stretches(len(rows))
            for across in _stretches(len(columns))
        ]

    def parts(self) -> Iterator[TilePart]:
        """Yield parts that lack a tile; those in sight first, then outwards."""
        while not self._done.all():
            seen = self._seen()
            yield self._nearest_seen(seen) or self._nearest(seen)

    def take(self, row: int, column: int) -> bool:
        """Take note that a tile is done; False if it was done before."""
        is_new = not self._done[row, column]
        self._done[row, column] = True
        return is_new

    def is_wanted_elsewhere(self, part: TilePart) -> bool:
        """Tell whether what is in sight lacks tiles, but none or few of this part's."""
        seen = self._seen()
        if self._lacking(seen) is None or seen is None:
            return False
        if self._lacking(_common(part, seen)) is None:
            return True
        return _CLOSER * self._num_lacking(seen) <= self._num_lacking(part)

    def _num_lacking(self, part: TilePart) -> int:
        return int(np.count_nonzero(~self._done[part.places]))

    def _seen(self) -> TilePart | None:
        window = self._sight()
        if window is None:
            return None
        rows, columns = window
        return TilePart(
            _touched(self._rows, rows.start, rows.stop),
            _touched(self._columns, columns.start, columns.stop),
        )

    def _lacking(self, part: TilePart | None) -> TilePart | None:
        """Return what of a part is still to be done; None if that is nothing."""
        if part is None:
            return None
        rows, columns = np.nonzero(~self._done[part.places])
        if rows.size == 0:
            return None
        top, left = part.rows[0], part.columns[0]
        return TilePart(
            (top + int(rows.min()), top + int(rows.max()) + 1),
            (left + int(columns.min()), left + int(columns.max()) + 1),
        )

    def _nearest_seen(self, seen: TilePart | None) -> TilePart | None:
        """Return what is seen and lacks something; of much of it, the middle first.

        Who then looks closer must not wait for a row across the whole image.
        """
        part = self._lacking(seen)
        if part is None or max(_sides(part)) <= _FIELD:
            return part
        inside = [_common(field, part) for field in self._fields]
        lacking = [one for field in inside if (one := self._lacking(field))]
        return min(lacking, key=lambda one: math.dist(_middle(part), _middle(one)))

    def _nearest(self, seen: TilePart | None) -> TilePart:
        """Return the nearest field that lacks something."""
        middle = (0.0, 0.0) if seen is None else _middle(seen)
        lacking = [one for field in self._fields if (one := self._lacking(field))]
        return min(lacking, key=lambda part: math.dist(middle, _middle(part)))


def _stretches(count: int) -> list[tuple[int, int]]:
    return [(first, min(first + _FIELD, count)) for first in range(0, count, _FIELD)]


def _touched(axis: Sequence[Span], start: int, stop: int) -> tuple[int, int]:
    """Return the tiles whose own pixels, up to the next tile, are in a stretch."""
    starts = [span.start for span in axis]
    first = max(0, int(np.searchsorted(starts, start, side="right")) - 1)
    return (first, max(first + 1, int(np.searchsorted(starts, stop))))


def _sides(part: TilePart) -> tuple[int, int]:
    return (part.rows[1] - part.rows[0], part.columns[1] - part.columns[0])


def _common(one: TilePart, other: TilePart) -> TilePart | None:
    """Return the tiles that both parts have; None if there are none."""
    rows = (max(one.rows[0], other.rows[0]), min(one.rows[1], other.rows[1]))
    columns = (
        max(one.columns[0], other.columns[0]),
        min(one.columns[1], other.columns[1]),
    )
    is_empty = rows[0] >= rows[1] or columns[0] >= columns[1]
    return None if is_empty else TilePart(rows, columns)


def _middle(part: TilePart) -> tuple[float, float]:
    return (sum(part.rows) / 2, sum(part.columns) / 2)
