"""Predict a large image and say how much memory that takes.

Prints the peak of the process's resident memory above the image and its mask: the
whole program, TensorFlow's own 530 MB included. The goal is 700 MB, however large the
image is. Decoding a large file can take more than predicting it; that is a line too.

    python benchmarks/inference_memory.py --quick
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np  # noqa: E402

from tiramisu.images import RgbImage, read_image  # noqa: E402
from tiramisu.tiling import DEFAULT_OVERLAP, DEFAULT_TILE  # noqa: E402

BUILT_IN = ROOT / "resources" / "models" / "nuclei.tiramisu"
RELIEF = ROOT.parent / "shared" / "data" / "large" / "earth" / "shadedrelief.jpg"
GOAL_MB = 700
_WIDTH, _HEIGHT = 10_800, 5_400
_QUICK_WIDTH, _QUICK_HEIGHT = 4_000, 2_000


def main() -> int:
    """Print the figures; the exit code says whether the goal was met."""
    options = _options()
    rgb = _picture(options.image, options.quick)
    read = _peak_mb()

    from tiramisu.inference import Predictor

    predictor = Predictor(options.model, tile=options.tile, overlap=options.overlap)
    loaded = _peak_mb()
    started = time.perf_counter()
    prediction = predictor.predict(rgb)
    seconds = time.perf_counter() - started
    held = (rgb.nbytes + prediction.labels.nbytes) / 1e6
    above = _peak_mb() - held
    print(f"image           {rgb.shape[1]} x {rgb.shape[0]} pixels in {seconds:.0f} s")
    print(f"image and mask  {held:6.0f} MB")
    print(f"peak, reading   {read:6.0f} MB")
    print(f"peak, loading   {loaded:6.0f} MB, TensorFlow and the model")
    print(f"peak, all       {_peak_mb():6.0f} MB")
    print(f"above both      {above:6.0f} MB, goal {GOAL_MB}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=BUILT_IN)
    parser.add_argument("--image", type=Path, default=RELIEF)
    parser.add_argument("--tile", type=int, default=DEFAULT_TILE)
    parser.add_argument("--overlap", type=int, default=DEFAULT_OVERLAP)
    parser.add_argument("--quick", action="store_true", help="4000 x 2000 pixels only")
    return parser.parse_args()


def _picture(path: Path, quick: bool) -> RgbImage:
    """Read the image, or make one of its size where it is missing."""
    width, height = (_QUICK_WIDTH, _QUICK_HEIGHT) if quick else (_WIDTH, _HEIGHT)
    if quick or not path.is_file():
        rng = np.random.default_rng(0)
        return rng.integers(0, 256, (height, width, 3), np.uint8)
    return read_image(path).rgb


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


if __name__ == "__main__":
    sys.exit(main())
