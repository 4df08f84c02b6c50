"""The window's background threads."""

from __future__ import annotations

import contextlib
import queue
import threading
import time
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

ThreadName = Literal[
    "batch",
    "counting",
    "files",
    "inference",
    "instant",
    "measuring",
    "recalling",
    "thumbnails",
    "training",
    "uncertainty",
    "visits",
]
Task = Callable[[], None]


class _Tally:
    """Counts the tasks of all threads that are not done."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.count = 0

    def add(self, number: int) -> None:
        with self._lock:
            self.count += number


_open_tasks = _Tally()


def has_open_tasks() -> bool:
    """Whether any thread has something to do, or is at it."""
    return _open_tasks.count > 0


class BackgroundThread(QThread):
    """Does one task after the other, and calls back on the window's thread.

    No QObject ever changes threads here or dies in one while another uses it: tasks
    are plain callables, and this object, which outlives them all, carries their news.
    """

    _news_arrived = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._news: queue.SimpleQueue[Task] = queue.SimpleQueue()
        queued = Qt.ConnectionType.QueuedConnection
        self._news_arrived.connect(self._deliver, queued)

    def submit(self, task: Task) -> None:
        """Do ``task`` after all that was submitted before; it must not raise."""
        _open_tasks.add(1)
        self._tasks.put(task)

    def call_back(self, news: Task) -> None:
        """Call ``news`` on the window's thread soon; for use by tasks."""
        self._news.put(news)
        self._news_arrived.emit()

    def finish(self) -> None:
        """End after the task that is being done; later ones are dropped."""
        while not self._tasks.empty():
            self._drop_next()
        self._tasks.put(None)

    def _drop_next(self) -> None:
        with contextlib.suppress(queue.Empty):
            if self._tasks.get_nowait() is not None:
                _open_tasks.add(-1)

    def run(self) -> None:
        """Work until told to finish."""
        while (task := self._tasks.get()) is not None:
            task()
            del task  # with all that it has read, or it would be kept until the next
            _open_tasks.add(-1)

    @Slot()
    def _deliver(self) -> None:
        self._news.get_nowait()()


class Threads:
    """One thread for each kind of work, started when first asked for.

    Reading files never waits for a network, and predicting never waits for training.
    """

    def __init__(self) -> None:
        self._threads: dict[ThreadName, BackgroundThread] = {}

    def get(self, name: ThreadName) -> BackgroundThread:
        """Return the running thread of this name."""
        if name not in self._threads:
            thread = BackgroundThread(name)
            thread.start()
            self._threads[name] = thread
        return self._threads[name]

    def stop(self, timeout: float) -> bool:
        """End all threads after the tasks that they are doing.

        Args:
            timeout: Seconds to wait for all of them together.

        Returns:
            Whether all have ended. One that has not must not be destroyed: keep this
            object, or end the process.
        """
        deadline = time.monotonic() + timeout
        for thread in self._threads.values():
            thread.finish()
        for name, thread in [*self._threads.items()]:
            left = max(0.0, deadline - time.monotonic())
            if thread.wait(round(left * 1000)):
                del self._threads[name]
        return not self._threads
