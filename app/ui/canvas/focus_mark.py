"""A line around the picture, while keys have led there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from app.ui.style import focus_color

_WIDTH = 2
_Reason = Qt.FocusReason
_BY_KEYS = (_Reason.TabFocusReason, _Reason.BacktabFocusReason)
# A menu or another window has the keyboard for a while, and gives it back.
_PASSING = (_Reason.PopupFocusReason, _Reason.ActiveWindowFocusReason)


class FocusMark(QWidget):
    """Lies over the edge of the canvas alone, so that strokes never paint it anew.

    Args:
        canvas: Tells when it has the keyboard, and its size.
    """

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setObjectName("canvas_focus")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def follow(self, reason: Qt.FocusReason, *, has_focus: bool) -> None:
        """Show where the keyboard is if a key has brought it there."""
        if reason not in _PASSING:
            self.setVisible(has_focus and reason in _BY_KEYS)

    def fit(self) -> None:
        """Take the size of the canvas."""
        whole = self._canvas.rect()
        self.setGeometry(whole)
        inside = whole.adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        self.setMask(QRegion(whole).subtracted(QRegion(inside)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(self.rect(), focus_color(self.palette()))
