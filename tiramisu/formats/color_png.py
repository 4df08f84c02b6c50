"""Colour PNG: each class is a colour, as CamVid, Cityscapes and Pascal VOC paint them.

``colors`` writes the project's own colours with a ``classes.json`` and grey (128, 128,
128) for unlabelled. ``colors-camvid``, ``colors-cityscapes`` and ``colors-voc`` take
the colour of the class of that name in the data set, and its "void" for unlabelled; a
class that the data set does not know cannot be exported so.

Loses nothing, unless the project has two classes of one colour: that is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from tiramisu.config import IGNORE_INDEX, Color, LabelClass
from tiramisu.errors import FormatError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.files import check_size, per_file, prepared, source_folder
from tiramisu.formats.format import Export, ForeignMask
from tiramisu.formats.palettes import Palette, plain
from tiramisu.masks import CLASSES_FILE, LabelMask, read_classes, write_classes

_UNLABELLED = (128, 128, 128)


class ColorPng:
    """RGB PNGs.

    Args:
        name: Of the format.
        palette: A data set's colours; None for those of the project.
    """

    def __init__(self, name: str, palette: Palette | None = None) -> None:
        self.name = name
        self._palette = palette
        whose = "the project" if palette is None else palette.title
        self.title = f"PNG in the colours of {whose}"
        self.loses = "Nothing is lost; unlabelled has a colour of its own."

    def write(self, export: Export) -> None:
        """Write ``<image>.png`` for each image, and the list of classes."""
        table = np.zeros((256, 3), np.uint8)
        for color, label in self._labels(export.classes).items():
            table[label] = color
        for image in export.images:
            path = prepared(export.folder / f"{image.stem}.png")
            Image.fromarray(table[image.mask]).save(path)
        classes = [
            LabelClass(one.name, _color(table[label]))
            for label, one in enumerate(export.classes)
        ]
        write_classes(export.folder / CLASSES_FILE, classes)

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the PNGs of a folder."""
        known = self._names(source, names)

        def read(path: Path, width: int, height: int) -> LabelMask:
            check_size(path, width, height)
            with Image.open(path) as picture:
                return _labels_of(np.asarray(picture.convert("RGB")), known, names)

        return per_file(source, [".png"], read)

    def _labels(self, classes: tuple[LabelClass, ...]) -> dict[Color, int]:
        """Return the label of each colour."""
        void = _UNLABELLED if self._palette is None else self._palette.void
        labels = {void: IGNORE_INDEX}
        for label, one in enumerate(classes):
            color = one.color if self._palette is None else self._palette.color(one)
            if color in labels:
                other = labels[color]
                rival = "unlabelled" if other == IGNORE_INDEX else classes[other].name
                raise FormatError(
                    f"The classes {rival} and {one.name} both have the colour {color}; "
                    "give one of them another name or colour."
                )
            labels[color] = label
        return labels

    def _names(self, source: Path, names: ClassNames) -> Mapping[Color, str | None]:
        """Return what each colour is called; None for unlabelled."""
        listed = source_folder(source) / CLASSES_FILE
        if self._palette is not None:
            palette = self._palette
            called = {plain(one.name): one.name for one in names.classes}
            known = {
                color: palette.name_in(called, name)
                for name, color in palette.colors.items()
            }
            return {**known, palette.void: None}
        classes = read_classes(listed) if listed.is_file() else names.classes
        return {**{one.color: one.name for one in classes}, _UNLABELLED: None}


def _labels_of(
    rgb: npt.NDArray[np.uint8], known: Mapping[Color, str | None], names: ClassNames
) -> LabelMask:
    codes = rgb.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], dtype=np.uint32)
    values, places = np.unique(codes, return_inverse=True)
    if len(values) > len(known) + 1:
        raise FormatError(f"It has {len(values)} colours; {len(known)} are known.")
    labels = np.empty(len(values), np.uint8)
    for place, value in enumerate(values.tolist()):
        color = (value >> 16, value >> 8 & 255, value & 255)
        if color not in known:
            raise FormatError(f"It has the colour {color}, which is no class.")
        name = known[color]
        labels[place] = IGNORE_INDEX if name is None else names.label(name, color)
    return labels[places].reshape(rgb.shape[:2])


def _color(levels: npt.NDArray[np.uint8]) -> Color:
    red, green, blue = (int(level) for level in levels)
    return red, green, blue
