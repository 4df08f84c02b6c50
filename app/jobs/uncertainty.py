"""Asking a model how sure it is, by Monte-Carlo dropout."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.jobs.predict import ModelCache
from app.jobs.tensorflow_import import import_tensorflow
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask

if TYPE_CHECKING:
    from tiramisu.uncertainty import UncertaintyPredictor

# Half of the library's default: the picture hardly changes beyond, and a person waits.
_SAMPLES = 8
# Small tiles that overlap little: the first ones are soon there.
_TILE, _OVERLAP = 256, 32
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

    def regions(self, rgb: RgbImage) -> Iterator[UncertainRegion]:
        """Measure an image; all regions together cover it."""


class UncertaintyCache(ModelCache[UncertaintyLike]):
    """Keeps the model that was measured last."""

    def __init__(self, load: Callable[[Path], UncertaintyLike] | None = None) -> None:
        super().__init__(load or _load)


def uncertainty_job(
    rgb: RgbImage, model: Path, models: UncertaintyCache, parent: QObject
) -> Job:
    """Measure one image; ``progress`` carries each finished ``UncertainRegion``."""

    def work(control: JobControl) -> None:
        for region in models.get(model).regions(rgb):
            control.check()
            control.report(region)

    return Job(work, parent)


class _Levels:
    """Turns the entropy of a model's answers into levels."""

    def __init__(self, predictor: UncertaintyPredictor) -> None:
        self._predictor = predictor
        self._most_nats = math.log(predictor.info.config.num_classes)

    def regions(self, rgb: RgbImage) -> Iterator[UncertainRegion]:
        for x, y, part in self._predictor.uncertainty_blocks(rgb):
            share = part.entropy / self._most_nats
            levels = np.rint(_LEAST + share * (_MOST - _LEAST))
            yield UncertainRegion(x, y, np.clip(levels, _LEAST, _MOST).astype(np.uint8))


def _load(path: Path) -> UncertaintyLike:
    import_tensorflow()
    from tiramisu.uncertainty import UncertaintyPredictor

    predictor = UncertaintyPredictor(
        path, samples=_SAMPLES, tile=_TILE, overlap=_OVERLAP
    )
    return _Levels(predictor)
