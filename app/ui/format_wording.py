"""What the library says of formats of masks, so that it can be translated."""

from __future__ import annotations

from app.translation import translatable, translate
from tiramisu.formats.format import MaskFormat

LIBRARY_TEXTS = (
    translatable("PNG of class ids"),
    translatable("Nothing is lost; unlabelled is 255."),
    translatable("PNG in the colours of the project"),
    translatable("Nothing is lost; unlabelled has a colour of its own."),
    translatable("PNG in the colours of CamVid"),
    translatable("PNG in the colours of Cityscapes"),
    translatable("PNG in the colours of Pascal VOC"),
    translatable("COCO with polygons"),
    translatable(
        "Unlabelled becomes background unless it is kept as objects; overlaps "
        "of objects are flattened."
    ),
    translatable("COCO with run-length codes"),
    translatable("YOLO segmentation"),
    translatable("Pascal VOC"),
    translatable("Nothing is lost; unlabelled is void (255)."),
    translatable("labelme with polygons"),
    translatable(
        "Unlabelled becomes background unless it is kept as objects; overlaps "
        "of objects are flattened; lines and points are left out."
    ),
    translatable("labelme with masks"),
    translatable("CVAT for images with masks"),
    translatable("CVAT for images with polygons"),
    translatable("Label Studio brushed areas"),
    translatable(
        "Unlabelled becomes background unless it is kept as objects; overlaps "
        "of areas are flattened."
    ),
    translatable("ImageJ ROIs"),
    translatable("GeoJSON for QuPath"),
    translatable("Instance labels for Cellpose and StarDist"),
    translatable(
        "Unlabelled becomes background unless it is kept as objects; numbers "
        "of objects are not kept."
    ),
    translatable("Instance labels for Cellpose and StarDist, divided at necks"),
    translatable("Label TIFF for ilastik and napari"),
    translatable("Nothing is lost; unlabelled is 0 and classes count from 1."),
    translatable("NumPy arrays"),
    translatable("NumPy archive"),
)
"""Titles and losses of the library's formats; those of plug-ins stay as they are."""


def format_title(one: MaskFormat) -> str:
    """Return what a format is called."""
    return translate(one.title)


def format_losses(one: MaskFormat) -> str:
    """Say what a format does not keep."""
    return translate(one.loses)
