"""Which images a folder holds and which mask belongs to which image.

The window, training and inference all ask here, so a project folder is a training
folder and the other way round. Nothing here imports TensorFlow.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tiramisu.errors import DatasetError
from tiramisu.images import is_image_path

IMAGES_FOLDER = "images"
MASKS_FOLDER = "masks"
_NOT_IMAGES = frozenset({MASKS_FOLDER, "models", "predictions"})


@dataclass(frozen=True)
class Sample:
    """One image and the mask that teaches what is in it."""

    image: Path
    mask: Path


def image_root(folder: Path) -> Path:
    """Return ``folder/images`` where there is one, else ``folder`` itself."""
    images = folder / IMAGES_FOLDER
    return images if images.is_dir() else folder


def find_images(folder: Path) -> list[Path]:
    """List the images of a folder and its sub-folders in natural order.

    Hidden folders and those that hold masks, models and predictions are left out.

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
    return sorted(found, key=lambda path: _place(path.relative_to(root).as_posix()))


def _place(name: str) -> tuple[list[tuple[int, int | str]], str]:
    """Natural order, with the name itself to settle ``cell1`` and ``cell01``."""
    return (natural_key(name), name)


def natural_key(name: str) -> list[tuple[int, int | str]]:
    """Sort key that puts ``cell2`` before ``cell10``."""
    return [
        (0, int(part)) if part.isdecimal() else (1, part.casefold())
        for part in re.split(r"([0-9]+)", name)
    ]


def mask_paths(folder: Path, images: Iterable[Path]) -> dict[Path, Path]:
    """Say where the mask of each image is, or would be: ``masks/<stem>.png``.

    Sub-folders are mirrored. Where several images of a folder share a stem, each mask
    is called after the whole name instead (``a.jpg.png``), so none stands for two.
    """
    root = image_root(folder)
    mirrored = {path: folder / MASKS_FOLDER / path.relative_to(root) for path in images}
    masks = {path: mask.with_suffix(".png") for path, mask in mirrored.items()}
    while clashing := _shared(masks):
        for path in clashing:
            masks[path] = mirrored[path].with_name(f"{path.name}.png")
    return masks


def _shared(masks: dict[Path, Path]) -> list[Path]:
    """Images whose mask would be another image's too and can be renamed."""
    uses = Counter(masks.values())
    return [
        path
        for path, mask in masks.items()
        if uses[mask] > 1 and mask.name != f"{path.name}.png"
    ]


def find_samples(folder: Path) -> list[Sample]:
    """List the images of a folder that have a mask.

    Raises:
        DatasetError: There are no images, or none has a mask.
    """
    images = find_images(folder)
    if not images:
        raise DatasetError(
            f"{folder} has no images; put them into {folder / IMAGES_FOLDER}."
        )
    places = mask_paths(folder, images)
    samples = [Sample(image, mask) for image, mask in places.items() if mask.is_file()]
    if not samples:
        raise DatasetError(
            f"None of the {len(images)} images in {folder} has a mask; the mask of "
            f"{images[0].name} would be {places[images[0]]}."
        )
    return samples
