"""How good each prediction turned out to be once a person had corrected the image.

One line for each time that an image was corrected, in ``.tiramisu/visits.jsonl``: the
prediction that was shown first, against the annotation that was left. Lines are only
appended; a damaged one costs only itself.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from app.project.errors import cannot_read, cannot_write
from app.project.project import Project
from app.translation import translate
from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.masks import LabelMask
from tiramisu.metrics import ConfusionMatrix

WINDOW = 5
"""Images that are averaged, so that one hard image does not look like a trend."""

LEAST_SHARE = 0.5
"""Share of an image that must be labelled: strokes alone are errors by choice."""

_SAME = 0.01
# Of larger images every so many rows are compared: whoever closes the window waits.
_MOST_PIXELS = 2**24
_FILE = "visits.jsonl"


@dataclass(frozen=True)
class Visit:
    """One image, from the first prediction shown to the annotation that was left.

    Attributes:
        image: Its name.
        model: File name of the model that predicted it.
        seconds: Time spent on it, pauses not counted.
        share: Share of its pixels that are labelled, 0 to 1.
        iou: Of each class that occurs among them, by name.
    """

    image: str
    model: str
    seconds: float
    share: float
    iou: Mapping[str, float]

    @property
    def mean_iou(self) -> float:
        """Mean over the classes that occur; 0 without any."""
        return float(np.mean([*self.iou.values()])) if self.iou else 0.0

    @property
    def is_telling(self) -> bool:
        """Whether enough is labelled for the figures to mean something."""
        return self.share >= LEAST_SHARE and bool(self.iou)


def compared_rows(plane: LabelMask) -> LabelMask:
    """Return the rows that are compared: all, or of a large image a part; a view."""
    return plane[:: -(-plane.size // _MOST_PIXELS)]


def measure(
    image: str,
    model: str,
    seconds: float,
    planes: tuple[LabelMask, LabelMask],
    classes: Sequence[LabelClass],
) -> Visit:
    """Compare a prediction with an annotation.

    Args:
        image: Name of the image.
        model: File name of the model.
        seconds: Time spent.
        planes: Annotation and prediction as ``compared_rows`` gives them.
        classes: What the labels mean.
    """
    annotation, prediction = planes
    matrix = ConfusionMatrix(len(classes) + 1)  # one more for predicted as nothing
    matrix.add(annotation, np.minimum(prediction, len(classes)).astype(np.uint8))
    pixels = matrix.counts.sum(axis=1)
    iou = {
        one.name: round(float(value), 4)
        for one, value, count in zip(classes, matrix.iou, pixels, strict=False)
        if count
    }
    share = float(np.mean(annotation != IGNORE_INDEX))
    return Visit(image, model, round(seconds, 1), round(share, 4), iou)


def note_visit(project: Project, visit: Visit) -> None:
    """Append a visit to the project's file.

    Raises:
        ProjectError: It cannot be written.
    """
    path = _path(project)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(visit)) + "\n")
    except OSError as problem:
        raise cannot_write(path, problem) from problem


def read_visits(project: Project) -> list[Visit]:
    """Return all visits in order.

    Raises:
        ProjectError: The file is there and cannot be read.
    """
    path = _path(project)
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        return []
    except OSError as problem:
        raise cannot_read(path, problem) from problem
    return [visit for line in lines if (visit := _parse(line)) is not None]


def _parse(line: bytes) -> Visit | None:
    try:
        fields: dict[str, Any] = json.loads(line)
        iou = {str(name): float(value) for name, value in fields["iou"].items()}
        visit = Visit(
            str(fields["image"]),
            str(fields["model"]),
            float(fields["seconds"]),
            float(fields["share"]),
            iou,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    numbers = (visit.seconds, visit.share, *iou.values())
    return visit if all(map(math.isfinite, numbers)) else None


def telling(visits: Sequence[Visit]) -> list[Visit]:
    """Return the visits whose figures mean something."""
    return [visit for visit in visits if visit.is_telling]


def mean_seconds(visits: Sequence[Visit]) -> float | None:
    """Return the mean time spent on the last few images; None without any."""
    last = visits[-WINDOW:]
    return sum(visit.seconds for visit in last) / len(last) if last else None


def rolling_mean(values: Sequence[float | None]) -> list[float | None]:
    """Average each value with up to four before it; None where all are missing."""
    means: list[float | None] = []
    for end in range(1, len(values) + 1):
        known = [
            value for value in values[max(0, end - WINDOW) : end] if value is not None
        ]
        means.append(float(np.mean(known)) if known else None)
    return means


def trend(visits: Sequence[Visit]) -> str:
    """Say in one sentence whether predictions still become better."""
    figures = [visit.mean_iou for visit in telling(visits)]
    if len(figures) < 2 * WINDOW:
        return translate(
            "{} of {} images so far that are mostly labelled; after that it shows "
            "whether predictions still become better."
        ).format(len(figures), 2 * WINDOW)
    before = float(np.mean(figures[-2 * WINDOW : -WINDOW]))
    now = float(np.mean(figures[-WINDOW:]))
    if now > before + _SAME:
        text = translate(
            "Predictions still become better: mean IoU {:.3f} in the last {} images, "
            "{:.3f} before."
        )
    elif now < before - _SAME:
        text = translate(
            "Predictions have become worse: mean IoU {:.3f} in the last {} images, "
            "{:.3f} before; maybe these images are harder."
        )
    else:
        text = translate(
            "Predictions no longer become better: mean IoU {:.3f} in the last {} "
            "images, {:.3f} before. You may be done."
        )
    return text.format(now, WINDOW, before)


def _path(project: Project) -> Path:
    return project.private_folder / _FILE
