"""Say how often the true count lies in the interval that a model gives.

For each image of a split, the regions of class 1 in the mask are counted and compared
with the middle 90 % of the counts in masks of Monte-Carlo dropout.

    python benchmarks/count_interval.py --data ../shared/data/nuclei --split val
    python benchmarks/count_interval.py --quick              # five images
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np  # noqa: E402

from benchmarks._machine import machine  # noqa: E402
from tiramisu.count_interval import (  # noqa: E402
    DEFAULT_PASSES,
    CountInterval,
    count_in_masks,
)
from tiramisu.dropout_masks import DropoutMasks  # noqa: E402
from tiramisu.images import read_image  # noqa: E402
from tiramisu.inference import Predictor  # noqa: E402
from tiramisu.masks import read_mask  # noqa: E402
from tiramisu.measurement import MeasureOptions, count_regions  # noqa: E402
from tiramisu.samples import find_samples  # noqa: E402

BUILT_IN = ROOT / "resources" / "models" / "nuclei.tiramisu"
_LABEL = 1
_LEAST_AREAS = (1, 20)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    data = ROOT.parent / "shared" / "data" / "nuclei"
    parser.add_argument("--data", type=Path, default=data)
    parser.add_argument("--split", default="val")
    parser.add_argument("--ckpt", type=Path, default=BUILT_IN)
    parser.add_argument("--passes", type=int, default=DEFAULT_PASSES)
    parser.add_argument("--every", type=int, default=1, help="take every n-th image")
    parser.add_argument("--quick", action="store_true", help="five images")
    options = parser.parse_args(arguments)
    if not options.data.is_dir():
        print(f"There are no data in {options.data}; give --data.")
        return 0
    samples = find_samples(options.data / options.split)
    samples = samples[:: len(samples) // 5][:5] if options.quick else samples
    samples = samples[:: options.every]
    predictor = Predictor(options.ckpt)
    dropping = DropoutMasks(options.ckpt, passes=options.passes)
    classes = predictor.info.config.classes
    rows: dict[int, list[tuple[int, int, CountInterval]]] = {}
    for sample in samples:
        rgb = read_image(sample.image).rgb
        truth = read_mask(sample.mask, classes)
        predicted, masks = predictor.labels(rgb), [*dropping.masks(rgb)]
        for least in _LEAST_AREAS:
            chosen = MeasureOptions(min_area=least)
            counts = count_in_masks(masks, [_LABEL], chosen)[_LABEL]
            row = (
                count_regions(truth, _LABEL, chosen),
                count_regions(predicted, _LABEL, chosen),
                CountInterval.of_counts(counts),
            )
            rows.setdefault(least, []).append(row)
            print(sample.image.name, least, *row, file=sys.stderr, flush=True)
    print(f"{machine()}; {len(samples)} images, {options.passes} passes\n")
    print(
        "| least area | truth inside | off by at most 1 | count off, median | width |"
    )
    print("|---|---|---|---|---|")
    for least, found in rows.items():
        print(_line(least, found))
    return 0


def _line(least: int, found: Sequence[tuple[int, int, CountInterval]]) -> str:
    inside = [one.low <= true <= one.high for true, _, one in found]
    nearly = [one.low - 1 <= true <= one.high + 1 for true, _, one in found]
    off = np.median([abs(true - said) for true, said, _ in found])
    width = np.median([one.high - one.low for *_, one in found])
    shares = (f"{100 * np.mean(one):.0f} %" for one in (inside, nearly))
    return f"| {least} px | {' | '.join(shares)} | {off:.3g} | {width:.3g} |"


if __name__ == "__main__":
    sys.exit(main())
