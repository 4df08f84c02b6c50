"""Taking masks to other programs, and theirs into the project."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.discarding import discard_job
from app.jobs.export_masks import export_masks_job
from app.jobs.import_masks import import_masks_job, take_back_import_job
from app.jobs.job import Job
from app.jobs.threads import Threads
from app.project.former_masks import FormerMasks
from app.session.session import Session
from app.translation import translate
from app.ui.controllers.opening import Opening
from app.ui.messages import Messages
from tiramisu.config import LabelClass
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
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._opening = opening
        self._threads = threads
        self._messages = messages
        self._job: Job | None = None
        self._left = ""  # the image that was open before an import
        self._former: FormerMasks | None = None  # what an import has replaced
        self._is_offered = False
        self._classes: tuple[LabelClass, ...] = ()  # when it was offered
        session.project_changed.connect(self._on_project_changed)
        session.document_changed.connect(self._on_document_changed)
        session.classes_changed.connect(self._on_classes_changed)

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
        job.progress.connect(self._on_progress)
        job.done.connect(self._on_done)
        job.failed.connect(self.failed)
        self._start(job)

    def take(
        self, source: Path, format_name: str, *, overwrite: bool, adds_classes: bool
    ) -> None:
        """Import masks; the open image is closed meanwhile."""
        project = self._session.project
        if project is None or self._job is not None:
            return
        if not self._close_image():
            self.ended.emit()  # the session says what cannot be saved
            return
        self._forget_former()
        self._former = FormerMasks(project)
        job = import_masks_job(
            project,
            source,
            format_name,
            self,
            former=self._former,
            overwrite=overwrite,
            adds_classes=adds_classes,
        )
        # Masks and classes may be others now, also after a cancel.
        job.ended.connect(self._open_again)
        job.progress.connect(self._on_progress)
        job.done.connect(self._on_done)
        job.failed.connect(self.failed)
        self._start(job)

    def _close_image(self) -> bool:
        document = self._session.document
        left = "" if document is None else document.name
        if not self._opening.close_image():
            return False
        self._left = left
        return True

    @Slot()
    def cancel(self) -> None:
        """Stop after the present image; what is done stays."""
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Give up what is running; nothing is opened after it."""
        self.cancel()
        self._job = None
        if self._former is not None:
            self._former.discard()

    def _start(self, job: Job) -> None:
        self._job = job
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

    # Taking an import back

    @Slot()
    def _on_document_changed(self) -> None:
        """Offer the way back once an image is open: the project was opened anew."""
        former = self._former
        is_waiting = self._job is None and not self._is_offered
        if former is None or not is_waiting or self._session.document is None:
            return
        if former.masks:
            self._is_offered = True
            self._classes = self._session.classes
            self._offer_back(former)
        else:
            self._forget_former()

    def _offer_back(self, former: FormerMasks) -> None:
        said = translate("%Ln mask(s) imported.", len(former.masks))
        self._messages.offer_undo(said, self._take_back, lasts=True)

    @Slot()
    def _take_back(self) -> None:
        """Put back what an import has replaced; what was painted since stays."""
        project, former = self._session.project, self._former
        if project is None or former is None:
            return
        if self._job is not None or not self._close_image():
            self._offer_back(former)
            return
        job = take_back_import_job(project, former, self)
        self._messages.follow(job, self.tr("Putting the masks back…"))
        job.done.connect(self._on_taken_back)
        job.failed.connect(self._on_not_taken_back)
        job.ended.connect(self._open_again)
        self._start(job)

    @Slot()
    def _on_taken_back(self) -> None:
        self._forget_former()
        self._messages.notice(self.tr("The masks are as they were before the import."))

    @Slot(object)
    def _on_not_taken_back(self, problem: Exception) -> None:
        self._is_offered = False  # once more when an image is open again
        self._messages.explain(problem, self.tr("putting the masks back"))

    @Slot()
    def _on_project_changed(self) -> None:
        """The project is opened anew after an import; all else is another matter."""
        project, former = self._session.project, self._former
        if former is None or project is None:
            return
        if self._is_offered or project.folder != former.project.folder:
            self._forget_former()

    @Slot()
    def _on_classes_changed(self) -> None:
        """Labels mean something else than what is remembered."""
        if self._is_offered and self._session.classes != self._classes:
            self._forget_former()

    def _forget_former(self) -> None:
        former, self._former = self._former, None
        self._is_offered = False
        if former is not None:
            self._messages.withdraw_undo(self._take_back)
            discard_job(former.discard, self).start(self._threads.get("files"))
