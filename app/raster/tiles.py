"""The grid of 256 x 256 tiles in which changes of a mask are kept."""

from __future__ import annotations

from collections.abc import Iterator

from app.raster.rect import Rect

TILE_SIZE = 256
"""Pixels along the side of a tile."""


def tiles_of(rect: Rect, bounds: Rect) -> Iterator[Rect]:
    """Yield the tiles, cut at ``bounds``, that ``rect`` touches, row by row."""
    inside = rect.intersection(bounds)
    for y in range(inside.y // TILE_SIZE * TILE_SIZE, inside.bottom, TILE_SIZE):
        for x in range(inside.x // TILE_SIZE * TILE_SIZE, inside.right, TILE_SIZE):
            yield Rect(x, y, TILE_SIZE, TILE_SIZE).intersection(bounds)
