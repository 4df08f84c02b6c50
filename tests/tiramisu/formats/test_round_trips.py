"""What goes out in a format comes back pixel for pixel, and is named for its image."""

import json

import numpy as np
import pytest
from PIL import Image

from tests.tiramisu.formats.conftest import (
    CLASSES,
    IMAGES,
    SIZE,
    any_mask,
    make_project,
    masks_in,
)
from tiramisu.config import LabelClass
from tiramisu.formats import FORMATS, find_format
from tiramisu.formats.exporting import export_masks
from tiramisu.formats.importing import import_masks
from tiramisu.mask_owners import owner_of
from tiramisu.masks import read_classes, write_classes

# Formats that can say "unlabelled" of themselves.
EXACT = (
    "png",
    "colors",
    "colors-cityscapes",
    "colors-voc",
    "voc",
    "label-tiff",
    "numpy",
    "npz",
)


@pytest.fixture(autouse=True)
def classes_of_the_palette(request, labelled):
    """Call the first class as the data set does that a palette is of."""
    if "colors-cityscapes" in request.node.name:
        classes = (LabelClass("road", (9, 9, 9)), *CLASSES[1:])
        write_classes(labelled / "classes.json", classes)
    if "colors-camvid" in request.node.name:
        names = ("Road", "Car", "Pedestrian", "Train")
        classes = [LabelClass(name, (9, 9, 9)) for name in names]
        write_classes(labelled / "classes.json", classes)


def assert_same(found, expected):
    assert found.keys() == expected.keys()
    for name, mask in expected.items():
        np.testing.assert_array_equal(found[name], mask, err_msg=name)


@pytest.fixture
def back(labelled, tmp_path):
    """Exports, imports into a project of the same classes, and returns its masks."""

    def run(name, **options):
        classes = read_classes(labelled / "classes.json")
        twin = make_project(tmp_path / "twin", classes)
        output = tmp_path / "out"
        export_masks(labelled, output, find_format(name), **options)
        report = import_masks(twin, output, find_format(name))
        assert report.skipped == []
        assert report.new_classes == []
        assert len(report.done) == len(IMAGES)
        return masks_in(twin)

    return run


@pytest.mark.parametrize("name", [*FORMATS])
def test_masks_come_back_as_they_were(name, labelled, back):
    masks = masks_in(labelled)
    if name not in EXACT and name != "colors-camvid":
        masks = {key: np.where(one == 255, 0, one) for key, one in masks.items()}
    assert_same(back(name), masks)


@pytest.mark.parametrize("name", [one for one in FORMATS if one not in EXACT])
def test_unlabelled_pixels_come_back_if_they_are_kept_as_objects(name, labelled, back):
    assert_same(back(name, keeps_unlabelled=True), masks_in(labelled))


def test_imported_masks_name_their_image(tmp_path, back):
    back("npz")
    masks = [*(tmp_path / "twin" / "masks").rglob("*.png")]
    assert {owner_of(mask) for mask in masks} == set(IMAGES)


@pytest.mark.parametrize("name", [one for one in FORMATS if "colors-" not in one])
def test_classes_are_matched_by_name_and_missing_ones_are_added(
    name, labelled, tmp_path
):
    twin = make_project(tmp_path / "twin", (CLASSES[0], CLASSES[2]))
    output = tmp_path / "out"
    export_masks(labelled, output, find_format(name))
    report = import_masks(twin, output, find_format(name))
    assert report.skipped == []
    assert sorted(report.new_classes) == ["car", "train"]
    names = [one.name for one in read_classes(twin / "classes.json")]
    assert names[:2] == ["background", "person"]
    found = masks_in(twin)
    for image, mask in masks_in(labelled).items():
        for label, one in enumerate(CLASSES[1:], start=1):
            same = found[image] == names.index(one.name)
            np.testing.assert_array_equal(same, mask == label)


@pytest.mark.parametrize(
    ("kind", "points"),
    [
        ("polygon", [[2, 3], [8, 3], [8, 7], [2, 7]]),
        ("rectangle", [[2, 3], [8, 7]]),
        ("rectangle", [[8, 7], [2, 3]]),
        ("oriented_rectangle", [[8, 3], [8, 7], [2, 7], [2, 3]]),
        ("line", [[0, 0], [9, 9]]),
    ],
)
def test_shapes_that_people_draw_in_labelme_are_filled(kind, points, tmp_path, take):
    shape = {"label": "car", "points": points, "shape_type": kind, "locked": False}
    (tmp_path / "ü.json").write_text(json.dumps({"shapes": [shape]}))
    assert take("labelme", tmp_path / "ü.json").skipped == []
    expected = np.zeros(SIZE[::-1], np.uint8)
    expected[3:7, 2:8] = kind != "line"
    np.testing.assert_array_equal(masks_in(tmp_path / "bare")["ü.png"], expected)


@pytest.mark.parametrize("name", ["png", "coco", "instances"])
def test_unknown_classes_can_be_refused(name, labelled, tmp_path):
    twin = make_project(tmp_path / "twin", (CLASSES[0], CLASSES[2]))
    before = (twin / "classes.json").read_bytes()
    output = tmp_path / "out"
    export_masks(labelled, output, find_format(name))
    report = import_masks(twin, output, find_format(name), adds_classes=False)
    assert len(report.skipped) == len(IMAGES)
    assert "is unknown" in report.skipped[0]
    assert masks_in(twin) == {}
    assert (twin / "classes.json").read_bytes() == before


# The others say shares of the width, or nothing of the image's size.
@pytest.mark.parametrize(
    "name", [one for one in FORMATS if one not in ("yolo", "imagej", "geojson")]
)
def test_a_mask_that_does_not_fit_its_image_is_skipped(name, labelled, tmp_path):
    twin = make_project(tmp_path / "small", read_classes(labelled / "classes.json"))
    Image.fromarray(any_mask(1, 5, 4)).save(twin / "images" / "a.png")
    output = tmp_path / "out"
    export_masks(labelled, output, find_format(name))
    report = import_masks(twin, output, find_format(name))
    assert len(report.skipped) == 1
    assert "pixels" in report.skipped[0]
    assert len(report.done) == len(IMAGES) - 1
