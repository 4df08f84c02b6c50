"""Asking a model how sure it is, by Monte-Carlo dropout."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.jobs.predict import ModelCache
from app.jobs.tensorflow_import import import_tensorflow
from app.raster.rect import Point, Rect
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask

if TYPE_CHECKING:
    from tiramisu.uncertainty import UncertaintyPredictor

# Half of the library's default: the picture hardly changes beyond, and a person waits.
_SAMPLES = 8
# Each field is measured with what surrounds it: together one tile of the network's.
_FIELD, _SURROUNDINGS = 192, 32
# Level 0 is left for pixels of which nothing is known yet.
_LEAST, _MOST = 1, 255


@dataclass(frozen=True)
class UncertainRegion:
    """A finished part of an image.

    Attributes:
        x: First column of the part.
        y: First row of the part.
        levels: (height, width) uint8: 1 where the model is sure, 255 where all classes
            are as probable.
    """

    x: int
    y: int
    levels: LabelMask


class UncertaintyLike(Protocol):
    """A loaded model that says how sure it is."""

    def regions(self, rgb: RgbImage, first: Point) -> Iterator[UncertainRegion]:
        """Measure an image; all regions together cover it.

        Args:
            rgb: (height, width, 3) uint8.
            first: Point (x, y) that somebody looks at; what is near comes first.
        """


class UncertaintyCache(ModelCache[UncertaintyLike]):
    """Keeps the model that was measured last."""

    def __init__(self, load: Callable[[Path], UncertaintyLike] | None = None) -> None:
        super().__init__(load or _load)


def uncertainty_job(
    rgb: RgbImage,
    model: Path,
    models: UncertaintyCache,
    parent: QObject,
    *,
    first: Point = (0.0, 0.0),
) -> Job:
    """Measure one image; ``progress`` carries each finished ``UncertainRegion``.

    Args:
        rgb: (height, width, 3) uint8.
        model: File of the model to measure.
        models: Keeps loaded models.
        parent: Owner of the job.
        first: Point (x, y) of the image to begin at.
    """

    def work(control: JobControl) -> None:
        for region in models.get(model).regions(rgb, first):
            control.pass_on(region)

    return Job(work, parent)


class _Levels:
    """Turns the entropy of a model's answers into levels."""

    def __init__(self, predictor: UncertaintyPredictor) -> None:
        self._predictor = predictor
        self._most_nats = math.log(predictor.info.config.num_classes)

    def regions(self, rgb: RgbImage, first: Point) -> Iterator[UncertainRegion]:
        bounds = Rect.of(rgb)
        for field in fields_around(first, bounds):
            seen = field.expanded(_SURROUNDINGS).intersection(bounds)
            levels = np.zeros((seen.height, seen.width), np.uint8)
            for x, y, part in self._predictor.uncertainty_blocks(rgb, seen.slices):
                place = Rect.of(part.entropy).moved(x - seen.x, y - seen.y)
                levels[place.slices] = self._levels(part.entropy)
            inner = field.moved(-seen.x, -seen.y)
            yield UncertainRegion(field.x, field.y, levels[inner.slices].copy())

    def _levels(self, entropy: npt.NDArray[np.float32]) -> LabelMask:
        share = entropy / self._most_nats
        levels = np.rint(_LEAST + share * (_MOST - _LEAST))
        clipped: LabelMask = np.clip(levels, _LEAST, _MOST).astype(np.uint8)
        return clipped


def fields_around(first: Point, bounds: Rect) -> list[Rect]:
    """Cut an image into fields, those that are nearest to a point first."""
    fields = [
        Rect(x, y, _FIELD, _FIELD).intersection(bounds)
        for y in range(0, bounds.height, _FIELD)
        for x in range(0, bounds.width, _FIELD)
    ]

    def distance(field: Rect) -> float:
        return math.dist(first, (field.x + field.width / 2, field.y + field.height / 2))

    return sorted(fields, key=distance)


def _load(path: Path) -> UncertaintyLike:
    import_tensorflow()
    from tiramisu.uncertainty import UncertaintyPredictor

    tile = _FIELD + 2 * _SURROUNDINGS
    return _Levels(UncertaintyPredictor(path, samples=_SAMPLES, tile=tile))
