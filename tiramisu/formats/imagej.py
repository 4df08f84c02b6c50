"""ImageJ and Fiji: ``<image>.zip`` with a ROI for each connected region.

ROIs are traced outlines along the edges of pixels, with a cut to each hole, called
``<class>-0001`` and so on. Reading takes every ROI that has an inside; those without a
name in letters, as ImageJ calls them ("0123-0456"), are of the project's only class
beside the background. Lines, angles and points are left out.

Loses: unlabelled pixels come back as background, unless objects "unlabelled" are asked
for. The pixels are exact. Ovals come from roifile as outlines of 32-bit numbers, so
single pixels along their edge may differ from ImageJ's own.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from roifile import ROI_TYPE, ImagejRoi

from tiramisu.errors import FormatError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.files import MOST_BYTES, bounded, per_file, prepared
from tiramisu.formats.format import Export, ForeignMask
from tiramisu.formats.polygons import as_ring, fill
from tiramisu.formats.regions import Region, background, class_name, objects_of
from tiramisu.masks import LabelMask, write_atomically

_NUMBER = re.compile(r"[-_ ]\d+$")
# ImageJ stores whole coordinates in 16 bits.
_LARGEST = 32_767
_FILLED = (
    ROI_TYPE.POLYGON,
    ROI_TYPE.RECT,
    ROI_TYPE.OVAL,
    ROI_TYPE.FREEHAND,
    ROI_TYPE.TRACED,
)


class ImageJ:
    """A zip of ROIs for each image."""

    name = "imagej"
    title = "ImageJ ROIs"
    loses = (
        "Unlabelled becomes background unless it is kept as objects; overlaps of "
        "objects are flattened; lines and points are left out."
    )

    def write(self, export: Export) -> None:
        """Write ``<image>.zip`` for each image."""
        for image in export.images:
            if max(image.width, image.height) > _LARGEST:
                raise FormatError(
                    f"{image.name} is larger than {_LARGEST} pixels, which ImageJ's "
                    "ROIs cannot tell."
                )
            regions = objects_of(
                image.mask,
                len(export.classes),
                keeps_unlabelled=export.keeps_unlabelled,
            )
            buffer = io.BytesIO()
            with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
                for number, region in enumerate(regions, start=1):
                    name = f"{class_name(export.classes, region.label)}-{number:04d}"
                    archive.writestr(f"{number:06d}.roi", _roi(region, name))
            path = prepared(export.folder / f"{image.stem}.zip")
            write_atomically(path, buffer.getvalue())

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the zips of a folder."""

        def read(path: Path, width: int, height: int) -> LabelMask:
            mask = background(width, height)
            with zipfile.ZipFile(path) as archive:
                for entry in _entries(archive):
                    _paint(mask, archive.read(entry), names)
            return mask

        return per_file(source, [".zip"], read)


def _roi(region: Region, name: str) -> bytes:
    roi = ImagejRoi.frompoints(region.one_ring().astype(np.int32), name=name)
    roi.roitype = ROI_TYPE.TRACED
    return bytes(roi.tobytes())


def _entries(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the ROIs of an archive, which may not grow out of bounds."""
    entries = [one for one in archive.infolist() if one.filename.endswith(".roi")]
    size = sum(one.file_size for one in entries)
    if size > MOST_BYTES:
        raise FormatError(f"Its ROIs have {size} bytes; at most {MOST_BYTES} are read.")
    return bounded(entries)


def _paint(mask: LabelMask, data: bytes, names: ClassNames) -> None:
    roi = ImagejRoi.frombytes(data)
    if roi.roitype not in _FILLED:
        return
    rings = [as_ring(ring) for ring in roi.coordinates(multi=True)]
    fill(mask, rings, _label(roi.name, names))


def _label(name: str, names: ClassNames) -> int:
    if not any(sign.isalpha() for sign in name):
        return names.only_object()
    known = {one.name for one in names.classes}
    return names.label(name if name in known else _NUMBER.sub("", name))
