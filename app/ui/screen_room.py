"""How large a window may start, so that all of it is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(8, 40)
"""What the system draws around a window."""


def fitting(window: QWidget, wanted: QSize) -> QSize:
    """Return the size that is wanted, or what the screen has room for."""
    return wanted.boundedTo(window.screen().availableGeometry().size() - FRAME)
