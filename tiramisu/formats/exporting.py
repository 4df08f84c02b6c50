"""Writing the masks of a project in the format of another program."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tiramisu.config import LabelClass
from tiramisu.errors import DatasetError, OutputError, TiramisuError
from tiramisu.formats.format import Export, LabelledImage, MaskFormat
from tiramisu.formats.image_names import file_stems
from tiramisu.masks import CLASSES_FILE, read_classes, read_mask
from tiramisu.samples import find_images, image_root, mask_paths

OnImage = Callable[[int, int], None]
"""Told how many images are done and how many there are; may raise to stop."""


@dataclass
class TransferReport:
    """What an export or import has done.

    Attributes:
        done: Names of the images whose masks were written.
        skipped: For each that was not, a sentence that says why.
        new_classes: Names of classes that the project has got.
    """

    done: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    new_classes: list[str] = field(default_factory=list)


def project_classes(folder: Path) -> tuple[LabelClass, ...]:
    """Read the classes of a project.

    Raises:
        DatasetError: The folder has no list of classes.
        MaskError: The list is damaged.
    """
    path = folder / CLASSES_FILE
    if not path.is_file():
        raise DatasetError(
            f"{folder} has no {CLASSES_FILE}, so it is no project; open it in the "
            "window once, or check --data."
        )
    return read_classes(path)


def export_masks(
    folder: Path,
    output: Path,
    chosen: MaskFormat,
    *,
    keeps_unlabelled: bool = False,
    on_image: OnImage = lambda done, total: None,
) -> TransferReport:
    """Write the mask of each image of a project that has one.

    A mask that cannot be read is skipped and reported; the others are written.

    Args:
        folder: The project.
        output: A folder that is empty or not there yet.
        chosen: The format.
        keeps_unlabelled: As ``Export.keeps_unlabelled``.
        on_image: Called after each image.

    Raises:
        DatasetError: The folder is no project, or no image has a mask.
        FormatError: The format cannot say what has to be said.
        OutputError: The output folder cannot take it.
    """
    classes = project_classes(folder)
    masks = _masks_of(folder)
    if not masks:
        raise DatasetError(f"No image of {folder} has a mask that could be exported.")
    _prepare(folder, output)
    report = TransferReport()
    images = _read(folder, masks, classes, report, on_image)
    try:
        chosen.write(Export(output, classes, images, keeps_unlabelled))
    except OSError as problem:
        raise OutputError(
            f"{output} cannot be written ({problem.strerror or problem}); free some "
            "space or choose a folder that you may write to."
        ) from problem
    return report


def _masks_of(folder: Path) -> dict[str, Path]:
    """Return the masks that are there, by names of images."""
    root = image_root(folder)
    places = mask_paths(folder, find_images(folder))
    return {
        image.relative_to(root).as_posix(): mask
        for image, mask in places.items()
        if mask.is_file()
    }


def _prepare(folder: Path, output: Path) -> None:
    """Make the output folder, where nothing can be replaced or mistaken for images."""
    if output.resolve().is_relative_to(image_root(folder).resolve()):
        raise OutputError(
            f"{output} lies among the project's images, where its files would count as "
            "such; choose a folder outside of the project."
        )
    try:
        output.mkdir(parents=True, exist_ok=True)
        if any(output.iterdir()):
            raise OutputError(
                f"{output} is not empty, and nothing is replaced; choose a new folder."
            )
    except OSError as problem:
        raise OutputError(
            f"{output} cannot be made ({problem.strerror or problem}); choose another."
        ) from problem


def _read(
    folder: Path,
    masks: Mapping[str, Path],
    classes: tuple[LabelClass, ...],
    report: TransferReport,
    on_image: OnImage,
) -> Iterator[LabelledImage]:
    stems = file_stems(_all_names(folder))
    for done, (name, path) in enumerate(masks.items(), start=1):
        try:
            mask = read_mask(path, classes)
        except TiramisuError as problem:
            report.skipped.append(f"{name}: {problem}")
        else:
            yield LabelledImage(name, stems[name], mask)
            report.done.append(name)
        on_image(done, len(masks))


def _all_names(folder: Path) -> list[str]:
    root = image_root(folder)
    return [path.relative_to(root).as_posix() for path in find_images(folder)]
