"""Compare instant learning with a forest on scikit-image's features, at equal clicks.

A click is a disc of radius 2 at a random pixel of a class. Both learn from the same
clicks of one image and predict all of that image; the mean IoU is over the classes that
were clicked. The forest is that of scikit-image's tutorial on trainable segmentation:
``multiscale_basic_features`` from 1 to 16 pixels, 50 trees of depth 10.

    python benchmarks/instant.py                    # CamVid and nuclei, all figures
    python benchmarks/instant.py --quick            # one made-up image, times only
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import cv2  # noqa: E402
import numpy as np  # noqa: E402
from sklearn.ensemble import RandomForestClassifier  # noqa: E402

from benchmarks._machine import machine  # noqa: E402
from tiramisu.config import default_classes  # noqa: E402
from tiramisu.images import read_image  # noqa: E402
from tiramisu.instant import InstantLearner  # noqa: E402
from tiramisu.masks import read_mask  # noqa: E402
from tiramisu.samples import find_samples  # noqa: E402

CLICKS = (5, 10, 20, 50)
_RADIUS = 2
_LEAST_PIXELS = 200  # a class with fewer is not clicked
_MEGAPIXEL = (960, 1092)

Picture = tuple[Any, Any]
"""(height, width, 3) uint8 and (height, width) labels."""


def annotated(truth: Any, clicks: int, seed: int) -> Any:
    """Return a mask with so many clicks a class; 255 elsewhere."""
    rng = np.random.default_rng(seed)
    annotation = np.full(truth.shape, 255, np.uint8)
    for label in np.unique(truth[truth != 255]):
        rows, columns = np.nonzero(truth == label)
        if len(rows) < _LEAST_PIXELS:
            continue
        for place in rng.choice(len(rows), clicks, replace=False):
            disc = np.zeros(truth.shape, np.uint8)
            at = (int(columns[place]), int(rows[place]))
            cv2.circle(disc, at, _RADIUS, 1, cv2.FILLED)
            annotation[(disc > 0) & (truth == label)] = label
    return annotation


def mean_iou(labels: Any, truth: Any, classes: Any) -> float:
    """Return the mean over classes, without pixels that are void in the truth."""
    known = truth != 255
    scores = []
    for label in classes:
        said, is_so = (labels == label) & known, (truth == label) & known
        scores.append((said & is_so).sum() / max(1, (said | is_so).sum()))
    return float(np.mean(scores))


def forest_answer(features: Any, annotation: Any) -> Any:
    """Return the labels of the forest of the tutorial."""
    chosen = annotation != 255
    forest = RandomForestClassifier(50, max_depth=10, n_jobs=-1, random_state=0)
    forest.fit(features[chosen], annotation[chosen])
    flat = features.reshape(-1, features.shape[-1])
    return forest.predict(flat).reshape(annotation.shape)


def basic_features() -> Callable[[Any], Any] | None:
    """Return scikit-image's features, None where it is not installed."""
    try:
        from skimage.feature import multiscale_basic_features
    except ImportError:
        print("The forest is left out: pip install scikit-image.")
        return None
    return lambda rgb: multiscale_basic_features(
        rgb, texture=True, sigma_min=1, sigma_max=16, channel_axis=-1
    )


def pictures(data: Path, kind: str) -> Iterator[tuple[str, Picture]]:
    """Yield pictures of a domain, with its name."""
    if kind == "camvid":
        samples = find_samples(data / "camvid" / "val")[::5]
        for sample in samples:
            mask = read_mask(sample.mask, default_classes(11))
            yield "CamVid", (read_image(sample.image).rgb, mask)
        return
    with (data / "nuclei" / "manifest.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == "val"]
    for row in rows:
        if "gray_dark" in row["original"] and int(row["file"][:4]) % 4:
            continue  # there are three times as many of these
        sample = data / "nuclei" / "val" / "masks" / row["file"]
        (image,) = (data / "nuclei" / "val" / "images").glob(f"{sample.stem}.*")
        name = row["original"].split("[")[1].rstrip("]")
        mask = read_mask(sample, default_classes(2))
        yield f"nuclei, {name}", (read_image(image).rgb, mask)


def compare(domains: Iterator[tuple[str, Picture]]) -> None:
    """Print the mean IoU of both for each domain and number of clicks."""
    describe = basic_features()
    scores: dict[tuple[str, int, str], list[float]] = defaultdict(list)
    for name, (rgb, truth) in domains:
        learner = InstantLearner(rgb)
        features = None if describe is None else describe(rgb)
        for clicks in CLICKS:
            annotation = annotated(truth, clicks, seed=clicks)
            classes = np.unique(annotation[annotation != 255])
            if classes.size < 2:
                continue
            labels = learner.propose(annotation).labels
            scores[name, clicks, "ours"].append(mean_iou(labels, truth, classes))
            if features is not None:
                labels = forest_answer(features, annotation)
                scores[name, clicks, "forest"].append(mean_iou(labels, truth, classes))
    _print_scores(scores)


def _print_scores(scores: dict[tuple[str, int, str], list[float]]) -> None:
    print("\n| images | clicks a class | instant | forest | n |")
    print("|---|---|---|---|---|")
    for name, clicks in sorted({(name, clicks) for name, clicks, _ in scores}):
        ours = scores[name, clicks, "ours"]
        forest = scores.get((name, clicks, "forest"), [])
        other = f"{np.mean(forest):.3f}" if forest else "-"
        print(f"| {name} | {clicks} | {np.mean(ours):.3f} | {other} | {len(ours)} |")


def time_megapixel(repeats: int) -> None:
    """Print how long looking at a megapixel and a proposal take."""
    rng = np.random.default_rng(0)
    small = rng.integers(0, 255, (30, 34, 3)).astype(np.uint8)
    rgb = cv2.resize(small, _MEGAPIXEL[::-1], interpolation=cv2.INTER_CUBIC)
    print("\n| classes | look, ms | proposal, ms (median) | p95 |")
    print("|---|---|---|---|")
    for classes in (2, 4, 11):
        truth = cv2.resize(
            rng.integers(0, classes, (12, 14)).astype(np.uint8),
            _MEGAPIXEL[::-1],
            interpolation=cv2.INTER_NEAREST,
        )
        start = time.perf_counter()
        learner = InstantLearner(rgb)
        look = 1000 * (time.perf_counter() - start)
        annotation = annotated(truth, 20, seed=0)
        learner.propose(annotation)
        times = []
        for _ in range(repeats):
            start = time.perf_counter()
            learner.propose(annotation)
            times.append(1000 * (time.perf_counter() - start))
        median, late = np.median(times), np.percentile(times, 95)
        print(f"| {classes} | {look:.0f} | {median:.0f} | {late:.0f} |")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print tables in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--quick", action="store_true", help="times only")
    options = parser.parse_args(arguments)
    print(machine("numpy", "opencv-python-headless", "scikit-learn", "scikit-image"))
    time_megapixel(3 if options.quick else 20)
    if not options.quick:
        for kind in ("camvid", "nuclei"):
            compare(pictures(options.data, kind))
    return 0


if __name__ == "__main__":
    sys.exit(main())
