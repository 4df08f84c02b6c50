"""Letting what the user prefers count."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QComboBox

from app.ui.preferences import (
    BRUSH_RADIUS,
    LEARNING_BUDGET,
    SAVE_PAUSE_SECONDS,
    UNDO_MEGABYTES,
    Preferences,
)
from app.ui.workspace import Workspace

_MEGABYTE = 2**20


class PreferenceEffects(QObject):
    """Hands preferences on to the parts that they are about.

    Args:
        preferences: What the user prefers.
        workspace: What the window shows.
        budgets: The learning panel's list of budgets.
        parent: Qt's owner.
    """

    def __init__(
        self,
        preferences: Preferences,
        workspace: Workspace,
        budgets: QComboBox,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._workspace = workspace
        self._budgets = budgets
        self._effects = {
            BRUSH_RADIUS.key: self._set_brush_radius,
            SAVE_PAUSE_SECONDS.key: self._set_save_pause,
            UNDO_MEGABYTES.key: self._limit_undo,
            LEARNING_BUDGET.key: self._choose_budget,
        }
        for effect in self._effects.values():
            effect()
        preferences.changed.connect(self._on_changed)
        workspace.session.document_changed.connect(self._limit_undo)

    @Slot(object)
    def _on_changed(self, preference: object) -> None:
        effect = self._effects.get(getattr(preference, "key", ""))
        if effect is not None:
            effect()

    def _set_brush_radius(self) -> None:
        radius = self._preferences.value(BRUSH_RADIUS)
        self._workspace.session.set_brush_radius(radius)

    def _set_save_pause(self) -> None:
        seconds = self._preferences.value(SAVE_PAUSE_SECONDS)
        self._workspace.saving.set_pause(seconds)

    @Slot()
    def _limit_undo(self) -> None:
        document = self._workspace.session.document
        if document is not None:
            megabytes = self._preferences.value(UNDO_MEGABYTES)
            document.limit_history(megabytes * _MEGABYTE)

    def _choose_budget(self) -> None:
        row = self._preferences.value(LEARNING_BUDGET)
        if row < self._budgets.count():
            self._budgets.setCurrentIndex(row)
