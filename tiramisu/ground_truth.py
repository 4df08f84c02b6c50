"""True masks of images, from any format that masks are imported from; only read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tiramisu.config import LabelClass
from tiramisu.errors import DatasetError, FormatError, TiramisuError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.files import telling, wrong_size
from tiramisu.formats.format import ForeignMask, MaskFormat
from tiramisu.formats.image_names import ImageFinder
from tiramisu.images import image_size
from tiramisu.masks import LabelMask, read_mask
from tiramisu.samples import Sample, find_images, image_root, mask_paths


@dataclass(frozen=True)
class TrueMask:
    """The true mask of one image.

    Attributes:
        name: Of the image, below the folder of images.
        sample: Its file, and the file or folder that the mask comes from.
        read: Returns the mask, of the image's size and in the project's labels.
            Raises ``TiramisuError``.
    """

    name: str
    sample: Sample
    read: Callable[[], LabelMask]


@dataclass
class GroundTruth:
    """What is known to be true about the images of a folder.

    Attributes:
        masks: One for each image that has one, in the order of the source.
        skipped: For each mask that belongs to no image, a sentence.
    """

    masks: list[TrueMask] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def own_annotation(folder: Path, classes: Sequence[LabelClass]) -> GroundTruth:
    """Take what people have annotated in a project as the truth.

    Raises:
        DatasetError: No image has a mask.
    """
    root = image_root(folder)
    places = mask_paths(folder, find_images(folder))
    truth = GroundTruth(
        [
            TrueMask(
                image.relative_to(root).as_posix(),
                Sample(image, mask),
                partial(_read_own, image, mask, classes),
            )
            for image, mask in places.items()
            if mask.is_file()
        ]
    )
    if not truth.masks:
        raise DatasetError(
            f"No image of {folder} has an annotation yet; annotate some, or choose a "
            "folder of ground truth."
        )
    return truth


def foreign_truth(
    folder: Path, source: Path, chosen: MaskFormat, classes: Sequence[LabelClass]
) -> GroundTruth:
    """Find the true masks that a file or folder has for the images of a folder.

    Images are found by name as the import of masks does. Classes are known by name; a
    mask with a class that the project lacks cannot be read.

    Args:
        folder: The project, which is not changed.
        source: A file or folder of the format.
        chosen: The format.
        classes: The project's.

    Raises:
        FormatError: The source is not of the format, or none of its masks belongs to
            an image.
    """
    root = image_root(folder)
    images = [path.relative_to(root).as_posix() for path in find_images(folder)]
    finder = ImageFinder(root, images)
    truth = GroundTruth()
    taken: set[str] = set()
    with telling(source):
        for foreign in chosen.read(source, ClassNames(classes, may_add=False)):
            try:
                name = _free(finder.find(foreign.image), taken)
            except FormatError as problem:
                truth.skipped.append(str(problem))
                continue
            taken.add(name)
            sample = Sample(root / name, source)
            read = partial(_read_foreign, root / name, foreign)
            truth.masks.append(TrueMask(name, sample, read))
    if not truth.masks:
        reason = f" {truth.skipped[0]}" if truth.skipped else ""
        raise FormatError(f"{source} has no mask for any of the images.{reason}")
    return truth


def _free(name: str, taken: set[str]) -> str:
    if name in taken:
        raise FormatError(f"{name} has several masks; the first was taken.")
    return name


def _read_foreign(image: Path, foreign: ForeignMask) -> LabelMask:
    width, height = image_size(image)
    with telling(Path(foreign.image)):
        mask = foreign.read(width, height)
    return _checked(mask, width, height)


def _read_own(image: Path, mask: Path, classes: Sequence[LabelClass]) -> LabelMask:
    return _checked(read_mask(mask, classes), *image_size(image))


def _checked(mask: LabelMask, width: int, height: int) -> LabelMask:
    if mask.shape != (height, width):
        raise wrong_size(mask.shape[1], mask.shape[0], width, height)
    return mask


def reason_of(truth: TrueMask, problem: TiramisuError) -> TiramisuError:
    """Return the problem with the name of the image, if it does not have that yet."""
    text = str(problem)
    return problem if truth.name in text else FormatError(f"{truth.name}: {text}")
