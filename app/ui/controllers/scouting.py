"""Looking ahead at images while the computer has nothing else to do."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Slot

from app.jobs.job import Job
from app.jobs.predict import PredictorCache
from app.jobs.scout import Scouted, scout_job
from app.jobs.threads import Threads
from app.session.image_list import ImageList
from app.session.session import Session
from app.ui.controllers.learning import Learning
from app.ui.controllers.predictions import Predictions

_PAUSE_MS = 1500
# For each model: a laptop must not run hot over a folder of thousands.
_BUDGET_S = 600.0


class Scouting(QObject):
    """Asks the model about images that it has not seen, so that they can be ordered.

    Nothing happens before ``start``. It waits while the open image is predicted or a
    model learns, and it gives up what it is at when either begins. Once all images are
    known it costs nothing.
    """

    def __init__(
        self,
        session: Session,
        images: ImageList,
        threads: Threads,
        predictors: PredictorCache,
        predictions: Predictions,
        learning: Learning,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._images = images
        self._threads = threads
        self._predictors = predictors
        self._predictions = predictions
        self._learning = learning
        self._job: Job | None = None
        self._name, self._started = "", 0.0
        self._seconds_left = _BUDGET_S
        self._unreadable: set[str] = set()
        self._timer = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Look ahead from now on."""
        session, images = self._session, self._images
        predictions, learning = self._predictions, self._learning
        session.project_changed.connect(self._start_afresh)
        session.model_changed.connect(self._start_afresh)
        session.document_changed.connect(self._make_way)
        images.changed.connect(self._timer.start)
        predictions.running_changed.connect(self._make_way)
        learning.started.connect(self._make_way)
        learning.ended.connect(self._timer.start)

    @property
    def is_running(self) -> bool:
        """Whether an image is being looked at."""
        return self._job is not None

    @Slot()
    def stop(self) -> None:
        """Look at no more images until something changes."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def _start_afresh(self) -> None:
        self.stop()
        self._seconds_left = _BUDGET_S
        self._unreadable.clear()
        self._timer.start()

    @Slot()
    def _make_way(self) -> None:
        self.stop()
        self._timer.start()

    @Slot()
    def _go_on(self) -> None:
        project, model = self._session.project, self._session.model_path
        is_busy = self._predictions.is_running or self._learning.is_running
        if self._job is not None or project is None or model is None or is_busy:
            return
        name = self._next(model.name) if self._seconds_left > 0 else None
        if name is None:
            return
        self._name, self._started = name, time.monotonic()
        job = self._job = scout_job(
            name, project.image_path(name), model, self._predictors, self
        )
        job.done.connect(self._on_scouted)
        job.failed.connect(self._on_failed)
        job.start(self._threads.get("inference"))

    def _next(self, model: str) -> str | None:
        """Return the first listed image that the model has not seen."""
        for name in self._images.names:
            row = self._images.row(name)
            is_known = row.predicted_by == model and row.uncertainty is not None
            if not is_known and not row.done and name not in self._unreadable:
                return name
        return None

    @Slot(object)
    def _on_scouted(self, found: Scouted) -> None:
        self._end()
        self._images.note_prediction(found.name, found.model.name, found.doubt)
        self._go_on()

    @Slot(object)
    def _on_failed(self, _: object) -> None:
        """Pass over what cannot be read: whoever opens it is told."""
        self._end()
        self._unreadable.add(self._name)
        self._go_on()

    def _end(self) -> None:
        self._job = None
        self._seconds_left -= time.monotonic() - self._started
