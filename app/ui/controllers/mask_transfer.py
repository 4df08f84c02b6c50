"""Taking masks to other programs, and theirs into the project."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.export_masks import export_masks_job
from app.jobs.import_masks import import_masks_job
from app.jobs.job import Job
from app.jobs.threads import Threads
from app.session.session import Session
from app.ui.controllers.opening import Opening
from tiramisu.formats.exporting import TransferReport


class MaskTransfer(QObject):
    """Exports and imports in the background, one at a time.

    Signals:
        progressed: How many images are done, and of how many.
        done: The ``TransferReport``.
        failed: The exception.
        ended: Always the last, also after ``cancel``.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self,
        session: Session,
        opening: Opening,
        threads: Threads,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._opening = opening
        self._threads = threads
        self._job: Job | None = None
        self._left = ""  # the image that was open before an import

    def export(self, output: Path, format_name: str, *, keeps_unlabelled: bool) -> None:
        """Write all masks, with what has been painted up to now."""
        project = self._session.project
        if project is None or self._job is not None:
            return
        job = export_masks_job(
            project.folder,
            output,
            format_name,
            self,
            keeps_unlabelled=keeps_unlabelled,
            unsaved=self._session.unsaved(),
        )
        self._start(job)

    def take(
        self, source: Path, format_name: str, *, overwrite: bool, adds_classes: bool
    ) -> None:
        """Import masks; the open image is closed meanwhile."""
        project, document = self._session.project, self._session.document
        if project is None or self._job is not None:
            return
        left = "" if document is None else document.name
        if not self._opening.close_image():
            self.ended.emit()  # the session says what cannot be saved
            return
        self._left = left
        job = import_masks_job(
            project.folder,
            source,
            format_name,
            self,
            overwrite=overwrite,
            adds_classes=adds_classes,
        )
        # Masks and classes may be others now, also after a cancel.
        job.ended.connect(self._open_again)
        self._start(job)

    @Slot()
    def cancel(self) -> None:
        """Stop after the present image; what is done stays."""
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Give up what is running; nothing is opened after it."""
        self.cancel()
        self._job = None

    def _start(self, job: Job) -> None:
        self._job = job
        job.progress.connect(self._on_progress)
        job.done.connect(self._on_done)
        job.failed.connect(self.failed)
        job.ended.connect(self._on_ended)
        job.start(self._threads.get("files"))

    @Slot(object)
    def _on_progress(self, counts: tuple[int, int]) -> None:
        self.progressed.emit(*counts)

    @Slot(object)
    def _on_done(self, report: TransferReport) -> None:
        self.done.emit(report)

    @Slot()
    def _on_ended(self) -> None:
        self._job = None
        self.ended.emit()

    @Slot()
    def _open_again(self) -> None:
        if self._job is not None:
            self._opening.reopen(self._left)
