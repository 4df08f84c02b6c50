"""Reduced pictures that a file gives away long before all of it is read.

JPEG can be decoded at a half, a quarter or an eighth of its size in a fraction of the
time, and TIFFs of scanners hold smaller versions of themselves. Other files have to be
read from beginning to end.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import tifffile
from PIL import Image, ImageOps

from tiramisu.decoding import is_tiff, plane_values
from tiramisu.errors import ImageError
from tiramisu.images import RgbImage, to_rgb
from tiramisu.pages import split_page
from tiramisu.reading import channels_for


def reduced_picture(path: Path, edge: int) -> RgbImage | None:
    """Return a reduced version of an image that can be had quickly.

    Args:
        path: The image, or the page of one.
        edge: Pixels that its shorter side should have at least.

    Returns:
        (height, width, 3) uint8; None where there is none, where the folder asks for
        other channels, and where the file is damaged: whoever reads it says so.
    """
    file, page = split_page(path)
    try:
        if page > 1 or channels_for(path) is not None:
            return None
        return _of_tiff(file, edge) if is_tiff(file) else _of_jpeg(file, edge)
    except (ImageError, OSError, ValueError, SyntaxError, tifffile.TiffFileError):
        return None


def _of_jpeg(file: Path, edge: int) -> RgbImage | None:
    with Image.open(file) as picture:
        is_usual = picture.format == "JPEG" and picture.mode in ("L", "RGB")
        if not is_usual or min(picture.size) < 2 * edge:
            return None
        picture.draft(picture.mode, (edge, edge))
        upright = ImageOps.exif_transpose(picture)
        return np.asarray(upright.convert("RGB"))


def _of_tiff(file: Path, edge: int) -> RgbImage | None:
    """Return the smallest version that is large enough, if it is not the whole."""
    with tifffile.TiffFile(file) as tiff:
        if len(tiff.series) == 0 or len(tiff.series[0].levels) < 2:
            return None
        for level in reversed(tiff.series[0].levels[1:]):
            first = level.pages[0]
            if first is None:
                continue
            page = first.aspage()
            is_picture = len(level.pages) == 1 and page.axes in ("YX", "YXS")
            if is_picture and min(page.imagewidth, page.imagelength) >= edge:
                return to_rgb(plane_values(page))
    return None
