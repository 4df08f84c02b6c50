"""Counting what is annotated as each class, in the background and after a pause."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.jobs.classes import count_image_job, count_project_job
from app.jobs.job import Job
from app.jobs.threads import Threads
from app.project.class_totals import ClassTotals
from app.raster.class_counts import ClassCount
from app.session.document import Document
from app.session.session import Session

# Counting waits for a pause in painting, and the project for the images to open.
_IMAGE_MS, _PROJECT_MS = 400, 3000

_Counts = dict[int, ClassCount]


class ClassCounting(QObject):
    """Keeps the counts of the open image and of all saved masks.

    Attributes:
        of_image: For each label of the open image; None until it is counted.
        of_project: For each label of all saved masks; None until they are counted.

    Signals:
        changed: Some counts are different now.
    """

    changed = Signal()

    def __init__(
        self, session: Session, threads: Threads, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.of_image: _Counts | None = None
        self.of_project: _Counts | None = None
        self._session = session
        self._threads = threads
        self._document: Document | None = None
        self._num_classes = len(session.classes)
        self._totals: ClassTotals | None = None
        self._image_job: Job | None = None
        self._project_job: Job | None = None
        self._image_pause = self._make_pause(_IMAGE_MS, self._count_image)
        self._project_pause = self._make_pause(_PROJECT_MS, self._count_project)
        session.document_changed.connect(self._on_document_changed)
        session.project_changed.connect(self._on_project_changed)
        session.classes_changed.connect(self._on_classes_changed)

    def _make_pause(self, length_ms: int, act: Callable[[], None]) -> QTimer:
        pause = QTimer(self, interval=length_ms, singleShot=True)
        pause.timeout.connect(act)
        return pause

    def stop(self) -> None:
        """Count nothing any more."""
        self._image_pause.stop()
        self._project_pause.stop()
        for job in (self._image_job, self._project_job):
            if job is not None:
                job.cancel()
        self._image_job = self._project_job = None

    @Slot()
    def _on_document_changed(self) -> None:
        self._document = document = self._session.document
        self.of_image = None
        if self._image_job is not None:
            self._image_job.cancel()
            self._image_job = None
        if document is not None:
            document.mask_changed.connect(self._on_mask_changed)
            document.saved_changed.connect(self._on_saved)
            self._image_pause.start()
        self.changed.emit()
        self._project_pause.start()

    @Slot()
    def _on_mask_changed(self) -> None:
        self._image_pause.start()

    @Slot(bool)
    def _on_saved(self, is_saved: bool) -> None:
        if is_saved:
            self._project_pause.start()

    @Slot()
    def _on_project_changed(self) -> None:
        project = self._session.project
        self._totals = None if project is None else ClassTotals(project)
        self.of_project = None
        if self._project_job is not None:
            self._project_job.cancel()
            self._project_job = None
        self._project_pause.start()
        self.changed.emit()

    @Slot()
    def _on_classes_changed(self) -> None:
        """Forget counts whose labels may mean something else now."""
        if self._num_classes != len(self._session.classes):
            self._num_classes = len(self._session.classes)
            self.of_project = None
            self._project_pause.start()
            self.changed.emit()

    @Slot()
    def _count_image(self) -> None:
        if self._document is None:
            return
        if self._image_job is not None:
            self._image_pause.start()  # one after the other
            return
        job = self._image_job = count_image_job(self._document.annotation, self)
        job.done.connect(self._on_image_counted)
        job.failed.connect(self._on_image_failed)
        job.start(self._threads.get("counting"))

    @Slot()
    def _count_project(self) -> None:
        if self._totals is None:
            return
        if self._project_job is not None:
            self._project_pause.start()
            return
        job = self._project_job = count_project_job(self._totals, self)
        job.done.connect(self._on_project_counted)
        job.failed.connect(self._on_project_failed)
        job.start(self._threads.get("counting"))

    @Slot(object)
    def _on_image_counted(self, counts: _Counts) -> None:
        self._image_job = None
        self.of_image = counts
        self.changed.emit()

    @Slot(object)
    def _on_project_counted(self, counts: _Counts) -> None:
        self._project_job = None
        self.of_project = counts
        self.changed.emit()

    @Slot(object)
    def _on_image_failed(self, _: object) -> None:
        self._image_job = None  # it is logged, and counts are not worth a warning

    @Slot(object)
    def _on_project_failed(self, _: object) -> None:
        self._project_job = None
