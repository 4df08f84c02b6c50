"""Usual pictures are decoded without Pillow's copies, and to the same values."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFile, ImageOps

from tiramisu import pictures
from tiramisu.images import image_size, read_image

ROOT = Path(__file__).resolve().parents[2]
HEIGHT, WIDTH = 203, 301
_ROWS, _COLUMNS = np.indices((HEIGHT, WIDTH))
SMOOTH = np.dstack([_ROWS + 20, 255 - _ROWS, _COLUMNS // 2, _COLUMNS // 4 + 60])
NOISE = np.random.default_rng(0).integers(0, 30, (HEIGHT, WIDTH, 4))
VALUES = np.clip(SMOOTH + NOISE, 0, 255).astype(np.uint8)


def saved(path, channels, **options):
    values = VALUES[..., 0] if channels == 1 else VALUES[..., :channels]
    Image.fromarray(np.ascontiguousarray(values)).save(path, **options)
    return path


def as_pillow_reads(path):
    with Image.open(path) as picture:
        return np.asarray(ImageOps.exif_transpose(picture))


@pytest.fixture
def strips_are_counted(monkeypatch):
    """How many pictures took the way through Pillow."""
    taken = []
    in_strips = pictures.in_strips
    monkeypatch.setattr(
        pictures, "in_strips", lambda picture: taken.append(1) or in_strips(picture)
    )
    return taken


@pytest.mark.parametrize(
    ("name", "channels", "options"),
    [
        ("a.jpg", 3, {"quality": 90}),
        ("a.jpg", 3, {"quality": 40, "subsampling": 2}),
        ("a.jpg", 3, {"progressive": True}),
        ("a.jpg", 1, {}),
        ("a.png", 1, {}),
        ("a.png", 2, {}),
        ("a.png", 3, {}),
        ("a.png", 4, {}),
    ],
)
def test_usual_files_are_decoded_straight_into_the_values_that_pillow_would_give(
    tmp_path, strips_are_counted, name, channels, options
):
    path = saved(tmp_path / name, channels, **options)
    image = read_image(path)
    np.testing.assert_array_equal(image.raw, as_pillow_reads(path))
    assert not strips_are_counted


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.png", {"transparency": (1, 2, 3)}),
        ("a.jpg", {"exif": {0x0112: 5}}),
        ("a.jpg", {"exif": {0x0112: 8}}),
        ("a.bmp", {}),
        ("a.webp", {}),
    ],
)
@pytest.mark.parametrize("strip_pixels", [1, 7 * WIDTH, 10**9])
def test_all_other_files_come_from_pillow_strip_by_strip(
    tmp_path, monkeypatch, name, options, strip_pixels
):
    monkeypatch.setattr(pictures, "_STRIP_PIXELS", strip_pixels)
    if "exif" in options:
        exif = Image.Exif()
        exif.update(options["exif"])
        options = {"exif": exif}
    path = saved(tmp_path / name, 3, **options)
    np.testing.assert_array_equal(
        read_image(path).raw[..., :3], as_pillow_reads(path)[..., :3]
    )


def with_late_exif(data):
    """Move the chunk of EXIF of a PNG behind its pixels, where it may stand as well."""
    start = data.index(b"eXIf") - 4
    end = start + 12 + int.from_bytes(data[start : start + 4], "big")
    return data[:start] + data[end:-12] + data[start:end] + data[-12:]


@pytest.mark.parametrize("is_late", [False, True])
def test_a_png_that_says_how_the_camera_was_held_is_turned(tmp_path, is_late):
    exif = Image.Exif()
    exif[0x0112] = 6
    path = saved(tmp_path / "a.png", 3, exif=exif)
    if is_late:
        path.write_bytes(with_late_exif(path.read_bytes()))
    image = read_image(path)
    np.testing.assert_array_equal(image.raw, as_pillow_reads(path))
    assert image_size(path) == (image.width, image.height) == (HEIGHT, WIDTH)


def test_a_png_is_decoded_once_and_not_at_all_for_its_size(tmp_path, monkeypatch):
    path = saved(tmp_path / "a.png", 3)
    monkeypatch.setattr(ImageFile.ImageFile, "load", None)
    assert image_size(path) == (WIDTH, HEIGHT)
    assert read_image(path).width == WIDTH


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif"])
def test_whoever_watches_sees_the_very_array_that_fills(tmp_path, name):
    path = saved(tmp_path / name, 3)
    seen = []
    image = read_image(path, lambda values: seen.append((values, values.any())))
    ((values, was_filled),) = seen
    assert values is image.raw and not was_filled


def test_a_picture_of_colors_in_its_jpeg_is_not_taken_for_luminance(tmp_path):
    path = saved(tmp_path / "a.jpg", 3, keep_rgb=True, quality=100)
    np.testing.assert_array_equal(read_image(path).raw, as_pillow_reads(path))


def test_an_eight_bit_picture_is_in_memory_once(tmp_path):
    image = read_image(saved(tmp_path / "a.png", 3))
    assert np.shares_memory(image.raw, image.rgb)


@pytest.mark.skipif(sys.platform == "win32", reason="no module resource")
@pytest.mark.parametrize("name", ["large.jpg", "large.png"])
def test_reading_takes_little_more_memory_than_the_picture(tmp_path, name):
    small = np.ascontiguousarray(VALUES[..., :3])
    large = np.tile(small, (20, 15, 1))  # 55 MB
    Image.fromarray(large).save(tmp_path / name)
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from tiramisu.images import read_image\n"
        "def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "read_image(Path(sys.argv[1])); before = peak()\n"
        "image = read_image(Path(sys.argv[2]))\n"
        "unit = 1 if sys.platform == 'darwin' else 1024\n"
        "print((peak() - before) * unit / image.rgb.nbytes)\n"
    )
    warm_up = saved(tmp_path / f"small-{name}", 3)
    done = subprocess.run(
        [sys.executable, "-c", code, warm_up, tmp_path / name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    file_share = (tmp_path / name).stat().st_size / large.nbytes
    assert float(done.stdout) < 1.2 + file_share
