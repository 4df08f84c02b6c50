"""PNG, JPEG, GIF, BMP and WebP files become the picture that people expect."""

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from tiramisu.images import image_size, read_image

HEIGHT, WIDTH = 40, 60
GRAY = np.linspace(0, 255, HEIGHT * WIDTH).astype(np.uint8).reshape(HEIGHT, WIDTH)
# Three channels that differ, so that a swap or a transposition shows.
COLOR = np.dstack([GRAY, GRAY[::-1], GRAY[:, ::-1]])


def as_rgb(gray):
    return np.dstack([gray] * 3)


class TestPng:
    def test_gray(self, tmp_path):
        Image.fromarray(GRAY).save(tmp_path / "a.png")
        image = read_image(tmp_path / "a.png")
        np.testing.assert_array_equal(image.rgb, as_rgb(GRAY))
        np.testing.assert_array_equal(image.raw, GRAY)
        assert (image.width, image.height) == (WIDTH, HEIGHT)

    def test_color(self, tmp_path):
        Image.fromarray(COLOR).save(tmp_path / "a.png")
        np.testing.assert_array_equal(read_image(tmp_path / "a.png").rgb, COLOR)

    def test_alpha_is_left_out_of_the_picture_but_not_of_the_values(self, tmp_path):
        values = np.dstack([COLOR, GRAY])
        Image.fromarray(values).save(tmp_path / "a.png")
        image = read_image(tmp_path / "a.png")
        np.testing.assert_array_equal(image.rgb, COLOR)
        np.testing.assert_array_equal(image.raw, values)

    def test_gray_with_alpha(self, tmp_path):
        values = np.dstack([GRAY, 255 - GRAY])
        Image.fromarray(values).save(tmp_path / "a.png")
        np.testing.assert_array_equal(read_image(tmp_path / "a.png").rgb, as_rgb(GRAY))

    def test_one_bit(self, tmp_path):
        black_and_white = GRAY > 100
        Image.fromarray(black_and_white).save(tmp_path / "a.png")
        expected = as_rgb(black_and_white.astype(np.uint8) * 255)
        np.testing.assert_array_equal(read_image(tmp_path / "a.png").rgb, expected)

    @pytest.mark.parametrize("transparency", [None, 3, bytes(range(0, 255, 16))])
    def test_palette_shows_its_colors_not_its_indices(self, tmp_path, transparency):
        indices = np.arange(16, dtype=np.uint8).reshape(2, 8)
        palette = np.random.default_rng(0).integers(0, 256, (16, 3), dtype=np.uint8)
        picture = Image.fromarray(indices)
        picture.putpalette(palette.tobytes())
        options = {} if transparency is None else {"transparency": transparency}
        picture.save(tmp_path / "a.png", **options)
        np.testing.assert_array_equal(
            read_image(tmp_path / "a.png").rgb, palette[indices]
        )

    def test_16_bit_gray_keeps_its_values_and_is_shown_stretched(self, tmp_path):
        values = GRAY.astype(np.uint16) * 8 + 500  # a dim 12-bit camera
        Image.fromarray(values).save(tmp_path / "a.png")
        image = read_image(tmp_path / "a.png")
        np.testing.assert_array_equal(image.raw, values)
        np.testing.assert_array_equal(image.rgb, as_rgb(image.rgb[..., 0]))
        assert (image.rgb.min(), image.rgb.max()) == (0, 255)

    @pytest.mark.parametrize("channels", [2, 3, 4])
    def test_16_bit_color_keeps_its_depth(self, tmp_path, channels):
        values = np.dstack([COLOR, COLOR[..., :1]]).astype(np.uint16)[..., :channels]
        values = np.ascontiguousarray(values) * 3
        (tmp_path / "a.png").write_bytes(imagecodecs.png_encode(values))
        image = read_image(tmp_path / "a.png")
        np.testing.assert_array_equal(image.raw, values)
        assert image.rgb.shape == (HEIGHT, WIDTH, 3)
        assert (image.rgb.min(), image.rgb.max()) == (0, 255)


class TestOtherPictures:
    def test_jpeg(self, tmp_path):
        Image.fromarray(COLOR).save(tmp_path / "a.jpg", quality=100, subsampling=0)
        rgb = read_image(tmp_path / "a.jpg").rgb
        assert np.abs(rgb.astype(int) - COLOR).max() < 12

    def test_jpeg_taken_with_a_turned_camera_stands_upright(self, tmp_path):
        exif = Image.Exif()
        exif[0x0112] = 6  # to be shown after a quarter turn clockwise
        picture = Image.fromarray(GRAY)
        picture.save(tmp_path / "a.jpg", exif=exif, quality=100)
        image = read_image(tmp_path / "a.jpg")
        upright = np.rot90(GRAY, -1)
        assert (image.width, image.height) == (HEIGHT, WIDTH)
        assert image_size(tmp_path / "a.jpg") == (HEIGHT, WIDTH)
        assert np.abs(image.rgb[..., 0].astype(int) - upright).max() < 12

    def test_cmyk_becomes_rgb(self, tmp_path):
        Image.new("CMYK", (WIDTH, HEIGHT), (255, 0, 0, 0)).save(tmp_path / "a.jpg")
        red, green, blue = read_image(tmp_path / "a.jpg").rgb[5, 5]
        assert red < 10
        assert green > 245
        assert blue > 245

    @pytest.mark.parametrize("name", ["a.bmp", "a.webp"])
    def test_lossless_color(self, tmp_path, name):
        options = {"lossless": True} if name.endswith("webp") else {}
        Image.fromarray(COLOR).save(tmp_path / name, **options)
        np.testing.assert_array_equal(read_image(tmp_path / name).rgb, COLOR)

    def test_of_an_animated_gif_the_first_frame_is_shown(self, tmp_path):
        first, second = Image.fromarray(GRAY), Image.fromarray(255 - GRAY)
        first.save(tmp_path / "a.gif", save_all=True, append_images=[second])
        np.testing.assert_array_equal(read_image(tmp_path / "a.gif").rgb, as_rgb(GRAY))

    def test_color_gif(self, tmp_path):
        Image.new("RGB", (8, 4), (200, 30, 90)).save(tmp_path / "a.gif")
        rgb = read_image(tmp_path / "a.gif").rgb
        np.testing.assert_array_equal(rgb, np.full((4, 8, 3), (200, 30, 90)))


class TestWhatAFileIsIsInsideIt:
    def test_a_tiff_called_png(self, tmp_path):
        tifffile.imwrite(tmp_path / "a.tif", GRAY.astype(np.float32))
        (tmp_path / "a.tif").rename(tmp_path / "a.png")
        assert read_image(tmp_path / "a.png").raw.dtype == np.float32
        assert image_size(tmp_path / "a.png") == (WIDTH, HEIGHT)

    def test_a_jpeg_called_tif(self, tmp_path):
        Image.fromarray(GRAY).save(tmp_path / "a.jpg")
        (tmp_path / "a.jpg").rename(tmp_path / "a.tif")
        assert read_image(tmp_path / "a.tif").rgb.shape == (HEIGHT, WIDTH, 3)
        assert image_size(tmp_path / "a.tif") == (WIDTH, HEIGHT)

    @pytest.mark.parametrize("name", ["Zellen äöü.png", "细胞 01.tif", "клетка #1.jpg"])
    def test_names_in_any_script(self, tmp_path, name):
        if name.endswith("tif"):
            tifffile.imwrite(tmp_path / name, GRAY)
        else:
            Image.fromarray(GRAY).save(tmp_path / name)
        assert read_image(tmp_path / name).rgb.shape == (HEIGHT, WIDTH, 3)
