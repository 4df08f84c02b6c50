"""What computes a network's predictions: TensorFlow, or something faster.

TensorFlow is the reference. OpenVINO is used by default where it is installed, and only
after it has answered as TensorFlow did about a real image; docs/adr says why.
"""

from __future__ import annotations

import importlib.util
import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Literal, Protocol

from tiramisu.errors import ConfigError
from tiramisu.model_file import (
    ModelInfo,
    load_model,
    read_model_info,
    read_weights,
)
from tiramisu.reference import Reference, keep_reference, stored_reference
from tiramisu.tiling import FloatMaps

log = logging.getLogger(__name__)

RuntimeChoice = Literal["auto", "tensorflow", "openvino", "openvino_bfloat16"]
"""Which runtime to use; ``auto`` is the fastest that can be trusted."""

RUNTIMES: tuple[RuntimeChoice, ...] = (
    "auto",
    "tensorflow",
    "openvino",
    "openvino_bfloat16",
)

LEAST_AGREEMENT = 0.999
"""Share of pixels that must get TensorFlow's class, and its confidence."""

# Of bfloat16, which somebody has to ask for: eight bits call some pixels otherwise.
_LEAST_BFLOAT16_AGREEMENT = 0.98

Preparation = Callable[[], object]
"""Is called before TensorFlow is imported, if it turns out to be needed."""


class Runtime(Protocol):
    """Computes what one network says. Not for several threads at once."""

    @property
    def name(self) -> str:
        """What people know the runtime as."""

    def __call__(self, images: FloatMaps) -> FloatMaps:
        """Take scaled images to probabilities.

        Args:
            images: (batch, height, width, 3) float32, any height and width from the
                network's smallest up.

        Returns:
            (batch, height, width, classes) float32, summing to 1 over the classes.
        """


def open_runtime(
    path: Path,
    choice: RuntimeChoice = "auto",
    *,
    before_tensorflow: Preparation | None = None,
) -> tuple[Runtime, ModelInfo]:
    """Make a model file ready to predict.

    Args:
        path: The model file.
        choice: The runtime. ``auto`` is OpenVINO where it is installed, gives the
            answers of TensorFlow and no graphics card is faster; else TensorFlow.
        before_tensorflow: Called before TensorFlow is imported.

    Raises:
        ModelFileError: The file cannot be used.
        ConfigError: The runtime that is asked for is not installed, or its answers
            are not those of TensorFlow.
    """
    return _Opening(path, before_tensorflow or _nothing).open(choice)


class _Opening:
    """Opens one model file, and loads TensorFlow at most once for it."""

    def __init__(self, path: Path, before_tensorflow: Preparation) -> None:
        self._path = path
        self._before_tensorflow = before_tensorflow
        self._tensorflow: Runtime | None = None
        self._info = read_model_info(path)

    def open(self, choice: RuntimeChoice) -> tuple[Runtime, ModelInfo]:
        return self._runtime(choice), self._info

    def _runtime(self, choice: RuntimeChoice) -> Runtime:
        if choice == "tensorflow" or (choice == "auto" and not _suits_openvino()):
            return self.tensorflow()
        try:
            return self._openvino(choice)
        except (ConfigError, ImportError, RuntimeError) as problem:
            if choice != "auto":
                raise ConfigError(str(problem)) from problem
            log.warning("predicting with TensorFlow: %s", problem)
            return self.tensorflow()

    def tensorflow(self) -> Runtime:
        """Return the reference, loaded when first asked for."""
        if self._tensorflow is None:
            self._before_tensorflow()
            from tiramisu.tensorflow_runtime import TensorFlowRuntime

            self._tensorflow = TensorFlowRuntime(load_model(self._path)[0])
        return self._tensorflow

    def _openvino(self, choice: RuntimeChoice) -> Runtime:
        """Return OpenVINO, checked.

        Raises:
            ConfigError: It is not installed or its answers are others.
            ImportError, RuntimeError: It does not work here.
        """
        if not is_openvino_installed():
            raise ConfigError(
                "The package openvino is not installed; install it, or use "
                "--runtime=tensorflow."
            )
        weights = read_weights(self._info)
        from tiramisu.openvino_runtime import OpenVinoRuntime

        is_exact = choice != "openvino_bfloat16"
        runtime = OpenVinoRuntime(
            self._info.config, weights, precision="f32" if is_exact else "bf16"
        )
        self._check(runtime, is_exact)
        return runtime

    def _check(self, runtime: Runtime, is_exact: bool) -> None:
        expected = self._reference()
        answer = Reference.of(runtime, self._info.config)
        least = LEAST_AGREEMENT if is_exact else _LEAST_BFLOAT16_AGREEMENT
        agreement = expected.agreement(answer)
        if is_exact:
            agreement = min(agreement, expected.confidence_agreement(answer))
        if agreement < least:
            raise ConfigError(
                f"{runtime.name} answers otherwise than TensorFlow: {self._path.name} "
                f"has the same result in {100 * agreement:.2f} % of the pixels of a "
                f"sample image, not in {100 * least:g} %; use --runtime=tensorflow."
            )
        log.info(
            "%s predicts with %s: %.3f %% agree with TensorFlow",
            self._path.name,
            runtime.name,
            100 * agreement,
        )

    def _reference(self) -> Reference:
        """Return TensorFlow's answer, which costs seconds the very first time."""
        found = stored_reference(self._info)
        if found is None:
            found = Reference.of(self.tensorflow(), self._info.config)
            keep_reference(self._path, found)
        return found


def is_openvino_installed() -> bool:
    """Tell whether OpenVINO can be imported."""
    try:
        return importlib.util.find_spec("openvino") is not None
    except ValueError:  # somebody has hidden it
        return False


def _suits_openvino() -> bool:
    """Tell whether it is there, and TensorFlow has no graphics card to be faster on."""
    has_card = (
        shutil.which("nvidia-smi") is not None
        or Path("/proc/driver/nvidia/version").exists()
    ) and importlib.util.find_spec("nvidia") is not None
    return is_openvino_installed() and not has_card


def _nothing() -> None:
    """Prepare nothing."""
