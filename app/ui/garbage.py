"""Garbage collection on the window's thread alone."""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer, Slot

from app.jobs.tensorflow_import import is_importing

# Often, so that each time there is little to walk through.
_INTERVAL_MS = 100
_OLDEST = 2
# Python walks through everything only when it has grown by a quarter, which it does not
# tell. So it is done again after this many times as long as it took, at least.
_REST = 200.0


class GarbageCollector(QObject):
    """Collects cyclic garbage now and then, and keeps Python from doing it elsewhere.

    Python's own collector runs on whichever thread happens to allocate. On a thread
    that predicts or learns it would destroy Qt objects of the window, and Qt crashes.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._next_full = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect_if_due)
        self._timer.start(_INTERVAL_MS)

    @Slot()
    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _collect_if_due(self) -> None:
        """Collect the oldest generation that Python would collect by now."""
        if is_importing():
            return
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(counts, limits, strict=True)
            )
            if limit and count > limit
        ]
        if due:
            self._collect(due[-1])

    def _collect(self, generation: int) -> None:
        started = time.monotonic()
        if generation == _OLDEST and started < self._next_full:
            generation -= 1
        gc.collect(generation)
        if generation == _OLDEST:
            ended = time.monotonic()
            self._next_full = ended + _REST * (ended - started)
