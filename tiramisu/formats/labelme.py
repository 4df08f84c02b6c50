"""labelme: ``<image>.json`` with polygons, or with masks as version 5 has them.

``labelme`` writes polygons along the edges of pixels with a cut to each hole, and
``labelme-masks`` a bitmap for each connected region. Either reads polygons, rectangles,
turned ones as well, circles and masks; lines and points have no inside and are left
out. Images are neither copied nor embedded: put the files beside the images to open
them in labelme.

Loses: unlabelled pixels come back as background, unless objects "unlabelled" are asked
for. The pixels are exact when read back here. labelme itself also takes the pixels
that an outline touches when it turns polygons into masks: up to one pixel more along
the edge; its masks are exact.
"""

from __future__ import annotations

import base64
import binascii
import io
import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
from PIL import Image

from tiramisu.errors import FormatError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.files import bounded, per_file, prepared, read_json, wrong_size
from tiramisu.formats.format import Export, ForeignMask, LabelledImage
from tiramisu.formats.polygons import BitMask, Ring, as_ring, fill
from tiramisu.formats.regions import Region, background, class_name, objects_of, paint
from tiramisu.masks import LabelMask, write_atomically

_VERSION = "5.4.1"
_CIRCLE_POINTS = 256
_OPEN = ("line", "linestrip", "point", "points")
_Entry = dict[str, Any]


class Labelme:
    """A JSON file for each image.

    Args:
        name: Of the format.
        masks: Whether to write bitmaps instead of polygons.
    """

    loses = (
        "Unlabelled becomes background unless it is kept as objects; overlaps of "
        "objects are flattened; lines and points are left out."
    )

    def __init__(self, name: str, *, masks: bool) -> None:
        self.name = name
        self.title = f"labelme with {'masks' if masks else 'polygons'}"
        self._masks = masks

    def write(self, export: Export) -> None:
        """Write ``<image>.json`` for each image."""
        for image in export.images:
            regions = objects_of(
                image.mask,
                len(export.classes),
                keeps_unlabelled=export.keeps_unlabelled,
            )
            shapes = [
                self._shape(region, class_name(export.classes, region.label))
                for region in regions
            ]
            data = json.dumps(_document(image, shapes), ensure_ascii=False, indent=1)
            path = prepared(export.folder / f"{image.stem}.json")
            write_atomically(path, data.encode())

    def _shape(self, region: Region, name: str) -> _Entry:
        corner = (region.x, region.y)
        if self._masks:
            last = (region.x + region.width - 1, region.y + region.height - 1)
            points, mask = [[*corner], [*last]], _packed(region.pixels)
        else:
            points, mask = region.one_ring().tolist(), None
        return {
            "label": name,
            "points": points,
            "group_id": None,
            "description": "",
            "shape_type": "mask" if self._masks else "polygon",
            "flags": {},
            "mask": mask,
        }

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the JSON files of a folder."""

        def read(path: Path, width: int, height: int) -> LabelMask:
            data = read_json(path)
            size = (data.get("imageWidth") or width, data.get("imageHeight") or height)
            if size != (width, height):
                raise wrong_size(*size, width, height)
            mask = background(width, height)
            for shape in bounded(data["shapes"]):
                _paint(mask, shape, names)
            return mask

        return per_file(source, [".json"], read)


def _document(image: LabelledImage, shapes: list[_Entry]) -> _Entry:
    return {
        "version": _VERSION,
        "flags": {},
        "shapes": shapes,
        "imagePath": PurePosixPath(image.name).name,
        "imageData": None,
        "imageHeight": image.height,
        "imageWidth": image.width,
    }


def _packed(pixels: BitMask) -> str:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return base64.b64encode(buffer.getvalue()).decode()


def _paint(mask: LabelMask, shape: _Entry, names: ClassNames) -> None:
    kind = shape.get("shape_type") or "polygon"
    if kind in _OPEN:
        return
    points = as_ring(shape["points"])
    label = names.label(shape["label"])
    if kind == "mask":
        x, y = (int(value) for value in points[0])
        paint(mask, _unpacked(shape["mask"], mask), x, y, label)
    elif kind in _OUTLINES:
        fill(mask, [_OUTLINES[kind](points)], label)
    else:
        raise FormatError(f"It has a shape of the kind {str(kind)[:40]!r}.")


def _unpacked(text: Any, mask: LabelMask) -> BitMask:
    """Return the bitmap in a shape, which is no larger than the image."""
    try:
        data = base64.b64decode(text, validate=True)
    except (TypeError, ValueError, binascii.Error) as problem:
        raise FormatError("A shape has a mask that is no base64 text.") from problem
    with Image.open(io.BytesIO(data), formats=["PNG"]) as picture:
        if picture.width > mask.shape[1] or picture.height > mask.shape[0]:
            raise FormatError("A shape has a mask that is larger than the image.")
        return np.asarray(np.asarray(picture.convert("L")) > 0)


def _rectangle(points: Ring) -> Ring:
    (left, top), (right, bottom) = points
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]])


def _circle(points: Ring) -> Ring:
    center, edge = points
    angles = np.linspace(0, 2 * np.pi, _CIRCLE_POINTS, endpoint=False)
    radius = np.hypot(*(edge - center))
    around = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return np.asarray(center + radius * around)


_OUTLINES = {
    "polygon": lambda points: points,
    "rectangle": _rectangle,
    "oriented_rectangle": lambda points: points,  # its four corners, since version 7
    "circle": _circle,
}
