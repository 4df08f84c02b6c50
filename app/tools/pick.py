"""Picking a class from the image."""

from __future__ import annotations

from app.raster.rect import Point, Rect
from app.tools.target import PaintTarget
from app.tools.tool import Modifiers
from tiramisu.config import IGNORE_INDEX


class PickTool:
    """Makes the class under the pointer the active one: annotated, else predicted."""

    name = "pick"
    text = "Pick class"
    is_active = False
    cursor_radius: float | None = None

    def __init__(self, target: PaintTarget) -> None:
        self._target = target

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Pick what is under the pointer, if somebody has said what it is."""
        target = self._target
        if not Rect.of(target.annotation).contains(*at):
            return
        column, row = int(at[0]), int(at[1])
        label = int(target.annotation[row, column])
        if label == IGNORE_INDEX:
            label = int(target.prediction[row, column])
        if label < len(target.classes):
            target.pick_class(label)

    def move(self, to: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Nothing: one click is the whole gesture."""

    def release(self) -> None:
        """Nothing: the press has done it."""

    def cancel(self) -> None:
        """Nothing: there is no open gesture."""
