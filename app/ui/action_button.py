"""A push button for an action of the table."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.actions import plain_text


class ActionButton(QPushButton):
    """Triggers an action and is enabled, checked, named and drawn as it is."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        # A click must not take the keys away from the canvas; Tab may.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(action.isCheckable())
        action.changed.connect(self._show)
        self.clicked.connect(action.trigger)
        self._show()

    @Slot()
    def _show(self) -> None:
        action = self._action
        self.setText(plain_text(action.text()))
        self.setToolTip(action.toolTip())
        self.setIcon(action.icon())
        self.setEnabled(action.isEnabled())
        self.setChecked(action.isChecked())
