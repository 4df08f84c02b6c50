"""Any function of images, computed tile by tile in memory that does not grow.

Tiles overlap and are blended with weights that fall off towards their edges, so no
seam shows. Tiles start at multiples of the network's total pooling: inside, the grid
of every pooling is then the one that the whole image would have.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, product
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.config import TiramisuConfig
from tiramisu.images import (
    IntensityLimits,
    RgbImage,
    intensity_limits,
    scale_intensity,
)
from tiramisu.tile_order import Box, Sight, SightFirst, TilePart

FloatMaps = npt.NDArray[np.float32]
"""(height, width, maps) float32."""

Forward = Callable[[FloatMaps], FloatMaps]
"""Takes (batch, height, width, 3) scaled images to (batch, height, width, maps)."""

Window = tuple[slice, slice]
"""Rows and columns of an image, each from a start to a stop within it."""

DEFAULT_TILE = 256
DEFAULT_OVERLAP = 64
"""Measured: larger ones take more memory, not less time, and score the same."""

_WHOLE = 512  # images of up to this edge are not cut unless a tile size is given


@dataclass(frozen=True)
class Span:
    """A tile along one axis, with the part that it shares with its neighbours."""

    start: int
    stop: int

    @property
    def length(self) -> int:
        """Pixels along the axis."""
        return self.stop - self.start

    @property
    def slice(self) -> slice:
        """For indexing an array of the whole axis."""
        return slice(self.start, self.stop)


class TiledForward:
    """Lets a function that sees tiles seem to have seen the whole image."""

    def __init__(
        self,
        forward: Forward,
        num_maps: int,
        config: TiramisuConfig,
        *,
        tile: int | None = None,
        overlap: int = DEFAULT_OVERLAP,
        batch_size: int = 1,
    ) -> None:
        """Keep what to compute and how to cut.

        Args:
            forward: What to compute of each batch of tiles.
            num_maps: Maps that it returns.
            config: Says how images are scaled and on which grid tiles start.
            tile: Edge of the tiles in pixels. By default ``DEFAULT_TILE``, but an
                image of up to 512 x 512 pixels is not cut.
            overlap: Pixels that neighbouring tiles share.
            batch_size: Tiles computed at once; more helps on a GPU alone.
        """
        self._forward = forward
        self._num_maps = num_maps
        self._normalisation = config.normalisation
        self._grid = config.min_size
        self._overlap = _rounded_up(overlap, self._grid)
        self._tile = tile
        self._batch_size = batch_size

    def whole(self, rgb: RgbImage) -> FloatMaps:
        """Return the maps of a whole (height, width, 3) uint8 image."""
        result = np.empty((*rgb.shape[:2], self._num_maps), np.float32)
        for x, y, block in self.blocks(rgb):
            result[block_place(x, y, block)] = block
        return result

    def blocks(
        self, rgb: RgbImage, within: Window | None = None
    ) -> Iterator[tuple[int, int, FloatMaps]]:
        """Yield ``(x, y, maps)`` of disjoint blocks that cover the image.

        Only one row of tiles is held in memory.

        Args:
            rgb: (height, width, 3) uint8.
            within: Rows and columns to compute, all by default; intensities are
                scaled as in the whole image all the same.
        """
        limits = intensity_limits(rgb, self._normalisation)
        if within is None:
            yield from self._blocks(rgb, limits)
            return
        rows, columns = within
        for x, y, block in self._blocks(rgb[rows, columns], limits):
            yield columns.start + x, rows.start + y, block

    def blocks_in_sight_first(
        self, rgb: RgbImage, sight: Sight, known: Collection[Box] = ()
    ) -> Iterator[tuple[int, int, FloatMaps]]:
        """Yield the very blocks that ``blocks`` yields, in another order.

        What somebody looks at comes first and the rest outwards from there. Tiles
        between the parts that are computed in one go are computed twice: an eighth
        more of a large image.

        Args:
            rgb: (height, width, 3) uint8.
            sight: What somebody looks at.
            known: Blocks that are left out, since their maps are known from before.
        """
        padded = _padded(rgb, self._grid)
        rows, columns = self._axes(padded)
        order = SightFirst(rows, columns, sight)
        for row, column in product(range(len(rows)), range(len(columns))):
            if _box(rgb, rows, columns, row, column) in known:
                order.take(row, column)
        limits = intensity_limits(rgb, self._normalisation)
        for part in order.parts():
            last_row = part.rows[0]
            for row, column, block in self._blended(
                padded, limits, rows, columns, part
            ):
                if row != last_row and order.is_wanted_elsewhere(part):
                    break  # what is left of this part comes later
                last_row = row
                x, y = columns[column].start, rows[row].start
                inside = _inside(rgb, x, y, block)
                if order.take(row, column) and inside.size:
                    yield x, y, inside

    def _blocks(
        self, rgb: RgbImage, limits: IntensityLimits
    ) -> Iterator[tuple[int, int, FloatMaps]]:
        padded = _padded(rgb, self._grid)
        rows, columns = self._axes(padded)
        whole = TilePart((0, len(rows)), (0, len(columns)))
        for row, column, block in self._blended(padded, limits, rows, columns, whole):
            x, y = columns[column].start, rows[row].start
            inside = _inside(rgb, x, y, block)
            if inside.size:
                yield x, y, inside

    def _axes(self, padded: RgbImage) -> tuple[list[Span], list[Span]]:
        """Return the tiles along the rows and along the columns."""
        height, width = padded.shape[:2]
        tile = self._tile_for(height, width)
        return (
            spans(height, tile, self._overlap, self._grid),
            spans(width, tile, self._overlap, self._grid),
        )

    def _tile_for(self, height: int, width: int) -> int:
        if self._tile is None and max(height, width) <= _WHOLE:
            return _WHOLE
        tile = DEFAULT_TILE if self._tile is None else self._tile
        return max(_rounded_up(tile, self._grid), 2 * self._overlap)

    def _blended(
        self,
        rgb: RgbImage,
        limits: IntensityLimits,
        rows: Sequence[Span],
        columns: Sequence[Span],
        part: TilePart,
    ) -> Iterator[tuple[int, int, FloatMaps]]:
        """Yield row, column and what is final of each tile of a part.

        Tiles before the part reach into it, so those are computed as well.
        """
        row_weights, column_weights = blend_weights(rows), blend_weights(columns)
        top = _first_that_reaches(rows, part.rows[0])
        left = _first_that_reaches(columns, part.columns[0])
        across = columns[left : part.columns[1]]
        start, width = across[0].start, across[-1].stop - across[0].start
        carried = np.zeros((0, width, self._num_maps), np.float32)
        for place in range(top, part.rows[1]):
            row = rows[place]
            band = np.zeros((row.length, width, self._num_maps), np.float32)
            band[: len(carried)] = carried
            final = _next_start(rows, place) - row.start
            for tile, maps in self._tiles(rgb, limits, row, across):
                column, span = left + tile, across[tile]
                weights = np.outer(row_weights[place], column_weights[column])
                inside = np.s_[span.start - start : span.stop - start]
                band[:, inside] += maps * weights[..., np.newaxis]
                end = _next_start(columns, column) - start
                if place >= part.rows[0] and column >= part.columns[0]:
                    yield place, column, band[:final, span.start - start : end]
            carried = band[final:].copy()

    def _tiles(
        self,
        rgb: RgbImage,
        limits: IntensityLimits,
        row: Span,
        columns: Sequence[Span],
    ) -> Iterator[tuple[int, FloatMaps]]:
        """Compute one row of tiles, those of equal width in batches."""
        for batch in _batches(columns, self._batch_size):
            images = np.stack(
                [
                    scale_intensity(rgb[row.slice, columns[index].slice], limits)
                    for index in batch
                ]
            )
            yield from zip(batch, self._forward(images), strict=True)


def block_place(x: int, y: int, block: FloatMaps) -> tuple[slice, slice]:
    """Return rows and columns of a block whose upper left pixel is ``(x, y)``."""
    return np.s_[y : y + block.shape[0], x : x + block.shape[1]]


def spans(length: int, tile: int, overlap: int, grid: int) -> list[Span]:
    """Cover an axis with overlapping tiles that start at multiples of ``grid``."""
    if length <= tile:
        return [Span(0, length)]
    starts = list(range(0, length - tile, tile - overlap))
    result = [Span(start, start + tile) for start in starts]
    # The last tile ends with the image; it may be a little longer to start on the grid.
    last = (length - tile) // grid * grid
    if last > starts[-1]:
        return [*result, Span(last, length)]
    return [*result[:-1], Span(starts[-1], length)]


def blend_weights(axis: Sequence[Span]) -> list[npt.NDArray[np.float32]]:
    """Return each tile's weights along an axis; at every pixel they sum to 1.

    They fall off linearly over what a tile shares with its neighbours.
    """
    raw = []
    for place, span in enumerate(axis):
        weights = np.ones(span.length)
        if place > 0:
            shared = axis[place - 1].stop - span.start
            weights[:shared] = np.arange(1, shared + 1) / (shared + 1)
        if place + 1 < len(axis):
            shared = span.stop - axis[place + 1].start
            fall = np.arange(shared, 0, -1) / (shared + 1)
            end = np.s_[span.length - shared :]
            weights[end] = np.minimum(weights[end], fall)
        raw.append(weights)
    total = np.zeros(axis[-1].stop)
    for span, weights in zip(axis, raw, strict=True):
        total[span.slice] += weights
    return [
        (weights / total[span.slice]).astype(np.float32)
        for span, weights in zip(axis, raw, strict=True)
    ]


def _first_that_reaches(axis: Sequence[Span], place: int) -> int:
    """Return the first tile that has pixels in common with the one at ``place``."""
    return next(i for i, span in enumerate(axis) if span.stop > axis[place].start)


def _box(
    rgb: RgbImage, rows: Sequence[Span], columns: Sequence[Span], row: int, column: int
) -> Box:
    """Return what the block of a tile covers, without what is in the padding."""
    x, y = columns[column].start, rows[row].start
    width = min(_next_start(columns, column), rgb.shape[1]) - x
    return (x, y, width, min(_next_start(rows, row), rgb.shape[0]) - y)


def _inside(rgb: RgbImage, x: int, y: int, block: FloatMaps) -> FloatMaps:
    """Return what of a block is not beyond the image, in its padding."""
    height, width = rgb.shape[:2]
    return block[: max(0, height - y), : max(0, width - x)]


def _next_start(axis: Sequence[Span], place: int) -> int:
    """Where the next tile starts, and so what no later tile touches ends."""
    return axis[place + 1].start if place + 1 < len(axis) else axis[place].stop


def _batches(columns: Sequence[Span], batch_size: int) -> Iterator[list[int]]:
    for _, group in groupby(range(len(columns)), key=lambda i: columns[i].length):
        members = list(group)
        for first in range(0, len(members), batch_size):
            yield members[first : first + batch_size]


def _padded(rgb: RgbImage, least: int) -> RgbImage:
    """Mirror the picture outwards until it survives all poolings."""
    height, width = rgb.shape[:2]
    missing: Any = (max(0, least - height), max(0, least - width))
    if missing == (0, 0):
        return rgb
    return np.pad(rgb, ((0, missing[0]), (0, missing[1]), (0, 0)), mode="symmetric")


def _rounded_up(value: int, grid: int) -> int:
    return -(-value // grid) * grid
