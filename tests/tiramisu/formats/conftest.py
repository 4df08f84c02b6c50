from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from tiramisu.config import LabelClass
from tiramisu.formats import find_format
from tiramisu.formats.exporting import export_masks
from tiramisu.formats.importing import import_masks
from tiramisu.images import image_size
from tiramisu.masks import read_classes, read_mask, write_classes, write_mask
from tiramisu.samples import find_images, image_root, mask_paths

CLASSES = (
    LabelClass("background", (0, 0, 0)),
    LabelClass("car", (230, 159, 0)),
    LabelClass("person", (86, 180, 233)),
    LabelClass("train", (0, 158, 115)),
)
SIZE = (23, 17)  # width, height
IMAGES = ("a.png", "a.jpg", "day 2/b.png", "stack.tif", "stack.tif#page=3", "ü.png")


def any_mask(seed: int, width: int = SIZE[0], height: int = SIZE[1]):
    """Blocks and noise of four classes, with holes and what nobody has labelled."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(0, 4, (height // 4 + 1, width // 4 + 1))
    mask = np.kron(coarse, np.ones((4, 4), int))[:height, :width]
    noise = rng.random((height, width))
    mask = np.where(noise < 0.15, rng.integers(0, 4, (height, width)), mask)
    return np.where(noise > 0.9, 255, mask).astype(np.uint8)


def make_project(folder: Path, classes=CLASSES) -> Path:
    """Write images of many kinds without masks."""
    (folder / "images" / "day 2").mkdir(parents=True)
    noise = np.random.default_rng(0).integers(0, 255, (*SIZE[::-1], 3), np.uint8)
    for name in IMAGES:
        if "stack" not in name:
            Image.fromarray(noise).save(folder / "images" / name)
    pages = np.stack([noise] * 4)
    tifffile.imwrite(folder / "images" / "stack.tif", pages, photometric="rgb")
    write_classes(folder / "classes.json", classes)
    return folder


def add_masks(folder: Path) -> Path:
    """Give each image of a project a mask of its own."""
    root = folder / "images"
    places = mask_paths(folder, [root / name for name in IMAGES])
    for seed, (image, path) in enumerate(places.items()):
        name = image.relative_to(root).as_posix()
        write_mask(path, any_mask(seed), CLASSES, name)
    return folder


def masks_in(folder: Path):
    """Return the masks of a project by names of images."""
    classes = read_classes(folder / "classes.json")
    root = image_root(folder)
    return {
        image.relative_to(root).as_posix(): read_mask(path, classes)
        for image, path in mask_paths(folder, find_images(folder)).items()
        if path.is_file()
    }


@pytest.fixture
def labelled(tmp_path):
    """A project whose images all have masks."""
    return add_masks(make_project(tmp_path / "labelled"))


@pytest.fixture
def bare(tmp_path):
    """The same project without masks."""
    return make_project(tmp_path / "bare")


@pytest.fixture
def export(labelled, tmp_path):
    """Exports the labelled project in a format and returns the folder."""

    def run(name, **options):
        output = tmp_path / f"out {name}"
        export_masks(labelled, output, find_format(name), **options)
        return output

    return run


@pytest.fixture
def take(bare):
    """Imports a source into the bare project and returns the report."""

    def run(name, source, **options):
        return import_masks(bare, source, find_format(name), **options)

    return run


def size_of(folder: Path, name: str):
    """Return width and height of an image of a project."""
    return image_size(folder / "images" / name)
