"""What can be switched for one class, in its row: an eye and a lock."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QWidget

from app.session.session import Session
from app.ui.tinted_button import TintedButton


class ClassButton(TintedButton):
    """Switches something for one class.

    Attributes:
        label: Of the class.
    """

    icon_off, icon_on = "", ""

    def __init__(
        self, session: Session, label: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.icon_off, parent)
        self.label = label
        self._session = session
        self.setAutoRaise(True)
        self.setCheckable(True)

    def show_switched(self, is_on: bool) -> None:
        """Show a state that the session has already."""
        with QSignalBlocker(self):
            self.setChecked(is_on)
        self.set_icon_name(self.icon_on if is_on else self.icon_off)


class EyeButton(ClassButton):
    """Hides the masks of one class and shows them again; nothing else changes."""

    icon_off, icon_on = "toggle_mask", "eye_off"

    def __init__(
        self, session: Session, label: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, label, parent)
        self.setObjectName(f"eye_{label}")
        self.setAccessibleName(self.tr("Hide {}").format(name))
        self.setToolTip(self.tr("Hide {}: its masks are not drawn").format(name))
        self.toggled.connect(self._on_toggled)
        session.visibility_changed.connect(self._show)
        self._show()

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        self._session.set_class_visible(self.label, not is_on)

    @Slot()
    def _show(self) -> None:
        self.show_switched(self.label in self._session.hidden_classes)


class LockButton(ClassButton):
    """Protects the annotated pixels of one class."""

    icon_off, icon_on = "unlock", "lock"

    def __init__(
        self, session: Session, label: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, label, parent)
        self.setObjectName(f"lock_{label}")
        self.setAccessibleName(self.tr("Protect {}").format(name))
        self.setToolTip(
            self.tr("Protect {}: no tool changes what is annotated as it").format(name)
        )
        self.toggled.connect(self._on_toggled)
        session.settings_changed.connect(self._show)
        self._show()

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        others = self._session.settings.protected - {self.label}
        self._session.change_settings(
            protected=others | {self.label} if is_on else others
        )

    @Slot()
    def _show(self) -> None:
        self.show_switched(self.label in self._session.settings.protected)
