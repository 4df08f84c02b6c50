"""Watching how much there is to correct, image by image."""

from __future__ import annotations

import threading
import time

from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.note_visit import note_visit_job
from app.jobs.threads import Threads
from app.project.project import Project
from app.project.visits import compared_rows
from app.session.document import Document
from app.session.session import Session
from app.ui.controllers.predictions import Predictions
from app.ui.messages import Messages
from tiramisu.masks import LabelMask

# Longer than this between two gestures, somebody was doing something else.
_LONGEST_PAUSE = 30.0


class Visits(QObject):
    """Writes down, when an image is left, how good its prediction was.

    That is the first one shown: a later one may be of a model that has learned from
    the very corrections it would be measured by.

    Signals:
        noted: One more image is written down.
    """

    noted = Signal()

    def __init__(
        self,
        session: Session,
        predictions: Predictions,
        threads: Threads,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._threads = threads
        self._messages = messages
        self._project: Project | None = None
        self._document: Document | None = None
        self._first: LabelMask | None = None
        self._model = ""
        self._seconds = 0.0
        self._last_sign = 0.0
        self._has_corrected = False
        self._under_way: list[threading.Event] = []
        session.document_changed.connect(self._on_document_changed)
        predictions.progressed.connect(self._on_predicted)

    @Slot()
    def _on_document_changed(self) -> None:
        self._note()
        self._document, self._project = self._session.document, self._session.project
        self._first = None
        self._has_corrected = False
        self._seconds, self._last_sign = 0.0, time.monotonic()
        if self._document is not None:
            self._document.history_changed.connect(self._on_corrected)

    @Slot(float)
    def _on_predicted(self, share: float) -> None:
        document = self._document
        if share < 1 or self._first is not None or document is None:
            return
        if document.prediction_model is not None:
            self._first = compared_rows(document.prediction).copy()
            self._model = document.prediction_model.name

    @Slot()
    def _on_corrected(self) -> None:
        self._has_corrected = True
        now = time.monotonic()
        self._seconds += min(now - self._last_sign, _LONGEST_PAUSE)
        self._last_sign = now

    def _note(self) -> None:
        document, project, first = self._document, self._project, self._first
        if document is None or project is None or first is None:
            return
        if not self._has_corrected:
            return
        written = threading.Event()
        self._under_way = [one for one in self._under_way if not one.is_set()]
        self._under_way.append(written)
        job = note_visit_job(
            project,
            document.name,
            self._model,
            self._seconds,
            (compared_rows(document.annotation), first),
            project.classes,
            self,
            written=written,
        )
        job.done.connect(self._on_noted)
        job.failed.connect(self._on_failed)
        # Not behind what a slow disk has still to write: the program may be closing.
        job.start(self._threads.get("visits"))

    def wait(self, patience_s: float) -> bool:
        """Wait until all visits are written down, no longer than that.

        Returns:
            Whether they are.
        """
        deadline = time.monotonic() + patience_s
        return all(
            one.wait(max(0.0, deadline - time.monotonic())) for one in self._under_way
        )

    @Slot(object)
    def _on_noted(self, _: object) -> None:
        self.noted.emit()

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._messages.explain(problem, self.tr("noting how good the prediction was"))
