"""Predict a large image on the command line and say how much memory that takes.

Prints the peak of the process's resident memory above the image and its mask, of a
quarter of the image and of all of it: the whole of ``--mode=infer``, TensorFlow and
the decoding of the file included. The goal is 700 MB, however large the image is.

    python benchmarks/inference_memory.py
    python benchmarks/inference_memory.py --quick    # 4000 x 2000 pixels at most
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
BUILT_IN = ROOT / "resources" / "models" / "nuclei.tiramisu"
RELIEF = ROOT.parent / "shared" / "data" / "large" / "earth" / "shadedrelief.jpg"
GOAL_MB = 700
_SIZE, _QUICK_SIZE = (10_800, 5_400), (4_000, 2_000)
_PARTS = (2, 1)  # of each edge
_BYTES = 4  # of a pixel and its label


def peak_mb(arguments: Sequence[str]) -> float:
    """Run the command line and return the peak of its resident memory."""
    process = subprocess.Popen([sys.executable, ROOT / "main.py", *arguments])
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"The prediction ended with {process.returncode}.")
    peak = usage.ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def measure(image: Path, model: Path) -> None:
    """Predict one image and print a line."""
    with Image.open(image) as picture:
        width, height = picture.size
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as output:
        peak = peak_mb(
            [
                "--mode=infer",
                f"--infer_data={image.parent}",
                f"--ckpt={model}",
                f"--output_folder={output}",
            ]
        )
    seconds = time.perf_counter() - started
    held = width * height * _BYTES / 1e6
    print(
        f"| {width} x {height} | {seconds:.0f} | {held:.0f} | {peak:.0f} "
        f"| {peak - held:.0f} | {'yes' if peak - held <= GOAL_MB else 'no'} |",
        flush=True,
    )


def _write_images(folder: Path, source: Path, size: tuple[int, int]) -> None:
    """Write the image and a quarter of it, each into a folder of its own."""
    for part in _PARTS:
        path = _image_path(folder, part)
        path.parent.mkdir()
        wanted = (size[0] // part, size[1] // part)
        if source.is_file():
            with Image.open(source) as picture:
                picture.crop((0, 0, *wanted)).save(path, quality=95)
        else:
            rng = np.random.default_rng(0)
            noise = rng.integers(0, 256, (wanted[1] // 8, wanted[0] // 8, 3), np.uint8)
            Image.fromarray(noise).resize(wanted).save(path, quality=95)


def _image_path(folder: Path, part: int) -> Path:
    return folder / str(part) / "image.jpg"


def main() -> int:
    """Print a table; a goal that is missed is in it and ends nothing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, default=BUILT_IN)
    parser.add_argument("--image", type=Path, default=RELIEF, help="where there is one")
    parser.add_argument("--quick", action="store_true", help="4000 x 2000 at most")
    options = parser.parse_args()
    print("| image | s | image and mask MB | peak MB | above both MB | met |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        size = _QUICK_SIZE if options.quick else _SIZE
        # A process that is started counts the peak of the one that started it, too.
        writing = get_context("spawn").Process(
            target=_write_images, args=(Path(folder), options.image, size)
        )
        writing.start()
        writing.join()
        for part in _PARTS:
            measure(_image_path(Path(folder), part), options.model.absolute())
    return 0


if __name__ == "__main__":
    sys.exit(main())
