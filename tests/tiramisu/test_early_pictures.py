import numpy as np
import pytest
import tifffile
from PIL import Image

from tiramisu.early_pictures import reduced_picture
from tiramisu.reading import READING_FILE

HEIGHT, WIDTH = 420, 640


@pytest.fixture
def picture():
    rows, columns = np.indices((HEIGHT, WIDTH))
    return np.dstack([rows // 2, columns // 3, rows // 4 + 60]).astype(np.uint8)


def write_tiff(path, picture, *steps, **options):
    with tifffile.TiffWriter(path) as tiff:
        tiff.write(picture, subifds=len(steps), photometric="rgb", **options)
        for step in steps:
            tiff.write(picture[::step, ::step], subfiletype=1, photometric="rgb")


def assert_is_reduced(found, picture, step):
    wanted = picture[::step, ::step]
    assert found.shape == wanted.shape
    assert np.abs(found.astype(int) - wanted).mean() < 3


def test_a_jpeg_is_decoded_at_the_least_size_that_is_large_enough(tmp_path, picture):
    path = tmp_path / "a.jpg"
    Image.fromarray(picture).save(path, quality=95)
    assert_is_reduced(reduced_picture(path, 100), picture, 4)
    assert_is_reduced(reduced_picture(path, 200), picture, 2)
    assert reduced_picture(path, 300) is None


def test_a_jpeg_of_a_turned_camera_is_upright(tmp_path, picture):
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(picture).save(tmp_path / "a.jpg", exif=exif)
    assert reduced_picture(tmp_path / "a.jpg", 100).shape == (160, 105, 3)


def test_a_tiff_gives_the_smallest_version_that_is_large_enough(tmp_path, picture):
    path = tmp_path / "a.tif"
    write_tiff(path, picture, 2, 4, 8)
    assert_is_reduced(reduced_picture(path, 100), picture, 4)
    assert_is_reduced(reduced_picture(path, 150), picture, 2)
    assert reduced_picture(path, 300) is None


@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.bmp"])
def test_other_files_have_to_be_read_as_a_whole(tmp_path, picture, name):
    Image.fromarray(picture).save(tmp_path / name)
    assert reduced_picture(tmp_path / name, 10) is None


def test_where_a_folder_asks_for_other_channels_there_is_none(tmp_path, picture):
    Image.fromarray(picture).save(tmp_path / "a.jpg")
    choice = '{"red": 3, "green": 1, "blue": null}'
    (tmp_path / READING_FILE).write_text(choice)
    assert reduced_picture(tmp_path / "a.jpg", 10) is None


def test_what_is_wrong_with_a_file_is_for_its_reader_to_say(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff damaged")
    (tmp_path / "a.tif").write_bytes(b"II*\0 damaged")
    for name in ("a.jpg", "a.tif", "none.png"):
        assert reduced_picture(tmp_path / name, 10) is None
