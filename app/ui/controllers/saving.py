"""Saving without being asked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from app.jobs.job import Job
from app.jobs.save_mask import save_mask_job
from app.jobs.threads import Threads
from app.session.document import Document
from app.session.session import Session
from app.ui.messages import Messages

_IDLE_MS = 2000


class Saving(QObject):
    """Writes the mask file when the user pauses, or at once when asked.

    Every stroke is in the journal already; this keeps the file that other programs
    read. The session itself saves on leaving an image and on closing.
    """

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
        self._document: Document | None = None
        self._job: Job | None = None
        self._idle = QTimer(self, interval=_IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self._on_idle)
        session.document_changed.connect(self._on_document_changed)
        self._on_document_changed()

    def set_pause(self, seconds: float) -> None:
        """Wait that long after a gesture before the mask is written."""
        self._idle.setInterval(round(1000 * seconds))

    @Slot()
    def save(self) -> None:
        """Write the mask file in the background."""
        self._idle.stop()
        document = self._session.document
        if document is None:
            return
        self._session.settle()
        if not document.has_unsaved_changes and not document.is_at_risk:
            self._messages.say(self.tr("All is saved."))
        elif self._job is None:
            self._start(document)
        else:
            self._idle.start()  # one after the other

    def _start(self, document: Document) -> None:
        job = self._job = save_mask_job(document.begin_save(), self)
        self._messages.follow(job, self.tr("Saving {}…").format(document.name))
        job.done.connect(self._on_saved)
        job.failed.connect(self._on_failed)
        job.start(self._threads.get("files"))

    @Slot()
    def _on_document_changed(self) -> None:
        self._idle.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._document = self._session.document
        if self._document is not None:
            self._document.history_changed.connect(self._on_history_changed)
            if self._document.has_unsaved_changes:
                self._idle.start()

    @Slot()
    def _on_history_changed(self) -> None:
        self._idle.start()

    @Slot()
    def _on_idle(self) -> None:
        if self._session.tool.is_active:
            self._idle.start()  # saving would cut the stroke in two
        else:
            self.save()

    @Slot(object)
    def _on_saved(self, notes: list[str]) -> None:
        self._job = None
        if self._document is not None:
            self._document.end_save(notes)
            self._messages.say(self.tr("Saved {}").format(self._document.name))

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._job = None
        self._messages.explain(problem, self.tr("saving the mask"))
