"""Compare instant learning with a forest on scikit-image's features, at equal clicks.

A click is a disc of radius 2 at a random pixel of a class. Both learn from the same
clicks of one image and predict all of that image; the mean IoU is over the classes that
were clicked. The forest is that of scikit-image's tutorial on trainable segmentation:
``multiscale_basic_features`` from 1 to 16 pixels, 50 trees of depth 10.

    python benchmarks/instant.py                    # CamVid and nuclei, all figures
    python benchmarks/instant.py --quick            # one made-up image, times only
    python benchmarks/instant.py --model FILE --domains nuclei   # with its answers
    python benchmarks/instant.py --earlier          # 5 clicks, on images 2, 3, 5
    python benchmarks/instant.py --ideas            # what was tried, each on its own
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
from tiramisu.instant import Examples, InstantLearner, Proposal  # noqa: E402
from tiramisu.masks import read_mask  # noqa: E402
from tiramisu.samples import find_samples  # noqa: E402

CLICKS = (5, 10, 20, 50)
_RADIUS = 2
_LEAST_PIXELS = 200  # a class with fewer is not clicked
_MEGAPIXEL = (960, 1092)

Picture = tuple[Any, Any]
"""(height, width, 3) uint8 and (height, width) labels."""

Scores = dict[tuple[str, str], list[float]]
"""The mean IoU of each image, by two keys."""


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


def compare(domains: Iterator[tuple[str, Picture]], model: Path | None) -> None:
    """Print the mean IoU of all for each domain and number of clicks."""
    describe = basic_features()
    predict = None if model is None else _predictor(model)
    scores: Scores = defaultdict(list)
    for name, (rgb, truth) in domains:
        learners = {"instant": InstantLearner(rgb)}
        if predict is not None:
            said = predict(rgb)
            learners["with the model"] = InstantLearner(rgb, answer=said)
        features = None if describe is None else describe(rgb)
        for clicks in CLICKS:
            annotation = annotated(truth, clicks, seed=clicks)
            classes = np.unique(annotation[annotation != 255])
            if classes.size < 2:
                continue
            answers = {
                key: learner.propose(annotation).labels
                for key, learner in learners.items()
            }
            if predict is not None:
                answers["model alone"] = said.labels
            if features is not None:
                answers["forest"] = forest_answer(features, annotation)
            for key, labels in answers.items():
                score = mean_iou(labels, truth, classes)
                scores[f"{name}, {clicks} clicks", key].append(score)
    print_scores(scores, "forest")


def _predictor(model: Path) -> Callable[[Any], Proposal]:
    from tiramisu.inference import Predictor

    predictor = Predictor(model)

    def predict(rgb: Any) -> Proposal:
        said = predictor.predict(rgb)
        return Proposal(said.labels, said.confidence)

    return predict


def compare_earlier(domains: Iterator[tuple[str, Picture]], orders: int = 6) -> None:
    """Print what 5 clicks a class give on the 2nd, 3rd and 5th image of a kind."""
    kinds: dict[str, list[tuple[InstantLearner, Any]]] = defaultdict(list)
    for name, (rgb, truth) in domains:
        kinds[name].append((InstantLearner(rgb), truth))
    scores: Scores = defaultdict(list)
    for name, known in kinds.items():
        for order in range(orders):
            _follow(name, known, order, scores)
    print_scores(scores, "alone")


def _follow(name: str, known: Any, order: int, scores: Scores) -> None:
    """Click through some images in a random order."""
    earlier: list[Examples] = []
    places = np.random.default_rng(order).permutation(len(known))[:5]
    for place, (learner, truth) in enumerate((known[one] for one in places), start=1):
        annotation = annotated(truth, 5, seed=77 + order)
        classes = np.unique(annotation[annotation != 255])
        if classes.size < 2:
            continue
        if place in (2, 3, 5):
            for key, taught in (("alone", []), ("with earlier images", earlier[-4:])):
                labels = learner.propose(annotation, taught).labels
                score = mean_iou(labels, truth, classes)
                scores[f"{name}, image {place}", key].append(score)
        earlier.append(learner.examples(annotation))


def try_ideas(domains: Iterator[tuple[str, Picture]], most: int = 6) -> None:
    """Print what each idea gives on some images of each domain."""
    from benchmarks._instant_ideas import IDEAS, Scene

    scores: Scores = defaultdict(list)
    seen: dict[str, int] = defaultdict(int)
    for name, (rgb, truth) in domains:
        seen[name] += 1
        if seen[name] > most:
            continue
        scene = Scene(name, rgb, truth)
        for clicks in (10, 50):
            annotation = annotated(truth, clicks, seed=clicks)
            classes = np.unique(annotation[annotation != 255])
            for key, idea in IDEAS.items() if classes.size > 1 else ():
                score = mean_iou(idea(scene, annotation), truth, classes)
                scores[key, f"{name}, {clicks}"].append(score)
    _print_ideas(scores)


def _print_ideas(scores: Scores) -> None:
    """Print one row an idea: the mean, and the difference from the forest."""
    columns = list(dict.fromkeys(column for _, column in scores))
    print("\n| idea | " + " | ".join(columns) + " |")
    print("|---" * (len(columns) + 1) + "|")
    for key in dict.fromkeys(row for row, _ in scores):
        cells = [
            _compared(scores[key, one], scores["forest (floor)", one])
            for one in columns
        ]
        print(f"| {key} | " + " | ".join(cells) + " |")


def _compared(ours: list[float], others: list[float]) -> str:
    """Return a mean, its distance from another, and the standard error of that."""
    distance = np.subtract(ours, others)
    error = distance.std(ddof=1) / len(distance) ** 0.5 if len(distance) > 1 else 0
    return f"{np.mean(ours):.3f} ({distance.mean():+.3f} ± {error:.3f})"


def print_scores(scores: Scores, base: str) -> None:
    """Print one row a case: means, and the distance of all others from ``base``."""
    keys = sorted({key for _, key in scores}, key=lambda key: (key != base, key))
    print("\n| images | " + " | ".join(keys) + " | n |")
    print("|---" * (len(keys) + 2) + "|")
    for case in dict.fromkeys(case for case, _ in scores):
        cells = []
        for key in keys:
            mean = f"{np.mean(scores[case, key]):.3f}"
            is_alone = key == base or (case, base) not in scores
            cells.append(
                mean if is_alone else _compared(scores[case, key], scores[case, base])
            )
        print(
            f"| {case} | " + " | ".join(cells) + f" | {len(scores[case, keys[-1]])} |"
        )


def time_megapixel(repeats: int) -> None:
    """Print how long looking at a megapixel and a proposal take."""
    rng = np.random.default_rng(0)
    small = rng.integers(0, 255, (30, 34, 3)).astype(np.uint8)
    rgb = cv2.resize(small, _MEGAPIXEL[::-1], interpolation=cv2.INTER_CUBIC)
    print(
        "\n| classes | what it learns from | look, ms | proposal, ms (median) | p95 |"
    )
    print("|---|---|---|---|---|")
    for classes in (2, 4, 11):
        truth = cv2.resize(
            rng.integers(0, classes, (12, 14)).astype(np.uint8),
            _MEGAPIXEL[::-1],
            interpolation=cv2.INTER_NEAREST,
        )
        said = Proposal(truth, np.full(truth.shape, 200, np.uint8))
        earlier = [InstantLearner(rgb).examples(truth)] * 4
        for text, answer, taught in (
            ("clicks", None, []),
            ("clicks, model, 4 full images", said, earlier),
        ):
            start = time.perf_counter()
            learner = InstantLearner(rgb, answer=answer)
            look = 1000 * (time.perf_counter() - start)
            annotation = annotated(truth, 20, seed=0)
            learner.propose(annotation, taught)
            times = []
            for _ in range(repeats):
                start = time.perf_counter()
                learner.propose(annotation, taught)
                times.append(1000 * (time.perf_counter() - start))
            median, late = np.median(times), np.percentile(times, 95)
            print(f"| {classes} | {text} | {look:.0f} | {median:.0f} | {late:.0f} |")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print tables in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--quick", action="store_true", help="times only")
    parser.add_argument("--domains", nargs="+", default=["camvid", "nuclei"])
    parser.add_argument("--model", type=Path, help="compare with its answers, too")
    parser.add_argument("--earlier", action="store_true", help="images 2, 3, 5")
    parser.add_argument("--ideas", action="store_true", help="all that was tried")
    options = parser.parse_args(arguments)
    print(machine("numpy", "opencv-python-headless", "scikit-learn", "scikit-image"))
    if options.quick:
        time_megapixel(3)
        return 0
    for kind in options.domains:
        domain = pictures(options.data, kind)
        if options.earlier:
            compare_earlier(domain)
        elif options.ideas:
            try_ideas(domain)
        else:
            compare(domain, options.model)
    if not (options.earlier or options.ideas):
        time_megapixel(20)
    return 0


if __name__ == "__main__":
    sys.exit(main())
