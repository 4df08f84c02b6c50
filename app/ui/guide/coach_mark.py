"""A card that says what to do, and a frame around what it is done with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.style import focus_color

_WIDTH = 330
_MARGIN = 14
_FOLLOW_MS = 200
_LINE_WIDTH = 3.0
_RADIUS = 6.0


class CoachMark(QFrame):
    """Floats over its parent beside a target, and takes no keys by itself.

    Signals:
        skip_requested: The user wants the next card without doing what this one says.
        end_requested: The user has had enough.
    """

    skip_requested = Signal()
    end_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("coach_mark")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self._parent = parent
        self._target: QWidget | None = None
        self._frame = _Highlight(parent)
        self._title, self._text, self._place = QLabel(), QLabel(), QLabel()
        self._title.setObjectName("coach_title")
        self._text.setObjectName("coach_text")
        self._place.setObjectName("coach_place")
        self._text.setWordWrap(True)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._skip = self._make_button("coach_skip", self.tr("Skip"))
        self._skip.clicked.connect(self.skip_requested)
        self._end = self._make_button("coach_end", self.tr("End the tour"))
        self._end.clicked.connect(self.end_requested)
        self._lay_out()
        self._follow = QTimer(self, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._put_beside_target)
        parent.installEventFilter(self)
        self.hide()

    def _make_button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        # A click must not take the keys away from the canvas; Tab may.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._place)
        buttons.addStretch()
        buttons.addWidget(self._end)
        buttons.addWidget(self._skip)
        layout = QVBoxLayout(self)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(buttons)

    @property
    def title(self) -> str:
        """Of the card that is shown; empty when none is."""
        return "" if self.isHidden() else self._title.text()

    def present(
        self,
        title: str,
        text: str,
        place: str,
        target: QWidget | None,
        *,
        is_last: bool,
    ) -> None:
        """Show a card.

        Args:
            title: What it is about.
            text: What to do.
            place: Which of how many it is.
            target: What it points to; None for nothing.
            is_last: Whether there is nothing left to skip.
        """
        self._title.setText(title)
        self._text.setText(text)
        self._place.setText(place)
        self._target = target
        self._skip.setHidden(is_last)
        self._end.setText(self.tr("Close") if is_last else self.tr("End the tour"))
        self._tint()
        self.setAccessibleName(f"{title}. {text}")
        self._put_beside_target()
        self.show()
        self._follow.start()
        # So that a screen reader says it wherever the keyboard is.
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Show no card."""
        self._follow.stop()
        self._frame.hide()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._tint()
        super().changeEvent(event)

    def _tint(self) -> None:
        for label in (self._title, self._text, self._place):
            label.setForegroundRole(QPalette.ColorRole.ToolTipText)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in sight when the window changes its size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._put_beside_target()
        return super().eventFilter(watched, event)

    def _put_beside_target(self) -> None:
        room = self._parent.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        target = self._rect_of_target()
        layout = self.layout()
        height = 0 if layout is None else layout.totalHeightForWidth(_WIDTH)
        card = QRect(0, 0, min(_WIDTH, room.width()), height)
        card.moveTopLeft(_place_for(card, target, room))
        if card != self.geometry():
            self.setGeometry(card)
        self._frame.put_around(target)
        self._frame.raise_()
        self.raise_()

    def _rect_of_target(self) -> QRect:
        target = self._target
        if target is None or not target.isVisible():
            return QRect()
        return QRect(target.mapTo(self._parent, QPoint()), target.size())


class _Highlight(QWidget):
    """A frame that lets all clicks through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("coach_frame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def put_around(self, rect: QRect) -> None:
        """Show the frame there; nowhere if there is nothing."""
        self.setVisible(not rect.isEmpty())
        if rect != self.geometry():
            self.setGeometry(rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(focus_color(self.palette()), _LINE_WIDTH))
        inset = _LINE_WIDTH / 2
        inside = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(inside, _RADIUS, _RADIUS)
        painter.end()


def _place_for(card: QRect, target: QRect, room: QRect) -> QPoint:
    """Return the card's corner: beside the target, or low inside one that is large."""
    left = target.left() - _MARGIN - card.width()
    right = target.right() + _MARGIN
    y = target.top() + _MARGIN
    if target.isEmpty() or target.width() > room.width() // 2:
        inside = room if target.isEmpty() else target
        left = inside.right() - _MARGIN - card.width()
        y = inside.bottom() - _MARGIN - card.height()
    elif left < room.left():
        left = right
    x = min(max(left, room.left()), room.right() - card.width())
    return QPoint(x, min(max(y, room.top()), room.bottom() - card.height()))
