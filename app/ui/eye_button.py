"""An eye on a class: whether its masks are drawn."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QWidget

from app.session.session import Session
from app.ui.tinted_button import TintedButton


class EyeButton(TintedButton):
    """Hides the masks of one class and shows them again; nothing else changes."""

    def __init__(
        self, session: Session, label: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("toggle_mask", parent)
        self._session = session
        self._label = label
        self.setObjectName(f"eye_{label}")
        self.setAutoRaise(True)
        self.setCheckable(True)
        self.setAccessibleName(self.tr("Hide {}").format(name))
        self.setToolTip(self.tr("Hide {}: its masks are not drawn").format(name))
        self.toggled.connect(self._on_toggled)
        session.visibility_changed.connect(self._show)
        self._show()

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        self._session.set_class_visible(self._label, not is_on)

    @Slot()
    def _show(self) -> None:
        is_hidden = self._label in self._session.hidden_classes
        with QSignalBlocker(self):
            self.setChecked(is_hidden)
        self.set_icon_name("eye_off" if is_hidden else "toggle_mask")
