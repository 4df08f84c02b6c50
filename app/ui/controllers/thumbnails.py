"""Small pictures for the list of images, made as they come into sight."""

from __future__ import annotations

from collections import OrderedDict

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from app.jobs.job import Job
from app.jobs.threads import Threads
from app.jobs.thumbnail import Thumbnail, thumbnail_job
from app.project.thumbnails import MOST_PIXELS_READ
from app.session.session import Session

_KEPT = 800  # pictures of 50 KB
_LONGEST_QUEUE = 60  # more than any list shows at once


class Thumbnails(QObject):
    """Hands out small pictures, and makes those that it does not have yet.

    What was asked for last is made first: that is what the user looks at now.

    Signals:
        ready: Name of an image whose picture is there now.
    """

    ready = Signal(str)

    def __init__(
        self, session: Session, threads: Threads, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._threads = threads
        self._pictures: OrderedDict[str, QPixmap] = OrderedDict()
        self._stale: set[str] = set()
        self._wanted: OrderedDict[str, None] = OrderedDict()
        self._job: Job | None = None
        session.project_changed.connect(self.start_afresh)
        session.classes_changed.connect(self.start_afresh)
        session.document_changed.connect(self._on_document_changed)

    def picture(self, name: str) -> QPixmap | None:
        """Return the picture of an image, None while it is being made."""
        found = self._pictures.get(name)
        if found is None or name in self._stale:
            self._want(name)
        else:
            self._pictures.move_to_end(name)
        return found

    def refresh(self, name: str) -> None:
        """Make the picture of an image again when it is next looked at."""
        self._stale.add(name)

    @Slot()
    def _on_document_changed(self) -> None:
        """Show a huge image as it is, since that is known now that it was read."""
        document = self._session.document
        if document is not None and document.bounds.area > MOST_PIXELS_READ:
            self.refresh(document.name)
            self.ready.emit(document.name)

    def stop(self) -> None:
        """Drop what is still to be made."""
        self._wanted.clear()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _want(self, name: str) -> None:
        self._wanted[name] = None
        self._wanted.move_to_end(name)
        while len(self._wanted) > _LONGEST_QUEUE:
            self._wanted.popitem(last=False)
        self._make_next()

    def _make_next(self) -> None:
        project = self._session.project
        if self._job is not None or project is None or not self._wanted:
            return
        name, _ = self._wanted.popitem(last=True)
        self._stale.discard(name)
        job = self._job = thumbnail_job(project, name, self)
        job.done.connect(self._on_made)
        job.failed.connect(self._on_failed)
        job.start(self._threads.get("thumbnails"))

    @Slot(object)
    def _on_made(self, made: Thumbnail) -> None:
        self._job = None
        self._pictures[made.name] = _pixmap(made)
        while len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        self.ready.emit(made.name)
        self._make_next()

    @Slot(object)
    def _on_failed(self, _: object) -> None:
        """Go on with the others; the log knows about this one."""
        self._job = None
        self._make_next()

    @Slot()
    def start_afresh(self) -> None:
        """Forget all pictures: they look different now."""
        self.stop()
        self._pictures.clear()
        self._stale.clear()


def _pixmap(made: Thumbnail) -> QPixmap:
    """Return a picture that Qt owns; a null one where the image is unreadable."""
    if made.rgb is None:
        return QPixmap()
    rgb = np.ascontiguousarray(made.rgb)
    height, width = rgb.shape[:2]
    image = QImage(rgb.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image)
