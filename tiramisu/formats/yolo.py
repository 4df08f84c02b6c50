"""YOLO segmentation: ``labels/<image>.txt`` with an outline a line, and ``data.yaml``.

A line is the number of a class and then x and y of each point as shares of the width
and height. Numbers count the classes without the background, which YOLO does not know;
``data.yaml`` has their names. An outline has no holes here, so it gets a cut to each,
a line that is passed twice and encloses nothing.

Loses: unlabelled pixels come back as background, unless objects "unlabelled" are asked
for. Shares have ten decimals, so outlines are exact to a ten-thousandth of a pixel and
the pixels inside come back as they were.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import FormatError
from tiramisu.formats.class_names import UNLABELLED, ClassNames
from tiramisu.formats.files import (
    bounded,
    per_file,
    prepared,
    read_bytes,
    source_folder,
)
from tiramisu.formats.format import Export, ForeignMask, LabelledImage, names_of
from tiramisu.formats.polygons import as_ring, fill
from tiramisu.formats.regions import background, objects_of
from tiramisu.masks import LabelMask, write_atomically

_FILE = "data.yaml"
_LABELS = "labels"
_ENTRY = re.compile(r"\s+(?:-|(?P<number>\d+)\s*:)\s*(?P<name>.+?)\s*")


class Yolo:
    """A text file for each image."""

    name = "yolo"
    title = "YOLO segmentation"
    loses = (
        "Unlabelled becomes background unless it is kept as objects; overlaps of "
        "objects are flattened."
    )

    def write(self, export: Export) -> None:
        """Write ``labels/<image>.txt`` for each image, and ``data.yaml``."""
        names = [*names_of(export.classes)[1:], *[UNLABELLED] * export.keeps_unlabelled]
        for image in export.images:
            lines = _lines(image, export, len(names) - 1)
            path = prepared(export.folder / _LABELS / f"{image.stem}.txt")
            write_atomically(path, "".join(f"{line}\n" for line in lines).encode())
        # JSON's lists are YAML's, too.
        text = f"path: .\ntrain: images\nval: images\nnames: {json.dumps(names)}\n"
        write_atomically(export.folder / _FILE, text.encode())

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the text files of a folder."""
        listed = _listed(source) or names_of(names.classes)[1:]
        labels = source / _LABELS if (source / _LABELS).is_dir() else source

        def read(path: Path, width: int, height: int) -> LabelMask:
            mask = background(width, height)
            for line in bounded(read_bytes(path).decode().splitlines()):
                _paint(mask, line.split(), listed, names)
            return mask

        return per_file(labels, [".txt"], read)


def _lines(image: LabelledImage, export: Export, unlabelled: int) -> Iterator[str]:
    size = (image.width, image.height)
    for region in objects_of(
        image.mask, len(export.classes), keeps_unlabelled=export.keeps_unlabelled
    ):
        number = unlabelled if region.label == IGNORE_INDEX else region.label - 1
        shares = (region.one_ring() / size).ravel()
        yield " ".join([str(number), *(f"{share:.10f}" for share in shares)])


def _paint(
    mask: LabelMask, words: list[str], listed: list[Any], names: ClassNames
) -> None:
    if not words:
        return
    numbers = np.array(words[1:], dtype=np.float64)
    if len(numbers) == 4:
        raise FormatError("It has boxes and no outlines; masks cannot be made of them.")
    if not words[0].isdecimal() or int(words[0]) >= len(listed) or len(numbers) % 2:
        raise FormatError(
            f"It has a line for class {words[0][:20]!r} with {len(numbers)} numbers; "
            f"classes are 0 to {len(listed) - 1} and numbers come in pairs."
        )
    height, width = mask.shape
    ring = as_ring(numbers.reshape(-1, 2)) * (width, height)
    fill(mask, [ring], names.label(listed[int(words[0])]))


def _listed(source: Path) -> list[Any] | None:
    """Return the names in the ``data.yaml`` of a source; None if it has none."""
    folder = source_folder(source)
    for path in (folder / _FILE, folder.parent / _FILE):
        if path.is_file():
            return _names_in(path)
    return None


def _names_in(path: Path) -> list[Any]:
    """Read the names in whichever of YAML's three ways they are listed."""
    lines = read_bytes(path).decode().splitlines()
    start = next((i for i, line in enumerate(lines) if line.startswith("names:")), None)
    if start is None:
        raise FormatError(f"{path} has no names of classes.")
    first = lines[start].removeprefix("names:").strip()
    if first.startswith("["):
        return _flow_list(first)
    found: list[Any] = []
    for line in lines[start + 1 :]:
        match = _ENTRY.fullmatch(line)
        if match is None:
            break
        if match["number"] is not None and int(match["number"]) != len(found):
            raise FormatError(f"{path} has names of classes with gaps in their ids.")
        found.append(match["name"].strip("'\""))
    return found


def _flow_list(text: str) -> list[Any]:
    try:
        return list(json.loads(text))
    except ValueError:
        return [one.strip().strip("'\"") for one in text.strip("[] ").split(",")]
