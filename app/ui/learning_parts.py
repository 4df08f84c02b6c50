"""Ties learning, its verdict and the comparison of models to what shows them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.ui.panel_focus import dock_of
from app.ui.panels.training_panel import TrainingPanel
from app.ui.workspace import Workspace


class LearningParts(QObject):
    """Wires one window's panel and actions; it holds no state."""

    def __init__(
        self,
        workspace: Workspace,
        panel: TrainingPanel,
        actions: Mapping[str, QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._session = workspace.session
        self._panel = panel
        self._actions = actions
        self._wire_actions()
        self._wire_panel()

    def _wire_actions(self) -> None:
        learning, choice = self._workspace.learning, self._workspace.model_choice
        for name, handler in {
            "fine_tune": self._start,
            "finish_learning": learning.finish,
            "stop": learning.stop,
            "compare_models": self._workspace.comparison.toggle,
            "adopt_model": choice.adopt,
            "revert_model": choice.revert,
        }.items():
            self._actions[name].triggered.connect(handler)
        self._actions["pause_learning"].triggered.connect(learning.set_paused)

    def _wire_panel(self) -> None:
        learning, panel = self._workspace.learning, self._panel
        self._session.project_changed.connect(self._on_project_changed)
        learning.started.connect(self._on_started)
        learning.reading.connect(panel.show_reading)
        learning.divided.connect(panel.show_holdout)
        learning.divided.connect(panel.show_building)
        learning.stepped.connect(panel.show_step)
        learning.paused_changed.connect(panel.show_paused)
        learning.judging.connect(panel.show_judging)
        learning.judged.connect(panel.show_outcome)
        learning.waiting.connect(panel.show_waiting)
        learning.ended.connect(panel.show_ended)
        self._workspace.comparison.shown_changed.connect(panel.verdict.show_model)

    @Slot()
    def _start(self) -> None:
        self._bring_forward()
        self._workspace.learning.start(self._panel.plan)

    def _bring_forward(self) -> None:
        """Show the panel where it lies behind another one."""
        dock = dock_of(self._panel)
        if dock is not None:
            dock.raise_()

    @Slot()
    def _on_started(self) -> None:
        self._panel.show_started(self._session.classes)

    @Slot()
    def _on_project_changed(self) -> None:
        self._panel.show_project(self._workspace.division.holdout)
