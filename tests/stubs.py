"""Quick stand-ins for the network, and pictures for it to look at."""

import json
import shutil
import threading
import time
from pathlib import Path

import numpy as np
from PIL import Image

from tiramisu.config import LabelClass, TiramisuConfig
from tiramisu.fine_tune_settings import StepReport
from tiramisu.images import read_image
from tiramisu.judgement import JudgedImage, judge
from tiramisu.masks import read_mask
from tiramisu.model_file import read_model_info, write_tensors
from tiramisu.prediction import PredictedRegion
from tiramisu.verdict import Score, Verdict

NUCLEI = (LabelClass("background", (0, 0, 0)), LabelClass("nucleus", (230, 159, 0)))
SPOT = (60, 40, 50, 30)  # x, y, width, height of the bright part of each picture


class StubPredictor:
    """Calls bright pixels nuclei, in regions of 64 rows.

    Attributes:
        may_go_on: Cleared, it waits before each region.
        num_predicted: Pictures that it has begun.
        num_regions: Regions that it has predicted.
        label: What it calls a bright pixel.
    """

    def __init__(self):
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.num_predicted = 0
        self.num_regions = 0
        self.label = 1

    def predict(self, rgb, *, on_region=None):
        for region in self.regions(rgb):
            on_region(region)

    def regions(self, rgb, sight=None, known=()):
        self.num_predicted += 1
        labels = (rgb[..., 0] > 128) * np.uint8(self.label)
        for y in range(0, len(labels), 64):
            part = labels[y : y + 64]
            if (0, y, part.shape[1], len(part)) not in known:
                assert self.may_go_on.wait(5)
                self.num_regions += 1
                yield PredictedRegion(0, y, part, np.full_like(part, 204))


def quick_fine_tune(corrections, lesson, on_step):
    """Report falling losses and write a copy of the model that names its parent."""
    steps = lesson.budget.steps or 4
    for step in range(1, steps + 1):
        time.sleep(0.001)  # reports that come at once would keep the window busy
        report = StepReport(step, 1 / step, step / steps, (steps - step) / 1000)
        if on_step(report) is False:
            break
    write_model(lesson.save_as, lesson.classes, parent=lesson.base_model.name)
    return lesson.save_as


def verdict_with(current, candidate, pixels=5000):
    """A verdict on held-out pixels with these IoU of each class."""
    names = tuple(one.name for one in NUCLEI)
    scores = [
        Score(names, (pixels, pixels), (iou, iou), accuracy=iou)
        for iou in (current, candidate)
    ]
    return Verdict(*scores, dense_pixels=pixels, agreement=0.97, images=2)


class StubJudge:
    """Finds each new model better than the current one.

    Attributes:
        verdict: What it says.
        candidate: What the new model says of a picture; if given, it is really judged
            against ``StubPredictor``.
        may_go_on: Cleared, it waits before that.
    """

    def __init__(self):
        self.verdict = verdict_with(0.7, 0.8)
        self.candidate = None
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def __call__(self, corrections, lesson, check):
        while not self.may_go_on.wait(0.02):
            check()
        if self.candidate is None:
            return self.verdict
        images = list(judged_images(corrections, lesson.classes))
        return judge(bright_pixels, self.candidate, images, lesson.classes)


def judged_images(corrections, classes):
    """Read all corrected pictures, with what is held out of them."""
    for name, sample in corrections.samples.items():
        mask = read_mask(sample.mask, classes)
        judges = corrections.holdout.judging_mask(name, mask)
        yield JudgedImage(read_image(sample.image).rgb, mask, judges)


def bright_pixels(rgb):
    """Say what ``StubPredictor`` says."""
    return (rgb[..., 0] > 128).astype(np.uint8)


def write_model(path: Path, classes=NUCLEI, parent=None) -> Path:
    """Write a model file without weights."""
    description = {
        "format_version": 1,
        "config": TiramisuConfig((2, 2), classes=classes).to_dict(),
        "lineage": {"parent": parent},
        "scores": {"val_mean_iou": 0.8, "val_iou/nucleus": 0.75},
    }
    metadata = {"tiramisu": json.dumps(description)}
    write_tensors(path, {"nothing": np.zeros(1, np.float32)}, metadata)
    assert read_model_info(path).config.classes == classes
    return path


def write_picture(path: Path, width=200, height=150) -> Path:
    """Write a dark picture with one bright spot."""
    picture = np.full((height, width, 3), 40, np.uint8)
    x, y, spot_width, spot_height = SPOT
    picture[y : y + spot_height, x : x + spot_width] = 220
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(picture).save(path)
    return path


def make_folder(folder: Path, *names: str, width=200, height=150) -> Path:
    """Make a folder of pictures, not yet a project; three unless others are named."""
    if folder.exists():
        shutil.rmtree(folder)
    for name in names or ("cell1.png", "cell2.png", "cell10.png"):
        write_picture(folder / name, width, height)
    return folder
