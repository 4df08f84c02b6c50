"""How fast this machine multiplies at most, by oneDNN as OpenVINO calls it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np

from tiramisu.openvino_import import openvino, ops

PRECISIONS = ("f32", "bf16")
_SIDE = 2048
# Maps, height, width: of 3x3 convolutions that oneDNN is fastest with.
_CONVOLUTIONS = ((256, 90, 120), (128, 180, 240), (64, 360, 480))
_REPEATS = 3


def peaks(repeats: int = _REPEATS) -> dict[str, float]:
    """Return GFLOP/s (two for each multiplication and addition), the best of all runs.

    Keys are ``matmul f32``, ``convolution f32`` and the same for bf16.
    """
    found = {}
    for precision in PRECISIONS:
        found[f"matmul {precision}"] = _matmul(precision, repeats)
        found[f"convolution {precision}"] = max(
            _convolution(precision, repeats, *one) for one in _CONVOLUTIONS
        )
    return found


def _matmul(precision: str, repeats: int) -> float:
    rng = np.random.default_rng(0)
    left = ops.parameter([_SIDE, _SIDE], openvino.Type.f32)
    right = rng.random((_SIDE, _SIDE), np.float32)
    request = _compiled(ops.matmul(left, right, False, False), left, precision)
    values = rng.random((_SIDE, _SIDE), np.float32)
    seconds = _fastest(lambda: request.infer({0: values}, share_inputs=True), repeats)
    return 2 * _SIDE**3 / seconds / 1e9


def _convolution(
    precision: str, repeats: int, maps: int, height: int, width: int
) -> float:
    """Time one convolution alone: what surrounds it is not counted."""
    rng = np.random.default_rng(0)
    shape = [1, maps, height, width]
    images = ops.parameter(shape, openvino.Type.f32)
    kernel = rng.random((maps, maps, 3, 3), np.float32)
    node = ops.convolution(images, kernel, [1, 1], [1, 1], [1, 1], [1, 1])
    request = _compiled(node, images, precision)
    values = rng.random(shape, np.float32)
    seconds = np.inf
    for _ in range(repeats):
        request.infer({0: values}, share_inputs=True)
        for step in request.profiling_info:
            if step.node_type == "Convolution":
                seconds = min(seconds, step.real_time.total_seconds())
    return 2 * 9 * maps * maps * height * width / seconds / 1e9


def _compiled(node: Any, parameter: Any, precision: str) -> Any:
    model = openvino.Model([node], [parameter], "peak")
    settings = {
        "PERFORMANCE_HINT": "LATENCY",
        "NUM_STREAMS": "1",
        "INFERENCE_PRECISION_HINT": precision,
        "PERF_COUNT": "YES",
    }
    compiled = openvino.Core().compile_model(model, "CPU", settings)
    return compiled.create_infer_request()


def _fastest(act: Callable[[], object], repeats: int) -> float:
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return min(times)
