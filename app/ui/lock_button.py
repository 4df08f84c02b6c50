"""A lock on a class: no tool changes what is annotated as it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QWidget

from app.session.session import Session
from app.ui.tinted_button import TintedButton


class LockButton(TintedButton):
    """Protects the annotated pixels of one class."""

    def __init__(
        self, session: Session, label: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("unlock", parent)
        self._session = session
        self._label = label
        self.setObjectName(f"lock_{label}")
        self.setAutoRaise(True)
        self.setCheckable(True)
        self.setAccessibleName(self.tr("Protect {}").format(name))
        self.setToolTip(
            self.tr("Protect {}: no tool changes what is annotated as it").format(name)
        )
        self.toggled.connect(self._on_toggled)
        session.settings_changed.connect(self._show)
        self._show()

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        others = self._session.settings.protected - {self._label}
        self._session.change_settings(
            protected=others | {self._label} if is_on else others
        )

    @Slot()
    def _show(self) -> None:
        is_locked = self._label in self._session.settings.protected
        with QSignalBlocker(self):
            self.setChecked(is_locked)
        self.set_icon_name("lock" if is_locked else "unlock")
