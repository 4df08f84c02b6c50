"""Predicted masks that are kept until their image, its channels or the model change.

A folder of them has a line in ``predictions.jsonl`` for each image that is finished,
and one mask for each in ``masks/``. Lines are added only after what they tell of has
been written, so a program that is killed loses the image it was at and no other.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.config import LabelClass
from tiramisu.errors import MaskError, ModelFileError, OutputError
from tiramisu.json_text import parse_json
from tiramisu.mask_owners import long_name
from tiramisu.masks import LabelMask, encode_classes, read_mask, write_mask
from tiramisu.pages import split_page
from tiramisu.reading import channels_for

RECORDS_FILE = "predictions.jsonl"
_MASKS = "masks"


def prediction_key(
    model: Path,
    classes: Sequence[LabelClass],
    table: npt.NDArray[np.uint8] | None = None,
) -> str:
    """Return what differs whenever predictions may differ.

    Args:
        model: The model file, of which each byte counts.
        classes: What the labels of the masks mean.
        table: (256,) uint8, the label in the masks of each label of the model.

    Raises:
        ModelFileError: The file cannot be read.
    """
    try:
        digest = hashlib.sha256(model.read_bytes())
    except OSError as problem:
        raise ModelFileError(
            f"The model {model} cannot be read ({problem.strerror or problem})."
        ) from problem
    digest.update(encode_classes(classes))
    digest.update(b"" if table is None else table.tobytes())
    return digest.hexdigest()


def image_stamp(image: Path) -> str:
    """Return what differs whenever an image file, or what is read of it, may differ.

    Raises:
        OSError: The file is gone.
        ImageError: Its folder's choice of channels cannot be understood.
    """
    state = split_page(image)[0].stat()
    return f"{state.st_size} {state.st_mtime_ns} {channels_for(image) or ''}".strip()


class KeptPredictions:
    """The predictions of one model in a folder; those of others are forgotten.

    Args:
        folder: Where they are; it is made when the first is kept.
        key: Of ``prediction_key``.
        classes: What the labels mean.

    Attributes:
        key: As given.
    """

    def __init__(self, folder: Path, key: str, classes: Sequence[LabelClass]) -> None:
        self._folder = folder
        self.key = key
        self._classes = tuple(classes)
        self._records = self._read()

    def stamp(self, name: str) -> str:
        """Return the stamp of the image that was predicted; empty if none was."""
        return str(self._records.get(name, {}).get("stamp", ""))

    def mask_path(self, name: str) -> Path:
        """Return where the mask of an image is, or would be."""
        return self._folder / _MASKS / long_name(name)

    def find(self, name: str, stamp: str) -> LabelMask | None:
        """Return the mask of an image; None if there is none of this stamp."""
        if not stamp or self.stamp(name) != stamp:
            return None
        try:
            return read_mask(self.mask_path(name), self._classes)
        except MaskError:
            return None

    def keep(self, name: str, stamp: str, labels: LabelMask) -> None:
        """Write the mask of an image; nothing that was made of an older one counts.

        Raises:
            MaskError: The mask cannot be written.
            OutputError: The line about it cannot be written.
        """
        write_mask(self.mask_path(name), labels, self._classes)
        self._append({"image": name, "stamp": stamp, "made": {}})

    def made(self, name: str) -> dict[str, Any]:
        """Return what has been made of the mask of an image, and how, by kind."""
        return dict(self._records.get(name, {}).get("made", {}))

    def note_made(self, name: str, made: dict[str, Any]) -> None:
        """Write down what has been made of the mask of an image.

        Raises:
            OutputError: It cannot be written.
        """
        self._append({**self._records[name], "made": {**self.made(name), **made}})

    def _append(self, record: dict[str, Any]) -> None:
        record = {**record, "key": self.key}
        path = self._folder / RECORDS_FILE
        # The newline comes first: a line that was cut off spoils none but itself.
        line = f"\n{json.dumps(record, ensure_ascii=False)}"
        try:
            with path.open("a", encoding="utf-8", errors="surrogateescape") as file:
                file.write(line)
        except OSError as problem:
            raise OutputError(
                f"{path} cannot be written ({problem.strerror or problem}); free some "
                "space or choose a folder that you may write to."
            ) from problem
        self._records[str(record["image"])] = record

    def _read(self) -> dict[str, dict[str, Any]]:
        """Return the last good line about each image, if it is of this model."""
        try:
            text = (self._folder / RECORDS_FILE).read_bytes()
        except OSError:
            return {}
        records: dict[str, dict[str, Any]] = {}
        for line in text.decode("utf-8", "surrogateescape").splitlines():
            record = _parsed(line)
            if record is not None:
                records[record["image"]] = record
        return {
            name: record
            for name, record in records.items()
            if record.get("key") == self.key
        }


def _parsed(line: str) -> dict[str, Any] | None:
    """Return a line as what it should be; None for any other."""
    try:
        record = parse_json(line)
    except ValueError:
        return None
    is_good = (
        isinstance(record, dict)
        and isinstance(record.get("image"), str)
        and isinstance(record.get("made"), dict)
    )
    return record if is_good else None
