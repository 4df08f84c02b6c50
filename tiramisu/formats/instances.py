"""Instance labels: ``<image>_masks.tif`` as Cellpose and StarDist read them.

Each connected region has a number of its own, 0 is background; 16 bits, or 32 where
there are more than 65535. ``<image>_classes.csv`` says which class each number is. With
``instances-watershed`` regions that hang together by narrow necks are divided there
first. Reading takes any whole-number TIFF or PNG of this kind; without the table, all
objects are of the project's only class beside the background.

Loses: unlabelled pixels come back as background, unless objects "unlabelled" are asked
for; the numbers themselves are not kept. The pixels are exact.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import tifffile

from tiramisu.decoding import decode
from tiramisu.errors import FormatError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.files import (
    check_size,
    files_in,
    prepared,
    read_bytes,
    telling,
)
from tiramisu.formats.format import Export, ForeignMask, LabelledImage
from tiramisu.formats.regions import class_name, objects_of
from tiramisu.formats.watershed import divided
from tiramisu.masks import LabelMask, write_atomically

_MASKS = "_masks"
_CELLPOSE = "_cp"  # what Cellpose saves is called <image>_cp_masks
_CLASSES = "_classes.csv"
_HEAD = ["instance", "class"]
_Numbers = npt.NDArray[np.uint32]


class InstanceLabels:
    """A TIFF of numbers and a table of classes for each image.

    Args:
        name: Of the format.
        watershed: Whether to divide regions at narrow necks.
    """

    loses = (
        "Unlabelled becomes background unless it is kept as objects; numbers of "
        "objects are not kept."
    )

    def __init__(self, name: str, *, watershed: bool) -> None:
        self.name = name
        how = ", divided at necks" if watershed else ""
        self.title = f"Instance labels for Cellpose and StarDist{how}"
        self._watershed = watershed

    def write(self, export: Export) -> None:
        """Write ``<image>_masks.tif`` and ``<image>_classes.csv`` for each image."""
        for image in export.images:
            numbers, classes = self._numbered(image, export)
            wide = len(classes) >= 1 << 16
            path = prepared(export.folder / f"{image.stem}{_MASKS}.tif")
            stored = numbers.astype(np.uint32 if wide else np.uint16)
            tifffile.imwrite(path, stored, compression="zlib")
            table = io.StringIO(newline="")
            rows = enumerate(classes, start=1)
            csv.writer(table).writerows([_HEAD, *rows])
            beside = path.with_name(path.name.replace(f"{_MASKS}.tif", _CLASSES))
            write_atomically(beside, table.getvalue().encode())

    def _numbered(
        self, image: LabelledImage, export: Export
    ) -> tuple[_Numbers, list[str]]:
        """Return the number of each pixel, and the class of each number from 1."""
        numbers = np.zeros(image.mask.shape, dtype=np.uint32)
        classes: list[str] = []
        for region in objects_of(
            image.mask, len(export.classes), keeps_unlabelled=export.keeps_unlabelled
        ):
            parts = (
                divided(region.pixels)
                if self._watershed
                else region.pixels.astype(np.int32)
            )
            place = numbers[
                region.y : region.y + region.height, region.x : region.x + region.width
            ]
            place[region.pixels] = parts[region.pixels] + len(classes)
            name = class_name(export.classes, region.label)
            classes += [name] * int(parts.max())
        return numbers, classes

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the TIFFs and PNGs of a folder."""
        for stem, path in files_in(source, [".tif", ".tiff", ".png"]):
            image = stem.removesuffix(_MASKS).removesuffix(_CELLPOSE)

            def read(width: int, height: int, path: Path = path) -> LabelMask:
                with telling(path):
                    return _mask(path, names, width, height)

            yield ForeignMask(image, read)


def _mask(path: Path, names: ClassNames, width: int, height: int) -> LabelMask:
    check_size(path, width, height)
    values = decode(path).values
    if values.ndim != 2 or values.dtype.kind not in "bui":
        raise FormatError("It does not hold one whole number for each pixel.")
    found, places = np.unique(values, return_inverse=True)
    classes = _classes_beside(path)
    labels = np.array([_label(value, classes, names) for value in found.tolist()])
    return labels.astype(np.uint8)[places].reshape(height, width)


def _label(value: int, classes: dict[int, str] | None, names: ClassNames) -> int:
    if value == 0:
        return 0
    if classes is None:
        return names.only_object()
    if value not in classes:
        raise FormatError(f"It has the object {value}, of which no class is known.")
    return names.label(classes[value])


def _classes_beside(path: Path) -> dict[int, str] | None:
    beside = path.with_name(f"{path.stem.removesuffix(_MASKS)}{_CLASSES}")
    if not beside.is_file():
        return None
    with telling(beside):
        rows = csv.reader(io.StringIO(read_bytes(beside).decode("utf-8-sig")))
        if next(rows, None) != _HEAD:
            raise FormatError(f"{beside} does not start with {','.join(_HEAD)}.")
        return {int(number): name for number, name in rows}
