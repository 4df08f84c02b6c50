"""Sentences over the canvas that stand in nobody's way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.ui.icons import line_icon

_NOTICE_MS = 8000
_OFFER_MS = 15000
_MARGIN = 12
_MOST_WIDTH = 640
_ICON_SIZE = 24


class MessageBar(QFrame):
    """Floats at the top of its parent; a notice goes by itself, a warning stays."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self._parent = parent
        self._kind = "notice"
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setObjectName("message_text")
        self._text.setWordWrap(True)
        self._undo: Callable[[], object] | None = None
        self._undo_button = QPushButton(self.tr("Undo"))
        self._undo_button.setObjectName("message_undo")
        self._undo_button.clicked.connect(self._on_undo)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.clicked.connect(self._dismiss)
        self._layout = layout = QHBoxLayout(self)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._undo_button)
        layout.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._dismiss)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown; empty when none is."""
        return self._text.text() if not self.isHidden() else ""

    @Slot(str)
    def show_notice(self, text: str) -> None:
        """Show something worth reading for a while; a warning is not pushed away."""
        if self.isHidden() or self._kind == "notice":
            self._present(text, "notice")
            self._timer.start(_NOTICE_MS)

    @Slot(str, object)
    def show_offer(self, text: str, undo: Callable[[], object]) -> None:
        """Show what was done, with a button that takes it back, for a while."""
        if self.isHidden() or self._kind == "notice":
            self._present(text, "notice", undo)
            self._timer.start(_OFFER_MS)

    @Slot()
    def withdraw_offer(self) -> None:
        """Take a button away that could no longer do what it says."""
        if self._undo is not None:
            self._dismiss()

    @Slot()
    def _on_undo(self) -> None:
        undo = self._undo
        self._dismiss()
        if undo is not None:
            undo()

    @Slot()
    def _dismiss(self) -> None:
        self._undo = None
        self.hide()

    @Slot(str)
    def show_warning(self, text: str) -> None:
        """Show what went wrong until the user closes it."""
        self._timer.stop()
        self._present(text, "warning")

    def _present(
        self, text: str, kind: str, undo: Callable[[], object] | None = None
    ) -> None:
        self._kind = kind
        self._undo = undo
        self._undo_button.setVisible(undo is not None)
        self._tint()
        self._text.setText(text)
        self._place()
        self.show()
        self.raise_()
        self.setAccessibleName(text)
        # So that a screen reader says it wherever the keyboard is.
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._tint()
        super().changeEvent(event)

    def _tint(self) -> None:
        palette = self.palette()
        text_color = palette.color(QPalette.ColorRole.ToolTipText)
        palette.setColor(QPalette.ColorRole.WindowText, text_color)
        icon = line_icon(self._kind, palette)
        self._icon.setPixmap(
            icon.pixmap(QSize(_ICON_SIZE, _ICON_SIZE), self.devicePixelRatioF())
        )
        self._close.setIcon(line_icon("close", palette))

    def _place(self) -> None:
        room = self._parent.width()
        width = min(_MOST_WIDTH, room - 2 * _MARGIN)
        height = self._layout.heightForWidth(width)
        self.setGeometry((room - width) // 2, _MARGIN, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the parent changes its size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)
