"""What the application has once its window is in sight: a log, a style and the like."""

from __future__ import annotations

import contextlib
import logging
from logging.handlers import RotatingFileHandler

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

import tiramisu
from app.ui.garbage import GarbageCollector
from app.ui.last_run import catch_crashes
from app.ui.log_entries import LOG_FILE, LOG_FORMAT
from app.ui.resources import state_folder
from app.ui.style import ClearStyle

log = logging.getLogger(__name__)

_LOG_BYTES = 1_000_000

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start_services() -> None:
    """Begin to write the log, to trace crashes, to collect garbage and to draw clearly.

    Once, before any thread is started.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    _start_log()
    with contextlib.suppress(OSError):
        catch_crashes(state_folder())
    GarbageCollector(application)
    application.setStyle(ClearStyle())


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
