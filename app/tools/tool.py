"""What all tools have in common."""

from __future__ import annotations

import enum
from typing import ClassVar

from app.raster.rect import Point
from app.tools.outline import Outline
from app.tools.proposal import Proposal
from app.tools.target import PaintTarget


class Modifiers(enum.Flag):
    """Keys that are held down while the pointer is pressed."""

    NONE = 0
    ALT = enum.auto()
    SHIFT = enum.auto()
    CTRL = enum.auto()


class Tool:
    """A gesture that changes nothing before it is finished.

    Most gestures go from press to release. Some take several clicks: then ``release``
    means nothing and ``finish`` ends them. What a tool does not need does nothing.

    Attributes:
        name: Key in ``TOOLS``.
        text: What people call it.
    """

    name: ClassVar[str]
    text: ClassVar[str]

    def __init__(self, target: PaintTarget) -> None:
        self._target = target

    @property
    def is_active(self) -> bool:
        """Whether a gesture has begun and is not over."""
        return False

    @property
    def cursor_radius(self) -> float | None:
        """Radius of the brush in image pixels; None for an ordinary cursor."""
        return None

    @property
    def preview(self) -> Outline | None:
        """The open shape, which is not painted yet."""
        return None

    @property
    def proposal(self) -> Proposal | None:
        """Pixels that the open gesture would change; another object if they differ."""
        return None

    @property
    def can_step_back(self) -> bool:
        """Whether an open gesture has a click that can be taken back."""
        return False

    def press(self, at: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Begin a gesture, or go on with one that takes several clicks."""

    def move(self, to: Point, modifiers: Modifiers = Modifiers.NONE) -> None:
        """Go on with it; does nothing when none has begun."""

    def release(self) -> None:
        """The button is up: commit what ends with that."""

    def settle(self) -> None:
        """Commit what is painted live, for the annotation is needed as it stands."""

    def finish(self) -> None:
        """Commit the gesture, however far it is; does nothing when none has begun."""

    def step_back(self) -> bool:
        """Take back the last click of an open gesture; False if there is none."""
        return False

    def cancel(self) -> None:
        """Leave no trace of the gesture; does nothing when none has begun."""
