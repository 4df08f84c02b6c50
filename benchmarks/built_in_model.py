"""Score a model on the nuclei images, in all and for each kind of image.

The kinds stand in brackets in the data set's manifest.csv. Intersections and unions
are summed over all pixels of a kind before they are divided.

    python benchmarks/built_in_model.py --data ../shared/data/nuclei --split test
"""

from __future__ import annotations

import argparse
import csv
import os
import re
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np  # noqa: E402

from tiramisu.evaluation import evaluate  # noqa: E402
from tiramisu.inference import Predictor  # noqa: E402
from tiramisu.metrics import ConfusionMatrix  # noqa: E402
from tiramisu.samples import find_samples  # noqa: E402

BUILT_IN = ROOT / "resources" / "models" / "nuclei.tiramisu"
_REPEATS = 7


def read_kinds(data: Path, split: str) -> dict[str, str]:
    """Return the kind of each image of a split by its file name."""
    with (data / "manifest.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == split]
    return {row["file"]: re.findall(r"\[(\w+)\]", row["original"])[0] for row in rows}


def milliseconds_for(predictor: Predictor, size: int) -> float:
    """Return the median time to predict a square image, after a first one."""
    image = np.random.default_rng(0).integers(0, 256, (size, size, 3), np.uint8)
    predictor.predict(image)
    times = []
    for _ in range(_REPEATS):
        start = time.perf_counter()
        predictor.predict(image)
        times.append(time.perf_counter() - start)
    return 1000 * float(np.median(times))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    data = ROOT.parent / "shared" / "data" / "nuclei"
    parser.add_argument("--data", type=Path, default=data)
    parser.add_argument("--split", default="test")
    parser.add_argument("--model", type=Path, default=BUILT_IN)
    parser.add_argument("--quick", action="store_true", help="time only, no scores")
    options = parser.parse_args(arguments)

    predictor = Predictor(options.model)
    print(f"512 x 512: {milliseconds_for(predictor, 512):.0f} ms (median)")
    if options.quick or not options.data.is_dir():
        return 0
    kinds = read_kinds(options.data, options.split)
    evaluation = evaluate(predictor, find_samples(options.data / options.split))
    matrices: dict[str, list[ConfusionMatrix]] = defaultdict(list)
    for sample, matrix in evaluation.images:
        matrices[kinds[sample.image.name]].append(matrix)
    print("| images | number | nucleus IoU | nucleus Dice | mean IoU |")
    print("|---|---|---|---|---|")
    for kind, found in [*sorted(matrices.items()), ("all", [evaluation.total])]:
        total = ConfusionMatrix(2)
        for matrix in found:
            total.merge(matrix)
        number = len(evaluation.images) if kind == "all" else len(found)
        print(
            f"| {kind} | {number} | {total.iou[1]:.4f} | {total.dice[1]:.4f} "
            f"| {total.mean_iou:.4f} |"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
