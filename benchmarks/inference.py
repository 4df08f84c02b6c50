"""Time the prediction of an image by each runtime, beside PyTorch and ONNX Runtime.

The same weights in all of them, one image of 360 x 480 pixels, from scaled floats to
probabilities, on all cores; each in a process of its own. PyTorch runs the network of
benchmarks/_torch_tiramisu.py, ONNX Runtime what our export has written. What differs
from TensorFlow's logits by more than 0.001 is a failure; bfloat16 may call 2 % of the
pixels otherwise.

"Of the peak" is how many times longer an image takes than its multiplications would at
the rate of the fastest convolution that oneDNN does here, in the same precision.

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

from benchmarks._apart import hand_over, missing, run_apart, write_json  # noqa: E402
from benchmarks._machine import machine  # noqa: E402
from tiramisu.config import default_classes, preset  # noqa: E402
from tiramisu.summary import summarise  # noqa: E402

NETWORKS = ("56", "103")
REFERENCE = "tensorflow"
RUNTIMES: dict[str, tuple[str, ...]] = {
    REFERENCE: (),
    "openvino": ("openvino",),
    "openvino_bfloat16": ("openvino",),
    "onnxruntime": ("tf2onnx", "onnxruntime"),
    "torch": ("torch",),
}
_LARGEST_DIFFERENCE = 1e-3
_LEAST_AGREEMENT, _LEAST_BFLOAT16_AGREEMENT = 0.9999, 0.98
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


def measure(runtime: str, folder: Path, repeats: int) -> dict[str, Any]:
    """Time one runtime and compare its answer with the logits of ``prepare``."""
    images, logits = (np.load(folder / f"{one}.npy") for one in ("images", "logits"))
    start = time.perf_counter()
    answer, weights = ANSWERS[runtime](folder)
    probabilities = np.asarray(answer(images))
    first_s = time.perf_counter() - start
    for _ in range(_WARM_UP if runtime.startswith("openvino") else 2):
        answer(images)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        answer(images)
        times.append(1000 * (time.perf_counter() - start))
    # Softmax forgets what all logits of a pixel have in common.
    found = np.log(np.maximum(probabilities, 1e-30))
    expected = logits - np.log(np.exp(logits).sum(axis=-1, keepdims=True))
    likely = expected > -20
    return {
        "ms": float(np.median(times)),
        "fastest_ms": min(times),
        "first_s": first_s,
        "weights": weights,
        "difference": float(np.abs(found - expected)[likely].max()),
        "agreement": float((found.argmax(-1) == logits.argmax(-1)).mean()),
    }


def compare(
    name: str, height: int, width: int, repeats: int, peaks: dict[str, float]
) -> list[dict[str, Any]]:
    """Measure all runtimes on one network; print a line for each."""
    gflop = summarise(preset(name, default_classes(11)), height, width).gflop
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        common = ["--network", name, "--folder", folder, "--repeats", str(repeats)]
        size = ["--height", str(height), "--width", str(width)]
        run_apart(__file__, ["--run", "prepare", *common, *size])
        for runtime, packages in RUNTIMES.items():
            if missing(packages):
                print(
                    f"| {name} | {runtime} | skipped: no {missing(packages)[0]} ||||||"
                )
                continue
            row = run_apart(__file__, ["--run", runtime, *common])
            rows.append({"network": name, "runtime": runtime, **row})
            rows[-1]["of_peak"] = _times_the_peak(rows[-1], gflop, peaks)
            print(_line(rows[-1], rows[0]), flush=True)
    return rows


def _times_the_peak(
    row: dict[str, Any], gflop: float, peaks: dict[str, float]
) -> float | None:
    precision = "bf16" if row["runtime"].endswith("bfloat16") else "f32"
    rate = peaks.get(f"convolution {precision}")
    return None if rate is None else row["ms"] / (1000 * gflop / rate)


def _line(row: dict[str, Any], reference: dict[str, Any]) -> str:
    of_peak = "" if row["of_peak"] is None else f"{row['of_peak']:.2f}"
    return (
        f"| {row['network']} | {row['runtime']} | {row['ms']:.0f} "
        f"| {row['fastest_ms']:.0f} | {row['ms'] / reference['ms']:.2f} | {of_peak} "
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
        prepare(options.folder, options.network, *size, export)
        return hand_over({})
    if options.run == "peaks":
        from benchmarks._peak import peaks as measure_peaks

        return hand_over(measure_peaks())
    if options.run:
        result = measure(options.run, options.folder, options.repeats)
        return hand_over(result)
    names = NETWORKS[:1] if options.quick else NETWORKS
    height, width, repeats = (96, 128, 3) if options.quick else (360, 480, 15)
    repeats = options.repeats or repeats
    here = machine("tensorflow", "tensorflow-cpu", "openvino", "torch", "onnxruntime")
    print(f"{here}; one image of {height} x {width} pixels\n")
    peaks = _peaks()
    print(
        "| network | runtime | median ms | fastest ms | of TensorFlow's | of the peak "
        "| first answer after s | logits differ | classes agree |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    size = (height, width, repeats)
    rows = [row for name in names for row in compare(name, *size, peaks)]
    write_json(options.json, here, rows)
    failed = [row for row in rows if not is_faithful(row, rows)]
    for row in failed:
        print(f"{row['runtime']} is not the same network {row['network']}.")
    return 1 if failed else 0


def _peaks() -> dict[str, float]:
    """Measure and print what the machine can do; nothing without OpenVINO."""
    if missing(("openvino",)):
        return {}
    found = run_apart(__file__, ["--run", "peaks"])
    del found["peak_mb"]
    for name, rate in found.items():
        print(f"- {name}: {rate:.0f} GFLOP/s")
    print()
    return found


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="56 alone, a small image")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument("--repeats", type=int, help="images timed by each (15)")
    # What a process of its own is told:
    parser.add_argument(
        "--run", choices=["prepare", "peaks", *ANSWERS], help=argparse.SUPPRESS
    )
    parser.add_argument("--network", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    for name in ("--height", "--width"):
        parser.add_argument(name, type=int, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
