"""The Qt application around the window."""

from __future__ import annotations

import contextlib
import logging
import sys
import time
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

import tiramisu
from app.jobs.plain_import import plain_imports
from app.translation import translate
from app.ui.action_table import action_names
from app.ui.garbage import GarbageCollector
from app.ui.icons import app_icon
from app.ui.language import speak
from app.ui.last_run import ThisRun, catch_crashes, find_crashes
from app.ui.log_entries import LOG_FILE, LOG_FORMAT
from app.ui.main_window import MainWindow
from app.ui.resources import BUILT_IN_MODEL, state_folder
from app.ui.style import ClearStyle

if TYPE_CHECKING:
    from app.ui.workspace import Workspace

log = logging.getLogger(__name__)

_LOG_BYTES = 1_000_000
# After the first paint, and after the first image when one is being opened.
_WARM_UP_MS = 300
# So long the rest waits for a window that may never be seen, as when it is iconified.
_FIRST_SIGHT_SECONDS = 0.5
_LOOK_MS = 2

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def make_application() -> QApplication:
    """Return the application: its name, its style and its log."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Tiramisu")
    # By this name desktops find the icon and the menu entry of the window.
    application.setDesktopFileName("tiramisu-segmentation")
    speak(application)
    application.setWindowIcon(app_icon())
    # Fusion follows the system's light or dark colours on every platform.
    application.setStyle(ClearStyle())
    _start_log()
    with contextlib.suppress(OSError):
        catch_crashes(state_folder())
    GarbageCollector(application)
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
    workspace, problems = _furnish(window)
    _follow_run(workspace)
    for sentence in problems:
        workspace.messages.warn(sentence)
    workspace.scouting.start()
    if sample:
        QTimer.singleShot(0, workspace.opening.open_sample)
    elif paths:
        QTimer.singleShot(0, lambda: workspace.open_paths(paths))
    QTimer.singleShot(_WARM_UP_MS, lambda: workspace.warm_up(BUILT_IN_MODEL))
    return window


def _wait_for_first_sight(window: MainWindow) -> None:
    """Let the window be painted before everything else is loaded."""
    until = time.monotonic() + _FIRST_SIGHT_SECONDS
    loop = QEventLoop()
    timer = QTimer(interval=_LOOK_MS)

    def look() -> None:
        handle = window.windowHandle()
        if handle is None or handle.isExposed() or time.monotonic() > until:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _furnish(window: MainWindow) -> tuple[Workspace, list[str]]:
    """Load what is behind the window and in it; PySide need not look at all of it.

    Returns:
        The workspace, and a sentence for each plug-in that cannot be used.
    """
    with plain_imports():
        from app.tools.plugin_tool import load_tools
        from app.ui import window_parts  # noqa: F401
        from app.ui.workspace import Workspace
    workspace = Workspace()
    plugins = load_tools(action_names())
    problems = [*plugins.problems, *workspace.add_tools(plugins.found.values())]
    window.furnish(workspace)
    _report_crashes(workspace)
    return workspace, problems


def _follow_run(workspace: Workspace) -> None:
    """Tell about a crash of the last run, and let the next run know of one of this."""
    session = workspace.session
    try:
        folder = state_folder()
    except OSError:
        return
    for crash in find_crashes(folder)[-1:]:
        workspace.messages.warn(crash.sentence)
    run = ThisRun(folder)

    def note() -> None:
        project, document = session.project, session.document
        run.note(
            "" if project is None else str(project.folder),
            "" if document is None else document.name,
        )

    session.document_changed.connect(note)
    workspace.stopped.connect(run.end)


def _start_log() -> None:
    handler: logging.Handler
    try:
        handler = RotatingFileHandler(
            state_folder() / LOG_FILE,
            maxBytes=_LOG_BYTES,
            backupCount=1,
            encoding="utf-8",
        )
    except OSError:
        handler = logging.StreamHandler()  # better there than nowhere
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    log.info("Tiramisu %s starts", tiramisu.__version__)
    # A damaged file makes it write thousands of lines, which push all else out.
    logging.getLogger("tifffile").setLevel(logging.CRITICAL)
    qInstallMessageHandler(_log_qt_message)


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(_LEVELS[kind], "%s", text)


def _report_crashes(workspace: Workspace) -> None:
    """Log what a slot failed to catch, and tell the user; the window lives on."""

    def report(
        kind: type[BaseException],
        problem: BaseException,
        trace: TracebackType | None,
    ) -> None:
        log.error("uncaught", exc_info=(kind, problem, trace))
        workspace.messages.explain(problem, translate("doing that"))

    sys.excepthook = report
