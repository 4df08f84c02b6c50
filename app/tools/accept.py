"""Deciding on what the model says: the prediction becomes annotation."""

from __future__ import annotations

import numpy as np

from app.raster.rect import Point, Rect
from app.raster.region import BoolMask
from app.raster.tiles import tiles_of
from app.tools.clicked_region import region_at
from app.tools.edit import Edit, write
from app.tools.target import PaintTarget
from app.tools.tool import Modifiers, Tool
from app.translation import translatable
from tiramisu.config import IGNORE_INDEX

_BACKGROUND = 0


class AcceptRegionTool(Tool):
    """Decides on the predicted region under the pointer with one click.

    A plain click takes it over, Shift gives it the active class, Alt rejects it: it is
    background. A region is what one predicted class covers without a break,
    4-connected. Pixels that somebody has annotated stay as they are.
    """

    name = "accept_region"
    text = translatable("Accept region")

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Decide on the region, as one gesture."""
        target = self._target
        if not Rect.of(target.prediction).contains(*at):
            return
        column, row = int(at[0]), int(at[1])
        label = int(target.prediction[row, column])
        if label >= len(target.classes):
            return
        rect, region = region_at(
            target, lambda window: target.prediction[window.slices], (column, row)
        )
        label, text = _decision(target, label, modifiers)
        write(target, at, (rect, _fresh(target, rect, region)), label, text)


def accept_image(target: PaintTarget) -> None:
    """Take over the prediction wherever nobody has annotated, as one gesture."""
    edit = Edit(target)
    bounds = Rect.of(target.prediction)
    for tile in tiles_of(bounds, bounds):
        said = target.prediction[tile.slices] < len(target.classes)
        edit.put(tile, _fresh(target, tile, said), target.prediction)
    edit.commit(translatable("Accept image"))


def _decision(
    target: PaintTarget, predicted: int, modifiers: Modifiers
) -> tuple[int, str]:
    """Return the label that the keys give to a region, and what that is called."""
    if Modifiers.SHIFT in modifiers:
        return (target.active_class, translatable("Relabel region"))
    if Modifiers.ALT in modifiers:
        return (_BACKGROUND, translatable("Reject region"))
    return (predicted, translatable("Accept region"))


def _fresh(target: PaintTarget, rect: Rect, region: BoolMask) -> BoolMask:
    """Return the pixels of a region that nobody has annotated."""
    return np.asarray(region & (target.annotation[rect.slices] == IGNORE_INDEX))
