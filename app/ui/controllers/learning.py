"""Learning from corrections, in the background."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.jobs.fine_tune import (
    Divided,
    FineTune,
    JudgeModels,
    Judging,
    Lesson,
    LessonControl,
    Outcome,
    Reading,
    fine_tune_job,
)
from app.jobs.job import Job
from app.jobs.save_mask import save_mask_job
from app.jobs.threads import Threads
from app.project.project import Project
from app.project.split import divided_corrections
from app.session.document import Document
from app.session.session import Session
from app.ui.controllers.model_choice import ModelChoice
from app.ui.judgement_wording import verdict_sentence
from app.ui.messages import Messages
from tiramisu.errors import ModelFileError, NothingToLearnError, TiramisuError
from tiramisu.fine_tune_settings import Budget, StepReport, round_budget

# After a stroke that is news, before the next round begins.
_PAUSE_MS = 3000


@dataclass(frozen=True)
class LearningPlan:
    """How the user wants to learn.

    Attributes:
        budget: When a lesson ends.
        in_rounds: Learn again and again, from what has been corrected meanwhile.
        from_built_in: Start from the model that comes with the program.
    """

    budget: Budget
    in_rounds: bool = False
    from_built_in: bool = False


class Learning(QObject):
    """Trains a copy of the model on all corrections, and takes it into use if better.

    Signals:
        started: A lesson begins.
        reading: The corrections are being read.
        divided: A ``Holdout``: what is held out of the corrections.
        stepped: A ``StepReport`` after each step.
        judging: The new model is being judged.
        judged: An ``Outcome``, after the better model has been taken into use.
        waiting: The next round begins when more is corrected.
        paused_changed: Whether it waits for the user.
        ended: One sentence about how it went.
    """

    started = Signal()
    reading = Signal()
    divided = Signal(object)
    stepped = Signal(object)
    judging = Signal()
    judged = Signal(object)
    waiting = Signal()
    paused_changed = Signal(bool)
    ended = Signal(str)

    def __init__(
        self,
        session: Session,
        model_choice: ModelChoice,
        threads: Threads,
        messages: Messages,
        built_in_model: Path,
        parent: QObject | None = None,
        *,
        fine_tune: FineTune | None = None,
        judge: JudgeModels | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model_choice = model_choice
        self._threads = threads
        self._messages = messages
        self._built_in_model = built_in_model
        self._fine_tune = fine_tune
        self._judge = judge
        self._plan: LearningPlan | None = None
        self._job: Job | None = None
        self._control = LessonControl()
        self._document: Document | None = None
        self._has_news = False
        self._rounds = 0
        self._previous: Path | None = None
        self._next_round = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._next_round.timeout.connect(self._begin_round)
        session.project_changed.connect(self._on_project_changed)
        session.document_changed.connect(self._on_document_changed)

    @property
    def is_running(self) -> bool:
        """Whether a model is learning now, or will when more is corrected."""
        return self._plan is not None

    @property
    def has_lesson(self) -> bool:
        """Whether a lesson is under way, and not merely waited for."""
        return self._job is not None

    @property
    def is_paused(self) -> bool:
        """Whether it waits for the user."""
        return self._job is not None and self._control.is_paused

    def start(self, plan: LearningPlan) -> None:
        """Learn from what is labelled now."""
        if not self.is_running and self._session.project is not None:
            self._plan, self._rounds, self._previous = plan, 0, None
            self._begin()

    def _begin(self) -> None:
        """Save what is painted in the background, then learn from all that is saved."""
        self._has_news = False
        self._rounds += 1
        self._control = LessonControl()
        self._session.settle()
        document = self._session.document
        if document is None or not (
            document.has_unsaved_changes or document.is_at_risk
        ):
            self._begin_lesson()
            return
        job = self._job = save_mask_job(document.begin_save(), self)
        job.done.connect(self._on_saved)
        job.failed.connect(self._on_failed)
        self.started.emit()
        job.start(self._threads.get("files"))

    @Slot(object)
    def _on_saved(self, notes: list[str]) -> None:
        for note in notes:
            self._messages.notice(note)
        self._begin_lesson()

    def _begin_lesson(self) -> None:
        project, plan = self._session.project, self._plan
        if project is None or plan is None:
            return
        try:
            lesson = self._make_lesson(project, plan)
        except TiramisuError as problem:
            self._on_failed(problem)
        else:
            self._run(lesson, project)

    def next_lesson(self) -> Lesson | None:
        """Return what would be learned from if that began now; None if it cannot."""
        project = self._session.project
        if project is None or self.is_running:
            return None
        try:
            return self._make_lesson(project, LearningPlan(Budget(steps=1)))
        except TiramisuError:
            return None  # whoever starts a lesson is told

    def _make_lesson(self, project: Project, plan: LearningPlan) -> Lesson:
        project.class_list.check()
        current = self._session.model_path or self._built_in_model
        base_model = self._built_in_model if plan.from_built_in else current
        for path in (current, base_model):
            if not path.is_file():
                raise ModelFileError(
                    self.tr(
                        "There is no model that could learn; choose one with Model > "
                        "Use a model file."
                    )
                )
        return Lesson(
            base_model,
            current,
            project.new_model_path(),
            project.classes,
            round_budget(self._rounds, plan.budget) if plan.in_rounds else plan.budget,
            project.class_list.new_names,
            project.class_list.label_table,
            self._previous,
        )

    def _run(self, lesson: Lesson, project: Project) -> None:
        is_announced = self._job is not None
        job = self._job = fine_tune_job(
            lambda: divided_corrections(project),
            lesson,
            self,
            control=self._control,
            fine_tune=self._fine_tune,
            judge=self._judge,
        )
        self._messages.follow(job, self.tr("Learning…"))
        job.progress.connect(self._on_progress)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        if not is_announced:
            self.started.emit()
        job.start(self._threads.get("training"))

    @Slot(bool)
    def set_paused(self, paused: bool) -> None:
        """Wait before the next step, or go on."""
        if self._job is None:
            return
        if paused:
            self._control.pause()
        else:
            self._control.go_on()
        self.paused_changed.emit(paused)

    @Slot()
    def finish(self) -> None:
        """Learn no more; what was learnt is judged and kept."""
        if self._plan is None:
            return
        if self._job is None:
            self._end(self.tr("Stopped; the last round was over."))
            return
        self._plan = LearningPlan(self._plan.budget)
        self._control.finish()
        self.paused_changed.emit(False)

    @Slot()
    def stop(self) -> None:
        """Give up learning; the model stays as it was."""
        if self._job is not None:
            self._job.cancel()
        if self.is_running:
            self._end(self.tr("Stopped. The model is as it was."))

    def _end(self, sentence: str) -> None:
        self._job = self._plan = None
        self._next_round.stop()
        self.ended.emit(sentence)

    @Slot(object)
    def _on_progress(self, news: object) -> None:
        if isinstance(news, StepReport):
            self.stepped.emit(news)
            if self._job is not None and news.share_done is not None:
                self._messages.advance(self._job, news.share_done)
        elif isinstance(news, Reading):
            self.reading.emit()
        elif isinstance(news, Divided):
            self.divided.emit(news.holdout)
        elif isinstance(news, Judging):
            self.judging.emit()

    @Slot(object)
    def _on_done(self, outcome: Outcome) -> None:
        self._job = None
        sentence = verdict_sentence(outcome.verdict)
        in_rounds = self._is_in_rounds
        self._previous = outcome.candidate
        self._model_choice.offer(outcome.candidate)
        if outcome.verdict.is_better:
            self._model_choice.take_over(outcome.candidate, sentence)
        elif in_rounds:
            self._messages.say(sentence)
        else:
            self._messages.notice(sentence)
        self.judged.emit(outcome)
        if in_rounds:
            self._await_round()
        else:
            self._end(sentence)

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, NothingToLearnError) and self._is_in_rounds:
            self._job = None
            self._rounds -= 1
            self._await_round()
            return
        self._end(self.tr("The model has not learned; it is as it was."))
        self._messages.explain(problem, self.tr("learning from the corrections"))

    # Rounds

    @property
    def _is_in_rounds(self) -> bool:
        return self._plan is not None and self._plan.in_rounds

    def _await_round(self) -> None:
        """Learn again once there is something new.

        Without that, rounds would go on until one of them is better by chance.
        """
        self.waiting.emit()
        if self._has_news:
            self._next_round.start()

    @Slot()
    def _begin_round(self) -> None:
        if self._session.tool.is_active:
            self._next_round.start()  # in the middle of a gesture
        elif self._job is None:
            self._begin()

    @Slot()
    def _on_corrected(self) -> None:
        self._has_news = True
        is_due = self.is_running and self._job is None
        if is_due and not self._next_round.isActive():
            self._next_round.start()  # a steady hand must not put it off for ever

    @Slot()
    def _on_document_changed(self) -> None:
        self._document = self._session.document
        if self._document is not None:
            self._document.history_changed.connect(self._on_corrected)

    @Slot()
    def _on_project_changed(self) -> None:
        self.stop()
