"""The course of learning, with stand-ins for network and pictures."""

import itertools
from dataclasses import dataclass

import numpy as np
import pytest

from tiramisu.config import default_classes
from tiramisu.fine_tune_settings import ROUND, Budget, FineTuneSettings, round_budget
from tiramisu.lesson import Lesson, Validator

TRUTH = np.zeros((40, 40), np.uint8)
TRUTH[:, 20:] = 1


@dataclass
class Picture:
    rgb: np.ndarray
    mask: np.ndarray


class Network:
    """Its one weight is the number of steps it has done; some of them are good."""

    def __init__(self, wrong_rows=()):
        self.weight = np.zeros(1, np.float32)
        self.rates = []
        self.num_predicted = 0
        self._wrong_rows = wrong_rows

    def learn(self, images, labels, rate):
        self.weight = self.weight + 1
        self.rates.append(rate)
        return 1.0 / len(self.rates)

    def predict(self, rgb):
        self.num_predicted += 1
        labels = TRUTH.copy()
        rows = self._wrong_rows[int(self.weight[0])]
        labels[:rows] = 1 - labels[:rows]
        return labels

    def numpy(self):
        return self.weight.copy()

    def assign(self, value):
        self.weight = value


def teach(network, budget, masks=(TRUTH,), on_step=None, *, chooses=True, **settings):
    """Let it learn; return the reports."""
    reports = []
    pictures = [Picture(np.zeros((40, 40, 3), np.uint8), mask) for mask in masks]
    validator = Validator(
        network.predict, pictures, default_classes(2), [network], chooses=chooses
    )
    lesson = Lesson(
        FineTuneSettings(budget, validate_every=1, **settings),
        lambda index: (None, None),
        network.learn,
        validator,
    )

    def keep(report):
        reports.append(report)
        return None if on_step is None else on_step(report)

    steps = lesson.run(keep)
    assert steps == len(reports)
    return reports


def validations(reports):
    return [one for report in reports for one in report.validations]


def test_the_weights_that_did_best_on_what_is_held_out_are_kept():
    network = Network(wrong_rows=(9, 7, 2, 5, 4, 8))
    reports = teach(network, Budget(steps=5))

    assert network.weight == 2
    assert [one.step for one in validations(reports)] == [0, 1, 2, 3, 4, 5]
    assert [one.step for one in validations(reports) if one.is_best] == [1, 2]


def test_the_base_model_is_never_the_best():
    """Or the verdict would compare it with itself."""
    network = Network(wrong_rows=(0, 7, 6, 9))
    teach(network, Budget(steps=3))

    assert network.weight == 2


def test_what_knows_the_base_model_is_asked_before_the_first_step_alone():
    network, before = Network(wrong_rows=(9, 7, 2)), []
    validator = Validator(
        network.predict,
        [Picture(np.zeros((40, 40, 3), np.uint8), TRUTH)],
        default_classes(2),
        [network],
        before=lambda rgb: before.append(rgb) or TRUTH,
    )
    assert validator.validate(0).score.accuracy == 1.0
    network.weight += 1
    assert validator.validate(1).score.accuracy == pytest.approx(33 / 40)
    assert len(before) == network.num_predicted == 1


def test_learning_ends_when_it_stops_improving(monkeypatch):
    monkeypatch.setattr("tiramisu.lesson._VALIDATION_SHARE", 1.0)
    network = Network(wrong_rows=(9, 7, 3, 4, 5, 6, 0))
    reports = teach(network, Budget(patience=3))

    assert len(reports) == 5
    assert network.weight == 2
    assert reports[-1].share_done is None and reports[-1].seconds_left is None


def test_where_the_same_pixels_judge_the_last_weights_are_kept():
    network = Network(wrong_rows=(9, 7, 2, 5, 4, 8))
    reports = teach(network, Budget(steps=5), chooses=False)

    assert network.weight == 5
    assert len(validations(reports)) == 6  # they are shown all the same
    assert not any(one.is_best for one in validations(reports))


def test_what_judges_does_not_end_a_lesson_either(monkeypatch):
    monkeypatch.setattr("tiramisu.lesson.STEPS_WITHOUT_VALIDATION", 6)
    network = Network(wrong_rows=(9, 1, 3, 4, 5, 6, 7))
    reports = teach(network, Budget(patience=2), chooses=False)

    assert len(reports) == 6


@pytest.mark.parametrize("masks", [(), (np.zeros_like(TRUTH),)])
def test_where_too_little_is_held_out_learning_ends_all_the_same(masks, monkeypatch):
    monkeypatch.setattr("tiramisu.lesson.STEPS_WITHOUT_VALIDATION", 4)
    network = Network(wrong_rows=(0,) * 5)
    reports = teach(network, Budget(patience=3), masks)

    assert len(reports) == 4
    assert network.weight == 4
    assert network.num_predicted == len(masks)  # once is enough to see that


def test_learning_ends_when_its_time_is_up(monkeypatch):
    ticks = itertools.count()
    monkeypatch.setattr("time.perf_counter", lambda: float(next(ticks)))
    reports = teach(Network(), Budget(seconds=4), masks=())

    assert [report.share_done for report in reports] == [0.25, 0.5, 0.75, 1.0]
    assert [report.seconds_left for report in reports] == [3.0, 2.0, 1.0, 0.0]


def test_validating_takes_a_small_share_of_the_time(monkeypatch):
    """Each step and each validation takes a second here."""
    ticks = itertools.count()
    monkeypatch.setattr("time.perf_counter", lambda: float(next(ticks)))
    reports = teach(Network(wrong_rows=range(40)), Budget(seconds=30))

    count = len(validations(reports))
    assert 4 <= count <= 0.25 * len(reports) + 2  # and those of start and end


def test_a_number_of_steps_is_validated_alike_on_every_machine(monkeypatch):
    slow = itertools.count(step=1000)
    monkeypatch.setattr("time.perf_counter", lambda: float(next(slow)))
    reports = teach(Network(wrong_rows=range(9)), Budget(steps=8))

    assert [one.step for one in validations(reports)] == list(range(9))


def test_learning_that_is_ended_early_keeps_the_best_so_far():
    network = Network(wrong_rows=(9, 2, 5, 5))
    reports = teach(network, Budget(steps=50), on_step=lambda report: report.step < 3)

    assert len(reports) == 3
    assert network.weight == 1


def test_an_exception_ends_learning_at_once():
    def stop(report):
        raise KeyboardInterrupt

    network = Network(wrong_rows=(9, 2))
    with pytest.raises(KeyboardInterrupt):
        teach(network, Budget(steps=50), on_step=stop)
    assert len(network.rates) == 1


def test_the_rate_rises_and_falls_with_the_budget():
    network = Network(wrong_rows=(0,) * 41)
    teach(network, Budget(steps=40), learning_rate=1.0)

    assert network.rates[0] == pytest.approx(0.25, abs=0.01)
    assert max(network.rates) == network.rates[3]
    assert network.rates[20] == pytest.approx(0.5)
    assert network.rates[-1] < 0.01
    open_end = FineTuneSettings(Budget(patience=3), learning_rate=1.0)
    assert open_end.learning_rate_at(500, None) == 1.0


def test_the_first_rounds_are_shorter():
    rounds = [round_budget(number).seconds for number in (1, 2, 3, 4)]
    assert rounds == [20.0, 40.0, 60.0, 60.0]
    assert round_budget(1).patience == ROUND.patience
    assert round_budget(1, Budget(steps=3)) == Budget(steps=3)
