"""The sample project can be opened, and its origin is on record."""

import re

import resources
from tiramisu.images import read_image
from tiramisu.masks import read_classes
from tiramisu.samples import find_images

SAMPLES = resources.path("samples")


def test_the_sample_project_has_eight_images_that_can_be_read():
    images = find_images(SAMPLES)
    assert len(images) == 8
    for path in images:
        image = read_image(path)
        assert min(image.width, image.height) >= 256
        assert image.rgb.max() > image.rgb.min()


def test_it_opens_with_fluorescence_the_most_common_kind():
    assert find_images(SAMPLES)[0].name == "fluorescence-bright-01.png"


def test_its_classes_are_those_of_the_nuclei_model():
    classes = read_classes(SAMPLES / "classes.json")
    assert [one.name for one in classes] == ["background", "nucleus"]


def test_it_is_small_enough_to_ship():
    files = [path for path in (SAMPLES / "images").iterdir() if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 2_500_000


def test_the_origin_of_every_image_is_on_record():
    notice = (SAMPLES / "NOTICE.md").read_text(encoding="utf-8")
    rows = re.findall(r"\| ([\w-]+\.png) \| (\d+) x (\d+) \| [0-9a-f]{64} \|", notice)
    shipped = {}
    for path in find_images(SAMPLES):
        image = read_image(path)
        shipped[path.name] = (image.width, image.height)
    assert {name: (int(w), int(h)) for name, w, h in rows} == shipped
    assert "CC0" in notice
