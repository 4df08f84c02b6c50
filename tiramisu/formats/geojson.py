"""GeoJSON as QuPath reads it: ``<image>.geojson`` with an annotation for each region.

Polygons with holes along the edges of pixels, in pixels of the whole image, each with
its classification and colour. Reading takes polygons and multipolygons; other
geometries have no inside and are left out.

Loses: unlabelled pixels come back as background, unless objects "unlabelled" are asked
for. The pixels are exact, and a polygon's area is its number of pixels.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tiramisu.config import Color
from tiramisu.errors import FormatError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.files import bounded, per_file, prepared, read_json
from tiramisu.formats.format import Export, ForeignMask
from tiramisu.formats.polygons import Ring, as_ring, fill
from tiramisu.formats.regions import (
    Region,
    background,
    class_color,
    class_name,
    objects_of,
)
from tiramisu.masks import LabelMask, write_atomically

_Entry = dict[str, Any]


class GeoJson:
    """A GeoJSON file for each image."""

    name = "geojson"
    title = "GeoJSON for QuPath"
    loses = (
        "Unlabelled becomes background unless it is kept as objects; overlaps of "
        "objects are flattened; lines and points are left out."
    )

    def write(self, export: Export) -> None:
        """Write ``<image>.geojson`` for each image."""
        for image in export.images:
            regions = objects_of(
                image.mask,
                len(export.classes),
                keeps_unlabelled=export.keeps_unlabelled,
            )
            features = [
                _feature(
                    region,
                    f"{image.name} {number}",
                    class_name(export.classes, region.label),
                    class_color(export.classes, region.label),
                )
                for number, region in enumerate(regions)
            ]
            data = {"type": "FeatureCollection", "features": features}
            path = prepared(export.folder / f"{image.stem}.geojson")
            write_atomically(path, json.dumps(data).encode())

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the GeoJSON files of a folder."""

        def read(path: Path, width: int, height: int) -> LabelMask:
            data = read_json(path)
            features = data if isinstance(data, list) else data["features"]
            mask = background(width, height)
            for feature in bounded(features):
                _paint(mask, feature, names)
            return mask

        return per_file(source, [".geojson", ".json"], read)


def _feature(region: Region, place: str, name: str, color: Color) -> _Entry:
    outer, holes = region.rings()
    return {
        "type": "Feature",
        # QuPath wants an id for each object; the same mask gives the same ids.
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, place)),
        "geometry": {
            "type": "Polygon",
            "coordinates": [_closed(ring) for ring in (outer, *holes)],
        },
        "properties": {
            "objectType": "annotation",
            "classification": {"name": name, "color": list(color)},
        },
    }


def _closed(ring: Ring) -> list[list[int]]:
    points: list[list[int]] = ring.astype(int).tolist()
    return [*points, points[0]]


def _paint(mask: LabelMask, feature: _Entry, names: ClassNames) -> None:
    geometry = feature["geometry"]
    kind = geometry["type"]
    if kind not in ("Polygon", "MultiPolygon"):
        return
    properties = feature.get("properties") or {}
    label = _label(properties.get("classification"), names)
    parts = geometry["coordinates"]
    for rings in [parts] if kind == "Polygon" else parts:
        fill(mask, [as_ring(ring) for ring in rings], label)


def _label(classification: Any, names: ClassNames) -> int:
    if classification is None:
        return names.only_object()
    if isinstance(classification, str):
        return names.label(classification)
    if not isinstance(classification, dict):
        raise FormatError("It has an object whose classification has no name.")
    color = classification.get("color")
    return names.label(classification.get("name"), _color(color))


def _color(value: Any) -> Color | None:
    is_color = isinstance(value, list) and len(value) == 3
    if not is_color or not all(type(one) is int and 0 <= one <= 255 for one in value):
        return None
    return value[0], value[1], value[2]
