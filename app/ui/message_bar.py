"""Sentences over the canvas that stand in nobody's way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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
_LASTING_OFFER_MS = 120_000
_MARGIN = 12
_MOST_WIDTH = 640
_ICON_SIZE = 24


@dataclass(frozen=True)
class _Offer:
    """The way back from what was done.

    Attributes:
        text: What was done.
        undo: Takes it back.
        lasts: Whether other messages only cover it.
    """

    text: str
    undo: Callable[[], object]
    lasts: bool


class MessageBar(QFrame):
    """Floats at the top of its parent; a notice goes by itself, a warning stays.

    What is offered behind a warning is seen when that is closed.
    """

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
        self._offers: list[_Offer] = []  # the last one is shown first
        self._shows_offer = False
        self._undo_button = QPushButton(self.tr("Undo"))
        self._undo_button.setObjectName("message_undo")
        self._undo_button.clicked.connect(self._on_undo)
        self._close = QToolButton()
        self._close.setObjectName("message_close")
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
        if self._may_show_more:
            self._offers = [one for one in self._offers if one.lasts]
            self._present(text, "notice")
            self._timer.start(_NOTICE_MS)

    @Slot(str, object, bool)
    def show_offer(
        self, text: str, undo: Callable[[], object], lasts: bool = False
    ) -> None:
        """Show what was done, with a button that takes it back, for a while.

        Args:
            text: What was done.
            undo: Takes it back.
            lasts: Whether to show it again after other messages.
        """
        kept = [one for one in self._offers if one.lasts]
        self._offers = [*kept, _Offer(text, undo, lasts)]
        if self._may_show_more:
            self._present_offer()

    @Slot(object)
    def withdraw_offer(self, undo: Callable[[], object] | None = None) -> None:
        """Take a button away that could no longer do what it says.

        Args:
            undo: What it would do; all of them if None.
        """
        shown = self._offers[-1] if self._shows_offer else None
        self._offers = [
            one for one in self._offers if undo is not None and one.undo != undo
        ]
        if shown is not None and shown not in self._offers:
            self._present_next()

    @property
    def _may_show_more(self) -> bool:
        return self.isHidden() or self._kind == "notice"

    @Slot()
    def _on_undo(self) -> None:
        offer = self._offers[-1]
        self._dismiss()
        offer.undo()

    @Slot()
    def _dismiss(self) -> None:
        if self._shows_offer:
            self._offers.pop()
        self._present_next()

    def _present_next(self) -> None:
        self._shows_offer = False
        self._timer.stop()
        if self._offers:
            self._present_offer()
        else:
            self.hide()

    def _present_offer(self) -> None:
        offer = self._offers[-1]
        self._present(offer.text, "notice", is_offer=True)
        self._timer.start(_LASTING_OFFER_MS if offer.lasts else _OFFER_MS)

    @Slot(str)
    def show_warning(self, text: str) -> None:
        """Show what went wrong until the user closes it."""
        self._timer.stop()
        self._present(text, "warning")

    def _present(self, text: str, kind: str, *, is_offer: bool = False) -> None:
        self._kind = kind
        self._shows_offer = is_offer
        self._undo_button.setVisible(is_offer)
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
