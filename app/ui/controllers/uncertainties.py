"""Measuring how sure the model is of the open image, while somebody looks at that."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.jobs.job import Job
from app.jobs.threads import Threads
from app.jobs.uncertainty import UncertainRegion, UncertaintyCache, uncertainty_job
from app.session.document import Document
from app.session.session import Session
from app.session.view_state import HeatMap
from app.ui.messages import Messages


class Uncertainties(QObject):
    """Starts when the heat map of uncertainty is shown, and stops when it is not.

    What is measured stays with the document until another model is chosen.
    """

    def __init__(
        self,
        session: Session,
        threads: Threads,
        messages: Messages,
        models: UncertaintyCache,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._threads = threads
        self._messages = messages
        self._models = models
        self._job: Job | None = None
        self._document: Document | None = None
        session.heat_map_changed.connect(self._update)
        session.document_changed.connect(self._update)
        session.model_changed.connect(self._update)

    @property
    def is_running(self) -> bool:
        """Whether an image is being measured."""
        return self._job is not None

    @Slot()
    def stop(self) -> None:
        """Leave the image as far as it is measured."""
        if self._job is not None:
            self._job.cancel()
            self._end()

    @Slot()
    def _update(self) -> None:
        self.stop()
        document, model = self._session.document, self._session.model_path
        if self._session.heat_map is not HeatMap.UNCERTAINTY or model is None:
            return
        if document is None or (
            document.uncertainty_model == model and document.uncertainty_share == 1
        ):
            return
        document.begin_uncertainty(model)
        self._document = document
        job = self._job = uncertainty_job(
            document.image.rgb,
            model,
            self._models,
            self,
            first=self._session.centre,
        )
        said = self.tr("Measuring doubt about {}…").format(document.name)
        self._messages.follow(job, said)
        job.progress.connect(self._on_region)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        # Somebody waits for it, and the prediction of a large image takes minutes.
        job.start(self._threads.get("uncertainty"))

    def _end(self) -> None:
        self._job = self._document = None

    @Slot(object)
    def _on_region(self, region: UncertainRegion) -> None:
        if self._document is not None:
            self._document.set_uncertainty(region.x, region.y, region.levels)
            if self._job is not None:
                self._messages.advance(self._job, self._document.uncertainty_share)

    @Slot(object)
    def _on_done(self, _: object) -> None:
        self._end()

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._end()
        self._session.set_heat_map(HeatMap.NONE)
        self._messages.explain(problem, self.tr("measuring the model's uncertainty"))
