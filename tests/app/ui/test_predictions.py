"""What is predicted again and what is not, counted in regions."""

import pytest

from app.project.opening import open_image
from app.project.project import Project
from app.session.document import Document
from tests.stubs import NUCLEI, SPOT, make_folder, write_model
from tiramisu.masks import CLASSES_FILE, write_classes

REGIONS = 3  # of 64 rows each, in a picture of 150


@pytest.fixture
def show(session, workspace, model, tmp_path, qtbot):
    """Open an image of one project; return it once it is predicted."""
    folder = make_folder(tmp_path / "cells", "a.png", "b.png")
    write_classes(folder / CLASSES_FILE, NUCLEI)
    project = Project.open(folder)
    session.open_project(project)
    session.set_model(model)

    def show(name, *, wait=True):
        session.show(Document(open_image(project, name)))
        if wait:
            wait_for(workspace, qtbot)
        return session.document

    return show


def wait_for(workspace, qtbot):
    qtbot.waitUntil(lambda: not workspace.predictions.is_running, timeout=20000)


def count_of(predictor):
    count, predictor.num_regions = predictor.num_regions, 0
    return count


@pytest.fixture
def model(built_in_model):
    return built_in_model


def test_an_image_that_is_opened_again_is_not_predicted_again(show, model, predictor):
    first = show("a.png").prediction.copy()
    show("b.png")
    assert count_of(predictor) == 2 * REGIONS

    again = show("a.png")

    assert count_of(predictor) == 0
    assert again.prediction_model == model
    assert (again.prediction == first).all()
    assert again.confidence.min() == 204


def test_a_prediction_that_was_cut_short_goes_on_where_it_was(
    show, predictor, workspace, qtbot
):
    show("b.png")
    predictor.may_go_on.clear()
    document = show("a.png", wait=False)
    count_of(predictor)
    with qtbot.waitSignal(document.prediction_changed, timeout=20000):
        predictor.may_go_on.set()
    workspace.predictions.stop()
    show("b.png")
    done = count_of(predictor)

    document = show("a.png")

    assert done >= 1
    assert done + count_of(predictor) == REGIONS
    assert document.prediction[SPOT[1], SPOT[0]] == 1


def test_a_stroke_makes_nothing_stale(
    model, show, predictor, session, workspace, qtbot
):
    show("a.png")
    count_of(predictor)

    session.tool.press((20.0, 20.0))
    session.tool.release()
    workspace.predictions.predict()
    wait_for(workspace, qtbot)

    assert session.document.can_undo
    assert count_of(predictor) == 0


def test_a_new_model_predicts_all_and_the_old_one_nothing(
    show, model, predictor, session, workspace, qtbot, tmp_path
):
    show("a.png")
    count_of(predictor)

    session.set_model(write_model(tmp_path / "newer.tiramisu", parent="nuclei"))
    wait_for(workspace, qtbot)
    assert count_of(predictor) == REGIONS

    session.set_model(model)
    wait_for(workspace, qtbot)
    assert count_of(predictor) == 0


def test_what_is_kept_is_told_in_the_labels_of_the_project(
    show, predictor, session, tmp_path
):
    show("b.png")
    other = write_model(tmp_path / "turned.tiramisu", NUCLEI[::-1])
    session.set_model(other)
    for _ in range(2):
        document = show("a.png")
        assert document.prediction[SPOT[1], SPOT[0]] == 0
        assert document.prediction[0, 0] == 1
        show("b.png")
    assert count_of(predictor) <= 3 * REGIONS
