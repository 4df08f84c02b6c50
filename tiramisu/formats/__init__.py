"""Masks in the formats of other programs, both ways.

Each format is in a file of its own and says in its docstring what it loses; see
docs/formats.md. ``FORMATS`` has them all by name, and ``offered_formats`` those of
plug-ins, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tiramisu.errors import FormatError
from tiramisu.formats.class_id_png import ClassIdPng
from tiramisu.formats.coco import Coco
from tiramisu.formats.color_png import ColorPng
from tiramisu.formats.cvat import Cvat
from tiramisu.formats.format import MaskFormat
from tiramisu.formats.geojson import GeoJson
from tiramisu.formats.imagej import ImageJ
from tiramisu.formats.instances import InstanceLabels
from tiramisu.formats.label_studio import LabelStudio
from tiramisu.formats.label_tiff import LabelTiff
from tiramisu.formats.labelme import Labelme
from tiramisu.formats.numpy_arrays import NumpyArchive, NumpyFiles
from tiramisu.formats.palettes import CAMVID, CITYSCAPES, VOC
from tiramisu.formats.pascal_voc import PascalVoc
from tiramisu.formats.plugin_formats import load_formats
from tiramisu.formats.yolo import Yolo
from tiramisu.plugins import Plugins

_ALL: tuple[MaskFormat, ...] = (
    ClassIdPng(),
    ColorPng("colors"),
    ColorPng("colors-camvid", CAMVID),
    ColorPng("colors-cityscapes", CITYSCAPES),
    ColorPng("colors-voc", VOC),
    Coco("coco", runs=False),
    Coco("coco-rle", runs=True),
    Yolo(),
    PascalVoc(),
    Labelme("labelme", masks=False),
    Labelme("labelme-masks", masks=True),
    Cvat("cvat", polygons=False),
    Cvat("cvat-polygons", polygons=True),
    LabelStudio(),
    ImageJ(),
    GeoJson(),
    InstanceLabels("instances", watershed=False),
    InstanceLabels("instances-watershed", watershed=True),
    LabelTiff(),
    NumpyFiles(),
    NumpyArchive(),
)

FORMATS = {one.name: one for one in _ALL}
"""The program's own formats by name, in the order in which they are offered."""


@cache
def _plugins() -> Plugins[MaskFormat]:
    return load_formats(FORMATS)


def offered_formats() -> Mapping[str, MaskFormat]:
    """Return all formats by name; plug-ins are loaded the first time."""
    return {**FORMATS, **_plugins().found}


def format_problems() -> tuple[str, ...]:
    """Return a sentence for each plug-in of formats that cannot be used."""
    return _plugins().problems


def find_format(name: str) -> MaskFormat:
    """Return a format.

    Raises:
        FormatError: There is none of that name.
    """
    if name in FORMATS:
        return FORMATS[name]
    offered = offered_formats()
    if name not in offered:
        said = f"There is no format {name!r}; there are {', '.join(offered)}."
        raise FormatError(" ".join([said, *format_problems()]))
    return offered[name]
