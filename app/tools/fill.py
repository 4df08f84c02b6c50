"""Filling a region with one click."""

from __future__ import annotations

from app.raster.rect import Point, Rect
from app.tools.brush import label_for
from app.tools.clicked_region import region_at
from app.tools.edit import shown_labels, write
from app.tools.tool import Modifiers, Tool
from app.translation import translatable


class FillTool(Tool):
    """Gives the region under the pointer the active class; with Alt it erases it.

    The region is that of the screen: annotated where somebody has said something, else
    predicted.
    """

    name = "fill"
    text = translatable("Fill")

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Fill the region, as one gesture."""
        target = self._target
        bounds = Rect.of(target.annotation)
        if not bounds.contains(*at):
            return
        pixel = (int(at[0]), int(at[1]))
        region = region_at(target, lambda window: shown_labels(target, window), pixel)
        write(target, at, region, label_for(target, modifiers), self.text)
