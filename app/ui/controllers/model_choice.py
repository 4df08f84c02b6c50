"""Which model predicts, and which one came before it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.session.session import Session
from app.ui.messages import Messages
from tiramisu.errors import ModelFileError
from tiramisu.model_file import read_model_info


class ModelChoice(QObject):
    """Changes the model, and knows the way back from it.

    Signals:
        changed: Another model is active, so there may be another way back.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        messages: Messages,
        built_in_model: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._session = session
        self._built_in_model = built_in_model
        self._previous: Path | None = None
        session.project_changed.connect(self._on_model_changed)
        session.model_changed.connect(self._on_model_changed)

    @property
    def previous(self) -> Path | None:
        """The model that the active one has learned from, if it is still there."""
        return self._previous

    def choose(self, path: Path) -> None:
        """Predict with the model of this file, if it is one."""
        try:
            names = [one.name for one in read_model_info(path).config.classes]
        except ModelFileError as problem:
            self._messages.explain(problem, self.tr("reading the model"))
            return
        self._session.set_model(path)
        if names != [one.name for one in self._session.classes]:
            self._messages.notice(
                self.tr(
                    "This model was made for other classes ({}); what it finds of "
                    "those that this project lacks is not shown. Learning teaches it "
                    "yours."
                ).format(", ".join(names))
            )

    @Slot()
    def revert(self) -> None:
        """Predict with the previous model again."""
        if self._previous is not None:
            self._session.set_model(self._previous)

    @Slot()
    def _on_model_changed(self) -> None:
        self._previous = self._find_previous()
        self.changed.emit()

    def _find_previous(self) -> Path | None:
        model, project = self._session.model_path, self._session.project
        if model is None or project is None:
            return None
        try:
            parent = read_model_info(model).lineage.get("parent")
        except ModelFileError:
            return None
        for path in (*project.models(), self._built_in_model):
            if path.name == parent and path != model and path.is_file():
                return path
        return None
