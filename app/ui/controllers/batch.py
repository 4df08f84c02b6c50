"""Processing folders of images while somebody goes on working."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.batch import batch_job
from app.jobs.job import Job
from app.jobs.predict import PredictorCache
from app.jobs.threads import Threads
from app.session.session import Session
from app.ui.messages import Messages
from tiramisu.batch_progress import BatchProgress
from tiramisu.batch_request import BatchReport, BatchRequest
from tiramisu.errors import ModelFileError
from tiramisu.model_file import read_model_info


class Batch(QObject):
    """Runs one batch at a time, on a thread of its own.

    Signals:
        started: A run has begun.
        progressed: A ``BatchProgress``.
        done: The ``BatchReport``.
        failed: The exception.
        ended: Always the last, also after ``cancel``.
    """

    started = Signal()
    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self,
        session: Session,
        threads: Threads,
        messages: Messages,
        predictors: PredictorCache,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._threads = threads
        self._messages = messages
        self._predictors = predictors
        self._job: Job | None = None

    @property
    def is_running(self) -> bool:
        """Whether a run is under way."""
        return self._job is not None

    def start(self, request: BatchRequest) -> None:
        """Do what is left of a request, unless another one is at work.

        Images of the open project are labelled as the project does it, others as the
        model does.
        """
        if self._job is not None:
            return
        job = self._job = batch_job(
            self._in_labels_of_project(request), self._predictors, self
        )
        job.progress.connect(self._on_progress)
        job.done.connect(self._on_done)
        job.failed.connect(self.failed)
        job.ended.connect(self._on_ended)
        self.started.emit()
        self._messages.follow(
            job, self.tr("Processing {}…").format(request.folder.name)
        )
        job.start(self._threads.get("batch"))

    @Slot()
    def cancel(self) -> None:
        """Stop after the present tile; what is done stays."""
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Give up what is running, as the program ends."""
        self.cancel()

    def _in_labels_of_project(self, request: BatchRequest) -> BatchRequest:
        project = self._session.project
        if project is None or request.folder.resolve() != project.folder.resolve():
            return request
        try:
            known = read_model_info(request.model).config.classes
        except ModelFileError:
            return request  # the run will say so
        table = project.class_list.label_table(known)
        return dataclasses.replace(request, classes=project.classes, table=table)

    @Slot(object)
    def _on_progress(self, progress: BatchProgress) -> None:
        if self._job is not None:
            self._messages.advance(self._job, progress.share)
        self.progressed.emit(progress)

    @Slot(object)
    def _on_done(self, report: BatchReport) -> None:
        self._messages.notice(report.headline())
        self.done.emit(report)

    @Slot()
    def _on_ended(self) -> None:
        self._job = None
        self.ended.emit()


def usual_output(folder: Path) -> Path:
    """Return where the results of a folder go unless somebody wants them elsewhere."""
    return folder.with_name(f"{folder.name}-results")
