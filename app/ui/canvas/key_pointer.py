"""A pointer that is moved by keys, for people who use no mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

_STEP, _FINE_STEP = 10.0, 1.0  # in pixels that the screen is planned in
_DIRECTIONS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class KeyPointer:
    """Arrows move the pointer over a widget, Insert presses and lets go.

    Alt with an arrow moves by single pixels. The widget gets common mouse events, so
    every tool works as with a mouse.
    """

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._at: QPointF | None = None
        self._is_pressed = False

    def follow(self, at: QPointF | None) -> None:
        """Go on from where the mouse has been, in pixels of the widget."""
        self._at = at

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key says; False if it means nothing here."""
        direction = _DIRECTIONS.get(Qt.Key(event.key()))
        if direction is not None:
            is_fine = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._move(direction * (_FINE_STEP if is_fine else _STEP))
        elif event.key() == Qt.Key.Key_Insert and not event.isAutoRepeat():
            self._toggle(event.modifiers())
        else:
            return False
        return True

    def let_go(self) -> None:
        """End a press that is still held: the keys go elsewhere."""
        if self._is_pressed:
            self._toggle(Qt.KeyboardModifier.NoModifier)

    def _place(self) -> QPointF:
        return self._at or QPointF(self._widget.rect().center())

    def _move(self, by: QPointF) -> None:
        room = self._widget.rect()
        at = self._place() + by
        at.setX(min(max(at.x(), 0.0), float(room.right())))
        at.setY(min(max(at.y(), 0.0), float(room.bottom())))
        held = _LEFT if self._is_pressed else _NONE
        self._send(QEvent.Type.MouseMove, at, _NONE, held)
        self._at = at

    def _toggle(self, modifiers: Qt.KeyboardModifier) -> None:
        self._is_pressed = not self._is_pressed
        if self._is_pressed:
            self._send(
                QEvent.Type.MouseButtonPress, self._place(), _LEFT, _LEFT, modifiers
            )
        else:
            self._send(QEvent.Type.MouseButtonRelease, self._place(), _LEFT, _NONE)

    def _send(
        self,
        kind: QEvent.Type,
        at: QPointF,
        button: Qt.MouseButton,
        held: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        place = self._widget.mapToGlobal(at)
        event = QMouseEvent(kind, at, place, button, held, modifiers)
        QGuiApplication.sendEvent(self._widget, event)
