"""Asking a model what it sees."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.jobs.plain_import import loading_aside, plain_imports
from app.jobs.tensorflow_import import import_tensorflow
from app.project.class_names import LabelTable
from app.project.kept_regions import KeptRegions
from tiramisu.images import RgbImage
from tiramisu.prediction import ImagePredictor, PredictedRegion
from tiramisu.runtime import RuntimeChoice
from tiramisu.tile_order import Box, Sight

Loaded = TypeVar("Loaded")


class ModelCache(Generic[Loaded]):
    """Keeps the model that was used last, since loading one may take seconds.

    Use it on one thread only.
    """

    def __init__(self, load: Callable[[Path], Loaded]) -> None:
        self._load = load
        self._path: Path | None = None
        self._loaded: Loaded | None = None

    def get(self, path: Path) -> Loaded:
        """Return the model of this file.

        Raises:
            ModelFileError: The file is missing or damaged.
        """
        if self._loaded is None or path != self._path:
            self._loaded = None  # two networks at once may not fit into memory
            self._loaded = self._load(path)
            self._path = path
        return self._loaded


class PredictorCache(ModelCache[ImagePredictor]):
    """Keeps the predictor that was used last."""

    def __init__(self, load: Callable[[Path], ImagePredictor] | None = None) -> None:
        super().__init__(load or load_predictor)

    def another(self) -> PredictorCache:
        """Return a cache beside this one, for a second model at the same time."""
        return PredictorCache(self._load)


def predict_job(
    rgb: RgbImage,
    model: Path,
    predictors: PredictorCache,
    parent: QObject,
    *,
    table: LabelTable | None = None,
    sight: Sight | None = None,
    find_kept: Callable[[], KeptRegions | None] = lambda: None,
) -> Job:
    """Predict one image, as far as that has not been done before.

    ``progress`` carries each finished ``PredictedRegion``; together they cover the
    image by the time that ``done`` comes. The model is not even loaded for an image of
    which all is kept.

    Args:
        rgb: (height, width, 3) uint8.
        model: File of the model.
        predictors: Where to get it.
        parent: Owner of the job.
        table: The project's label of each label of the model, where they differ.
        sight: Tells what somebody looks at, on any thread: that comes first.
        find_kept: Opens what the model has said of the image before.
    """

    def say(control: JobControl, region: PredictedRegion) -> None:
        control.pass_on(region if table is None else _in_labels_of(table, region))

    def work(control: JobControl) -> None:
        with _opened(find_kept) as kept:
            for region in kept.restore(sight) if kept else ():
                say(control, region)
            known = kept.known if kept else frozenset[Box]()
            if sum(width * height for _, _, width, height in known) == rgb[..., 0].size:
                return
            for region in predictors.get(model).regions(rgb, sight, known):
                if kept:
                    kept.keep(region)
                say(control, region)

    return Job(work, parent)


@contextlib.contextmanager
def _opened(find: Callable[[], KeptRegions | None]) -> Iterator[KeptRegions | None]:
    kept = find()
    try:
        yield kept
    finally:
        if kept is not None:
            kept.close()


def _in_labels_of(table: LabelTable, region: PredictedRegion) -> PredictedRegion:
    return PredictedRegion(region.x, region.y, table[region.labels], region.confidence)


def warm_up_job(model: Path, predictors: PredictorCache, parent: QObject) -> Job:
    """Load a model, and what runs it, before anybody waits for them."""

    def work(control: JobControl) -> None:
        predictors.get(model)

    return Job(work, parent)


def import_tensorflow_job(parent: QObject) -> Job:
    """Import what learning needs before anybody waits for it."""

    def work(control: JobControl) -> None:
        import_tensorflow()

    return Job(work, parent)


def load_predictor(path: Path, runtime: RuntimeChoice = "auto") -> ImagePredictor:
    """Load the model of a file.

    Args:
        path: The file.
        runtime: What computes its predictions.

    Raises:
        ConfigError: The runtime is not installed.
        ModelFileError: The file is missing or damaged.
    """
    _import_openvino()
    from tiramisu.inference import Predictor

    return Predictor(path, runtime=runtime, before_tensorflow=import_tensorflow)


def _import_openvino() -> None:
    """Import what usually predicts, beside a window that must not stand still."""
    with plain_imports(), loading_aside(), contextlib.suppress(ImportError):
        import tiramisu.openvino_runtime  # noqa: F401
