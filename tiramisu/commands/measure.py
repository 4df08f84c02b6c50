"""``--mode=measure``: measure the regions of masks and write tables."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tiramisu.commands.console import import_tensorflow_quietly, say
from tiramisu.commands.transfer import progress, wanted
from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.errors import ConfigError, DatasetError
from tiramisu.formats.exporting import project_classes
from tiramisu.images import LoadedImage
from tiramisu.mask_owners import mask_names
from tiramisu.masks import LabelMask
from tiramisu.measurement import MeasureOptions
from tiramisu.measurement_files import write_tables, written_files
from tiramisu.measurement_tables import class_table, tables
from tiramisu.measurement_units import METRES, PixelSize, known_unit
from tiramisu.measurements import Measurements, Source
from tiramisu.measuring import Prediction, Task, mask_files, measure_images
from tiramisu.model_file import find_model
from tiramisu.samples import find_images, image_root, mask_paths
from tiramisu.scales import read_scales

_SIZE = re.compile(r"([0-9.eE+-]+)(?:x([0-9.eE+-]+))?\s*(\S+)")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of measuring to the parser."""
    group = parser.add_argument_group(
        "measurements (--mode=measure)",
        "Measures the regions of --data, a project. docs/measurements.md defines "
        "every column.",
    )
    add = group.add_argument
    add(
        "--table",
        type=Path,
        default=Path("measurements.csv"),
        help="where measurements go: .xlsx, or .csv with <table>-images.csv and "
        "<table>-classes.csv beside it (default: %(default)s)",
    )
    add(
        "--measured",
        choices=[one.value for one in Source],
        default=Source.ANNOTATION.value,
        help="what people have confirmed, what the model of --ckpt or the masks of "
        "--masks say, or both as the window shows them: the prediction where nobody "
        "has said anything (default: %(default)s)",
    )
    add(
        "--masks",
        type=Path,
        help="predicted masks, as --mode=infer writes them, instead of --ckpt",
    )
    add(
        "--interval",
        action="store_true",
        help="also count the regions in --samples masks of Monte-Carlo dropout, and "
        "give the middle 90 %% of these counts",
    )
    add(
        "--min_area",
        type=int,
        default=1,
        help="pixels of the smallest region that counts (default: %(default)s)",
    )
    add("--background", action="store_true", help="measure the first class, too")
    add(
        "--divide",
        action="store_true",
        help="first divide regions that hang together by narrow necks",
    )
    add(
        "--pixel_size",
        help="of all images, such as 0.65um or 0.5x0.6mm; by default what was set in "
        "the window, or what a TIFF says",
    )


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Measure every image; those that cannot be read are named at the end."""
    del arguments
    folder = wanted(options.data, "--data", "the folder of the project")
    classes = project_classes(folder)
    images = _names(folder)
    if not images:
        raise DatasetError(f"{folder} has no images to measure.")
    written_files(options.table, ())  # before hours of work
    task = _task(options, folder, classes, images)
    places = mask_paths(folder, [*images.values()])
    masks = {name: places[path] for name, path in images.items()}
    with progress() as on_image:
        found = measure_images(images, masks, task, on_image=on_image)
    files = write_tables(options.table, tables(found))
    _report(found)
    say(f"{found.num_regions} regions are in {', '.join(map(str, files))}.")
    for reason in found.skipped:
        say(f"skipped: {reason}")
    return 1 if found.skipped else 0


def _names(folder: Path) -> dict[str, Path]:
    root = image_root(folder)
    return {path.relative_to(root).as_posix(): path for path in find_images(folder)}


def _task(
    options: argparse.Namespace,
    folder: Path,
    classes: tuple[LabelClass, ...],
    images: dict[str, Path],
) -> Task:
    source = Source(options.measured)
    if options.interval and (options.masks is not None or not source.needs_model):
        raise ConfigError(
            "--interval needs the model of --ckpt; leave --masks out and choose "
            "--measured=prediction or --measured=shown."
        )
    size = None if options.pixel_size is None else pixel_size(options.pixel_size)
    measure = MeasureOptions(options.min_area, options.background, options.divide)
    prediction = None
    if source.needs_model and options.masks is not None:
        masks = {
            name: options.masks / mask for name, mask in mask_names([*images]).items()
        }
        prediction = mask_files(masks, classes, f"masks in {options.masks.name}")
    elif source.needs_model:
        prediction = model_prediction(
            find_model(options.ckpt), classes, options.samples, options.interval
        )
    return Task(classes, source, measure, prediction, size, read_scales(folder))


def pixel_size(text: str) -> PixelSize:
    """Return the size that an option names.

    Raises:
        ConfigError: It is none.
    """
    match = _SIZE.fullmatch(text.strip())
    unit = None if match is None else known_unit(match[3])
    if match is None or unit is None:
        raise ConfigError(
            f"--pixel_size={text} is no size; write a number and one of "
            f"{', '.join(METRES)}, such as 0.65um."
        )
    try:
        return PixelSize(float(match[1]), float(match[2] or match[1]), unit)
    except ValueError as problem:
        raise ConfigError(f"--pixel_size={text} is no size ({problem}).") from problem


def model_prediction(
    model: Path, classes: tuple[LabelClass, ...], passes: int, with_interval: bool
) -> Prediction:
    """Let a model predict, in the labels of the project; classes meet by name.

    Raises:
        ModelFileError: The model cannot be used.
        ConfigError: It shares no class with the project, or it has no interval.
    """
    import_tensorflow_quietly()
    from tiramisu.inference import Predictor

    predictor = Predictor(model)
    table = _labels(predictor.info.config.classes, classes, model)

    def predict(name: str, image: LoadedImage) -> LabelMask:
        return np.asarray(table[predictor.labels(image.rgb)])

    if not with_interval:
        return Prediction(model.name, predict)
    from tiramisu.dropout_masks import DropoutMasks

    masks = DropoutMasks(model, passes=passes)

    def draw(image: LoadedImage) -> Iterator[LabelMask]:
        for mask in masks.masks(image.rgb):
            yield table[mask]

    return Prediction(model.name, predict, draw)


def _labels(
    known: Sequence[LabelClass], classes: Sequence[LabelClass], model: Path
) -> LabelMask:
    """Return (256,) uint8: the project's label of each of the model's, 255 if none."""
    places = {one.name: label for label, one in enumerate(classes)}
    table = np.full(256, IGNORE_INDEX, np.uint8)
    for label, one in enumerate(known):
        table[label] = places.get(one.name, IGNORE_INDEX)
    if not (table != IGNORE_INDEX).any():
        raise ConfigError(
            f"{model.name} knows {', '.join(one.name for one in known)}, none of which "
            "is a class of the project; choose another --ckpt or rename classes."
        )
    return table


def _report(found: Measurements) -> None:
    """Say what there is of each class."""
    totals = class_table(found)
    for row in totals.rows():
        cells: dict[str, Any] = dict(zip(totals.columns, row, strict=True))
        text = f"{cells['class']}: {cells['regions']} regions"
        if cells["regions_low"] is not None:
            text += f" ({cells['regions_low']:.0f} to {cells['regions_high']:.0f})"
        text += f", {cells['area_px']} pixels"
        if cells["area"] is not None:
            text += f", {cells['area']:.5g} {cells['unit']}²"
        say(text)
