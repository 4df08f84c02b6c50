"""What real TIFFs say about the size of their pixels."""

import numpy as np
import pytest
import tifffile
from PIL import Image

from tiramisu.errors import ConfigError, ImageError
from tiramisu.measurement_units import PixelSize, known_unit
from tiramisu.pixel_size import read_pixel_size
from tiramisu.scales import Scales, read_scales

PIXELS = np.zeros((20, 30), np.uint16)


def read(path, pixels=PIXELS, **how):
    tifffile.imwrite(path, pixels, **how)
    return read_pixel_size(path)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.tif"


def same(size, width, height, unit):
    assert size is not None
    assert (size.width, size.height) == pytest.approx((width, height), rel=1e-5)
    assert size.unit == unit


def test_dots_per_centimetre_become_micrometres(path):
    size = read(path, resolution=(10000 / 0.65, 10000 / 0.65), resolutionunit=3)
    same(size, 0.65, 0.65, "µm")
    assert size.is_square


def test_dots_per_inch_of_a_scanner_become_millimetres(path):
    same(read(path, resolution=(300, 300), resolutionunit=2), *[25.4 / 300] * 2, "mm")


@pytest.mark.parametrize("dots", [72, 96, 1])
def test_dots_of_a_screen_say_nothing(path, dots):
    assert read(path, resolution=(dots, dots), resolutionunit=2) is None


def test_a_tiff_without_a_unit_says_nothing(path):
    assert read(path) is None
    assert read(path, resolution=(100, 100), resolutionunit=1) is None


@pytest.mark.parametrize("unit", ["micron", "um", "\\u00B5m"])
def test_imagej_tells_pixels_for_each_unit_of_its_own(path, unit):
    size = read(path, imagej=True, resolution=(4, 4), metadata={"unit": unit})
    same(size, 0.25, 0.25, "µm")


def test_imagej_without_a_unit_of_length_says_nothing(path):
    size = read(path, imagej=True, resolution=(4, 4), metadata={"unit": "pixel"})
    assert size is None


def test_ome_tells_the_size_in_its_own_units_also_when_it_is_not_square(path):
    size = read(
        path,
        ome=True,
        metadata={
            "axes": "YX",
            "PhysicalSizeX": 325.0,
            "PhysicalSizeXUnit": "nm",
            "PhysicalSizeY": 0.65,
            "PhysicalSizeYUnit": "µm",
        },
    )
    same(size, 0.325, 0.65, "µm")
    assert not size.is_square


def test_every_page_of_a_stack_has_the_size_of_the_file(path):
    tifffile.imwrite(
        path,
        np.zeros((3, 20, 30), np.uint8),
        photometric="minisblack",
        resolution=(20000, 20000),
        resolutionunit=3,
    )
    same(read_pixel_size(path.with_name("a.tif#page=3")), 0.5, 0.5, "µm")


def test_other_formats_say_nothing_and_damaged_files_are_named(tmp_path):
    Image.fromarray(np.zeros((4, 4), np.uint8)).save(tmp_path / "a.png", dpi=(300, 300))
    assert read_pixel_size(tmp_path / "a.png") is None
    (tmp_path / "b.tif").write_bytes(b"II*\0" + b"\xff" * 40)
    with pytest.raises(ImageError, match=r"b\.tif"):
        read_pixel_size(tmp_path / "b.tif")
    with pytest.raises(ImageError, match=r"none\.tif"):
        read_pixel_size(tmp_path / "none.tif")


def test_sizes_convert_and_refuse_nonsense():
    size = PixelSize(0.5, 0.25, "mm")
    same(size.in_unit("µm"), 500, 250, "µm")
    assert size.area == 0.125
    assert str(PixelSize.square(0.65, "µm")) == "0.65 µm"
    assert known_unit("Microns") == "µm"
    assert known_unit("furlong") is None
    with pytest.raises(ConfigError, match="above 0"):
        PixelSize.square(0, "µm")
    with pytest.raises(ConfigError, match="no unit"):
        PixelSize.square(1, "furlong")


def test_what_people_set_comes_before_what_the_file_says(path, tmp_path):
    read(path, resolution=(20000, 20000), resolutionunit=3)
    own, all_ = PixelSize.square(2, "µm"), PixelSize.square(3, "mm")
    scales = Scales()
    same(scales.size_of("a.tif", path), 0.5, 0.5, "µm")
    scales = scales.with_project(all_)
    assert scales.size_of("a.tif", path) == all_
    scales = scales.with_image("a.tif", own)
    assert scales.size_of("a.tif", path) == own
    assert Scales.from_json(scales.to_json()) == scales
    assert scales.with_image("a.tif", None).set_for("a.tif") == all_


def test_damaged_settings_count_as_not_set(tmp_path):
    assert read_scales(tmp_path) == Scales()
    settings = tmp_path / ".tiramisu" / "project.json"
    settings.parent.mkdir()
    settings.write_text('{"scales": {"project": [1, "x", "mm"], "images": 7}}')
    assert read_scales(tmp_path) == Scales()
