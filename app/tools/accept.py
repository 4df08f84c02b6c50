"""Accepting what the model says: the prediction becomes annotation."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.rect import Point, Rect
from app.raster.snapshot import Snapshot
from app.raster.tiles import TILE_SIZE, tiles_of
from app.tools.target import PaintTarget
from app.tools.tool import Modifiers
from tiramisu.config import IGNORE_INDEX
from tiramisu.masks import LabelMask


class AcceptRegionTool:
    """Takes over the predicted region under the pointer with one click.

    A region is what one predicted class covers without a break, 4-connected. Pixels
    that somebody has annotated stay as they are.
    """

    name = "accept_region"
    text = "Accept region"
    is_active = False
    cursor_radius: float | None = None

    def __init__(self, target: PaintTarget) -> None:
        self._target = target

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Accept the region, as one gesture."""
        target = self._target
        if not Rect.of(target.prediction).contains(*at):
            return
        column, row = int(at[0]), int(at[1])
        if target.prediction[row, column] >= len(target.classes):
            return
        rect, region = connected_region(target.prediction, column, row)
        _accept(target, rect, region, "Accept region")

    def move(self, to: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Nothing: one click is the whole gesture."""

    def release(self) -> None:
        """Nothing: the press has done it."""

    def cancel(self) -> None:
        """Nothing: there is no open gesture."""


def accept_image(target: PaintTarget) -> None:
    """Take over the prediction wherever nobody has annotated, as one gesture."""
    everything = np.broadcast_to(np.True_, target.prediction.shape)
    _accept(target, Rect.of(target.prediction), everything, "Accept image")


def connected_region(
    labels: LabelMask, column: int, row: int
) -> tuple[Rect, npt.NDArray[np.bool_]]:
    """Return the pixels of one label that hang together with the given one.

    Looks at a window that grows only while the region reaches its edge, so a small
    region in a huge image is quick.

    Returns:
        A window and (window.height, window.width) bool, True inside the region.
    """
    bounds = Rect.of(labels)
    window = Rect(column, row, 1, 1).expanded(TILE_SIZE).intersection(bounds)
    while True:
        region = _flood(labels[window.slices], column - window.x, row - window.y)
        if not _goes_on(region, window, bounds):
            return (window, region)
        margin = max(window.width, window.height)
        window = window.expanded(margin).intersection(bounds)


def _flood(labels: LabelMask, column: int, row: int) -> npt.NDArray[np.bool_]:
    height, width = labels.shape
    filled = np.zeros((height + 2, width + 2), np.uint8)  # OpenCV wants a margin
    flags = 4 | cv2.FLOODFILL_MASK_ONLY | (1 << 8)
    cv2.floodFill(labels, filled, (column, row), 0, flags=flags)
    return np.asarray(filled[1:-1, 1:-1] == 1)


def _goes_on(region: npt.NDArray[np.bool_], window: Rect, bounds: Rect) -> bool:
    """Tell whether the region reaches an edge of its window inside the image."""
    edges = (
        (window.x > bounds.x, region[:, 0]),
        (window.y > bounds.y, region[0]),
        (window.right < bounds.right, region[:, -1]),
        (window.bottom < bounds.bottom, region[-1]),
    )
    return any(is_inside and bool(edge.any()) for is_inside, edge in edges)


def _accept(
    target: PaintTarget, rect: Rect, region: npt.NDArray[np.bool_], text: str
) -> None:
    """Commit the prediction where ``region``, which lies at ``rect``, is True."""
    snapshot = Snapshot(target.annotation)
    for tile in tiles_of(rect, rect):
        annotation = target.annotation[tile.slices]
        prediction = target.prediction[tile.slices]
        rows, columns = tile.slices
        inside = region[
            rows.start - rect.y : rows.stop - rect.y,
            columns.start - rect.x : columns.stop - rect.x,
        ]
        fresh = inside & (annotation == IGNORE_INDEX)
        fresh &= prediction < len(target.classes)
        if fresh.any():
            snapshot.keep(tile)
            annotation[fresh] = prediction[fresh]
    patch = snapshot.roll_back()
    if patch is not None:
        target.commit(patch, text)
