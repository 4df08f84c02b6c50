"""THE image loader: view, training and prediction all read images through it.

Whatever the file holds, ``read_image`` makes one 8-bit RGB picture of it. The screen
shows that picture and the network is fed from it, so the two cannot disagree. The
values as stored stay available for read-outs.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import tifffile
from PIL import Image, ImageOps

from tiramisu.config import Normalisation
from tiramisu.errors import ImageError

RgbImage = npt.NDArray[np.uint8]
"""(height, width, 3) uint8."""

IMAGE_SUFFIXES = frozenset(
    {".png", ".jpg", ".jpeg", ".bmp", ".webp", ".gif", ".tif", ".tiff"}
)

# Percentiles that become black and white when more than 8 bits have to be shown in 8.
_DISPLAY_PERCENTILES = (0.1, 99.9)
# Statistics are taken from about this many pixels: enough for any percentile used here.
_SAMPLE_PIXELS = 1_000_000
# A flat image must not have its noise stretched to full contrast.
_LEAST_RANGE = 12.0
# Raw values, the RGB picture and what the decoder needs besides, in bytes a pixel.
_BYTES_PER_PIXEL = 12

# Pillow refuses pictures over 179 megapixels. Such scans are the daily work of some
# users, so the limit is lifted here and `_check_memory` stands in its place.
Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True)
class LoadedImage:
    """A picture in memory.

    Attributes:
        path: The file it came from.
        raw: (height, width) or (height, width, channels), values as stored.
        rgb: (height, width, 3) uint8, what is shown and what the network sees.
    """

    path: Path
    raw: npt.NDArray[np.generic]
    rgb: RgbImage

    @property
    def height(self) -> int:
        """Rows."""
        return int(self.rgb.shape[0])

    @property
    def width(self) -> int:
        """Columns."""
        return int(self.rgb.shape[1])


def is_image_path(path: Path) -> bool:
    """Tell by its name whether ``path`` is an image that can be opened."""
    return path.suffix.lower() in IMAGE_SUFFIXES and not path.name.startswith(".")


def read_image(path: Path) -> LoadedImage:
    """Read an image of any supported kind; of many pages, the first.

    Raises:
        ImageError: The file is missing, unreadable, damaged or too large for memory.
    """
    if not path.is_file():
        raise ImageError(f"There is no image {path}; check the name.")
    try:
        raw = _read_raw(path)
    except ImageError:
        raise
    except MemoryError as problem:
        raise ImageError(f"{path} does not fit into memory.") from problem
    # Decoders raise whatever their libraries raise: struct errors, zlib errors, ...
    except Exception as problem:  # noqa: BLE001
        raise ImageError(
            f"{path} cannot be read as an image ({problem}); "
            "it may be damaged or not an image at all."
        ) from problem
    return LoadedImage(path, raw, _to_rgb(raw))


def image_size(path: Path) -> tuple[int, int]:
    """Return ``(width, height)`` in pixels without decoding the picture.

    Raises:
        ImageError: The file is missing or not an image.
    """
    try:
        if path.suffix.lower() in (".tif", ".tiff"):
            with tifffile.TiffFile(path) as tiff:
                page = tiff.pages.first
                return (page.imagewidth, page.imagelength)
        with Image.open(path) as picture:
            width, height = picture.size
            turned = picture.getexif().get(_EXIF_ORIENTATION, 1) in (5, 6, 7, 8)
            return (height, width) if turned else (width, height)
    except Exception as problem:  # noqa: BLE001 - as in read_image
        raise ImageError(f"{path} cannot be read as an image ({problem}).") from problem


_EXIF_ORIENTATION = 0x0112


def _read_raw(path: Path) -> npt.NDArray[np.generic]:
    if path.suffix.lower() in (".tif", ".tiff"):
        return _read_tiff(path)
    with Image.open(path) as picture:
        _check_memory(path, *picture.size)
        upright = ImageOps.exif_transpose(picture)
        return _as_channels(upright)


def _as_channels(picture: Image.Image) -> npt.NDArray[np.generic]:
    """Undo palettes, bit packing and print colours, but keep the depth."""
    if picture.mode == "1":
        picture = picture.convert("L")
    elif picture.mode == "P":
        picture = picture.convert("RGB")
    elif picture.mode in ("CMYK", "YCbCr", "LAB", "HSV"):
        picture = picture.convert("RGB")
    return np.asarray(picture)


def _read_tiff(path: Path) -> npt.NDArray[np.generic]:
    with tifffile.TiffFile(path) as tiff:
        page = tiff.pages.first
        _check_memory(path, page.imagewidth, page.imagelength)
        values = page.asarray()
        if page.photometric == tifffile.PHOTOMETRIC.MINISWHITE:
            values = _inverted(values)
        elif page.photometric == tifffile.PHOTOMETRIC.PALETTE:
            values = _through_colormap(values, page.colormap)
        elif page.photometric in (
            tifffile.PHOTOMETRIC.SEPARATED,
            tifffile.PHOTOMETRIC.YCBCR,
        ):
            # Colour conversion is Pillow's business.
            with Image.open(path) as picture:
                return _as_channels(picture)
        if page.planarconfig == tifffile.PLANARCONFIG.SEPARATE and values.ndim == 3:
            values = np.moveaxis(values, 0, -1)
    values = np.squeeze(values)
    if values.ndim not in (2, 3):
        raise ImageError(
            f"{path} holds an array of shape {values.shape}; "
            "an image has rows, columns and at most one axis of channels."
        )
    return np.ascontiguousarray(values)


def _inverted(values: npt.NDArray[np.generic]) -> npt.NDArray[np.generic]:
    if values.dtype == np.bool_:
        return np.asarray(~values.astype(np.bool_))
    if np.issubdtype(values.dtype, np.unsignedinteger):
        return np.asarray(np.iinfo(values.dtype).max - values)
    return values


def _through_colormap(
    values: npt.NDArray[np.generic], colormap: npt.NDArray[np.uint16]
) -> npt.NDArray[np.generic]:
    """Return (height, width, 3) uint8; TIFF colour maps hold 16-bit levels."""
    table = (np.asarray(colormap) >> 8).astype(np.uint8).T
    return np.asarray(table[values])


def _check_memory(path: Path, width: int, height: int) -> None:
    """Refuse a picture that would drive the machine into the ground.

    A few bytes of a forged header can promise terabytes; this is where they stop.
    """
    needed = width * height * _BYTES_PER_PIXEL
    available = _available_memory()
    if needed > available:
        raise ImageError(
            f"{path} is {width} x {height} pixels and needs about "
            f"{needed / 1e9:.1f} GB; {available / 1e9:.1f} GB are free. "
            "Cut it into parts, or open it on a machine with more memory."
        )


def _available_memory() -> int:
    """Bytes of memory that a program may take now."""
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") + _cached()
    except (AttributeError, ValueError, OSError):
        return 16 * 2**30  # no such call on this system: bound it all the same


def _cached() -> int:
    """Bytes that Linux keeps as file cache and gives back when asked."""
    try:
        lines = Path("/proc/meminfo").read_text().splitlines()
    except OSError:
        return 0
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines if ":" in line}
    return max(0, sizes.get("MemAvailable", 0) - sizes.get("MemFree", 0)) * 1024


def _to_rgb(raw: npt.NDArray[np.generic]) -> RgbImage:
    """Make (height, width, 3) uint8 of whatever a file held.

    Two channels are grey and alpha; of four and more, the first three are taken.
    """
    channels = raw[..., np.newaxis] if raw.ndim == 2 else raw
    if channels.shape[-1] in (1, 2):
        channels = channels[..., :1]
    eight_bit = _to_eight_bit(channels[..., :3])
    if eight_bit.shape[-1] == 1:
        eight_bit = np.repeat(eight_bit, 3, axis=-1)
    return np.ascontiguousarray(eight_bit)


def _to_eight_bit(values: npt.NDArray[np.generic]) -> npt.NDArray[np.uint8]:
    if values.dtype == np.uint8:
        return values.astype(np.uint8, copy=False)
    if values.dtype == np.bool_:
        return values.astype(np.uint8) * np.uint8(255)
    numbers = values.astype(np.float32)
    low, high = _percentiles(numbers, *_DISPLAY_PERCENTILES)
    scaled = (numbers - low) * (255.0 / max(high - low, np.finfo(np.float32).tiny))
    # Not-a-number marks missing pixels in float TIFFs; they are shown black.
    scaled = np.nan_to_num(scaled, nan=0.0, posinf=255.0, neginf=0.0)
    return np.asarray(np.clip(scaled + 0.5, 0, 255).astype(np.uint8))


def _percentiles(
    values: npt.NDArray[np.generic], low: float, high: float
) -> tuple[float, float]:
    """Percentiles of the finite values, from an even sample of large arrays."""
    pixels = values.shape[0] * values.shape[1]
    step = max(1, int((pixels / _SAMPLE_PIXELS) ** 0.5))
    sample = values[::step, ::step].astype(np.float32)
    finite = sample[np.isfinite(sample)]
    if finite.size == 0:
        return (0.0, 1.0)
    limits = np.percentile(finite, (low, high))
    return (float(limits[0]), float(limits[1]))


def intensity_limits(
    rgb: RgbImage, normalisation: Normalisation
) -> tuple[float, float]:
    """Return the levels of ``rgb`` that become 0 and 1 in the network's input.

    They belong to the whole image: a tile or crop is scaled with its image's limits.
    """
    if normalisation.kind == "unit":
        return (0.0, 255.0)
    low, high = _percentiles(rgb, normalisation.low, normalisation.high)
    return (low, max(high, low + _LEAST_RANGE))


def scale_intensity(
    rgb: RgbImage, limits: tuple[float, float]
) -> npt.NDArray[np.float32]:
    """Map ``limits`` to 0 and 1; values beyond them are cut off at -0.5 and 1.5.

    Returns:
        Same shape as ``rgb``, float32.
    """
    low, high = limits
    scaled = (rgb.astype(np.float32) - low) / (high - low)
    return np.asarray(np.clip(scaled, -0.5, 1.5), dtype=np.float32)
