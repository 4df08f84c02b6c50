"""Small pictures of images for lists, kept on disk so that they are made once."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageOps

from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.decoding import image_size
from tiramisu.images import RgbImage, read_image
from tiramisu.masks import LabelMask, write_atomically
from tiramisu.pages import split_page

log = logging.getLogger(__name__)

THUMBNAILS_FOLDER = "thumbnails"
EDGE = 128
_QUALITY = 85
_MASK_OPACITY = 0.55
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
    kept = cache / f"{hashlib.sha256(name.encode()).hexdigest()[:32]}.jpg"
    known = _read_kept(kept, image)
    if known is not None:
        return known
    picture = _small_picture(image)
    _keep(kept, picture, image)
    return picture


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


def _read_kept(kept: Path, image: Path) -> RgbImage | None:
    """Return the kept picture if it was made of the file as it is now."""
    try:
        age = kept.stat().st_mtime_ns - _changed(image)
        if abs(age) > _CLOCK_GRAIN_NS:
            return None
        with Image.open(kept) as picture:
            return np.asarray(picture.convert("RGB"))
    except (OSError, ValueError, SyntaxError):
        return None  # none, or a damaged one: a new one is made


def _changed(image: Path) -> int:
    """Return when the file of an image was changed last, in nanoseconds."""
    file, _ = split_page(image)
    return file.stat().st_mtime_ns


def _keep(kept: Path, picture: RgbImage, image: Path) -> None:
    """Keep a picture, with its image's time of change as its own."""
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


def _small_picture(image: Path) -> RgbImage:
    quick = _reduced_jpeg(image)
    rgb = read_image(image).rgb if quick is None else quick
    scale = EDGE / max(rgb.shape[:2])
    if scale >= 1:
        return rgb
    height, width = (max(1, round(side * scale)) for side in rgb.shape[:2])
    small = cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8)


def _reduced_jpeg(image: Path) -> RgbImage | None:
    """Decode a JPEG at an eighth of its size where that is enough; else None."""
    if min(image_size(image)) < 8 * EDGE:
        return None
    try:
        with Image.open(image) as picture:
            if picture.format != "JPEG" or picture.mode not in ("L", "RGB"):
                return None
            picture.draft("RGB", (EDGE, EDGE))
            upright = ImageOps.exif_transpose(picture)
            return np.asarray(upright.convert("RGB"))
    except (OSError, ValueError, SyntaxError):
        return None  # the reader of whole images says what is wrong with it
