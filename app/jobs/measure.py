"""Measuring the regions of the open image or of all images of a project."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.jobs.predict import ModelCache, PredictorCache
from app.jobs.tensorflow_import import import_tensorflow
from app.project.class_names import LabelTable
from app.project.store import MaskSave
from tiramisu.batch_prediction import predicted_labels
from tiramisu.count_interval import DEFAULT_PASSES
from tiramisu.images import LoadedImage, RgbImage
from tiramisu.masks import LabelMask
from tiramisu.measurement_files import write_tables
from tiramisu.measurement_tables import Table, tables
from tiramisu.measurements import Measurements, Planes, measure_image
from tiramisu.measuring import Prediction, Task, measure_images


@dataclass(frozen=True)
class RegionPlaces:
    """Where each row of a table of regions is.

    Attributes:
        images: Names of the measured images.
        image: Place of each region's image among them.
        label: Class of each region, as it was then.
        seeds: (regions, 2): column and row of one of its pixels.
        boxes: (regions, 4): left, top, width and height of its bounding box.
    """

    images: tuple[str, ...]
    image: npt.NDArray[np.int64]
    label: npt.NDArray[np.int64]
    seeds: npt.NDArray[np.int64]
    boxes: npt.NDArray[np.int64]

    @classmethod
    def of(cls, found: Measurements) -> RegionPlaces:
        """Take them from what was measured."""
        regions = [one.regions for one in found.images]
        count = [len(one) for one in regions]
        columns = ("label", "seed_x", "seed_y", "left", "top", "width", "height")
        empty: list[npt.NDArray[np.int64]] = [np.zeros(0, np.int64)]
        label, x, y, *box = (
            np.concatenate(empty + [getattr(one, name) for one in regions])
            for name in columns
        )
        return cls(
            tuple(one.name for one in found.images),
            np.repeat(np.arange(len(count)), count),
            label,
            np.stack([x, y], axis=-1),
            np.stack(box, axis=-1),
        )


@dataclass(frozen=True)
class Measured:
    """What a measurement has found.

    Attributes:
        found: All of it.
        regions: A row for each region.
        images: A row for each image and class.
        classes: A row for each class.
        places: Where each row of ``regions`` is.
    """

    found: Measurements
    regions: Table
    images: Table
    classes: Table
    places: RegionPlaces

    @classmethod
    def of(cls, found: Measurements) -> Measured:
        """Make the tables."""
        return cls(found, *tables(found), RegionPlaces.of(found))


class DropoutLike(Protocol):
    """A loaded model that draws masks with parts of it left out."""

    def masks(
        self, rgb: RgbImage, check: Callable[[], None] = ...
    ) -> Iterator[LabelMask]:
        """Yield (height, width) uint8 masks, one for each pass."""


class DropoutCache(ModelCache[DropoutLike]):
    """Keeps the model whose passes were drawn last."""

    def __init__(self, load: Callable[[Path], DropoutLike] | None = None) -> None:
        super().__init__(load or _load)


@dataclass(frozen=True)
class Asked:
    """The model that predictions and intervals of counts are from.

    Attributes:
        model: Its file.
        table: The project's label of each of its labels; None if they are the same.
        with_interval: Whether its passes are counted, too.
        predictors: Keeps the loaded model.
        dropouts: The same for passes.
    """

    model: Path
    table: LabelTable | None
    with_interval: bool
    predictors: PredictorCache
    dropouts: DropoutCache

    def prediction(self, check: Callable[[], None]) -> Prediction:
        """Return what the library asks for predictions."""

        def predict(name: str, image: LoadedImage) -> LabelMask:
            return self._predict(image.rgb, check)

        def draw(image: LoadedImage) -> Iterator[LabelMask]:
            return self.draw(image.rgb, check)

        return Prediction(
            self.model.name, predict, draw if self.with_interval else None
        )

    def draw(self, rgb: RgbImage, check: Callable[[], None]) -> Iterator[LabelMask]:
        """Yield the masks of all passes, in labels of the project."""
        for mask in self.dropouts.get(self.model).masks(rgb, check):
            yield self._in_labels_of_project(mask)

    def _predict(self, rgb: RgbImage, check: Callable[[], None]) -> LabelMask:
        predictor = self.predictors.get(self.model)
        mask = predicted_labels(predictor, rgb, lambda pixels: check())
        return self._in_labels_of_project(mask)

    def _in_labels_of_project(self, mask: LabelMask) -> LabelMask:
        return mask if self.table is None else np.asarray(self.table[mask])


def measure_image_job(
    planes: Planes, image: LoadedImage, task: Task, asked: Asked | None, parent: QObject
) -> Job:
    """Measure the open image; ``done`` carries a ``Measured``.

    Args:
        planes: Its masks, not copied: what is painted meanwhile may be measured or not.
        image: The picture that passes of the model are drawn of.
        task: What to measure; its scales tell the size of a pixel.
        asked: The model, for the interval; None for none.
        parent: Owner of the job.
    """

    def work(control: JobControl) -> Measured:
        control.check()
        size = task.scales.size_of(planes.name, image.path)
        copied = dataclasses.replace(
            planes,
            annotation=planes.annotation.copy(),
            prediction=planes.prediction.copy(),
            pixel_size=size,
        )
        wants_passes = asked is not None and asked.with_interval
        one = measure_image(
            copied,
            task.source,
            len(task.classes),
            task.options,
            drawn=asked.draw(image.rgb, control.check)
            if asked is not None and wants_passes
            else (),
            check=control.check,
        )
        return Measured.of(Measurements(task.classes, task.options, [one]))

    return Job(work, parent)


def measure_project_job(
    images: Mapping[str, Path],
    masks: Mapping[str, Path],
    task: Task,
    asked: Asked | None,
    parent: QObject,
    *,
    unsaved: MaskSave | None = None,
) -> Job:
    """Measure many images; ``done`` carries a ``Measured``, ``progress`` (done, total).

    Args:
        images: Files by name.
        masks: What people have confirmed, by name of the image.
        task: What to measure.
        asked: The model, where predictions are measured.
        parent: Owner of the job.
        unsaved: What is painted on the open image and not in its mask file yet.
    """

    def work(control: JobControl) -> Measured:
        def on_image(done: int, total: int) -> None:
            control.pass_on((done, total))

        if unsaved is not None:
            unsaved.write()
        prediction = None if asked is None else asked.prediction(control.check)
        whole = dataclasses.replace(task, prediction=prediction)
        found = measure_images(
            images, masks, whole, on_image=on_image, check=control.check
        )
        return Measured.of(found)

    return Job(work, parent)


def write_measurements_job(
    path: Path, written: Sequence[Table], parent: QObject
) -> Job:
    """Write tables to a .csv or .xlsx file; ``done`` carries the list of files."""

    def work(control: JobControl) -> Any:
        return write_tables(path, written, control.check)

    return Job(work, parent)


def _load(path: Path) -> DropoutLike:
    import_tensorflow()
    from tiramisu.dropout_masks import DropoutMasks

    return DropoutMasks(path, passes=DEFAULT_PASSES)
