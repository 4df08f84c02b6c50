"""The Qt application, and its window as soon as there is something to see.

What is imported here is waited for by somebody who sees nothing yet.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.jobs.plain_import import plain_imports
from app.ui.icons import app_icon
from app.ui.language import speak
from app.ui.main_window import MainWindow

# So long the rest waits for a window that may never be seen, as when it is iconified.
_FIRST_SIGHT_SECONDS = 0.5
_LOOK_MS = 2


def make_application() -> QApplication:
    """Return the application with its name and its language."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Tiramisu")
    # By this name desktops find the icon and the menu entry of the window.
    application.setDesktopFileName("tiramisu-segmentation")
    speak(application)
    application.setWindowIcon(app_icon())
    # Fusion follows the system's light or dark colours on every platform.
    application.setStyle("Fusion")
    return application


def open_window(paths: Sequence[Path], *, sample: bool = False) -> MainWindow:
    """Show the window and open what was asked for once it is on the screen.

    Args:
        paths: A folder or images, a model; may be empty.
        sample: Open the sample project instead.
    """
    window = MainWindow()
    window.show()
    _wait_for_first_sight(window)
    with plain_imports():
        from app.ui.furnishing import furnish
        from app.ui.services import start_services
    start_services()
    furnish(window, paths, sample=sample)
    return window


def _wait_for_first_sight(window: MainWindow) -> None:
    """Let the window be painted before everything else is loaded."""
    until = time.monotonic() + _FIRST_SIGHT_SECONDS
    loop = QEventLoop()
    timer = QTimer(interval=_LOOK_MS)

    def look() -> None:
        handle = window.windowHandle()
        if handle is None or handle.isExposed() or time.monotonic() > until:
            timer.stop()
            QTimer.singleShot(0, loop.quit)  # once the paint that is due is done

    timer.timeout.connect(look)
    timer.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
