"""Models for other programs: TensorFlow SavedModel, ONNX and TensorFlow Lite.

In all of them the input ``images`` is (batch, height, width, 3) float32, any height and
width from the network's smallest up, and the output ``probabilities`` is (batch,
height, width, classes) float32. How 8-bit RGB becomes the input, and what the classes
are, stands in a JSON file beside the model.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import keras
import tensorflow as tf

from tiramisu.errors import ConfigError, OutputError
from tiramisu.masks import write_atomically
from tiramisu.model_file import ModelInfo, load_model

if TYPE_CHECKING:
    Converter = Callable[[keras.Model], bytes]

_OPSET = 17


def export_model(source: Path, target: Path, file_format: str) -> None:
    """Write a model for other programs.

    Args:
        source: The model file.
        target: The file to write, which is replaced; for ``savedmodel`` a folder, which
            must not exist yet. Its description goes to ``<target>.json``.
        file_format: ``savedmodel``, ``onnx`` or ``tflite``.

    Raises:
        ModelFileError: The model cannot be used.
        ConfigError: There is no such format, or a package that it needs is missing.
        OutputError: The target cannot be written.
    """
    if file_format not in FORMATS:
        raise ConfigError(
            f"format is {file_format!r}; use one of {', '.join(FORMATS)}."
        )
    if file_format == "onnx" and importlib.util.find_spec("tf2onnx") is None:
        raise ConfigError(
            "ONNX needs the package tf2onnx; install the program with its extra "
            "'export', or choose another --format."
        )
    model, info = load_model(source)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if file_format == "savedmodel":
            _write_saved_model(model, target)
        else:
            write_atomically(target, _CONVERTERS[file_format](model))
        description = json.dumps(_description(info), indent=2, ensure_ascii=False)
        write_atomically(
            target.with_name(f"{target.name}.json"), f"{description}\n".encode()
        )
    except OSError as problem:
        raise OutputError(
            f"{target} cannot be written ({problem.strerror or problem})."
        ) from problem


def _description(info: ModelInfo) -> dict[str, Any]:
    config = info.config.to_dict()
    return {
        "model": info.path.name,
        "input": "images: (batch, height, width, 3) float32, RGB",
        "output": "probabilities: (batch, height, width, classes) float32",
        "normalisation": config["normalisation"],
        "minimum_size": info.config.min_size,
        "classes": config["classes"],
        "lineage": info.lineage,
        "scores": info.scores,
    }


def _function(model: keras.Model) -> Any:
    """Return the network as a function whose input and output have names."""

    def serve(images: Any) -> dict[str, Any]:
        return {"probabilities": tf.nn.softmax(model(images, training=False))}

    images = tf.TensorSpec((None, None, None, 3), tf.float32, "images")
    return tf.function(serve, input_signature=[images])


def _write_saved_model(model: keras.Model, target: Path) -> None:
    if target.exists():
        raise OutputError(f"{target} exists; remove it or give another --output.")
    module = tf.Module()
    module.model = model
    function = _function(model).get_concrete_function()
    part = target.with_name(f"{target.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        tf.saved_model.save(module, str(part), {"serving_default": function})
        part.rename(target)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _to_onnx(model: keras.Model) -> bytes:
    import tf2onnx

    logging.getLogger("tf2onnx").setLevel(logging.ERROR)
    function = _function(model)
    converted, _ = tf2onnx.convert.from_function(
        function, input_signature=function.input_signature, opset=_OPSET
    )
    return bytes(converted.SerializeToString())


def _to_tflite(model: keras.Model) -> bytes:
    output = keras.layers.Softmax(name="probabilities")(model.output)
    converter = tf.lite.TFLiteConverter.from_keras_model(
        keras.Model(model.input, output)
    )
    # The converter lists every variable of the network on standard output.
    with contextlib.redirect_stdout(io.StringIO()):
        return bytes(converter.convert())


_CONVERTERS: dict[str, Converter] = {"onnx": _to_onnx, "tflite": _to_tflite}
FORMATS = ("savedmodel", *_CONVERTERS)
