"""Damaged, forged and foreign files give an error that names the file."""

import struct
import zlib

import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tiramisu import decoding
from tiramisu.errors import ImageError
from tiramisu.images import image_size, read_image


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.tif", "a.gif", "a.webp"])
@pytest.mark.parametrize("content", [b"", b"\x00", b"Dear diary, ..." * 50])
def test_not_an_image(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ImageError, match=f"{name} .*damaged"):
        read_image(tmp_path / name)
    with pytest.raises(ImageError, match=name):
        image_size(tmp_path / name)


def test_missing(tmp_path):
    with pytest.raises(ImageError, match="There is no image"):
        read_image(tmp_path / "a.png")
    with pytest.raises(ImageError, match=r"a\.png"):
        image_size(tmp_path / "a.png")


def test_a_folder_called_like_an_image(tmp_path):
    (tmp_path / "a.png").mkdir()
    with pytest.raises(ImageError, match="There is no image"):
        read_image(tmp_path / "a.png")


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.gif", "a.webp", "a.bmp"])
@pytest.mark.parametrize("share", [0.2, 0.6, 0.9])
def test_truncated_pictures(tmp_path, name, share):
    noise = np.random.default_rng(0).integers(0, 256, (200, 200, 3), "uint8")
    Image.fromarray(noise).save(tmp_path / name)
    whole = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(ImageError, match=name):
        read_image(tmp_path / name)


@pytest.mark.parametrize("compression", [None, "lzw", "deflate"])
@pytest.mark.parametrize("share", [0.2, 0.6, 0.9])
def test_truncated_tiff(tmp_path, compression, share):
    noise = np.random.default_rng(0).integers(0, 256, (200, 200), "uint8")
    tifffile.imwrite(tmp_path / "a.tif", noise, compression=compression)
    whole = (tmp_path / "a.tif").read_bytes()
    (tmp_path / "a.tif").write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(ImageError, match=r"a\.tif"):
        read_image(tmp_path / "a.tif")


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.tif"])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_flipped_bytes_give_a_picture_or_an_image_error(tmp_path_factory, name, data):
    path = tmp_path_factory.mktemp("damaged") / name
    picture = np.arange(900, dtype=np.uint16).astype(np.uint8).reshape(30, 30)
    if name.endswith("tif"):
        tifffile.imwrite(path, picture, compression="deflate")
    else:
        Image.fromarray(picture).save(path)
    content = bytearray(path.read_bytes())
    places = st.integers(0, len(content) - 1)
    for place in data.draw(st.lists(places, min_size=1, max_size=8)):
        content[place] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(content))
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(decoding, "available_memory", lambda: 64 * 2**20)
            rgb = read_image(path).rgb
    except ImageError as error:
        assert name in str(error)
    else:
        assert rgb.dtype == np.uint8
        assert rgb.ndim == 3


def test_a_png_that_promises_ten_gigapixels_is_refused_before_it_is_read(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(decoding, "available_memory", lambda: 8 * 2**30)
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    pieces = [b"\x89PNG\r\n\x1a\n"]
    for kind, body in ((b"IHDR", header), (b"IDAT", zlib.compress(b"0" * 9))):
        checksum = struct.pack(">I", zlib.crc32(kind + body))
        pieces.append(struct.pack(">I", len(body)) + kind + body + checksum)
    (tmp_path / "a.png").write_bytes(b"".join(pieces))
    with pytest.raises(ImageError, match=r"100000 x 100000 .* GB are free"):
        read_image(tmp_path / "a.png")


@pytest.mark.parametrize(
    ("width", "height", "samples"), [(100_000, 100_000, 1), (9_000, 9_000, 60_000)]
)
def test_a_tiff_that_promises_too_much_is_refused(
    tmp_path, monkeypatch, width, height, samples
):
    monkeypatch.setattr(decoding, "available_memory", lambda: 8 * 2**30)
    tags = [
        (256, 4, width),
        (257, 4, height),
        (258, 3, 8),
        (259, 3, 1),
        (262, 3, 1),
        (273, 4, 8),
        (277, 3, samples),
        (278, 4, height),
        (279, 4, 64),
    ]
    entries = b"".join(
        struct.pack("<HHII", code, kind, 1, value) for code, kind, value in tags
    )
    content = b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + bytes(68)
    (tmp_path / "a.tif").write_bytes(content)
    with pytest.raises(ImageError, match="GB are free"):
        read_image(tmp_path / "a.tif")


def test_a_picture_beyond_pillows_own_limit_is_not_refused_for_that():
    assert Image.MAX_IMAGE_PIXELS is None


def test_memory_that_cannot_be_asked_for_is_bounded(monkeypatch):
    def unknown(name):
        raise ValueError(name)

    monkeypatch.setattr("os.sysconf", unknown)
    assert decoding.available_memory() == 16 * 2**30
