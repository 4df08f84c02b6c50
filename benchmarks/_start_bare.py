"""A bare PySide6 window after importing NumPy: the least that any such program costs.

    python benchmarks/_start_bare.py STARTED

It prints the seconds from the moment STARTED (of ``time.time()``) to its first paint,
and those that a processor has worked for it.
"""

import json
import os
import sys
import time

import numpy  # noqa: F401 - its import is part of what is measured
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    """An empty window of the size that the program's own has."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint, and end once that has reached the screen."""
        super().paintEvent(event)
        QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        seconds = time.time() - float(sys.argv[1])
        times = {"first paint": seconds, "work until then": time.process_time()}
        print(json.dumps(times), flush=True)
        os._exit(0)


application = QApplication(sys.argv[:1])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
