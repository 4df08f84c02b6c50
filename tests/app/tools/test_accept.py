import numpy as np
import pytest

from app.tools.accept import AcceptRegionTool, accept_image
from app.tools.tool import Modifiers
from tests.app.tools.target import Easel


def test_one_click_takes_over_the_region_and_nothing_else(easel):
    easel.prediction[20:60, 30:90] = 2
    easel.prediction[100:120, 30:90] = 2
    AcceptRegionTool(easel).press((40.0, 30.0))
    expected = np.full_like(easel.annotation, 255)
    expected[20:60, 30:90] = 2
    np.testing.assert_array_equal(easel.annotation, expected)
    assert easel.history.texts == ("Accept region",)


def test_pixels_that_somebody_annotated_stay_as_they_are(easel):
    easel.prediction[20:60, 30:90] = 2
    easel.annotation[20:60, 50:55] = 0
    AcceptRegionTool(easel).press((40.0, 30.0))
    assert (easel.annotation[20:60, 50:55] == 0).all()
    assert (easel.annotation[20:60, 55:90] == 2).all()


def test_diagonal_neighbours_are_another_region(easel):
    easel.prediction[10:20, 10:20] = 1
    easel.prediction[20:30, 20:30] = 1
    AcceptRegionTool(easel).press((15.0, 15.0))
    assert (easel.annotation[20:30, 20:30] == 255).all()


@pytest.mark.parametrize("at", [(-1.0, 5.0), (300.0, 5.0), (5.0, 200.0)])
def test_a_click_beside_the_image_accepts_nothing(easel, at):
    easel.prediction[:] = 1
    AcceptRegionTool(easel).press(at)
    assert not easel.history.can_undo


@pytest.mark.parametrize("label", [255, 4])
def test_a_label_that_is_no_class_is_not_accepted(easel, label):
    easel.prediction[:] = label
    AcceptRegionTool(easel).press((5.0, 5.0))
    accept_image(easel)
    assert not easel.history.can_undo
    assert (easel.annotation == 255).all()


def test_accepting_again_is_no_step(easel):
    easel.prediction[:] = 1
    tool = AcceptRegionTool(easel)
    tool.press((5.0, 5.0))
    tool.press((5.0, 5.0))
    assert easel.history.position == 1


def test_accepting_the_image_fills_what_nobody_annotated():
    easel = Easel(600, 400)
    easel.scribble()
    annotated = easel.annotation != 255
    expected = np.where(annotated, easel.annotation, easel.prediction)
    before = easel.annotation.copy()
    accept_image(easel)
    np.testing.assert_array_equal(easel.annotation, expected)
    assert easel.history.texts == ("Accept image",)
    easel.undo()
    np.testing.assert_array_equal(easel.annotation, before)


def test_shift_gives_the_region_the_active_class(easel):
    easel.prediction[20:60, 30:90] = 2
    easel.annotation[20:60, 50:55] = 3
    easel.active_class = 1
    AcceptRegionTool(easel).press((40.0, 30.0), Modifiers.SHIFT)
    assert (easel.annotation[20:60, 30:50] == 1).all()
    assert (easel.annotation[20:60, 50:55] == 3).all()
    assert easel.history.texts == ("Relabel region",)


def test_alt_makes_the_region_background(easel):
    easel.prediction[20:60, 30:90] = 2
    AcceptRegionTool(easel).press((40.0, 30.0), Modifiers.ALT)
    assert (easel.annotation[20:60, 30:90] == 0).all()
    assert (easel.annotation == 0).sum() == 40 * 60
    assert easel.history.texts == ("Reject region",)
