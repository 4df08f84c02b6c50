"""The magic wand: pixels of like colour with one click."""

from __future__ import annotations

import cv2
import numpy as np

from app.raster.rect import Point, Rect
from app.raster.region import BoolMask
from app.tools.brush import label_for
from app.tools.clicked_region import region_at, window_around
from app.tools.edit import write
from app.tools.target import PaintTarget
from app.tools.tool import Modifiers, Tool
from app.translation import translatable


class WandTool(Tool):
    """Gives pixels that look like the one clicked the active class; Alt erases them.

    The settings say how alike, and whether they must hang together with it.
    """

    name = "wand"
    text = translatable("Magic wand")

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Take the pixels, as one gesture."""
        target = self._target
        if not Rect.of(target.annotation).contains(*at):
            return
        column, row = int(at[0]), int(at[1])
        if target.settings.wand_contiguous:
            rect, chosen = region_at(
                target,
                lambda window: target.picture[window.slices],
                (column, row),
                target.settings.wand_tolerance,
            )
        else:
            rect, chosen = _alike(target, column, row)
        write(target, at, (rect, chosen), label_for(target, modifiers), self.text)


def _alike(target: PaintTarget, column: int, row: int) -> tuple[Rect, BoolMask]:
    """Return all pixels of like colour that are not too far away."""
    window = window_around(target, (column, row))
    color = target.picture[row, column].astype(np.int16)
    tolerance = target.settings.wand_tolerance
    least, most = np.clip([color - tolerance, color + tolerance], 0, 255)
    found = cv2.inRange(target.picture[window.slices], least, most)
    return (window, found != 0)
