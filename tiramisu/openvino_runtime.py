"""Prediction by OpenVINO: on processors faster than TensorFlow, and there at once."""

from __future__ import annotations

import functools
import os
from typing import Any, Literal

import numpy as np

from tiramisu.config import TiramisuConfig
from tiramisu.model_file import Tensors
from tiramisu.openvino_graph import OpenVinoGraph
from tiramisu.openvino_import import openvino
from tiramisu.tiling import FloatMaps

Precision = Literal["f32", "bf16"]

# A graph for one size alone is faster by a tenth, but to compile it costs what it saves
# in about this many calls.
_WORTH_A_GRAPH = 16
_THREADS = "TF_NUM_INTRAOP_THREADS"
# OpenVINO keeps 5000 steps that it has prepared for some size of image, and so takes
# 6 MB more for each other size of 300 x 300 pixels. These are enough for a few sizes.
_FEW_STEPS = {"CPU_RUNTIME_CACHE_CAPACITY": "256"}


class OpenVinoRuntime:
    """Runs a network; see ``tiramisu.runtime.Runtime``.

    One graph answers images of any size. The size that comes again and again, as tiles
    do, gets a graph of its own.

    Attributes:
        name: Of the runtime, for people.
    """

    def __init__(
        self, config: TiramisuConfig, weights: Tensors, *, precision: Precision = "f32"
    ) -> None:
        """Build and compile.

        Args:
            config: The network's shape.
            weights: All arrays of ``weight_shapes``, by name.
            precision: Of the arithmetic. bf16 is faster where the processor has it,
                and calls some pixels otherwise.

        Raises:
            RuntimeError: OpenVINO cannot run this network here.
        """
        self.name = "OpenVINO" if precision == "f32" else f"OpenVINO, {precision}"
        self._settings = _settings(precision)
        self._graph = OpenVinoGraph(config, weights).build()
        self._any_size = self._compiled(self._graph)
        self._one_size: tuple[tuple[int, ...], Any] | None = None
        self._shape: tuple[int, ...] = ()
        self._times = 0

    def __call__(self, images: FloatMaps) -> FloatMaps:
        """Return (batch, height, width, classes) probabilities."""
        request = self._request_for(images.shape)
        inputs = {0: np.ascontiguousarray(images)}
        return np.asarray(request.infer(inputs, share_inputs=True)[0])

    def _request_for(self, shape: tuple[int, ...]) -> Any:
        if self._one_size is not None and self._one_size[0] == shape:
            return self._one_size[1]
        self._times = self._times + 1 if shape == self._shape else 1
        self._shape = shape
        if self._times < _WORTH_A_GRAPH:
            return self._any_size
        graph = self._graph.clone()
        graph.reshape(list(shape))
        self._one_size = None  # two at once would take twice the memory
        self._one_size = (shape, self._compiled(graph))
        return self._one_size[1]

    def _compiled(self, graph: Any) -> Any:
        try:
            compiled = _compile(graph, {**self._settings, **_FEW_STEPS})
        except RuntimeError:  # this OpenVINO may know no such setting
            compiled = _compile(graph, self._settings)
        return compiled.create_infer_request()


def _compile(graph: Any, settings: dict[str, Any]) -> Any:
    return _core().compile_model(graph, "CPU", settings)


@functools.cache
def _core() -> Any:
    return openvino.Core()


def _settings(precision: Precision) -> dict[str, Any]:
    """One request at a time, on as many threads as TensorFlow may take."""
    settings = {
        "PERFORMANCE_HINT": "LATENCY",
        "NUM_STREAMS": "1",
        "INFERENCE_PRECISION_HINT": precision,
    }
    threads = os.environ.get(_THREADS, "")
    if threads.isdecimal() and int(threads) > 0:
        settings["INFERENCE_NUM_THREADS"] = threads
    return settings
