"""A mask never changes its image, whatever comes to lie beside it."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tiramisu.config import default_classes
from tiramisu.image_records import pack_line
from tiramisu.mask_owners import MaskOwners, owner_of
from tiramisu.masks import encode_mask, write_mask
from tiramisu.samples import find_images, find_samples, mask_paths

_NOWHERE = Path("nowhere")
CLASSES = default_classes(2)


def add_image(folder, name, size=(30, 20)):
    Image.new("RGB", size).save(folder / name)


def add_mask(folder, name, owner=None, size=(30, 20)):
    mask = np.zeros(size[::-1], np.uint8)
    (folder / "masks").mkdir(exist_ok=True)
    (folder / "masks" / name).write_bytes(encode_mask(mask, CLASSES, owner))


def masks_of(folder, **options):
    places = mask_paths(folder, find_images(folder), **options)
    return {image.name: mask.name for image, mask in places.items()}


def test_a_mask_that_names_its_image_stays_with_it(tmp_path):
    add_image(tmp_path, "a.jpg")
    add_mask(tmp_path, "a.png", owner="a.jpg")
    add_image(tmp_path, "a.png")
    assert masks_of(tmp_path) == {"a.jpg": "a.png", "a.png": "a.png.png"}


def test_training_finds_the_mask_of_the_same_image(tmp_path):
    add_image(tmp_path, "a.bmp")
    add_mask(tmp_path, "a.png", owner="a.bmp")
    add_image(tmp_path, "a.jpg")
    (sample,) = find_samples(tmp_path)
    assert sample.image.name == "a.bmp"


def test_a_mask_stays_when_its_neighbour_goes(tmp_path):
    for name in ("a.jpg", "a.bmp"):
        add_image(tmp_path, name)
        add_mask(tmp_path, f"{name}.png", owner=name)
    (tmp_path / "a.bmp").unlink()
    assert masks_of(tmp_path) == {"a.jpg": "a.jpg.png"}


def test_the_record_decides_where_a_mask_says_nothing(tmp_path):
    for name in ("a.jpg", "a.bmp"):
        add_image(tmp_path, name)
    add_mask(tmp_path, "a.png")
    (tmp_path / ".tiramisu").mkdir()
    record = tmp_path / ".tiramisu/images.jsonl"
    record.write_bytes(pack_line("a.jpg", {"mask": "a.png"}))
    assert masks_of(tmp_path) == {"a.bmp": "a.bmp.png", "a.jpg": "a.png"}
    record.unlink()
    assert masks_of(tmp_path) == {"a.bmp": "a.bmp.png", "a.jpg": "a.jpg.png"}


def test_the_size_decides_where_nothing_else_does(tmp_path):
    add_image(tmp_path, "a.jpg")
    add_image(tmp_path, "a.bmp", size=(60, 40))
    add_mask(tmp_path, "a.png", size=(60, 40))
    assert masks_of(tmp_path) == {"a.bmp": "a.png", "a.jpg": "a.jpg.png"}


def test_an_image_in_another_format_takes_over_the_mask(tmp_path):
    add_image(tmp_path, "a.bmp")
    add_mask(tmp_path, "a.png", owner="a.jpg")  # a.jpg was converted
    assert masks_of(tmp_path) == {"a.bmp": "a.png"}


@pytest.mark.parametrize(
    "mask", ["../a.png", "/a.png", "b.png", "x/a.png", "a.jpg", "a.jpgx.png", ""]
)
def test_an_impossible_record_is_passed_over(tmp_path, mask):
    add_image(tmp_path, "a.jpg")
    assert masks_of(tmp_path, known={"a.jpg": mask}) == {"a.jpg": "a.png"}


def test_two_records_of_one_mask_do_not_share_it(tmp_path):
    for name in ("a.jpg", "a.bmp"):
        add_image(tmp_path, name)
    known = {"a.jpg": "a.png", "a.bmp": "a.png"}
    masks = masks_of(tmp_path, known=known)
    assert sorted(masks.values()) in (["a.jpg.png", "a.png"], ["a.bmp.png", "a.png"])


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"text"])
def test_a_damaged_mask_names_nobody(tmp_path, content):
    path = tmp_path / "a.png"
    path.write_bytes(content)
    assert owner_of(path) is None
    assert owner_of(tmp_path / "missing.png") is None


def test_a_mask_of_the_command_line_names_nobody(tmp_path):
    write_mask(tmp_path / "a.png", np.zeros((2, 2), np.uint8), CLASSES)
    assert owner_of(tmp_path / "a.png") is None


def test_names_beyond_ascii_are_kept(tmp_path):
    add_mask(tmp_path, "a.png", owner="日/ä b.tif")
    assert owner_of(tmp_path / "masks/a.png") == "日/ä b.tif"


names = st.from_regex(r"(x/)?[ab](\.(png|jpg)){1,4}", fullmatch=True)


@settings(deadline=None)
@given(
    st.lists(names, unique=True, min_size=1),
    st.dictionaries(names, st.one_of(names, st.text(max_size=9))),
)
def test_no_mask_stands_for_two_images_whatever_the_record_says(images, known):
    masks = MaskOwners(root=_NOWHERE, masks_folder=_NOWHERE, known=known).assign(images)
    assert list(masks) == images
    assert len(set(masks.values())) == len(images)
    assert not any(".." in mask.split("/") for mask in masks.values())


@settings(deadline=None)
@given(st.lists(names, unique=True, min_size=1), names)
def test_a_recorded_mask_stays_when_an_image_is_added(images, added):
    before = MaskOwners(_NOWHERE, _NOWHERE, {}).assign(images)
    more = [*dict.fromkeys([added, *images])]
    after = MaskOwners(_NOWHERE, _NOWHERE, before).assign(more)
    assert {image: after[image] for image in images} == before
