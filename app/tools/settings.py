"""What people can set about tools, in one place."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class PaintOver(enum.Enum):
    """Which pixels a gesture may change."""

    ALL = "Everything"
    UNLABELLED = "Only unlabelled"
    SAME = "Only one class"


@dataclass(frozen=True)
class ToolSettings:
    """The options of all tools.

    Attributes:
        paint_over: Which pixels a gesture may change.
        protected: Labels of annotated pixels that no tool changes.
        square_brush: Whether brushes are square instead of round.
        wand_tolerance: How far each of red, green and blue may be from the pixel
            clicked, 0 to 255.
        wand_contiguous: Whether the wand takes only what hangs together.
        speck_pixels: Regions with fewer pixels than this are specks.
    """

    paint_over: PaintOver = PaintOver.ALL
    protected: frozenset[int] = frozenset()
    square_brush: bool = False
    wand_tolerance: int = 24
    wand_contiguous: bool = True
    speck_pixels: int = 20
