"""Project folders as layers; napari itself is not needed."""

import importlib
import json
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import tiramisu
from tiramisu import napari_reader
from tiramisu.napari_reader import get_reader

ROOT = Path(__file__).parents[2]
CLASSES = [
    tiramisu.LabelClass("background", (0, 0, 0)),
    tiramisu.LabelClass("nucleus", (255, 51, 0)),
]


@pytest.fixture
def project(tmp_path):
    """Two images of one size with a mask each, and a larger one without."""
    for name, width in (("a", 30), ("b", 50), ("c", 30)):
        Image.new("RGB", (width, 20), (width, 0, 0)).save(tmp_path / f"{name}.png")
    made = tiramisu.create_project(tmp_path, CLASSES)
    mask = np.full((20, 30), 255, np.uint8)
    mask[0, 0], mask[1, 1] = 0, 1
    for name in ("a.png", "c.png"):
        made[name].write_mask(mask)
    return made


def read(project):
    path = str(project.folder)
    return get_reader(path)(path)


def test_images_of_one_size_are_a_stack_and_others_beside_it(project):
    layers = read(project)
    assert [kind for _, _, kind in layers] == ["image", "image", "labels", "labels"]
    shapes = [values.shape for values, _, _ in layers]
    assert shapes == [(2, 20, 30, 3), (20, 50, 3), (2, 20, 30), (20, 50)]
    (_, stack, _), (_, beside, _) = layers[:2]
    assert stack["metadata"] == {"images": ["a.png", "c.png"]}
    assert stack["name"] == "a.png and 1 more"
    assert beside["translate"][-1] > 30


def test_unlabelled_is_transparent_and_classes_count_from_one(project):
    values, settings, _ = read(project)[2]
    assert (values[0, 0, 0], values[0, 1, 1], values[0, 5, 5]) == (1, 2, 0)
    assert settings["colormap"][0][3] == 0
    assert settings["colormap"][2] == (1.0, 0.2, 0.0, 1.0)
    assert settings["features"]["class"] == ["unlabelled", "background", "nucleus"]


def test_pictures_are_those_of_the_window(project):
    values, settings, _ = read(project)[0]
    assert settings["rgb"]
    np.testing.assert_array_equal(values[1], project["c.png"].read().rgb)


def test_other_paths_are_left_to_other_readers(project, tmp_path):
    (tmp_path / "empty").mkdir()
    assert get_reader(str(tmp_path / "empty")) is None
    assert get_reader(str(tmp_path / "a.png")) is None
    assert get_reader([str(tmp_path)]) is None
    assert get_reader(str(tmp_path / "classes.json")) is not None


def test_what_does_not_fit_is_left_out_and_said(project, monkeypatch):
    monkeypatch.setattr(napari_reader, "MOST_BYTES", 4 * 20 * 80)
    with pytest.warns(UserWarning, match="2 of 3 images"):
        layers = read(project)
    assert [settings["name"] for _, settings, _ in layers[:2]] == ["a.png", "b.png"]


def test_only_so_many_sizes_are_shown(project, monkeypatch):
    monkeypatch.setattr(napari_reader, "MOST_STACKS", 1)
    with pytest.warns(UserWarning, match="2 of 3 images"):
        layers = read(project)
    assert len(layers) == 2


def test_an_image_that_cannot_be_read_is_named_and_the_rest_shown(project):
    (project.folder / "b.png").write_bytes(b"nothing")
    with pytest.warns(UserWarning, match=r"b\.png"):
        layers = read(project)
    assert len(layers) == 2


def test_the_manifest_names_what_is_there():
    lines = (ROOT / "tiramisu" / "napari.yaml").read_text().splitlines()
    values = dict(line.strip(" -").split(": ", 1) for line in lines if ": " in line)
    module, function = values["python_name"].split(":")
    assert getattr(importlib.import_module(module), function) is get_reader
    assert values["command"] == values["id"]
    assert json.loads(values["filename_patterns"]) == ["classes.json"]


@pytest.mark.skipif(not find_spec("npe2"), reason="npe2 is not installed")
def test_npe2_takes_the_manifest():
    from npe2 import PluginManifest

    PluginManifest.from_file(ROOT / "tiramisu" / "napari.yaml").validate_imports()
