"""How large the pixels of the open image are, and setting that."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.job import Job
from app.jobs.pixel_size import pixel_size_job
from app.jobs.threads import Threads
from app.project.errors import ProjectError
from app.session.session import Session
from app.ui.messages import Messages
from tiramisu.measurement_units import PixelSize
from tiramisu.scales import SCALES, Scales


class ScaleSetting(QObject):
    """Knows what people have set in the project, and what the open image's file says.

    Attributes:
        scales: What people have set.
        of_file: What the open image's file says; None if nothing, or not read yet.

    Signals:
        changed: The size of the open image's pixels may be another.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        threads: Threads,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.scales = Scales()
        self.of_file: PixelSize | None = None
        self._session = session
        self._threads = threads
        self._messages = messages
        self._job: Job | None = None
        session.project_changed.connect(self._on_project_changed)
        session.document_changed.connect(self._on_document_changed)

    @property
    def size(self) -> PixelSize | None:
        """Of a pixel of the open image; None if it is not known."""
        document = self._session.document
        if document is None:
            return None
        return self.scales.set_for(document.name) or self.of_file

    @property
    def origin(self) -> str:
        """Where ``size`` is from, for people."""
        document = self._session.document
        if document is None or self.size is None:
            return self.tr("not known")
        if document.name in self.scales.of_images:
            return self.tr("set for this image")
        if self.scales.of_project is not None:
            return self.tr("set for the project")
        return self.tr("from the file")

    def set_for_project(self, size: PixelSize | None) -> None:
        """Set it for all images; None lets each file tell its own again."""
        self._keep(self.scales.with_project(size))

    def set_for_image(self, size: PixelSize | None) -> None:
        """Set it for the open image; None lets the project or its file tell."""
        document = self._session.document
        if document is not None:
            self._keep(self.scales.with_image(document.name, size))

    def _keep(self, scales: Scales) -> None:
        project = self._session.project
        if project is None:
            return
        try:
            project.settings.change(**{SCALES: scales.to_json()})
        except ProjectError as problem:
            self._messages.warn(str(problem))
            return
        self.scales = scales
        self.changed.emit()

    def stop(self) -> None:
        """Ask no file any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def _on_project_changed(self) -> None:
        project = self._session.project
        stored = None if project is None else project.settings.get(SCALES)
        self.scales = Scales.from_json(stored)
        self.changed.emit()

    @Slot()
    def _on_document_changed(self) -> None:
        self.stop()
        self.of_file = None
        document = self._session.document
        if document is not None:
            self._ask(document.image.path)
        self.changed.emit()

    def _ask(self, path: Path) -> None:
        job = self._job = pixel_size_job(path, self)
        job.done.connect(self._on_read)
        job.failed.connect(self._on_failed)
        job.start(self._threads.get("files"))

    @Slot(object)
    def _on_read(self, size: PixelSize | None) -> None:
        self._job = None
        self.of_file = size
        self.changed.emit()

    @Slot(object)
    def _on_failed(self, _: object) -> None:
        self._job = None  # logged; opening the image has said what is wrong
