import numpy as np
import pytest

from app.tools.clean_up import CleanUpTool
from app.tools.settings import ToolSettings
from app.tools.tool import Modifiers


def click(easel, at, keys=Modifiers.NONE):
    tool = CleanUpTool(easel)
    tool.press(at, keys)
    tool.release()


@pytest.fixture
def holed(easel):
    """Two regions of class 1 with a hole each, one of class 2, and a speck of 1."""
    easel.annotation[20:60, 30:90] = 1
    easel.annotation[30:40, 40:50] = 255
    easel.annotation[100:140, 30:90] = 1
    easel.annotation[110:120, 40:50] = 0
    easel.annotation[100:140, 150:190] = 2
    easel.annotation[5:8, 5:8] = 1
    return easel


def test_a_click_fills_the_holes_of_one_region(holed):
    click(holed, (32.0, 22.0))
    assert (holed.annotation[20:60, 30:90] == 1).all()
    assert (holed.annotation[110:120, 40:50] == 0).all()
    assert holed.history.texts == ("Clean up",)


def test_another_class_inside_is_no_hole(holed):
    holed.annotation[45:50, 60:65] = 2
    click(holed, (32.0, 22.0))
    assert (holed.annotation[45:50, 60:65] == 2).all()


def test_a_click_on_a_speck_drops_it(holed):
    click(holed, (6.0, 6.0))
    assert (holed.annotation[5:8, 5:8] == 255).all()


def test_shift_cleans_all_of_the_active_class_in_one_step(holed):
    others = holed.annotation == 2
    click(holed, (250.0, 10.0), Modifiers.SHIFT)
    assert (holed.annotation[20:60, 30:90] == 1).all()
    assert (holed.annotation[100:140, 30:90] == 1).all()
    assert (holed.annotation[5:8, 5:8] == 255).all()
    np.testing.assert_array_equal(holed.annotation == 2, others)
    assert len(holed.history.texts) == 1


def test_a_speck_in_a_hole_is_filled_with_it(holed):
    holed.annotation[33:35, 43:45] = 1
    click(holed, (250.0, 10.0), Modifiers.SHIFT)
    assert (holed.annotation[20:60, 30:90] == 1).all()


def test_the_settings_say_what_a_speck_is(holed):
    holed.settings = ToolSettings(speck_pixels=9)
    click(holed, (6.0, 6.0))
    assert not holed.history.can_undo


@pytest.mark.parametrize("at", [(250.0, 10.0), (-1.0, 5.0), (5.0, 200.0)])
def test_a_click_where_nothing_is_annotated_does_nothing(holed, at):
    click(holed, at)
    assert not holed.history.can_undo
