import numpy as np
import pytest

from app.raster.rect import Rect
from app.tools import TOOLS
from app.tools.accept import accept_image
from app.tools.settings import PaintOver, ToolSettings
from app.tools.tool import Modifiers

WRITERS = ("brush", "fill", "lasso", "rectangle", "polygon", "wand")


def draw(easel, name, keys=Modifiers.NONE):
    """Use a tool so that it would write on (50, 50) and its surroundings."""
    tool = TOOLS[name](easel)
    tool.press((30.0, 30.0), keys)
    if name == "polygon":
        for at in ((90.0, 30.0), (90.0, 90.0), (30.0, 90.0)):
            tool.press(at, keys)
        tool.finish()
        return
    for at in ((90.0, 30.0), (90.0, 90.0), (30.0, 90.0)):
        tool.move(at, keys)
    if name == "rectangle":
        tool.move((90.0, 90.0), keys)
    tool.release()


@pytest.mark.parametrize("name", [*WRITERS, "eraser"])
def test_no_tool_changes_a_protected_class(easel, name):
    easel.annotation[:, 40:60] = 2
    before = easel.annotation.copy()
    easel.settings = ToolSettings(protected=frozenset({2}))

    draw(easel, name)

    np.testing.assert_array_equal(easel.annotation[:, 40:60], before[:, 40:60])


@pytest.mark.parametrize("name", WRITERS)
def test_paint_goes_only_where_nobody_has_said_anything(easel, name):
    easel.annotation[:, 40:60] = 2
    easel.settings = ToolSettings(paint_over=PaintOver.UNLABELLED)

    draw(easel, name)

    assert (easel.annotation[:, 40:60] == 2).all()
    assert (easel.annotation[31, 31:39] == 1).all()


@pytest.mark.parametrize("name", WRITERS)
def test_erasing_is_not_stopped_by_only_unlabelled(easel, name):
    easel.annotation[:] = 2
    easel.settings = ToolSettings(paint_over=PaintOver.UNLABELLED)

    draw(easel, name, Modifiers.ALT)

    assert easel.annotation[31, 35] == 255
    assert easel.history.texts == ("Erase",)


@pytest.mark.parametrize("name", WRITERS)
def test_paint_keeps_to_the_class_under_the_press(easel, name):
    easel.annotation[:, :60] = 3
    easel.prediction[:, :] = 2
    easel.settings = ToolSettings(paint_over=PaintOver.SAME)

    draw(easel, name)

    assert (easel.annotation[31, 31:59] == 1).all()
    assert (easel.annotation[:, 60:] == 255).all()


def test_a_predicted_class_counts_as_the_one_under_the_press(easel):
    easel.prediction[:, :45] = 2
    easel.settings = ToolSettings(paint_over=PaintOver.SAME)

    draw(easel, "rectangle")

    assert (easel.annotation[40, 31:45] == 1).all()
    assert (easel.annotation[:, 45:] == 255).all()


def test_a_stroke_that_crosses_itself_under_a_rule_has_no_holes(easel):
    easel.settings = ToolSettings(paint_over=PaintOver.SAME)
    tool = TOOLS["brush"](easel)
    tool.press((50.0, 50.0))
    for at in ((90.0, 50.0), (70.0, 30.0), (70.0, 80.0)):
        tool.move(at)
    tool.release()
    assert (easel.annotation[45:55, 50:90] == 1).all()


def test_accepting_the_image_is_not_tied_to_any_place(easel):
    easel.prediction[:, 100:] = 2
    easel.settings = ToolSettings(paint_over=PaintOver.SAME)
    accept_image(easel)
    assert (easel.annotation[:, 100:] == 2).all()


def test_a_protected_stroke_is_undone_bit_for_bit(easel):
    easel.scribble()
    before = easel.annotation.copy()
    easel.settings = ToolSettings(protected=frozenset({2, 3}))
    draw(easel, "brush")
    assert (easel.annotation != before).any()
    easel.undo()
    np.testing.assert_array_equal(easel.annotation, before)


def test_a_live_stroke_asks_only_for_what_it_touched(easel):
    tool = TOOLS["brush"](easel)
    tool.press((100.0, 100.0))
    assert easel.previewed.intersection(Rect(0, 0, 80, 200)).is_empty
