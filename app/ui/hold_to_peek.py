"""A key that toggles the masks when tapped, and only for a moment when held."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent

from app.session.session import Session

_KEY = Qt.Key.Key_S
_TAP_SECONDS = 0.3


class HoldToPeek(QObject):
    """Shows or hides the masks; a key held long enough takes that back when let go."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pressed_at: float | None = None

    @Slot()
    def toggle(self) -> None:
        """Toggle the masks, because of the key or of something else."""
        self._session.set_overlay_visible(not self._session.overlay_visible)
        self._pressed_at = time.monotonic()

    def take_release(self, event: QKeyEvent) -> None:
        """Toggle back if this is the key and it was held; a tap stays."""
        if event.key() != _KEY or event.isAutoRepeat():
            return
        pressed_at, self._pressed_at = self._pressed_at, None
        if pressed_at is not None and time.monotonic() - pressed_at > _TAP_SECONDS:
            self._session.set_overlay_visible(not self._session.overlay_visible)
