"""Which model predicts, which one came before it, and which one offers itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.session.session import Session
from app.ui.messages import Messages
from tiramisu.errors import ModelFileError
from tiramisu.model_file import read_model_info
from tiramisu.verdict import verdict_of


class ModelChoice(QObject):
    """Changes the model, and knows the way back from it.

    Signals:
        changed: Another model is active or on offer, or there is another way back.
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
        self._candidate: Path | None = None
        self._waiting: Path | None = None  # chosen before there was an image
        session.project_changed.connect(self._on_project_changed)
        session.model_changed.connect(self._on_model_changed)
        session.document_changed.connect(self._on_document_changed)

    @property
    def previous(self) -> Path | None:
        """The model that the active one has replaced, if it is still there."""
        return self._previous

    @property
    def candidate(self) -> Path | None:
        """The model that has learned last, unless it is the one that predicts."""
        candidate = self._candidate
        if candidate is None or candidate == self._session.model_path:
            return None
        return candidate if candidate.is_file() else None

    @property
    def rival(self) -> Path | None:
        """The model to compare the active one with: the one before it or on offer."""
        return self.candidate or self._previous

    def models(self) -> list[Path]:
        """List all models that the project can go back to, the newest first."""
        project = self._session.project
        own = [] if project is None else project.models()[::-1]
        return [path for path in (*own, self._built_in_model) if path.is_file()]

    def offer(self, candidate: Path) -> None:
        """Let a model that has just learned be adopted, whatever was decided."""
        self._candidate = candidate
        self.changed.emit()

    @Slot()
    def adopt(self) -> None:
        """Predict with the model that has learned last."""
        if self.candidate is not None:
            self._use(self.candidate)

    def take_over(self, candidate: Path, sentence: str) -> None:
        """Predict with a model that was found better, and offer the way back.

        Args:
            candidate: The better model.
            sentence: Why it is better.
        """
        self._use(candidate, sentence)

    def choose(self, path: Path) -> None:
        """Predict with the model of this file, if it is one.

        Where nothing is open yet, it waits for what will be.
        """
        if self._session.document is None:
            self.choose_for_next(path)
            if self._session.project is None:
                self._messages.warn(
                    self.tr("Open the images first that {} is to predict.").format(
                        path.name
                    )
                )
            return
        try:
            names = [one.name for one in read_model_info(path).config.classes]
        except ModelFileError as problem:
            self._messages.explain(problem, self.tr("reading the model"))
            return
        if names == [one.name for one in self._session.classes]:
            self._use(path)
        else:
            self._use(
                path,
                self.tr(
                    "This model was made for other classes ({}); what it finds of "
                    "those that this project lacks is not shown. Learning teaches it "
                    "yours."
                ).format(", ".join(names)),
            )

    def choose_for_next(self, path: Path) -> None:
        """Predict with the model of this file as soon as another image is open."""
        self._waiting = path

    def _use(self, path: Path, sentence: str = "") -> None:
        """Predict with another model, and offer the way back from it."""
        project, before = self._session.project, self._session.model_path
        if path == before:
            return
        self._session.set_model(path)

        def go_back() -> None:
            if self._session.project is project:
                self._session.set_model(before)

        said = self.tr("{} predicts now.").format(path.stem)
        self._messages.offer_undo(sentence or said, go_back)

    @Slot()
    def revert(self) -> None:
        """Predict with the previous model again."""
        if self._previous is not None:
            self._use(self._previous)

    @Slot()
    def _on_project_changed(self) -> None:
        self._candidate = None
        self._on_model_changed()

    @Slot()
    def _on_document_changed(self) -> None:
        waiting = self._waiting
        if waiting is not None and self._session.document is not None:
            self._waiting = None
            self.choose(waiting)

    @Slot()
    def _on_model_changed(self) -> None:
        self._previous = self._find_previous()
        self.changed.emit()

    def _find_previous(self) -> Path | None:
        model, project = self._session.model_path, self._session.project
        if model is None or project is None:
            return None
        try:
            lineage = read_model_info(model).lineage
        except ModelFileError:
            return None
        judged = verdict_of(lineage) or {}
        before = judged.get("against") or lineage.get("parent")
        for path in self.models():
            if path.name == before and path != model:
                return path
        return None
