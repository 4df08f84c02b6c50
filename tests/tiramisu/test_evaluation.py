import json

import numpy as np
import pytest

from tiramisu.boundary import BoundaryCounts
from tiramisu.config import default_classes
from tiramisu.evaluation import Evaluation
from tiramisu.metrics import ConfusionMatrix
from tiramisu.overlays import overlay
from tiramisu.samples import Sample


def matrix_of(counts):
    matrix = ConfusionMatrix(3)
    matrix.counts += np.array(counts)
    return matrix


@pytest.fixture
def evaluation(tmp_path):
    good = matrix_of([[9, 1, 0], [1, 9, 0], [0, 0, 0]])
    bad = matrix_of([[1, 9, 0], [9, 1, 0], [0, 0, 0]])
    total = matrix_of(good.counts + bad.counts)
    images = tuple(
        (Sample(tmp_path / name, tmp_path), matrix)
        for name, matrix in (("good.png", good), ("bad.png", bad))
    )
    return Evaluation(default_classes(3), total, images, BoundaryCounts(3, 2.0))


def test_the_worst_images_come_first(evaluation):
    names = [sample.image.name for sample, _ in evaluation.worst(5)]
    assert names == ["bad.png", "good.png"]


def test_json_says_none_where_there_is_no_score(evaluation):
    scores = json.loads(evaluation.to_json())
    assert scores["classes"][2]["iou"] is None
    assert scores["classes"][0]["iou"] == pytest.approx(10 / 30, abs=1e-4)
    assert scores["accuracy"] == 0.5


def test_the_table_is_aligned_and_names_every_class(evaluation):
    *rows, last = evaluation.table().splitlines()
    assert len({len(row) for row in rows}) == 1
    assert [row.split()[0] for row in rows] == ["class", "background", "class", "class"]
    assert last.startswith("mean IoU 0.3333, accuracy 0.5000")


def test_an_overlay_tints_all_but_background_and_unlabelled():
    rgb = np.full((1, 3, 3), 100, np.uint8)
    tinted = overlay(rgb, np.array([[0, 1, 255]], np.uint8), default_classes(2))
    np.testing.assert_array_equal(tinted[0, [0, 2]], rgb[0, [0, 2]])
    np.testing.assert_array_equal(tinted[0, 1], [159, 127, 55])
