"""One piece of work in a background thread, and its half that the window sees."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Signal

from app.jobs.threads import BackgroundThread
from tiramisu.errors import TiramisuError

log = logging.getLogger(__name__)


class JobCancelledError(Exception):
    """Raised inside work whose result nobody wants any more."""


class JobControl:
    """What work may say to its job, and hear from it, while it runs."""

    def __init__(self, report: Callable[[object], None]) -> None:
        self._report = report
        self._stop = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody has called ``cancel``."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Make the next ``check`` raise."""
        self._stop.set()

    def check(self) -> None:
        """Go on, or end here.

        Raises:
            JobCancelledError: The job was cancelled.
        """
        if self._stop.is_set():
            raise JobCancelledError

    def report(self, payload: object) -> None:
        """Send something on to whoever follows the job's ``progress``."""
        self._report(payload)

    def pass_on(self, payload: object) -> None:
        """Send something on, unless the work is to end here.

        Raises:
            JobCancelledError: The job was cancelled.
        """
        self.check()
        self.report(payload)


Work = Callable[[JobControl], object]
"""Runs in a background thread; what it returns is the job's result."""


class Job(QObject):
    """One piece of work. The job and its signals stay on the window's thread.

    Once ``cancel`` has returned, neither ``progress`` nor ``done`` nor ``failed``
    follows, so a late result never lands on an image that the user has already left.
    The parent keeps the job until ``ended``, after which it deletes itself.

    Signals:
        progress: What the work reported; each kind of job says what that is.
        done: What the work returned.
        failed: The exception that the work raised, already logged.
        ended: Always the last signal, after success, failure or cancel.
    """

    progress = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self,
        work: Work,
        parent: QObject,
        *,
        discard: Callable[[object], None] | None = None,
    ) -> None:
        """Prepare ``work``; nothing happens before ``start``.

        Args:
            work: What to do in the background.
            parent: Owner of the job, on the window's thread.
            discard: Called with a result that came after ``cancel``, to close what
                it holds open.
        """
        super().__init__(parent)
        self._work = work
        self._discard = discard
        self._thread: BackgroundThread | None = None  # once it has started
        self._control = JobControl(self._send_report)

    def start(self, thread: BackgroundThread) -> None:
        """Run the work in ``thread`` as soon as that has finished earlier work."""
        self._thread = thread
        thread.submit(self._run)

    def cancel(self) -> None:
        """Ask the work to stop, and hear nothing of it any more but ``ended``."""
        self._control.cancel()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody has called ``cancel``."""
        return self._control.is_cancelled

    # In the background thread: nothing here but plain Python, no signal of the job

    def _run(self) -> None:
        value: object = None
        error: Exception | None = None
        try:
            value = self._do()
        except JobCancelledError as stop:
            error = stop
        except TiramisuError as problem:  # already says what is wrong and what to do
            log.warning("%s", problem)
            error = problem
        except Exception as problem:
            log.exception("a job failed")
            error = problem
        self._call_back(lambda: self._on_ended(value, error))

    def _do(self) -> object:
        """Do the work, and let go of the images that it was given."""
        work, self._work = self._work, _nothing
        self._control.check()
        return work(self._control)

    def _send_report(self, payload: object) -> None:
        self._call_back(lambda: self._on_reported(payload))

    def _call_back(self, news: Callable[[], None]) -> None:
        if self._thread is not None:
            self._thread.call_back(news)

    # On the window's thread

    def _on_reported(self, payload: object) -> None:
        if self._is_wanted:
            self.progress.emit(payload)

    @property
    def _is_wanted(self) -> bool:
        """Whether anybody can hear of it; its parent may be gone, and so is it then."""
        return not self.is_cancelled and shiboken6.isValid(self)

    def _on_ended(self, value: object, error: Exception | None) -> None:
        if not self._is_wanted:
            self._drop(value)
        elif error is None:
            self.done.emit(value)
        else:
            self.failed.emit(error)
        if shiboken6.isValid(self):
            self.ended.emit()
            self.deleteLater()

    def _drop(self, value: object) -> None:
        if self._discard is not None and value is not None:
            self._discard(value)


def _nothing(control: JobControl) -> None:
    """What is left to do of work that is done."""
