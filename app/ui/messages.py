"""What the program says to its user, wherever it is shown."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.job import Job
from app.ui.failures import sentence_for

log = logging.getLogger(__name__)


class Messages(QObject):
    """Collects sentences; the message bar and the status bar show them.

    Signals:
        status_changed: What goes on now, or has just been done; gone after a while.
        noticed: Something that the user should read.
        warned: Something that went wrong, and what to do about it.
        undo_offered: Something that was done, a callable that takes it back, and
            whether that is offered until it cannot be done any more.
        undo_withdrawn: A callable that can do no longer what was offered; None for
            whatever was.
        work_followed: A ``Job`` that may take long, and what it does.
        work_advanced: Such a job, and its share that is done, 0 to 1.
    """

    status_changed = Signal(str)
    noticed = Signal(str)
    warned = Signal(str)
    undo_offered = Signal(str, object, bool)
    undo_withdrawn = Signal(object)
    work_followed = Signal(object, str)
    work_advanced = Signal(object, float)

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

    def offer_undo(
        self, text: str, undo: Callable[[], object], *, lasts: bool = False
    ) -> None:
        """Tell what was done, and offer the way back from it for a while.

        Args:
            text: What was done, as a sentence.
            undo: Takes it back.
            lasts: Whether there is no other way back, so that other messages only
                cover the offer for a while.
        """
        self.undo_offered.emit(text, undo, lasts)

    @Slot()
    def withdraw_undo(self, undo: Callable[[], object] | None = None) -> None:
        """Offer something no longer; something else has been done since.

        Args:
            undo: What was offered; whatever was if None.
        """
        self.undo_withdrawn.emit(undo)

    def follow(self, job: Job, text: str) -> None:
        """Show that a job is under way, and how far it is, if it takes long.

        Args:
            job: Its progress may be a share, or a pair of what is done and how much
                there is; what else it reports is left alone.
            text: What it does, such as "Opening a.png…".
        """
        self.work_followed.emit(job, text)

    def advance(self, job: Job, share: float) -> None:
        """Tell how far a job is that reports something else than that.

        Args:
            job: One that is followed.
            share: 0 to 1.
        """
        self.work_advanced.emit(job, share)
