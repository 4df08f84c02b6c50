"""The program's log, for those who want to know what has happened."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.log_entries import LogEntry, filtered, parse_log, read_tail
from app.ui.screen_room import fitting
from app.ui.tab_order import follow_layout

_SIZE = QSize(820, 520)
_REFRESH_MS = 1000


class LogViewer(QDialog):
    """Shows the end of the log and follows it; may stay open while one works.

    Args:
        path: The log.
        parent: Qt's owner.
    """

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("log_viewer")
        self.setWindowTitle(self.tr("Log"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._path = path
        self._stamp: tuple[int, int] | None = None
        self._entries: list[LogEntry] = []
        self._level = self._make_levels()
        self._words = QLineEdit()
        self._words.setObjectName("log_words")
        self._words.setPlaceholderText(self.tr("Find"))
        self._words.setAccessibleName(self.tr("Find in the log"))
        self._words.setClearButtonEnabled(True)
        self._words.textChanged.connect(self._show)
        self._text = self._make_text()
        self._count = QLabel()
        self._count.setObjectName("log_count")
        head = QHBoxLayout()
        head.addWidget(self._level)
        head.addWidget(self._words, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._make_buttons())
        follow_layout(self)
        self.resize(fitting(self, _SIZE))
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()
        self.refresh()

    def _make_levels(self) -> QComboBox:
        levels = QComboBox()
        levels.setObjectName("log_level")
        levels.setAccessibleName(self.tr("What is shown"))
        levels.addItem(self.tr("Everything"), logging.NOTSET)
        levels.addItem(self.tr("Warnings and errors"), logging.WARNING)
        levels.addItem(self.tr("Errors"), logging.ERROR)
        levels.currentIndexChanged.connect(self._show)
        return levels

    def _make_text(self) -> QPlainTextEdit:
        text = QPlainTextEdit()
        text.setObjectName("log_text")
        text.setAccessibleName(self.tr("Log"))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        return text

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for name, text, handler in (
            ("log_copy", self.tr("&Copy"), self._copy),
            ("log_folder", self.tr("Open the &folder"), self._open_folder),
        ):
            role = QDialogButtonBox.ButtonRole.ActionRole
            button = buttons.addButton(text, role)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(handler)
        return buttons

    @Slot()
    def refresh(self) -> None:
        """Read the log again if it has grown."""
        try:
            status = self._path.stat()
            stamp = (status.st_mtime_ns, status.st_size)
            if stamp == self._stamp:
                return
            self._stamp = stamp
            self._entries = parse_log(read_tail(self._path))
        except OSError as problem:
            self._entries = []
            self._text.setPlainText(
                self.tr("{} cannot be read ({}).").format(self._path, problem.strerror)
            )
            return
        self._show()

    @Slot()
    def _show(self) -> None:
        level = int(self._level.currentData())
        shown = filtered(self._entries, level, self._words.text())
        bar = self._text.verticalScrollBar()
        follows = bar.value() == bar.maximum()
        place = bar.value()
        self._text.setPlainText("\n".join(entry.text for entry in shown))
        if follows:
            self._text.moveCursor(QTextCursor.MoveOperation.End)
            self._text.moveCursor(QTextCursor.MoveOperation.StartOfLine)
        else:
            bar.setValue(place)
        self._count.setText(
            self.tr("{} of {} entries of {}").format(
                len(shown), len(self._entries), self._path
            )
        )

    @Slot()
    def _copy(self) -> None:
        """Copy what is selected, or else all that is shown."""
        selected = self._text.textCursor().selectedText()
        # Qt's own mark for the end of a paragraph.
        text = selected.replace("\u2029", "\n") or self._text.toPlainText()
        QGuiApplication.clipboard().setText(text)

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
