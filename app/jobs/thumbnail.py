"""Making the small picture of an image."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.project.project import Project
from app.project.thumbnails import (
    THUMBNAILS_FOLDER,
    thumbnail,
    thumbnail_key,
    with_mask,
)
from tiramisu.errors import TiramisuError
from tiramisu.images import RgbImage
from tiramisu.masks import read_mask


@dataclass(frozen=True)
class Thumbnail:
    """A small picture of an image, tinted with its mask.

    Attributes:
        name: Of the image in its project.
        rgb: (height, width, 3) uint8; None where the image cannot be read.
    """

    name: str
    rgb: RgbImage | None


def thumbnail_job(project: Project, name: str, parent: QObject) -> Job:
    """Make one small picture; ``done`` carries a ``Thumbnail``.

    An image that cannot be read is no failure here: whoever opens it is told.
    """

    def work(control: JobControl) -> Thumbnail:
        cache = project.private_folder / THUMBNAILS_FOLDER
        try:
            key = thumbnail_key(project, name)
            picture = thumbnail(project.image_path(name), cache, key)
        except TiramisuError:
            return Thumbnail(name, None)
        if not project.has_mask(name):
            return Thumbnail(name, picture)
        control.check()
        try:
            mask = read_mask(project.mask_path(name), project.classes)
        except TiramisuError:
            return Thumbnail(name, picture)
        return Thumbnail(name, with_mask(picture, mask, project.classes))

    return Job(work, parent)
