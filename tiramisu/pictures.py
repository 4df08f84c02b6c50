"""PNG, JPEG and all else that Pillow reads, as one array and never as two.

Pillow keeps four bytes for each pixel of three channels, and copies twice to make an
array of them. Usual files are therefore decoded straight into the array. Everything
odd or damaged is left to Pillow, and fetched from it strip by strip.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps

Values = npt.NDArray[np.generic]
"""(height, width) or (height, width, channels), values as stored."""

Watch = Callable[[Values], object]
"""Called with the array that the picture is about to be decoded into, all of it 0.

Another thread may look at it while it fills, usually from the top.
"""

ORIENTATION = 0x0112
"""The EXIF tag that says how a camera was held."""

_UPRIGHT = (None, 0, 1)
_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_CHUNK = struct.Struct(">I4s")  # bytes of content, kind; a checksum comes last
_PNG_CHECKSUM = 4
_PNG_NOTES = (b"eXIf", b"tEXt", b"zTXt", b"iTXt")
_CHANNELS = {"L": (), "LA": (2,), "RGB": (3,), "RGBA": (4,)}
_STRIP_PIXELS = 1_000_000


def decoded(picture: Image.Image, path: Path, watch: Watch | None = None) -> Values:
    """Return the values of ``path``, which Pillow has opened as ``picture``.

    Whatever the libraries raise at a damaged file goes through.
    """
    if _has_deep_colors(picture):
        return np.asarray(imagecodecs.png_decode(path.read_bytes()))
    values = _decoded_directly(picture, path, watch)
    if values is not None:
        return values
    ImageOps.exif_transpose(picture, in_place=True)
    return in_strips(picture)


def orientation_of(picture: Image.Image, path: Path) -> object:
    """Return how a camera was held, as EXIF numbers it; None where nobody says.

    Pillow decodes all of a PNG to look for that behind the pixels as well.

    Args:
        picture: What Pillow has opened.
        path: Its file.
    """
    if picture.format == "PNG" and not _has_late_notes(path):
        return Image.Image.getexif(picture).get(ORIENTATION)
    return picture.getexif().get(ORIENTATION)


def _has_late_notes(path: Path) -> bool:
    """Tell whether a PNG has chunks of text or EXIF behind its pixels."""
    is_late = False
    with path.open("rb", buffering=0) as file:
        file.seek(len(_PNG_START))
        while len(head := file.read(_PNG_CHUNK.size)) == _PNG_CHUNK.size:
            length, kind = _PNG_CHUNK.unpack(head)
            if is_late and kind in _PNG_NOTES:
                return True
            is_late = is_late or kind == b"IDAT"
            file.seek(length + _PNG_CHECKSUM, os.SEEK_CUR)
    return False


def _has_deep_colors(picture: Image.Image) -> bool:
    """Tell 16-bit colour PNGs, of which Pillow would keep 8 bits only."""
    deep = ("RGB;16B", "RGBA;16B", "LA;16B")
    return picture.format == "PNG" and any(mode in deep for mode in _raw_modes(picture))


def _raw_modes(picture: Image.Image) -> list[str]:
    """How pixels are laid out in the file, of each part of it."""
    found = [tile[3] for tile in getattr(picture, "tile", ())]
    return [str(one[0] if isinstance(one, tuple) else one) for one in found]


def _decoded_directly(
    picture: Image.Image, path: Path, watch: Watch | None
) -> Values | None:
    """Decode into the result, or return None where Pillow might say otherwise."""
    decode = _DECODERS.get(str(picture.format))
    usual = picture.mode in _CHANNELS and _raw_modes(picture) == [picture.mode]
    if decode is None or not usual or orientation_of(picture, path) not in _UPRIGHT:
        return None
    width, height = picture.size
    values = np.zeros((height, width, *_CHANNELS[picture.mode]), np.uint8)
    if watch is not None:
        watch(values)
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
