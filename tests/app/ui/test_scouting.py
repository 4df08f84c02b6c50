import numpy as np
import pytest
from PIL import Image

from app.project.project import Project
from app.ui.controllers import scouting
from tests.stubs import make_folder

NAMES = ("a.png", "b.png", "c.png")


@pytest.fixture(autouse=True)
def no_pauses(workspace):
    workspace.scouting._timer.setInterval(1)


@pytest.fixture
def images(workspace):
    return workspace.image_list


@pytest.fixture
def project(workspace, session, tmp_path):
    """Three closed images; the stub calls 80 % certain whatever it sees."""
    project = Project.open(make_folder(tmp_path / "cells", *NAMES))
    workspace.scouting.start()
    session.open_project(project)
    return project


def doubts(images):
    return [images.row(name).uncertainty for name in images.names]


def test_all_images_are_looked_at_while_nothing_else_happens(
    project, images, session, built_in_model, qtbot, workspace
):
    session.set_model(built_in_model)
    qtbot.waitUntil(lambda: None not in doubts(images), timeout=10000)
    assert doubts(images) == [0.2, 0.2, 0.2]
    assert images.row("a.png").predicted_by == built_in_model.name
    qtbot.waitUntil(lambda: not workspace.scouting.is_running)


def test_nothing_is_looked_at_twice(
    project, images, session, built_in_model, predictor, qtbot
):
    session.set_model(built_in_model)
    qtbot.waitUntil(lambda: None not in doubts(images), timeout=10000)
    images.changed.emit()
    qtbot.wait(60)
    assert predictor.num_predicted == 3


def test_finished_and_unreadable_images_are_passed_over(
    project, images, session, built_in_model, predictor, qtbot
):
    images.set_done(["a.png"], True)
    project.image_path("b.png").write_bytes(b"no picture")
    session.set_model(built_in_model)
    qtbot.waitUntil(lambda: images.row("c.png").uncertainty == 0.2, timeout=10000)
    assert doubts(images) == [None, None, 0.2]
    assert predictor.num_predicted == 1


def test_images_that_are_too_large_to_be_read_aside_are_passed_over(
    project, images, session, built_in_model, predictor, qtbot, monkeypatch
):
    make_folder(project.folder / "other", "a.png", width=90)
    small = project.folder / "other" / "a.png"
    small.replace(project.image_path("c.png"))
    monkeypatch.setattr("app.jobs.scout.MOST_PIXELS_READ", 200 * 150 - 1)
    session.set_model(built_in_model)
    qtbot.waitUntil(lambda: images.row("c.png").uncertainty == 0.2, timeout=10000)
    assert doubts(images) == [None, None, 0.2]
    assert predictor.num_predicted == 1


def test_an_opened_image_comes_first(
    project, images, session, built_in_model, predictor, qtbot, workspace
):
    predictor.may_go_on.clear()
    session.set_model(built_in_model)
    qtbot.waitUntil(lambda: predictor.num_predicted == 1, timeout=10000)
    workspace.opening.open_image("c.png")
    qtbot.waitUntil(lambda: session.document is not None, timeout=10000)
    assert not workspace.scouting.is_running
    predictor.may_go_on.set()
    qtbot.waitUntil(lambda: images.row("c.png").uncertainty is not None, timeout=10000)
    qtbot.waitUntil(lambda: None not in doubts(images), timeout=10000)


def test_the_time_for_looking_ahead_is_limited(
    project, images, session, built_in_model, predictor, qtbot, monkeypatch
):
    monkeypatch.setattr(scouting, "_BUDGET_S", 0.0)
    session.set_model(built_in_model)
    qtbot.wait(100)
    assert predictor.num_predicted == 0


def test_a_new_model_is_asked_anew(
    project, images, session, built_in_model, predictor, qtbot, tmp_path
):
    session.set_model(built_in_model)
    qtbot.waitUntil(lambda: None not in doubts(images), timeout=10000)
    newer = tmp_path / "newer.tiramisu"
    newer.write_bytes(built_in_model.read_bytes())
    session.set_model(newer)
    qtbot.waitUntil(
        lambda: all(images.row(name).predicted_by == newer.name for name in NAMES),
        timeout=10000,
    )


def test_of_a_large_image_the_middle_is_enough(
    project, images, session, built_in_model, predictor, qtbot, monkeypatch
):
    large = np.zeros((1500, 1200, 3), np.uint8)
    Image.fromarray(large).save(project.image_path("a.png"))
    shapes = []
    predict = predictor.predict

    def note(rgb, *, on_region):
        shapes.append(rgb.shape[:2])
        predict(rgb, on_region=on_region)

    monkeypatch.setattr(predictor, "predict", note)
    session.set_model(built_in_model)
    qtbot.waitUntil(lambda: None not in doubts(images), timeout=10000)
    assert shapes[0] == (1024, 1024)
