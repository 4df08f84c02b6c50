"""Going to the place of the open image that the model is least sure of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.find_spots import find_spots_job
from app.jobs.job import Job
from app.jobs.threads import Threads
from app.raster.spots import Spot
from app.session.document import Document
from app.session.session import Session
from app.ui.messages import Messages
from tiramisu.masks import LabelMask

# Two spots nearer than this are the same; in image pixels.
_SAME = 48.0


class NextSpot(QObject):
    """Leads from one doubtful place to the next, the worst first.

    Signals:
        found: Place to look at, in image pixels.
    """

    found = Signal(float, float)

    def __init__(
        self,
        session: Session,
        threads: Threads,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._threads = threads
        self._messages = messages
        self._job: Job | None = None
        self._seen: list[Spot] = []
        session.document_changed.connect(self._on_document_changed)

    @Slot()
    def go(self) -> None:
        """Look for the next place; ``found`` follows."""
        document = self._session.document
        if document is None or self._job is not None:
            return
        self._session.settle()
        if not document.has_prediction:
            self._messages.say(self.tr("The model has not predicted this image yet."))
            return
        job = self._job = find_spots_job(
            document.confidence, _measured(document), document.annotation, self
        )
        job.done.connect(self._on_found)
        job.failed.connect(self._on_failed)
        job.start(self._threads.get("files"))

    @Slot(object)
    def _on_found(self, spots: Sequence[Spot]) -> None:
        self._job = None
        if not spots:
            self._seen.clear()
            self._messages.say(self.tr("The model is sure of all that is left here."))
            return
        fresh = [spot for spot in spots if not self._is_seen(spot)]
        if not fresh:
            self._seen.clear()
        spot = (fresh or spots)[0]
        self._seen.append(spot)
        self.found.emit(spot.x, spot.y)
        again = "" if fresh else self.tr("All seen once; again from the worst. ")
        self._messages.say(
            again + self.tr("{:.0f} % unsure here").format(100 * spot.doubt)
        )

    def _is_seen(self, spot: Spot) -> bool:
        return any(
            max(abs(spot.x - old.x), abs(spot.y - old.y)) < _SAME for old in self._seen
        )

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._job = None
        self._messages.explain(problem, self.tr("looking for uncertain places"))

    @Slot()
    def _on_document_changed(self) -> None:
        self._seen.clear()
        if self._job is not None:
            self._job.cancel()
            self._job = None


def _measured(document: Document) -> LabelMask | None:
    """Return the uncertainty if all of it is measured for the model that predicts."""
    is_current = document.uncertainty_model == document.prediction_model
    is_whole = document.uncertainty is not None and document.uncertainty_share == 1
    return document.uncertainty if is_current and is_whole else None
