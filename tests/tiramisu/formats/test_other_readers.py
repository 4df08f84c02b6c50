"""What is exported is read by the formats' own readers, or by independent ones."""

import base64
import csv
import io
import json
from xml.etree import ElementTree

import numpy as np
import pytest
import roifile
import shapely.geometry
import tifffile
from PIL import Image
from pycocotools.coco import COCO

from tests.tiramisu.formats.conftest import CLASSES, SIZE, any_mask, masks_in
from tiramisu.formats.instances import InstanceLabels
from tiramisu.formats.palettes import VOC_COLORS
from tiramisu.formats.regions import objects_of
from tiramisu.formats.watershed import divided

WIDTH, HEIGHT = SIZE
# What pycocotools' compiled part says with NumPy 2.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ impl:DeprecationWarning")


def flat(mask):
    """The mask as objects can say it: unlabelled is background."""
    return np.where(mask == 255, 0, mask)


def areas(mask):
    """Pixels of all regions, in the order of export."""
    return [one.area for one in objects_of(mask, len(CLASSES), keeps_unlabelled=False)]


def shoelace(points):
    """Area of an outline; cuts to holes enclose nothing and holes turn round."""
    x, y = np.asarray(points, float).T
    return abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2


@pytest.mark.parametrize("name", ["coco", "coco-rle"])
def test_pycocotools_reads_the_very_same_pixels(name, labelled, export):
    coco = COCO(export(name) / "annotations.json")
    masks = masks_in(labelled)
    for image in coco.dataset["images"]:
        found = np.zeros((HEIGHT, WIDTH), np.uint8)
        for annotation in coco.loadAnns(coco.getAnnIds(imgIds=image["id"])):
            pixels = coco.annToMask(annotation)
            assert pixels.sum() == annotation["area"]
            found[pixels == 1] = annotation["category_id"]
        np.testing.assert_array_equal(found, flat(masks[image["file_name"]]))


def test_shapely_finds_valid_outlines_whose_areas_are_the_numbers_of_pixels(
    labelled, export
):
    path = export("geojson") / "stack_page3.geojson"
    features = json.loads(path.read_text())["features"]
    shapes = [shapely.geometry.shape(one["geometry"]) for one in features]
    assert all(one.is_valid for one in shapes)
    assert [one.area for one in shapes] == areas(masks_in(labelled)["stack.tif#page=3"])
    assert features[0]["properties"]["objectType"] == "annotation"
    assert features[0]["properties"]["classification"]["name"] == "car"


def test_roifile_reads_a_traced_roi_for_each_region(labelled, export):
    rois = roifile.roiread(export("imagej") / "ü.zip")
    expected = areas(masks_in(labelled)["ü.png"])
    assert [shoelace(one.coordinates()) for one in rois] == expected
    assert rois[0].name == "car-0001"
    assert {one.roitype for one in rois} == {roifile.ROI_TYPE.TRACED}


def test_yolo_outlines_enclose_the_regions(labelled, export):
    lines = (export("yolo") / "labels" / "ü.txt").read_text().splitlines()
    rows = [np.array(line.split()[1:], float).reshape(-1, 2) for line in lines]
    found = [shoelace(row * SIZE) for row in rows]
    np.testing.assert_allclose(found, areas(masks_in(labelled)["ü.png"]), atol=1e-5)
    assert all(row.min() >= 0 and row.max() <= 1 for row in rows)


def test_instance_labels_are_16_bit_and_each_is_one_region(labelled, export):
    folder = export("instances")
    values = tifffile.imread(folder / "ü_masks.tif")
    mask = masks_in(labelled)["ü.png"]
    assert values.dtype == np.uint16
    assert np.bincount(values.ravel())[1:].tolist() == areas(mask)
    rows = [*csv.reader((folder / "ü_classes.csv").read_text().splitlines())]
    assert rows[0] == ["instance", "class"]
    for number, name in rows[1:]:
        label = [one.name for one in CLASSES].index(name)
        assert np.all(mask[values == int(number)] == label)


def test_label_tiff_counts_classes_from_1_and_unlabelled_is_0(labelled, export):
    values = tifffile.imread(export("label-tiff") / "ü.tif")
    mask = masks_in(labelled)["ü.png"].astype(int)
    assert values.dtype == np.uint8
    np.testing.assert_array_equal(values, np.where(mask == 255, 0, mask + 1))


def test_voc_masks_hold_ids_in_the_colours_of_voc(labelled, export):
    folder = export("voc")
    with Image.open(folder / "SegmentationClass" / "ü.png") as picture:
        mask = np.asarray(picture)
        colors = np.asarray(picture.convert("RGB"))
    np.testing.assert_array_equal(mask, masks_in(labelled)["ü.png"])
    np.testing.assert_array_equal(colors, np.array(VOC_COLORS)[mask])
    assert VOC_COLORS[1] == (128, 0, 0)
    assert VOC_COLORS[255] == (224, 224, 192)
    root = ElementTree.parse(folder / "Annotations" / "ü.xml").getroot()
    assert len(root.findall("object")) == len(areas(mask))


def test_labelme_masks_are_png_within_their_corners(labelled, export):
    data = json.loads((export("labelme-masks") / "ü.json").read_text())
    found = np.zeros((HEIGHT, WIDTH), np.uint8)
    for shape in data["shapes"]:
        (left, top), (right, bottom) = shape["points"]
        with Image.open(io.BytesIO(base64.b64decode(shape["mask"]))) as picture:
            pixels = np.asarray(picture)
        label = [one.name for one in CLASSES].index(shape["label"])
        found[top : bottom + 1, left : right + 1][pixels] = label
    np.testing.assert_array_equal(found, flat(masks_in(labelled)["ü.png"]))
    assert (data["imageWidth"], data["imageHeight"]) == SIZE


def test_cvat_masks_are_counts_of_background_and_object_in_turn(labelled, export):
    root = ElementTree.parse(export("cvat") / "annotations.xml").getroot()
    image = root.find("image[@name='ü.png']")
    found = np.zeros((HEIGHT, WIDTH), np.uint8)
    for one in image:
        left, top, width, height = (
            int(one.get(key)) for key in ("left", "top", "width", "height")
        )
        pixels = np.array(in_turn(one.get("rle"))).reshape(height, width)
        label = [cls.name for cls in CLASSES].index(one.get("label"))
        found[top : top + height, left : left + width][pixels == 1] = label
    np.testing.assert_array_equal(found, flat(masks_in(labelled)["ü.png"]))


def in_turn(text):
    """Pixels of background, of the object, of background, ..."""
    pixels = []
    for turn, count in enumerate(text.split(",")):
        pixels += [turn % 2] * int(count)
    return pixels


def test_label_studio_codes_are_read_bit_by_bit(labelled, export):
    tasks = json.loads((export("label-studio") / "annotations.json").read_text())
    task = next(one for one in tasks if one["data"]["image"] == "ü.png")
    found = np.zeros((HEIGHT, WIDTH), np.uint8)
    for area in task["annotations"][0]["result"]:
        values = decode(area["value"]["rle"]).reshape(HEIGHT, WIDTH, 4)
        name = area["value"]["brushlabels"][0]
        found[values[..., 3] > 0] = [one.name for one in CLASSES].index(name)
    np.testing.assert_array_equal(found, flat(masks_in(labelled)["ü.png"]))


def decode(code):
    """Read a code of thi.ng's rle-pack as plainly as can be."""
    bits = iter("".join(f"{one:08b}" for one in code))

    def take(count):
        return int("".join(next(bits) for _ in range(count)), 2)

    total, word = take(32), take(5) + 1
    sizes = [take(4) + 1 for _ in range(4)]
    values = []
    while len(values) < total:
        is_run = take(1)
        count = take(sizes[take(2)]) + 1
        if is_run:
            values += [take(word)] * count
        else:
            values += [take(word) for _ in range(count)]
    return np.array(values)


def test_watershed_divides_touching_discs():
    rows, columns = np.indices((40, 70))
    discs = [(rows - 20) ** 2 + (columns - x) ** 2 < 15**2 for x in (20, 47)]
    parts = divided(discs[0] | discs[1])
    assert parts[20, 20] != parts[20, 47]
    assert set(np.unique(parts)) == {0, 1, 2}
    np.testing.assert_array_equal(parts > 0, discs[0] | discs[1])


def test_watershed_keeps_a_single_object_whole():
    rows, columns = np.indices((40, 40))
    disc = (rows - 20) ** 2 + (columns - 20) ** 2 < 15**2
    assert divided(disc).max() == 1


def test_more_than_65535_objects_take_32_bits(tmp_path):
    from tiramisu.formats.format import Export, LabelledImage

    mask = np.zeros((520, 520), np.uint8)
    mask[::2, ::2] = 1
    image = LabelledImage("dots.png", "dots", mask)
    export = Export(tmp_path, CLASSES, [image])
    InstanceLabels("instances", watershed=False).write(export)
    values = tifffile.imread(tmp_path / "dots_masks.tif")
    assert values.dtype == np.uint32
    assert values.max() == 260 * 260


def test_masks_of_test_data_have_holes_and_unlabelled_pixels():
    mask = any_mask(0)
    regions = [*objects_of(mask, len(CLASSES), keeps_unlabelled=True)]
    assert any(one.rings()[1] for one in regions)
    assert 255 in mask
