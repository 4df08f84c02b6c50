"""What the columns of measurements are called on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from app.translation import translatable, translate

_TITLES = {
    "image": translatable("Image"),
    "region": translatable("Region"),
    "class": translatable("Class"),
    "source": translatable("Source"),
    "measured": translatable("Measured"),
    "annotated_share": translatable("Annotated share"),
    "model": translatable("Model"),
    "touches_border": translatable("Touches border"),
    "area_px": translatable("Area (px)"),
    "perimeter_px": translatable("Perimeter (px)"),
    "centroid_x_px": translatable("Centroid x (px)"),
    "centroid_y_px": translatable("Centroid y (px)"),
    "left_px": translatable("Left (px)"),
    "top_px": translatable("Top (px)"),
    "width_px": translatable("Width (px)"),
    "height_px": translatable("Height (px)"),
    "eccentricity": translatable("Eccentricity"),
    "orientation_deg": translatable("Orientation (°)"),
    "regions": translatable("Regions"),
    "regions_low": translatable("Regions, low"),
    "regions_median": translatable("Regions, median"),
    "regions_high": translatable("Regions, high"),
    "share_of_image": translatable("Share of image"),
    "share_of_images": translatable("Share of images"),
    "mean_area_px": translatable("Mean area (px)"),
    "std_area_px": translatable("SD of area (px)"),
    "median_area_px": translatable("Median area (px)"),
    "images": translatable("Images"),
    "images_with_regions": translatable("Images with regions"),
    "image_width_px": translatable("Image width (px)"),
    "image_height_px": translatable("Image height (px)"),
    "unit": translatable("Unit"),
}
_LENGTHS = {
    "area": translatable("Area ({}²)"),
    "mean_area": translatable("Mean area ({}²)"),
    "perimeter": translatable("Perimeter ({})"),
    "centroid_x": translatable("Centroid x ({})"),
    "centroid_y": translatable("Centroid y ({})"),
    "pixel_width": translatable("Pixel width ({})"),
    "pixel_height": translatable("Pixel height ({})"),
}
_WORDS = {
    "annotation": translatable("annotation"),
    "prediction": translatable("prediction"),
    "both": translatable("both"),
    "shown": translatable("as shown"),
    "yes": translatable("yes"),
    "no": translatable("no"),
}
_COLUMNS_OF_WORDS = frozenset({"source", "measured", "touches_border"})
_STATISTICS = {
    "mean": translatable("Channel {}: mean"),
    "std": translatable("Channel {}: SD"),
    "min": translatable("Channel {}: least"),
    "max": translatable("Channel {}: largest"),
    "median": translatable("Channel {}: median"),
}


def shown_columns(names: Iterable[str], unit: str) -> list[str]:
    """Return the columns that say something: the titles name the unit.

    Args:
        names: Of all columns.
        unit: Of lengths; empty if none is known, and so no length.
    """
    hidden = {"unit"} if unit else {"unit", *_LENGTHS}
    return [name for name in names if name not in hidden]


def cell_text(name: str, value: str) -> str:
    """Return what the window says for a text that files have in English.

    Args:
        name: Of the column.
        value: As in the table.
    """
    if name in _COLUMNS_OF_WORDS and value in _WORDS:
        return translate(_WORDS[value])
    return value


def column_title(name: str, unit: str) -> str:
    """Return what a column of ``tiramisu.measurement_tables`` is called.

    Args:
        name: Of the column.
        unit: Of lengths.
    """
    if name in _LENGTHS:
        return translate(_LENGTHS[name]).format(unit)
    if name.startswith("channel_"):
        _, number, statistic = name.split("_")
        return translate(_STATISTICS[statistic]).format(number)
    return translate(_TITLES[name])
