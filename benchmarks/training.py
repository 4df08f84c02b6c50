"""Time a step of training, beside PyTorch.

Random crops of 224 x 224 pixels, batches of 3, the paper's optimiser and penalty, in
32-bit floats and in bfloat16, on all cores: our own training step, and the same in
PyTorch for the network of benchmarks/_torch_tiramisu.py. Each runs in a process of its
own, whose peak of memory is told too. The time to the first step counts from the start
of that process: imports, building and tracing are in it.

    python benchmarks/training.py
    python benchmarks/training.py --quick               # one network, small crops
    python benchmarks/training.py --json figures.json
"""

from __future__ import annotations

import argparse
import os
import sys
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
from tiramisu.config import TiramisuConfig, default_classes, preset  # noqa: E402

NETWORKS = ("56", "103")
RUNTIMES: dict[str, tuple[str, ...]] = {
    "tiramisu": (),
    "tiramisu_bfloat16": (),
    "torch": ("torch",),
    "torch_bfloat16": ("torch",),
}
_BATCH, _RATE, _PENALTY = 3, 1e-3, 1e-4

Step = Callable[[Any, Any], float]
"""Takes (batch, height, width, 3) images and their labels; returns the loss."""


def tiramisu_step(
    config: TiramisuConfig, precision: str = "float32"
) -> tuple[Step, int]:
    """Return our own training step and the number of weights."""
    from tiramisu.distribution import Replicas
    from tiramisu.learner import Learner
    from tiramisu.training_settings import TrainingSettings

    settings = TrainingSettings(
        batch_size=_BATCH, l2=_PENALTY, learning_rate=_RATE, precision=precision
    )
    learner = Learner(config, settings, Replicas())
    step = learner.make_step(None, 0)
    weights = learner.model.count_params()
    return lambda images, labels: step(images, labels, _RATE), weights


def tiramisu_bfloat16_step(config: TiramisuConfig) -> tuple[Step, int]:
    """Return it in bfloat16, with weights in float32."""
    return tiramisu_step(config, "mixed_bfloat16")


def torch_bfloat16_step(config: TiramisuConfig) -> tuple[Step, int]:
    """Return the same in PyTorch, by its own choice of what is in bfloat16."""
    return torch_step(config, narrow=True)


def torch_step(config: TiramisuConfig, *, narrow: bool = False) -> tuple[Step, int]:
    """Return the same in PyTorch."""
    import torch

    from benchmarks._torch_tiramisu import TorchTiramisu, num_weights

    torch.manual_seed(0)
    model = TorchTiramisu(config).train()
    kernels, others = model.decayed()
    # The gradient of the penalty, which Keras adds to the loss: 2 x weight.
    groups = [{"params": kernels, "weight_decay": 2 * _PENALTY}, {"params": others}]
    optimizer = torch.optim.RMSprop(groups, lr=_RATE, alpha=0.9, eps=1e-7)

    def step(images: Any, labels: Any) -> float:
        maps = torch.from_numpy(images).permute(0, 3, 1, 2)
        with torch.autocast("cpu", torch.bfloat16, enabled=narrow):
            logits = model(maps)
        loss = torch.nn.functional.cross_entropy(
            logits.float(), torch.from_numpy(labels).long(), ignore_index=255
        )
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        return float(loss)

    return step, num_weights(model)


STEPS = {
    "tiramisu": tiramisu_step,
    "tiramisu_bfloat16": tiramisu_bfloat16_step,
    "torch": torch_step,
    "torch_bfloat16": torch_bfloat16_step,
}


def measure(
    runtime: str, name: str, size: int, steps: int, started: float
) -> dict[str, Any]:
    """Time the first step since ``started``, and the median of those after it."""
    step, weights = STEPS[runtime](preset(name, default_classes(11)))
    rng = np.random.default_rng(0)
    images = rng.random((_BATCH, size, size, 3), np.float32)
    labels = rng.integers(0, 11, (_BATCH, size, size), np.int32)
    losses = [step(images, labels)]
    to_first = time.time() - started
    times = []
    for _ in range(steps):
        start = time.perf_counter()
        losses.append(step(images, labels))
        times.append(1000 * (time.perf_counter() - start))
    return {
        "ms": float(np.median(times)),
        "seconds_to_first_step": to_first,
        "weights": weights,
        "first_loss": losses[0],
        "last_loss": losses[-1],
    }


def compare(name: str, size: int, steps: int) -> list[dict[str, Any]]:
    """Measure all runtimes on one network; print a line for each."""
    rows: list[dict[str, Any]] = []
    for runtime, packages in RUNTIMES.items():
        if missing(packages):
            print(f"| {name} | {runtime} | skipped: no {missing(packages)[0]} ||||")
            continue
        told = ["--size", str(size), "--steps", str(steps)]
        told += ["--started", str(time.time())]
        row = run_apart(__file__, ["--run", runtime, "--network", name, *told])
        rows.append({"network": name, "runtime": runtime, **row})
        print(_line(rows[-1], rows[0]), flush=True)
    return rows


def _line(row: dict[str, Any], ours: dict[str, Any]) -> str:
    return (
        f"| {row['network']} | {row['runtime']} | {row['ms']:.0f} "
        f"| {row['ms'] / ours['ms']:.2f} | {row['seconds_to_first_step']:.1f} "
        f"| {row['peak_mb']:.0f} |"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table in Markdown; the exit code says whether networks are the same."""
    options = _options(arguments)
    if options.run:
        told = (options.network[0], options.size, options.steps, options.started)
        return hand_over(measure(options.run, *told))
    names = NETWORKS[:1] if options.quick else options.network or NETWORKS
    size, steps = (64, 3) if options.quick else (224, 15)
    steps = options.steps or steps
    here = machine("tensorflow", "tensorflow-cpu", "torch")
    print(f"{here}; {_BATCH} crops of {size} x {size} pixels\n")
    print("| network | runtime | median ms | ratio | first step after s | peak MB |")
    print("|---|---|---|---|---|---|")
    rows = [row for name in names for row in compare(name, size, steps)]
    write_json(options.json, here, rows)
    for name in names:
        if len({row["weights"] for row in rows if row["network"] == name}) > 1:
            print(f"The networks {name} differ in their number of weights.")
            return 1
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="56 alone, small crops")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument("--network", nargs="+", help="these alone (56 103)")
    parser.add_argument("--steps", type=int, help="steps timed of each (15)")
    # What a process of its own is told:
    parser.add_argument("--run", choices=[*STEPS], help=argparse.SUPPRESS)
    parser.add_argument("--size", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--started", type=float, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
