"""CVAT for images 1.1: one ``annotations.xml`` with masks or polygons.

``cvat`` writes a run-length code for each connected region and is exact in CVAT, too;
``cvat-polygons`` writes polygons along the edges of pixels, with a cut to each hole.
Either reads masks, polygons and boxes; lines and points have no inside and are left
out. Objects are painted by their z_order, then as they come.

Loses: unlabelled pixels come back as background, unless objects "unlabelled" are asked
for. The pixels are exact when read back here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import numpy as np

from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import FormatError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.coco_runs import checked_counts
from tiramisu.formats.files import bounded, one_file, read_xml, telling, wrong_size
from tiramisu.formats.format import Export, ForeignMask, LabelledImage
from tiramisu.formats.polygons import BitMask, as_ring, fill
from tiramisu.formats.regions import (
    Region,
    background,
    class_color,
    class_name,
    objects_of,
    paint,
)
from tiramisu.masks import LabelMask, write_atomically

_FILE = "annotations.xml"
_Element = ElementTree.Element


class Cvat:
    """One XML file for all images.

    Args:
        name: Of the format.
        polygons: Whether to write polygons instead of masks.
    """

    loses = (
        "Unlabelled becomes background unless it is kept as objects; overlaps of "
        "objects are flattened; lines and points are left out."
    )

    def __init__(self, name: str, *, polygons: bool) -> None:
        self.name = name
        self.title = f"CVAT for images with {'polygons' if polygons else 'masks'}"
        self._polygons = polygons

    def write(self, export: Export) -> None:
        """Write ``annotations.xml``."""
        root = ElementTree.Element("annotations")
        ElementTree.SubElement(root, "version").text = "1.1"
        _add_labels(root, export)
        for number, image in enumerate(export.images):
            entry = ElementTree.SubElement(root, "image", _image_entry(number, image))
            for region in objects_of(
                image.mask,
                len(export.classes),
                keeps_unlabelled=export.keeps_unlabelled,
            ):
                name = class_name(export.classes, region.label)
                add = _add_polygon if self._polygons else _add_mask
                add(entry, region, name)
        ElementTree.indent(root)
        data = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
        write_atomically(export.folder / _FILE, data)

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the images of the file."""
        path = one_file(source, ".xml")
        root = read_xml(path)
        if root.tag != "annotations":
            raise FormatError(f"{path} is not from CVAT: it starts with {root.tag}.")
        for image in root.iter("image"):
            yield ForeignMask(image.attrib["name"], partial(_mask, path, image, names))


def _image_entry(number: int, image: LabelledImage) -> dict[str, str]:
    return {
        "id": str(number),
        "name": image.name,
        "width": str(image.width),
        "height": str(image.height),
    }


def _add_labels(root: _Element, export: Export) -> None:
    """List the classes, as CVAT lists those of a task."""
    task = ElementTree.SubElement(ElementTree.SubElement(root, "meta"), "task")
    labels = ElementTree.SubElement(task, "labels")
    kept = [IGNORE_INDEX] * export.keeps_unlabelled
    for label in [*range(len(export.classes)), *kept]:
        entry = ElementTree.SubElement(labels, "label")
        color = bytes(class_color(export.classes, label)).hex()
        ElementTree.SubElement(entry, "name").text = class_name(export.classes, label)
        ElementTree.SubElement(entry, "color").text = f"#{color}"
        ElementTree.SubElement(entry, "attributes")


def _add_mask(entry: _Element, region: Region, name: str) -> None:
    flat = np.concatenate([[False], region.pixels.ravel()])
    borders = np.flatnonzero(flat[1:] != flat[:-1])
    counts = np.diff([0, *borders.tolist(), region.pixels.size])
    attributes = {
        "label": name,
        "source": "manual",
        "occluded": "0",
        "rle": ", ".join(map(str, counts.tolist())),
        "left": str(region.x),
        "top": str(region.y),
        "width": str(region.width),
        "height": str(region.height),
        "z_order": "0",
    }
    ElementTree.SubElement(entry, "mask", attributes)


def _add_polygon(entry: _Element, region: Region, name: str) -> None:
    points = ";".join(f"{x:.2f},{y:.2f}" for x, y in region.one_ring())
    attributes = {"label": name, "source": "manual", "occluded": "0"}
    ElementTree.SubElement(
        entry, "polygon", {**attributes, "points": points, "z_order": "0"}
    )


def _mask(
    path: Path, image: _Element, names: ClassNames, width: int, height: int
) -> LabelMask:
    with telling(path):
        size = (int(image.attrib["width"]), int(image.attrib["height"]))
        if size != (width, height):
            raise wrong_size(*size, width, height)
        mask = background(width, height)
        for shape in sorted(
            bounded(image), key=lambda one: int(one.attrib.get("z_order", 0))
        ):
            _paint(mask, shape, names)
        return mask


def _paint(mask: LabelMask, shape: _Element, names: ClassNames) -> None:
    get = shape.attrib
    if shape.tag == "mask":
        label = names.label(get["label"])
        left, top, width, height = (
            int(get[key]) for key in ("left", "top", "width", "height")
        )
        if not 0 < width <= mask.shape[1] or not 0 < height <= mask.shape[0]:
            raise FormatError("It has a mask that is larger than its image.")
        paint(mask, _pixels(get["rle"], width, height), left, top, label)
    elif shape.tag == "polygon":
        pairs = [point.split(",") for point in get["points"].split(";")]
        fill(mask, [as_ring(pairs)], names.label(get["label"]))
    elif shape.tag == "box":
        x1, y1, x2, y2 = (float(get[key]) for key in _CORNERS)
        ring = [[x1, y1], [x2, y1], [x2, y2], [x1, y2]]
        fill(mask, [as_ring(ring)], names.label(get["label"]))


_CORNERS = ("xtl", "ytl", "xbr", "ybr")


def _pixels(text: str, width: int, height: int) -> BitMask:
    counts = checked_counts([int(one) for one in text.split(",")], width * height)
    inside = np.arange(len(counts)) % 2 == 1
    return np.repeat(inside, counts).reshape(height, width)
