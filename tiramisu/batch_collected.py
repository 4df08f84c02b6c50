"""What a run over many images writes of all of them together, at its end."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from tiramisu.batch_outputs import MASKS, rehearse_format, write_format
from tiramisu.batch_request import PNG_FORMAT, PRIVATE_FOLDER, BatchRequest, telling
from tiramisu.config import LabelClass
from tiramisu.errors import OutputError
from tiramisu.formats.format import LabelledImage
from tiramisu.json_text import parse_json
from tiramisu.kept_predictions import KeptPredictions
from tiramisu.masks import CLASSES_FILE, encode_classes, write_atomically
from tiramisu.measurement_files import CSV, EXCEL, write_tables
from tiramisu.measurement_tables import tables
from tiramisu.measurements import Source
from tiramisu.measuring import Task, mask_files, measure_images
from tiramisu.scales import read_scales

MEASUREMENTS = "measurements"
_STATE_FILE, _ASIDE = "collected.json", "aside"

Failures = list[tuple[str, str]]
"""What could not be done: a name, and a sentence why."""


class CollectedFiles:
    """Formats of other programs and tables of measurements, from masks that are kept.

    Each is written anew when any image has changed since it was written last.

    Args:
        request: What is wanted.
        kept: The predicted masks.
        classes: What their labels mean.
        images: Files by name.
        stems: What files about the images are called.
        on_step: Called between images; what it raises ends the writing.
    """

    def __init__(
        self,
        request: BatchRequest,
        kept: KeptPredictions,
        classes: tuple[LabelClass, ...],
        images: Mapping[str, Path],
        stems: Mapping[str, str],
        on_step: Callable[[], None],
    ) -> None:
        self._request = request
        self._kept = kept
        self._classes = classes
        self._images = images
        self._stems = stems
        self._on_step = on_step
        self._private = request.output / PRIVATE_FOLDER
        self._formats = [one for one in request.formats if one != PNG_FORMAT]

    def rehearse(self) -> None:
        """Find out whether the formats can say what they will have to.

        Raises:
            FormatError: One cannot.
            OutputError: The output folder cannot be written.
        """
        for one in self._formats:
            rehearse_format(self._private / _ASIDE, one, self._classes)

    def write(self, names: Sequence[str]) -> Failures:
        """Write what is wanted and not up to date.

        Args:
            names: Of the images whose masks are kept.

        Raises:
            FormatError: A format cannot say what has to be said.
            OutputError: The output folder cannot be written.
        """
        if not names:
            return []
        output = self._request.output
        if PNG_FORMAT in self._request.formats:
            with telling(output):
                path = output / MASKS / CLASSES_FILE
                write_atomically(path, encode_classes(self._classes))
        for one in self._formats:
            if not self._is_fresh(one, names):
                self._write_format(one, names)
                self._note(one, names)
        if not self._request.measurements or self._is_fresh(MEASUREMENTS, names):
            return []
        failed = self._write_measurements(names)
        if not failed:
            self._note(MEASUREMENTS, names)
        return failed

    def _write_format(self, format_name: str, names: Sequence[str]) -> None:
        aside, images = self._private / _ASIDE, self._labelled(names)
        write_format(self._request.output, aside, format_name, self._classes, images)

    def _labelled(self, names: Sequence[str]) -> Iterator[LabelledImage]:
        for name in names:
            self._on_step()
            labels = self._kept.find(name, self._kept.stamp(name))
            if labels is not None:
                yield LabelledImage(name, self._stems[name], labels)

    def _write_measurements(self, names: Sequence[str]) -> Failures:
        masks = {name: self._kept.mask_path(name) for name in names}
        task = Task(
            self._classes,
            Source.PREDICTION,
            prediction=mask_files(masks, self._classes, self._request.model.name),
            scales=read_scales(self._request.folder),
        )
        images = {name: self._images[name] for name in names}
        found = measure_images(images, masks, task, check=self._on_step)
        failed = [(MEASUREMENTS, reason) for reason in found.skipped]
        path, all_tables = self._request.output / MEASUREMENTS, tables(found)
        write_tables(path / f"{MEASUREMENTS}{CSV}", all_tables, self._on_step)
        try:
            write_tables(path / f"{MEASUREMENTS}{EXCEL}", all_tables, self._on_step)
        except OutputError as problem:  # a workbook holds a million rows at most
            failed.append((MEASUREMENTS, str(problem)))
        return failed

    # What is up to date

    def _is_fresh(self, what: str, names: Sequence[str]) -> bool:
        is_same = self._noted().get(what) == self._state_of(names)
        return is_same and (self._request.output / what).is_dir()

    def _note(self, what: str, names: Sequence[str]) -> None:
        noted = {**self._noted(), what: self._state_of(names)}
        with telling(self._request.output):
            write_atomically(self._private / _STATE_FILE, json.dumps(noted).encode())

    def _state_of(self, names: Sequence[str]) -> str:
        """Return what differs whenever files of all images would differ."""
        stamps = [(name, self._kept.stamp(name)) for name in names]
        text = json.dumps([self._kept.key, stamps])
        return hashlib.sha256(text.encode()).hexdigest()

    def _noted(self) -> dict[str, str]:
        try:
            found = parse_json((self._private / _STATE_FILE).read_bytes())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}
