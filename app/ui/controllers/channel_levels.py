"""Averages the channels of the open image in the background, once they are shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.jobs.average_channels import average_channels_job
from app.jobs.job import Job
from app.jobs.threads import Threads
from app.session.document import Document
from app.session.session import Session
from app.ui.messages import Messages


class ChannelLevels(QObject):
    """Until the averages are there, reduced views show single pixels."""

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
        self._document: Document | None = None
        session.channels_changed.connect(self._update)
        session.document_changed.connect(self._update)

    @Slot()
    def stop(self) -> None:
        """Give up what is not finished."""
        if self._job is not None:
            self._job.cancel()
            self._end()

    @Slot()
    def _update(self) -> None:
        document = self._session.document
        if document is not self._document:
            self.stop()
        if document is None or self._session.channels is None:
            return
        if self._job is not None or document.channels.is_refined:
            return
        self._document = document
        job = self._job = average_channels_job(document.channels.levels[0], self)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.start(self._threads.get("files"))

    def _end(self) -> None:
        self._job = self._document = None

    @Slot(object)
    def _on_done(self, levels: object) -> None:
        document = self._document
        self._end()
        if document is not None and isinstance(levels, list):
            document.refine_channels(levels)

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._end()
        self._messages.explain(problem, self.tr("reducing the channels of the image"))
