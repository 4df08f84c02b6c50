"""A sentence about what goes on, with the seconds that it has taken so far."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLabel

_INTERVAL_MS = 1000
# Before that nobody wonders, and a share of the processor means little.
_PATIENCE_S = 20.0
# Of one core: work in the background takes at least that where it is alone.
_LEAST_SHARE = 0.5


class ElapsedText(QLabel):
    """A label that may count seconds; says so when other programs slow it down.

    Args:
        clock: Tells the time in seconds.
        work: Tells for how many seconds this program has had a processor.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        work: Callable[[], float] = time.process_time,
    ) -> None:
        super().__init__()
        self.setWordWrap(True)
        self._clock = clock
        self._work = work
        self._template = ""
        self._started = self._worked = 0.0
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self.update_text)

    def count(self, template: str) -> None:
        """Show a sentence and count from 0.

        Args:
            template: With a place for the seconds.
        """
        self._template = template
        self._started, self._worked = self._clock(), self._work()
        self._timer.start()
        self.update_text()

    def say(self, text: str) -> None:
        """Show a sentence, and count no longer."""
        self._timer.stop()
        self.setText(text)

    @Slot()
    def update_text(self) -> None:
        """Show how long it has taken by now."""
        seconds = self._clock() - self._started
        text = self._template.format(round(seconds))
        worked = self._work() - self._worked
        if seconds >= _PATIENCE_S and worked < _LEAST_SHARE * seconds:
            busy = self.tr("Other programs keep this computer busy; it takes longer.")
            text = f"{text}\n{busy}"
        self.setText(text)
