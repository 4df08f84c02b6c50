import json
import logging
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from resources import path as resource_path
from tiramisu import openvino_runtime, runtime
from tiramisu.config import Normalisation, TiramisuConfig, default_classes, preset
from tiramisu.errors import ConfigError, ModelFileError
from tiramisu.images import read_image
from tiramisu.inference import Predictor
from tiramisu.model_file import (
    read_model_info,
    read_tensors,
    save_model,
    update_description,
    write_tensors,
)
from tiramisu.network import Tiramisu
from tiramisu.openvino_graph import EPSILON
from tiramisu.openvino_runtime import OpenVinoRuntime
from tiramisu.reference import Reference, stored_reference
from tiramisu.runtime import LEAST_AGREEMENT, open_runtime
from tiramisu.tensorflow_runtime import TensorFlowRuntime
from tiramisu.weight_shapes import weight_shapes

ROOT = Path(__file__).resolve().parents[2]
BUILT_IN = resource_path("models", "nuclei.tiramisu")
SAMPLES = sorted(resource_path("samples", "images").iterdir())
CONFIG = TiramisuConfig(
    (1, 2, 1), 5, 6, classes=default_classes(3), normalisation=Normalisation()
)


def network(config):
    """Return a network whose batch normalisation has learnt something."""
    model = Tiramisu(config).build()
    rng = np.random.default_rng(0)
    for variable in model.weights:
        if not variable.path.endswith("kernel"):
            shift = rng.uniform(-0.3, 0.3, variable.shape)
            variable.assign(variable.numpy() + shift)
    return model


@pytest.fixture(scope="module")
def model():
    return network(CONFIG)


@pytest.fixture
def path(tmp_path, model):
    path = tmp_path / "m.tiramisu"
    save_model(path, model, CONFIG)
    return path


def of_file(path):
    info = read_model_info(path)
    return OpenVinoRuntime(info.config, read_tensors(path))


@pytest.mark.parametrize("size", [(4, 4), (5, 7), (33, 50), (64, 47)])
def test_openvino_computes_the_same_probabilities_at_any_size(path, model, size):
    images = np.random.default_rng(1).random((2, *size, 3), np.float32)
    expected = TensorFlowRuntime(model)(images)
    np.testing.assert_allclose(of_file(path)(images), expected, atol=2e-6)


class Core:
    """OpenVINO, which knows some settings only."""

    def __init__(self, core, unknown):
        self._core, self._unknown = core, unknown
        self.settings = []

    def compile_model(self, graph, device, settings):
        self.settings.append(settings)
        if self._unknown in settings:
            raise RuntimeError(f"Unsupported property {self._unknown}")
        return self._core.compile_model(graph, device, settings)


def test_openvino_keeps_little_for_each_size_of_image(path, monkeypatch):
    core = Core(openvino_runtime._core(), unknown="nothing")
    monkeypatch.setattr(openvino_runtime, "_core", lambda: core)
    of_file(path)
    assert [int(one["CPU_RUNTIME_CACHE_CAPACITY"]) for one in core.settings] == [256]


def test_an_openvino_that_cannot_be_told_to_keep_little_predicts_too(path, monkeypatch):
    core = Core(openvino_runtime._core(), unknown="CPU_RUNTIME_CACHE_CAPACITY")
    monkeypatch.setattr(openvino_runtime, "_core", lambda: core)
    images = np.zeros((1, 5, 7, 3), np.float32)
    assert of_file(path)(images).shape == (1, 5, 7, 3)


def test_a_size_that_comes_again_and_again_is_answered_alike(path):
    computed = of_file(path)
    images = np.random.default_rng(1).random((1, 20, 30, 3), np.float32)
    answers = [computed(images) for _ in range(20)]
    other = computed(images[:, :9])
    for answer in answers:
        np.testing.assert_allclose(answer, answers[0], atol=1e-6)
    np.testing.assert_array_equal(other, computed(images[:, :9]))


def test_both_normalise_with_the_same_epsilon():
    norms = [
        layer
        for layer in Tiramisu(CONFIG).build().layers
        if layer.name.endswith("_norm")
    ]
    assert {layer.epsilon for layer in norms} == {EPSILON}


@pytest.mark.parametrize("config", [CONFIG, preset("103"), TiramisuConfig((1, 1))])
def test_the_shapes_of_weights_are_known_without_the_network(config):
    weights = Tiramisu(config).build().weights
    assert weight_shapes(config) == {one.path: tuple(one.shape) for one in weights}


def test_all_sample_images_get_the_same_masks():
    tensorflow = Predictor(BUILT_IN, runtime="tensorflow")
    openvino = Predictor(BUILT_IN, runtime="openvino")
    assert (tensorflow.runtime.name, openvino.runtime.name) == (
        "TensorFlow",
        "OpenVINO",
    )
    for image in SAMPLES:
        rgb = read_image(image).rgb
        same = tensorflow.labels(rgb) == openvino.labels(rgb)
        assert same.mean() >= LEAST_AGREEMENT, image.name


def test_the_built_in_model_predicts_without_tensorflow():
    code = (
        "import sys; from pathlib import Path;"
        "from tiramisu.inference import Predictor;"
        f"name = Predictor(Path({str(BUILT_IN)!r})).runtime.name;"
        "loaded = {'tensorflow', 'keras'} & set(sys.modules);"
        "told = [one for one in sys.modules if 'telemetry' in one];"
        "sys.exit(f'{name} {loaded} {told}')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True
    )
    assert done.stderr.strip() == "OpenVINO set() []"


def test_the_built_in_model_vouches_for_what_tensorflow_says_now():
    now = Predictor(BUILT_IN, runtime="tensorflow").reference()
    kept = stored_reference(read_model_info(BUILT_IN))
    assert kept.agreement(now) >= LEAST_AGREEMENT
    assert kept.confidence_agreement(now) >= LEAST_AGREEMENT


def test_a_model_without_a_reference_is_checked_once_and_for_all(path):
    prepared = []
    first, _ = open_runtime(path, before_tensorflow=lambda: prepared.append(1))
    again, _ = open_runtime(path, before_tensorflow=lambda: prepared.append(2))
    assert first.name == again.name == "OpenVINO"
    assert prepared == [1]


def test_a_runtime_that_answers_otherwise_is_not_used(path, model, caplog):
    """The reference is that of other weights, as if the runtime were wrong."""
    answer = Predictor.of_model(model, CONFIG).reference().prediction
    wrong = np.where(np.arange(answer.labels.size) % 500, 0, 1).astype(np.uint8)
    labels = (answer.labels + wrong.reshape(answer.labels.shape)) % 3
    other = Reference(type(answer)(labels.astype(np.uint8), answer.confidence))
    update_description(path, reference=other.to_dict())
    with caplog.at_level(logging.WARNING):
        found, _ = open_runtime(path)
    assert found.name == "TensorFlow"
    assert "99.80 %" in caplog.text
    with pytest.raises(ConfigError, match=r"m\.tiramisu .*--runtime=tensorflow"):
        open_runtime(path, "openvino")


def test_another_confidence_counts_as_another_answer(path, model):
    answer = Predictor.of_model(model, CONFIG).reference().prediction
    surer = Reference(type(answer)(answer.labels, answer.confidence // 2))
    update_description(path, reference=surer.to_dict())
    assert open_runtime(path)[0].name == "TensorFlow"


@pytest.mark.parametrize(
    "reference",
    [
        {"picture": "another", "answer": ""},
        {"answer": 3},
        {"picture": None},
        {"picture": "", "answer": "no base64 !"},
    ],
)
def test_a_damaged_reference_counts_as_none(path, reference):
    update_description(path, reference=reference)
    assert stored_reference(read_model_info(path)) is None


def test_a_reference_that_swells_is_refused(model):
    whole = Predictor.of_model(model, CONFIG).reference()
    assert Reference.from_dict(whole.to_dict()).agreement(whole) == 1
    swollen = type(whole.prediction)(
        np.zeros((4000, 4000), np.uint8), np.zeros((4000, 4000), np.uint8)
    )
    assert Reference.from_dict(Reference(swollen).to_dict()) is None


def test_bfloat16_is_used_only_when_somebody_asks_for_it(path):
    assert open_runtime(path, "auto")[0].name == "OpenVINO"
    assert open_runtime(path, "openvino_bfloat16")[0].name == "OpenVINO, bf16"


def test_tensorflow_takes_over_where_openvino_is_missing(path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openvino", None)
    assert open_runtime(path)[0].name == "TensorFlow"
    with pytest.raises(ConfigError, match="openvino is not installed"):
        open_runtime(path, "openvino")


def test_tensorflow_takes_over_where_openvino_fails(path, monkeypatch, caplog):
    def fail(*arguments, **options):
        raise RuntimeError("no such device")

    monkeypatch.setattr("tiramisu.openvino_runtime.OpenVinoRuntime", fail)
    assert open_runtime(path)[0].name == "TensorFlow"
    assert "no such device" in caplog.text


def test_tensorflow_keeps_its_graphics_card(path, monkeypatch):
    monkeypatch.setattr(runtime, "_suits_openvino", lambda: False)
    assert open_runtime(path)[0].name == "TensorFlow"


def test_weights_that_do_not_fit_are_refused_without_tensorflow(path):
    tensors = read_tensors(path)
    description = {
        "format_version": 1,
        "config": CONFIG.to_dict(),
        "lineage": {},
        "scores": {},
    }
    name = "up_1_layer_1_conv/kernel"
    for spoilt in (tensors[name][..., :1], np.full_like(tensors[name], np.nan)):
        metadata = {"tiramisu": json.dumps(description)}
        write_tensors(path, {**tensors, name: spoilt}, metadata)
        with pytest.raises(ModelFileError, match=name):
            open_runtime(path, "openvino")


def test_new_weights_are_there_in_less_than_two_seconds():
    """Those of FC-DenseNet103, in time of the processor, which others do not use up."""
    rng = np.random.default_rng(0)
    config = preset("103")
    weights = {
        name: rng.random(shape, np.float32)
        for name, shape in weight_shapes(config).items()
    }
    start = time.thread_time()
    OpenVinoRuntime(config, weights)
    assert time.thread_time() - start < 2
