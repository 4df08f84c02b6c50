"""One edit of a mask as the XOR of before and after, cut into tiles."""

from __future__ import annotations

import functools
import itertools
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.raster.rect import EMPTY, Rect
from app.raster.tiles import TILE_SIZE, tiles_of
from tiramisu.masks import LabelMask

_HEADER = struct.Struct("<4sI")  # magic, number of tiles
_TILE = struct.Struct("<IIHHI")  # x, y, width, height, bytes of the difference
_MAGIC = b"MPT1"


class PatchError(ValueError):
    """Bytes are no patch, or a patch does not fit the mask."""


@dataclass(frozen=True)
class TileChange:
    """The changed pixels within one tile.

    Attributes:
        rect: Bounds of the changed pixels; they lie in one tile of the grid.
        delta: zlib stream of rect.height * rect.width bytes, row-major: old XOR new.
    """

    rect: Rect
    delta: bytes

    @classmethod
    def between(
        cls, before: LabelMask, after: LabelMask, at: Rect
    ) -> TileChange | None:
        """Compare two (height, width) tiles that lie at ``at``; None if equal."""
        difference = before ^ after
        value = int(difference[0, 0])
        if value and (difference == value).all():
            return cls(at, _deflate_uniform(value, at.area))
        rows = np.flatnonzero(difference.any(axis=1))
        if rows.size == 0:
            return None
        columns = np.flatnonzero(difference.any(axis=0))
        top, bottom = int(rows[0]), int(rows[-1]) + 1
        left, right = int(columns[0]), int(columns[-1]) + 1
        changed = difference[top:bottom, left:right]
        rect = Rect(at.x + left, at.y + top, right - left, bottom - top)
        return cls(rect, _deflate(changed.tobytes()))

    def difference(self) -> npt.NDArray[np.uint8]:
        """Return (rect.height, rect.width) uint8: old XOR new.

        Raises:
            PatchError: The stream is damaged or holds another number of pixels.
        """
        raw = _inflate(self.delta, self.rect.area)
        return np.frombuffer(raw, np.uint8).reshape(self.rect.height, self.rect.width)


@dataclass(frozen=True)
class MaskPatch:
    """The pixels that one edit changed.

    XOR is its own inverse, so the same patch performs the edit and takes it back.

    Attributes:
        tiles: One change for each touched tile, in row-major order of the grid.
    """

    tiles: tuple[TileChange, ...]

    @classmethod
    def between(cls, before: LabelMask, after: LabelMask) -> MaskPatch | None:
        """Compare two whole masks of the same size; None if they are equal."""
        bounds = Rect.of(before)
        changes = (
            TileChange.between(before[tile.slices], after[tile.slices], tile)
            for tile in tiles_of(bounds, bounds)
        )
        tiles = tuple(change for change in changes if change is not None)
        return cls(tiles) if tiles else None

    @functools.cached_property
    def rect(self) -> Rect:
        """Bounds of the changed pixels."""
        return functools.reduce(Rect.union, (tile.rect for tile in self.tiles), EMPTY)

    @property
    def nbytes(self) -> int:
        """Length of ``to_bytes()``."""
        deltas = sum(len(tile.delta) for tile in self.tiles)
        return _HEADER.size + _TILE.size * len(self.tiles) + deltas

    def toggle(self, mask: LabelMask) -> None:
        """Apply the edit to ``mask`` in place, or take it back if already applied.

        Raises:
            PatchError: The patch reaches beyond the mask, which is left as it was.
        """
        if self.rect.intersection(Rect.of(mask)) != self.rect:
            height, width = mask.shape
            raise PatchError(f"{self.rect} reaches beyond {width} x {height} pixels.")
        for tile in self.tiles:
            mask[tile.rect.slices] ^= tile.difference()

    def to_bytes(self) -> bytes:
        """Return the patch as bytes for the journal."""
        parts = [_HEADER.pack(_MAGIC, len(self.tiles))]
        for tile in self.tiles:
            rect = tile.rect
            parts += [
                _TILE.pack(rect.x, rect.y, rect.width, rect.height, len(tile.delta)),
                tile.delta,
            ]
        return b"".join(parts)

    @classmethod
    def from_bytes(cls, data: bytes) -> MaskPatch:
        """Read what ``to_bytes`` wrote; every tile is checked before it is believed.

        Raises:
            PatchError: The bytes are cut off, damaged or no patch at all.
        """
        tiles = tuple(_read_tiles(data))
        cells = [_cell(tile.rect) for tile in tiles]
        if any(later <= earlier for earlier, later in itertools.pairwise(cells)):
            raise PatchError("The tiles are out of order.")
        for tile in tiles:
            tile.difference()
        return cls(tiles)


def _read_tiles(data: bytes) -> Iterator[TileChange]:
    try:
        magic, count = _HEADER.unpack_from(data)
    except struct.error as problem:
        raise PatchError("The patch is cut off.") from problem
    if magic != _MAGIC or count * _TILE.size > len(data):
        raise PatchError("These bytes are no patch.")
    position = _HEADER.size
    for _ in range(count):
        try:
            x, y, width, height, length = _TILE.unpack_from(data, position)
        except struct.error as problem:
            raise PatchError("The patch is cut off.") from problem
        position += _TILE.size
        delta = data[position : position + length]
        position += length
        if position > len(data):
            raise PatchError("The patch is cut off.")
        yield TileChange(_checked_rect(Rect(x, y, width, height)), delta)
    if position != len(data):
        raise PatchError(f"{len(data) - position} bytes follow the patch.")


def _checked_rect(rect: Rect) -> Rect:
    last = Rect(rect.right - 1, rect.bottom - 1, 1, 1)
    if rect.is_empty or _cell(rect) != _cell(last):
        raise PatchError(f"{rect} is no part of one tile.")
    return rect


def _cell(rect: Rect) -> tuple[int, int]:
    """Return row and column of the tile that holds the rectangle's first pixel."""
    return (rect.y // TILE_SIZE, rect.x // TILE_SIZE)


def _deflate(raw: bytes) -> bytes:
    # Run lengths suit flat differences: smaller than the default and no slower.
    packer = zlib.compressobj(level=1, strategy=zlib.Z_RLE)
    return packer.compress(raw) + packer.flush()


@functools.lru_cache(maxsize=64)
def _deflate_uniform(value: int, length: int) -> bytes:
    """Return the stream of so many equal bytes; large fills consist of these."""
    return _deflate(bytes([value]) * length)


@functools.lru_cache(maxsize=32)
def _inflate(delta: bytes, length: int) -> bytes:
    """Unpack exactly ``length`` bytes and never more, whatever the stream says."""
    unpacker = zlib.decompressobj()
    try:
        raw = unpacker.decompress(delta, length + 1)
    except zlib.error as problem:
        raise PatchError(f"A tile is damaged ({problem}).") from problem
    if len(raw) != length or not unpacker.eof or unpacker.unused_data:
        raise PatchError(f"A tile does not hold {length} pixels.")
    return raw
