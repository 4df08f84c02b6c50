"""What is known about each image of a project, without opening any of them.

Three sources, each of which makes up for the loss of another:

- the folder says which images there are and which have masks or journals,
- ``.tiramisu/images.jsonl`` says what people have entered,
- ``.tiramisu/index.sqlite`` holds all of it and what is costly to find out again.

No time of a file is ever compared, so a clock that is set back does no harm.
"""

from __future__ import annotations

import dataclasses
import logging
import os
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.project.errors import ProjectError
from app.project.index_file import IndexFile
from app.project.index_rows import ImageRow as ImageRow  # part of this module's face
from app.project.index_rows import ImageState as ImageState
from app.project.record_file import RecordFile
from tiramisu.image_records import RECORDS_FILE
from tiramisu.mask_owners import short_name
from tiramisu.project_files import JOURNAL_SUFFIX, JOURNALS_FOLDER
from tiramisu.samples import MASKS_FOLDER

log = logging.getLogger(__name__)

INDEX_FILE = "index.sqlite"
# What a person enters, with what it is until then: kept in both files.
_ENTERED: Mapping[str, Any] = {
    "done": False,
    "excluded": False,
    "validation": False,
    "notes": "",
    "seconds": 0.0,
}


PlaceMasks = Callable[[Sequence[str], Mapping[str, str]], Mapping[str, str]]
"""Says which mask each image has, told those that are on record."""


class ImageIndex:
    """The rows of a project's images, in the order of the images.

    Reading costs nothing: rows are in memory. Setters may be called on any thread;
    those for what people enter raise ``ProjectError`` when it cannot be written.

    Args:
        folder: The project folder.
        names: All its images, in order.
        place_masks: Told which images there are and which mask each had so far, returns
            which it has; names below the folders of images and masks.

    Attributes:
        notes: Sentences for the user about files that were found damaged.
    """

    def __init__(
        self,
        folder: Path,
        names: Sequence[str],
        place_masks: PlaceMasks,
    ) -> None:
        self._lock = threading.RLock()
        self._folder = folder
        self._place_masks = place_masks
        self._records = RecordFile(folder / RECORDS_FILE)
        self._file = IndexFile(folder / RECORDS_FILE.parent / INDEX_FILE)
        self._behind: set[str] = set()  # names of rows that the file has not taken
        self.notes = [*self._file.notes, *self._records.notes]
        stored = self._file.rows()
        self._rows: dict[str, ImageRow] = {}
        self._take(names, stored)

    def add_images(self, names: Sequence[str]) -> bool:
        """Take in images that have come into the folder.

        Those that are gone keep their rows: one may be open, and may come back.

        Args:
            names: All images of the folder, in order.

        Returns:
            Whether there are new ones.
        """
        with self._lock:
            has_new = any(name not in self._rows for name in names)
            if has_new:
                listed = set(names)
                gone = [name for name in self._rows if name not in listed]
                self._take([*names, *gone], self._rows)
            return has_new

    def rows(self) -> tuple[ImageRow, ...]:
        """Return the rows of all images, in the order of the images."""
        with self._lock:
            return tuple(self._rows.values())

    def row(self, name: str) -> ImageRow:
        """Return the row of an image.

        Raises:
            KeyError: The project has no such image.
        """
        with self._lock:
            return self._rows[name]

    def set_done(self, name: str, done: bool) -> None:
        """Enter whether an image is finished."""
        self._enter(name, done=done)

    def set_excluded(self, name: str, excluded: bool) -> None:
        """Enter whether training must leave an image out."""
        self._enter(name, excluded=excluded)

    def set_validation(self, name: str, validation: bool) -> None:
        """Enter whether an image is kept for validation."""
        self._enter(name, validation=validation)

    def set_notes(self, name: str, notes: str) -> None:
        """Enter what a person has written about an image."""
        self._enter(name, notes=notes)

    def add_seconds(self, name: str, seconds: float) -> None:
        """Add to the time that people have spent on an image.

        Raises:
            ValueError: The time is negative or not finite.
        """
        with self._lock:
            self._enter(name, seconds=round(self.row(name).seconds + seconds, 1))

    def set_prediction(
        self, name: str, model: str, uncertainty: float | None = None
    ) -> None:
        """Note that a model has predicted an image.

        Args:
            name: The image.
            model: The model's file name; empty when its prediction is stale.
            uncertainty: How unsure it was; None if that was not measured.

        Raises:
            ValueError: The uncertainty is not finite.
        """
        self._change(name, predicted_by=model, uncertainty=uncertainty)

    def set_size(self, name: str, width: int, height: int) -> None:
        """Note how large an image is, in pixels."""
        self._change(name, width=width, height=height)

    def note_work(self, name: str) -> None:
        """Note that an image has a mask or gestures, and that this mask stays its own.

        Raises:
            ProjectError: It cannot be written; the image is in work all the same.
        """
        with self._lock:
            if self._change(name, has_work=True):
                self._records.append({name: {"mask": self._rows[name].mask}})

    def _take(self, names: Sequence[str], known: Mapping[str, ImageRow]) -> None:
        """Make rows of what is known, what is recorded and what lies in the folder."""
        masks = self._place_masks(names, self._recorded_masks(known))
        working = set(_masks_and_journals(self._folder))
        self._rows = {
            name: dataclasses.replace(
                known.get(name) or ImageRow(name, masks[name]),
                mask=masks[name],
                has_work=masks[name] in working,
                **self._entered(name, known.get(name)),
            )
            for name in names
        }
        self._record_what_is_new()
        self._write_what_is_new(known)

    def _enter(self, name: str, **fields: Any) -> None:
        with self._lock:
            if self._change(name, **fields):
                self._records.append({name: fields})

    def _change(self, name: str, **fields: Any) -> bool:
        """Change a row; tell whether that made a difference."""
        with self._lock:
            old = self._rows[name]
            new = dataclasses.replace(old, **fields)
            if new == old:
                return False
            self._rows[name] = new
            self._behind.add(name)
            self._write()
            return True

    def _write(self, gone: Sequence[str] = ()) -> None:
        rows = [self._rows[name] for name in self._behind]
        if self._file.write(rows, gone):
            self._behind.clear()

    def _recorded_masks(self, stored: Mapping[str, ImageRow]) -> dict[str, str]:
        masks = {name: row.mask for name, row in stored.items()}
        for name, fields in self._records.records.items():
            if "mask" in fields:
                masks[name] = fields["mask"]
        return masks

    def _entered(self, name: str, copy: ImageRow | None) -> dict[str, Any]:
        """Return what a person has entered; the copy makes up for lost lines."""
        recorded = self._records.records.get(name, {})
        entered = dict(_ENTERED)
        if copy is not None and not self._records.is_whole:
            entered = {field: getattr(copy, field) for field in _ENTERED}
        return {**entered, **{key: recorded[key] for key in _ENTERED & recorded.keys()}}

    def _record_what_is_new(self) -> None:
        """Write down whose mask is whose wherever that could come into doubt."""
        uses = Counter(map(short_name, self._rows))
        entries: dict[str, dict[str, Any]] = {}
        for name, row in self._rows.items():
            recorded = {**_ENTERED, **self._records.records.get(name, {})}
            fields = {key: getattr(row, key) for key in _ENTERED}
            if row.has_work or uses[short_name(name)] > 1:
                fields["mask"] = row.mask
            new = {
                key: fields[key] for key in fields if fields[key] != recorded.get(key)
            }
            if new:
                entries[name] = new
        try:
            self._records.append(entries)
        except ProjectError:
            log.exception("what is known about the images is in the index alone")

    def _write_what_is_new(self, stored: Mapping[str, ImageRow]) -> None:
        changed = (row.name for row in self.rows() if stored.get(row.name) != row)
        self._behind.update(changed)
        gone = [name for name in stored if name not in self._rows]
        if self._behind or gone:
            self._write(gone)


def _masks_and_journals(folder: Path) -> Iterator[str]:
    """Name the masks that are there, or that a journal can make."""
    journals = folder / RECORDS_FILE.parent / JOURNALS_FOLDER
    for place, ending in ((folder / MASKS_FOLDER, ""), (journals, JOURNAL_SUFFIX)):
        for parent, _, files in os.walk(place):
            inside = Path(parent).relative_to(place)
            for name in files:
                if name.endswith(f".png{ending}"):
                    yield (inside / name.removesuffix(ending)).as_posix()
