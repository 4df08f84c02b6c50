"""Take pictures of the window in every language, and list texts that do not fit.

Usage: ``python scripts/screenshots.py FOLDER [LANGUAGE…]``. It opens the sample project
in the real window, off-screen unless there is a display, at two sizes, and all panels,
menus and dialogs one after the other. It returns 1 if a text is cut off somewhere.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QStandardPaths, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QMainWindow,
    QMenu,
    QWidget,
)

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from cut_off_texts import cut_off_texts

SIZES = (QSize(1280, 800), QSize(1024, 700))
"""What has to be enough for the window."""

DIALOGS = (
    *("export", "import", "read_channels", "channels", "show_progress", "edit_keys"),
    *("preferences", "shortcuts", "about", "show_log", "help", "batch", "evaluate"),
    "set_scale",
)
"""Actions that open a dialog of the program's own."""

_SETTLE_MS = 60
_PREDICTION_MS = 30_000

Look = Callable[[str, QWidget], None]


def show_all(window: QMainWindow, look: Look, pause_ms: int = _SETTLE_MS) -> None:
    """Open the window's parts one after the other.

    Args:
        window: With an image that is open.
        look: Is given the name of each part and the widget that shows it.
        pause_ms: How long each of them may take to settle.
    """
    for size in SIZES:
        window.resize(size)
        _action(window, "reset_layout").trigger()
        settle(pause_ms)
        look(f"window-{size.width()}", window)
        _show_panels(window, look, f"-{size.width()}", pause_ms)
    for menu in window.menuBar().findChildren(QMenu):
        menu.popup(window.mapToGlobal(window.rect().topLeft()))
        settle(pause_ms)
        look(menu.objectName(), menu)
        menu.close()
    for name in DIALOGS:
        _show_dialog(window, name, look, pause_ms)


def settle(duration_ms: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(duration_ms, loop.quit)
    loop.exec()


def _show_panels(window: QMainWindow, look: Look, ending: str, pause_ms: int) -> None:
    """Bring each panel to the front; one that was hidden is hidden again."""
    for dock in window.findChildren(QDockWidget):
        was_hidden = dock.isHidden()
        dock.show()
        dock.raise_()
        settle(pause_ms)
        look(f"{dock.objectName()}{ending}", window)
        dock.setHidden(was_hidden)


def _show_dialog(window: QMainWindow, name: str, look: Look, pause_ms: int) -> None:
    action = _action(window, name)
    if not action.isEnabled():
        return

    def look_and_close() -> None:
        for dialog in _open_dialogs():
            look(dialog.objectName() or name, dialog)
            dialog.close()

    # Modal ones return only when they are closed.
    QTimer.singleShot(pause_ms, look_and_close)
    action.trigger()
    settle(2 * pause_ms)


def _action(window: QMainWindow, name: str) -> QAction:
    action = window.findChild(QAction, f"action_{name}")
    if action is None:
        raise LookupError(f"The window has no action {name}.")
    return action


def _open_dialogs() -> list[QDialog]:
    windows = QApplication.topLevelWidgets()
    return [one for one in windows if isinstance(one, QDialog) and one.isVisible()]


def main() -> int:
    """Take the pictures; return 1 if a text does not fit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE")
    arguments = parser.parse_args()
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QStandardPaths.setTestModeEnabled(True)
    from app.ui.application import make_application
    from app.ui.language import LANGUAGES, speak
    from app.ui.services import start_services

    application = make_application()
    start_services()
    problems = []
    for language in arguments.languages or LANGUAGES:
        speak(application, language)
        problems += _take_pictures(arguments.folder / language)
    print("\n".join(problems) or "All texts fit.")
    return 1 if problems else 0


def _take_pictures(folder: Path) -> list[str]:
    """Take all pictures in the language that is spoken; return what does not fit."""
    from app.ui.main_window import MainWindow
    from app.ui.resources import SAMPLES
    from app.ui.workspace import Workspace

    folder.mkdir(parents=True, exist_ok=True)
    problems: list[str] = []

    def look(name: str, widget: QWidget) -> None:
        widget.grab().save(str(folder / f"{name}.png"))
        problems.extend(f"{folder.name} {one}" for one in cut_off_texts(widget))

    with tempfile.TemporaryDirectory() as home:
        workspace = Workspace()
        window = MainWindow(workspace)
        window.resize(SIZES[0])
        window.show()
        settle(_SETTLE_MS)
        look("welcome", window)
        project = Path(home) / "samples"
        shutil.copytree(SAMPLES, project)
        workspace.opening.open_folder(project)
        _wait(lambda: workspace.session.document is not None)
        _wait(lambda: not workspace.predictions.is_running)
        show_all(window, look)
        window.close()
        workspace.stop()
        window.deleteLater()
    return sorted({*problems})


def _wait(fact: Callable[[], bool]) -> None:
    for _ in range(_PREDICTION_MS // _SETTLE_MS):
        settle(_SETTLE_MS)
        if fact():
            return


if __name__ == "__main__":
    sys.exit(main())
