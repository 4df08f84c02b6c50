"""Learning from corrections, in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.fine_tune import FineTune, Lesson, fine_tune_job
from app.jobs.job import Job
from app.jobs.threads import Threads
from app.project.project import Project
from app.session.session import Session
from app.ui.messages import Messages
from tiramisu.errors import ModelFileError, TiramisuError


class Learning(QObject):
    """Trains a copy of the model on all corrections and takes it into use.

    Signals:
        started: Number of steps to come.
        stepped: A ``Step`` after each step.
        ended: One sentence about how it went.
    """

    started = Signal(int)
    stepped = Signal(object)
    ended = Signal(str)

    def __init__(
        self,
        session: Session,
        threads: Threads,
        messages: Messages,
        built_in_model: Path,
        parent: QObject | None = None,
        *,
        fine_tune: FineTune | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._threads = threads
        self._messages = messages
        self._built_in_model = built_in_model
        self._fine_tune = fine_tune
        self._job: Job | None = None
        session.project_changed.connect(self._on_project_changed)

    @property
    def is_running(self) -> bool:
        """Whether a model is learning now."""
        return self._job is not None

    def start(self, steps: int) -> None:
        """Learn for so many steps from what is labelled now."""
        if self.is_running or self._session.project is None:
            return
        if not self._session.save():
            return  # the session has said why
        try:
            lesson = self._make_lesson(self._session.project, steps)
        except TiramisuError as problem:
            self._on_failed(problem)
        else:
            self._run(lesson, self._session.project)

    def _make_lesson(self, project: Project, steps: int) -> Lesson:
        base_model = self._session.model_path or self._built_in_model
        if not base_model.is_file():
            raise ModelFileError(
                "There is no model that could learn; choose one with "
                "Model > Use a model file."
            )
        return Lesson(base_model, project.new_model_path(), project.classes, steps)

    def _run(self, lesson: Lesson, project: Project) -> None:
        job = self._job = fine_tune_job(
            project.samples, lesson, self, fine_tune=self._fine_tune
        )
        job.progress.connect(self.stepped)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        self.started.emit(lesson.steps)
        job.start(self._threads.get("training"))

    @Slot()
    def stop(self) -> None:
        """Give up learning; the model stays as it was."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.ended.emit(self.tr("Stopped. The model is as it was."))

    @Slot(object)
    def _on_done(self, model: Path) -> None:
        self._job = None
        self._session.set_model(model)
        sentence = self.tr("{} has learned from your corrections and predicts now.")
        self.ended.emit(sentence.format(model.stem))
        self._messages.notice(sentence.format(model.stem))

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._job = None
        self.ended.emit(self.tr("The model has not learned; it is as it was."))
        self._messages.explain(problem, self.tr("learning from the corrections"))

    @Slot()
    def _on_project_changed(self) -> None:
        self.stop()
