"""What a mask looked like before a gesture, kept tile by tile as it is touched."""

from __future__ import annotations

from app.raster.patch import MaskPatch, TileChange
from app.raster.rect import Rect
from app.raster.tiles import tiles_of
from tiramisu.masks import LabelMask


class Snapshot:
    """Copies a tile of a mask the first time that somebody is about to change it."""

    def __init__(self, mask: LabelMask) -> None:
        self._mask = mask
        self._bounds = Rect.of(mask)
        self._kept: dict[Rect, LabelMask] = {}

    def keep(self, rect: Rect) -> None:
        """Keep the pixels of ``rect``; call it before they are changed."""
        for tile in tiles_of(rect, self._bounds):
            if tile not in self._kept:
                self._kept[tile] = self._mask[tile.slices].copy()

    def roll_back(self) -> MaskPatch | None:
        """Put the mask back as it was and return the changes, None if there are none.

        The snapshot is used up: it starts afresh with the next ``keep``.
        """
        changes = []
        for tile, before in sorted(self._kept.items(), key=_place):
            change = TileChange.between(before, self._mask[tile.slices], tile)
            if change is not None:
                changes.append(change)
                self._mask[tile.slices] = before
        self._kept.clear()
        return MaskPatch(tuple(changes)) if changes else None


def _place(item: tuple[Rect, LabelMask]) -> tuple[int, int]:
    return (item[0].y, item[0].x)
