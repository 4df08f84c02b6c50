"""Say whether doubt finds errors: does the model err where it is unsure?

For each image of a split, and for blocks of 32 pixels within images, the rank
correlation (Spearman) of four measures of doubt with the true share of wrong pixels:
1 less the probability of the predicted class, the entropy of one answer, and by
Monte-Carlo dropout the entropy of the mean and the mutual information.

    python benchmarks/doubt.py --data ../shared/data/nuclei --split val
    python benchmarks/doubt.py --quick              # five images
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import cv2  # noqa: E402
import numpy as np  # noqa: E402
from scipy.stats import spearmanr  # noqa: E402

from benchmarks._machine import machine  # noqa: E402
from tiramisu.images import read_image  # noqa: E402
from tiramisu.inference import Predictor  # noqa: E402
from tiramisu.masks import read_mask  # noqa: E402
from tiramisu.samples import find_samples  # noqa: E402
from tiramisu.uncertainty import UncertaintyPredictor  # noqa: E402

BUILT_IN = ROOT / "resources" / "models" / "nuclei.tiramisu"
_BLOCK = 32
_MEASURES = ("1 - probability", "entropy", "entropy (MC)", "mutual information (MC)")
_TINY = 1e-9


def doubts(predictor: Predictor, dropping: UncertaintyPredictor, rgb: Any) -> list[Any]:
    """Return the four measures, each (height, width)."""
    said = predictor.probabilities(rgb)
    entropy = -(said * np.log(said + _TINY)).sum(axis=-1)
    asked = dropping.uncertainty(rgb)
    return [1 - said.max(axis=-1), entropy, asked.entropy, asked.mutual_information]


def by_blocks(plane: Any) -> Any:
    """Return the mean of each block."""
    height, width = plane.shape
    size = (max(1, width // _BLOCK), max(1, height // _BLOCK))
    plane = np.asarray(plane, np.float32)
    return cv2.resize(plane, size, interpolation=cv2.INTER_AREA).ravel()


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    data = ROOT.parent / "shared" / "data" / "nuclei"
    parser.add_argument("--data", type=Path, default=data)
    parser.add_argument("--split", default="val")
    parser.add_argument("--model", type=Path, default=BUILT_IN)
    parser.add_argument("--quick", action="store_true", help="five images")
    options = parser.parse_args(arguments)
    if not options.data.is_dir():
        print(f"There are no data in {options.data}; give --data.")
        return 0
    print(machine("tensorflow", "keras", "numpy"))
    predictor = Predictor(options.model)
    dropping = UncertaintyPredictor(options.model)
    samples = find_samples(options.data / options.split)
    images: dict[str, list[float]] = defaultdict(list)
    blocks: dict[str, list[Any]] = defaultdict(list)
    for sample in samples[:: max(1, len(samples) // 5)] if options.quick else samples:
        rgb = read_image(sample.image).rgb
        truth = read_mask(sample.mask, predictor.info.config.classes)
        wrong = (predictor.predict(rgb).labels != truth) & (truth != 255)
        images["error"].append(float(wrong.mean()))
        blocks["error"].append(by_blocks(wrong))
        for name, plane in zip(
            _MEASURES, doubts(predictor, dropping, rgb), strict=True
        ):
            images[name].append(float(plane.mean()))
            blocks[name].append(by_blocks(plane))
    print(f"\n{len(images['error'])} images of {options.data.name} {options.split}")
    print("\n| doubt | correlation of images | of blocks within images (median) |")
    print("|---|---|---|")
    for name in _MEASURES:
        whole = spearmanr(images[name], images["error"]).statistic
        inside = [
            spearmanr(doubt, error).statistic
            for doubt, error in zip(blocks[name], blocks["error"], strict=True)
            if error.size > 2 and np.ptp(error) > 0 and np.ptp(doubt) > 0
        ]
        print(f"| {name} | {whole:.2f} | {np.median(inside):.2f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
