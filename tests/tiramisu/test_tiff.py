"""TIFF files of every kind become the picture that people expect."""

import struct

import numpy as np
import pytest
import tifffile
from PIL import Image

from tiramisu.errors import ImageError
from tiramisu.images import read_image

HEIGHT, WIDTH = 40, 60
GRAY = np.linspace(0, 255, HEIGHT * WIDTH).astype(np.uint8).reshape(HEIGHT, WIDTH)
# Three channels that differ, so that a swap or a transposition shows.
COLOR = np.dstack([GRAY, GRAY[::-1], GRAY[:, ::-1]])


def as_rgb(gray):
    return np.dstack([gray] * 3)


def stretched(values):
    """The picture that deep values of a ramp without outliers should become."""
    low, high = np.percentile(values, (0.1, 99.9))
    levels = (np.clip(values.astype(float), low, high) - low) / (high - low)
    return (levels * 255 + 0.5).astype(np.uint8)


class TestTiff:
    @pytest.mark.parametrize(
        "dtype", ["u1", "u2", ">u2", "i2", "u4", "i4", "f2", "f4", "f8"]
    )
    def test_any_depth_keeps_its_values_and_is_shown_at_full_contrast(
        self, tmp_path, dtype
    ):
        values = GRAY.astype(dtype)
        tifffile.imwrite(tmp_path / "a.tif", values)
        image = read_image(tmp_path / "a.tif")
        np.testing.assert_array_equal(image.raw, values)
        shown = GRAY if dtype == "u1" else stretched(values)
        np.testing.assert_array_equal(image.rgb, as_rgb(shown))

    @pytest.mark.parametrize(
        "compression", [None, "lzw", "deflate", "zstd", "packbits"]
    )
    @pytest.mark.parametrize("tile", [None, (32, 32)])
    def test_compressed_and_tiled(self, tmp_path, compression, tile):
        tifffile.imwrite(
            tmp_path / "a.tif",
            COLOR,
            photometric="rgb",
            compression=compression,
            tile=tile,
        )
        np.testing.assert_array_equal(read_image(tmp_path / "a.tif").rgb, COLOR)

    @pytest.mark.parametrize("channels", [3, 4, 5])
    def test_planar_channels_come_last(self, tmp_path, channels):
        planes = np.random.default_rng(0).integers(0, 99, (channels, 30, 20), "uint8")
        tifffile.imwrite(
            tmp_path / "a.tif",
            planes,
            planarconfig="separate",
            photometric="minisblack",
        )
        image = read_image(tmp_path / "a.tif")
        np.testing.assert_array_equal(image.raw, np.moveaxis(planes, 0, -1))
        np.testing.assert_array_equal(image.rgb, np.moveaxis(planes[:3], 0, -1))

    def test_of_five_interleaved_channels_three_are_shown(self, tmp_path):
        values = np.random.default_rng(0).integers(0, 256, (30, 20, 5), "uint8")
        tifffile.imwrite(
            tmp_path / "a.tif",
            values,
            planarconfig="contig",
            photometric="minisblack",
        )
        image = read_image(tmp_path / "a.tif")
        np.testing.assert_array_equal(image.raw, values)
        np.testing.assert_array_equal(image.rgb, values[..., :3])

    def test_of_a_stack_the_first_page_is_shown(self, tmp_path):
        pages = np.stack([GRAY, 255 - GRAY, GRAY // 2])
        tifffile.imwrite(tmp_path / "a.tif", pages, photometric="minisblack")
        np.testing.assert_array_equal(read_image(tmp_path / "a.tif").rgb, as_rgb(GRAY))

    def test_a_single_row_and_a_single_column_are_images(self, tmp_path):
        for name, values in (("row.tif", GRAY[:1]), ("column.tif", GRAY[:, :1])):
            tifffile.imwrite(tmp_path / name, np.ascontiguousarray(values))
            rgb = read_image(tmp_path / name).rgb
            np.testing.assert_array_equal(rgb, as_rgb(values))

    def test_white_is_zero(self, tmp_path):
        tifffile.imwrite(tmp_path / "a.tif", GRAY, photometric="miniswhite")
        np.testing.assert_array_equal(
            read_image(tmp_path / "a.tif").rgb, as_rgb(255 - GRAY)
        )

    def test_one_bit_fax(self, tmp_path):
        tifffile.imwrite(tmp_path / "a.tif", GRAY > 99, photometric="miniswhite")
        expected = as_rgb((GRAY <= 99).astype(np.uint8) * 255)
        np.testing.assert_array_equal(read_image(tmp_path / "a.tif").rgb, expected)

    def test_four_bits_use_the_full_range(self, tmp_path):
        values = np.arange(16, dtype=np.uint8).reshape(4, 4)
        packed = values[:, ::2] << 4 | values[:, 1::2]
        tags = [
            (256, 4, 4),  # width
            (257, 4, 4),  # height
            (258, 3, 4),  # bits
            (262, 3, 1),  # black is zero
            (273, 4, 86),  # where the pixels are
            (279, 4, 8),  # how many bytes
        ]
        entries = b"".join(struct.pack("<HHII", *tag[:2], 1, tag[2]) for tag in tags)
        header = b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries
        pixels = packed.tobytes()
        (tmp_path / "a.tif").write_bytes(header.ljust(86, b"\0") + pixels)
        np.testing.assert_array_equal(
            read_image(tmp_path / "a.tif").rgb, as_rgb(values * 17)
        )

    def test_palette(self, tmp_path):
        values = np.arange(200, dtype=np.uint8).reshape(10, 20)
        colors = np.random.default_rng(0).integers(0, 256, (3, 256), dtype=np.uint16)
        tifffile.imwrite(
            tmp_path / "a.tif", values, photometric="palette", colormap=colors * 257
        )
        np.testing.assert_array_equal(
            read_image(tmp_path / "a.tif").rgb, colors.T[values]
        )

    def test_jpeg_inside(self, tmp_path):
        values = np.full((64, 64, 3), (200, 30, 90), dtype=np.uint8)
        tifffile.imwrite(
            tmp_path / "a.tif", values, photometric="rgb", compression="jpeg"
        )
        difference = read_image(tmp_path / "a.tif").rgb.astype(int) - values
        assert np.abs(difference).max() < 6

    @pytest.mark.parametrize("compression", [None, "deflate"])
    def test_video_colors(self, tmp_path, compression):
        red = Image.new("RGB", (WIDTH, HEIGHT), (250, 10, 10))
        tifffile.imwrite(
            tmp_path / "a.tif",
            np.asarray(red.convert("YCbCr")),
            photometric="ycbcr",
            compression=compression,
        )
        difference = read_image(tmp_path / "a.tif").rgb.astype(int) - (250, 10, 10)
        assert np.abs(difference).max() < 6

    def test_print_colors(self, tmp_path):
        Image.new("CMYK", (WIDTH, HEIGHT), (0, 255, 0, 0)).save(tmp_path / "a.tif")
        red, green, blue = read_image(tmp_path / "a.tif").rgb[5, 5]
        assert (red, green, blue) == (255, 0, 255)

    def test_missing_float_pixels_are_black(self, tmp_path):
        values = GRAY.astype(np.float32)
        values[3, 4], values[5, 6], values[7, 8] = np.nan, np.inf, -np.inf
        tifffile.imwrite(tmp_path / "a.tif", values)
        rgb = read_image(tmp_path / "a.tif").rgb
        assert [rgb[3, 4, 0], rgb[5, 6, 0], rgb[7, 8, 0]] == [0, 255, 0]
        assert len(np.unique(rgb)) > 200

    @pytest.mark.parametrize("value", [0, 7, 65535])
    def test_a_flat_deep_image_is_black(self, tmp_path, value):
        tifffile.imwrite(tmp_path / "a.tif", np.full((20, 30), value, np.uint16))
        assert not read_image(tmp_path / "a.tif").rgb.any()

    def test_a_few_bright_spots_on_nothing_are_seen(self, tmp_path):
        values = np.zeros((200, 200), np.uint16)
        values[100, 100] = 900
        tifffile.imwrite(tmp_path / "a.tif", values)
        rgb = read_image(tmp_path / "a.tif").rgb
        assert rgb[100, 100].tolist() == [255, 255, 255]
        assert rgb.sum() == 3 * 255

    def test_tall_deep_images_are_scaled_alike_from_top_to_bottom(
        self, tmp_path, monkeypatch
    ):
        monkeypatch.setattr("tiramisu.images._STRIP_VALUES", WIDTH * 7)
        values = GRAY.astype(np.uint16) * 3
        tifffile.imwrite(tmp_path / "a.tif", values)
        np.testing.assert_array_equal(
            read_image(tmp_path / "a.tif").rgb, as_rgb(stretched(values))
        )

    def test_complex_numbers_are_refused(self, tmp_path):
        tifffile.imwrite(tmp_path / "a.tif", np.ones((4, 4), np.complex64))
        with pytest.raises(ImageError, match="complex64"):
            read_image(tmp_path / "a.tif")
