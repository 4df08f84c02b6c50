"""What the user prefers, apart from theme, language and keys, which keep their own."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from app.ui.resources import settings
from tiramisu.runtime import RUNTIMES, RuntimeChoice

Number = TypeVar("Number", int, float)


@dataclass(frozen=True)
class Preference(Generic[Number]):
    """A number that the user may choose.

    Attributes:
        key: Under which it is stored.
        default: Until somebody chooses.
        least: The smallest that may be chosen.
        most: The largest.
    """

    key: str
    default: Number
    least: Number
    most: Number

    def kept_within(self, value: Any) -> Number:
        """Return a value that may be chosen; the default for what is no number."""
        kind = type(self.default)
        try:
            number = kind(value)
        except (TypeError, ValueError):
            return self.default
        # Written this way round so that a value that is no number is none here either.
        return number if self.least <= number <= self.most else self.default


BRUSH_RADIUS = Preference("brush_radius", 10.0, 0.5, 500.0)
"""Of the brush when the program starts, in image pixels."""

SAVE_PAUSE_SECONDS = Preference("save_pause_seconds", 2, 1, 60)
"""How long nobody paints before the mask file is written."""

UNDO_MEGABYTES = Preference("undo_megabytes", 256, 16, 4096)
"""What the gestures that can be undone may take in memory, for each image."""

LEARNING_BUDGET = Preference("learning_budget", 0, 0, 99)
"""Row of the learning panel's list of budgets that is chosen when it starts."""

ALL: tuple[Preference[Any], ...] = (
    BRUSH_RADIUS,
    SAVE_PAUSE_SECONDS,
    UNDO_MEGABYTES,
    LEARNING_BUDGET,
)


_RUNTIME = "runtime"


def chosen_runtime() -> RuntimeChoice:
    """Return what computes predictions in this run; by default the fastest."""
    stored: object = None
    with contextlib.suppress(OSError):
        stored = settings().value(_RUNTIME)
    return next((one for one in RUNTIMES if one == stored), "auto")


def choose_runtime(runtime: RuntimeChoice) -> None:
    """Keep a choice; the next start computes so.

    Raises:
        OSError: The program's own folder cannot be made.
    """
    settings().setValue(_RUNTIME, runtime)


class Preferences(QObject):
    """Keeps numbers from day to day, and tells when one is another.

    Signals:
        changed: The ``Preference`` that has another value now.
    """

    changed = Signal(object)

    def value(self, preference: Preference[Number]) -> Number:
        """Return what is chosen, or the default."""
        stored: object = None
        with contextlib.suppress(OSError):
            stored = settings().value(preference.key)
        return preference.kept_within(stored)

    def choose(self, preference: Preference[Number], value: Number) -> None:
        """Keep a choice from now on.

        Raises:
            OSError: The program's own folder cannot be made.
        """
        if value != self.value(preference):
            settings().setValue(preference.key, preference.kept_within(value))
            self.changed.emit(preference)

    def reset(self) -> None:
        """Forget all choices."""
        for preference in ALL:
            self.choose(preference, preference.default)
