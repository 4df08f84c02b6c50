"""Annotations of images that no window has open."""

from __future__ import annotations

from pathlib import Path

from app.project.errors import ProjectError, cannot_read
from app.project.loading import AnnotationLoader
from app.project.project import Project
from app.raster.history import History
from app.translation import translate
from tiramisu.config import LabelClass
from tiramisu.file_lock import FileLock
from tiramisu.images import image_size
from tiramisu.journal_records import JournalError, image_size_of
from tiramisu.masks import LabelMask


def load_closed(
    mask: Path, journal: Path, classes: tuple[LabelClass, ...], *, mends: bool = True
) -> tuple[LabelMask, History]:
    """Read a mask and its journal as opening the image would; one of them is there.

    Args:
        mask: The mask file.
        journal: Its journal.
        classes: What the labels mean.
        mends: Whether files may be changed; if not, they are only read.

    Raises:
        ImageError, MaskError, ProjectError: A file cannot be used.
    """
    width, height = _size_of(mask, journal)
    loader = AnnotationLoader(mask, journal, width, height, mends=mends)
    loaded = loader.load(classes)
    return (loaded.annotation, loaded.history)


def refuse_if_open(project: Project, mask: Path) -> None:
    """See to it that nobody has the image of a mask open.

    Raises:
        ProjectError: It is open in another window.
    """
    path = project.lock_path(mask)
    if not path.exists():
        return
    try:
        FileLock(path).release()
    except BlockingIOError as problem:
        raise ProjectError(
            translate(
                "The image of {} is open in another window; close it there, then try "
                "again."
            ).format(mask.name)
        ) from problem


def _size_of(mask: Path, journal: Path) -> tuple[int, int]:
    """Return width and height, which the journal knows better than the mask."""
    try:
        return image_size_of(journal.read_bytes())
    except (FileNotFoundError, JournalError):
        return image_size(mask)
    except OSError as problem:
        raise cannot_read(journal, problem) from problem
