import json
import pickle

import numpy as np
import pytest
import safetensors.numpy

from tiramisu.config import LabelClass, Normalisation, TiramisuConfig
from tiramisu.errors import ModelFileError
from tiramisu.model_file import (
    checkpoint_path,
    find_model,
    load_model,
    read_model_info,
    read_tensors,
    save_model,
    set_weights,
)
from tiramisu.network import Tiramisu

CONFIG = TiramisuConfig(
    (1, 2),
    growth_rate=4,
    first_filters=6,
    classes=(LabelClass("soil", (1, 2, 3)), LabelClass("Blatt ü", (4, 5, 6))),
    normalisation=Normalisation("percentile", 2.0, 98.0),
)


@pytest.fixture
def model():
    return Tiramisu(CONFIG).build()


@pytest.fixture
def path(tmp_path, model):
    path = tmp_path / "leaf.tiramisu"
    save_model(
        path, model, CONFIG, lineage={"parent": None, "seed": 3}, scores={"iou": 0.5}
    )
    return path


def rewrite(path, change_description=None, change_tensors=None):
    """Write the same file with something changed."""
    tensors = read_tensors(path)
    with safetensors.safe_open(path, "numpy") as file:
        description = json.loads(file.metadata()["tiramisu"])
    if change_description:
        change_description(description)
    if change_tensors:
        change_tensors(tensors)
    metadata = {"tiramisu": json.dumps(description)}
    safetensors.numpy.save_file(tensors, path, metadata)


def test_a_loaded_model_predicts_the_same(path, model):
    images = np.random.default_rng(0).random((1, 20, 17, 3), np.float32)
    loaded, info = load_model(path)
    np.testing.assert_array_equal(loaded(images), model(images))
    assert info.config == CONFIG
    assert info.lineage == {"parent": None, "seed": 3}
    assert info.scores == {"iou": 0.5}


def test_saving_a_loaded_model_gives_the_same_weights(path, tmp_path):
    loaded, info = load_model(path)
    again = tmp_path / "again.tiramisu"
    save_model(again, loaded, info.config)
    first, second = read_tensors(path), read_tensors(again)
    assert first.keys() == second.keys()
    for name, values in first.items():
        np.testing.assert_array_equal(values, second[name])


def test_the_description_is_read_without_the_weights(path):
    assert read_model_info(path).config.classes[1].name == "Blatt ü"


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ModelFileError, match=r"no model .*nothing\.tiramisu"):
        read_model_info(tmp_path / "nothing.tiramisu")


@pytest.mark.parametrize("kept", [0, 1, 7, 8, 100, 0.5, 0.99])
def test_a_truncated_file_is_refused(path, kept):
    data = path.read_bytes()
    size = kept if isinstance(kept, int) else int(kept * len(data))
    path.write_bytes(data[:size])
    with pytest.raises(ModelFileError, match=str(path)):
        load_model(path)


def test_a_pickle_is_refused_and_never_run(tmp_path):
    class Bomb:
        def __reduce__(self):
            return (open, (str(tmp_path / "exploded"), "w"))

    path = tmp_path / "bomb.tiramisu"
    path.write_bytes(pickle.dumps(Bomb()))
    with pytest.raises(ModelFileError):
        load_model(path)
    assert not (tmp_path / "exploded").exists()


def test_another_programs_safetensors_is_refused(tmp_path):
    path = tmp_path / "other.tiramisu"
    safetensors.numpy.save_file({"a": np.zeros(3, np.float32)}, path)
    with pytest.raises(ModelFileError, match="not a Tiramisu model"):
        load_model(path)


def test_a_newer_format_asks_for_a_newer_program(path):
    rewrite(path, lambda description: description.update(format_version=99))
    with pytest.raises(ModelFileError, match=r"version 99.*Update"):
        load_model(path)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("layers_per_block", [64] * 9),
        ("layers_per_block", [1, -2]),
        ("layers_per_block", "12"),
        ("growth_rate", 400),
        ("growth_rate", None),
        ("first_filters", 10**9),
        ("dropout", "much"),
        ("classes", []),
        ("classes", [{"id": 0}]),
        ("normalisation", {"kind": "exec"}),
        ("normalisation", {"surprise": 1}),
    ],
)
def test_a_description_that_does_not_fit_the_weights_is_refused(path, key, value):
    rewrite(path, lambda description: description["config"].update({key: value}))
    with pytest.raises(ModelFileError):
        load_model(path)


def test_weights_of_the_wrong_shape_are_refused(path):
    def widen(tensors):
        tensors["up_1_layer_1_conv/kernel"] = np.zeros((3, 3, 99, 4), np.float32)

    rewrite(path, change_tensors=widen)
    with pytest.raises(ModelFileError, match="up_1_layer_1_conv/kernel"):
        load_model(path)


def test_weights_that_are_not_finite_are_refused_and_change_nothing(path, model):
    tensors = read_tensors(path)
    tensors["classifier/bias"] = np.array([0.0, np.nan], np.float32)
    before = [variable.numpy() for variable in model.weights]
    with pytest.raises(ModelFileError, match="not finite"):
        set_weights(model, tensors, path)
    for old, variable in zip(before, model.weights, strict=True):
        np.testing.assert_array_equal(old, variable)


def test_a_failed_write_leaves_the_old_file(path, model, monkeypatch):
    before = path.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tiramisu.masks.os.fsync", full)
    with pytest.raises(ModelFileError, match="No space left"):
        save_model(path, model, CONFIG)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_checkpoint_is_found_by_the_old_programs_name(tmp_path, model):
    ckpt = tmp_path / "model.ckpt"
    for epoch in (9, 20):
        save_model(checkpoint_path(ckpt, epoch), model, CONFIG)
    assert find_model(tmp_path / "model.ckpt-20").name == "model.ckpt-20.tiramisu"
    assert find_model(ckpt).name == "model.ckpt-20.tiramisu"
    save_model(checkpoint_path(ckpt, "best"), model, CONFIG)
    assert find_model(ckpt).name == "model.ckpt-best.tiramisu"


def test_a_checkpoint_that_is_not_there_lists_what_is(path):
    with pytest.raises(ModelFileError, match=r"leaf\.tiramisu"):
        find_model(path.parent / "model.ckpt-7")
