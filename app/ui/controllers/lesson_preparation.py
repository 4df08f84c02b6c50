"""Making ready what a lesson needs, while the user still paints what it is to teach."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QObject, QTimer, Slot

from app.jobs.fine_tune import Lesson, Prepare, prepare_job
from app.jobs.job import Job
from app.jobs.threads import Threads
from app.session.document import Document
from app.session.session import Session
from app.ui.controllers.learning import Learning
from app.ui.controllers.predictions import Predictions
from tiramisu.decoding import available_memory

_PAUSE_MS = 1500
# What TensorFlow takes for a lesson, and as much again for all else.
_LEAST_MEMORY_BYTES = 3 * 2**30


class LessonPreparation(QObject):
    """Prepares a lesson after the first correction, once for each model and classes.

    Nothing happens before ``start``. It waits while somebody paints or a prediction is
    under way, and it is left out where memory is short. A lesson that begins meanwhile
    waits for it: it would have to do the same.
    """

    def __init__(
        self,
        session: Session,
        learning: Learning,
        predictions: Predictions,
        threads: Threads,
        prepare: Prepare,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._learning = learning
        self._predictions = predictions
        self._threads = threads
        self._prepare = prepare
        self._document: Document | None = None
        self._job: Job | None = None
        self._prepared: Hashable = None
        self._timer = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self._begin)

    def start(self) -> None:
        """Prepare lessons from now on."""
        self._session.document_changed.connect(self._on_document_changed)
        self._session.project_changed.connect(self.stop)
        self._on_document_changed()

    @property
    def is_running(self) -> bool:
        """Whether a lesson is being prepared."""
        return self._job is not None

    @Slot()
    def stop(self) -> None:
        """Give up what is being prepared; the next correction begins anew."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = self._prepared = None

    @Slot()
    def _on_document_changed(self) -> None:
        if self._document is not self._session.document:
            self._document = self._session.document
            if self._document is not None:
                self._document.history_changed.connect(self._on_corrected)

    @Slot()
    def _on_corrected(self) -> None:
        if self._job is None and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _begin(self) -> None:
        if self._session.tool.is_active or self._predictions.is_running:
            self._timer.start()
            return
        lesson, project = self._learning.next_lesson(), self._session.project
        if lesson is None or project is None or self._job is not None:
            return
        key = _key(lesson)
        if key == self._prepared or available_memory() < _LEAST_MEMORY_BYTES:
            return
        self._prepared = key  # or it has failed, and would fail again
        pictures = [project.image_path(name) for name in project.images]
        job = self._job = prepare_job(lesson, pictures, self._prepare, self)
        job.done.connect(self._on_ended)
        job.failed.connect(self._on_ended)
        job.start(self._threads.get("training"))

    @Slot(object)
    def _on_ended(self, _: object) -> None:
        self._job = None


def _key(lesson: Lesson) -> Hashable:
    return lesson.base_model, lesson.classes
