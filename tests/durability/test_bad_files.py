"""Any bytes for an image, a mask, classes or a model: read right, or one sentence."""

import io
import json
import struct
import zipfile
import zlib

import numpy as np
import pytest
import tifffile
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.durability.mutations import (
    changed_json,
    damaged,
    fewer,
    in_time,
    json_values,
)
from tests.stubs import NUCLEI, write_model
from tiramisu import decoding
from tiramisu.config import default_classes
from tiramisu.errors import ImageError, MaskError, ModelFileError
from tiramisu.images import image_size, read_image
from tiramisu.mask_owners import owner_of
from tiramisu.masks import encode_mask, read_classes, read_mask
from tiramisu.model_file import load_model, read_model_info, read_tensors

MEMORY = 256 * 2**20
RAMP = np.arange(48 * 40, dtype=np.uint16).reshape(40, 48)


def picture_bytes(kind, mode="RGB", **options):
    buffer = io.BytesIO()
    grey = Image.fromarray((RAMP % 251).astype(np.uint8))
    grey.convert(mode).save(buffer, kind, **options)
    return buffer.getvalue()


def tiff_bytes(values, **options):
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, values, **options)
    return buffer.getvalue()


IMAGES = [
    picture_bytes("PNG"),
    picture_bytes("PNG", "P"),
    picture_bytes("PNG", "1"),
    picture_bytes("PNG", "RGBA"),
    picture_bytes("JPEG"),
    picture_bytes("JPEG", "CMYK"),
    picture_bytes("BMP"),
    picture_bytes("GIF", "P"),
    picture_bytes("WEBP"),
    picture_bytes("TIFF", compression="jpeg"),
    tiff_bytes(RAMP),
    tiff_bytes(RAMP, compression="deflate", predictor=True),
    tiff_bytes(RAMP.astype(np.float32), compression="lzw"),
    tiff_bytes(
        np.dstack([RAMP] * 3), compression="zlib", tile=(16, 16), photometric="rgb"
    ),
    tiff_bytes(RAMP, bigtiff=True, metadata={"axes": "YX"}),
    tiff_bytes(np.stack([RAMP] * 5), ome=True),
]
SUFFIXES = (".png", ".jpg", ".tif", ".gif", ".webp", ".bmp")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("bad files")


@pytest.fixture(autouse=True)
def little_memory(monkeypatch):
    """What is refused must not depend on the machine."""
    monkeypatch.setattr(decoding, "available_memory", lambda: MEMORY)


@given(damaged(IMAGES) | st.binary(max_size=300), st.sampled_from(SUFFIXES))
@fewer(3)
def test_any_bytes_are_a_picture_or_one_sentence(folder, content, suffix):
    path = folder / f"image{suffix}"
    path.write_bytes(content)
    with in_time():
        try:
            rgb = read_image(path).rgb
        except ImageError as error:
            assert path.name in str(error)
        else:
            assert rgb.dtype == np.uint8
            assert rgb.shape[2] == 3
            assert rgb.size < MEMORY
        try:
            width, height = image_size(path)
        except ImageError as error:
            assert path.name in str(error)
        else:
            assert isinstance(width, int)
            assert isinstance(height, int)
            assert width >= 0 <= height


LABELS = (RAMP % 3).astype(np.uint8)
THREE = default_classes(3)
MASKS = [
    encode_mask(LABELS, THREE, "a.tif"),
    picture_bytes("PNG", "L"),
    picture_bytes("PNG", "1"),
    picture_bytes("PNG", "RGB"),
    picture_bytes("GIF", "P"),
    picture_bytes("TIFF", "P"),
    tiff_bytes(LABELS),
]


@given(damaged(MASKS) | st.binary(max_size=300))
@fewer(1.5)
def test_any_bytes_are_a_mask_or_one_sentence(folder, content):
    path = folder / "mask.png"
    path.write_bytes(content)
    with in_time():
        try:
            labels = read_mask(path, THREE)
        except MaskError as error:
            assert path.name in str(error)
        else:
            assert labels.dtype == np.uint8
            assert labels.ndim == 2
            assert set(np.unique(labels)) <= {0, 1, 2, 255}
        owner = owner_of(path)
        assert owner is None or isinstance(owner, str)


CLASSES = {
    "classes": [
        {"id": 0, "name": "background", "color": [0, 0, 0]},
        {"id": 1, "name": "nucleus", "color": [230, 159, 0]},
    ],
    "ignore_index": 255,
}
PACKED = json.dumps(CLASSES).encode()
DEEP = {
    "lists": b"[" * 100_000,
    "objects": b'{"classes":' * 50_000,
    "list of classes": b'{"classes": ' + b"[" * 99_999,
}


@given(
    changed_json(CLASSES).map(lambda value: json.dumps(value).encode())
    | damaged([PACKED])
)
@fewer(1)
def test_any_list_of_classes_is_one_or_one_sentence(folder, content):
    path = folder / "classes.json"
    path.write_bytes(content)
    with in_time():
        try:
            classes = read_classes(path)
        except MaskError as error:
            assert path.name in str(error)
        else:
            assert 2 <= len(classes) <= 255
            for one in classes:
                assert one.name
                assert all(0 <= level <= 255 for level in one.color)


@pytest.mark.parametrize("kind", DEEP)
def test_classes_nested_without_end_are_one_sentence(folder, kind):
    path = folder / "classes.json"
    path.write_bytes(DEEP[kind])
    with pytest.raises(MaskError, match=r"classes\.json cannot be used"):
        read_classes(path)


@pytest.fixture(scope="module")
def model_bytes(folder):
    return write_model(folder / "good.tiramisu").read_bytes()


def repacked(content, description):
    """The same weights, described otherwise."""
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length])
    header["__metadata__"] = {"tiramisu": description}
    packed = json.dumps(header).encode()
    return struct.pack("<Q", len(packed)) + packed + content[8 + length :]


def described(content):
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length])
    return json.loads(header["__metadata__"]["tiramisu"])


def check_model(path):
    with in_time():
        try:
            info = read_model_info(path)
            read_tensors(path)
        except ModelFileError as error:
            assert path.name in str(error)
        else:
            assert 2 <= info.config.num_classes <= 255


@given(data=st.data())
@fewer(1)
def test_any_bytes_are_a_model_or_one_sentence(folder, model_bytes, data):
    path = folder / "bytes.tiramisu"
    path.write_bytes(data.draw(damaged([model_bytes]) | st.binary(max_size=99)))
    check_model(path)


@given(data=st.data())
@fewer(1)
def test_any_description_is_a_models_or_one_sentence(folder, model_bytes, data):
    path = folder / "described.tiramisu"
    value = data.draw(changed_json(described(model_bytes)) | json_values)
    path.write_bytes(repacked(model_bytes, json.dumps(value)))
    check_model(path)


def test_a_description_nested_without_end_is_one_sentence(folder, model_bytes):
    path = folder / "deep.tiramisu"
    path.write_bytes(repacked(model_bytes, "[" * 100_000))
    with pytest.raises(ModelFileError, match=r"deep\.tiramisu"):
        read_model_info(path)


def keras_file(code):
    """A file as Keras 3 writes it, with a layer that would run code."""
    buffer = io.BytesIO()
    config = {
        "module": "keras",
        "class_name": "Lambda",
        "config": {"function": {"class_name": "__lambda__", "config": {"code": code}}},
    }
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("metadata.json", json.dumps({"keras_version": "9.0"}))
        archive.writestr("config.json", json.dumps(config))
        archive.writestr("model.weights.h5", b"\x89HDF\r\n\x1a\n" + bytes(99))
    return buffer.getvalue()


FOREIGN = {
    "model.keras": keras_file("4wAAAAA="),
    "model.h5": b"\x89HDF\r\n\x1a\n" + bytes(2000),
    "model.tiramisu": keras_file("4wAAAAA="),
    "saved_model.pb": b"\x08\x01\x12\x04tags" * 20,
    "bomb.tiramisu": struct.pack("<Q", 2**60) + b"{}",
    "zeros.tiramisu": zlib.compress(bytes(10**7)),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_models_of_other_programs_are_refused_and_never_run(folder, name):
    (folder / name).write_bytes(FOREIGN[name])
    for read in (read_model_info, load_model):
        with pytest.raises(ModelFileError, match=name):
            read(folder / name)


@pytest.mark.parametrize("count", [1, 3])
def test_a_model_with_another_number_of_classes_than_weights_is_refused(
    folder, model_bytes, count
):
    path = folder / "count.tiramisu"
    description = described(model_bytes)
    classes = [*description["config"]["classes"], *description["config"]["classes"]]
    description["config"]["classes"] = classes[:count]
    path.write_bytes(repacked(model_bytes, json.dumps(description)))
    with pytest.raises(ModelFileError, match=r"count\.tiramisu"):
        load_model(path)
    assert len(NUCLEI) == 2


def png_chunk(kind, body):
    crc = struct.pack(">I", zlib.crc32(kind + body))
    return struct.pack(">I", len(body)) + kind + body + crc


def png(width, height, *chunks, depth=8, color=0):
    header = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header)
    return start + b"".join(chunks) + png_chunk(b"IEND", b"")


def squeezed(count):
    """So many zero bytes, and a thousandth of it to store."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(bytes(2**20)) for _ in range(count >> 20)]
    return b"".join([*parts, packer.flush()])


BOMBS = {
    "pixels": png(60_000, 60_000, png_chunk(b"IDAT", squeezed(2**20))),
    "text": png(4, 4, png_chunk(b"zTXt", b"Comment\0\0" + squeezed(2**28))),
    "profile": png(4, 4, png_chunk(b"iCCP", b"sRGB\0\0" + squeezed(2**28))),
    "rows": png(4, 4, png_chunk(b"IDAT", squeezed(2**28))),
    "wide": png(2**31 - 1, 1, png_chunk(b"IDAT", squeezed(2**20))),
    "deep": png(9_000, 9_000, png_chunk(b"IDAT", squeezed(2**20)), depth=16, color=6),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_do_not_go_off(folder, name):
    path = folder / f"{name}.png"
    path.write_bytes(BOMBS[name])
    with in_time():
        for read in (read_image, lambda path: read_mask(path, THREE)):
            try:
                read(path)
            except (ImageError, MaskError) as error:
                assert name in str(error)
        owner_of(path)


@pytest.mark.parametrize(
    "values",
    [
        np.array([[-1.7e308, 1.7e308], [0, np.nan], [np.inf, -np.inf]]),
        np.array([[5e-324, 0], [1e-320, 0]]),
        np.full((2, 2), 0x7F800001, np.uint32).view(np.float32),  # signalling NaN
    ],
)
def test_numbers_without_sense_are_shown_without_a_warning(folder, values):
    tifffile.imwrite(folder / "numbers.tif", values)
    assert read_image(folder / "numbers.tif").rgb.dtype == np.uint8
