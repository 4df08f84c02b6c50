"""Picking a class from the image."""

from __future__ import annotations

from app.raster.rect import Point, Rect
from app.tools.edit import shown_labels
from app.tools.tool import Modifiers, Tool
from app.translation import translatable


class PickTool(Tool):
    """Makes the class under the pointer the active one: annotated, else predicted."""

    name = "pick"
    text = translatable("Pick class")

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Pick what is under the pointer, if somebody has said what it is."""
        target = self._target
        if not Rect.of(target.annotation).contains(*at):
            return
        pixel = Rect(int(at[0]), int(at[1]), 1, 1)
        label = int(shown_labels(target, pixel)[0, 0])
        if label < len(target.classes):
            target.pick_class(label)
