import importlib.util
import json
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf

from tiramisu.cli import main
from tiramisu.config import Normalisation, TiramisuConfig, default_classes
from tiramisu.errors import ConfigError, OutputError
from tiramisu.export import export_model
from tiramisu.images import intensity_limits, read_image, scale_intensity
from tiramisu.model_file import load_model, save_model
from tiramisu.network import Tiramisu

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
BUILT_IN = RESOURCES / "models" / "nuclei.tiramisu"
SAMPLES = RESOURCES / "samples" / "images"
CONFIG = TiramisuConfig(
    (1, 2, 2),
    4,
    6,
    classes=default_classes(3),
    normalisation=Normalisation("percentile"),
)
SIZES = [(1, 33, 47, 3), (2, 64, 40, 3)]


@pytest.fixture(scope="module")
def model():
    model = Tiramisu(CONFIG).build()
    rng = np.random.default_rng(0)
    for variable in model.weights:
        if variable.path.endswith(("moving_mean", "moving_variance", "gamma", "bias")):
            variable.assign(rng.uniform(0.5, 1.5, variable.shape))
    return model


@pytest.fixture
def source(tmp_path, model):
    path = tmp_path / "m.tiramisu"
    save_model(path, model, CONFIG, scores={"val_mean_iou": 0.5})
    return path


def images(size):
    return np.random.default_rng(1).random(size, np.float32)


def assert_same_as_keras(model, batch, found):
    expected = tf.nn.softmax(model(batch, training=False)).numpy()
    np.testing.assert_allclose(found, expected, atol=1e-4)
    clear = np.sort(expected, axis=-1)
    clear = clear[..., -1] - clear[..., -2] > 1e-4
    np.testing.assert_array_equal(found.argmax(-1)[clear], expected.argmax(-1)[clear])
    assert clear.mean() > 0.99


def test_a_saved_model_answers_as_the_network_does(tmp_path, model, source):
    export_model(source, tmp_path / "saved", "savedmodel")
    loaded = tf.saved_model.load(str(tmp_path / "saved"))
    serve = loaded.signatures["serving_default"]
    for size in SIZES:
        found = serve(images=tf.constant(images(size)))["probabilities"]
        assert_same_as_keras(model, images(size), found.numpy())
    assert not (tmp_path / "saved.part").exists()


def test_tensorflow_lite_answers_as_the_network_does(tmp_path, model, source):
    path = tmp_path / "m.tflite"
    export_model(source, path, "tflite")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its successor is a package of its own
        interpreter = tf.lite.Interpreter(model_content=path.read_bytes())
    (place,) = interpreter.get_input_details()
    (result,) = interpreter.get_output_details()
    for size in SIZES:
        interpreter.resize_tensor_input(place["index"], size)
        interpreter.allocate_tensors()
        interpreter.set_tensor(place["index"], images(size))
        interpreter.invoke()
        assert_same_as_keras(
            model, images(size), interpreter.get_tensor(result["index"])
        )


needs_tf2onnx = pytest.mark.skipif(
    importlib.util.find_spec("tf2onnx") is None, reason="needs the extra 'export'"
)


@needs_tf2onnx
def test_onnx_answers_as_the_network_does(tmp_path, model, source):
    runtime = pytest.importorskip("onnxruntime")
    path = tmp_path / "m.onnx"
    export_model(source, path, "onnx")
    session = runtime.InferenceSession(path, providers=["CPUExecutionProvider"])
    for size in SIZES:
        (found,) = session.run(["probabilities"], {"images": images(size)})
        assert_same_as_keras(model, images(size), found)


@needs_tf2onnx
def test_onnx_finds_the_classes_that_keras_finds_in_the_sample_images(tmp_path):
    runtime = pytest.importorskip("onnxruntime")
    export_model(BUILT_IN, tmp_path / "m.onnx", "onnx")
    session = runtime.InferenceSession(
        tmp_path / "m.onnx", providers=["CPUExecutionProvider"]
    )
    model, info = load_model(BUILT_IN)
    paths = sorted(SAMPLES.iterdir())
    assert len(paths) >= 8
    for path in paths:
        rgb = read_image(path).rgb
        limits = intensity_limits(rgb, info.config.normalisation)
        batch = scale_intensity(rgb, limits)[np.newaxis]
        (found,) = session.run(["probabilities"], {"images": batch})
        expected = model(batch, training=False).numpy().argmax(axis=-1)
        np.testing.assert_array_equal(found.argmax(axis=-1), expected)
        assert set(np.unique(expected)) == {0, 1}


def test_the_description_says_what_goes_in_and_comes_out(tmp_path, source):
    export_model(source, tmp_path / "m.tflite", "tflite")
    description = json.loads((tmp_path / "m.tflite.json").read_text())
    assert description["normalisation"]["kind"] == "percentile"
    assert [one["name"] for one in description["classes"]] == [
        "background",
        "class 1",
        "class 2",
    ]
    assert description["minimum_size"] == 4
    assert description["scores"] == {"val_mean_iou": 0.5}


def test_a_folder_that_exists_is_left_alone(tmp_path, source):
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "mine.txt").touch()
    with pytest.raises(OutputError, match="exists"):
        export_model(source, tmp_path / "saved", "savedmodel")
    assert [one.name for one in (tmp_path / "saved").iterdir()] == ["mine.txt"]


def test_a_missing_converter_is_named(tmp_path, source, monkeypatch):
    monkeypatch.setitem(sys.modules, "tf2onnx", None)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ConfigError, match="extra 'export'"):
        export_model(source, tmp_path / "m.onnx", "onnx")


def test_a_target_inside_a_file_is_one_sentence(tmp_path, source):
    with pytest.raises(OutputError, match="cannot be written"):
        export_model(source, source / "m.tflite", "tflite")


def test_an_unknown_format_is_refused(tmp_path, source):
    with pytest.raises(ConfigError, match="savedmodel, onnx, tflite"):
        export_model(source, tmp_path / "m.pt", "torch")


def test_the_command_writes_beside_the_model(source, capsys):
    ckpt = source.with_suffix("")
    assert main(["--mode=export", f"--ckpt={ckpt}", "--format=tflite"]) == 0
    assert source.with_suffix(".tflite").is_file()
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "m.tflite.json" in captured.err
