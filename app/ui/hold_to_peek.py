"""A key that toggles the masks when tapped, and only for a moment when held."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from app.session.session import Session
from app.ui.keymap import without_modifiers

_TAP_SECONDS = 0.3
# Some displays report a held key as released and pressed again, many times a second.
_REPEAT_MS = 60


class HoldToPeek(QObject):
    """Shows or hides the masks; a key held long enough takes that back when let go."""

    def __init__(
        self, session: Session, action: QAction, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._action = action
        self._pressed_at: float | None = None
        self._released_at = 0.0
        self._release = QTimer(self, interval=_REPEAT_MS, singleShot=True)
        self._release.timeout.connect(self._on_released)
        action.triggered.connect(self._on_pressed)

    @Slot()
    def _on_pressed(self) -> None:
        if self._release.isActive():
            self._release.stop()  # the key was held all the time
            self._action.setChecked(self._session.overlay_visible)
            return
        self._pressed_at = time.monotonic()
        self._toggle()

    def take_release(self, event: QKeyEvent) -> None:
        """Take note if this is the key, and neither repeated nor of another tap."""
        keys = [without_modifiers(one) for one in self._action.shortcuts()]
        pressed = without_modifiers(QKeySequence(event.key()))
        is_key = pressed in keys and not event.isAutoRepeat()
        if is_key and self._pressed_at is not None:
            self._released_at = time.monotonic()
            self._release.start()

    @Slot()
    def _on_released(self) -> None:
        pressed_at, self._pressed_at = self._pressed_at, None
        if pressed_at is not None and self._released_at - pressed_at > _TAP_SECONDS:
            self._toggle()

    def _toggle(self) -> None:
        self._session.set_overlay_visible(not self._session.overlay_visible)
