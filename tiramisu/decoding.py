"""From an image file to the values that it stores, whatever its kind.

What a file is, is told by its first bytes and not by its name. TIFF, the format of
microscopes and scanners, goes to tifffile; everything else to Pillow.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import tifffile
from PIL import Image, UnidentifiedImageError

from tiramisu.errors import ImageError
from tiramisu.pages import split_page
from tiramisu.pictures import Values, Watch, decoded, in_strips, orientation_of
from tiramisu.tiff_pages import TiffPicture, tiff_pictures

_TIFF_STARTS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")  # the last two: BigTIFF
# Compressions that leave colours as they are: none, LZW, both kinds of deflate.
_PLAIN = (1, 5, 8, 32946)
_QUARTER_TURNS = (5, 6, 7, 8)
# What decoding and the RGB picture need besides the values, in bytes a pixel.
_EXTRA_BYTES_PER_PIXEL = 12

# Pillow refuses pictures over 179 megapixels. Such scans are the daily work of some
# users, so the limit is lifted here and `check_memory` stands in its place.
Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True)
class Decoded:
    """A picture as its file stores it.

    Attributes:
        values: (height, width) or (height, width, channels), values as stored.
        is_split: Whether its channels were stored apart, as microscopes do: then they
            are measurements of their own and not the parts of a colour.
    """

    values: Values
    is_split: bool = False


def decode(path: Path, watch: Watch | None = None) -> Decoded:
    """Decode an image file, or the page of one that ``path`` names.

    Args:
        path: The file.
        watch: Is shown the array that fills, where the file's kind allows that.

    Raises:
        ImageError: The file is missing, unreadable, damaged or too large for memory.
    """
    file, page = split_page(path)
    if not file.is_file():
        raise ImageError(f"There is no image {path}; check the name.")
    try:
        if is_tiff(file):
            picture = _read_tiff(file, page, watch)
        else:
            picture = Decoded(_read_with_pillow(file, page, watch))
    except ImageError:
        raise
    except MemoryError as problem:
        raise ImageError(f"{path} does not fit into memory.") from problem
    except PermissionError as problem:
        raise ImageError(f"{path} may not be read; check its permissions.") from problem
    except UnidentifiedImageError as problem:
        raise ImageError(
            f"{path} is not an image of a known kind; it may be damaged."
        ) from problem
    # Decoders raise whatever their libraries raise: struct errors, zlib errors, ...
    except Exception as problem:
        raise ImageError(
            f"{path} cannot be read as an image ({problem}); it may be damaged."
        ) from problem
    values = picture.values
    if values.dtype.kind not in "buif":
        raise ImageError(f"{path} holds {values.dtype} numbers, which are no picture.")
    return Decoded(np.ascontiguousarray(values), picture.is_split)


def num_pages(path: Path) -> int:
    """Return how many pictures the file holds that ``path`` or a page of it names.

    Raises:
        ImageError: The file is missing or not an image.
    """
    file, _ = split_page(path)
    try:
        if is_tiff(file):
            with tifffile.TiffFile(file) as tiff:
                return len(tiff_pictures(tiff))
        with Image.open(file) as picture:
            return int(getattr(picture, "n_frames", 1))
    except Exception as problem:
        raise ImageError(f"{file} cannot be read as an image ({problem}).") from problem


def image_size(path: Path) -> tuple[int, int]:
    """Return ``(width, height)`` in pixels without decoding the picture.

    Raises:
        ImageError: The file is missing or not an image.
    """
    file, number = split_page(path)
    try:
        if is_tiff(file):
            with tifffile.TiffFile(file) as tiff:
                page = _page_of(tiff, number, file).planes[0]
                # int() refuses the tuples that damaged tags are read as.
                return (int(page.imagewidth), int(page.imagelength))
        with Image.open(file) as picture:
            _turn_to(picture, number, file)
            width, height = picture.size
            turned = orientation_of(picture, file) in _QUARTER_TURNS
            return (height, width) if turned else (width, height)
    except Exception as problem:
        raise ImageError(f"{path} cannot be read as an image ({problem}).") from problem


def is_tiff(path: Path) -> bool:
    """Tell by its first bytes whether a file is a TIFF."""
    with path.open("rb") as file:
        return file.read(4) in _TIFF_STARTS


def _read_with_pillow(path: Path, page: int, watch: Watch | None) -> Values:
    with Image.open(path) as picture:
        _turn_to(picture, page, path)
        width, height = picture.size
        check_memory(path, width, height, width * height * len(picture.getbands()))
        # A decoder of whole files would read the first page again.
        return decoded(picture, path, watch) if page == 1 else in_strips(picture)


def _turn_to(picture: Image.Image, page: int, path: Path) -> None:
    """Go to a page of a file that Pillow has opened."""
    if page > 1:
        try:
            picture.seek(page - 1)
        except EOFError as problem:
            pages = int(getattr(picture, "n_frames", 1))
            raise _no_such_page(path, page, pages) from problem


def _no_such_page(path: Path, page: int, pages: int) -> ImageError:
    return ImageError(f"{path} has no page {page}; it has {pages}.")


def _page_of(tiff: tifffile.TiffFile, page: int, path: Path) -> TiffPicture:
    if page == 1 and len(tiff.pages) == 1:
        return TiffPicture((tiff.pages.first,))
    pictures = tiff_pictures(tiff)
    if page > len(pictures):
        raise _no_such_page(path, page, len(pictures))
    # Of most pages only the place is known until somebody wants more.
    return TiffPicture(tuple(one.aspage() for one in pictures[page - 1].planes))


def _read_tiff(path: Path, number: int, watch: Watch | None) -> Decoded:
    with tifffile.TiffFile(path) as tiff:
        planes = _page_of(tiff, number, path).planes
        first = planes[0]
        stored = sum(plane.nbytes for plane in planes)
        check_memory(path, first.imagewidth, first.imagelength, stored)
        if first.photometric == tifffile.PHOTOMETRIC.SEPARATED:
            with Image.open(path) as picture:
                picture.seek(first.index)
                return Decoded(in_strips(picture))
        if watch is not None and len(planes) == 1 and _is_as_shown(first):
            values = [_read_watched(first, watch)]
        else:
            values = [plane_values(plane) for plane in planes]
    if len(values) > 1 and all(one.ndim == 2 for one in values):
        return Decoded(np.stack(values, axis=-1), is_split=True)
    if values[0].ndim not in (2, 3):
        raise ImageError(
            f"{path} holds an array of shape {values[0].shape}; "
            "an image has rows, columns and at most one axis of channels."
        )
    return Decoded(values[0])


def _is_as_shown(page: tifffile.TiffPage) -> bool:
    """Tell whether a page holds 8-bit grey or RGB, pixel for pixel."""
    photometric = tifffile.PHOTOMETRIC
    return (
        page.axes in ("YX", "YXS")
        and page.dtype == np.uint8
        and page.bitspersample == 8
        and page.photometric in (photometric.MINISBLACK, photometric.RGB)
    )


def _read_watched(page: tifffile.TiffPage, watch: Watch) -> Values:
    values = np.zeros(page.shape, np.uint8)
    watch(values)
    return np.asarray(page.asarray(out=values))


def plane_values(page: tifffile.TiffPage) -> Values:
    """Return the brightness or colours of a page's pixels."""
    values = np.asarray(page.asarray())
    if page.axes.startswith("S"):
        values = np.moveaxis(values, 0, -1)
    return _without_photometry(values, page)


def _without_photometry(values: Values, page: tifffile.TiffPage) -> Values:
    """Make values mean brightness, whatever they stood for in the file."""
    photometric = tifffile.PHOTOMETRIC
    if page.photometric == photometric.PALETTE:
        return _through_colormap(values, np.asarray(page.colormap))
    # Decoding JPEG has turned these colours into RGB already.
    if page.photometric == photometric.YCBCR and page.compression in _PLAIN:
        planes = [Image.fromarray(values[..., plane]) for plane in range(3)]
        return np.asarray(Image.merge("YCbCr", planes).convert("RGB"))
    values = _at_full_range(values, page.bitspersample)
    if page.photometric == photometric.MINISWHITE:
        return _inverted(values)
    return values


def _at_full_range(values: Values, bits: int) -> Values:
    """Stretch samples of 2 or 4 bits to 8, as viewers show them."""
    if bits in (2, 4) and values.dtype.kind == "u":
        return np.asarray(values.astype(np.uint8) * np.uint8(255 // (2**bits - 1)))
    return values


def _inverted(values: Values) -> Values:
    """Swap black and white; which float is white, a file does not say."""
    if values.dtype.kind not in "bu":
        return values
    return np.asarray(np.bitwise_not(values))  # the largest value minus each


def _through_colormap(values: Values, colormap: npt.NDArray[np.generic]) -> Values:
    """Return (height, width, 3) uint8; TIFF colour maps hold 16-bit levels."""
    table = (colormap.astype(np.uint16) >> 8).astype(np.uint8).T
    return np.asarray(table[values])


def check_memory(path: Path, width: int, height: int, stored: int) -> None:
    """Refuse a picture that would drive the machine into the ground.

    A few bytes of a forged header can promise terabytes; this is where they stop.
    """
    needed = stored + width * height * _EXTRA_BYTES_PER_PIXEL
    available = available_memory()
    if needed > available:
        raise ImageError(
            f"{path} is {width} x {height} pixels and needs about "
            f"{needed / 1e9:.1f} GB; {available / 1e9:.1f} GB are free. "
            "Cut it into parts, or open it on a machine with more memory."
        )


def available_memory() -> int:
    """Bytes of memory that a program may take now."""
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") + _cached()
    except (AttributeError, ValueError, OSError):
        return 16 * 2**30  # no such call on this system: bound it all the same


def _cached() -> int:
    """Bytes that Linux keeps as file cache and gives back when asked."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines if ":" in line}
    return max(0, sizes.get("MemAvailable", 0) - sizes.get("MemFree", 0)) * 1024
