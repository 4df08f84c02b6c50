"""Pixels that a gesture would change, for the canvas to draw over the picture."""

from __future__ import annotations

from dataclasses import dataclass

from app.raster.rect import Point, Rect
from app.raster.region import BoolMask


@dataclass(frozen=True)
class Mark:
    """A click that a proposal follows.

    Attributes:
        at: In image pixels.
        adds: Whether what was clicked belongs to it.
    """

    at: Point
    adds: bool


@dataclass(frozen=True, eq=False)
class Proposal:
    """What is not painted yet. Equal only to itself: comparing pixels takes time.

    Attributes:
        rect: Where the pixels are.
        pixels: (rect.height, rect.width) bool.
        label: What they are to become; None for the active class.
        marks: The clicks so far.
    """

    rect: Rect
    pixels: BoolMask
    label: int | None = None
    marks: tuple[Mark, ...] = ()
