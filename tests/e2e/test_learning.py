"""Correct, learn, look at the verdict, overrule it, go back."""

import json

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableWidget, QTreeWidget

from app.ui.controllers.learning import LearningPlan
from tests.stubs import SPOT, bright_pixels, verdict_with, write_model
from tiramisu.fine_tune_settings import Budget
from tiramisu.model_file import read_model_info

CTRL = Qt.KeyboardModifier.ControlModifier
SHORT = LearningPlan(Budget(steps=3))
ENDLESS = LearningPlan(Budget(steps=100_000_000))


@pytest.fixture
def learning(person):
    return person.window.workspace.learning


@pytest.fixture
def corrected(person, folder):
    """Somebody has opened a folder and painted a stroke."""
    person.open(folder)
    person.wait_for_prediction()
    person.drag((20, 20), (60, 20))
    return person


@pytest.fixture
def learn(corrected, learning, qtbot):
    def learn(plan=SHORT):
        with qtbot.waitSignal(learning.ended, timeout=5000) as ended:
            learning.start(plan)
        corrected.wait_for_prediction()
        return ended.args[0]

    return learn


def model(folder, number):
    return folder / "models" / f"cells-{number:04d}.tiramisu"


def test_a_better_model_takes_over_and_can_be_taken_back(
    corrected, learn, folder, predictor, built_in_model
):
    predicted = predictor.num_predicted

    sentence = learn()

    assert corrected.session.model_path == model(folder, 1)
    assert sentence.startswith("The new model is better: mean IoU 0.800 after, 0.700")
    assert corrected.text("verdict_sentence") == sentence
    assert predictor.num_predicted == predicted + 1
    assert corrected.text("model_parent") == built_in_model.name

    corrected.action("revert_model").trigger()

    assert corrected.session.model_path == built_in_model
    assert not corrected.action("revert_model").isEnabled()


def test_the_message_that_a_better_model_has_taken_over_takes_it_back(
    corrected, learn, folder, built_in_model
):
    sentence = learn()
    assert corrected.text("message_text") == sentence

    corrected.window.findChild(QPushButton, "message_undo").click()

    assert corrected.session.model_path == built_in_model
    assert corrected.session.project.active_model == built_in_model
    assert corrected.action("adopt_model").isEnabled()


def test_a_message_that_the_current_model_stays_has_nothing_to_take_back(
    corrected, learn, judge
):
    judge.verdict = verdict_with(0.8, 0.7)

    sentence = learn()

    assert corrected.text("message_text") == sentence
    assert corrected.window.findChild(QPushButton, "message_undo").isHidden()


def test_a_worse_model_is_kept_but_not_used_until_somebody_says_so(
    corrected, learn, folder, judge, built_in_model
):
    judge.verdict = verdict_with(0.8, 0.7)

    sentence = learn()

    assert corrected.session.model_path == built_in_model
    assert sentence.startswith("The current model stays")
    lineage = read_model_info(model(folder, 1)).lineage
    assert lineage["verdict"]["is_better"] is False

    corrected.action("adopt_model").trigger()

    assert corrected.session.model_path == model(folder, 1)
    assert not corrected.action("adopt_model").isEnabled()
    corrected.action("revert_model").trigger()
    assert corrected.session.model_path == built_in_model
    assert corrected.action("adopt_model").isEnabled()


def everything_is_nucleus(rgb):
    return np.ones(rgb.shape[:2], np.uint8)


def test_a_model_that_learning_has_spoilt_is_not_taken(
    corrected, learn, judge, built_in_model
):
    """Judged for real, on an image of which all is confirmed."""
    judge.candidate = everything_is_nucleus
    corrected.action("accept_image").trigger()

    sentence = learn()

    assert corrected.session.model_path == built_in_model
    assert sentence.startswith("The current model stays: mean IoU 0.")


def test_strokes_alone_do_not_let_a_spoilt_model_in(
    corrected, learn, judge, built_in_model
):
    """On the strokes it is right, and the current model wrong."""
    judge.candidate = everything_is_nucleus
    for y in (50, 80, 110, 140):
        corrected.drag((10, y), (190, y))

    learn()

    assert corrected.session.model_path == built_in_model


def test_a_model_that_has_learned_the_strokes_and_kept_the_rest_is_taken(
    corrected, learn, judge, folder
):
    judge.candidate = bright_pixels

    sentence = learn()

    assert corrected.session.model_path == model(folder, 1)
    assert "too little is held out" in sentence


def test_the_table_shows_each_class_with_its_pixels(corrected, learn):
    learn()

    table = corrected.window.findChild(QTableWidget, "verdict_table")
    assert [table.item(1, column).text() for column in range(4)] == [
        "nucleus",
        "5,000",
        "0.700",
        "0.800",
    ]


def models_listed(person):
    tree = person.window.findChild(QTreeWidget, "model_list")
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return tree, {item.text(0): item for item in items}


def test_every_model_stays_and_one_click_goes_back_to_any(
    corrected, learn, folder, judge
):
    learn()
    corrected.drag((20, 60), (60, 60))
    judge.verdict = verdict_with(0.8, 0.75)
    learn()
    corrected.drag((20, 90), (60, 90))
    judge.verdict = verdict_with(0.8, 0.9)
    learn()

    tree, items = models_listed(corrected)
    assert [*items] == ["cells-0003", "cells-0002", "cells-0001", "nuclei"]
    assert [item.text(2) for item in items.values()] == [
        "better",
        "no better",
        "better",
        "—",
    ]
    assert items["cells-0002"].text(1) == "0.750"
    tree.itemClicked.emit(items["cells-0001"], 0)
    assert corrected.session.model_path == model(folder, 1)


def test_the_way_back_leads_to_the_model_that_was_replaced(
    corrected, learn, folder, built_in_model
):
    """Also where the new one has learned from the built-in model."""
    learn()
    learn(LearningPlan(Budget(steps=2), from_built_in=True))
    assert read_model_info(model(folder, 2)).lineage["parent"] == built_in_model.name

    corrected.action("revert_model").trigger()

    assert corrected.session.model_path == model(folder, 1)


def test_before_and_after_alternate_on_the_open_image(
    corrected, learn, predictor, folder
):
    learn()
    after = corrected.document.prediction.copy()
    assert after.sum() == SPOT[2] * SPOT[3]
    predictor.label = 0  # what the model before it says

    corrected.press(Qt.Key.Key_M)
    corrected.wait(lambda: not corrected.document.prediction.any())
    assert "nuclei" in corrected.text("verdict_shown")
    corrected.press(Qt.Key.Key_M)
    np.testing.assert_array_equal(corrected.document.prediction, after)
    assert "cells-0001" in corrected.text("verdict_shown")
    corrected.press(Qt.Key.Key_M)
    assert not corrected.document.prediction.any()
    assert corrected.session.model_path == model(folder, 1)
    assert corrected.session.differences_visible  # what is annotated hides predictions


def test_another_image_ends_the_comparison(corrected, learn, predictor):
    learn()
    predictor.label = 0
    corrected.press(Qt.Key.Key_M)
    corrected.wait(lambda: not corrected.document.prediction.any())
    predictor.label = 1

    corrected.press(Qt.Key.Key_D)
    corrected.wait_for_image("cell2.png")
    corrected.wait_for_prediction()

    assert corrected.document.prediction.any()
    assert not corrected.session.differences_visible
    corrected.press(Qt.Key.Key_A)
    corrected.wait_for_image("cell1.png")
    corrected.wait_for_prediction()
    assert corrected.document.prediction.any()


def test_without_another_model_there_is_nothing_to_compare(corrected):
    assert not corrected.action("compare_models").isEnabled()
    assert not corrected.action("adopt_model").isEnabled()


def test_learning_without_corrections_says_what_to_do(person, folder):
    person.open(folder)

    person.press("L", CTRL)

    person.wait(lambda: "no corrections" in person.text("message_text"))
    assert person.action("fine_tune").isEnabled()


def test_learning_can_be_stopped_and_discarded(
    corrected, learning, qtbot, folder, built_in_model
):
    with qtbot.waitSignal(learning.stepped, timeout=5000):
        learning.start(ENDLESS)
    assert not corrected.action("fine_tune").isEnabled()

    corrected.press(".", CTRL)

    assert not learning.is_running
    assert corrected.session.model_path == built_in_model
    assert corrected.text("training_sentence") == "Stopped. The model is as it was."
    assert not [*(folder / "models").glob("*.tiramisu")]


def test_learning_can_be_stopped_and_kept(corrected, learning, qtbot, folder):
    with qtbot.waitSignal(learning.stepped, timeout=5000):
        learning.start(ENDLESS)

    with qtbot.waitSignal(learning.ended, timeout=5000):
        corrected.action("finish_learning").trigger()

    assert corrected.session.model_path == model(folder, 1)


def wait_for_silence(signal, qtbot):
    """Wait until a signal has not come for a while."""
    heard = True
    while heard:
        with qtbot.waitSignal(signal, timeout=150, raising=False) as wait:
            pass
        heard = wait.signal_triggered


def test_learning_can_be_paused(corrected, learning, qtbot):
    with qtbot.waitSignal(learning.stepped, timeout=5000):
        learning.start(ENDLESS)

    corrected.action("pause_learning").trigger()
    assert corrected.text("training_sentence").startswith("Paused")
    wait_for_silence(learning.stepped, qtbot)
    assert corrected.text("training_sentence").startswith("Paused")
    with qtbot.waitSignal(learning.stepped, timeout=5000):
        corrected.action("pause_learning").trigger()
    learning.stop()
    assert not corrected.action("pause_learning").isChecked()


def test_painting_goes_on_while_the_model_learns(corrected, learning, qtbot):
    with qtbot.waitSignal(learning.stepped, timeout=5000):
        learning.start(ENDLESS)

    corrected.drag((20, 100), (60, 100))

    assert corrected.document.annotation[100, 40] == 1
    corrected.press(Qt.Key.Key_D)
    corrected.wait_for_image("cell2.png")
    corrected.wait_for_prediction()
    assert learning.is_running
    learning.stop()


ROUNDS = LearningPlan(Budget(steps=2), in_rounds=True)


def test_rounds_follow_each_other_as_more_is_corrected(
    corrected, learning, qtbot, folder, monkeypatch
):
    learning._next_round.setInterval(10)
    with qtbot.waitSignal(learning.waiting, timeout=5000):
        learning.start(ROUNDS)
    assert corrected.session.model_path == model(folder, 1)
    assert corrected.text("training_sentence").startswith("Waiting: ")
    with qtbot.assertNotEmitted(learning.started, wait=100):
        pass  # nothing is new

    with qtbot.waitSignal(learning.waiting, timeout=5000):
        corrected.drag((20, 60), (60, 60))

    assert corrected.session.model_path == model(folder, 2)
    assert read_model_info(model(folder, 2)).lineage["parent"] == model(folder, 1).name
    with qtbot.waitSignal(learning.ended, timeout=5000):
        corrected.action("stop").trigger()
    assert not learning.is_running


def test_rounds_that_start_before_any_correction_wait_for_the_first(
    person, learning, qtbot, folder
):
    person.open(folder)
    person.wait_for_prediction()
    learning._next_round.setInterval(10)
    with qtbot.waitSignal(learning.waiting, timeout=5000):
        learning.start(ROUNDS)
    assert learning.is_running
    assert person.text("training_sentence").startswith("Waiting: ")

    with qtbot.waitSignal(learning.judged, timeout=5000):
        person.drag((20, 60), (60, 60))

    assert person.session.model_path == model(folder, 1)
    learning.stop()


def test_what_is_corrected_during_a_round_starts_the_next_one(
    corrected, learning, qtbot, judge, folder
):
    learning._next_round.setInterval(10)
    judge.may_go_on.clear()
    with qtbot.waitSignal(learning.judging, timeout=5000):
        learning.start(ROUNDS)
    corrected.drag((20, 60), (60, 60))
    judge.may_go_on.set()

    corrected.wait(lambda: corrected.session.model_path == model(folder, 2))
    learning.stop()


def test_a_round_never_cuts_a_gesture_short(corrected, learning, qtbot):
    learning._next_round.setInterval(10)
    with qtbot.waitSignal(learning.waiting, timeout=5000):
        learning.start(ROUNDS)
    corrected.drag((20, 60), (60, 60))
    corrected.session.tool.press((20.0, 90.0))
    with qtbot.assertNotEmitted(learning.started, wait=100):
        pass

    with qtbot.waitSignal(learning.started, timeout=5000):
        corrected.session.tool.release()
    learning.stop()


def test_a_steady_hand_does_not_put_the_next_round_off(corrected, learning, qtbot):
    learning._next_round.setInterval(300)
    with qtbot.waitSignal(learning.waiting, timeout=5000):
        learning.start(ROUNDS)
    began = []
    learning.started.connect(lambda: began.append(None))

    for y in range(20, 120, 10):
        corrected.drag((20, y), (60, y))
        with qtbot.assertNotEmitted(learning.ended, wait=100):
            pass  # less than what a round waits

    assert began
    learning.stop()


def test_what_is_held_out_is_decided_once_and_shown(corrected, learn, folder):
    corrected.action("accept_image").trigger()
    learn()

    stored = json.loads((folder / ".tiramisu" / "holdout.json").read_text())
    held_out = stored["blocks"]["cell1.png"]["held_out"]
    assert len(held_out) == 2  # of 12 blocks, each class by itself
    assert corrected.text("held_out") == "Held out: 2 of 12 blocks in 1 image."

    corrected.drag((20, 60), (60, 60))
    learn()
    again = json.loads((folder / ".tiramisu" / "holdout.json").read_text())
    assert again == stored


def test_an_image_kept_for_validation_is_held_out(corrected, learn, folder):
    corrected.window.workspace.image_list.set_validation(["cell1.png"], True)
    corrected.press(Qt.Key.Key_D)
    corrected.wait_for_image("cell2.png")
    corrected.drag((20, 20), (60, 20))

    learn()

    stored = json.loads((folder / ".tiramisu" / "holdout.json").read_text())
    assert stored["wholes"] == {"cell1.png": True}


def test_a_damaged_record_of_what_is_held_out_is_named(person, folder):
    (folder / ".tiramisu").mkdir()
    (folder / ".tiramisu" / "holdout.json").write_text("{")

    person.open(folder)

    assert "holdout.json" in person.text("message_text")


def test_a_model_of_another_day_is_listed_when_the_folder_is_opened(person, folder):
    write_model(model(folder, 7), parent="nuclei.tiramisu")

    person.open(folder)

    _, items = models_listed(person)
    assert [*items] == ["cells-0007", "nuclei"]
