import os

import numpy as np
import pytest
from PIL import Image

from app.project.thumbnails import EDGE, thumbnail, with_mask
from tiramisu.config import LabelClass
from tiramisu.errors import ImageError


def save(path, array, **options):
    Image.fromarray(array).save(path, **options)
    return path


def halves(height, width):
    """A picture that is red on the left and blue on the right."""
    picture = np.zeros((height, width, 3), np.uint8)
    picture[:, : width // 2, 0] = 255
    picture[:, width // 2 :, 2] = 255
    return picture


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.tif"])
def test_the_longer_side_is_as_long_as_the_edge(tmp_path, name):
    image = save(tmp_path / name, halves(1100, 2200))
    picture = thumbnail(image, tmp_path / "cache", name)
    assert picture.shape == (EDGE // 2, EDGE, 3)
    assert picture[30, 10, 0] > 200 > 60 > picture[30, 10, 2]
    assert picture[30, -10, 2] > 200 > 60 > picture[30, -10, 0]


def test_a_small_image_is_not_blown_up(tmp_path):
    image = save(tmp_path / "a.png", halves(20, 30))
    assert thumbnail(image, tmp_path / "cache", "a.png").shape == (20, 30, 3)


def test_a_turned_photograph_stands_upright(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # taken with the camera on its side
    image = save(tmp_path / "a.jpg", halves(1100, 2200), exif=exif)
    picture = thumbnail(image, tmp_path / "cache", "a.jpg")
    assert picture.shape == (EDGE, EDGE // 2, 3)


def test_the_second_time_the_kept_picture_is_read(tmp_path, monkeypatch):
    image = save(tmp_path / "a.png", halves(300, 300))
    first = thumbnail(image, tmp_path / "cache", "a.png")
    monkeypatch.setattr("app.project.thumbnails.read_image", None)
    again = thumbnail(image, tmp_path / "cache", "a.png")
    assert np.abs(again.astype(int) - first).mean() < 6  # it was kept as a JPEG


def test_a_changed_image_gets_a_new_picture(tmp_path):
    image = save(tmp_path / "a.png", halves(300, 300))
    thumbnail(image, tmp_path / "cache", "a.png")
    save(image, np.full((300, 300, 3), 200, np.uint8))
    os.utime(image, (1, 1))  # also if its clock went back
    assert thumbnail(image, tmp_path / "cache", "a.png")[5, 5].tolist() == [200] * 3


def test_a_damaged_kept_picture_is_made_again(tmp_path):
    image = save(tmp_path / "a.png", halves(300, 300))
    thumbnail(image, tmp_path / "cache", "a.png")
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(b"\xff\xd8 nothing")
    changed = image.stat().st_mtime_ns
    os.utime(kept, ns=(changed, changed))
    assert thumbnail(image, tmp_path / "cache", "a.png").shape == (EDGE, EDGE, 3)


def test_a_cache_that_cannot_be_written_is_no_failure(tmp_path):
    image = save(tmp_path / "a.png", halves(300, 300))
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert thumbnail(image, tmp_path / "cache", "a.png").shape == (EDGE, EDGE, 3)


def test_a_damaged_image_is_named(tmp_path):
    image = tmp_path / "a.png"
    image.write_bytes(b"no picture")
    with pytest.raises(ImageError, match=r"a\.png"):
        thumbnail(image, tmp_path / "cache", "a.png")


def test_the_mask_tints_what_belongs_to_a_class():
    picture = np.full((10, 10, 3), 100, np.uint8)
    mask = np.full((100, 100), 255, np.uint8)
    mask[:50, :50], mask[50:, 50:] = 1, 0
    classes = (LabelClass("sky", (0, 0, 0)), LabelClass("cell", (255, 0, 0)))
    tinted = with_mask(picture, mask, classes)
    assert tinted[2, 2, 0] > 150 > 60 > tinted[2, 2, 1]
    assert tinted[7, 7].tolist() == tinted[2, 7].tolist() == [100, 100, 100]
