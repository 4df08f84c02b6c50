"""A format: one CSV for each image, with a line for each run of equal pixels."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np

from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import FormatError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.files import per_file, prepared
from tiramisu.formats.format import Export, ForeignMask, names_of
from tiramisu.masks import LabelMask


class RunsFormat:
    """Lines of row, first column, length and the name of the class."""

    name = "runs"
    title = "Runs of pixels (CSV)"
    loses = "Nothing; unlabelled pixels are in no run."

    def write(self, export: Export) -> None:
        """Write one CSV for each image, as ``Export`` hands them out."""
        names = names_of(export.classes)
        for image in export.images:
            path = prepared(export.folder / f"{image.stem}.csv")
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(
                    (row, start, end - start, names[label])
                    for row, start, end, label in _runs(image.mask)
                )

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the CSVs of a folder; each is read when it is asked for."""

        def read(path: Path, width: int, height: int) -> LabelMask:
            mask: LabelMask = np.full((height, width), IGNORE_INDEX, np.uint8)
            with path.open(encoding="utf-8", newline="") as file:
                for line in csv.reader(file):
                    row, start, length, name = _parsed(line, width, height)
                    mask[row, start : start + length] = names.label(name)
            return mask

        return per_file(source, [".csv"], read)


def _runs(mask: LabelMask) -> Iterator[tuple[int, int, int, int]]:
    """Yield row, first column, column after the last, label; unlabelled is left out."""
    for row, labels in enumerate(mask):
        starts = [0, *np.flatnonzero(np.diff(labels)) + 1, len(labels)]
        for start, end in pairwise(starts):
            if labels[start] != IGNORE_INDEX:
                yield row, int(start), int(end), int(labels[start])


def _parsed(line: list[str], width: int, height: int) -> tuple[int, int, int, str]:
    try:
        row, start, length = map(int, line[:3])
        (name,) = line[3:]
    except ValueError as problem:
        raise FormatError(f"The line {','.join(line)} is no run.") from problem
    if not (0 <= row < height and start >= 0 and 0 < length <= width - start):
        raise FormatError(f"The run {','.join(line)} leaves the image.")
    return row, start, length, name
