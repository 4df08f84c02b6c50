"""Projects whose images lie where nothing may be written.

The masks go to a folder of the user's choice, which links to the images: so it has the
layout of every other project, and training reads it like them.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from app.project.errors import ProjectError, cannot_write
from app.translation import translate
from tiramisu.masks import CLASSES_FILE
from tiramisu.project_files import MODELS_FOLDER, PRIVATE_FOLDER
from tiramisu.samples import IMAGES_FOLDER, MASKS_FOLDER, image_root


class ReadOnlyFolderError(ProjectError):
    """A folder of images that takes no masks.

    Attributes:
        folder: The folder.
    """

    def __init__(self, folder: Path, problem: OSError) -> None:
        super().__init__(
            translate(
                "{} cannot be written ({}); choose another folder for the masks."
            ).format(folder, problem.strerror or problem)
        )
        self.folder = folder


def check_writable(folder: Path) -> None:
    """Find out before anybody paints whether a project can be kept in its folder.

    Raises:
        ReadOnlyFolderError: It cannot.
    """
    private = folder / PRIVATE_FOLDER
    try:
        private.mkdir(exist_ok=True)
        # Permissions alone do not tell: a whole disk may be read-only.
        with tempfile.TemporaryFile(dir=private):
            pass
    except OSError as problem:
        raise ReadOnlyFolderError(folder, problem) from problem


def keep_elsewhere(folder: Path, place: Path) -> Path:
    """Make a project of images that stay where they are.

    What the folder says already, its classes, masks and models, is copied.

    Args:
        folder: The folder of images, or a project, that cannot be written.
        place: Where the new project folder goes, called like the old one.

    Returns:
        The new project folder; the one made before, if there is one for ``folder``.

    Raises:
        ProjectError: ``place`` cannot be written, or this system has no links.
    """
    images = image_root(folder).resolve()
    home = _home(images, place / folder.resolve().name)
    if home.is_dir():
        return home
    part = home.with_name(f"{home.name}.{os.getpid()}.part")
    try:
        part.mkdir(parents=True)
        _fill(part, folder, images)
        part.rename(home)
    except OSError as problem:
        raise cannot_write(home, problem) from problem
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return home


def _home(images: Path, wanted: Path) -> Path:
    """Return the folder that links to ``images``, or a name that is free."""
    home, number = wanted, 1
    while home.exists() and (home / IMAGES_FOLDER).resolve() != images:
        number += 1
        home = wanted.with_name(f"{wanted.name} {number}")
    return home


def _fill(home: Path, folder: Path, images: Path) -> None:
    (home / IMAGES_FOLDER).symlink_to(images, target_is_directory=True)
    if (folder / CLASSES_FILE).is_file():
        shutil.copyfile(folder / CLASSES_FILE, home / CLASSES_FILE)
    for name in (MASKS_FOLDER, MODELS_FOLDER):
        for path in (folder / name).rglob("*"):
            if path.is_file():
                copy = home / path.relative_to(folder)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, copy)  # not its permissions: it must be writable
