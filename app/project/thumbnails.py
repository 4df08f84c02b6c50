"""Small pictures of images for lists, kept on disk so that they are made once."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from app.project.project import Project
from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.decoding import image_size
from tiramisu.early_pictures import reduced_picture
from tiramisu.images import RgbImage, read_image
from tiramisu.masks import LabelMask, write_atomically
from tiramisu.pages import split_page

log = logging.getLogger(__name__)

THUMBNAILS_FOLDER = "thumbnails"
EDGE = 128
_QUALITY = 85
_MASK_OPACITY = 0.55
_GREY = 112
MOST_PIXELS_READ = 2**26
"""A list must not read gigabytes: of larger images it waits until they are opened."""
# File systems round times of change; the coarsest, FAT, to two seconds.
_CLOCK_GRAIN_NS = 2_000_000_000


def thumbnail(image: Path, cache: Path, name: str) -> RgbImage:
    """Return a small picture of an image, made now if the cache has none.

    Args:
        image: The image file.
        cache: Folder of small pictures; one that cannot be written costs time only.
        name: What the cache knows the image by.

    Returns:
        (height, width, 3) uint8, the longer side at most ``EDGE`` pixels.

    Raises:
        ImageError: The image cannot be read.
    """
    known = kept_picture(image, cache, name)
    if known is not None:
        return known
    rgb = reduced_picture(image, EDGE)
    if rgb is None and _is_huge(image):
        return _unknown(image)
    picture = small_picture(read_image(image).rgb if rgb is None else rgb)
    keep_picture(image, cache, name, picture)
    return picture


def thumbnail_key(project: Project, name: str) -> str:
    """Return what a cache knows an image by: other channels make another picture."""
    channels = project.channels
    return f"{name}\0{channels}" if channels else name


def with_mask(
    picture: RgbImage, mask: LabelMask, classes: Sequence[LabelClass]
) -> RgbImage:
    """Return a small picture tinted with what its image's mask says.

    Args:
        picture: (height, width, 3) uint8.
        mask: Of the whole image, any size.
        classes: Colours of the labels; background and unlabelled pixels stay as is.
    """
    height, width = picture.shape[:2]
    small = cv2.resize(mask, (width, height), interpolation=cv2.INTER_NEAREST)
    table = np.zeros((256, 3), np.uint8)
    table[: len(classes)] = [one.color for one in classes]
    is_tinted = (small != 0) & (small != IGNORE_INDEX)
    mixed = (1 - _MASK_OPACITY) * picture + _MASK_OPACITY * table[small]
    return np.where(is_tinted[..., np.newaxis], mixed.astype(np.uint8), picture)


def kept_picture(image: Path, cache: Path, name: str) -> RgbImage | None:
    """Return the kept picture if it was made of the file as it is now.

    Args:
        image: The image file.
        cache: Folder of pictures.
        name: What the cache knows the image by.
    """
    kept = _place(cache, name)
    try:
        age = kept.stat().st_mtime_ns - _changed(image)
        if abs(age) > _CLOCK_GRAIN_NS:
            return None
        with Image.open(kept) as picture:
            return np.asarray(picture.convert("RGB"))
    except (OSError, ValueError, SyntaxError):
        return None  # none, or a damaged one: a new one is made


def _place(cache: Path, name: str) -> Path:
    return cache / f"{hashlib.sha256(name.encode()).hexdigest()[:32]}.jpg"


def _changed(image: Path) -> int:
    """Return when the file of an image was changed last, in nanoseconds."""
    file, _ = split_page(image)
    return file.stat().st_mtime_ns


def keep_picture(image: Path, cache: Path, name: str, picture: RgbImage) -> None:
    """Keep a picture, with its image's time of change as its own.

    Args:
        image: The image file.
        cache: Folder of pictures; one that cannot be written costs time only.
        name: What the cache knows the image by.
        picture: (height, width, 3) uint8.
    """
    kept = _place(cache, name)
    encoded, data = cv2.imencode(
        ".jpg",
        cv2.cvtColor(picture, cv2.COLOR_RGB2BGR),
        [cv2.IMWRITE_JPEG_QUALITY, _QUALITY],
    )
    if not encoded:
        return
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(kept, data.tobytes())
        os.utime(kept, ns=(_changed(image), _changed(image)))
    except OSError as problem:
        log.debug("a small picture was not kept: %s", problem)


def small_picture(rgb: RgbImage) -> RgbImage:
    """Return a picture for lists, the longer side at most ``EDGE`` pixels."""
    scale = EDGE / max(rgb.shape[:2])
    if scale >= 1:
        return rgb
    height, width = (max(1, round(side * scale)) for side in rgb.shape[:2])
    small = cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8)


def _is_huge(image: Path) -> bool:
    width, height = image_size(image)
    return width * height > MOST_PIXELS_READ


def _unknown(image: Path) -> RgbImage:
    """Return a grey picture of the right shape; it is not kept."""
    width, height = image_size(image)
    scale = EDGE / max(width, height)
    shape = (max(1, round(height * scale)), max(1, round(width * scale)), 3)
    return np.full(shape, _GREY, np.uint8)
