"""All texts of the window fit into it, in every language."""

import collections
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QToolButton

from app.jobs.classes import ClassUse
from app.translation import translate
from app.ui.controllers.learning import LearningPlan
from app.ui.dialogs.delete_class import DeleteClassDialog
from app.ui.guide.coach_mark import CoachMark
from app.ui.guide.steps import STEPS
from app.ui.language import LANGUAGES, speak
from tests.stubs import NUCLEI
from tiramisu.fine_tune_settings import Budget

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
from cut_off_texts import cut_off_texts
from screenshots import settle, show_all

MNEMONIC = re.compile(r"&(\w)")
LETTER_BEHIND = re.compile(r"\(&?[A-Z]\)")
PAUSE_MS = 5


@pytest.fixture(params=LANGUAGES)
def language(request, qapp):
    """Spoken from before the window opens to the end of the test."""
    speak(qapp, request.param)
    yield request.param
    speak(qapp, "en")


@pytest.fixture
def judged(language, person, folder, qtbot):
    """Somebody has painted and let the model learn; the verdict is shown."""
    person.open(folder)
    person.wait_for_prediction()
    person.drag((20, 20), (60, 20))
    learning = person.window.workspace.learning
    with qtbot.waitSignal(learning.ended, timeout=10_000):
        learning.start(LearningPlan(Budget(steps=3)))
    person.wait_for_prediction()
    return person


def test_no_text_of_panels_menus_and_dialogs_is_cut_off(judged):
    problems = []
    seen = []

    def look(name, widget):
        seen.append(name)
        problems.extend(cut_off_texts(widget))

    show_all(judged.window, look, PAUSE_MS)

    assert not {*problems}
    assert {"window-1024", "menu_file", "preferences_dialog", "key_editor"} <= {*seen}


def test_no_text_of_the_tour_and_of_questions_is_cut_off(language, window, qtbot):
    card = CoachMark(window)
    problems = []
    for step in STEPS:
        title, text = translate(step.title), translate(step.text)
        card.present(title, text, "10 / 10", window.canvas, is_last=False)
        settle(PAUSE_MS)
        problems += cut_off_texts(card)
    question = DeleteClassDialog(NUCLEI, (0, 1), 1, window)
    qtbot.addWidget(question)
    question.show_use(ClassUse(1_234_567, 42))
    question.show()
    settle(PAUSE_MS)
    problems += cut_off_texts(question)
    assert not problems


def test_no_two_entries_of_a_menu_share_a_letter_and_no_button_shows_it(
    language, window
):
    bar = window.menuBar()
    for menu in (bar, *bar.findChildren(QMenu)):
        keys = [
            key.lower()
            for action in menu.actions()
            for key in MNEMONIC.findall(action.text().replace("&&", ""))
        ]
        twice = [key for key, count in collections.Counter(keys).items() if count > 1]
        assert not twice, [action.text() for action in menu.actions()]
    texts = [button.text() for button in window.findChildren(QToolButton)]
    assert not [text for text in texts if LETTER_BEHIND.search(text)]


def test_the_finder_finds(qtbot):
    from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("a rather long text in a rather narrow window")
    label.setMinimumWidth(1)
    QVBoxLayout(window).addWidget(label)
    window.setFixedWidth(80)
    window.show()
    assert cut_off_texts(window)
    window.setFixedWidth(800)
    qtbot.wait(20)
    assert not cut_off_texts(window)
