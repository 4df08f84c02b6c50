"""The tour for people, taken by somebody who does what the cards say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from app.ui.guide.coach_mark import CoachMark
from app.ui.guide.guide import Guide
from app.ui.guide.steps import STEPS, Deed
from app.ui.recent import RecentFolders
from tests.stubs import make_folder

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def guide(person):
    return person.window.findChild(Guide)


@pytest.fixture
def tour(person, guide):
    """The tour at its first card, with the first prediction there."""
    person.action("take_tour").trigger()
    person.wait(lambda: guide.is_running)
    person.wait_for_prediction()
    return guide


def click(person, name):
    person.window.findChild(QPushButton, name).click()


def wait_for(person, guide, deed):
    person.wait(lambda: guide.step is not None and guide.step.leads_on is deed)


def test_whoever_does_what_the_cards_say_sees_all_of_them(person, tour, qtbot):
    wait_for(person, tour, Deed.LOOKED)
    person.press(Qt.Key.Key_S)
    qtbot.wait(200)  # two presses without a pause are one that is held
    person.press(Qt.Key.Key_S)
    wait_for(person, tour, Deed.PAINTED)
    person.drag((40, 40), (80, 40))
    wait_for(person, tour, Deed.ERASED)
    person.drag((50, 40), (60, 40))
    wait_for(person, tour, Deed.ACCEPTED)
    person.press(Qt.Key.Key_Return, CTRL)
    wait_for(person, tour, Deed.LEARNING)
    person.press(Qt.Key.Key_L, CTRL)
    wait_for(person, tour, Deed.COMPARED)
    click(person, "coach_skip")
    wait_for(person, tour, Deed.NEXT_IMAGE)
    person.press(Qt.Key.Key_D)
    wait_for(person, tour, None)
    click(person, "coach_end")

    assert not tour.is_running
    assert person.window.findChild(CoachMark).isHidden()


def test_a_card_waits_for_what_it_says(person, tour, qtbot):
    wait_for(person, tour, Deed.LOOKED)
    person.drag((40, 40), (80, 40))
    qtbot.wait(800)

    assert tour.step.leads_on is Deed.LOOKED


def test_the_tour_gives_back_the_project_that_was_open(person, guide, folder):
    person.open(folder)
    person.action("take_tour").trigger()
    person.wait(lambda: guide.is_running)
    copy = guide.folder
    assert person.session.project.folder == copy
    assert copy.is_dir()

    click(person, "coach_end")

    person.wait(lambda: person.session.project.folder == folder)
    person.wait(lambda: not copy.exists())
    assert [*(folder / "masks").glob("*")] == []


def test_the_copy_is_not_listed_among_recent_folders(person, tour):
    recent = person.window.workspace.findChild(RecentFolders)
    assert tour.folder not in recent.paths


def test_opening_something_else_ends_the_tour(person, tour, folder):
    budgets = person.window.findChild(QComboBox, "training_budget")
    with_short_one = budgets.count()
    copy = tour.folder
    person.window.workspace.opening.open_folder(folder)

    person.wait(lambda: not tour.is_running)
    person.wait(lambda: not copy.exists())
    assert budgets.count() == with_short_one - 1
    assert budgets.currentIndex() == 0


def test_the_cards_stay_inside_the_window_beside_what_they_mean(person, tour):
    card = person.window.findChild(CoachMark)
    for width, height in ((1024, 700), (1280, 800)):
        person.window.resize(width, height)
        for _ in STEPS:
            assert person.window.rect().contains(card.geometry())
    assert person.window.findChild(QWidget, "coach_frame").isVisible()


def test_the_tour_waits_while_a_model_learns(person, guide, judge, tmp_path):
    judge.may_go_on.clear()
    person.open(make_folder(tmp_path / "mine"))
    person.wait_for_prediction()
    person.press(Qt.Key.Key_Return, CTRL)
    person.press(Qt.Key.Key_L, CTRL)
    person.wait(lambda: person.window.workspace.learning.is_running)

    person.action("take_tour").trigger()

    assert guide.folder is None
    judge.may_go_on.set()
