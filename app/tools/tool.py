"""What all tools have in common."""

from __future__ import annotations

import enum
from typing import Protocol

from app.raster.rect import Point


class Modifiers(enum.Flag):
    """Keys that are held down while the pointer is pressed."""

    NONE = 0
    ALT = enum.auto()
    SHIFT = enum.auto()
    CTRL = enum.auto()


class Tool(Protocol):
    """A gesture from press to release, or to cancel; it changes nothing before that.

    Attributes:
        name: Key in ``TOOLS``.
        text: What people call it.
    """

    name: str
    text: str

    @property
    def is_active(self) -> bool:
        """Whether a gesture has begun and is not over."""

    @property
    def cursor_radius(self) -> float | None:
        """Radius of the round cursor in image pixels; None for an ordinary one."""

    def press(self, at: Point, modifiers: Modifiers) -> None:
        """Begin a gesture."""

    def move(self, to: Point, modifiers: Modifiers) -> None:
        """Go on with it; does nothing when none has begun."""

    def release(self) -> None:
        """Commit it; does nothing when none has begun."""

    def cancel(self) -> None:
        """Leave no trace of it; does nothing when none has begun."""
