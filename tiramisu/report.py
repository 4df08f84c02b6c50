"""An evaluation as one HTML file that needs nothing else."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask
from tiramisu.metrics import ConfusionMatrix
from tiramisu.overlays import overlay
from tiramisu.samples import Sample
from tiramisu.scores import Evaluation

if TYPE_CHECKING:
    from tiramisu.inference import Predictor

_WORST = 8
_WIDTH = 420  # of a picture, in pixels
_WRONG = (255, 0, 80)

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 84rem;
       padding: 0 1rem; color: #222; background: #fff }
table { border-collapse: collapse; margin: 1rem 0 }
th, td { padding: .25rem .75rem; text-align: right; border-bottom: 1px solid #ddd }
th:first-child, td:first-child { text-align: left }
.swatch { display: inline-block; width: .8em; height: .8em; margin-right: .5em;
          border: 1px solid #888 }
figure { margin: 0 0 2rem } img { max-width: 32%; margin-right: 1% }
"""


@dataclass(frozen=True)
class Shown:
    """What a report shows of an image.

    Attributes:
        rgb: (height, width, 3) uint8.
        truth: (height, width) uint8, 255 where unlabelled.
        guess: (height, width) uint8, what the model says.
    """

    rgb: RgbImage
    truth: LabelMask
    guess: LabelMask


def html_report(evaluation: Evaluation, predictor: Predictor) -> str:
    """Return the report: scores, confusion matrix and the worst images.

    The worst images are predicted once more, so that a large set need not be kept.

    Raises:
        ImageError, MaskError, DatasetError: An image has changed since the evaluation.
    """
    from tiramisu.dataset import load_sample

    config = predictor.info.config

    def show(sample: Sample) -> Shown:
        loaded = load_sample(sample, config.classes, config.normalisation)
        return Shown(loaded.rgb, loaded.mask, predictor.labels(loaded.rgb))

    return report_page(evaluation, predictor.info.path.name, show)


def report_page(
    evaluation: Evaluation, model_name: str, show: Callable[[Sample], Shown]
) -> str:
    """Return the same report of images that somebody else looks up.

    Args:
        evaluation: The scores.
        model_name: Of the model's file.
        show: Called for the worst images; what it raises goes through.
    """
    body = [
        "<h1>Evaluation</h1>",
        f"<p>{escape(evaluation.headline())}</p>",
        f"<p>Model: {escape(model_name)}. Counts are summed over all "
        "images; unlabelled pixels are left out.</p>",
        "<h2>Classes</h2>",
        _class_table(evaluation),
        "<h2>Confusion matrix</h2>",
        "<p>Pixels; the true class in rows, the predicted one in columns.</p>",
        _confusion_table(evaluation),
        "<h2>Worst images</h2>",
        "<p>Image, truth, prediction; what is wrong is outlined in red.</p>",
        *(
            _figure(sample, matrix, show(sample), evaluation.classes)
            for sample, matrix in evaluation.worst(_WORST)
        ),
        *_failures(evaluation),
    ]
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n'
        f"<title>Evaluation</title>\n<style>{_STYLE}</style>\n"
        + "\n".join(body)
        + "\n</html>\n"
    )


def _failures(evaluation: Evaluation) -> list[str]:
    """Name the samples that are not in the scores."""
    if not evaluation.failed:
        return []
    sentences = (f"<li>{escape(str(problem))}</li>" for _, problem in evaluation.failed)
    return ["<h2>Left out</h2>", f"<ul>{''.join(sentences)}</ul>"]


def _class_table(evaluation: Evaluation) -> str:
    scores = evaluation.class_scores()
    rows = [
        [_class_cell(one), *(_number(values[i]) for values in scores.values())]
        for i, one in enumerate(evaluation.classes)
    ]
    return _table(["class", *(name.replace("_", " ") for name in scores)], rows)


def _confusion_table(evaluation: Evaluation) -> str:
    names = [_class_cell(one) for one in evaluation.classes]
    rows = [
        [name, *(f"{count:,}" for count in counts)]
        for name, counts in zip(names, evaluation.total.counts.tolist(), strict=True)
    ]
    return _table(["", *names], rows)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = ["<table>", f"<tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr>"]
    lines += [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows]
    return "\n".join([*lines, "</table>"])


def _class_cell(one: LabelClass) -> str:
    red, green, blue = one.color
    swatch = f'<span class="swatch" style="background:rgb({red},{green},{blue})">'
    return f"{swatch}</span>{escape(one.name)}"


def _number(score: float) -> str:
    return "-" if np.isnan(score) else f"{score:.3f}"


def _figure(
    sample: Sample,
    matrix: ConfusionMatrix,
    shown: Shown,
    classes: tuple[LabelClass, ...],
) -> str:
    wrong = (shown.guess != shown.truth) & (shown.truth != IGNORE_INDEX)
    pictures = (
        shown.rgb,
        overlay(shown.rgb, shown.truth, classes),
        _outlined(overlay(shown.rgb, shown.guess, classes), wrong),
    )
    name = escape(sample.image.name)
    images = "".join(f'<img alt="{name}" src="{_data_url(one)}">' for one in pictures)
    return (
        f"<figure><figcaption>{name}, mean IoU {matrix.mean_iou:.3f}</figcaption>"
        f"{images}</figure>"
    )


def _outlined(rgb: RgbImage, region: npt.NDArray[np.bool_]) -> RgbImage:
    outlines, _ = cv2.findContours(
        region.astype(np.uint8), cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE
    )
    return np.asarray(cv2.drawContours(rgb, outlines, -1, _WRONG, 1), dtype=np.uint8)


def _data_url(rgb: RgbImage) -> str:
    """Shrink a picture and put it into its own address."""
    picture = Image.fromarray(rgb)
    picture.thumbnail((_WIDTH, _WIDTH * 4))
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", optimize=True)
    return f"data:image/png;base64,{base64.b64encode(buffer.getvalue()).decode()}"
