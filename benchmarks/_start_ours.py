"""The program itself, timed from outside its code.

    python benchmarks/_start_ours.py STARTED [--sample]

It prints the seconds from the moment STARTED (of ``time.time()``) to its first paint,
those that a processor has worked for that, and until all panels are there; with
``--sample`` until the image and the first prediction are painted, too.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))


class Times:
    """Notes when what has happened, once each, and ends the process at the last."""

    def __init__(self, started: float, last: str) -> None:
        self._started = started
        self._last = last
        self._seconds: dict[str, float] = {}

    def note(self, what: str) -> None:
        """Take the time; it may have happened before."""
        self._seconds.setdefault(what, time.time() - self._started)
        if what == self._last:
            self.tell()

    def note_first_paint(self) -> None:
        """Take the time of it, and that which a processor has worked for it."""
        self._seconds.setdefault("work until then", time.process_time())
        self.note("first paint")

    def tell(self) -> None:
        """Print all times and end here."""
        print(json.dumps(self._seconds), flush=True)
        os._exit(0)


def main() -> None:
    """Start the program as ``main.py`` does, with a window that tells of its paints."""
    started, is_sample = float(sys.argv[1]), "--sample" in sys.argv
    times = Times(started, "prediction" if is_sample else "all panels")
    from app.jobs.plain_import import plain_imports
    from app.main import main as run

    with plain_imports():  # as the program does
        from PySide6.QtCore import QTimer

        from app.ui import application

    class Window(application.MainWindow):  # type: ignore[misc, name-defined]
        def paintEvent(self, event: Any) -> None:  # noqa: N802
            super().paintEvent(event)
            QTimer.singleShot(0, times.note_first_paint)

        def furnish(self, workspace: Any) -> None:
            super().furnish(workspace)
            QTimer.singleShot(0, self._on_furnished)
            workspace.session.document_changed.connect(self._on_image)
            workspace.predictions.running_changed.connect(self._on_running)

        def _on_furnished(self) -> None:
            self.repaint()
            times.note("all panels")

        def _on_image(self) -> None:
            self.canvas.repaint()
            times.note("image")

        def _on_running(self, is_running: bool) -> None:
            if not is_running:
                self.canvas.repaint()
                times.note("prediction")

    application.MainWindow = Window  # type: ignore[misc]
    del sys.argv[1]
    run(sys.argv[1:])


main()
