"""Time the prediction of an image by each runtime, beside PyTorch and ONNX Runtime.

The same weights in all of them, one image of 360 x 480 pixels, from scaled floats to
probabilities, on all cores; each in a process of its own, and they take turns, image by
image, so that what else the machine does meets them alike. PyTorch runs the network of
benchmarks/_torch_tiramisu.py, ONNX Runtime what our export has written. What differs
from TensorFlow's logits by more than 0.001 is a failure; bfloat16 may call 2 % of the
pixels otherwise.

"Of the peak" is how many times longer the fastest image takes than its multiplications
would at the rate of the fastest convolution that oneDNN does here in that precision.

    python benchmarks/inference.py
    python benchmarks/inference.py --quick               # one network, a small image
    python benchmarks/inference.py --json figures.json
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np  # noqa: E402

from benchmarks._apart import (  # noqa: E402
    answer_turns,
    hand_over,
    missing,
    run_apart,
    take_turns,
    write_json,
)
from benchmarks._machine import machine  # noqa: E402
from tiramisu.config import default_classes, preset  # noqa: E402
from tiramisu.summary import summarise  # noqa: E402

NETWORKS = ("56", "103")
REFERENCE, PEAKS = "tensorflow", "peaks"
RUNTIMES: dict[str, tuple[str, ...]] = {
    REFERENCE: (),
    "openvino": ("openvino",),
    "openvino_bfloat16": ("openvino",),
    "onnxruntime": ("tf2onnx", "onnxruntime"),
    "torch": ("torch",),
}
_LARGEST_DIFFERENCE = 1e-3
_LEAST_AGREEMENT, _LEAST_BFLOAT16_AGREEMENT = 0.9999, 0.98
_HEADING = (
    "| network | runtime | median ms | fastest ms | of TensorFlow's | of the peak "
    "| first answer after s | logits differ | classes agree |\n"
    "|---|---|---|---|---|---|---|---|---|"
)
_WARM_UP = 20  # OpenVINO compiles for a size that has come sixteen times


def prepare(folder: Path, name: str, height: int, width: int, export: bool) -> None:
    """Write a model with random weights, an image and our answer to it."""
    import keras

    from tiramisu.export import export_model
    from tiramisu.model_file import save_model
    from tiramisu.network import Tiramisu

    keras.utils.set_random_seed(0)
    config = preset(name, default_classes(11))
    model = Tiramisu(config).build()
    rng = np.random.default_rng(0)
    for variable in model.weights:
        if not variable.path.endswith("kernel"):
            shift = rng.uniform(-0.1, 0.1, variable.shape)
            variable.assign(variable.numpy() + shift)
    save_model(folder / "m.tiramisu", model, config)
    images = rng.random((1, height, width, 3), np.float32)
    np.save(folder / "images.npy", images)
    np.save(folder / "logits.npy", np.asarray(model(images, training=False)))
    if export:
        export_model(folder / "m.tiramisu", folder / "m.onnx", "onnx")


Answer = Callable[[Any], Any]
"""Takes (1, height, width, 3) images to (1, height, width, classes) probabilities."""


def tensorflow_answer(folder: Path) -> tuple[Answer, int]:
    """Return the reference and the number of its weights."""
    from tiramisu.model_file import load_model
    from tiramisu.tensorflow_runtime import TensorFlowRuntime

    model, _ = load_model(folder / "m.tiramisu")
    return TensorFlowRuntime(model), model.count_params()


def openvino_answer(folder: Path) -> tuple[Answer, int]:
    """Return OpenVINO in float32; its weights are folded into others."""
    return _openvino(folder, "f32")


def openvino_bfloat16_answer(folder: Path) -> tuple[Answer, int]:
    """Return OpenVINO in bfloat16."""
    return _openvino(folder, "bf16")


def _openvino(folder: Path, precision: Any) -> tuple[Answer, int]:
    from tiramisu.model_file import read_model_info, read_weights
    from tiramisu.openvino_runtime import OpenVinoRuntime

    info = read_model_info(folder / "m.tiramisu")
    return OpenVinoRuntime(info.config, read_weights(info), precision=precision), 0


def torch_answer(folder: Path) -> tuple[Answer, int]:
    """Return the network in PyTorch and the number of its weights."""
    import torch

    from benchmarks._torch_tiramisu import TorchTiramisu, copy_weights, num_weights
    from tiramisu.model_file import read_model_info, read_tensors

    model = TorchTiramisu(read_model_info(folder / "m.tiramisu").config).eval()
    copy_weights(model, read_tensors(folder / "m.tiramisu"))

    def answer(images: Any) -> Any:
        with torch.inference_mode():
            # (batch, height, width, channels) in memory is channels last.
            maps = torch.from_numpy(images).permute(0, 3, 1, 2)
            return model(maps).softmax(dim=1).permute(0, 2, 3, 1).numpy()

    return answer, num_weights(model)


def onnxruntime_answer(folder: Path) -> tuple[Answer, int]:
    """Return what our export has written; its weights are folded into others."""
    import onnxruntime

    session = onnxruntime.InferenceSession(
        folder / "m.onnx", providers=["CPUExecutionProvider"]
    )
    return lambda images: session.run(["probabilities"], {"images": images})[0], 0


ANSWERS = {
    "tensorflow": tensorflow_answer,
    "openvino": openvino_answer,
    "openvino_bfloat16": openvino_bfloat16_answer,
    "onnxruntime": onnxruntime_answer,
    "torch": torch_answer,
}


def measure(runtime: str, folder: Path) -> dict[str, Any]:
    """Be one runtime: answer each turn with a time, then compare answers.

    The comparison is with the logits of ``prepare``.
    """
    images, logits = (np.load(folder / f"{one}.npy") for one in ("images", "logits"))
    start = time.perf_counter()
    answer, weights = ANSWERS[runtime](folder)
    probabilities = np.asarray(answer(images))
    first_s = time.perf_counter() - start
    for _ in range(_WARM_UP if runtime.startswith("openvino") else 2):
        answer(images)
    answer_turns(lambda: {"ms": _milliseconds(answer, images)})
    # Softmax forgets what all logits of a pixel have in common.
    found = np.log(np.maximum(probabilities, 1e-30))
    expected = logits - np.log(np.exp(logits).sum(axis=-1, keepdims=True))
    likely = expected > -20
    return {
        "first_s": first_s,
        "weights": weights,
        "difference": float(np.abs(found - expected)[likely].max()),
        "agreement": float((found.argmax(-1) == logits.argmax(-1)).mean()),
    }


def _milliseconds(answer: Answer, images: Any) -> float:
    start = time.perf_counter()
    answer(images)
    return 1000 * (time.perf_counter() - start)


def compare(name: str, height: int, width: int, repeats: int) -> list[dict[str, Any]]:
    """Measure all runtimes on one network; print the machine's peaks and a table."""
    gflop = summarise(preset(name, default_classes(11)), height, width).gflop
    runtimes = [one for one, packages in RUNTIMES.items() if not missing(packages)]
    with tempfile.TemporaryDirectory() as folder:
        common = ["--network", name, "--folder", folder]
        size = ["--height", str(height), "--width", str(width)]
        run_apart(__file__, ["--run", "prepare", *common, *size])
        takers = [*([PEAKS] if not missing(("openvino",)) else []), *runtimes]
        turns, results = take_turns(
            __file__, {one: ["--run", one, *common] for one in takers}, repeats
        )
    peaks = _best(turns.pop(PEAKS, []))
    print("".join(f"- {one}: {rate:.0f} GFLOP/s\n" for one, rate in peaks.items()))
    rows: list[dict[str, Any]] = []
    print(_HEADING)
    for runtime in runtimes:
        times = [turn["ms"] for turn in turns[runtime]]
        row = {"network": name, "runtime": runtime, **results[runtime]}
        row |= {"ms": float(np.median(times)), "fastest_ms": min(times)}
        rows.append({**row, "of_peak": _times_the_peak(row, gflop, peaks)})
        print(_line(rows[-1], rows[0]))
    print(flush=True)
    return rows


def _best(turns: Sequence[dict[str, float]]) -> dict[str, float]:
    return (
        {name: max(turn[name] for turn in turns) for name in turns[0]} if turns else {}
    )


def _times_the_peak(
    row: dict[str, Any], gflop: float, peaks: dict[str, float]
) -> float | None:
    precision = "bf16" if row["runtime"].endswith("bfloat16") else "f32"
    rate = peaks.get(f"convolution {precision}")
    return None if rate is None else row["fastest_ms"] / (1000 * gflop / rate)


def _line(row: dict[str, Any], reference: dict[str, Any]) -> str:
    of_peak = "" if row["of_peak"] is None else f"{row['of_peak']:.2f}"
    return (
        f"| {row['network']} | {row['runtime']} | {row['ms']:.0f} "
        f"| {row['fastest_ms']:.0f} "
        f"| {row['fastest_ms'] / reference['fastest_ms']:.2f} | {of_peak} "
        f"| {row['first_s']:.1f} | {row['difference']:.1e} "
        f"| {100 * row['agreement']:.3f} % |"
    )


def is_faithful(row: dict[str, Any], rows: Sequence[dict[str, Any]]) -> bool:
    """Tell whether a runtime has computed the same network."""
    if row["runtime"].endswith("bfloat16"):
        return bool(row["agreement"] >= _LEAST_BFLOAT16_AGREEMENT)
    (reference,) = (
        one
        for one in rows
        if one["runtime"] == REFERENCE and one["network"] == row["network"]
    )
    return (
        row["weights"] in (0, reference["weights"])
        and row["difference"] <= _LARGEST_DIFFERENCE
        and row["agreement"] >= _LEAST_AGREEMENT
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table in Markdown; the exit code says whether all answers agree."""
    options = _options(arguments)
    if options.run == "prepare":
        export = not missing(RUNTIMES["onnxruntime"])
        size = (options.height, options.width)
        prepare(options.folder, options.network[0], *size, export)
        return hand_over({})
    if options.run == PEAKS:
        from benchmarks._peak import peaks

        answer_turns(peaks)
        return hand_over({})
    if options.run:
        return hand_over(measure(options.run, options.folder))
    names = NETWORKS[:1] if options.quick else options.network or NETWORKS
    height, width, repeats = (96, 128, 3) if options.quick else (360, 480, 15)
    repeats = options.repeats or repeats
    here = machine("tensorflow", "tensorflow-cpu", "openvino", "torch", "onnxruntime")
    print(f"{here}; one image of {height} x {width} pixels\n")
    rows = [row for name in names for row in compare(name, height, width, repeats)]
    write_json(options.json, here, rows)
    failed = [row for row in rows if not is_faithful(row, rows)]
    for row in failed:
        print(f"{row['runtime']} is not the same network {row['network']}.")
    return 1 if failed else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="56 alone, a small image")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument("--repeats", type=int, help="images timed by each (15)")
    parser.add_argument("--network", nargs="+", help="these alone (56 103)")
    # What a process of its own is told:
    parser.add_argument(
        "--run", choices=["prepare", PEAKS, *ANSWERS], help=argparse.SUPPRESS
    )
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    for name in ("--height", "--width"):
        parser.add_argument(name, type=int, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
