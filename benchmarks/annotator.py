"""Let a scripted person annotate with each way of learning, and compare.

The person paints the largest errors of what is shown at 400 pixels a second, with a
second's pause for every gesture, through the app's session and tools. Meanwhile a model
learns; both times are counted on one clock (see ``_annotator_learners.Pace``), so that
the result does not depend on what else the machine does. After each new version of the
model the IoU on images that the person never sees is noted.

    python benchmarks/annotator.py --data tissue --base left_out.tiramisu --out figures
    python benchmarks/annotator.py --quick

``--data`` holds the folders ``train``, which the person annotates, and ``val``, each
with images and masks. The base model should not have seen such images.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np  # noqa: E402
from PIL import Image  # noqa: E402
from PySide6.QtCore import QCoreApplication  # noqa: E402

from app.project.opening import open_image  # noqa: E402
from app.project.project import Project  # noqa: E402
from app.session.document import Document  # noqa: E402
from app.session.session import Session  # noqa: E402
from benchmarks._annotator_learners import (  # noqa: E402
    Both,
    Continuous,
    Instant,
    Learner,
    Loop,
    Pace,
)
from benchmarks._annotator_person import Effort, Person  # noqa: E402
from benchmarks._machine import machine  # noqa: E402
from tiramisu.config import TiramisuConfig  # noqa: E402
from tiramisu.images import read_image  # noqa: E402
from tiramisu.masks import read_classes, read_mask, write_classes  # noqa: E402
from tiramisu.metrics import ConfusionMatrix  # noqa: E402
from tiramisu.model_file import read_model_info  # noqa: E402
from tiramisu.samples import find_samples  # noqa: E402

_QUICK_METHODS = ("loop", "instant")
METHODS = ("loop", "loop-instant", "scratch", "instant", "u-net")


@dataclass
class Curve:
    """How good the model was after how much work.

    Attributes:
        method: What learned.
        points: Annotation seconds, gestures, learning seconds, IoU.
    """

    method: str
    points: list[tuple[float, int, float, float]] = field(default_factory=list)


@dataclass(frozen=True)
class Domain:
    """Images of a kind, some to annotate and some to score on.

    Attributes:
        train: Image paths and truths, in the order of annotation.
        val: Pictures and truths.
        classes: What the labels mean.
        scored: Labels whose IoU counts.
    """

    train: list[tuple[Path, Any]]
    val: list[tuple[Any, Any]]
    classes: tuple[Any, ...]
    scored: tuple[int, ...]


def read_domain(folder: Path, *, seed: int, most: int | None) -> Domain:
    """Read both folders; the order of annotation is drawn with the seed."""
    classes = read_classes(folder / "train" / "classes.json")
    train = [
        (sample.image, read_mask(sample.mask, classes))
        for sample in find_samples(folder / "train")
    ]
    val = [
        (read_image(sample.image).rgb, read_mask(sample.mask, classes))
        for sample in find_samples(folder / "val")[:most]
    ]
    order = np.random.default_rng(seed).permutation(len(train))
    scored = (1,) if len(classes) == 2 else tuple(range(len(classes)))
    return Domain([train[place] for place in order], val, classes, scored)


def score(predict: Callable[[Any], Any], domain: Domain) -> float:
    """Return the mean IoU of the scored classes; no answer is a wrong one."""
    size = len(domain.classes) + 1
    matrix = ConfusionMatrix(size)
    for rgb, truth in domain.val:
        matrix.add(truth, np.minimum(predict(rgb), size - 1).astype(np.uint8))
    with np.errstate(invalid="ignore"):
        return float(np.nanmean(matrix.iou[list(domain.scored)]))


class Sitting:
    """One person annotating one project with one learner."""

    def __init__(
        self, domain: Domain, learner: Learner, curve: Curve, folder: Path
    ) -> None:
        self._domain = domain
        self._learner = learner
        self._curve = curve
        self._effort = Effort()
        self._scored = -1
        self._has_news = False
        self._project = self._make_project(folder)
        self._session = Session()
        self._session.open_project(self._project)
        self._person = Person(self._session, self._effort, self._on_gesture)

    def run(self, seconds: float) -> None:
        """Annotate image after image for so long."""
        self._note()
        for number, (_, truth) in enumerate(self._domain.train):
            if self._effort.seconds >= seconds:
                break
            self._open(number, truth)
            self._person.correct(
                truth, seconds, is_answered=lambda: self._learner.answers
            )
            self._work()
            print(f"  {self._effort.seconds:5.0f} s, image {number + 1}", flush=True)
        self._session.show(None)
        self._note(always=True)

    def _make_project(self, folder: Path) -> Project:
        (folder / "images").mkdir(parents=True)
        for number, (path, _) in enumerate(self._domain.train):
            name = f"{number + 1:04d}{path.suffix}"
            (folder / "images" / name).write_bytes(path.read_bytes())
        write_classes(folder / "classes.json", self._domain.classes)
        return Project.open(folder)

    def _open(self, number: int, truth: Any) -> None:
        opened = open_image(self._project, self._project.images[number])
        document = Document(opened)
        self._session.show(document)
        self._effort.seconds += self._learner.opened(document.image.rgb, truth)
        self._shown = -1
        self._show_prediction()

    def _on_gesture(self) -> None:
        self._has_news = True
        self._learner.corrected(self._project, self._session.annotation)
        self._work()
        self._show_prediction()

    def _work(self) -> None:
        """Let the learner get on; it learns what is in the mask files."""
        if self._has_news:
            self._session.save()
        now = self._effort.seconds
        before = self._learner.seconds
        self._learner.work_until(now, self._project, news=self._has_news)
        if self._learner.seconds != before:
            self._has_news = False
        self._note()

    def _show_prediction(self) -> None:
        document = self._session.document
        if document is None or self._shown == self._learner.version:
            return
        self._shown = self._learner.version
        labels = self._learner.labels(document.image.rgb)
        document.set_prediction(0, 0, labels, np.full_like(labels, 255))

    def _note(self, *, always: bool = False) -> None:
        """Score each version of a model once; a forest only now and then."""
        learner, effort = self._learner, self._effort
        rarely = isinstance(learner, Instant)
        is_new = learner.learned_version != self._scored
        if rarely and self._curve.points and not always:
            is_new = effort.seconds - self._curve.points[-1][0] >= _INSTANT_SECONDS
        if is_new or always:
            self._scored = learner.learned_version
            iou = score(learner.score_labels, self._domain)
            row = (effort.seconds, effort.gestures, learner.seconds, iou)
            self._curve.points.append(row)
            print(
                f"  {row[0]:5.0f} s annotating, {row[1]:4d} gestures, "
                f"{row[2]:5.0f} s learning: IoU {iou:.3f}",
                flush=True,
            )


_INSTANT_SECONDS = 60.0


def make_learner(
    method: str, base: Path, domain: Domain, folder: Path, seed: int, pace: Pace
) -> Learner:
    """Return what a method learns with."""
    if method == "instant":
        return Instant(pace)
    if method == "loop":
        return Loop(base, folder, pace)
    if method == "loop-instant":
        return Both(Loop(base, folder, pace), Instant(pace), pace)
    from benchmarks import _annotator_unet

    config = _config(base, domain)
    make = {
        "u-net": _annotator_unet.root_painter,
        "scratch": _annotator_unet.from_scratch,
    }[method]
    return Continuous(make(config, seed), pace)


def _config(base: Path, domain: Domain) -> TiramisuConfig:
    return read_model_info(base).config.with_classes(domain.classes)


def write_curves(curves: Sequence[Curve], path: Path) -> None:
    """Write all points as CSV."""
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["method", "seconds", "gestures", "learning_seconds", "iou"])
        for curve in curves:
            for seconds, gestures, learning, iou in curve.points:
                row = [f"{seconds:.1f}", gestures, f"{learning:.1f}", f"{iou:.4f}"]
                writer.writerow([curve.method, *row])


def made_up_domain(folder: Path) -> Domain:
    """Return bright discs on a dark ground, for a run of seconds."""
    import cv2

    rng = np.random.default_rng(0)

    def picture() -> tuple[Any, Any]:
        truth = np.zeros((96, 96), np.uint8)
        for x, y in rng.integers(12, 84, (4, 2)):
            cv2.circle(truth, (int(x), int(y)), 9, 1, cv2.FILLED)
        noise = rng.normal(0, 12, (96, 96, 3))
        rgb = 60 + 120 * truth[..., None] + noise
        return np.clip(rgb, 0, 255).astype(np.uint8), truth

    folder.mkdir(parents=True)
    train = []
    for number in range(3):
        rgb, truth = picture()
        path = folder / f"{number}.png"
        Image.fromarray(rgb).save(path)
        train.append((path, truth))
    from tiramisu.config import default_classes

    return Domain(train, [picture()], default_classes(2), (1,))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print each sitting, and a table in Markdown at the end."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    built_in = ROOT / "resources" / "models" / "nuclei.tiramisu"
    parser.add_argument("--data", type=Path, help="folder with train and val")
    parser.add_argument("--base", type=Path, default=built_in)
    parser.add_argument("--methods", help=f"of {', '.join(METHODS)}; all by default")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--val_images", type=int, help="score on so many at most")
    parser.add_argument("--out", type=Path, help="folder for the CSV file")
    parser.add_argument("--quick", action="store_true", help="made-up images, seconds")
    options = parser.parse_args(arguments)
    application = QCoreApplication.instance() or QCoreApplication([])
    print(machine("tensorflow-cpu", "tensorflow", "keras", "scikit-learn"))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        if options.quick:
            domain, minutes = made_up_domain(folder / "made_up"), 0.5
        elif options.data is None:
            parser.error("--data or --quick is needed")
        else:
            domain = read_domain(
                options.data, seed=options.seed, most=options.val_images
            )
            minutes = options.minutes
        curves = []
        methods = _QUICK_METHODS if options.quick else METHODS
        for method in options.methods.split(",") if options.methods else methods:
            print(f"{method}:", flush=True)
            models = folder / f"models {method}"
            models.mkdir()
            learner = make_learner(
                method, options.base, domain, models, options.seed, Pace()
            )
            curve = Curve(method)
            curves.append(curve)
            Sitting(domain, learner, curve, folder / method).run(60 * minutes)
            if options.out is not None:
                options.out.mkdir(parents=True, exist_ok=True)
                write_curves(curves, options.out / "annotator.csv")
        print_table(curves, minutes)
    application.processEvents()
    return 0


def print_table(curves: Sequence[Curve], minutes: float) -> None:
    """Print the IoU of each method at several times."""
    times = [60 * minutes * share for share in (0.0, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0)]
    print("\n| method | " + " | ".join(f"{one / 60:.1f} min" for one in times) + " |")
    print("|---" * (len(times) + 1) + "|")
    for curve in curves:
        cells = [f"{iou_at(curve, one):.3f}" for one in times]
        print(f"| {curve.method} | " + " | ".join(cells) + " |")


def iou_at(curve: Curve, seconds: float) -> float:
    """Return the IoU of the version that was in use at a time."""
    known = [iou for at, _, _, iou in curve.points if at <= seconds + 1e-6]
    return known[-1] if known else 0.0


if __name__ == "__main__":
    sys.exit(main())
