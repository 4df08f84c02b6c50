"""Garbage collection on the window's thread alone."""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Qt, QTimer, Slot

from app.jobs.tensorflow_import import is_importing
from app.jobs.threads import has_open_tasks

# Often, so that each time there is little to walk through.
_INTERVAL_MS = 100
_OLDEST = 2
_ONCE = Qt.ConnectionType.SingleShotConnection
# Python walks through everything only when it has grown by a quarter, which it does not
# tell. So it is done again after this many times as long as it took, at least.
_REST = 200.0


class GarbageCollector(QObject):
    """Collects cyclic garbage now and then, and keeps Python from doing it elsewhere.

    Python's own collector runs on whichever thread happens to allocate. On a thread
    that predicts or learns it would destroy Qt objects of the window, and Qt crashes.

    While nothing happens it sleeps: there is no garbage but what Python code leaves,
    and that runs when the event loop wakes up or in a background task.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._next_full = 0.0
        self._counts = gc.get_count()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start(_INTERVAL_MS)

    @property
    def is_asleep(self) -> bool:
        """Whether it waits for something to happen."""
        return not self._timer.isActive()

    @Slot()
    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _on_tick(self) -> None:
        before, self._counts = self._counts, gc.get_count()
        was_due = self._collect_if_due()
        if before == self._counts and not was_due and not has_open_tasks():
            self._fall_asleep()

    def _collect_if_due(self) -> bool:
        """Collect the oldest generation that Python would collect by now.

        Returns:
            Whether one was due; it may have had to wait.
        """
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(counts, limits, strict=True)
            )
            if limit and count > limit
        ]
        if due and not is_importing():
            self._collect(due[-1])
        return bool(due)

    def _collect(self, generation: int) -> None:
        started = time.monotonic()
        if generation == _OLDEST and started < self._next_full:
            generation -= 1
        gc.collect(generation)
        if generation == _OLDEST:
            ended = time.monotonic()
            self._next_full = ended + _REST * (ended - started)

    def _fall_asleep(self) -> None:
        """Sleep once the event loop has done what it is at, this tick among it."""
        self._timer.stop()
        loop = QAbstractEventDispatcher.instance()
        loop.aboutToBlock.connect(self._on_nothing_left, _ONCE)

    @Slot()
    def _on_nothing_left(self) -> None:
        loop = QAbstractEventDispatcher.instance()
        loop.awake.connect(self._wake_up, _ONCE)

    @Slot()
    def _wake_up(self) -> None:
        if not gc.isenabled():
            self._timer.start(_INTERVAL_MS)
