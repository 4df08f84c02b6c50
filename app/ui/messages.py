"""What the program says to its user, wherever it is shown."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal

from app.ui.failures import sentence_for

log = logging.getLogger(__name__)


class Messages(QObject):
    """Collects sentences; the message bar and the status bar show them.

    Signals:
        status_changed: What goes on now, or has just been done; gone after a while.
        noticed: Something that the user should read.
        warned: Something that went wrong, and what to do about it.
    """

    status_changed = Signal(str)
    noticed = Signal(str)
    warned = Signal(str)

    def say(self, text: str) -> None:
        """Mention something in passing."""
        self.status_changed.emit(text)

    def notice(self, text: str) -> None:
        """Tell something worth reading."""
        self.noticed.emit(text)

    def warn(self, text: str) -> None:
        """Tell what went wrong and what to do."""
        log.warning("%s", text)
        self.warned.emit(text)

    def explain(self, problem: object, doing: str) -> None:
        """Tell about an exception that somebody has caught and logged.

        Args:
            problem: The exception. The program's own say what to do.
            doing: What failed, such as "opening the image".
        """
        self.warned.emit(sentence_for(problem, doing))
