"""Files of several pictures, and pictures whose channels are stored apart."""

from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from tiramisu.config import default_classes
from tiramisu.errors import ImageError
from tiramisu.images import image_size, is_image_path, num_pages, read_image
from tiramisu.masks import write_mask
from tiramisu.pages import mask_stem, page_path, split_page
from tiramisu.samples import find_images, find_samples

STACK = np.random.default_rng(0).integers(0, 255, (5, 30, 40)).astype(np.uint8)


@pytest.mark.parametrize(
    ("name", "file", "page"),
    [
        ("a.tif", "a.tif", 1),
        ("a.tif#page=5", "a.tif", 5),
        ("day 1/A.TIFF#page=12", "day 1/A.TIFF", 12),
        ("a.tif#page=0", "a.tif#page=0", 1),
        ("a.txt#page=2", "a.txt#page=2", 1),
        ("a.tif#page=", "a.tif#page=", 1),
    ],
)
def test_names_say_which_page_of_which_file(name, file, page):
    assert split_page(Path(name)) == (Path(file), page)
    if page > 1:
        assert page_path(Path(file), page) == Path(name)


def test_pages_of_images_are_images():
    names = ("a.tif", "a.tif#page=2", "a.tif#page=0", "a.txt#page=2", ".a.tif#page=2")
    assert [is_image_path(Path(name)) for name in names] == [True, True, *3 * [False]]


def test_each_page_has_a_mask_of_its_own():
    stems = [mask_stem(name) for name in ("a.tif", "a.tif#page=2", "b.c.png")]
    assert stems == ["a", "a#page=2", "b.c"]


@pytest.fixture(params=["pages", "imagej", "ome"])
def stack(tmp_path, request):
    """Five grey pictures in one TIFF, written as different programs do."""
    path = tmp_path / "stack.tif"
    if request.param == "pages":
        with tifffile.TiffWriter(path) as writer:
            for plane in STACK:
                writer.write(plane, contiguous=False)
    elif request.param == "imagej":
        tifffile.imwrite(path, STACK, imagej=True, metadata={"axes": "ZYX"})
    else:
        tifffile.imwrite(path, STACK, ome=True, metadata={"axes": "TYX"})
    return path


def test_every_page_of_a_tiff_can_be_read(stack):
    assert num_pages(stack) == 5
    for number, plane in enumerate(STACK, start=1):
        path = page_path(stack, number)
        np.testing.assert_array_equal(read_image(path).raw, plane)
        assert image_size(path) == (40, 30)


def test_a_page_that_is_not_there_is_named(stack):
    for read in (read_image, image_size):
        with pytest.raises(ImageError, match=r"no page 6; it has 5"):
            read(page_path(stack, 6))


def test_pages_may_have_sizes_of_their_own(tmp_path):
    path = tmp_path / "scan.tif"
    with tifffile.TiffWriter(path) as writer:
        writer.write(np.zeros((10, 20), np.uint8))
        writer.write(np.ones((30, 15, 3), np.uint8), photometric="rgb")
    assert num_pages(path) == 2
    assert image_size(page_path(path, 2)) == (15, 30)
    assert read_image(page_path(path, 2)).rgb.shape == (30, 15, 3)


@pytest.mark.parametrize("kind", ["gif", "webp", "png"])
def test_every_frame_of_an_animation_can_be_read(tmp_path, kind):
    colors = [(255, 0, 0), (0, 255, 0), (0, 0, 255)]
    frames = [Image.new("RGB", (20, 10), color) for color in colors]
    path = tmp_path / f"a.{kind}"
    options = {"lossless": True} if kind == "webp" else {}
    frames[0].save(path, save_all=True, append_images=frames[1:], **options)
    assert num_pages(path) == 3
    for number, color in enumerate(colors, start=1):
        shown = read_image(page_path(path, number)).rgb
        assert shown.shape == (10, 20, 3)
        assert tuple(shown[5, 5]) == color
    with pytest.raises(ImageError, match="no page 4; it has 3"):
        read_image(page_path(path, 4))


# Channels


def write_channels(path, channels, kind, slices=1):
    """Write (slices, channels, 30, 40) as a microscope would; return the values."""
    rng = np.random.default_rng(1)
    values = rng.integers(0, 4000, (slices, channels, 30, 40)).astype(np.uint16)
    options = {"imagej": True} if kind == "imagej" else {"ome": True}
    tifffile.imwrite(path, values, metadata={"axes": "ZCYX"}, **options)
    return values


@pytest.mark.parametrize("kind", ["imagej", "ome"])
@pytest.mark.parametrize("channels", [2, 3, 4])
def test_channels_of_a_microscope_come_together(tmp_path, kind, channels):
    values = write_channels(tmp_path / "a.tif", channels, kind, slices=3)
    assert num_pages(tmp_path / "a.tif") == 3
    image = read_image(page_path(tmp_path / "a.tif", 2))
    np.testing.assert_array_equal(image.raw, np.moveaxis(values[1], 0, -1))


def test_two_channels_are_magenta_and_green(tmp_path):
    write_channels(tmp_path / "a.tif", 2, "ome")
    rgb = read_image(tmp_path / "a.tif").rgb
    np.testing.assert_array_equal(rgb[..., 0], rgb[..., 2])
    assert (rgb[..., 0] != rgb[..., 1]).any()


def test_a_faint_channel_is_shown_as_bright_as_a_strong_one(tmp_path):
    values = np.random.default_rng(2).integers(0, 60000, (3, 30, 40)).astype(np.uint16)
    values[1] //= 500
    tifffile.imwrite(tmp_path / "a.tif", values, ome=True, metadata={"axes": "CYX"})
    rgb = read_image(tmp_path / "a.tif").rgb
    assert rgb[..., 0].max() == rgb[..., 1].max() == 255


def test_a_spectrum_is_no_set_of_colours(tmp_path):
    values = np.zeros((40, 30, 40), np.uint16)
    tifffile.imwrite(tmp_path / "a.tif", values, ome=True, metadata={"axes": "CYX"})
    assert num_pages(tmp_path / "a.tif") == 40
    assert read_image(tmp_path / "a.tif").raw.shape == (30, 40)


def test_smaller_versions_of_a_picture_are_no_pages(tmp_path):
    path = tmp_path / "a.ome.tif"
    with tifffile.TiffWriter(path) as writer:
        large = np.random.default_rng(3).integers(0, 255, (256, 256)).astype(np.uint8)
        options = {"tile": (64, 64), "metadata": {"axes": "YX"}}
        writer.write(large, subifds=1, **options)
        writer.write(large[::2, ::2], subfiletype=1, tile=(64, 64))
    assert num_pages(path) == 1
    np.testing.assert_array_equal(read_image(path).raw, large)


# Folders


def test_pages_with_masks_are_found_like_images(tmp_path):
    with tifffile.TiffWriter(tmp_path / "stack.tif") as writer:
        for plane in STACK:
            writer.write(plane, contiguous=False)
    (tmp_path / "masks").mkdir()
    mask = np.ones((30, 40), np.uint8)
    for name in ("stack.png", "stack#page=3.png", "gone#page=2.png"):
        write_mask(tmp_path / "masks" / name, mask, default_classes(2))

    names = [path.name for path in find_images(tmp_path)]
    assert names == ["stack.tif", "stack.tif#page=3"]
    pairs = {one.image.name: one.mask.name for one in find_samples(tmp_path)}
    assert pairs == {
        "stack.tif": "stack.png",
        "stack.tif#page=3": "stack#page=3.png",
    }
