"""labelme and datumaro, which CVAT reads with, find the very same pixels."""

import os
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from tests.tiramisu.formats.conftest import CLASSES, SIZE, any_mask
from tiramisu.formats import find_format
from tiramisu.formats.exporting import export_masks
from tiramisu.formats.regions import objects_of
from tiramisu.masks import write_classes, write_mask

PYTHON = Path(
    sys.prefix, "readers", "Scripts/python.exe" if os.name == "nt" else "bin/python"
)
pytestmark = pytest.mark.skipif(
    not (PYTHON.parents[1] / "set-up.stamp").is_file(),
    reason="labelme and datumaro come with scripts/set_up_readers.py",
)
MASKS = {"a": any_mask(1), "ü": any_mask(2)}
NAMES = [one.name for one in CLASSES]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project of two images with masks."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "images").mkdir()
    (folder / "masks").mkdir()
    write_classes(folder / "classes.json", CLASSES)
    for stem, mask in MASKS.items():
        Image.new("RGB", SIZE).save(folder / "images" / f"{stem}.png")
        write_mask(folder / "masks" / f"{stem}.png", mask, CLASSES)
    return folder


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Reads folders with a program; returns parts by folder and image."""

    def read(program, folders):
        output = tmp_path_factory.mktemp("read") / "found.npz"
        script = Path(__file__).with_name("reading_elsewhere.py")
        command = [PYTHON, "-W", "ignore", script, program, output, *folders]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        found = defaultdict(lambda: defaultdict(dict))
        for key, values in np.load(output).items():
            folder, image, part = key.split("|")
            found[folder][image][part] = values
        return found

    return read


@pytest.fixture(scope="module")
def labelme(project, read, tmp_path_factory):
    """What labelme reads with the files beside the images."""
    folders = [
        tmp_path_factory.mktemp("labelme") / name
        for name in ("labelme", "labelme-masks")
    ]
    for folder in folders:
        export_masks(project, folder, find_format(folder.name))
        shutil.copytree(project / "images", folder, dirs_exist_ok=True)
    return read("labelme", folders)


@pytest.mark.parametrize("stem", [*MASKS])
def test_labelme_reads_masks_exactly(labelme, stem):
    found = labelme["labelme-masks"][stem]
    regions = [*objects_of(MASKS[stem], len(CLASSES), keeps_unlabelled=False)]
    assert [*found["names"]] == [NAMES[one.label] for one in regions]
    for shape, region in zip(found["shapes"], regions, strict=True):
        np.testing.assert_array_equal(shape, whole(region))


@pytest.mark.parametrize("stem", [*MASKS])
def test_labelmes_polygons_are_at_most_a_pixel_larger_and_never_smaller(labelme, stem):
    found = labelme["labelme"][stem]
    regions = [*objects_of(MASKS[stem], len(CLASSES), keeps_unlabelled=False)]
    assert [*found["names"]] == [NAMES[one.label] for one in regions]
    for shape, region in zip(found["shapes"], regions, strict=True):
        pixels = whole(region)
        around = cv2.dilate(pixels.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
        assert not np.any(pixels & ~shape)
        assert not np.any(shape & ~around)


def whole(region):
    """The pixels of a region within its image."""
    pixels = np.zeros(SIZE[::-1], bool)
    rows, columns = np.nonzero(region.pixels)
    pixels[rows + region.y, columns + region.x] = True
    return pixels


@pytest.fixture(scope="module")
def datumaro(project, read, tmp_path_factory):
    """What datumaro reads where it looks for annotations and images."""
    folder = tmp_path_factory.mktemp("datumaro")
    names = ("coco", "coco-rle", "voc", "cvat", "cvat-polygons")
    for name in names:
        place = folder / name / "annotations" if "coco" in name else folder / name
        export_masks(project, place, find_format(name))
        images = "JPEGImages" if name == "voc" else "images"
        shutil.copytree(project / "images", folder / name / images)
        if "coco" in name:
            (place / "annotations.json").rename(place / "instances_all.json")
    return read("datumaro", [folder / name for name in names])


@pytest.mark.parametrize("stem", [*MASKS])
@pytest.mark.parametrize("name", ["coco", "coco-rle", "cvat", "cvat-polygons"])
def test_datumaro_reads_the_very_same_objects(datumaro, name, stem):
    found = datumaro[name][stem]
    expected = np.where(MASKS[stem] == 255, 0, MASKS[stem])
    np.testing.assert_array_equal(by_names(found, "background"), expected)


@pytest.mark.parametrize("stem", [*MASKS])
def test_datumaro_reads_masks_of_pascal_voc_and_what_is_void(datumaro, stem):
    found = datumaro["voc"][stem]
    np.testing.assert_array_equal(by_names(found, "ignored"), MASKS[stem])


def by_names(found, nothing):
    """Labels of the project for the classes that a program has found."""
    table = {one: label for label, one in enumerate(NAMES)} | {"ignored": 255}
    labels = [*(table[one] for one in found["names"]), table[nothing]]
    return np.array(labels)[found["mask"]]
