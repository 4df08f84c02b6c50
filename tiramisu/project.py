"""A project folder for scripts: its images, masks, classes and models.

A project is what the window opens: a folder of images with ``masks/``, ``models/`` and
``classes.json``. Scripts and the window may use one at the same time: what is read here
is what lies on the disk, and a mask is written only while no window has its image open.
Nothing here imports TensorFlow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

import numpy as np

from tiramisu.config import LabelClass, default_classes, default_color
from tiramisu.errors import DatasetError, MaskError
from tiramisu.holdout import Corrections, Holdout, divide
from tiramisu.image_records import all_records
from tiramisu.masks import CLASSES_FILE, read_classes, write_classes
from tiramisu.project_files import (
    HOLDOUT_FILE,
    PLAN_FILE,
    PRIVATE_FOLDER,
    model_files,
)
from tiramisu.project_image import ProjectImage
from tiramisu.samples import Sample, find_images, image_root, mask_paths

_MOST_NAMED = 5


class Project:
    """The images of a folder and what is kept about them; made by ``open_project``.

    It is a sequence of its images: ``for image in project``, ``len(project)``. What is
    in the folder is listed once; masks are read when they are asked for.

    Attributes:
        folder: The project folder.
        classes: What the labels mean; the label of each is its place.
        images: All images in natural order.
    """

    def __init__(self, folder: Path, classes: Sequence[LabelClass]) -> None:
        self.folder = folder
        self.classes = tuple(classes)
        root, records = image_root(folder), all_records(folder)
        self.images = tuple(
            self._image(path.relative_to(root).as_posix(), path, mask, records)
            for path, mask in mask_paths(folder, find_images(folder)).items()
        )
        self._by_name = {image.name: image for image in self.images}

    def _image(
        self, name: str, path: Path, mask: Path, records: Mapping[str, Any]
    ) -> ProjectImage:
        known = records.get(name, {})
        return ProjectImage(
            name,
            path,
            mask,
            self,
            is_done=known.get("done", False),
            is_excluded=known.get("excluded", False),
            is_validation=known.get("validation", False),
            notes=known.get("notes", ""),
        )

    def __repr__(self) -> str:
        return f"<Project {str(self.folder)!r}, {len(self)} images>"

    def __len__(self) -> int:
        return len(self.images)

    def __iter__(self) -> Iterator[ProjectImage]:
        return iter(self.images)

    def __getitem__(self, name: str) -> ProjectImage:
        """Return the image of a name.

        Raises:
            DatasetError: There is none.
        """
        if name not in self._by_name:
            some = ", ".join([*self._by_name][:_MOST_NAMED])
            raise DatasetError(
                f"{self.folder} has no image {name!r}; it has {len(self)}: {some}…"
            )
        return self._by_name[name]

    def models(self) -> list[Path]:
        """List the model files of the project, the newest last."""
        return model_files(self.folder)

    def labelled_fraction(self) -> float:
        """Return the share of all pixels that are labelled, 0 to 1; reads all masks.

        Raises:
            ImageError, MaskError: An image or a mask cannot be read.
        """
        pixels = [width * height for width, height in (one.size for one in self)]
        labelled = [one.labelled_fraction() for one in self]
        return float(np.average(labelled, weights=pixels)) if pixels else 0.0

    def samples(self) -> list[Sample]:
        """List the images that teach: labelled somewhere, and not excluded.

        Raises:
            ImageError, MaskError: A mask cannot be read.
        """
        return [*self._samples().values()]

    def _samples(self) -> dict[str, Sample]:
        return {
            one.name: Sample(one.path, one.mask_path)
            for one in self
            if not one.is_excluded and one.labelled_fraction() > 0
        }

    def corrections(self) -> Corrections:
        """Say what teaches and what is held out, and remember it for the window.

        Raises:
            ImageError, MaskError: A mask cannot be read.
            DatasetError: What was held out before cannot be read or written.
        """
        path = self.folder / PRIVATE_FOLDER / HOLDOUT_FILE
        before = Holdout.read(path)
        kept = [one.name for one in self if one.is_validation]
        corrections = divide(self._samples(), self.classes, before, kept)
        if corrections.holdout != before:
            try:
                corrections.holdout.write(path)
            except OSError as problem:
                raise DatasetError(
                    f"{path} cannot be written ({problem.strerror or problem}); see to "
                    "it that you may write there."
                ) from problem
        return corrections

    def check_classes(self) -> None:
        """See to it that labels mean on disk what they mean here.

        Raises:
            MaskError: The classes have been changed since the project was opened.
        """
        is_changing = (self.folder / PRIVATE_FOLDER / PLAN_FILE).exists()
        if is_changing or read_classes(self.folder / CLASSES_FILE) != self.classes:
            raise MaskError(
                f"The classes of {self.folder} have been changed since it was opened; "
                "open the project again."
            )


def open_project(folder: str | PathLike[str]) -> Project:
    """Open a project folder; nothing in it is changed by that.

    Args:
        folder: A folder of images with a ``classes.json``, as the window makes it.

    Raises:
        DatasetError: The folder is missing, or no project; see ``create_project``.
        MaskError: ``classes.json`` is damaged.
    """
    place = Path(folder)
    path = place / CLASSES_FILE
    if place.is_dir() and not path.is_file():
        raise DatasetError(
            f"{place} has no {CLASSES_FILE}, so it is no project; make it one with "
            "create_project, or open it in the window once."
        )
    if not place.is_dir():
        raise DatasetError(f"There is no folder {place}; check the path.")
    return Project(place, read_classes(path))


def create_project(
    folder: str | PathLike[str], classes: Sequence[str | LabelClass]
) -> Project:
    """Make a folder of images a project by writing its ``classes.json``.

    Args:
        folder: A folder of images; the images may lie in ``folder/images``.
        classes: Names of the classes, 2 to 255, or classes with colours. The first is
            usually called "background".

    Raises:
        DatasetError: There is no such folder, or it is a project already.
        ConfigError: The classes cannot be used.
    """
    place = Path(folder)
    path = place / CLASSES_FILE
    if not place.is_dir():
        raise DatasetError(f"There is no folder {place}; make it first.")
    if path.exists():
        raise DatasetError(f"{place} is a project already; use open_project.")
    default_classes(len(classes))  # refuses too few and too many
    made = [
        one if isinstance(one, LabelClass) else LabelClass(one, default_color(label))
        for label, one in enumerate(classes)
    ]
    try:
        write_classes(path, made)
    except OSError as problem:
        raise DatasetError(
            f"{path} cannot be written ({problem.strerror or problem}); see to it that "
            "you may write there."
        ) from problem
    return Project(place, made)
