"""THE image loader: view, training and prediction all read images through it.

Whatever the file holds, ``read_image`` makes one 8-bit RGB picture of it. The screen
shows that picture and the network is fed from it, so the two cannot disagree. The
values as stored stay available for read-outs.
"""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.config import Normalisation
from tiramisu.decoding import decode
from tiramisu.decoding import image_size as image_size  # part of this module's face
from tiramisu.decoding import num_pages as num_pages
from tiramisu.errors import ImageError
from tiramisu.pages import split_page
from tiramisu.pictures import Watch
from tiramisu.reading import READING_FILE, ChannelChoice, channels_for

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
# Deep images are scaled in strips of about so many values, to stay within memory.
_STRIP_VALUES = 1_000_000


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
    suffix = split_page(path)[0].suffix.lower()
    return suffix in IMAGE_SUFFIXES and not path.name.startswith(".")


def read_image(path: str | PathLike[str], watch: Watch | None = None) -> LoadedImage:
    """Read an image of any supported kind, or the page of one that ``path`` names.

    Channels that a microscope has stored apart come in their order: the first three
    become red, green and blue, and two become magenta and green, which all kinds of
    colour vision tell apart. A folder may ask for others; see ``tiramisu.reading``.

    Args:
        path: The file.
        watch: Is shown the array that fills with values, where that is possible.

    Raises:
        ImageError: The file is missing, unreadable, damaged or too large for memory,
            or has fewer channels than its folder asks for.
    """
    path = Path(path)
    decoded = decode(path, watch)
    values, choice = decoded.values, channels_for(path)
    if choice is not None and values.ndim == 3:
        return LoadedImage(path, values, _chosen(path, values, choice))
    if decoded.is_split:
        return LoadedImage(path, values, _composite(values, _usual(values.shape[-1])))
    return LoadedImage(path, values, to_rgb(values))


def _usual(count: int) -> ChannelChoice:
    return (1, 2, 3) if count > 2 else (1, 2, 1)


def _chosen(
    path: Path, values: npt.NDArray[np.generic], choice: ChannelChoice
) -> RgbImage:
    count = values.shape[-1]
    for number in choice:
        if number is not None and number > count:
            raise ImageError(
                f"{path} has {count} channels, but its folder's {READING_FILE} asks "
                f"for number {number}; choose others."
            )
    return _composite(values, choice)


def _composite(channels: npt.NDArray[np.generic], choice: ChannelChoice) -> RgbImage:
    """Show channels that were measured apart, each at its own full contrast."""
    shown = np.zeros((*channels.shape[:2], 3), np.uint8)
    for color, number in enumerate(choice):
        if number is not None:
            shown[..., color] = _to_eight_bit(channels[..., number - 1])
    return shown


def to_rgb(raw: npt.NDArray[np.generic]) -> RgbImage:
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
        return np.asarray(values.astype(np.uint8) * np.uint8(255))
    shown = np.empty(values.shape, dtype=np.uint8)
    rows = max(1, _STRIP_VALUES // max(1, values[:1].size))
    # Damaged files hold signalling NaNs and values whose range overflows.
    with np.errstate(all="ignore"):
        limits = _percentiles(values, *_DISPLAY_PERCENTILES)
        for top in range(0, values.shape[0], rows):
            strip = slice(top, top + rows)
            shown[strip] = _between(values[strip].astype(np.float64), *limits)
    return shown


def _between(
    values: npt.NDArray[np.float64], low: float, high: float
) -> npt.NDArray[np.uint8]:
    """Map ``low`` to 0 and ``high`` to 255; an image of one value is black.

    Not-a-number marks missing pixels in float TIFFs; they are shown black too.
    """
    if high > low:
        levels = (np.clip(values, low, high) - low) * (255.0 / (high - low)) + 0.5
    else:
        levels = np.where(values > high, 255.0, 0.0)
    finite = np.nan_to_num(levels, nan=0.0, posinf=255.0, neginf=0.0)
    return np.asarray(finite.astype(np.uint8))


def _percentiles(
    values: npt.NDArray[np.generic], low: float, high: float
) -> tuple[float, float]:
    """Percentiles of the finite values, from an even sample of large arrays."""
    pixels = values.shape[0] * values.shape[1]
    step = max(1, int((pixels / _SAMPLE_PIXELS) ** 0.5))
    sample: npt.NDArray[Any] = values[::step, ::step]
    if sample.dtype.kind != "u":  # unsigned ones need no eightfold copy as floats
        sample = sample.astype(np.float64)
        sample = sample[np.isfinite(sample)]
    if sample.size == 0:
        return (0.0, 1.0)
    limits = np.percentile(sample, (low, high))
    return (float(limits[0]), float(limits[1]))


IntensityLimits = (
    tuple[float, float] | tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]
)
"""Levels that become 0 and 1: of all channels, or (3,) of each."""


def intensity_limits(rgb: RgbImage, normalisation: Normalisation) -> IntensityLimits:
    """Return the levels of ``rgb`` that become 0 and 1 in the network's input.

    They belong to the whole image: a tile or crop is scaled with its image's limits.
    """
    if normalisation.kind == "unit":
        return (0.0, 255.0)
    percents = (normalisation.low, normalisation.high)
    if normalisation.kind == "percentile":
        low, high = _percentiles(rgb, *percents)
        return (low, max(high, low + _LEAST_RANGE))
    found = np.array([_percentiles(rgb[..., one], *percents) for one in range(3)])
    lows, highs = found.astype(np.float32).T
    return (lows, np.maximum(highs, lows + np.float32(_LEAST_RANGE)))


def scale_intensity(
    rgb: npt.NDArray[np.uint8], limits: IntensityLimits
) -> npt.NDArray[np.float32]:
    """Map ``limits`` to 0 and 1; values beyond them are cut off at -0.5 and 1.5.

    Returns:
        Same shape as ``rgb``, float32.
    """
    low, high = limits
    scaled = (rgb.astype(np.float32) - low) / (high - low)
    return np.asarray(np.clip(scaled, -0.5, 1.5), dtype=np.float32)
