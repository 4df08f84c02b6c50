"""Measurements as tables: one row for each region, each image and each class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.count_interval import CountInterval
from tiramisu.measurement import STATISTICS, RegionTable
from tiramisu.measurements import ImageMeasurement, Measurements

Values = npt.NDArray[Any]
Cell = str | int | float | bool | None

_NOT_KNOWN = float("nan")


@dataclass(frozen=True)
class Table:
    """Columns of equal length. Numbers that are not known are NaN.

    Attributes:
        name: Of the sheet.
        columns: One array for each name, in order.
    """

    name: str
    columns: dict[str, Values]

    def __len__(self) -> int:
        return len(next(iter(self.columns.values()), ()))

    def rows(self) -> Iterator[list[Cell]]:
        """Yield the cells of each row; None for what is not known."""
        lists = [column.tolist() for column in self.columns.values()]
        for cells in zip(*lists, strict=True):
            yield [None if cell != cell else cell for cell in cells]


def tables(measurements: Measurements) -> tuple[Table, Table, Table]:
    """Return all three: regions, images and classes."""
    return (
        region_table(measurements),
        image_table(measurements),
        class_table(measurements),
    )


def region_table(measurements: Measurements) -> Table:
    """Return one row for each region, image by image."""
    columns: dict[str, list[Values]] = {}
    for image in measurements.images:
        for name, values in _region_columns(image, measurements).items():
            columns.setdefault(name, []).append(values)
    if not columns:
        return Table("regions", {"image": np.array([], object)})
    return Table("regions", {name: np.concatenate(columns[name]) for name in columns})


def _region_columns(
    image: ImageMeasurement, measurements: Measurements
) -> dict[str, Values]:
    regions = image.regions
    return {
        "image": _repeated(image.name, len(regions)),
        "region": np.arange(1, len(regions) + 1),
        "class": _texts([measurements.classes[one].name for one in regions.label]),
        "source": _texts([_source(share) for share in regions.annotated]),
        "annotated_share": regions.annotated,
        "model": _texts([image.model if one < 1 else "" for one in regions.annotated]),
        "touches_border": _texts(np.where(regions.touches_border, "yes", "no")),
        "area_px": regions.area,
        "perimeter_px": regions.perimeter,
        "centroid_x_px": regions.x,
        "centroid_y_px": regions.y,
        "left_px": regions.left,
        "top_px": regions.top,
        "width_px": regions.width,
        "height_px": regions.height,
        "eccentricity": regions.eccentricity,
        "orientation_deg": regions.orientation,
        **_physical(image, regions, measurements.unit),
        **_intensities(regions, measurements.num_channels),
    }


def _source(annotated: float) -> str:
    if annotated == 1:
        return "annotation"
    return "both" if annotated else "prediction"


def _physical(
    image: ImageMeasurement, regions: RegionTable, unit: str
) -> dict[str, Values]:
    """Return what is known in units of length; the same columns for all images."""
    size = image.pixel_size.in_unit(unit) if image.pixel_size else None
    width, height = (size.width, size.height) if size else (_NOT_KNOWN, _NOT_KNOWN)
    # The estimate of a perimeter is made for square pixels.
    side = width if size and size.is_square else _NOT_KNOWN
    count = len(regions)
    return {
        "area": regions.area * width * height,
        "perimeter": regions.perimeter * side,
        "centroid_x": regions.x * width,
        "centroid_y": regions.y * height,
        "unit": _repeated(unit if size else "", count),
        "pixel_width": np.full(count, width),
        "pixel_height": np.full(count, height),
    }


def _intensities(regions: RegionTable, num_channels: int) -> dict[str, Values]:
    """Return the statistics of each channel; not known beyond the image's own."""
    unknown = np.full(len(regions), _NOT_KNOWN)
    return {
        f"channel_{channel + 1}_{statistic}": (
            regions.intensity[:, channel, place]
            if channel < regions.num_channels
            else unknown
        )
        for channel in range(num_channels)
        for place, statistic in enumerate(STATISTICS)
    }


def image_table(measurements: Measurements) -> Table:
    """Return one row for each image and class, also where it has no region."""
    rows = [
        _image_row(image, label, measurements)
        for image in measurements.images
        for label in measurements.labels
    ]
    return _from_rows("images", rows)


def _image_row(
    image: ImageMeasurement, label: int, measurements: Measurements
) -> dict[str, Cell]:
    area = image.regions.area[image.regions.label == label]
    width, height = image.size
    unit = measurements.unit
    size = image.pixel_size.in_unit(unit) if image.pixel_size else None
    return {
        "image": image.name,
        "class": measurements.classes[label].name,
        "measured": image.source.value,
        "model": image.model,
        "regions": len(area),
        **_interval_cells(image.interval(label)),
        "area_px": int(area.sum()),
        "share_of_image": float(area.sum() / (width * height)),
        "mean_area_px": _mean(area),
        "area": float(area.sum() * size.area) if size else _NOT_KNOWN,
        "mean_area": _mean(area) * size.area if size else _NOT_KNOWN,
        "unit": unit if size else "",
        "image_width_px": width,
        "image_height_px": height,
    }


def class_table(measurements: Measurements) -> Table:
    """Return one row for each class, over all images."""
    rows = [_class_row(label, measurements) for label in measurements.labels]
    return _from_rows("classes", rows)


def _class_row(label: int, measurements: Measurements) -> dict[str, Cell]:
    images = measurements.images
    areas = [one.regions.area[one.regions.label == label] for one in images]
    area = np.concatenate([np.zeros(0, np.int64), *areas])
    unit = measurements.unit
    # A sum over images of which some have no size would be too small.
    is_known = bool(images) and all(one.pixel_size for one in images)
    scaled = [
        one_area * (image.pixel_size.in_unit(unit).area if image.pixel_size else 0.0)
        for one_area, image in zip(areas, images, strict=True)
    ]
    physical = np.concatenate([np.zeros(0), *scaled])
    pixels = sum(one.size[0] * one.size[1] for one in images)
    return {
        "class": measurements.classes[label].name,
        "measured": images[0].source.value if images else "",
        "model": _models(images),
        "images": len(images),
        "images_with_regions": sum(len(one) > 0 for one in areas),
        "regions": len(area),
        **_interval_cells(measurements.interval(label)),
        "area_px": int(area.sum()),
        "share_of_images": float(area.sum() / pixels) if pixels else _NOT_KNOWN,
        "mean_area_px": _mean(area),
        "std_area_px": float(area.std()) if len(area) else _NOT_KNOWN,
        "median_area_px": float(np.median(area)) if len(area) else _NOT_KNOWN,
        "area": float(physical.sum()) if is_known else _NOT_KNOWN,
        "mean_area": _mean(physical) if is_known else _NOT_KNOWN,
        "unit": unit if is_known else "",
    }


def _models(images: Sequence[ImageMeasurement]) -> str:
    return ", ".join(sorted({one.model for one in images if one.model}))


def _interval_cells(interval: CountInterval | None) -> dict[str, Cell]:
    if interval is None:
        interval_cells = (_NOT_KNOWN,) * 3
    else:
        interval_cells = (interval.low, interval.median, interval.high)
    names = ("regions_low", "regions_median", "regions_high")
    return dict(zip(names, interval_cells, strict=True))


def _mean(values: Values) -> float:
    return float(values.mean()) if len(values) else _NOT_KNOWN


def _from_rows(name: str, rows: Sequence[dict[str, Cell]]) -> Table:
    if not rows:
        return Table(name, {"class": np.array([], object)})
    return Table(name, {key: _array([row[key] for row in rows]) for key in rows[0]})


def _array(cells: Sequence[Any]) -> Values:
    return _texts(cells) if isinstance(cells[0], str) else np.array(cells)


def _texts(cells: Sequence[str] | Values) -> Values:
    return np.array(cells, object)


def _repeated(text: str, count: int) -> Values:
    return np.full(count, text, object)
