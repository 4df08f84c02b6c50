"""Compare ways to find an object from clicks, by IoU after each click.

A simulated person clicks the middle of an object, then the middle of the largest
error, again and again: what is missing is added, what is too much is taken away.

    python benchmarks/smart_click.py path/to/nuclei/val           # the figures
    python benchmarks/smart_click.py path/to/nuclei/val --quick   # does it run?

The folder holds ``images/`` and ``masks/``; objects are the connected parts of class 1.
Each way is tried with what the built-in model says and without.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import cv2  # noqa: E402
import numpy as np  # noqa: E402

import resources  # noqa: E402
from app.raster.best_flood import best_flood  # noqa: E402
from app.raster.evidence import Evidence  # noqa: E402
from app.raster.object_region import Hint, next_region  # noqa: E402
from app.raster.rect import Rect  # noqa: E402
from app.raster.region import BoolMask  # noqa: E402
from app.raster.window_region import NO_REGION, Region, placed  # noqa: E402
from tiramisu.config import default_classes  # noqa: E402
from tiramisu.images import read_image  # noqa: E402
from tiramisu.inference import Predictor  # noqa: E402
from tiramisu.masks import read_mask  # noqa: E402

CLICKS = 5
_LEAST_PIXELS = 60
_HARD_IOU = 0.8
_REACH, _GUESS = 96, 14

Way = Callable[[Evidence, Sequence[Hint], BoolMask], BoolMask]
"""From a picture, all clicks and the region before the last to the region after it."""


@dataclass(frozen=True)
class Task:
    """An object to find.

    Attributes:
        evidence: The picture and what the model says.
        truth: (height, width) bool.
        predicted_iou: Of the predicted region that covers most of it.
    """

    evidence: Evidence
    truth: BoolMask
    predicted_iou: float

    @property
    def unaided(self) -> Evidence:
        """The picture alone."""
        prediction = self.evidence.prediction
        return Evidence(
            self.evidence.picture, np.full_like(prediction, 255), prediction * 0
        )


def main() -> None:
    """Print one line for each way, with the model and without."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--objects", type=int, default=2, help="of each image")
    parser.add_argument("--quick", action="store_true", help="three images only")
    options = parser.parse_args()
    if options.folder is None:
        print("Skipped: name a folder of images with masks of instances.")
        return
    tasks = list(_tasks(options.folder, options.objects, 3 if options.quick else None))
    hard = np.array([task.predicted_iou < _HARD_IOU for task in tasks])
    print(f"{len(tasks)} objects, {hard.sum()} of them predicted below {_HARD_IOU}")
    print(
        f"the prediction alone: {np.mean([task.predicted_iou for task in tasks]):.3f}"
    )
    for name, way in _ways().items():
        for helped in (False, True):
            scores, durations = _tried(way, tasks, helped)
            _report(f"{name}{' + model' if helped else ''}", scores, durations, hard)


def _report(
    name: str, scores: np.ndarray, durations: np.ndarray, hard: np.ndarray
) -> None:
    every, difficult = (
        " ".join(f"{score:.3f}" for score in part.mean(axis=0))
        for part in (scores, scores[hard])
    )
    median, slow = np.percentile(durations, (50, 95))
    print(f"{name:24} {every} | hard: {difficult} | {median:.0f} ms, p95 {slow:.0f}")


# Objects and clicks


def _tasks(folder: Path, objects: int, images: int | None) -> Iterator[Task]:
    predictor = Predictor(resources.path("models", "nuclei.tiramisu"))
    generator = np.random.default_rng(0)
    for path in sorted((folder / "images").iterdir())[:images]:
        rgb = read_image(path).rgb
        said = predictor.predict(rgb)
        evidence = Evidence(rgb, said.labels, said.confidence)
        mask = read_mask(folder / "masks" / f"{path.stem}.png", default_classes(2))
        for truth in _objects(mask == 1, objects, generator):
            yield Task(evidence, truth, _predicted_iou(said.labels == 1, truth))


def _objects(
    mask: BoolMask, count: int, generator: np.random.Generator
) -> Iterator[BoolMask]:
    _, parts, statistics, _ = cv2.connectedComponentsWithStats(
        mask.astype(np.uint8), connectivity=4
    )
    large = np.flatnonzero(statistics[:, cv2.CC_STAT_AREA] >= _LEAST_PIXELS)
    for part in generator.permutation(large[large > 0])[:count]:
        yield parts == part


def _predicted_iou(predicted: BoolMask, truth: BoolMask) -> float:
    parts = cv2.connectedComponents(predicted.astype(np.uint8), connectivity=4)[1]
    covering = parts[truth & predicted]
    return _iou(parts == np.bincount(covering).argmax(), truth) if covering.size else 0


def _tried(
    way: Way, tasks: Sequence[Task], helped: bool
) -> tuple[np.ndarray, np.ndarray]:
    """Return the IoU of each task after each click, and milliseconds of all clicks."""
    scores, durations = np.ones((len(tasks), CLICKS)), []
    for task, row in zip(tasks, scores, strict=True):
        evidence = task.evidence if helped else task.unaided
        region, hints = np.zeros_like(task.truth), [Hint(_middle(task.truth))]
        for click in range(CLICKS):
            start = time.perf_counter()
            region = way(evidence, hints, region)
            durations.append(1000 * (time.perf_counter() - start))
            row[click] = _iou(region, task.truth)
            if row[click] == 1:
                break
            hints.append(_correction(region, task.truth))
    return (scores, np.array(durations))


def _correction(region: BoolMask, truth: BoolMask) -> Hint:
    missing, excess = _largest(truth & ~region), _largest(region & ~truth)
    adds = missing.sum() >= excess.sum()
    return Hint(_middle(missing if adds else excess), bool(adds))


def _largest(mask: BoolMask) -> BoolMask:
    _, parts, statistics, _ = cv2.connectedComponentsWithStats(
        mask.astype(np.uint8), connectivity=4
    )
    if len(statistics) == 1:
        return mask
    return parts == 1 + statistics[1:, cv2.CC_STAT_AREA].argmax()


def _middle(mask: BoolMask) -> tuple[int, int]:
    depth = cv2.distanceTransform(np.pad(mask.astype(np.uint8), 1), cv2.DIST_L2, 3)
    row, column = np.unravel_index(depth.argmax(), depth.shape)
    return (int(column) - 1, int(row) - 1)


def _iou(region: BoolMask, truth: BoolMask) -> float:
    return float((region & truth).sum() / (region | truth).sum())


# Ways


def _ways() -> dict[str, Way]:
    return {
        "wand, tolerance 24": _wand,
        "seeded watershed": _watershed,
        "GrabCut": _grab_cut,
        "best flood": _best_flood,
        "smart click": _SmartClick(),
    }


class _SmartClick:
    """What the program does; keeps the region as it is there."""

    def __init__(self) -> None:
        self._region: Region = NO_REGION

    def __call__(
        self, evidence: Evidence, hints: Sequence[Hint], before: BoolMask
    ) -> BoolMask:
        """Go on from the last region, or begin with the first click."""
        last = self._region if len(hints) > 1 else NO_REGION
        self._region = next_region(evidence, last, hints)
        return placed(self._region, evidence.bounds)


def _wand(evidence: Evidence, hints: Sequence[Hint], before: BoolMask) -> BoolMask:
    filled = np.pad(np.zeros(before.shape, np.uint8), 1)
    flags = 4 | cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE | (1 << 8)
    reach = (24,) * 3
    cv2.floodFill(
        evidence.picture,
        filled,
        hints[-1].at,
        0,
        loDiff=reach,
        upDiff=reach,
        flags=flags,
    )
    found = filled[1:-1, 1:-1] != 0
    return before | found if hints[-1].adds else before & ~found


def _best_flood(
    evidence: Evidence, hints: Sequence[Hint], before: BoolMask
) -> BoolMask:
    hint = hints[-1]
    window, markers = _marked(evidence, hints)
    at = (hint.at[0] - window.x, hint.at[1] - window.y)
    inside = before[window.slices] ^ hint.adds
    others = [
        (other.at[0] - window.x, other.at[1] - window.y)
        for other in hints
        if other.adds != hint.adds
    ]
    flood = best_flood(
        evidence.features(
            window,
            evidence.label_at(*hint.at),
            (window.width, window.height),
            evidence.levels(window),
            blur=1.0,
        ),
        at,
        within=inside if len(hints) > 1 else None,
        without=others,
    )
    after = before.copy()
    after[window.slices][markers == (1 if hint.adds else 2)] = hint.adds
    if flood is not None:
        after[window.slices][flood.region] = hint.adds
    return after


def _watershed(evidence: Evidence, hints: Sequence[Hint], before: BoolMask) -> BoolMask:
    window, markers = _marked(evidence, hints)
    picture = cv2.GaussianBlur(evidence.picture[window.slices], (0, 0), 1)
    framed = _with_frame(markers)
    cv2.watershed(picture, framed)
    return placed((window, framed == 1), evidence.bounds)


def _grab_cut(evidence: Evidence, hints: Sequence[Hint], before: BoolMask) -> BoolMask:
    window, markers = _marked(evidence, hints)
    guess = np.zeros(markers.shape, np.uint8)
    first = (hints[0].at[0] - window.x, hints[0].at[1] - window.y)
    cv2.circle(guess, first, _GUESS, 1, -1)
    likely = before[window.slices] if len(hints) > 1 else guess != 0
    if len(hints) == 1 and evidence.label_at(*hints[0].at) == 1:
        likely = evidence.prediction[window.slices] == 1
    labels = np.where(likely, cv2.GC_PR_FGD, cv2.GC_PR_BGD).astype(np.uint8)
    labels[markers == 1], labels[markers == 2] = cv2.GC_FGD, cv2.GC_BGD
    cv2.setRNGSeed(0)
    models = (np.zeros((1, 65)), np.zeros((1, 65)))
    picture = np.ascontiguousarray(evidence.picture[window.slices])
    cv2.grabCut(picture, labels, None, *models, 2, cv2.GC_INIT_WITH_MASK)
    return placed((window, (labels & 1) != 0), evidence.bounds)


def _marked(evidence: Evidence, hints: Sequence[Hint]) -> tuple[Rect, np.ndarray]:
    """Return a window around the clicks and 1 and 2 where they add and take away."""
    window = Rect(*hints[0].at, 1, 1)
    for hint in hints[1:]:
        window = window.union(Rect(*hint.at, 1, 1))
    window = window.expanded(_REACH).intersection(evidence.bounds)
    markers = np.zeros((window.height, window.width), np.int32)
    for hint in hints:
        at = (hint.at[0] - window.x, hint.at[1] - window.y)
        cv2.circle(markers, at, 2, 1 if hint.adds else 2, -1)
    return (window, markers)


def _with_frame(markers: np.ndarray) -> np.ndarray:
    """Call the edge of the window background, where nobody has clicked."""
    framed = np.full_like(markers, 2)
    framed[1:-1, 1:-1] = markers[1:-1, 1:-1]
    framed[markers == 1] = 1
    return framed


if __name__ == "__main__":
    main()
