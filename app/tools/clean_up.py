"""Cleaning annotated regions: filling holes, dropping specks."""

from __future__ import annotations

import numpy as np

from app.raster.clean_up import holes_in, specks_in
from app.raster.rect import Point, Rect
from app.raster.region import MAX_REACH, BoolMask, connected_region
from app.tools.edit import Edit
from app.tools.target import PaintTarget
from app.tools.tool import Modifiers, Tool
from tiramisu.config import IGNORE_INDEX

_BACKGROUND = 0


class CleanUpTool(Tool):
    """Fills holes and drops specks of the annotated region that is clicked.

    With Shift all regions of the active class are cleaned. Holes are filled where they
    are unlabelled or background: another class inside stays. Specks become unlabelled.
    """

    name = "clean_up"
    text = "Clean up"

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Clean, as one gesture."""
        target = self._target
        if not Rect.of(target.annotation).contains(*at):
            return
        column, row = int(at[0]), int(at[1])
        label = int(target.annotation[row, column])
        if Modifiers.SHIFT in modifiers:
            label = target.active_class
            rect, region = _all_of(target, label, column, row)
        elif label != IGNORE_INDEX:
            rect, region = connected_region(
                lambda window: target.annotation[window.slices],
                Rect.of(target.annotation),
                column,
                row,
            )
        else:
            return
        self._clean(rect, region, label)

    def _clean(self, rect: Rect, region: BoolMask, label: int) -> None:
        target = self._target
        specks = specks_in(region, target.settings.speck_pixels)
        annotation = target.annotation[rect.slices]
        free = (annotation == IGNORE_INDEX) | (annotation == _BACKGROUND)
        holes = holes_in(np.logical_and(region, ~specks))
        edit = Edit(target)
        edit.put(rect, holes & (free | region), label)
        edit.put(rect, specks & ~holes, IGNORE_INDEX)
        edit.commit(self.text)


def _all_of(
    target: PaintTarget, label: int, column: int, row: int
) -> tuple[Rect, BoolMask]:
    """Return all pixels of one label that are not too far away."""
    around = Rect(column, row, 1, 1).expanded(MAX_REACH)
    window = around.intersection(Rect.of(target.annotation))
    return (window, target.annotation[window.slices] == label)
