"""A project: a folder of images, with what people and models say about them."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from pathlib import Path

import numpy as np

from app.project import transaction
from app.project.class_list import ClassList
from app.project.errors import ProjectError, cannot_write
from app.project.index import ImageIndex
from app.project.settings import ProjectSettings
from app.translation import translate
from tiramisu.config import IGNORE_INDEX, LabelClass, default_classes
from tiramisu.errors import DatasetError
from tiramisu.mask_owners import MaskOwners
from tiramisu.masks import (
    CLASSES_FILE,
    LabelMask,
    read_classes,
    read_mask,
    write_atomically,
    write_classes,
)
from tiramisu.pages import split_page
from tiramisu.project_files import (
    JOURNAL_SUFFIX,
    JOURNALS_FOLDER,
    MODELS_FOLDER,
    PRIVATE_FOLDER,
    SETTINGS_FILE,
    journal_path,
    lock_path,
    model_files,
    next_model_path,
)
from tiramisu.reading import (
    READING_FILE,
    ChannelChoice,
    channels_for,
    describe_channels,
)
from tiramisu.samples import (
    IMAGES_FOLDER,
    MASKS_FOLDER,
    Sample,
    find_images,
    image_order,
    image_root,
)


class Project:
    """The images of a folder and where everything about them is kept.

    Attributes:
        folder: The project folder.
        class_list: The classes and what else is known of them.
        settings: What else the project remembers.
        images: Names of the images in natural order: paths below the folder of images,
            with forward slashes.
        index: What is known about each image of the folder, shown or not.
    """

    def __init__(
        self,
        folder: Path,
        classes: tuple[LabelClass, ...],
        index: ImageIndex,
        names: Sequence[str],
        *,
        shows_all: bool,
    ) -> None:
        self.folder = folder
        self._shows_all = shows_all
        self.images = tuple(names)
        self.index = index
        self._root = image_root(folder)
        self.settings = ProjectSettings(self.private_folder / SETTINGS_FILE)
        self.class_list = ClassList(folder, self.private_folder, classes, self.settings)

    @classmethod
    def open(cls, folder: Path, only: Sequence[Path] | None = None) -> Project:
        """Make a folder of images a project, or open it if it is one.

        Args:
            folder: The project folder, or the ``images`` folder of a project.
            only: Show these images alone instead of all that the folder holds.

        Raises:
            ProjectError: There are no images, or the folder cannot be written.
            MaskError: ``classes.json`` is not what it should be.
        """
        folder = _project_folder(folder.resolve())
        try:
            found = find_images(folder)
        except DatasetError as problem:
            raise ProjectError(str(problem)) from problem
        transaction.recover(folder, folder / PRIVATE_FOLDER)
        shown = found if only is None else _among(found, only, folder)
        if not shown:
            raise ProjectError(
                translate(
                    "{} has no images; put them there or into its folder {}."
                ).format(folder, IMAGES_FOLDER)
            )
        classes = _classes_of(folder)
        return cls(
            folder,
            classes,
            _index(folder, found),
            _names(folder, shown),
            shows_all=only is None,
        )

    def refresh(self) -> bool:
        """Look again which images the folder holds; work for a background thread.

        Where only some images are shown, new ones are not added to them.

        Returns:
            Whether other images are shown now.

        Raises:
            ProjectError: The folder is gone or cannot be read.
        """
        try:
            found = _names(self.folder, find_images(self.folder))
        except DatasetError as problem:
            raise ProjectError(str(problem)) from problem
        self.index.add_images(found)
        there = set(found)
        kept = {
            name
            for name in self.images
            if name in there or self._is_page_of(name, there)
        }
        shown = sorted(kept | there if self._shows_all else kept, key=image_order)
        before, self.images = self.images, tuple(shown)
        return self.images != before

    def add_page(self, name: str) -> None:
        """Show a page of a file as an image of its own.

        Args:
            name: As ``tiramisu.pages`` names pages.
        """
        if name not in self.images:
            known = [row.name for row in self.index.rows()]
            self.index.add_images(sorted({*known, name}, key=image_order))
            self.images = tuple(sorted({*self.images, name}, key=image_order))

    def _is_page_of(self, name: str, files: Container[str]) -> bool:
        file, page = split_page(Path(name))
        return page > 1 and file.as_posix() in files

    @property
    def classes(self) -> tuple[LabelClass, ...]:
        """What the labels mean, as in ``classes.json``."""
        return self.class_list.classes

    @property
    def private_folder(self) -> Path:
        """Folder of journals and settings, which only this program reads."""
        return self.folder / PRIVATE_FOLDER

    @property
    def masks_folder(self) -> Path:
        """Folder of the masks."""
        return self.folder / MASKS_FOLDER

    def image_path(self, name: str) -> Path:
        """Return the file of an image."""
        return self._root / name

    def mask_path(self, name: str) -> Path:
        """Return where the mask of an image is, or would be."""
        return self.masks_folder / self.index.row(name).mask

    def has_mask(self, name: str) -> bool:
        """Tell whether an image has a mask file."""
        return self.mask_path(name).is_file()

    def journal_path(self, mask: Path) -> Path:
        """Return where the journal of a mask file is, or would be."""
        return journal_path(self.folder, mask)

    def lock_path(self, mask: Path) -> Path:
        """Return the file that is locked while the image of this mask is open."""
        return lock_path(self.folder, mask)

    def annotation_files(self) -> list[Path]:
        """List all mask files that are there or that a journal would make.

        Also those of images that are not shown or are gone, which keep their labels.
        """
        journals = self.private_folder / JOURNALS_FOLDER
        kept = {
            self.masks_folder / path.relative_to(journals).with_suffix("")
            for path in journals.rglob(f"*{JOURNAL_SUFFIX}")
        }
        return sorted(kept.union(self.masks_folder.rglob("*.png")))

    def set_classes(self, classes: Sequence[LabelClass]) -> None:
        """Give the labels other names and colours, or change how many there are.

        Raises:
            MaskError: A mask, read because classes are to go, is damaged.
            ProjectError: A mask needs a class that is to go, ``classes.json`` cannot
                be written, or another window has renumbered the classes; nothing has
                changed.
        """
        self._check_unused(len(classes))
        self.class_list.set(classes)

    @property
    def channels(self) -> ChannelChoice | None:
        """Channels that the images are read as; None for the first three.

        Raises:
            ImageError: ``reading.json`` cannot be understood.
        """
        return channels_for(self.folder / IMAGES_FOLDER)

    def set_channels(self, choice: ChannelChoice | None) -> None:
        """Let the images be read by other channels, by people and by models.

        Raises:
            ProjectError: ``reading.json`` cannot be written.
        """
        path = self.folder / READING_FILE
        try:
            if choice is None:
                path.unlink(missing_ok=True)
            else:
                write_atomically(path, describe_channels(choice).encode())
        except OSError as problem:
            raise cannot_write(path, problem) from problem

    def models(self) -> list[Path]:
        """List the model files of the project, the newest last."""
        return model_files(self.folder)

    def new_model_path(self) -> Path:
        """Return a path for the next model; the number is higher than any before.

        Raises:
            ProjectError: The folder of models cannot be made.
        """
        models = self.folder / MODELS_FOLDER
        try:
            models.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise cannot_write(models, problem) from problem
        return next_model_path(self.folder)

    @property
    def active_model(self) -> Path | None:
        """The model that predicts; None while none was chosen or its file is gone."""
        stored = self.settings.get("active_model")
        if not isinstance(stored, str):
            return None
        path = self.folder / stored  # an absolute path stays what it is
        try:
            return path if path.is_file() else None
        except OSError:  # no name of a file, or out of reach
            return None

    def set_active_model(self, path: Path | None) -> None:
        """Remember which model predicts.

        Raises:
            ProjectError: The choice cannot be written.
        """
        stored = None if path is None else _relative_if_inside(path, self.folder)
        self.settings.change(active_model=stored)

    def samples(self) -> list[Sample]:
        """List the images in which at least one pixel is labelled.

        Those that a person has excluded from training are left out. Reads every mask,
        so it belongs into a job.

        Raises:
            MaskError: A mask cannot be read.
        """
        return [
            Sample(self.image_path(name), self.mask_path(name))
            for name in self.images
            if not self.index.row(name).excluded
            and self.has_mask(name)
            and self._is_labelled(name)
        ]

    def _is_labelled(self, name: str) -> bool:
        return bool(np.any(self._mask(name) != IGNORE_INDEX))

    def _check_unused(self, first_label: int) -> None:
        """Refuse to drop the classes from ``first_label`` on while a mask has them."""
        if first_label >= len(self.classes):
            return
        for name in filter(self.has_mask, self.images):
            mask = self._mask(name)
            used = mask[(mask >= first_label) & (mask != IGNORE_INDEX)]
            if used.size:
                raise ProjectError(
                    translate(
                        "The class {} cannot go: {} has {} pixels labelled so; erase "
                        "them first."
                    ).format(self.classes[used[0]].name, name, used.size)
                )

    def _mask(self, name: str) -> LabelMask:
        return read_mask(self.mask_path(name), self.classes)


def _project_folder(folder: Path) -> Path:
    """Return the project that ``folder`` holds the images of, else ``folder``."""
    parent = folder.parent
    is_inside = folder.name == IMAGES_FOLDER and (
        (parent / CLASSES_FILE).is_file() or (parent / PRIVATE_FOLDER).is_dir()
    )
    return parent if is_inside else folder


def _among(found: list[Path], only: Sequence[Path], folder: Path) -> list[Path]:
    """Return the images in ``only``, in the folder's order."""
    wanted = {path.resolve() for path in only}
    shown = [path for path in found if path.resolve() in wanted]
    strange = sorted(wanted.difference(path.resolve() for path in shown))
    if strange:
        raise ProjectError(
            translate(
                "{} is none of the images of {}; open the folder that it lies in."
            ).format(strange[0], folder)
        )
    return shown


def _names(folder: Path, images: Sequence[Path]) -> list[str]:
    start = f"{image_root(folder).as_posix()}/"
    return [path.as_posix().removeprefix(start) for path in images]


def _index(folder: Path, images: Sequence[Path]) -> ImageIndex:
    def place_masks(
        names: Sequence[str], known: Mapping[str, str]
    ) -> Mapping[str, str]:
        owners = MaskOwners(image_root(folder), folder / MASKS_FOLDER, known)
        return owners.assign(names)

    return ImageIndex(folder, _names(folder, images), place_masks)


def _classes_of(folder: Path) -> tuple[LabelClass, ...]:
    """Read the project's classes; write two default ones if it has none."""
    path = folder / CLASSES_FILE
    if path.exists():
        return read_classes(path)
    classes = default_classes(2)
    try:
        write_classes(path, classes)
    except OSError as problem:
        raise cannot_write(path, problem) from problem
    return classes


def _relative_if_inside(path: Path, folder: Path) -> str:
    path = path.resolve()
    if path.is_relative_to(folder):
        return path.relative_to(folder).as_posix()
    return str(path)
