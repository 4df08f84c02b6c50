"""COCO: one ``annotations.json`` with polygons or run-length codes.

``coco`` writes polygons along the edges of pixels, ``coco-rle`` compressed run-length
codes; either reads both. The objects are the connected regions of all classes but the
background. A polygon has no holes in COCO, so it gets a cut to each hole, a line that
is passed twice and encloses nothing.

Loses: unlabelled pixels come back as background, unless objects "unlabelled" are
asked for. Where foreign objects overlap, the later one is on top. The pixels are exact
in both, also as ``pycocotools`` reads them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tiramisu.errors import FormatError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.coco_runs import counts_of, packed, paint_counts
from tiramisu.formats.files import bounded, one_file, read_json, telling, wrong_size
from tiramisu.formats.format import Export, ForeignMask, LabelledImage
from tiramisu.formats.polygons import fill, flat_ring
from tiramisu.formats.regions import Region, background, class_name, objects_of
from tiramisu.masks import LabelMask, write_atomically

_FILE = "annotations.json"
_Entry = dict[str, Any]


class Coco:
    """One JSON file for all images.

    Args:
        name: Of the format.
        runs: Whether to write run-length codes instead of polygons.
    """

    loses = (
        "Unlabelled becomes background unless it is kept as objects; overlaps of "
        "objects are flattened."
    )

    def __init__(self, name: str, *, runs: bool) -> None:
        self.name = name
        self.title = f"COCO with {'run-length codes' if runs else 'polygons'}"
        self._runs = runs

    def write(self, export: Export) -> None:
        """Write ``annotations.json``."""
        images: list[_Entry] = []
        annotations: list[_Entry] = []
        used = {*range(1, len(export.classes))}
        for number, image in enumerate(export.images, start=1):
            images.append(_image_entry(number, image))
            for region in objects_of(
                image.mask,
                len(export.classes),
                keeps_unlabelled=export.keeps_unlabelled,
            ):
                entry = self._annotation(region, image, number)
                annotations.append({"id": len(annotations) + 1, **entry})
                used.add(region.label)
        categories = [
            {"id": label, "name": class_name(export.classes, label)}
            for label in sorted(used)
        ]
        data = {"images": images, "annotations": annotations, "categories": categories}
        write_atomically(export.folder / _FILE, json.dumps(data).encode())

    def _annotation(self, region: Region, image: LabelledImage, number: int) -> _Entry:
        segmentation: Any
        if self._runs:
            counts = packed(counts_of(region, image.width, image.height))
            segmentation = {"size": [image.height, image.width], "counts": counts}
        else:
            segmentation = [region.one_ring().ravel().tolist()]
        return {
            "image_id": number,
            "category_id": region.label,
            "segmentation": segmentation,
            "area": region.area,
            "bbox": [region.x, region.y, region.width, region.height],
            "iscrowd": 0,
        }

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the images of the file."""
        path = one_file(source, ".json")
        data = read_json(path)
        categories = {one["id"]: one["name"] for one in data["categories"]}
        entries: dict[Any, list[_Entry]] = {one["id"]: [] for one in data["images"]}
        for entry in data["annotations"]:
            if entry["image_id"] in entries:
                entries[entry["image_id"]].append(entry)
        for image in data["images"]:
            if not isinstance(image["file_name"], str):
                raise FormatError(f"{path} has an image without a file_name.")
            read = partial(_mask, path, image, entries[image["id"]], categories, names)
            yield ForeignMask(image["file_name"], read)


def _image_entry(number: int, image: LabelledImage) -> _Entry:
    return {
        "id": number,
        "file_name": image.name,
        "width": image.width,
        "height": image.height,
    }


def _mask(
    path: Path,
    image: _Entry,
    entries: list[_Entry],
    categories: dict[Any, Any],
    names: ClassNames,
    width: int,
    height: int,
) -> LabelMask:
    with telling(path):
        size = (image.get("width", width), image.get("height", height))
        if size != (width, height):
            raise wrong_size(*size, width, height)
        mask = background(width, height)
        for entry in bounded(entries):
            _paint(mask, entry.get("segmentation"), entry, categories, names)
        return mask


def _paint(
    mask: LabelMask,
    segmentation: Any,
    entry: _Entry,
    categories: dict[Any, Any],
    names: ClassNames,
) -> None:
    if not segmentation:
        raise FormatError(
            f"The annotation {entry.get('id')} has a box but no outline; masks cannot "
            "be made of boxes."
        )
    label = names.label(categories.get(entry["category_id"]))
    if isinstance(segmentation, dict):
        if segmentation["size"] != [*mask.shape]:
            raise FormatError(f"The annotation {entry.get('id')} has another size.")
        paint_counts(mask, segmentation["counts"], label)
        return
    for numbers in segmentation:
        fill(mask, [flat_ring(numbers)], label)
