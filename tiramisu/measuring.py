"""Measuring the images of a folder, one after the other.

Nothing here loads TensorFlow: predictions come from a function that is given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.errors import MaskError, TiramisuError
from tiramisu.images import LoadedImage, read_image
from tiramisu.masks import LabelMask, read_mask
from tiramisu.measurement import MeasureOptions
from tiramisu.measurement_units import PixelSize
from tiramisu.measurements import Measurements, Planes, Source, measure_image
from tiramisu.scales import Scales

OnImage = Callable[[int, int], None]
"""Told how many images are done and how many there are; may raise to stop."""


@dataclass(frozen=True)
class Prediction:
    """Where predictions come from.

    Attributes:
        model: What the tables call it.
        mask: Returns the (height, width) mask of an image, in labels of the project.
        drawn: Returns the masks of its passes, for the interval of counts; None if no
            interval is wanted.
    """

    model: str
    mask: Callable[[str, LoadedImage], LabelMask]
    drawn: Callable[[LoadedImage], Iterator[LabelMask]] | None = None


@dataclass(frozen=True)
class Task:
    """What to measure, and how.

    Attributes:
        classes: What the labels mean.
        source: Which mask of each image.
        options: What counts as a region.
        prediction: Where predictions come from; needed where the source has any.
        pixel_size: Of all images; None for what is set or what their files say.
        scales: What people have set.
    """

    classes: tuple[LabelClass, ...]
    source: Source = Source.ANNOTATION
    options: MeasureOptions = field(default_factory=MeasureOptions)
    prediction: Prediction | None = None
    pixel_size: PixelSize | None = None
    scales: Scales = field(default_factory=Scales)


def measure_images(
    images: Mapping[str, Path],
    masks: Mapping[str, Path],
    task: Task,
    *,
    on_image: OnImage = lambda done, total: None,
    check: Callable[[], None] = lambda: None,
) -> Measurements:
    """Measure images; one that cannot be read is skipped and said.

    Args:
        images: Files by name.
        masks: What people have confirmed, by name of the image; a file that is not
            there means that nobody has said anything.
        task: What to measure.
        on_image: Called after each image.
        check: Called now and then; whatever it raises ends the measuring.
    """
    found = Measurements(task.classes, task.options)
    for done, (name, path) in enumerate(images.items(), start=1):
        check()
        try:
            planes, image = _read(name, path, masks[name], task)
            drawn = _drawn(image, task)
            found.images.append(
                measure_image(
                    planes,
                    task.source,
                    len(task.classes),
                    task.options,
                    drawn=drawn,
                    check=check,
                )
            )
        except TiramisuError as problem:
            found.skipped.append(f"{name}: {problem}")
        on_image(done, len(images))
    return found


def _read(name: str, path: Path, mask: Path, task: Task) -> tuple[Planes, LoadedImage]:
    image = read_image(path)
    nothing = np.full((image.height, image.width), IGNORE_INDEX, np.uint8)
    annotation = prediction = nothing
    if task.source is not Source.PREDICTION and mask.is_file():
        annotation = _fitting(read_mask(mask, task.classes), image, mask)
    if task.source.needs_model and task.prediction is not None:
        prediction = task.prediction.mask(name, image)
    size = task.pixel_size or task.scales.size_of(name, path)
    model = "" if task.prediction is None else task.prediction.model
    return Planes(name, image.raw, annotation, prediction, model, size), image


def _fitting(mask: LabelMask, image: LoadedImage, path: Path) -> LabelMask:
    if mask.shape != (image.height, image.width):
        raise MaskError(
            f"The mask {path} is {mask.shape[1]} x {mask.shape[0]} pixels, and the "
            f"image is {image.width} x {image.height}; use the mask of this image."
        )
    return mask


def mask_files(
    masks: Mapping[str, Path], classes: tuple[LabelClass, ...], model: str
) -> Prediction:
    """Take masks that lie in files for predictions.

    Args:
        masks: Files by name of the image; an image without one is skipped.
        classes: What the labels mean.
        model: What the tables call their model.
    """

    def read(name: str, image: LoadedImage) -> LabelMask:
        path = masks[name]
        if not path.is_file():
            raise MaskError(f"There is no mask {path}; predict the image first.")
        return _fitting(read_mask(path, classes), image, path)

    return Prediction(model, read)


def _drawn(image: LoadedImage, task: Task) -> Iterator[LabelMask]:
    draw = None if task.prediction is None else task.prediction.drawn
    if draw is not None and task.source.needs_model:
        yield from draw(image)
