import json

import numpy as np
import pytest

from app.project import visits
from app.project.errors import ProjectError
from app.project.visits import (
    Visit,
    compared_rows,
    measure,
    note_visit,
    read_visits,
    rolling_mean,
    telling,
    trend,
)
from tests.app.builders import make_project
from tests.stubs import NUCLEI


def visit(iou, share=1.0, **more):
    fields = {"image": "a.png", "model": "m.tiramisu", "seconds": 12.5, **more}
    return Visit(share=share, iou={"nucleus": iou}, **fields)


def test_a_prediction_is_measured_where_somebody_has_labelled():
    annotation = np.full((10, 10), 255, np.uint8)
    annotation[:5] = 0
    annotation[:5, :4] = 1
    prediction = np.zeros((10, 10), np.uint8)
    prediction[:, :2] = 1

    found = measure("a.png", "m", 3.14159, (annotation, prediction), NUCLEI)

    assert found.share == 0.5
    assert found.iou == {"background": 0.75, "nucleus": 0.5}
    assert found.seconds == 3.1


def test_pixels_that_were_predicted_as_nothing_are_wrong():
    annotation = np.ones((4, 4), np.uint8)
    prediction = np.full((4, 4), 255, np.uint8)

    assert measure("a", "m", 0, (annotation, prediction), NUCLEI).iou == {"nucleus": 0}


def test_of_a_large_image_rows_all_over_it_are_compared(monkeypatch):
    monkeypatch.setattr(visits, "_MOST_PIXELS", 40)
    plane = np.arange(100, dtype=np.uint8).reshape(10, 10)
    np.testing.assert_array_equal(compared_rows(plane), plane[::3])
    np.testing.assert_array_equal(compared_rows(plane[:4]), plane[:4])


def test_visits_come_back_in_order(tmp_path):
    project = make_project(tmp_path)
    assert read_visits(project) == []

    for iou in (0.5, 0.6):
        note_visit(project, visit(iou))

    assert read_visits(project) == [visit(0.5), visit(0.6)]


@pytest.mark.parametrize(
    "damage", ["{", "7", "{}", '{"iou": []}', json.dumps({"iou": {"a": "b"}}), "\xff"]
)
def test_a_damaged_line_costs_only_itself(tmp_path, damage):
    project = make_project(tmp_path)
    note_visit(project, visit(0.5))
    path = project.private_folder / "visits.jsonl"
    path.write_bytes(path.read_bytes() + damage.encode("latin-1") + b"\n")
    note_visit(project, visit(0.6))

    assert read_visits(project) == [visit(0.5), visit(0.6)]


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    project = make_project(tmp_path)
    (project.private_folder / "visits.jsonl").mkdir(parents=True)

    with pytest.raises(ProjectError, match=r"visits\.jsonl"):
        read_visits(project)
    with pytest.raises(ProjectError, match=r"visits\.jsonl"):
        note_visit(project, visit(0.5))


def test_strokes_alone_tell_nothing():
    assert telling([visit(0.1, share=0.05), visit(0.8)]) == [visit(0.8)]


def test_means_are_over_the_last_five_that_are_known():
    values = [1.0, None, 0.0, 0.0, 0.0, 0.0, 0.0]
    assert rolling_mean(values) == [1.0, 1.0, 0.5, 1 / 3, 0.25, 0.0, 0.0]
    assert rolling_mean([None]) == [None]


@pytest.mark.parametrize(
    ("figures", "start"),
    [
        ([0.5] * 9, "9 of 10 images so far"),
        ([0.5] * 5 + [0.7] * 5, "Predictions still become better: mean IoU 0.700"),
        ([0.7] * 5 + [0.705] * 5, "Predictions no longer become better"),
        ([0.7] * 5 + [0.5] * 5, "Predictions have become worse"),
    ],
)
def test_one_sentence_says_whether_it_still_gets_better(figures, start):
    assert trend([visit(one) for one in figures]).startswith(start)
