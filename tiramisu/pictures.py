"""PNG, JPEG and all else that Pillow reads, as one array and never as two.

Pillow keeps four bytes for each pixel of three channels, and copies twice to make an
array of them. Usual files are therefore decoded straight into the array. Everything
odd or damaged is left to Pillow, and fetched from it strip by strip.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps

Values = npt.NDArray[np.generic]
"""(height, width) or (height, width, channels), values as stored."""

ORIENTATION = 0x0112
"""The EXIF tag that says how a camera was held."""

_UPRIGHT = (None, 0, 1)
_CHANNELS = {"L": (), "LA": (2,), "RGB": (3,), "RGBA": (4,)}
_STRIP_PIXELS = 1_000_000


def decoded(picture: Image.Image, path: Path) -> Values:
    """Return the values of ``path``, which Pillow has opened as ``picture``.

    Whatever the libraries raise at a damaged file goes through.
    """
    if _has_deep_colors(picture):
        return np.asarray(imagecodecs.png_decode(path.read_bytes()))
    values = _decoded_directly(picture, path)
    if values is not None:
        return values
    ImageOps.exif_transpose(picture, in_place=True)
    return in_strips(picture)


def _has_deep_colors(picture: Image.Image) -> bool:
    """Tell 16-bit colour PNGs, of which Pillow would keep 8 bits only."""
    deep = ("RGB;16B", "RGBA;16B", "LA;16B")
    return picture.format == "PNG" and any(mode in deep for mode in _raw_modes(picture))


def _raw_modes(picture: Image.Image) -> list[str]:
    """How pixels are laid out in the file, of each part of it."""
    found = [tile[3] for tile in getattr(picture, "tile", ())]
    return [str(one[0] if isinstance(one, tuple) else one) for one in found]


def _decoded_directly(picture: Image.Image, path: Path) -> Values | None:
    """Decode into the result, or return None where Pillow might say otherwise."""
    decode = _DECODERS.get(str(picture.format))
    usual = picture.mode in _CHANNELS and _raw_modes(picture) == [picture.mode]
    if (
        decode is None
        or not usual
        or picture.getexif().get(ORIENTATION) not in _UPRIGHT
    ):
        return None
    width, height = picture.size
    values = np.empty((height, width, *_CHANNELS[picture.mode]), np.uint8)
    try:
        decode(path.read_bytes(), values)
    except Exception:  # noqa: BLE001 - Pillow reads it again and says what is wrong
        return None
    return values


def _decode_jpeg(data: bytes, values: npt.NDArray[np.uint8]) -> None:
    # The library fills what is cut off with grey and says nothing. Of a whole file the
    # last scan is followed by the marker that ends it.
    if data.rfind(b"\xff\xd9") < data.rfind(b"\xff\xda"):
        raise ValueError("The file ends too early.")
    imagecodecs.jpeg8_decode(data, out=values)


def _decode_png(data: bytes, values: npt.NDArray[np.uint8]) -> None:
    imagecodecs.png_decode(data, out=values)


_DECODERS = {"JPEG": _decode_jpeg, "PNG": _decode_png}


def in_strips(picture: Image.Image) -> Values:
    """Undo palettes, bit packing and print colours, but keep the depth."""
    width, height = picture.size
    mode = _array_mode(picture)
    rows = max(1, _STRIP_PIXELS // width)
    values: npt.NDArray[Any] | None = None
    for top in range(0, height, rows):
        strip = picture.crop((0, top, width, min(top + rows, height)))
        part = np.asarray(strip if strip.mode == mode else strip.convert(mode))
        if values is None:
            values = np.empty((height, *part.shape[1:]), part.dtype)
        values[top : top + rows] = part
    return np.empty((0, 0), np.uint8) if values is None else values


def _array_mode(picture: Image.Image) -> str:
    """Pillow's name for what the pixels become."""
    if picture.mode == "1":
        return "L"
    if picture.mode in ("P", "PA"):
        transparent = picture.mode == "PA" or "transparency" in picture.info
        return "RGBA" if transparent else "RGB"
    return "RGB" if picture.mode == "CMYK" else picture.mode
