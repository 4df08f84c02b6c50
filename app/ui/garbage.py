"""Garbage collection on the window's thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_INTERVAL_MS = 500


class GarbageCollector(QObject):
    """Collects cyclic garbage now and then, and keeps Python from doing it elsewhere.

    Python's own collector runs on whichever thread happens to allocate. On a thread
    that predicts or learns it would destroy Qt objects of the window, and Qt crashes.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
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
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(counts, limits, strict=True)
            )
            if limit and count > limit
        ]
        if due:
            gc.collect(due[-1])
