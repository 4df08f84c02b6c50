"""Label Studio: one ``annotations.json`` of tasks with brushed areas.

Each class of an image is one brushed area, a run-length code of RGBA pixels (the form
of thi.ng's rle-pack) that Label Studio's own converter reads as well. The file can be
imported into a project whose labelling has ``BrushLabels name="tag" toName="image"``.
Reading takes brushed areas; other shapes are an error.

Loses: unlabelled pixels come back as background, unless a brushed area "unlabelled" is
asked for. The pixels are exact.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tiramisu.errors import FormatError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.files import bounded, one_file, read_json, telling, wrong_size
from tiramisu.formats.format import Export, ForeignMask, LabelledImage
from tiramisu.formats.label_studio_runs import packed, unpacked
from tiramisu.formats.regions import Region, background, class_masks, class_name, paint
from tiramisu.masks import LabelMask, write_atomically

_FILE = "annotations.json"
_Entry = dict[str, Any]


class LabelStudio:
    """One JSON file for all images."""

    name = "label-studio"
    title = "Label Studio brushed areas"
    loses = (
        "Unlabelled becomes background unless it is kept as objects; overlaps of "
        "areas are flattened."
    )

    def write(self, export: Export) -> None:
        """Write ``annotations.json``."""
        tasks = []
        for image in export.images:
            regions = class_masks(
                image.mask,
                len(export.classes),
                keeps_unlabelled=export.keeps_unlabelled,
            )
            result = [
                _area(region, image, class_name(export.classes, region.label))
                for region in regions
            ]
            task = {"data": {"image": image.name}, "annotations": [{"result": result}]}
            tasks.append(task)
        write_atomically(export.folder / _FILE, json.dumps(tasks).encode())

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the tasks of the file that have an annotation."""
        path = one_file(source, ".json")
        for task in read_json(path):
            if not task["annotations"]:
                continue
            image = task["data"]["image"]
            if not isinstance(image, str):
                raise FormatError(f"{path} has a task whose image has no name.")
            read = partial(_mask, path, task["annotations"][-1]["result"], names)
            yield ForeignMask(_uploaded_name(image), read)


def _uploaded_name(image: str) -> str:
    """Return the name that a file was uploaded under, from its address."""
    return image.split("?d=")[-1] if "/data/local-files/" in image else image


def _area(region: Region, image: LabelledImage, name: str) -> _Entry:
    return {
        "id": f"area-{region.label}",
        "from_name": "tag",
        "to_name": "image",
        "type": "brushlabels",
        "original_width": image.width,
        "original_height": image.height,
        "image_rotation": 0,
        "value": {
            "format": "rle",
            "rle": [*packed(region.pixels)],
            "brushlabels": [name],
        },
    }


def _mask(
    path: Path, result: Any, names: ClassNames, width: int, height: int
) -> LabelMask:
    with telling(path):
        mask = background(width, height)
        for area in bounded(result):
            if area["type"] != "brushlabels":
                raise FormatError(f"{path} has {area['type']!r}, no brushed areas.")
            size = (area["original_width"], area["original_height"])
            if size != (width, height):
                raise wrong_size(*size, width, height)
            (name,) = area["value"]["brushlabels"]
            pixels = unpacked(bytes(area["value"]["rle"]), width, height)
            paint(mask, pixels, 0, 0, names.label(name))
        return mask
