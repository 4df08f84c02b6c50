"""Files from anywhere end in a mask or in one sentence, and touch nothing else."""

import json
import zipfile

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tiramisu.formats.conftest import CLASSES, SIZE, any_mask, masks_in
from tiramisu.errors import FormatError, MaskError, TiramisuError
from tiramisu.formats import FORMATS, find_format
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.files import telling
from tiramisu.formats.format import Export, LabelledImage

WIDTH, HEIGHT = SIZE
SUFFIXES = (".json", ".xml", ".txt", ".yaml", ".png", ".tif", ".csv", ".zip", ".npy",
            ".npz", ".geojson")  # fmt: skip


def read_all(name, source):
    """Read what can be read, as an import does; only clear errors may come."""
    names = ClassNames(CLASSES)
    try:
        with telling(source):
            masks = [*find_format(name).read(source, names)]
    except TiramisuError as problem:
        assert str(problem)
        return
    for one in masks:
        try:
            with telling(source):
                mask = one.read(WIDTH, HEIGHT)
        except TiramisuError as problem:
            assert str(problem)
            continue
        assert mask.dtype == np.uint8
        known = {*range(len(names.classes)), 255}
        assert known.issuperset(np.unique(mask).tolist())


@pytest.fixture(params=[one for one in FORMATS if one != "colors-camvid"])
def written(request, tmp_path):
    """A small export in each format, and the bytes of its files."""
    names = ("road", "car", "person", "train")
    classes = tuple(CLASSES)
    if request.param == "colors-cityscapes":
        classes = tuple(
            type(one)(name, one.color) for name, one in zip(names, CLASSES, strict=True)
        )
    folder = tmp_path / "out"
    folder.mkdir()
    image = LabelledImage("a.png", "a", any_mask(3))
    find_format(request.param).write(Export(folder, classes, [image]))
    files = [one for one in folder.rglob("*") if one.suffix in SUFFIXES]
    return request.param, folder, {one: one.read_bytes() for one in files}


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_damaged_files_end_in_a_mask_or_a_sentence(written, data):
    name, folder, files = written
    path = data.draw(st.sampled_from(sorted(files)))
    content = bytearray(files[path])
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(
            st.integers(0, 255)
        )
    if data.draw(st.booleans()):
        del content[data.draw(st.integers(0, len(content))) :]
    path.write_bytes(content)
    read_all(name, folder)
    path.write_bytes(files[path])


@pytest.mark.parametrize("name", [*FORMATS])
@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"null", b"[" * 100_000])
def test_files_of_nothing_end_in_a_sentence(name, content, tmp_path):
    for suffix in SUFFIXES:
        (tmp_path / f"a{suffix}").write_bytes(content)
    read_all(name, tmp_path)


def coco_of(file_name, segmentation=None):
    square = [[1, 1, 9, 1, 9, 9, 1, 9]]
    return {
        "images": [{"id": 1, "file_name": file_name, "width": WIDTH, "height": HEIGHT}],
        "categories": [{"id": 7, "name": "car"}],
        "annotations": [
            {"image_id": 1, "category_id": 7, "segmentation": segmentation or square}
        ],
    }


@pytest.mark.parametrize(
    "file_name",
    ["../../a.svg", "/etc/a.svg", "..\\..\\a.svg", "..", "", "\0", "x" * 9999],
)
def test_names_cannot_lead_out_of_the_project(file_name, bare, take, tmp_path):
    path = tmp_path / "coco.json"
    path.write_text(json.dumps(coco_of(file_name)))
    before = sorted(tmp_path.rglob("*"))
    report = take("coco", path)
    assert report.done == []
    assert len(report.skipped) == 1
    assert sorted(tmp_path.rglob("*")) == before


def test_a_path_above_stands_for_nothing_but_its_last_part(bare, take, tmp_path):
    path = tmp_path / "coco.json"
    path.write_text(json.dumps(coco_of("../../data/b.png")))
    assert take("coco", path).done == ["day 2/b.png"]
    assert [*(bare / "masks").rglob("*.png")] == [bare / "masks" / "day 2" / "b.png"]


def test_a_run_length_of_terabytes_is_refused(take, tmp_path):
    path = tmp_path / "coco.json"
    runs = {"size": [HEIGHT, WIDTH], "counts": [1, 2**50]}
    path.write_text(json.dumps(coco_of("b.png", runs)))
    (reason,) = take("coco", path).skipped
    assert "does not cover" in reason


def test_more_objects_than_anybody_paints_are_refused(take, tmp_path, monkeypatch):
    monkeypatch.setattr("tiramisu.formats.files.MOST_OBJECTS", 3)
    data = coco_of("b.png")
    data["annotations"] *= 4
    path = tmp_path / "coco.json"
    path.write_text(json.dumps(data))
    (reason,) = take("coco", path).skipped
    assert "4 objects; at most 3" in reason


@pytest.mark.parametrize("far", ["1e300", "Infinity", "NaN", '"x"', "[]"])
def test_points_out_of_this_world_are_refused(far, take, tmp_path):
    path = tmp_path / "coco.json"
    text = json.dumps(coco_of("b.png", [[1, 1, 9, 1, 9, 9, 1, 12345]]))
    path.write_text(text.replace("12345", far))
    (reason,) = take("coco", path).skipped
    assert "A polygon has points that are" in reason


def test_entities_in_xml_are_not_expanded(take, tmp_path):
    path = tmp_path / "annotations.xml"
    path.write_text('<!DOCTYPE a [<!ENTITY b "bbbb">]><annotations>&b;</annotations>')
    with pytest.raises(FormatError, match="DOCTYPE"):
        take("cvat", path)


def test_an_array_larger_than_its_image_is_not_unpacked(take, tmp_path):
    path = tmp_path / "masks.npz"
    head = np.lib.format.header_data_from_array_1_0(np.zeros((1, 1), np.uint8))
    whole = {**head, "shape": (10**6, 10**6)}
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("b.png.npy", "w") as file,
    ):
        np.lib.format.write_array_header_1_0(file, whole)
        file.write(bytes(10**6))
    (reason,) = take("npz", path).skipped
    assert "1000000 x 1000000" in reason


def test_pickles_are_not_loaded(take, tmp_path):
    np.save(tmp_path / "b.npy", np.array([[{}]]), allow_pickle=True)
    (reason,) = take("numpy", tmp_path / "b.npy").skipped
    assert "whole numbers" in reason


def test_masks_that_are_there_are_kept_unless_told_otherwise(labelled, bare, take):
    take("png", labelled / "masks")
    mine = bare / "masks" / "ü.png"
    before = mine.read_bytes()
    report = take("png", labelled / "masks")
    assert report.done == []
    assert all("mask already" in one for one in report.skipped)
    assert mine.read_bytes() == before


def test_overwriting_keeps_the_older_mask_beside(labelled, bare, export, take):
    take("png", labelled / "masks")
    before = (bare / "masks" / "ü.png").read_bytes()
    report = take("coco", export("coco"), overwrite=True)
    assert report.skipped == []
    assert (bare / "masks" / "ü.png.before-import-1").read_bytes() == before
    assert 255 not in masks_in(bare)["ü.png"]


def test_a_full_disk_leaves_the_older_mask_in_place(labelled, bare, take, monkeypatch):
    take("png", labelled / "masks")
    before = {path: path.read_bytes() for path in (bare / "masks").rglob("*.png")}

    def fail(path, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tiramisu.masks.write_atomically", fail)
    with pytest.raises(MaskError, match="No space left"):
        take("png", labelled / "masks", overwrite=True)
    assert {path: path.read_bytes() for path in before} == before


def test_an_image_with_gestures_in_its_journal_counts_as_worked_on(bare, export, take):
    journal = bare / ".tiramisu" / "journal" / "ü.png.journal"
    journal.parent.mkdir(parents=True)
    journal.write_bytes(b"gestures")
    (reason,) = take("coco", export("coco")).skipped
    assert reason.startswith("ü.png has a mask already")


def test_two_images_that_a_name_may_mean_are_both_left_alone(bare, take, tmp_path):
    (bare / "images" / "day 3").mkdir()
    (bare / "images" / "day 3" / "b.png").write_bytes(
        (bare / "images" / "day 2" / "b.png").read_bytes()
    )
    path = tmp_path / "coco.json"
    path.write_text(json.dumps(coco_of("b.png")))
    (reason,) = take("coco", path).skipped
    assert "day 2/b.png or day 3/b.png" in reason
