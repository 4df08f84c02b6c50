"""Class-id PNG: pixel = class id, 255 = unlabelled; what training reads.

Writes ``<image>.png``, 8-bit with a palette, and a ``classes.json`` with the names.
Reads also binary PNGs (0 and 255) and colour PNGs whose colours are in the list of
classes. Without a ``classes.json`` beside them, ids are those of the project.

Loses nothing; unlabelled is 255.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.files import check_size, per_file, prepared, source_folder
from tiramisu.formats.format import Export, ForeignMask, names_of
from tiramisu.masks import (
    CLASSES_FILE,
    LabelMask,
    read_classes,
    read_mask,
    write_classes,
    write_mask,
)


class ClassIdPng:
    """8-bit PNGs of class ids, with ``classes.json``."""

    name = "png"
    title = "PNG of class ids"
    loses = "Nothing is lost; unlabelled is 255."

    def write(self, export: Export) -> None:
        """Write ``<image>.png`` for each image."""
        for image in export.images:
            path = prepared(export.folder / f"{image.stem}.png")
            write_mask(path, image.mask, export.classes)
        write_classes(export.folder / CLASSES_FILE, export.classes)

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the PNGs of a folder."""
        listed = source_folder(source) / CLASSES_FILE
        classes = read_classes(listed) if listed.is_file() else names.classes
        project = names_of(classes)

        def read(path: Path, width: int, height: int) -> LabelMask:
            check_size(path, width, height)
            with Image.open(path) as picture:
                is_own = picture.mode == "P"
                labels = np.asarray(picture) if is_own else None
            # Its palette marks our own: there 0 and 255 are no binary mask.
            if labels is None:
                labels = read_mask(path, classes)
            return names.translated(labels, project)

        return per_file(source, [".png"], read)
