"""The channels of an image, each in a colour of its own, mixed into one picture.

Display only: neither the image nor what a network is given of it ever changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.pyramid import SMALLEST_SIDE, level_for
from app.raster.rect import Rect
from app.translation import translate
from tiramisu.config import Color
from tiramisu.images import RgbImage

Values = npt.NDArray[np.generic]
"""(height, width, channels), as stored."""

Limits = tuple[float, float]
"""The value that is shown black and the one that is shown in full colour."""

_PERCENTILES = (0.1, 99.9)
# Statistics are taken from about this many pixels: enough for these percentiles.
_SAMPLE_PIXELS = 100_000
# Of the first three channels and of a fourth and later ones, in turn.
_COLORS: tuple[Color, ...] = ((255, 0, 0), (0, 255, 0), (0, 0, 255))
_MORE_COLORS: tuple[Color, ...] = (
    (255, 255, 255),
    (0, 255, 255),
    (255, 0, 255),
    (255, 255, 0),
)
# What OpenCV scales and averages; other values become 32-bit floats on the way.
_SCALED = (np.uint8, np.uint16, np.int16, np.float32)
_AVERAGED = (np.uint8, np.uint16, np.int16, np.float32, np.float64)


@dataclass(frozen=True)
class Channel:
    """How one channel is shown.

    Attributes:
        color: What its highest values look like.
        visible: Whether it is shown at all.
        limits: Black and full colour; None for percentiles of each image.
    """

    color: Color
    visible: bool = True
    limits: Limits | None = None


class ChannelStack:
    """The values of an image at full size, half, a quarter and so on.

    The smaller levels pick single pixels until ``refine`` brings averages, so that a
    stack costs nothing before it is looked at. Levels are those of ``Pyramid``.
    """

    def __init__(self, raw: npt.NDArray[np.generic]) -> None:
        values = raw[..., np.newaxis] if raw.ndim == 2 else raw
        self._levels = [values]
        self._limits: dict[int, Limits] = {}
        self.is_refined = False
        height, width = values.shape[:2]
        step = 2
        while min(height // step, width // step) >= SMALLEST_SIDE:
            picked = values[::step, ::step][: height // step, : width // step]
            self._levels.append(picked)
            step *= 2

    @property
    def levels(self) -> Sequence[Values]:
        """The values, (height, width, channels), largest first."""
        return tuple(self._levels)

    @property
    def layout(self) -> tuple[int, np.dtype[np.generic]]:
        """Number and kind of the channels: images that share it are shown alike."""
        return (self._levels[0].shape[2], self._levels[0].dtype)

    @property
    def names(self) -> tuple[str, ...]:
        """What the channels are called."""
        return channel_names(self._levels[0].shape[2])

    def refine(self, levels: Sequence[Values]) -> None:
        """Take what ``averaged_levels`` has made of the full size."""
        self._levels[1:] = levels
        self.is_refined = True

    def default_channels(self) -> tuple[Channel, ...]:
        """Return the way of showing that is nearest to the picture as opened."""
        count, dtype = self.layout
        limits = (0.0, 255.0) if dtype == np.uint8 else None
        if count < 3:  # grey, perhaps with an alpha channel
            white = Channel((255, 255, 255), limits=limits)
            return (white, Channel((0, 255, 255), False, limits))[:count]
        return tuple(
            Channel(_COLORS[index], limits=limits)
            if index < len(_COLORS)
            else Channel(_MORE_COLORS[(index - 3) % len(_MORE_COLORS)], False, limits)
            for index in range(count)
        )

    def automatic_limits(self, index: int) -> Limits:
        """Return percentiles 0.1 and 99.9 of a channel's finite values."""
        if index not in self._limits:
            self._limits[index] = _percentiles(self._levels[0][..., index])
        return self._limits[index]


class ChannelPicture:
    """A stack as it looks with some colours and limits; a ``Picture`` to draw."""

    def __init__(self, stack: ChannelStack, channels: Sequence[Channel]) -> None:
        self._stack = stack
        self._shown = [
            (index, one.color, one.limits or stack.automatic_limits(index))
            for index, one in enumerate(channels)
            if one.visible
        ]

    @property
    def width(self) -> int:
        """Columns at full size."""
        return int(self._stack.levels[0].shape[1])

    @property
    def height(self) -> int:
        """Rows at full size."""
        return int(self._stack.levels[0].shape[0])

    def level_for(self, scale: float) -> int:
        """Return the level to draw from; see ``Pyramid.level_for``."""
        return level_for(scale, len(self._stack.levels))

    def bounds(self, level: int) -> Rect:
        """Return all pixels of a level."""
        return Rect.of(self._stack.levels[level])

    def part(self, level: int, place: Rect) -> RgbImage:
        """Mix the channels of a part of a level, (height, width, 3) uint8."""
        values = self._stack.levels[level][place.slices]
        planes = [np.zeros(values.shape[:2], np.uint8) for _ in range(3)]
        for index, color, limits in self._shown:
            levels = _to_levels(np.ascontiguousarray(values[..., index]), limits)
            for plane, share in zip(planes, color, strict=True):
                if share:
                    cv2.add(plane, _dimmed(levels, share), dst=plane)
        return np.asarray(cv2.merge(planes), np.uint8)


def channel_names(count: int) -> tuple[str, ...]:
    """Return what the channels of an image are called."""
    if count == 1:
        return (translate("Grey"),)
    if count == 3:
        return ("R", "G", "B")
    return tuple(str(index + 1) for index in range(count))


def averaged_levels(values: Values) -> Iterator[Values]:
    """Yield half the size of ``values``, a quarter and so on, as ``Pyramid`` does."""
    while min(values.shape[:2]) >= 2 * SMALLEST_SIDE:
        values = np.stack(
            [_halved(values[..., index]) for index in range(values.shape[2])], axis=-1
        )
        yield values


def _halved(channel: npt.NDArray[np.generic]) -> npt.NDArray[np.generic]:
    height, width = channel.shape[0] // 2, channel.shape[1] // 2
    even = channel[: 2 * height, : 2 * width]
    if even.dtype not in _AVERAGED:
        even = even.astype(np.float32)
    contiguous = np.ascontiguousarray(even)
    return np.asarray(
        cv2.resize(contiguous, (width, height), interpolation=cv2.INTER_AREA)
    )


def _to_levels(channel: npt.NDArray[Any], limits: Limits) -> npt.NDArray[np.uint8]:
    """Map the limits to 0 and 255; missing pixels (not a number) become 0."""
    low, high = limits
    if high <= low:
        return np.where(channel > high, 255, 0).astype(np.uint8)
    if channel.dtype not in _SCALED:
        channel = channel.astype(np.float32)
    if channel.dtype == np.float32:
        channel = np.nan_to_num(channel, nan=low)
    # The only function of OpenCV that scales, shifts and saturates in one pass.
    gain = 255 / (high - low)
    levels = cv2.addWeighted(channel, gain, channel, 0, -low * gain, dtype=cv2.CV_8U)
    return np.asarray(levels, np.uint8)


def _dimmed(levels: npt.NDArray[np.uint8], share: int) -> npt.NDArray[np.uint8]:
    """Return so many 255ths of the levels."""
    if share == 255:
        return levels
    return np.asarray(cv2.convertScaleAbs(levels, alpha=share / 255), np.uint8)


def _percentiles(channel: npt.NDArray[np.generic]) -> Limits:
    step = max(1, int((channel.size / _SAMPLE_PIXELS) ** 0.5))
    sample = channel[::step, ::step].astype(np.float64)
    finite = sample[np.isfinite(sample)]
    if finite.size == 0:
        return (0.0, 1.0)
    low, high = np.percentile(finite, _PERCENTILES)
    return (float(low), float(high))
