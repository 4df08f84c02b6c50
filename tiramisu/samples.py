"""Which images a folder holds and which mask belongs to which image.

The window, training and inference all ask here, so a project folder is a training
folder and the other way round. Training and evaluation also take folders as SegNet's
tutorial lays CamVid out: images in ``train``, masks beside it in ``trainannot``.
Nothing here imports TensorFlow.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import DatasetError
from tiramisu.image_records import recorded_images, recorded_masks
from tiramisu.images import is_image_path
from tiramisu.mask_owners import MaskOwners
from tiramisu.pages import is_page, page_path, split_page

IMAGES_FOLDER = "images"
MASKS_FOLDER = "masks"
# SegNet's CamVid: its masks, and the id of what nobody has classified in them.
_SEGNET_SUFFIX = "annot"
_SEGNET_UNLABELLED = 11
_NOT_IMAGES = frozenset({MASKS_FOLDER, "models", "predictions"})


@dataclass(frozen=True)
class Sample:
    """One image and the mask that teaches what is in it.

    Attributes:
        image: The image's file.
        mask: The mask's file.
        unlabelled: Id in that mask that means unlabelled as 255 does, if it is the
            first that is no class.
    """

    image: Path
    mask: Path
    unlabelled: int = IGNORE_INDEX


def image_root(folder: Path) -> Path:
    """Return ``folder/images`` where there is one, else ``folder`` itself."""
    images = folder / IMAGES_FOLDER
    return images if images.is_dir() else folder


def find_images(folder: Path) -> list[Path]:
    """List the images of a folder and its sub-folders in natural order.

    Hidden folders and those that hold masks, models and predictions are left out. Of a
    file of many pages the first is listed, and those that have a mask or are on record.

    Raises:
        DatasetError: The folder does not exist or may not be read.
    """
    root = image_root(folder)
    if not root.is_dir():
        raise DatasetError(f"There is no folder {folder}; check the path.")

    def stop(problem: OSError) -> None:
        raise DatasetError(
            f"The folder {problem.filename} cannot be read ({problem.strerror})."
        )

    found = []
    for parent, folders, files in os.walk(root, onerror=stop):
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and name not in _NOT_IMAGES
        ]
        found += [Path(parent, name) for name in files if is_image_path(Path(name))]
    found += _known_pages(folder, root, found)
    return sorted(
        found, key=lambda path: image_order(path.relative_to(root).as_posix())
    )


def _known_pages(folder: Path, root: Path, found: Iterable[Path]) -> list[Path]:
    """List the pages, beyond the first of each file, that somebody has worked on."""
    files = {path.relative_to(root).as_posix(): path for path in found}
    pages = {name for name in recorded_images(folder) if is_page(name)}
    by_stem = {path.relative_to(root).with_suffix(""): path for path in found}
    for mask in (folder / MASKS_FOLDER).rglob("*#page=*.png"):
        place = mask.relative_to(folder / MASKS_FOLDER)
        stem, _, page = place.stem.rpartition("#page=")
        file = by_stem.get(place.with_name(stem))
        if file is not None and page.isdecimal():
            pages.add(page_path(file.relative_to(root), int(page)).as_posix())
    return [
        root / name
        for name in pages
        if is_page(name) and split_page(Path(name))[0].as_posix() in files
    ]


def image_order(name: str) -> tuple[list[tuple[int, int | str]], str]:
    """Sort key of images: natural, the name itself settles ``cell1`` and ``cell01``."""
    return (natural_key(name), name)


def natural_key(name: str) -> list[tuple[int, int | str]]:
    """Sort key that puts ``cell2`` before ``cell10``."""
    return [
        (0, int(part)) if part.isdecimal() else (1, part.casefold())
        for part in re.split(r"([0-9]+)", name)
    ]


def mask_paths(
    folder: Path, images: Iterable[Path], known: Mapping[str, str] | None = None
) -> dict[Path, Path]:
    """Say where the mask of each image is, or would be: ``masks/<stem>.png``.

    Sub-folders are mirrored. Where several images of a folder share a stem, a mask
    that is there stays with its image and the others are called after the whole name
    (``a.jpg.png``), so none ever stands for two; see ``mask_owners``.

    Args:
        folder: The project folder.
        images: Paths below its folder of images.
        known: Names of masks by names of images; by default what the project has on
            record.
    """
    root = image_root(folder)
    masks_folder = folder / MASKS_FOLDER
    names = {path.relative_to(root).as_posix(): path for path in images}
    recorded = recorded_masks(folder) if known is None else known
    masks = MaskOwners(root, masks_folder, recorded).assign([*names])
    return {names[name]: masks_folder / mask for name, mask in masks.items()}


def _mirrored(
    root: Path, masks_folder: Path, images: Iterable[Path]
) -> dict[Path, Path]:
    """Return for each image the PNG that has its place in the folder of masks."""
    return {
        path: (masks_folder / path.relative_to(root)).with_suffix(".png")
        for path in images
    }


def find_samples(folder: str | PathLike[str]) -> list[Sample]:
    """List the images of a folder that have a mask.

    Masks are in ``folder/masks``, or where there is no such folder in its neighbour
    ``<folder>annot``.

    Raises:
        DatasetError: There are no images, or none has a mask.
    """
    folder = Path(folder)
    images = find_images(folder)
    if not images:
        raise DatasetError(
            f"{folder} has no images; put them into {folder / IMAGES_FOLDER}."
        )
    segnet = _segnet_masks(folder)
    if segnet is None:
        places, unlabelled = mask_paths(folder, images), IGNORE_INDEX
    else:
        places = _mirrored(image_root(folder), segnet, images)
        unlabelled = _SEGNET_UNLABELLED
    samples = [
        Sample(image, mask, unlabelled)
        for image, mask in places.items()
        if mask.is_file()
    ]
    if not samples:
        raise DatasetError(
            f"None of the {len(images)} images in {folder} has a mask; the mask of "
            f"{images[0].name} would be {places[images[0]]}."
        )
    return samples


def _segnet_masks(folder: Path) -> Path | None:
    """Return the folder's neighbour that holds its masks, if it has none itself."""
    # Made absolute, for the folder may be given as a dot.
    whole = folder.absolute()
    neighbour = whole.with_name(f"{whole.name}{_SEGNET_SUFFIX}")
    own = (folder / MASKS_FOLDER).is_dir()
    return None if own or not neighbour.is_dir() else neighbour
