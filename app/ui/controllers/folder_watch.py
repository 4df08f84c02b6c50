"""Noticing that other programs put images into the project, or take them away."""

from __future__ import annotations

from pathlib import PurePosixPath

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Slot

from app.jobs.job import Job
from app.jobs.refresh_project import refresh_project_job
from app.jobs.threads import Threads
from app.session.image_list import ImageList
from app.session.session import Session
from app.translation import translate
from app.ui.messages import Messages

# A camera or a copy writes many files in a row; looking once after them is enough.
_PAUSE_MS = 700
# Systems watch a limited number of folders; the first ones are the upper ones.
_MOST_FOLDERS = 200


class FolderWatch(QObject):
    """Keeps the list of images true to the folder while the project is open."""

    def __init__(
        self,
        session: Session,
        images: ImageList,
        threads: Threads,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._images = images
        self._threads = threads
        self._messages = messages
        self._job: Job | None = None
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self._look_again)
        self._watcher.directoryChanged.connect(self._on_folder_changed)
        session.project_changed.connect(self._on_project_changed)

    def stop(self) -> None:
        """Look no more, whatever happens in the folder."""
        self._timer.stop()
        self._leave_folders()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def _on_project_changed(self) -> None:
        self.stop()
        self._watch()

    def _watch(self) -> None:
        """Watch the folders of all images, the upper ones first."""
        self._leave_folders()
        project = self._session.project
        if project is None:
            return
        inside = {PurePosixPath(name).parent for name in project.images}
        inside.add(PurePosixPath())
        places = sorted(inside, key=lambda place: (len(place.parts), place))
        self._watcher.addPaths(
            [
                str(project.image_path(place.as_posix()))
                for place in places[:_MOST_FOLDERS]
            ]
        )

    def _leave_folders(self) -> None:
        watched = self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)

    @Slot()
    def _on_folder_changed(self) -> None:
        self._timer.start()

    @Slot()
    def _look_again(self) -> None:
        project = self._session.project
        if project is None:
            return
        if self._job is not None:  # still at it; what came since needs another look
            self._timer.start()
            return
        job = self._job = refresh_project_job(project, self)
        job.done.connect(self._on_looked)
        job.failed.connect(self._on_failed)
        job.start(self._threads.get("files"))

    @Slot(object)
    def _on_looked(self, has_changed: object) -> None:
        self._job = None
        if has_changed:
            before = self._images.known
            self._images.refresh()
            self._say(self._images.known - before, before - self._images.known)
            self._watch()

    def _say(self, come: frozenset[str], gone: frozenset[str]) -> None:
        parts = []
        if come:
            parts.append(translate("%Ln new image(s)", len(come)))
        if gone:
            parts.append(translate("%Ln image(s) are gone", len(gone)))
        self._messages.say(", ".join(parts))

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._job = None
        self._messages.explain(problem, self.tr("looking for new images"))
