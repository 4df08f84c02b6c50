"""Time what somebody waits for who lets the built-in model learn from corrections.

Lessons follow each other as in rounds, five of the sample images being corrected, each
lesson from the built-in model: the time from the call to its first step, the median of
the steps after that, and the verdict. In one process every lesson makes its networks
anew; in the other they are prepared, as the window does after the first stroke, and
kept. TensorFlow is imported before; the models that come out must be the same.

    python benchmarks/lessons.py
    python benchmarks/lessons.py --quick               # three steps a lesson
    python benchmarks/lessons.py --json figures.json
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np  # noqa: E402

from benchmarks._apart import hand_over, run_apart, write_json  # noqa: E402
from benchmarks._machine import machine  # noqa: E402
from resources import path as resource_path  # noqa: E402
from tiramisu.fine_tune_settings import Budget, FineTuneSettings  # noqa: E402
from tiramisu.holdout import Corrections, Holdout, divide  # noqa: E402
from tiramisu.masks import read_classes  # noqa: E402
from tiramisu.model_file import read_tensors  # noqa: E402
from tiramisu.samples import Sample  # noqa: E402

_IMAGES, _LESSONS, _STEPS = 5, 3, 12
_WAYS = ("anew", "kept")


def measure(way: str, steps: int) -> dict[str, Any]:
    """Teach some lessons, and say how long each took."""
    from tiramisu.fine_tuning import prepare
    from tiramisu.lesson_networks import LessonCache

    base = resource_path("models") / "nuclei.tiramisu"
    corrections = _corrections()
    cache, preparing = LessonCache(), time.perf_counter()
    if way == "kept":
        settings = FineTuneSettings(Budget(steps=steps))
        prepare(base, corrections.pictures, settings, cache, check=lambda: None)
    rows: dict[str, Any] = {"prepared_s": time.perf_counter() - preparing}
    lessons = []
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder) / "new.tiramisu"
        for number in range(_LESSONS):
            # Longer each time, or the verdict would be about the same model.
            settings = FineTuneSettings(Budget(steps=steps + number))
            cache = cache if way == "kept" else LessonCache()
            lessons.append(_lesson(base, new, corrections, settings, cache))
        rows["model"] = _digest(new)
    return {**rows, "lessons": lessons}


def _corrections() -> Corrections:
    samples = resource_path("samples")
    images = sorted((samples / "images").iterdir())[:_IMAGES]
    named = {
        image.name: Sample(image, samples / "reference" / image.name)
        for image in images
    }
    return divide(named, read_classes(samples / "classes.json"), Holdout())


def _lesson(
    base: Path,
    new: Path,
    corrections: Corrections,
    settings: FineTuneSettings,
    cache: Any,
) -> dict[str, float]:
    from tiramisu.fine_tuning import fine_tune
    from tiramisu.judging import judge_models
    from tiramisu.model_file import read_model_info

    times = [time.perf_counter()]
    fine_tune(
        corrections,
        base,
        new,
        settings,
        lambda report: times.append(time.perf_counter()),
        cache=cache,
    )
    start = time.perf_counter()
    classes = read_model_info(base).config.classes
    judge_models(base, new, corrections, classes, opinions=cache.opinions)
    first, *others = np.diff(times)
    return {
        "first_s": float(first),
        "step_ms": 1000 * float(np.median(others[:-1])),  # the last one validates
        "judged_s": time.perf_counter() - start,
    }


def _digest(model: Path) -> str:
    """Name the weights, rounded as far as the order of additions may change them."""
    digest = hashlib.sha256()
    for _, values in sorted(read_tensors(model).items()):
        digest.update(np.round(values, 3).tobytes())
    return digest.hexdigest()


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table in Markdown; the exit code says whether the models are the same."""
    options = _options(arguments)
    if options.run:
        import tensorflow  # noqa: F401

        return hand_over(measure(options.run, options.steps))
    here = machine("tensorflow", "tensorflow-cpu", "openvino")
    print(f"{here}; {_IMAGES} images, 4 crops of 160 x 160 pixels a step\n")
    print("| networks | lesson | first step after s | step ms | verdict s | peak MB |")
    print("|---|---|---|---|---|---|")
    steps = "3" if options.quick else str(_STEPS)
    rows = {way: run_apart(__file__, ["--run", way, "--steps", steps]) for way in _WAYS}
    for way, row in rows.items():
        for number, one in enumerate(row["lessons"], start=1):
            print(
                f"| {way} | {number} | {one['first_s']:.1f} | {one['step_ms']:.0f} "
                f"| {one['judged_s']:.1f} | {row['peak_mb']:.0f} |"
            )
    print(f"\nTo prepare them took {rows['kept']['prepared_s']:.1f} s.")
    write_json(options.json, here, [{"way": way, **row} for way, row in rows.items()])
    if len({row["model"] for row in rows.values()}) > 1:
        print("The models are not the same.")
        return 1
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="three steps a lesson")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    # What a process of its own is told:
    parser.add_argument("--run", choices=_WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--steps", type=int, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
