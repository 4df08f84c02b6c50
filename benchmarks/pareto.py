"""Search for the small network that ships: accuracy against time.

Networks around the built-in one all learn by its recipe, for the same number of steps
on crops of the same size, so other work on the machine does not matter. Then prediction
and a training step are timed, which wants a machine that does nothing else. Trainings
are kept in a file and not done again.

    python benchmarks/pareto.py --train      # hours; goes on where it was ended
    python benchmarks/pareto.py --time       # minutes
    python benchmarks/pareto.py --plot docs/images/pareto.png     # and prints the table
    python benchmarks/pareto.py --quick      # two networks, times alone
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np  # noqa: E402

from benchmarks._apart import hand_over, run_apart  # noqa: E402
from benchmarks._machine import machine  # noqa: E402
from benchmarks._pareto_plot import Measured, plot, table  # noqa: E402
from tiramisu.config import Normalisation, TiramisuConfig  # noqa: E402

BUILT_IN = "1,2,3,4,6-12-24"
NETWORKS = (
    BUILT_IN,
    "1,2,3,4-12-24",
    "1,1,2,3,4-12-24",
    "1,2,3,4,6-8-16",
    "1,2,3,4,6-16-32",
    "1,1,2,4,8-16-16",
    "1,2,3,4,6-12-12",
    "1,1,2,3,4,6-12-24",
    "2,3,4,5-12-24",
    "1,1,1,1,1-12-24",
)
"""Layers of each block, bottleneck last; growth rate; first filters."""

_STEPS, _BATCH, _CROP = 300, 4, 128
# What is timed: an image as the built-in model's card has it, a step as learning from
# corrections has it.
_IMAGE, _STEP_BATCH, _STEP_CROP = 512, 4, 160
_REPEATS = 9


@dataclass(frozen=True)
class Scored:
    """What one training has come to; a row of the file of trainings."""

    network: str
    seed: int
    steps: int
    iou: float
    mean_iou: float


@dataclass(frozen=True)
class Timed:
    """How long one network takes; a row of the file of times."""

    network: str
    weights: int
    prediction_ms: float
    step_ms: float
    load: float


def config_of(network: str) -> TiramisuConfig:
    """Return the config that a name such as ``1,2,3,4,6-12-24`` stands for."""
    blocks, growth, filters = network.split("-")
    return TiramisuConfig(
        tuple(int(layers) for layers in blocks.split(",")),
        growth_rate=int(growth),
        first_filters=int(filters),
        dropout=0.1,
        normalisation=Normalisation("percentile"),
    )


def train(network: str, seed: int, steps: int, data: Path) -> dict[str, Any]:
    """Train by the built-in model's recipe and score the end on validation images."""
    from tiramisu.masks import CLASSES_FILE, read_classes
    from tiramisu.samples import find_samples
    from tiramisu.training import Training
    from tiramisu.training_settings import TrainingSettings

    settings = TrainingSettings(
        epochs=1,
        steps_per_epoch=steps,
        batch_size=_BATCH,
        crop_size=_CROP,
        learning_rate=0.002,
        optimizer="adamw",
        schedule="cosine",
        l2=0.0,
        dice_weight=0.5,
        augmentation="full",
        seed=seed,
    )
    config = config_of(network).with_classes(read_classes(data / CLASSES_FILE))
    reports: list[Any] = []
    with tempfile.TemporaryDirectory() as folder:
        training = Training(config, settings, Path(folder) / "model.ckpt", {})
        training.run(
            find_samples(data / "train"),
            find_samples(data / "val"),
            on_step=lambda *_: None,
            on_epoch=reports.append,
        )
    total = reports[-1].evaluation.total
    return {"iou": float(total.iou[1]), "mean_iou": float(total.mean_iou)}


def take_times(network: str) -> dict[str, Any]:
    """Time a prediction by OpenVINO and a step by TensorFlow, both after warming up."""
    from tiramisu.distribution import Replicas
    from tiramisu.learner import Learner
    from tiramisu.model_file import weights_of
    from tiramisu.openvino_runtime import OpenVinoRuntime
    from tiramisu.training_settings import TrainingSettings

    config, rng = config_of(network), np.random.default_rng(0)
    settings = TrainingSettings(batch_size=_STEP_BATCH, l2=0.0, optimizer="adamw")
    learner = Learner(config, settings, Replicas())
    runtime = OpenVinoRuntime(config, weights_of(learner.model))
    image = rng.random((1, _IMAGE, _IMAGE, 3), np.float32)
    prediction_ms = _milliseconds(lambda: runtime(image))
    step = learner.make_step(None, 0)
    crops = rng.random((_STEP_BATCH, _STEP_CROP, _STEP_CROP, 3), np.float32)
    labels = rng.integers(0, 2, crops.shape[:3], np.int32)
    return {
        "weights": learner.model.count_params(),
        "prediction_ms": prediction_ms,
        "step_ms": _milliseconds(lambda: step(crops, labels, 1e-4)),
        "load": os.getloadavg()[0],
    }


def _milliseconds(act: Callable[[], object]) -> float:
    """Return the fastest of several runs: other work only ever makes them slower."""
    times = []
    for _ in range(_REPEATS + 1):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return 1000 * min(times[1:])


def train_missing(file: Path, seeds: int, steps: int, data: Path) -> None:
    """Train what is not in the file yet, one seed of all networks after the other."""
    for seed in range(seeds):
        done = {(one.network, one.seed) for one in read_trainings(file, steps)}
        for network in NETWORKS:
            if (network, seed) in done:
                continue
            told = ["--network", network, "--seed", str(seed), "--data", str(data)]
            told += ["--run", "train", "--steps", str(steps)]
            scores = _without_peak(run_apart(__file__, told))
            append_row(file, Scored(network, seed, steps, **scores))
            print(f"{network}, seed {seed}: IoU {scores['iou']:.4f}", flush=True)


def time_all(file: Path, networks: Sequence[str]) -> None:
    """Time networks anew; what the file had before is gone."""
    file.unlink(missing_ok=True)
    for network in networks:
        told = ["--run", "time", "--network", network]
        append_row(file, Timed(network, **_without_peak(run_apart(__file__, told))))


def _without_peak(result: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in result.items() if name != "peak_mb"}


def read_rows(file: Path, kind: type[Any]) -> list[Any]:
    """Return the rows of a file as objects; none where there is no file yet."""
    if not file.is_file():
        return []
    casts = {"str": str, "int": int, "float": float}
    types = {name: casts[told] for name, told in kind.__annotations__.items()}
    with file.open(newline="", encoding="utf-8") as opened:
        return [
            kind(**{name: types[name](value) for name, value in row.items()})
            for row in csv.DictReader(opened)
        ]


def read_trainings(file: Path, steps: int) -> list[Scored]:
    """Return the trainings of so many steps; others do not compare."""
    return [one for one in read_rows(file, Scored) if one.steps == steps]


def append_row(file: Path, row: Any) -> None:
    """Add one row to a file, under a line of headings where it is the first."""
    file.parent.mkdir(parents=True, exist_ok=True)
    is_new = not file.is_file()
    with file.open("a", newline="", encoding="utf-8") as opened:
        writer = csv.DictWriter(opened, [*vars(row)])
        if is_new:
            writer.writeheader()
        writer.writerow(vars(row))


def measured(trainings: Sequence[Scored], times: Sequence[Timed]) -> list[Measured]:
    """Put scores and times of networks together, where there are both."""
    found = []
    for one in times:
        ious = [row.iou for row in trainings if row.network == one.network]
        if ious:
            found.append(
                Measured(
                    one.network,
                    one.weights,
                    tuple(ious),
                    one.prediction_ms,
                    one.step_ms,
                )
            )
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked for; print a table in Markdown of all that is known."""
    options = _options(arguments)
    if options.run == "train":
        told = (options.network, options.seed, options.steps, options.data)
        return hand_over(train(*told))
    if options.run == "time":
        return hand_over(take_times(options.network))
    trainings, times = options.out / "trainings.csv", options.out / "times.csv"
    if options.quick:
        with tempfile.TemporaryDirectory() as folder:
            times = Path(folder) / "times.csv"
            time_all(times, NETWORKS[:2])
            for row in read_rows(times, Timed):
                print(f"{row.network}: {row.prediction_ms:.0f}, {row.step_ms:.0f} ms")
        return 0
    if options.train:
        train_missing(trainings, options.seeds, options.steps, options.data)
    if options.time:
        time_all(times, NETWORKS)
    scored = read_trainings(trainings, options.steps)
    networks = measured(scored, read_rows(times, Timed))
    print(f"{machine('tensorflow', 'tensorflow-cpu', 'openvino')}\n")
    print("\n".join(table(networks, BUILT_IN)))
    if options.plot:
        plot(networks, BUILT_IN, options.plot)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    data = ROOT.parent / "shared" / "data" / "nuclei"
    parser.add_argument("--data", type=Path, default=data)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "pareto")
    parser.add_argument("--train", action="store_true", help="train what is missing")
    parser.add_argument("--seeds", type=int, default=2, help="trainings of each")
    parser.add_argument("--steps", type=int, default=_STEPS, help="of each training")
    parser.add_argument("--time", action="store_true", help="take all times anew")
    parser.add_argument("--plot", type=Path, help="draw a picture")
    parser.add_argument("--quick", action="store_true", help="time two networks")
    # What a process of its own is told:
    parser.add_argument("--run", choices=["train", "time"], help=argparse.SUPPRESS)
    parser.add_argument("--network", help=argparse.SUPPRESS)
    parser.add_argument("--seed", type=int, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
