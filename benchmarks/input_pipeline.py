"""Say whether training ever waits for its crops.

Times a step of the network on one batch that is there already, and the same step on
batches from the pipeline (reading, cutting, augmenting), side by side: were that too
slow, the second would be longer. Then the pipeline alone, in crops a second.
Images and masks are made up, of CamVid's size; crops are the paper's, 3 of 224 pixels.

    python benchmarks/input_pipeline.py
    python benchmarks/input_pipeline.py --quick    # the smallest network only
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import cv2  # noqa: E402
import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402

from benchmarks._machine import machine  # noqa: E402
from tiramisu.augmentation import AUGMENTATIONS  # noqa: E402
from tiramisu.class_balance import count_classes, rare_classes  # noqa: E402
from tiramisu.config import TiramisuConfig, default_classes, preset  # noqa: E402
from tiramisu.dataset import CropPlan, SampleCache, crop_dataset  # noqa: E402
from tiramisu.distribution import Replicas  # noqa: E402
from tiramisu.learner import Learner  # noqa: E402
from tiramisu.masks import write_mask  # noqa: E402
from tiramisu.samples import find_samples  # noqa: E402
from tiramisu.training_settings import TrainingSettings  # noqa: E402
from tiramisu.training_step import TrainingStep  # noqa: E402

CLASSES = default_classes(11)
NETWORKS = {
    "2,3 (growth 8)": TiramisuConfig((2, 3), growth_rate=8, classes=CLASSES),
    "2,3,3 (the default)": TiramisuConfig((2, 3, 3), classes=CLASSES),
    "FC-DenseNet56": preset("56", CLASSES),
}
WIDTH, HEIGHT, NUM_IMAGES = 480, 360, 24
BATCH, CROP = 3, 224
# By how much a step may take longer, which is the noise of such figures.
GOAL = 1.05


class Source:
    """A folder of made-up images, and batches of crops from it."""

    def __init__(self, folder: Path) -> None:
        _write_images(folder)
        samples = find_samples(folder)
        self._cache = SampleCache(
            samples, CLASSES, NETWORKS["FC-DenseNet56"].normalisation
        )
        self._areas = np.full(len(samples), float(WIDTH * HEIGHT))
        self._rare = rare_classes(count_classes(samples, CLASSES), 0.5)

    def batches(self, augmentation: str, steps: int) -> tf.data.Dataset:
        """Return so many batches; "full, rare" also looks for rare classes."""
        name, _, rare = augmentation.partition(", ")
        plan = CropPlan(CROP, BATCH, steps, AUGMENTATIONS[name], seed=0)
        chosen = self._rare if rare else None
        return crop_dataset(self._cache, self._areas, plan, 0, rare=chosen)


def fixed_step_ms(step: TrainingStep, source: Source, steps: int) -> float:
    """Return the median time of a step on one batch, over and over."""
    ((images, labels),) = source.batches("flips", 1)
    return float(np.median([*_times(step, [(images, labels)] * steps)]))


def pipeline_step_ms(
    step: TrainingStep, source: Source, augmentation: str, steps: int
) -> float:
    """Return the median time of a step and of waiting for its batch."""
    return float(np.median([*_times(step, source.batches(augmentation, steps))]))


def _times(step: TrainingStep, batches: Any) -> Iterator[float]:
    start = time.perf_counter()
    for images, labels in batches:
        step(images, labels, 1e-4)
        now = time.perf_counter()
        yield 1000 * (now - start)
        start = now


def crops_a_second(source: Source, augmentation: str, steps: int) -> float:
    """Return the median speed of the pipeline alone, after a first time."""
    speeds = []
    for _ in range(4):
        start = time.perf_counter()
        for _ in source.batches(augmentation, steps):
            pass
        speeds.append(BATCH * steps / (time.perf_counter() - start))
    return float(np.median(speeds[1:]))


def _write_images(folder: Path) -> None:
    """Write smooth noise, and masks of blobs of eleven classes in it."""
    rng = np.random.default_rng(0)
    (folder / "images").mkdir(parents=True)
    for index in range(NUM_IMAGES):
        small = rng.integers(0, 256, (HEIGHT // 8, WIDTH // 8, 3), np.uint8)
        rgb = cv2.resize(small, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
        cv2.imwrite(str(folder / "images" / f"{index}.png"), rgb)
        labels = np.minimum(rng.geometric(0.3, (HEIGHT // 24, WIDTH // 24)) - 1, 10)
        mask = np.kron(labels, np.ones((24, 24))).astype(np.uint8)
        write_mask(folder / "masks" / f"{index}.png", mask, CLASSES)


def _print_steps(source: Source, names: Sequence[str], steps: int) -> None:
    print("\n| network | augmentation | fixed batch ms | pipeline ms | ratio | met |")
    print("|---|---|---|---|---|---|")
    for name in names:
        settings = TrainingSettings(batch_size=BATCH, crop_size=CROP)
        step = Learner(NETWORKS[name], settings, Replicas()).make_step(None, 0)
        fixed_step_ms(step, source, 2)  # traces the graph
        for augmentation in AUGMENTATIONS:
            fixed = fixed_step_ms(step, source, steps)
            fed = pipeline_step_ms(step, source, augmentation, steps)
            ratio = fed / fixed
            met = "yes" if ratio <= GOAL else "no"
            print(
                f"| {name} | {augmentation} | {fixed:.0f} | {fed:.0f} | {ratio:.2f} "
                f"| {met} |",
                flush=True,
            )


def _print_speeds(source: Source, steps: int) -> None:
    print("\n| augmentation | crops a second, pipeline alone |")
    print("|---|---|")
    for augmentation in (*AUGMENTATIONS, "full, rare"):
        print(f"| {augmentation} | {crops_a_second(source, augmentation, steps):.0f} |")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print tables in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--quick", action="store_true", help="the smallest network, a few steps"
    )
    options = parser.parse_args(arguments)
    names = [*NETWORKS][:1] if options.quick else [*NETWORKS]
    print(machine("tensorflow", "keras", "opencv-python-headless", "numpy"))
    with tempfile.TemporaryDirectory() as folder:
        source = Source(Path(folder) / "data")
        _print_steps(source, names, 3 if options.quick else 15)
        _print_speeds(source, 10 if options.quick else 60)
    return 0


if __name__ == "__main__":
    sys.exit(main())
