"""Options of single tools; the bar shows each only while its tool is in hand."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox

from app.session.session import Session
from app.translation import translate


class ChoiceBox(QComboBox):
    """Sets one of the session's tool settings to one of several choices."""

    def __init__(
        self, session: Session, setting: str, choices: type[Enum], text: str, tip: str
    ) -> None:
        """Follow the session.

        Args:
            session: Holds the settings.
            setting: Name of the setting.
            choices: Their values are what people call them.
            text: What is chosen, for assistive tools.
            tip: What the choice means.
        """
        super().__init__()
        self._session = session
        self._setting = setting
        self._choices = list(choices)
        self.setObjectName(f"{setting}_box")
        self.setToolTip(tip)
        self.setAccessibleName(text)
        for choice in self._choices:
            self.addItem(translate(choice.value), choice)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.activated.connect(self._on_chosen)
        session.settings_changed.connect(self._show)
        self._show()

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        self._session.change_settings(**{self._setting: self._choices[row]})

    @Slot()
    def _show(self) -> None:
        chosen = getattr(self._session.settings, self._setting)
        self.setCurrentIndex(self._choices.index(chosen))


class SettingCheck(QCheckBox):
    """Switches one of the session's tool settings."""

    def __init__(self, session: Session, setting: str, text: str, tip: str) -> None:
        super().__init__(text)
        self._session = session
        self._setting = setting
        self.setObjectName(f"{setting}_check")
        self.setToolTip(tip)
        # A click must not take the keys away from the canvas; Tab may.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(self._on_toggled)
        session.settings_changed.connect(self._show)
        self._show()

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        self._session.change_settings(**{self._setting: is_on})

    @Slot()
    def _show(self) -> None:
        with QSignalBlocker(self):
            self.setChecked(getattr(self._session.settings, self._setting))


class SettingBox(QSpinBox):
    """Sets one of the session's tool settings to a number."""

    def __init__(
        self, session: Session, setting: str, limits: tuple[int, int], tip: str
    ) -> None:
        super().__init__()
        self._session = session
        self._setting = setting
        self.setObjectName(f"{setting}_box")
        self.setRange(*limits)
        self.setKeyboardTracking(False)
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.valueChanged.connect(self._on_changed)
        # Typing is over: single keys belong to the canvas again.
        self.editingFinished.connect(self.clearFocus)
        session.settings_changed.connect(self._show)
        self._show()

    @Slot(int)
    def _on_changed(self, value: int) -> None:
        self._session.change_settings(**{self._setting: value})

    @Slot()
    def _show(self) -> None:
        with QSignalBlocker(self):
            self.setValue(getattr(self._session.settings, self._setting))
