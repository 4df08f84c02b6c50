"""What a run over many images writes, and where.

Each kind of output has a folder of its own, in which files are called like the images.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.batch_request import telling
from tiramisu.config import LabelClass
from tiramisu.formats import find_format
from tiramisu.formats.format import Export, LabelledImage
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask, write_mask
from tiramisu.overlays import outlines, overlay, write_picture
from tiramisu.rasters import RASTER_SUFFIX, write_maps

MASKS, OVERLAYS, CONTOURS = "masks", "overlays", "contours"
PROBABILITIES = "probabilities"


@dataclass(frozen=True)
class Predicted:
    """An image with what is known of it.

    Attributes:
        rgb: (height, width, 3) uint8.
        labels: (height, width) uint8.
        maps: (classes of the model, height, width) float16, if they are wanted.
    """

    rgb: RgbImage
    labels: LabelMask
    maps: npt.NDArray[np.float16] | None = None


@dataclass(frozen=True)
class ImageOutput:
    """One kind of file that is written of each image.

    Attributes:
        kind: Name of the kind and of its folder.
        suffix: Of the files.
        setting: What, when it changes, makes older files out of date.
        write: Writes one.
    """

    kind: str
    suffix: str
    setting: Any
    write: Callable[[Path, Predicted], None]

    def path(self, folder: Path, stem: str) -> Path:
        """Return the file of an image."""
        return folder / self.kind / f"{stem}{self.suffix}"

    def note(self, stem: str) -> list[Any]:
        """Return what is written down of a file that has been made."""
        return [stem, self.setting]


def mask_output(classes: Sequence[LabelClass]) -> ImageOutput:
    """Return masks of class ids."""

    def write(path: Path, image: Predicted) -> None:
        write_mask(path, image.labels, classes)

    return ImageOutput(MASKS, ".png", None, write)


def overlay_output(classes: Sequence[LabelClass], opacity: float) -> ImageOutput:
    """Return images tinted with the colours of the classes."""

    def write(path: Path, image: Predicted) -> None:
        write_picture(path, overlay(image.rgb, image.labels, classes, opacity))

    return ImageOutput(OVERLAYS, ".png", round(opacity, 3), write)


def contour_output(classes: Sequence[LabelClass]) -> ImageOutput:
    """Return images with the outlines of all regions."""

    def write(path: Path, image: Predicted) -> None:
        write_picture(path, outlines(image.rgb, image.labels, classes))

    return ImageOutput(CONTOURS, ".png", None, write)


def probability_output(model_classes: Sequence[LabelClass]) -> ImageOutput:
    """Return the probability of each class that the model tells apart."""

    def write(path: Path, image: Predicted) -> None:
        if image.maps is not None:
            write_maps(path, [*image.maps], [one.name for one in model_classes])

    return ImageOutput(PROBABILITIES, RASTER_SUFFIX, None, write)


def rehearse_format(
    aside: Path, format_name: str, classes: tuple[LabelClass, ...]
) -> None:
    """Write a few pixels of all classes, so that refusals come first and not last.

    Args:
        aside: A folder for what is not finished.
        format_name: Of ``tiramisu.formats``.
        classes: What the labels mean.

    Raises:
        FormatError: The format cannot say what has to be said.
        OutputError: The folder cannot be written.
    """
    pixels = np.arange(len(classes), dtype=np.uint8)[np.newaxis].repeat(8, axis=0)
    rehearsal = LabelledImage("rehearsal.png", "rehearsal", pixels.repeat(8, axis=1))
    with telling(aside):
        part = _emptied(aside / format_name)
        find_format(format_name).write(Export(part, classes, [rehearsal]))
        shutil.rmtree(part)


def write_format(
    output: Path,
    aside: Path,
    format_name: str,
    classes: tuple[LabelClass, ...],
    images: Iterable[LabelledImage],
) -> None:
    """Write the masks of all images in a format of another program.

    They are written beside and then take the places of older files.

    Args:
        output: Gets a folder of the format's name.
        aside: A folder for what is not finished; it is emptied.
        format_name: Of ``tiramisu.formats``.
        classes: What the labels mean.
        images: Read one by one.

    Raises:
        FormatError: The format cannot say what has to be said.
        OutputError: The folder cannot be written.
    """
    target = output / format_name
    with telling(target):
        part = _emptied(aside / format_name)
        find_format(format_name).write(Export(part, classes, images))
        for path in sorted(part.rglob("*")):
            if path.is_file():
                place = target / path.relative_to(part)
                place.parent.mkdir(parents=True, exist_ok=True)
                path.replace(place)
        shutil.rmtree(part)


def _emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
