"""Folders that want other channels than the first three."""

import json

import numpy as np
import pytest
import tifffile
from PIL import Image

from tiramisu.errors import ImageError
from tiramisu.images import read_image
from tiramisu.reading import channels_for, describe_channels, read_channels

VALUES = np.random.default_rng(0).integers(0, 255, (30, 40, 5)).astype(np.uint8)


@pytest.fixture
def image(tmp_path):
    path = tmp_path / "project" / "images" / "day 1" / "a.tif"
    path.parent.mkdir(parents=True)
    tifffile.imwrite(path, VALUES, photometric="minisblack", planarconfig="contig")
    return path


@pytest.fixture
def ask(tmp_path):
    """Let the project ask for channels."""

    def ask(content):
        path = tmp_path / "project" / "reading.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return path

    return ask


def test_without_a_wish_the_first_three_channels_are_taken(image):
    assert channels_for(image) is None
    np.testing.assert_array_equal(read_image(image).rgb, VALUES[..., :3])


def test_the_project_chooses_for_all_images_below_it(image, ask):
    ask({"red": 5, "green": 2, "blue": None})
    loaded = read_image(image)
    np.testing.assert_array_equal(loaded.rgb[..., 0], VALUES[..., 4])
    np.testing.assert_array_equal(loaded.rgb[..., 1], VALUES[..., 1])
    assert not loaded.rgb[..., 2].any()
    np.testing.assert_array_equal(loaded.raw, VALUES)


def test_the_nearest_folder_decides(image, ask):
    ask({"red": 5, "green": 2, "blue": None})
    (image.parent / "reading.json").write_text(describe_channels((1, 1, 1)))
    assert channels_for(image) == (1, 1, 1)


def test_what_is_written_is_read(ask):
    assert read_channels(ask(describe_channels((3, None, 1)))) == (3, None, 1)


def test_a_grey_image_stays_grey(image, ask):
    ask({"red": 5, "green": 2, "blue": None})
    gray = image.with_name("gray.png")
    Image.fromarray(VALUES[..., 0]).save(gray)
    np.testing.assert_array_equal(read_image(gray).rgb[..., 2], VALUES[..., 0])


def test_an_image_with_too_few_channels_is_named(image, ask):
    ask({"red": 6, "green": 1, "blue": 1})
    with pytest.raises(ImageError, match=r"a\.tif has 5 channels.*number 6"):
        read_image(image)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "cannot be read"),
        ("[" * 100_000, "cannot be read"),
        ([1, 2, 3], "must name a channel"),
        ({"red": 1, "green": 2}, "must name a channel"),
        ({"red": 0, "green": 2, "blue": 3}, "red the channel 0"),
        ({"red": 1, "green": "x", "blue": 3}, "green the channel 'x'"),
        ({"red": 1, "green": 2, "blue": True}, "blue the channel True"),
        ({"red": None, "green": None, "blue": None}, "all colours dark"),
    ],
)
def test_what_makes_no_sense_is_named(image, ask, content, reason):
    ask(content)
    with pytest.raises(ImageError, match=reason) as caught:
        read_image(image)
    assert "reading.json" in str(caught.value)
