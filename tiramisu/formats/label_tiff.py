"""Label TIFF: ``<image>.tif`` as ilastik and napari read label layers.

8-bit, 0 = unlabelled and then the classes from 1 in their order, which is ilastik's
numbering; napari shows 0 as transparent. A ``classes.json`` has the names. Reading
takes any whole-number TIFF of this kind; without the list, ids are those of the
project.

Loses nothing; unlabelled is 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import tifffile

from tiramisu.config import IGNORE_INDEX
from tiramisu.decoding import decode
from tiramisu.errors import FormatError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.files import check_size, listed_classes, per_file, prepared
from tiramisu.formats.format import Export, ForeignMask, names_of
from tiramisu.masks import CLASSES_FILE, LabelMask, write_classes


class LabelTiff:
    """A TIFF of class ids from 1 for each image."""

    name = "label-tiff"
    title = "Label TIFF for ilastik and napari"
    loses = "Nothing is lost; unlabelled is 0 and classes count from 1."

    def write(self, export: Export) -> None:
        """Write ``<image>.tif`` for each image, and the list of classes."""
        for image in export.images:
            path = prepared(export.folder / f"{image.stem}.tif")
            # Unlabelled, 255, becomes 0 as bytes go round.
            tifffile.imwrite(path, image.mask + np.uint8(1), compression="zlib")
        write_classes(export.folder / CLASSES_FILE, export.classes)

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the TIFFs of a folder."""
        listed = listed_classes(source) or names_of(names.classes)

        def read(path: Path, width: int, height: int) -> LabelMask:
            check_size(path, width, height)
            values = decode(path).values
            if values.ndim != 2 or values.dtype.kind not in "bui":
                raise FormatError("It does not hold one whole number for each pixel.")
            if values.max() > len(listed):
                raise FormatError(
                    f"It has the label {values.max()}; legal are 1 to {len(listed)} "
                    "and 0 for unlabelled."
                )
            labels = values.astype(np.int64) - 1
            labels[labels == -1] = IGNORE_INDEX
            return names.translated(labels, listed)

        return per_file(source, [".tif", ".tiff"], read)
