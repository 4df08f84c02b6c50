"""One file holds a model: weights, config, classes, normalisation, lineage, scores.

The container is safetensors: a JSON header and plain arrays. Nothing in it is ever
executed, so a file from a stranger can at worst be refused. The description of the
network is JSON in the header's metadata; the graph is rebuilt from it by our own code.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import safetensors
import safetensors.numpy

from tiramisu.config import TiramisuConfig
from tiramisu.errors import ConfigError, ModelFileError
from tiramisu.json_text import parse_json
from tiramisu.masks import write_atomically
from tiramisu.weight_shapes import check_arrays, weight_shapes

if TYPE_CHECKING:
    import keras

MODEL_SUFFIX = ".tiramisu"
FORMAT_VERSION = 1
BEST = "best"
_KEY = "tiramisu"

Tensors = dict[str, npt.NDArray[Any]]


@dataclass(frozen=True)
class ModelInfo:
    """What a model file says of itself.

    Attributes:
        config: The network's shape, classes and normalisation.
        lineage: Where it comes from: parent, data, command, seed, versions.
        scores: Figures such as ``{"val_mean_iou": 0.91}``.
        path: The file.
        reference: TensorFlow's answer about a picture; see ``tiramisu.reference``.
    """

    config: TiramisuConfig
    lineage: dict[str, Any] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    path: Path = Path()
    reference: dict[str, Any] = field(default_factory=dict)


def save_model(
    path: str | PathLike[str],
    model: keras.Model,
    config: TiramisuConfig,
    *,
    lineage: Mapping[str, Any] | None = None,
    scores: Mapping[str, float] | None = None,
    reference: Mapping[str, Any] | None = None,
) -> None:
    """Write a model file in one step; an older file of that name is replaced.

    Args:
        path: The file.
        model: Its weights are written.
        config: What the network is made of.
        lineage: Where the model comes from.
        scores: How good it is.
        reference: What TensorFlow answers with these weights, to check others by.

    Raises:
        ModelFileError: It cannot be written; an older file is untouched.
    """
    description = {
        "format_version": FORMAT_VERSION,
        "config": config.to_dict(),
        "lineage": dict(lineage or {}),
        "scores": dict(scores or {}),
        "reference": dict(reference or {}),
    }
    write_tensors(Path(path), weights_of(model), {_KEY: json.dumps(description)})


def update_description(
    path: Path,
    *,
    lineage: Mapping[str, Any] | None = None,
    scores: Mapping[str, float] | None = None,
    reference: Mapping[str, Any] | None = None,
) -> None:
    """Add to what a model file says of itself; what is not given stays.

    Raises:
        ModelFileError: It cannot be read or written; it is as it was.
    """
    tensors, metadata = read_tensors(path), read_metadata(path)
    description = parse_json(metadata[_KEY])
    description["lineage"].update(lineage or {})
    description["scores"].update(scores or {})
    description["reference"] = dict(reference or description.get("reference", {}))
    write_tensors(path, tensors, {**metadata, _KEY: json.dumps(description)})


def write_tensors(path: Path, tensors: Tensors, metadata: dict[str, str]) -> None:
    """Write arrays and text as one safetensors file, or leave ``path`` as it was.

    Raises:
        ModelFileError: The file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, safetensors.numpy.save(tensors, metadata))
    except OSError as problem:
        raise ModelFileError(
            f"The model {path} cannot be written ({problem.strerror or problem}); "
            "free some space or choose another folder."
        ) from problem


def weights_of(model: keras.Model) -> Tensors:
    """Return the weights and running statistics by name, as float32 arrays."""
    return {
        variable.path: np.ascontiguousarray(variable.numpy(), dtype=np.float32)
        for variable in model.weights
    }


def read_model_info(path: str | PathLike[str]) -> ModelInfo:
    """Read the description alone; neither weights nor TensorFlow are loaded.

    Raises:
        ModelFileError: The file is missing, damaged or not a Tiramisu model.
    """
    path = Path(path)
    metadata = _open(path, lambda file: file.metadata())
    try:
        description = parse_json((metadata or {})[_KEY])
        version = description["format_version"]
        if version != FORMAT_VERSION:
            raise ModelFileError(
                f"{path} has format version {version}; this program reads version "
                f"{FORMAT_VERSION}. Update the program or export the model again."
            )
        return ModelInfo(
            TiramisuConfig.from_dict(description["config"]),
            dict(description["lineage"]),
            {name: float(value) for name, value in description["scores"].items()},
            path,
            dict(description.get("reference", {})),  # files of old have none
        )
    except ConfigError as problem:
        raise ModelFileError(f"{path} cannot be used: {problem}") from problem
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise ModelFileError(
            f"{path} is not a Tiramisu model; models are written by training."
        ) from problem


def read_tensors(path: Path) -> Tensors:
    """Read all arrays of a safetensors file.

    Raises:
        ModelFileError: The file is missing or damaged.
    """
    tensors: Tensors = _open(path, _all_tensors)
    return tensors


def _all_tensors(file: Any) -> Tensors:
    names = file.keys()
    return {name: file.get_tensor(name) for name in names}


def read_metadata(path: Path) -> dict[str, str]:
    """Read the text stored beside the arrays.

    Raises:
        ModelFileError: The file is missing or damaged.
    """
    return dict(_open(path, lambda file: file.metadata()) or {})


def _open(path: Path, use: Any) -> Any:
    if not path.is_file():
        raise ModelFileError(f"There is no model {path}; check the name.")
    try:
        with safetensors.safe_open(path, framework="numpy") as file:
            return use(file)
    except (safetensors.SafetensorError, OSError, ValueError, TypeError) as problem:
        raise ModelFileError(
            f"{path} cannot be read as a model ({problem}); it is damaged or "
            "something else."
        ) from problem


def read_weights(info: ModelInfo) -> Tensors:
    """Read the arrays of a model; they fit its description.

    Raises:
        ModelFileError: The file is missing or damaged, or its weights do not fit its
            own description.
    """
    tensors, expected = read_tensors(info.path), weight_shapes(info.config)
    if len(tensors) != len(expected):
        raise ModelFileError(
            f"{info.path} does not fit its own description: it has {len(tensors)} "
            f"arrays; the network it describes has {len(expected)}."
        )
    check_arrays(info.path, expected, tensors)
    return tensors


def load_model(
    path: str | PathLike[str], *, precision: str = "float32"
) -> tuple[keras.Model, ModelInfo]:
    """Rebuild the network that a file describes and give it the file's weights.

    Raises:
        ModelFileError: The file is missing, damaged, or its weights do not fit its
            own description.
    """
    path = Path(path)
    info = read_model_info(path)
    tensors = read_weights(info)

    from tiramisu.network import Tiramisu  # loads TensorFlow

    model = Tiramisu(info.config, precision=precision).build()
    set_weights(model, tensors, path)
    return model, info


def set_weights(model: keras.Model, tensors: Tensors, path: Path) -> None:
    """Give ``model`` the arrays of the same names.

    Raises:
        ModelFileError: A name is missing or too many, a shape differs, or a value is
            not finite. The model is then unchanged.
    """
    expected = {variable.path: tuple(variable.shape) for variable in model.weights}
    check_arrays(path, expected, tensors)
    for variable in model.weights:
        variable.assign(tensors[variable.path])


def find_model(name: Path) -> Path:
    """Find the file that a checkpoint name stands for.

    ``models/model.ckpt-20`` is the checkpoint of epoch 20; ``models/model.ckpt`` is
    the best of that training, or the last where none was rated.

    Raises:
        ModelFileError: There is no such file; the sentence lists what there is.
    """
    for candidate in (name, _with_suffix(name), checkpoint_path(name, BEST)):
        if candidate.is_file():
            return candidate
    epochs = checkpoints(name)
    if epochs:
        return epochs[max(epochs)]
    beside = sorted(path.name for path in name.parent.glob(f"*{MODEL_SUFFIX}"))
    raise ModelFileError(
        f"There is no model {name}; {name.parent} has "
        f"{', '.join(beside) if beside else 'no models'}."
    )


def checkpoint_path(name: Path, epoch: int | str) -> Path:
    """Return ``<name>-<epoch>.tiramisu``."""
    return name.with_name(f"{name.name}-{epoch}{MODEL_SUFFIX}")


def checkpoints(name: Path) -> dict[int, Path]:
    """Return the checkpoints that a training called ``name`` has left, by epoch."""
    pattern = re.compile(rf"{re.escape(name.name)}-(\d+){re.escape(MODEL_SUFFIX)}")
    found = {}
    if name.parent.is_dir():
        for path in name.parent.iterdir():
            match = pattern.fullmatch(path.name)
            if match:
                found[int(match[1])] = path
    return found


def _with_suffix(name: Path) -> Path:
    return name.with_name(name.name + MODEL_SUFFIX)


def model_digest(info: ModelInfo) -> str:
    """Return what stands for a model's network, whatever else its file says of it.

    Raises:
        ModelFileError: The file is missing or damaged.
    """
    digest = hashlib.sha256(json.dumps(info.config.to_dict()).encode())
    for name, values in sorted(read_weights(info).items()):
        digest.update(name.encode())
        digest.update(values.tobytes())
    return digest.hexdigest()


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file, by which a model's children name it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
