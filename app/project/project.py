"""A project: a folder of images, with what people and models say about them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from app.project.errors import ProjectError, cannot_write
from tiramisu.config import IGNORE_INDEX, LabelClass, default_classes
from tiramisu.errors import DatasetError
from tiramisu.masks import (
    CLASSES_FILE,
    LabelMask,
    read_classes,
    read_mask,
    write_atomically,
    write_classes,
)
from tiramisu.model_file import MODEL_SUFFIX
from tiramisu.samples import (
    IMAGES_FOLDER,
    MASKS_FOLDER,
    Sample,
    find_images,
    image_root,
    mask_paths,
    natural_key,
)

MODELS_FOLDER = "models"
PRIVATE_FOLDER = ".tiramisu"
_SETTINGS_FILE = "project.json"


class Project:
    """The images of a folder and where everything about them is kept.

    Attributes:
        folder: The project folder.
        classes: What the labels mean, as in ``classes.json``.
        images: Names of the images in natural order: paths below the folder of images,
            with forward slashes.
    """

    def __init__(
        self,
        folder: Path,
        classes: tuple[LabelClass, ...],
        masks: dict[Path, Path],
        names: Sequence[str],
    ) -> None:
        self.folder = folder
        self.classes = classes
        self.images = tuple(names)
        self._root = image_root(folder)
        self._masks = masks
        self._settings = _read_settings(self.private_folder / _SETTINGS_FILE)

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
        shown = found if only is None else _among(found, only, folder)
        if not shown:
            raise ProjectError(
                f"{folder} has no images; put them there or into its folder "
                f"{IMAGES_FOLDER}."
            )
        root = image_root(folder)
        names = [path.relative_to(root).as_posix() for path in shown]
        return cls(folder, _classes_of(folder), mask_paths(folder, found), names)

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
        return self._masks[self.image_path(name)]

    def has_mask(self, name: str) -> bool:
        """Tell whether an image has a mask file."""
        return self.mask_path(name).is_file()

    def set_classes(self, classes: Sequence[LabelClass]) -> None:
        """Give the labels other names and colours, or change how many there are.

        Raises:
            MaskError: A mask, read because classes are to go, is damaged.
            ProjectError: A mask needs a class that is to go, or ``classes.json``
                cannot be written; nothing has changed.
        """
        self._check_unused(len(classes))
        path = self.folder / CLASSES_FILE
        try:
            write_classes(path, classes)
        except OSError as problem:
            raise cannot_write(path, problem) from problem
        self.classes = tuple(classes)

    def models(self) -> list[Path]:
        """List the model files of the project, the newest last."""
        found = (self.folder / MODELS_FOLDER).glob(f"*{MODEL_SUFFIX}")
        return sorted(
            (path for path in found if path.is_file()),
            key=lambda path: (path.stat().st_mtime_ns, natural_key(path.name)),
        )

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
        numbers = [
            int(match[1])
            for path in models.iterdir()
            if (match := re.search(r"-(\d+)$", path.stem))
        ]
        number = max(numbers, default=0) + 1
        return models / f"{self.folder.name}-{number:04d}{MODEL_SUFFIX}"

    @property
    def active_model(self) -> Path | None:
        """The model that predicts; None while none was chosen or its file is gone."""
        stored = self._settings.get("active_model")
        if not isinstance(stored, str):
            return None
        path = self.folder / stored  # an absolute path stays what it is
        return path if path.is_file() else None

    def set_active_model(self, path: Path | None) -> None:
        """Remember which model predicts.

        Raises:
            ProjectError: The choice cannot be written.
        """
        stored = None if path is None else _relative_if_inside(path, self.folder)
        self._settings = {**self._settings, "active_model": stored}
        self._write_settings()

    def samples(self) -> list[Sample]:
        """List the images in which at least one pixel is labelled.

        Reads every mask, so it belongs into a job.

        Raises:
            MaskError: A mask cannot be read.
        """
        return [
            Sample(self.image_path(name), self.mask_path(name))
            for name in self.images
            if self.has_mask(name) and self._is_labelled(name)
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
                    f"The class {self.classes[used[0]].name} cannot go: "
                    f"{name} has {used.size} pixels labelled so; erase them first."
                )

    def _mask(self, name: str) -> LabelMask:
        return read_mask(self.mask_path(name), self.classes)

    def _write_settings(self) -> None:
        path = self.private_folder / _SETTINGS_FILE
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, json.dumps(self._settings, indent=2).encode())
        except OSError as problem:
            raise cannot_write(path, problem) from problem


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
            f"{strange[0]} is none of the images of {folder}; "
            "open the folder that it lies in."
        )
    return shown


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


def _read_settings(path: Path) -> dict[str, Any]:
    """Return the project's settings; damaged ones count as none."""
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return settings if isinstance(settings, dict) else {}


def _relative_if_inside(path: Path, folder: Path) -> str:
    path = path.resolve()
    if path.is_relative_to(folder):
        return path.relative_to(folder).as_posix()
    return str(path)
