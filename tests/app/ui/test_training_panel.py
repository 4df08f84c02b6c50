import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

from app.jobs.fine_tune import Outcome
from app.ui.panels.elapsed_text import ElapsedText
from app.ui.panels.training_panel import TrainingPanel
from tests.app.ui.finding import child
from tests.stubs import NUCLEI, verdict_with
from tiramisu.fine_tune_settings import StepReport, Validation
from tiramisu.holdout import Holdout, count_blocks
from tiramisu.verdict import Score


@pytest.fixture
def training(actions, shown):
    return shown(TrainingPanel(actions))


def text_of(panel, name):
    return panel.findChild(QLabel, name).text()


def choose(panel, name, text):
    box = child(panel, name)
    box.setCurrentIndex(box.findText(text))


def test_each_step_moves_the_bar_and_the_curve(training):
    training.show_started(NUCLEI)
    for step in (1, 2, 3):
        training.show_step(StepReport(step, 1 / step, step / 4, 200.0))

    bar = child(training, "training_progress")
    assert bar.value() / bar.maximum() == 3 / 4
    assert text_of(training, "training_sentence") == "Step 3, about 3 min left"
    assert training.plot.losses == (1, 1 / 2, 1 / 3)


def test_before_the_first_step_the_delay_is_explained(training):
    said = []
    for tell in (
        lambda: training.show_started(NUCLEI),
        training.show_reading,
        training.show_building,
        training.show_judging,
    ):
        tell()
        said.append(text_of(training, "training_sentence"))
        assert child(training, "training_progress").maximum() == 0

    assert said == [
        "Preparing: waiting for earlier work… 0 s",
        "Preparing: reading the corrections… 0 s",
        "Preparing: building the network… 0 s",
        "Judging: asking both models about what is held out… 0 s",
    ]


@pytest.mark.parametrize(("worked", "is_slow"), [(4.0, True), (40.0, False)])
def test_seconds_are_counted_and_other_programs_blamed_only_if_they_are_to_blame(
    shown, worked, is_slow
):
    seconds, work = [100.0], [7.0]
    label = shown(ElapsedText(lambda: seconds[0], lambda: work[0]))
    label.count("Building… {} s")
    seconds[0] += 33
    work[0] += worked
    label.update_text()

    first, *more = label.text().splitlines()
    assert first == "Building… 33 s"
    assert (
        more == ["Other programs keep this computer busy; it takes longer."] * is_slow
    )


def test_no_second_is_counted_after_the_first_step(training):
    training.show_started(NUCLEI)
    training.show_step(StepReport(7, 0.5))

    assert not training.findChild(ElapsedText).findChild(QTimer).isActive()


def test_without_a_fixed_end_no_time_is_promised(training):
    training.show_started(NUCLEI)
    training.show_step(StepReport(7, 0.5))

    assert text_of(training, "training_sentence") == "Step 7"
    assert child(training, "training_progress").maximum() == 0


def test_the_curves_are_made_when_learning_starts(training):
    def plots():
        names = [one.objectName() for one in training.findChildren(object)]
        return {"loss_plot", "score_plot"} & set(names)

    assert plots() == set()

    training.show_started(NUCLEI)

    assert plots() == {"loss_plot", "score_plot"}
    assert not child(training, "score_plot").isVisible()


def test_each_validation_is_a_point_on_the_curve_of_each_class(training):
    training.show_started(NUCLEI)
    for step, iou in ((1, (0.5, None)), (2, (0.6, 0.7))):
        score = Score(("background", "nucleus"), (200, 200), iou, 0.5)
        validations = (Validation(step, score, True),)
        training.show_step(StepReport(step, 0.4, validations=validations))

    assert child(training, "score_plot").isVisible()
    assert training.plot.scores == ((0.5, None), (0.6, 0.7))


def test_a_second_lesson_starts_new_curves(training):
    for classes in (NUCLEI, NUCLEI[:1]):
        training.show_started(classes)
        training.show_step(StepReport(1, 0.5))

    assert training.plot.losses == (0.5,)
    assert training.plot.scores == ()


def test_the_end_is_told_in_a_sentence(training):
    training.show_started(NUCLEI)
    training.show_ended("Stopped. The model is as it was.")

    assert text_of(training, "training_sentence") == "Stopped. The model is as it was."
    assert not child(training, "training_progress").isVisible()


def test_how_long_and_from_where_can_be_chosen(training):
    assert training.plan.budget.seconds == 60
    assert not training.plan.from_built_in

    choose(training, "training_budget", "all the time while I work")
    choose(training, "training_start", "from the built-in model")

    assert training.plan.in_rounds and training.plan.from_built_in
    choose(training, "training_budget", "until it stops improving")
    assert training.plan.budget.seconds is None
    assert training.plan.budget.patience > 0
    assert not training.plan.in_rounds


def test_nothing_can_be_chosen_while_it_learns(training):
    assert not child(training, "learning_controls").isVisible()

    training.show_started(NUCLEI)

    assert not child(training, "training_budget").isVisible()
    assert child(training, "learning_controls").isVisible()
    training.show_ended("Done.")
    assert child(training, "training_budget").isVisible()


def cells(panel):
    table = child(panel, "verdict_table")
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_a_verdict_is_a_sentence_and_a_table(training, tmp_path):
    assert not training.verdict.isVisible()
    verdict = verdict_with(0.7, 0.8)

    training.show_outcome(Outcome(tmp_path / "new", tmp_path / "old", verdict))
    training.show_ended(verdict.sentence())

    assert text_of(training, "verdict_sentence") == (
        "The new model is better: mean IoU 0.800 after, 0.700 before, "
        "on 10,000 held-out pixels."
    )
    assert not child(training, "training_sentence").isVisible()  # said once
    assert cells(training) == [
        ["background", "5,000", "0.700", "0.800"],
        ["nucleus", "5,000", "0.700", "0.800"],
        ["mean", "10,000", "0.700", "0.800"],
    ]


def test_figures_that_do_not_count_are_grey(training, tmp_path):
    verdict = verdict_with(0.7, 0.8, pixels=20)

    training.show_outcome(Outcome(tmp_path / "new", tmp_path / "old", verdict))

    item = child(training, "verdict_table").item(0, 2)
    assert not item.flags()
    assert cells(training)[-1] == ["mean", "40", "—", "—"]


def test_what_is_held_out_is_told(training):
    mask = np.zeros((640, 640), np.uint8)

    training.show_project(Holdout().extended({"cell1.png": count_blocks(mask)}))

    assert text_of(training, "held_out") == "Held out: 17 of 100 blocks in 1 image."
    assert "cell1.png" in training.findChild(QLabel, "held_out").toolTip()
