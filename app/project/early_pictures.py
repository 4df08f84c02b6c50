"""Reduced versions of large images, to show something before all of one is read."""

from __future__ import annotations

from app.project.project import Project
from app.project.thumbnails import (
    THUMBNAILS_FOLDER,
    keep_picture,
    kept_picture,
    small_picture,
    thumbnail_key,
)
from app.raster.early_picture import EDGE, stride_for
from app.raster.pyramid import Pyramid
from tiramisu.early_pictures import reduced_picture
from tiramisu.images import RgbImage

_FOLDER = "early"


def early_picture(project: Project, name: str) -> RgbImage | None:
    """Return a reduced version of an image: of the file, or of an earlier visit.

    Returns:
        (height, width, 3) uint8; None where there is none.
    """
    path = project.image_path(name)
    found = reduced_picture(path, EDGE // 2)
    if found is not None:
        return found
    folder = project.private_folder / _FOLDER
    return kept_picture(path, folder, thumbnail_key(project, name))


def keep_early_picture(project: Project, name: str, pyramid: Pyramid) -> None:
    """Keep reduced versions of an image, for the next time and for lists."""
    path, key = project.image_path(name), thumbnail_key(project, name)
    stride = stride_for(pyramid.width, pyramid.height)
    number = min(len(pyramid.levels), stride.bit_length()) - 1
    keep_picture(path, project.private_folder / _FOLDER, key, pyramid.levels[number])
    thumbnails = project.private_folder / THUMBNAILS_FOLDER
    keep_picture(path, thumbnails, key, small_picture(pyramid.levels[-1]))
