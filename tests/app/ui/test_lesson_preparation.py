import threading

import pytest

from app.raster.patch import MaskPatch
from app.ui.controllers import lesson_preparation
from app.ui.controllers.lesson_preparation import LessonPreparation
from tests.stubs import NUCLEI
from tiramisu.config import LabelClass


class Preparing:
    """Remembers what it was asked to prepare.

    Attributes:
        lessons: All lessons so far, with the names of the images.
        may_go_on: Cleared, it waits, and hears whether it is to end.
        ended_early: Whether it was told to.
    """

    def __init__(self):
        self.lessons = []
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.ended_early = threading.Event()

    def __call__(self, lesson, pictures, check):
        self.lessons.append((lesson, [picture.name for picture in pictures]))
        while not self.may_go_on.wait(0.01):
            try:
                check()
            except Exception:
                self.ended_early.set()
                raise


@pytest.fixture
def preparing():
    preparing = Preparing()
    yield preparing
    preparing.may_go_on.set()


@pytest.fixture
def preparation(workspace, preparing):
    """What prepares lessons, with no pause before it."""
    preparation = LessonPreparation(
        workspace.session,
        workspace.learning,
        workspace.predictions,
        workspace._threads,
        preparing,
        workspace,
    )
    preparation._timer.setInterval(1)
    preparation.start()
    return preparation


@pytest.fixture
def paint(open_picture, session):
    """Paint a dot into the open picture, each time a larger one."""
    open_picture()
    size = 0

    def paint():
        nonlocal size
        size += 1
        after = session.annotation.copy()
        after[:size, :size] = 1
        session.commit(MaskPatch.between(session.annotation, after), "Dot")

    return paint


def test_the_first_correction_prepares_a_lesson_once(
    preparation, preparing, paint, built_in_model, qtbot
):
    qtbot.wait(20)
    assert not preparing.lessons
    paint()
    qtbot.waitUntil(lambda: len(preparing.lessons) == 1)
    qtbot.waitUntil(lambda: not preparation.is_running)
    paint()
    qtbot.wait(40)
    ((lesson, pictures),) = preparing.lessons
    assert lesson.base_model == built_in_model
    assert pictures == ["a.png"]


def test_other_classes_are_prepared_for_again(
    preparation, preparing, paint, session, qtbot
):
    paint()
    qtbot.waitUntil(lambda: len(preparing.lessons) == 1)
    session.set_classes([*session.project.classes, LabelClass("debris", (9, 9, 9))])
    paint()
    qtbot.waitUntil(lambda: len(preparing.lessons) == 2)
    assert len(preparing.lessons[1][0].classes) == len(NUCLEI) + 1


def test_where_memory_is_short_nothing_is_prepared(
    preparation, preparing, paint, qtbot, monkeypatch
):
    monkeypatch.setattr(lesson_preparation, "available_memory", lambda: 2**30)
    paint()
    qtbot.wait(40)
    assert not preparing.lessons


def test_a_closed_project_is_not_prepared_for(
    preparation, preparing, paint, workspace, qtbot
):
    preparing.may_go_on.clear()
    paint()
    qtbot.waitUntil(lambda: len(preparing.lessons) == 1)
    preparation.stop()
    assert not preparation.is_running
    assert preparing.ended_early.wait(5)


def test_the_answer_about_the_open_image_comes_first(
    preparation, preparing, paint, workspace, session, built_in_model, predictor, qtbot
):
    predictor.may_go_on.clear()
    session.set_model(built_in_model)
    workspace.predictions.predict()
    assert workspace.predictions.is_running
    paint()
    qtbot.wait(40)
    assert not preparing.lessons
    predictor.may_go_on.set()
    qtbot.waitUntil(lambda: len(preparing.lessons) == 1, timeout=10000)


def test_a_damaged_model_is_not_tried_again_with_every_stroke(
    preparation, preparing, paint, qtbot, caplog
):
    def fail(lesson, pictures, check):
        preparing.lessons.append(lesson)
        raise OSError("gone")

    preparation._prepare = fail
    paint()
    qtbot.waitUntil(lambda: bool(preparing.lessons) and not preparation.is_running)
    paint()
    qtbot.wait(40)
    assert len(preparing.lessons) == 1
    assert "a job failed" in caplog.text
