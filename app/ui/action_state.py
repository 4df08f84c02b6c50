"""Which actions make sense now, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.session.document import Document
from app.session.view_state import HeatMap
from app.translation import translate
from app.ui.action_table import ACTIONS
from app.ui.actions import name_action
from app.ui.workspace import Workspace

HEAT_MAPS = {
    "toggle_confidence": HeatMap.CONFIDENCE,
    "toggle_uncertainty": HeatMap.UNCERTAINTY,
    "toggle_probability": HeatMap.PROBABILITY,
    "toggle_errors": HeatMap.ERRORS,
}
"""Which heat map each action shows."""


class ActionState(QObject):
    """Enables, checks and names the actions as the session changes."""

    def __init__(self, workspace: Workspace, actions: Mapping[str, QAction]) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._session = session = workspace.session
        self._actions = actions
        self._document: Document | None = None
        session.project_changed.connect(self._update)
        session.document_changed.connect(self._on_document_changed)
        workspace.model_choice.changed.connect(self._update)
        session.tool_changed.connect(self._show_choices)
        session.overlay_visible_changed.connect(self._show_choices)
        session.contours_changed.connect(self._show_choices)
        session.differences_changed.connect(self._show_choices)
        session.heat_map_changed.connect(self._show_choices)
        session.classes_changed.connect(self._update)
        workspace.opening.target_changed.connect(self._update)
        workspace.image_list.changed.connect(self._update)
        workspace.image_list.image_changed.connect(self._update_steps)
        workspace.predictions.running_changed.connect(self._update)
        workspace.ground_truth.evaluated.connect(self._update)
        workspace.learning.started.connect(self._update)
        workspace.learning.waiting.connect(self._update)
        workspace.learning.ended.connect(self._update)
        self._show_choices()
        self._on_document_changed()

    @Slot()
    def _on_document_changed(self) -> None:
        self._document = self._session.document
        if self._document is not None:
            self._document.history_changed.connect(self.show_history)
            self._document.prediction_changed.connect(self._on_prediction_changed)
        self._update()

    @Slot()
    def _on_prediction_changed(self) -> None:
        if not self._actions["accept_image"].isEnabled():
            self._update()

    @Slot()
    def _update(self) -> None:
        document, session = self._session.document, self._session
        has = {
            "": True,
            "project": session.project is not None,
            "image": document is not None,
            "prediction": document is not None and document.has_prediction,
        }
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(has[spec.needs])
        self._update_model_actions()
        self._update_steps()
        self.show_history()

    def _update_model_actions(self) -> None:
        learning, choice = self._workspace.learning, self._workspace.model_choice
        for name in ("stop", "finish_learning"):
            self._actions[name].setEnabled(learning.is_running)
        self._actions["pause_learning"].setEnabled(learning.has_lesson)
        self._actions["pause_learning"].setChecked(learning.is_paused)
        self._actions["revert_model"].setEnabled(choice.previous is not None)
        self._actions["adopt_model"].setEnabled(choice.candidate is not None)
        if choice.rival is None:
            self._actions["compare_models"].setEnabled(False)
        if learning.is_running:
            self._actions["fine_tune"].setEnabled(False)
        if self._session.model_path is None:
            self._actions["predict"].setEnabled(False)
        evaluation = self._workspace.ground_truth.evaluation
        self._actions["toggle_errors"].setEnabled(evaluation is not None)
        if self._session.model_path is None:
            self._actions["evaluate"].setEnabled(False)
        # Of more classes only the highest probability is known.
        is_pair = len(self._session.classes) == 2
        self._actions["toggle_probability"].setEnabled(is_pair)

    @Slot()
    def _update_steps(self) -> None:
        """There is nothing before the first image and after the last."""
        images, target = self._workspace.image_list, self._workspace.opening.target
        if self._session.project is not None and target:
            for action, step in (("previous_image", -1), ("next_image", 1)):
                there = images.neighbour(target, step) is not None
                self._actions[action].setEnabled(there)
        document = self._session.document
        is_done = document is not None and images.row(document.name).done
        self._actions["mark_done"].setChecked(is_done)

    @Slot()
    def show_history(self) -> None:
        """Offer what can be undone now: a click of an open gesture comes first."""
        document = self._session.document
        can_step_back = self._session.tool.can_step_back
        can_undo = document is not None and document.can_undo
        can_redo = document is not None and document.can_redo
        undo, redo = self._actions["undo"], self._actions["redo"]
        undo.setEnabled(can_undo or can_step_back)
        redo.setEnabled(can_redo)
        undo_text = _in_a_sentence(document.undo_text) if document and can_undo else ""
        if can_step_back:
            undo_text = self.tr("last click")
        redo_text = _in_a_sentence(document.redo_text) if document and can_redo else ""
        for action, plain, with_step, step in (
            (undo, self.tr("&Undo"), self.tr("&Undo {}"), undo_text),
            (redo, self.tr("&Redo"), self.tr("&Redo {}"), redo_text),
        ):
            name_action(action, _with_step(plain, with_step, step))

    @Slot()
    def _show_choices(self) -> None:
        session = self._session
        for name in session.tools:
            self._actions[name].setChecked(name == session.tool.name)
        self._actions["toggle_mask"].setChecked(session.overlay_visible)
        self._actions["toggle_contours"].setChecked(session.contours_only)
        self._actions["toggle_difference"].setChecked(session.differences_visible)
        for name, heat_map in HEAT_MAPS.items():
            self._actions[name].setChecked(session.heat_map is heat_map)


def _with_step(alone: str, text: str, step: str) -> str:
    """Name the step in a menu text, if there is one."""
    return text.format(step) if step else alone


def _in_a_sentence(step: str) -> str:
    """Return what a step is called in the middle of a line."""
    shown = translate(step)
    # English writes it small there; German, for one, does not.
    return shown.lower() if shown == step else shown
