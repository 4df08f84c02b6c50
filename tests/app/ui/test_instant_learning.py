import numpy as np
import pytest

from app.jobs.instant import make_pupil_job, recall_job
from app.project.opening import open_image
from app.project.project import Project
from app.raster.rect import Rect
from app.session.document import Document
from app.tools.accept import accept_image
from app.ui.controllers import instant_learning
from tests.stubs import make_folder
from tiramisu.config import LabelClass
from tiramisu.masks import read_mask, write_classes
from tiramisu.samples import find_samples


@pytest.fixture
def instant(workspace):
    yield workspace.instant_learning
    workspace.instant_learning.set_on(False)


@pytest.fixture
def document(open_picture):
    """A dark picture with a bright spot, 200 by 150 pixels."""
    return open_picture()


def paint(session, label, *points):
    session.set_active_class(label)
    session.set_brush_radius(4)
    for point in points:
        session.tool.press(point)
        session.tool.release()


def is_proposed(document):
    return document.has_prediction and document.prediction_model is None


def test_two_classes_painted_propose_the_rest(instant, document, session, qtbot):
    instant.set_on(True)
    paint(session, 1, (80.0, 55.0))
    paint(session, 0, (20.0, 20.0), (150.0, 120.0), (30.0, 130.0))
    qtbot.waitUntil(lambda: is_proposed(document), timeout=20000)
    qtbot.waitUntil(lambda: document.prediction[20, 180] == 0, timeout=20000)
    spot = document.image.rgb[..., 0] > 128
    assert (document.prediction[spot] == 1).mean() > 0.8
    assert (document.prediction[~spot] == 0).mean() > 0.95


def test_one_class_alone_asks_for_another(instant, document, session, workspace, qtbot):
    said = []
    workspace.messages.status_changed.connect(said.append)
    instant.set_on(True)
    paint(session, 1, (80.0, 55.0))
    qtbot.waitUntil(lambda: any("two classes" in text for text in said), timeout=20000)
    assert not is_proposed(document)


def test_each_gesture_renews_the_proposal(instant, document, session, qtbot):
    instant.set_on(True)
    paint(session, 1, (80.0, 55.0))
    paint(session, 0, (20.0, 20.0))
    qtbot.waitUntil(lambda: is_proposed(document), timeout=20000)
    with qtbot.waitSignal(document.prediction_changed, timeout=20000):
        paint(session, 0, (150.0, 120.0))
    with qtbot.waitSignal(document.prediction_changed, timeout=20000):
        document.undo()


def test_switched_off_the_network_has_its_say_again(
    instant, document, session, built_in_model, qtbot
):
    session.set_model(built_in_model)
    instant.set_on(True)
    paint(session, 1, (80.0, 55.0))
    paint(session, 0, (20.0, 20.0))
    qtbot.waitUntil(lambda: is_proposed(document), timeout=20000)
    instant.set_on(False)
    qtbot.waitUntil(lambda: document.confidence.min() == 204, timeout=20000)
    assert document.prediction_model == built_in_model


def test_a_new_model_ends_it(instant, document, session, built_in_model, qtbot):
    instant.set_on(True)
    with qtbot.waitSignal(instant.changed) as changed:
        session.set_model(built_in_model)
    assert changed.args == [False]


def test_nothing_is_proposed_for_an_image_that_was_left(
    instant, document, session, qtbot
):
    instant.set_on(True)
    paint(session, 1, (80.0, 55.0))
    paint(session, 0, (20.0, 20.0))
    session.show(None)
    qtbot.wait(300)
    assert instant.is_on and not is_proposed(document)


def test_of_a_large_image_the_part_in_sight_is_learned(
    instant, document, session, qtbot, monkeypatch
):
    monkeypatch.setattr(instant_learning, "MOST_PIXELS", 100 * 100)
    instant.look_at(Rect(100, 50, 90, 90))
    instant.set_on(True)
    paint(session, 1, (105.0, 60.0))
    paint(session, 0, (150.0, 120.0))
    qtbot.waitUntil(lambda: is_proposed(document), timeout=20000)
    proposed = np.argwhere(document.prediction != 255)
    assert proposed.min(axis=0).tolist() == [50, 100]
    assert proposed.max(axis=0).tolist() == [139, 189]
    instant.look_at(Rect(0, 0, 90, 90))
    paint(session, 0, (10.0, 10.0))
    paint(session, 1, (70.0, 50.0))
    qtbot.waitUntil(lambda: document.prediction[5, 5] == 0, timeout=20000)


@pytest.fixture
def second_of_two(session, tmp_path):
    """Open the second picture of a project whose first one is annotated."""
    folder = make_folder(tmp_path / "two", "a.png", "b.png")
    project = Project.open(folder)
    session.open_project(project)
    session.show(Document(open_image(project, "a.png")))
    session.set_tool("brush")
    paint(session, 1, (66.0, 46.0), (80.0, 55.0), (100.0, 62.0))
    paint(session, 0, (20.0, 20.0), (150.0, 120.0), (30.0, 130.0), (80.0, 82.0))
    document = Document(open_image(project, "b.png"))
    session.show(document)
    return document


def test_what_was_annotated_on_an_earlier_image_is_proposed_on_the_next(
    instant, second_of_two, qtbot
):
    instant.set_on(True)
    qtbot.waitUntil(lambda: is_proposed(second_of_two), timeout=20000)
    spot = second_of_two.image.rgb[..., 0] > 128
    assert (second_of_two.prediction[spot] == 1).mean() > 0.8
    assert (second_of_two.prediction[~spot] == 0).mean() > 0.95


def test_an_earlier_image_is_looked_at_once(
    instant, second_of_two, session, qtbot, monkeypatch
):
    looked = []
    monkeypatch.setattr(
        instant_learning,
        "recall_job",
        lambda version, *rest: looked.append(version) or recall_job(version, *rest),
    )
    instant.set_on(True)
    qtbot.waitUntil(lambda: is_proposed(second_of_two), timeout=20000)
    instant.set_on(False)
    instant.set_on(True)
    second_of_two.clear_prediction()
    qtbot.waitUntil(lambda: is_proposed(second_of_two), timeout=20000)
    assert [version.image.name for version in looked] == ["a.png"]


def test_an_image_that_is_excluded_teaches_nothing(
    instant, second_of_two, session, qtbot, workspace
):
    session.project.index.set_excluded("a.png", True)
    said = []
    workspace.messages.status_changed.connect(said.append)
    instant.set_on(True)
    qtbot.waitUntil(lambda: any("two classes" in text for text in said), timeout=20000)
    assert not is_proposed(second_of_two)


def test_what_the_network_says_of_the_image_is_taken_into_account(
    instant, document, session, built_in_model, predictor, qtbot, monkeypatch
):
    answers = []

    def note(rgb, part, answer, parent):
        answers.append(None if answer is None else answer.labels.copy())
        return make_pupil_job(rgb, part, answer, parent)

    monkeypatch.setattr(instant_learning, "make_pupil_job", note)
    session.set_model(built_in_model)
    instant.set_on(True)  # the network is still at it, and is waited for
    assert not answers
    qtbot.waitUntil(lambda: len(answers) == 1, timeout=20000)
    np.testing.assert_array_equal(answers[0], document.prediction)
    assert (answers[0] != 255).mean() > 0.5
    paint(session, 1, (80.0, 55.0))
    paint(session, 0, (20.0, 20.0))
    qtbot.waitUntil(lambda: is_proposed(document), timeout=20000)


def test_accepted_proposals_are_annotation_that_teaches_the_network(
    instant, document, session, qtbot
):
    instant.set_on(True)
    paint(session, 1, (80.0, 55.0))
    paint(session, 0, (20.0, 20.0), (150.0, 120.0), (30.0, 130.0))
    qtbot.waitUntil(lambda: is_proposed(document), timeout=20000)
    qtbot.waitUntil(lambda: document.prediction[20, 180] == 0, timeout=20000)
    accept_image(session)
    assert document.labelled_pixels == document.bounds.area
    assert session.save()
    project = session.project
    (sample,) = find_samples(project.folder)
    taught = read_mask(sample.mask, project.classes)
    np.testing.assert_array_equal(taught, document.annotation)


def test_a_network_that_takes_long_is_not_waited_for(
    instant, document, session, workspace, qtbot, monkeypatch
):
    monkeypatch.setattr(type(workspace.predictions), "is_running", True)
    instant._patience_timer.setInterval(50)
    instant.set_on(True)
    paint(session, 1, (80.0, 55.0))
    paint(session, 0, (20.0, 20.0))
    qtbot.waitUntil(lambda: is_proposed(document), timeout=20000)


def test_where_the_model_knows_no_class_instant_proposals_are_suggested_once(
    instant, session, workspace, built_in_model, qtbot, tmp_path
):
    said = []
    workspace.messages.status_changed.connect(said.append)
    folder = make_folder(tmp_path / "roads", "a.png")
    classes = (LabelClass("road", (90, 90, 90)), LabelClass("sky", (9, 9, 99)))
    write_classes(folder / "classes.json", classes)
    project = Project.open(folder)
    session.open_project(project)
    session.show(Document(open_image(project, "a.png")))
    session.set_model(built_in_model)
    for _ in range(2):
        workspace.predictions.predict()
        qtbot.waitUntil(lambda: not workspace.predictions.is_running, timeout=20000)
    assert len([text for text in said if "instant proposals" in text]) == 1
