"""Measuring the regions of a mask: what scikit-image's ``regionprops`` says of each.

A region is an area of one class whose pixels touch by edges or corners (8-connected).
Every figure is defined in ``docs/measurements.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import ConfigError
from tiramisu.formats.watershed import divided
from tiramisu.masks import LabelMask
from tiramisu.measurement_units import PixelSize

STATISTICS = ("mean", "std", "min", "max", "median")
"""What is said about the values of a region in each channel."""

# Somebody may want to stop between so many regions.
_REGIONS_AT_ONCE = 64

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Check = Callable[[], None]


def _go_on() -> None:
    """Never stop."""


@dataclass(frozen=True)
class MeasureOptions:
    """What counts as a region.

    Attributes:
        min_area: In pixels; smaller regions are neither measured nor counted.
        with_background: Whether regions of the background, class 0, are measured too.
        divides: Whether regions that hang together by narrow necks are divided there
            first, as ``tiramisu.formats.watershed`` does.
    """

    min_area: int = 1
    with_background: bool = False
    divides: bool = False

    def __post_init__(self) -> None:
        if self.min_area < 1:
            raise ConfigError(
                f"The least area is {self.min_area} pixels; give 1 or more."
            )

    def labels(self, num_classes: int) -> range:
        """Return the labels whose regions are measured."""
        return range(0 if self.with_background else 1, num_classes)


@dataclass(frozen=True)
class RegionTable:
    """The regions of one mask, one entry of each array for each of them.

    Attributes:
        label: Class.
        area: Pixels.
        perimeter: In pixels; see ``skimage.measure.perimeter``.
        x: Column of the centroid; the middle of the first pixel is at 0.5.
        y: Row of the centroid.
        left: First column of the bounding box.
        top: First row of it.
        width: Columns of it.
        height: Rows of it.
        eccentricity: Of the ellipse with the same second moments; 0 for a circle.
        orientation: Degrees from the x axis to that ellipse's longer one, counted
            counter-clockwise as seen on the screen, above -90 to 90; NaN where it has
            no longer one.
        touches_border: Whether it reaches the edge of the image, so that a part of the
            object may be missing.
        annotated: Share of its pixels that a person has confirmed, 0 to 1.
        seed_x: Column of one of its pixels.
        seed_y: Row of that pixel.
        intensity: (regions, channels, 5): ``STATISTICS`` of the values as stored.
    """

    label: Integers
    area: Integers
    perimeter: Floats
    x: Floats
    y: Floats
    left: Integers
    top: Integers
    width: Integers
    height: Integers
    eccentricity: Floats
    orientation: Floats
    touches_border: Flags
    annotated: Floats
    seed_x: Integers
    seed_y: Integers
    intensity: Floats

    def __len__(self) -> int:
        return len(self.label)

    @property
    def num_channels(self) -> int:
        """Of the image."""
        return int(self.intensity.shape[1])


def measure_regions(
    mask: LabelMask,
    values: npt.NDArray[np.generic],
    num_classes: int,
    options: MeasureOptions,
    *,
    annotated: Flags | None = None,
    pixel_size: PixelSize | None = None,
    check: Check = _go_on,
) -> RegionTable:
    """Measure all regions of a mask, class by class and from top to bottom.

    Args:
        mask: (height, width) uint8; labels beyond the classes are no regions.
        values: (height, width) or (height, width, channels), the image as stored.
        num_classes: With the background.
        options: What counts as a region.
        annotated: (height, width) bool: what a person has confirmed; all by default.
        pixel_size: If pixels are not square, eccentricity and orientation are those of
            the object and not of the picture.
        check: Called now and then; whatever it raises ends the measuring.
    """
    channels = values[..., np.newaxis] if values.ndim == 2 else values
    rows: list[tuple[Any, ...]] = []
    for label in options.labels(num_classes):
        check()
        numbers = numbered(mask, label, options)
        if numbers is None:
            continue
        for region in _properties(numbers, pixel_size, check):
            rows.append((label, *_row(region, mask, channels, annotated)))
        del numbers
    return _table(rows, channels.shape[-1])


def count_regions(mask: LabelMask, label: int, options: MeasureOptions) -> int:
    """Count the regions of one class, as ``measure_regions`` would list them."""
    if options.divides:
        numbers = numbered(mask, label, options)
        return 0 if numbers is None else int(numbers.max())
    chosen = (mask == label).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(chosen, connectivity=8)
    areas = stats[1:, cv2.CC_STAT_AREA]
    return int(np.count_nonzero(areas >= options.min_area))


def numbered(
    mask: LabelMask, label: int, options: MeasureOptions
) -> npt.NDArray[np.int32] | None:
    """Number the regions of one class from 1; 0 is outside.

    Returns:
        (height, width) int32, or None if there is no region.
    """
    chosen = (mask == label).astype(np.uint8)
    count, numbers, stats, _ = cv2.connectedComponentsWithStats(
        chosen, connectivity=8, ltype=cv2.CV_32S
    )
    if options.divides:
        count = _divide(numbers, stats)
        areas = np.bincount(numbers.ravel(), minlength=count)
    else:
        areas = stats[:, cv2.CC_STAT_AREA]
    kept = areas >= options.min_area
    kept[0] = False
    if not kept.any():
        return None
    if not kept[1:].all():
        places = np.where(kept, np.cumsum(kept), 0).astype(np.int32)
        numbers = places[numbers]
    return np.asarray(numbers, dtype=np.int32)


def _divide(numbers: npt.NDArray[np.int32], stats: npt.NDArray[np.int32]) -> int:
    """Divide the regions at their necks, in place; return numbers and 0 together."""
    count = len(stats)
    for number in range(1, len(stats)):
        x, y, width, height = stats[number, :4]
        place = numbers[y : y + height, x : x + width]
        pixels = place == number
        parts = divided(pixels)
        further = parts > 1
        place[further] = parts[further] - 2 + count
        count += int(parts.max()) - 1
    return count


def _properties(
    numbers: npt.NDArray[np.int32], pixel_size: PixelSize | None, check: Check
) -> Iterator[Any]:
    # Imported late: it takes a second, and most runs measure nothing.
    from skimage.measure import regionprops

    is_odd = pixel_size is not None and not pixel_size.is_square
    ratio = pixel_size.height / pixel_size.width if pixel_size and is_odd else 1.0
    for place, region in enumerate(regionprops(numbers, spacing=(ratio, 1.0))):
        if place % _REGIONS_AT_ONCE == 0:
            check()
        yield region


def _row(
    region: Any,
    mask: LabelMask,
    channels: npt.NDArray[np.generic],
    annotated: Flags | None,
) -> tuple[Any, ...]:
    from skimage.measure import perimeter

    top, left, bottom, right = region.bbox
    pixels = region.image
    rows, columns = np.nonzero(pixels)
    height, width = mask.shape
    confirmed = 1.0 if annotated is None else annotated[region.slice][pixels].mean()
    return (
        len(rows),
        float(perimeter(pixels, 4)),
        left + columns.mean() + 0.5,
        top + rows.mean() + 0.5,
        left,
        top,
        right - left,
        bottom - top,
        region.eccentricity,
        _degrees(region),
        top == 0 or left == 0 or bottom == height or right == width,
        confirmed,
        left + columns[0],
        top + rows[0],
        _statistics(channels[region.slice][pixels]),
    )


def _degrees(region: Any) -> float:
    """Turn scikit-image's angle from the row axis into one from the x axis."""
    if region.eccentricity == 0:
        return float("nan")
    angle = float(np.degrees(region.orientation)) + 90.0
    return angle - 180.0 if angle > 90.0 else angle


def _statistics(values: npt.NDArray[np.generic]) -> Floats:
    """Return (channels, 5) of (pixels, channels); NaN where no value is a number."""
    found: Any = values
    if values.dtype.kind == "f":
        numbers: Any = values.astype(np.float64)
        is_number = np.isfinite(numbers)
        if not is_number.all():
            return _statistics_of_some(numbers, is_number)
        found = numbers
    if values.dtype.kind == "b":
        found = values.astype(np.uint8)
    return np.stack(
        [
            found.mean(axis=0, dtype=np.float64),
            found.std(axis=0, dtype=np.float64),
            found.min(axis=0),
            found.max(axis=0),
            np.median(found, axis=0),
        ],
        axis=-1,
    )


def _statistics_of_some(values: Floats, is_number: Flags) -> Floats:
    """Leave out missing pixels, which may be others in each channel."""
    result = np.full((values.shape[1], len(STATISTICS)), np.nan)
    for channel in range(values.shape[1]):
        there = values[is_number[:, channel], channel]
        if there.size:
            result[channel] = _statistics(there[:, np.newaxis])[0]
    return result


_KINDS: dict[str, Any] = {"Integers": np.int64, "Floats": np.float64, "Flags": np.bool_}


def _table(rows: Sequence[tuple[Any, ...]], num_channels: int) -> RegionTable:
    *plain, _ = fields(RegionTable)
    columns = [*zip(*rows, strict=True)] if rows else [()] * (len(plain) + 1)
    arrays = {
        field.name: np.array(column, _KINDS[str(field.type)])
        for field, column in zip(plain, columns, strict=False)
    }
    shape = (len(rows), num_channels, len(STATISTICS))
    intensity = np.array(columns[-1], np.float64).reshape(shape)
    return RegionTable(**arrays, intensity=intensity)


def shown_mask(annotation: LabelMask, prediction: LabelMask) -> LabelMask:
    """Return what the screen shows: the annotation over the prediction."""
    return np.where(annotation != IGNORE_INDEX, annotation, prediction)
