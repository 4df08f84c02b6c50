"""What people can set about tools, in one place."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from app.translation import translatable


class PaintOver(enum.Enum):
    """Which pixels a gesture may change."""

    ALL = translatable("Everything")
    UNLABELLED = translatable("Only unlabelled")
    SAME = translatable("Only one class")


MAX_CLEAN_UP_REACH = 50
"""In pixels; further than that, a region is better painted anew."""


class CleanUp(enum.Enum):
    """What the clean-up tool does."""

    HOLES_AND_SPECKS = translatable("Holes and specks")
    SMOOTH = translatable("Smooth")
    GROW = translatable("Grow")
    SHRINK = translatable("Shrink")
    SPLIT = translatable("Split")
    MERGE = translatable("Merge")


@dataclass(frozen=True)
class ToolSettings:
    """The options of all tools.

    Attributes:
        paint_over: Which pixels a gesture may change.
        protected: Labels of annotated pixels that no tool changes.
        square_brush: Whether brushes are square instead of round.
        pen_pressure: Whether a pen's pressure makes brushes narrower or wider.
        wand_tolerance: How far each of red, green and blue may be from the pixel
            clicked, 0 to 255.
        wand_contiguous: Whether the wand takes only what hangs together.
        clean_up: What the clean-up tool does.
        clean_up_reach: By how many pixels it smooths, grows or shrinks, and how wide
            the line is with which it splits or merges.
        speck_pixels: Regions with fewer pixels than this are specks.
    """

    paint_over: PaintOver = PaintOver.ALL
    protected: frozenset[int] = frozenset()
    square_brush: bool = False
    pen_pressure: bool = True
    wand_tolerance: int = 24
    wand_contiguous: bool = True
    clean_up: CleanUp = CleanUp.HOLES_AND_SPECKS
    clean_up_reach: int = 2
    speck_pixels: int = 20
