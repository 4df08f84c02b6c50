"""Opening projects and going from image to image."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.job import Job
from app.jobs.open_image import ReadyImage, open_image_job
from app.jobs.open_project import (
    OpenedProject,
    keep_elsewhere_job,
    open_project_job,
)
from app.jobs.sample_project import copy_samples_job
from app.jobs.set_channels import set_channels_job
from app.jobs.threads import Threads
from app.project.elsewhere import ReadOnlyFolderError
from app.raster.early_picture import EarlyPicture
from app.session.document import Document
from app.session.image_list import ImageList
from app.session.session import Session
from app.translation import translate
from app.ui.messages import Messages
from app.ui.resources import SAMPLES, data_folder
from tiramisu.images import is_image_path
from tiramisu.pages import page_path, split_page
from tiramisu.reading import ChannelChoice


class Opening(QObject):
    """Opens what the user asks for; the last good project or image stays until then.

    Signals:
        early_picture_ready: ``EarlyPicture`` of a large image that is being read, and
            None once it will not come.
        picture_ready: The ``ReadyImage`` of the document that comes next.
        target_changed: Name of the image that is open or being opened.
        channels_read: All images look different now.
        place_needed: The folder of images that takes no masks.
    """

    early_picture_ready = Signal(object)
    picture_ready = Signal(object)
    target_changed = Signal(str)
    channels_read = Signal()
    place_needed = Signal(object)

    def __init__(
        self,
        session: Session,
        images: ImageList,
        threads: Threads,
        messages: Messages,
        built_in_model: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._images = images
        self._threads = threads
        self._messages = messages
        self._built_in_model = built_in_model
        self._project_job: Job | None = None
        self._image_job: Job | None = None
        self._target = ""
        self._project_notes: list[str] = []  # told with the first image
        self._wanted_first = ""  # of a project that is opened again
        self._asked_last = ""  # an image that cannot be read must not stop A and D
        self._left = ""  # the image that made way for one that is still being read

    @property
    def target(self) -> str:
        """Name of the image that is open or being opened; empty without one."""
        return self._target

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open what was dropped or named on the command line: a folder or images."""
        folders = [path for path in paths if path.is_dir()]
        images = [path for path in paths if is_image_path(path)]
        if folders:
            self.open_folder(folders[0])
        elif images:
            self.open_images(images)
        elif paths:
            self._messages.warn(
                self.tr(
                    "{} is neither a folder nor an image that can be opened; try PNG, "
                    "JPEG, TIFF, BMP or WebP."
                ).format(paths[0])
            )

    def open_folder(self, folder: Path) -> None:
        """Open all images of a folder."""
        self._open_project(folder, None)

    def reopen(self, name: str) -> None:
        """Open the project anew, since its files have changed.

        Args:
            name: Of the image to show; any if it is empty.
        """
        project = self._session.project
        if project is not None:
            self._wanted_first = name
            self._open_project(project.folder, None)

    def open_elsewhere(self, folder: Path, place: Path) -> None:
        """Open images that take no masks; those are kept in ``place``."""
        job = keep_elsewhere_job(folder, place, self)
        job.done.connect(self._on_project_made)
        self._start_project_job(job, str(folder))

    def open_images(self, images: Sequence[Path]) -> None:
        """Open these images alone; their folder becomes the project."""
        self._open_project(images[0].absolute().parent, images)

    @Slot()
    def open_sample(self) -> None:
        """Open the user's own copy of the sample project."""
        self.open_samples(data_folder() / "Sample project")

    def open_samples(self, folder: Path) -> None:
        """Open a copy of the sample project; what it lacks is copied before."""
        job = copy_samples_job(SAMPLES, folder, self)
        job.done.connect(self._on_project_made)
        self._start_project_job(job, self.tr("the sample project"))

    @Slot()
    def next_image(self) -> None:
        """Open the image after this one."""
        self._step(1)

    @Slot()
    def previous_image(self) -> None:
        """Open the image before this one."""
        self._step(-1)

    @Slot(str)
    def open_image(self, name: str) -> None:
        """Open an image of the project."""
        project = self._session.project
        if project is None or name == self._target:
            return
        self._cancel_image_job()
        self._asked_last = name
        self._set_target(name)
        if self._session.document is not None and self._session.document.name == name:
            return  # back to the image that is still there
        said = self.tr("Opening {}…").format(name)
        self._messages.say(said)
        job = self._image_job = open_image_job(project, name, self)
        self._messages.follow(job, said)
        job.progress.connect(self._on_early_picture)
        job.done.connect(self._on_image_read)
        job.failed.connect(self._on_image_failed)
        job.start(self._threads.get("files"))

    def close_image(self) -> bool:
        """Save and close the open image; False if its last work cannot be kept."""
        self._cancel_image_job()
        if not self._session.show(None):
            self._return_to_document()
            return False
        self._left = ""
        self.early_picture_ready.emit(None)
        self._set_target("")
        return True

    def read_channels(self, choice: ChannelChoice | None) -> None:
        """Read all images by other channels, and open the present one anew."""
        project, document = self._session.project, self._session.document
        if project is None or document is None or not self.close_image():
            return
        self._asked_last = document.name
        job = set_channels_job(project, choice, self)
        job.done.connect(self._on_channels_set)
        job.failed.connect(self._on_channels_failed)
        self._messages.follow(job, self.tr("Reading other channels…"))
        job.start(self._threads.get("files"))

    @Slot()
    def _on_channels_set(self) -> None:
        self.channels_read.emit()
        self.open_image(self._asked_last)

    @Slot(object)
    def _on_channels_failed(self, problem: Exception) -> None:
        self._messages.explain(problem, self.tr("choosing channels"))
        self.open_image(self._asked_last)

    def open_page(self, page: int) -> None:
        """Open another page, counted from 1, of the file that is open."""
        project, document = self._session.project, self._session.document
        if project is None or document is None or not 1 <= page <= document.num_pages:
            return
        file, _ = split_page(Path(document.name))
        name = page_path(file, page).as_posix()
        project.add_page(name)
        self._images.refresh()
        self.open_image(name)

    def stop(self) -> None:
        """Drop what is being opened."""
        self._cancel_image_job()
        if self._project_job is not None:
            self._project_job.cancel()
            self._project_job = None

    # Projects

    def _open_project(self, folder: Path, only: Sequence[Path] | None) -> None:
        job = open_project_job(folder, only, self._built_in_model, self)
        job.done.connect(self._on_project_read)
        self._start_project_job(job, str(folder))

    def _start_project_job(self, job: Job, what: str) -> None:
        if self._project_job is not None:
            self._project_job.cancel()
        self._project_job = job
        job.failed.connect(self._on_project_failed)
        said = self.tr("Opening {}…").format(what)
        self._messages.say(said)
        self._messages.follow(job, said)
        job.start(self._threads.get("files"))

    @Slot(object)
    def _on_project_made(self, folder: Path) -> None:
        self._open_project(folder, None)

    @Slot(object)
    def _on_project_failed(self, problem: Exception) -> None:
        self._project_job = None
        self._messages.explain(problem, self.tr("opening the folder"))
        if isinstance(problem, ReadOnlyFolderError):
            self.place_needed.emit(problem.folder)

    @Slot(object)
    def _on_project_read(self, opened: OpenedProject) -> None:
        self._project_job = None
        self._cancel_image_job()
        if not self._session.open_project(opened.project):
            return
        self._session.set_model(opened.model)
        self._project_notes = list(opened.project.index.notes)
        self._asked_last = ""
        self._set_target("")
        count = len(opened.project.images)
        self._messages.say(translate("%Ln image(s)", count))
        images = opened.project.images
        wanted, self._wanted_first = self._wanted_first, ""
        self.open_image(wanted if wanted in images else images[0])

    # Images

    def _step(self, step: int) -> None:
        name = self._images.neighbour(self._asked_last, step)
        if name is not None:
            self.open_image(name)

    def _set_target(self, name: str) -> None:
        self._target = name
        self.target_changed.emit(name)

    def _cancel_image_job(self) -> None:
        if self._image_job is not None:
            self._image_job.cancel()
            self._image_job = None

    @Slot(object)
    def _on_early_picture(self, picture: EarlyPicture) -> None:
        """Show what there is; the image before it is left, so that nobody paints it."""
        document = self._session.document
        if document is not None and not self._session.show(None):
            self._cancel_image_job()
            self._return_to_document()
            return
        self._left = self._left if document is None else document.name
        self.early_picture_ready.emit(picture)

    @Slot(object)
    def _on_image_read(self, ready: ReadyImage) -> None:
        self._image_job = None
        self._left = ""
        self.picture_ready.emit(ready)
        document = Document(ready.opened)
        if not self._session.show(document):
            self._return_to_document()
            return
        self._messages.say(
            self.tr("{}: {} by {} pixels").format(
                document.name, document.image.width, document.image.height
            )
        )
        notes = [*self._project_notes, *document.notes]
        self._project_notes = []
        if document.has_unsaved_changes:
            notes.append(
                self.tr("Strokes that the mask lacked are back from the journal.")
            )
        if notes:
            self._messages.warn("\n".join(notes))  # it stays until it is read

    @Slot(object)
    def _on_image_failed(self, problem: Exception) -> None:
        self._image_job = None
        self._messages.explain(problem, self.tr("opening the image"))
        self._return_to_document()

    def _return_to_document(self) -> None:
        """Show as current what is still open: the last good state."""
        self._messages.say("")
        document = self._session.document
        self._set_target("" if document is None else document.name)
        if document is None:
            self.early_picture_ready.emit(None)
            left, self._left = self._left, ""
            if left:
                self.open_image(left)
