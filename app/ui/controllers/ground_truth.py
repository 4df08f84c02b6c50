"""Scoring the model against what is true, and showing where it is wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.evaluate import (
    TruthSource,
    error_map_job,
    evaluate_job,
    write_scores_job,
)
from app.jobs.job import Job
from app.jobs.predict import PredictorCache
from app.jobs.threads import Threads
from app.session.document import Document
from app.session.session import Session
from app.session.view_state import HeatMap
from app.ui.controllers.opening import Opening
from app.ui.messages import Messages
from tiramisu.batch_progress import BatchProgress
from tiramisu.error_map import ErrorMap
from tiramisu.truth_evaluation import TruthEvaluation


class GroundTruthComparison(QObject):
    """Compares on a thread of its own; the annotation is never changed by it.

    Signals:
        started: A comparison has begun.
        progressed: A ``BatchProgress``.
        evaluated: There are other scores, or none any more.
        failed: The exception.
        ended: Always the last, also after ``cancel``.
    """

    started = Signal()
    progressed = Signal(object)
    evaluated = Signal()
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self,
        session: Session,
        opening: Opening,
        threads: Threads,
        messages: Messages,
        predictors: PredictorCache,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._opening = opening
        self._threads = threads
        self._messages = messages
        self._predictors = predictors
        self._job: Job | None = None
        self._map_job: Job | None = None
        self._mapped: Document | None = None
        self._source: TruthSource | None = None
        self._evaluation: TruthEvaluation | None = None
        session.project_changed.connect(self._forget)
        session.document_changed.connect(self._on_document_changed)
        session.heat_map_changed.connect(self._show_errors)

    @property
    def evaluation(self) -> TruthEvaluation | None:
        """The scores that are shown; None while there are none."""
        return self._evaluation

    @property
    def source(self) -> TruthSource | None:
        """Where the true masks of the last comparison came from."""
        return self._source

    @property
    def is_running(self) -> bool:
        """Whether a comparison is under way."""
        return self._job is not None

    def start(self, source: TruthSource) -> None:
        """Compare the model in use with what is true, unless that is under way."""
        project, model = self._session.project, self._session.model_path
        if self._job is not None or project is None or model is None:
            return
        job = self._job = evaluate_job(
            project,
            source,
            model,
            self._predictors,
            self,
            unsaved=self._session.unsaved(),
        )
        self._source = source
        job.progress.connect(self._on_progress)
        job.done.connect(self._on_done)
        job.failed.connect(self.failed)
        job.ended.connect(self._on_ended)
        self.started.emit()
        self._messages.follow(job, self.tr("Comparing with ground truth…"))
        job.start(self._threads.get("batch"))

    @Slot()
    def cancel(self) -> None:
        """Stop after the present tile; what was predicted is kept for next time."""
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Give up what is running, as the program ends."""
        self.cancel()
        self._drop_map_job()

    @Slot(str)
    def show_image(self, name: str) -> None:
        """Open an image and show where the model is wrong."""
        self._session.set_heat_map(HeatMap.ERRORS)
        self._opening.open_image(name)

    def write_scores(self, path: Path) -> None:
        """Write the scores to a file: a table, or a page with the worst images."""
        if self._evaluation is None:
            return
        job = write_scores_job(self._evaluation, path, self)
        job.done.connect(self._on_written)
        job.failed.connect(self._on_write_failed)
        job.start(self._threads.get("files"))

    @Slot(object)
    def _on_progress(self, progress: BatchProgress) -> None:
        if self._job is not None:
            self._messages.advance(self._job, progress.share)
        self.progressed.emit(progress)

    @Slot(object)
    def _on_done(self, evaluation: TruthEvaluation) -> None:
        self._set(evaluation)
        self._on_document_changed()

    @Slot()
    def _on_ended(self) -> None:
        self._job = None
        self.ended.emit()

    @Slot()
    def _forget(self) -> None:
        self.cancel()
        self._set(None)

    def _set(self, evaluation: TruthEvaluation | None) -> None:
        self._evaluation = evaluation
        self._mapped = None
        if evaluation is None and self._session.heat_map is HeatMap.ERRORS:
            self._session.set_heat_map(HeatMap.NONE)
        self.evaluated.emit()

    # The map of errors

    @Slot()
    def _on_document_changed(self) -> None:
        self._drop_map_job()
        self._mapped = None
        self._show_errors()

    def _drop_map_job(self) -> None:
        if self._map_job is not None:
            self._map_job.cancel()
            self._map_job = None

    @Slot()
    def _show_errors(self) -> None:
        """Find out where the open image is wrong, if anybody wants to see it."""
        document, evaluation = self._session.document, self._evaluation
        is_wanted = self._session.heat_map is HeatMap.ERRORS
        if not is_wanted or document is None or evaluation is None:
            return
        if self._mapped is document or not evaluation.has(document.name):
            return
        self._mapped = document
        is_same = document.prediction_model == evaluation.request.model
        seen = document.prediction.copy() if is_same else None
        job = self._map_job = error_map_job(evaluation, document.name, self, seen=seen)
        job.done.connect(self._on_mapped)
        job.failed.connect(self._on_map_failed)
        job.start(self._threads.get("files"))

    @Slot(object)
    def _on_mapped(self, errors: ErrorMap | None) -> None:
        self._map_job = None
        if self._mapped is not None and errors is not None:
            self._mapped.set_errors(errors)

    @Slot(object)
    def _on_map_failed(self, problem: Exception) -> None:
        self._map_job = None
        self._messages.explain(problem, self.tr("comparing the image"))

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._messages.say(self.tr("Saved {}").format(path.name))

    @Slot(object)
    def _on_write_failed(self, problem: Exception) -> None:
        self._messages.explain(problem, self.tr("saving the scores"))
