"""Pictures of masks for people: classes as tints or as outlines over the image.

Background, which is class 0, and unlabelled pixels stay as they are in the image.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import imagecodecs
import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.errors import OutputError
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask, write_atomically

DEFAULT_OPACITY = 0.45

# Pictures are tinted in strips of about so many pixels, to stay within memory.
_STRIP_PIXELS = 1_000_000
# Of a picture's longer side, so that lines are seen when the whole is.
_LINE_SHARE = 1 / 1000
_THINNEST_LINE = 2


def overlay(
    rgb: RgbImage,
    labels: LabelMask,
    classes: Sequence[LabelClass],
    opacity: float = DEFAULT_OPACITY,
) -> RgbImage:
    """Tint an image with its classes' colours.

    Args:
        rgb: (height, width, 3) uint8.
        labels: (height, width) uint8.
        classes: What the labels mean.
        opacity: Of the tint, 0 to 1.

    Returns:
        A new (height, width, 3) uint8 array.
    """
    colors = _colors(classes).astype(np.float32)
    shares = np.where(_is_drawn(classes), np.float32(opacity), np.float32(0))
    tinted: RgbImage = np.empty_like(rgb)
    rows = max(1, _STRIP_PIXELS // max(1, rgb.shape[1]))
    for top in range(0, len(rgb), rows):
        strip = slice(top, top + rows)
        picture, mask = rgb[strip], labels[strip]
        share = shares[mask][..., np.newaxis]
        tinted[strip] = picture + share * (colors[mask] - picture) + 0.5
    return tinted


def outlines(
    rgb: RgbImage, labels: LabelMask, classes: Sequence[LabelClass]
) -> RgbImage:
    """Draw the inner border of each region in its class's colour.

    Lines are 2 pixels wide, and wider in pictures of more than 2000 pixels.

    Args:
        rgb: (height, width, 3) uint8.
        labels: (height, width) uint8.
        classes: What the labels mean.

    Returns:
        A new (height, width, 3) uint8 array.
    """
    width = max(_THINNEST_LINE, round(max(rgb.shape[:2]) * _LINE_SHARE))
    cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (2 * width + 1, 2 * width + 1))
    on_line = np.asarray(cv2.dilate(labels, cross) != cv2.erode(labels, cross))
    on_line &= _is_drawn(classes)[labels]
    drawn: RgbImage = rgb.copy()
    drawn[on_line] = _colors(classes)[labels[on_line]]
    return drawn


def write_picture(path: Path, rgb: RgbImage) -> None:
    """Write a PNG in one step.

    Raises:
        OutputError: It cannot be written; an older file is still as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, bytes(imagecodecs.png_encode(rgb, level=1)))
    except OSError as problem:
        raise OutputError(
            f"{path} cannot be written ({problem.strerror or problem}); free some "
            "space or choose a folder that you may write to."
        ) from problem


def _colors(classes: Sequence[LabelClass]) -> npt.NDArray[np.uint8]:
    """Return (256, 3) uint8, the colour of each label."""
    colors = np.zeros((256, 3), np.uint8)
    for label, one in enumerate(classes):
        colors[label] = one.color
    return colors


def _is_drawn(classes: Sequence[LabelClass]) -> npt.NDArray[np.bool_]:
    """Return (256,) bool, whether each label is a class other than the background."""
    labels = np.arange(256)
    is_class = (labels > 0) & (labels < len(classes)) & (labels != IGNORE_INDEX)
    return np.asarray(is_class)
