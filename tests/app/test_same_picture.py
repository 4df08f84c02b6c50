"""What people see is what networks see, whatever kind of file an image is."""

import numpy as np
import pytest
import tifffile
from PIL import Image

from app.project.opening import open_image
from app.project.project import Project
from app.session.document import Document
from tiramisu.augmentation import AUGMENTATIONS, whole_image
from tiramisu.config import Normalisation, default_classes
from tiramisu.dataset import load_sample
from tiramisu.images import read_image, scale_intensity
from tiramisu.samples import Sample

RNG = np.random.default_rng(0)
GRAY = RNG.integers(0, 256, (40, 60)).astype(np.uint8)
COLOR = RNG.integers(0, 256, (40, 60, 3)).astype(np.uint8)
ALPHA = np.dstack([COLOR, GRAY])
DEEP = RNG.integers(0, 60000, (40, 60)).astype(np.uint16)
FLOATS = RNG.normal(0, 1, (40, 60)).astype(np.float32)
EXIF = Image.Exif()
EXIF[0x0112] = 6


def pillow(array, mode=None, **options):
    def write(path):
        picture = Image.fromarray(array)
        (picture.convert(mode) if mode else picture).save(path, **options)

    return write


def tiff(array, **options):
    return lambda path: tifffile.imwrite(path, array, **options)


def pages(path):
    with tifffile.TiffWriter(path) as writer:
        for plane in (GRAY, GRAY[::-1]):
            writer.write(plane, contiguous=False)


CHANNELS = np.stack([DEEP, DEEP[::-1], DEEP[:, ::-1], DEEP // 9])
KINDS = {
    "gray.png": pillow(GRAY),
    "color.png": pillow(COLOR),
    "alpha.png": pillow(ALPHA),
    "grey and alpha.png": pillow(np.dstack([GRAY, GRAY])),
    "bits.png": pillow(GRAY > 99),
    "palette.png": pillow(COLOR, "P"),
    "deep.png": pillow(DEEP),
    "gray.jpg": pillow(GRAY),
    "color.jpg": pillow(COLOR),
    "turned.jpg": pillow(COLOR, exif=EXIF),
    "print.jpg": pillow(COLOR, "CMYK"),
    "color.bmp": pillow(COLOR),
    "color.webp": pillow(COLOR),
    "frames.gif": pillow(COLOR, "P"),
    "gray.tif": tiff(GRAY),
    "deep.tif": tiff(DEEP),
    "long.tif": tiff(DEEP.astype(np.uint32) * 9),
    "float.tif": tiff(FLOATS),
    "bits.tif": tiff(GRAY > 99),
    "white is zero.tif": tiff(GRAY, photometric="miniswhite"),
    "tiles.tif": tiff(COLOR, photometric="rgb", tile=(16, 16), compression="lzw"),
    "planes.tif": tiff(np.moveaxis(COLOR, -1, 0), photometric="rgb"),
    "print.tif": pillow(COLOR, "CMYK"),
    "pages.tif": pages,
    "pages.tif#page=2": None,
    "channels.tif": tiff(CHANNELS, ome=True, metadata={"axes": "CYX"}),
}


@pytest.fixture
def project(tmp_path):
    for name, write in KINDS.items():
        if write is not None:
            write(tmp_path / name)
    project = Project.open(tmp_path)
    project.add_page("pages.tif#page=2")
    return project


@pytest.fixture(params=[None, (2, 1, None)], ids=["usual", "chosen"])
def shown(request, qapp, project):
    """The pictures on the screen, by name, of usual or of chosen channels."""
    project.set_channels(request.param)
    pictures = {}
    for name in project.images:
        document = Document(open_image(project, name))
        pictures[name] = document.image.rgb
        document.close()
    assert len(pictures) == len(KINDS)
    return pictures


def test_prediction_of_files_sees_what_is_shown(project, shown):
    for name, rgb in shown.items():
        read = read_image(project.image_path(name)).rgb
        np.testing.assert_array_equal(read, rgb, err_msg=name)


def test_training_sees_what_is_shown(project, shown, tmp_path):
    classes, normalisation = default_classes(2), Normalisation("unit")
    for name, rgb in shown.items():
        mask = tmp_path / "mask.png"
        Image.fromarray(np.ones(rgb.shape[:2], np.uint8)).save(mask)
        sample = load_sample(
            Sample(project.image_path(name), mask), classes, normalisation
        )
        fed, _ = whole_image(
            sample.rgb,
            sample.mask,
            sample.limits,
            AUGMENTATIONS["none"],
            np.random.default_rng(0),
        )
        np.testing.assert_array_equal(sample.rgb, rgb, err_msg=name)
        np.testing.assert_allclose(
            fed, scale_intensity(rgb, (0, 255)), atol=1e-6, err_msg=name
        )
