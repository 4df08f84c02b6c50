import numpy as np
import pytest

from app.tools.lasso import LassoTool
from app.tools.outline import Outline, changed_points
from app.tools.polygon import PolygonTool
from app.tools.rectangle import RectangleTool
from app.tools.tool import Modifiers

SQUARE = [(20.0, 20.0), (80.0, 20.0), (80.0, 80.0), (20.0, 80.0)]


def square_mask(easel, label=1):
    expected = np.full_like(easel.annotation, 255)
    expected[20:80, 20:80] = label
    return expected


def click(tool, *points):
    for point in points:
        tool.move(point)
        tool.press(point)
        tool.release()


def go_round(tool, keys=Modifiers.NONE):
    tool.press(SQUARE[0], keys)
    for point in SQUARE[1:]:
        tool.move(point, keys)


def test_clicks_make_a_polygon_that_finish_fills(easel):
    tool = PolygonTool(easel)
    click(tool, *SQUARE)
    assert (easel.annotation == 255).all()
    tool.finish()
    np.testing.assert_array_equal(easel.annotation, square_mask(easel))
    assert easel.history.texts == ("Polygon",)
    assert not tool.is_active


def test_a_click_on_the_first_corner_fills_the_polygon(easel):
    tool = PolygonTool(easel)
    click(tool, *SQUARE, (22.0, 21.0))
    np.testing.assert_array_equal(easel.annotation, square_mask(easel))
    assert tool.preview is None


def test_two_corners_near_the_first_are_no_polygon_yet(easel):
    tool = PolygonTool(easel)
    click(tool, (20.0, 20.0), (22.0, 20.0))
    assert tool.is_active
    assert tool.preview.num_handles == 2


def test_the_last_corner_can_be_taken_back_until_none_is_left(easel):
    tool = PolygonTool(easel)
    click(tool, *SQUARE, (300.0, 100.0))
    assert tool.step_back()
    tool.finish()
    np.testing.assert_array_equal(easel.annotation, square_mask(easel))
    click(tool, (5.0, 5.0))
    assert tool.step_back()
    assert not tool.is_active
    assert not tool.step_back()


def test_a_polygon_stays_open_while_others_need_the_annotation(easel):
    tool = PolygonTool(easel)
    click(tool, *SQUARE)
    tool.settle()
    assert tool.is_active
    assert not easel.history.can_undo


def test_the_preview_follows_the_pointer_and_shows_when_it_would_close(easel):
    tool = PolygonTool(easel)
    click(tool, *SQUARE)
    tool.move((50.0, 90.0))
    assert tool.preview == Outline((*SQUARE, (50.0, 90.0)), False, 4)
    tool.move((21.0, 21.0))
    assert tool.preview == Outline(tuple(SQUARE), True, 4)


def test_a_lasso_fills_what_it_goes_round(easel):
    tool = LassoTool(easel)
    go_round(tool)
    assert tool.preview == Outline(tuple(SQUARE), is_closed=True)
    assert (easel.annotation == 255).all()
    tool.release()
    np.testing.assert_array_equal(easel.annotation, square_mask(easel))
    assert easel.history.texts == ("Lasso",)


def test_a_rectangle_goes_from_corner_to_corner(easel):
    tool = RectangleTool(easel)
    tool.press((80.0, 20.0))
    tool.move((20.0, 80.0))
    assert tool.preview.is_closed
    tool.release()
    np.testing.assert_array_equal(easel.annotation, square_mask(easel))
    assert easel.history.texts == ("Rectangle",)


@pytest.mark.parametrize("to", [(80.0, 40.0), (60.0, 80.0)])
def test_shift_makes_a_square(easel, to):
    tool = RectangleTool(easel)
    tool.press((20.0, 20.0))
    tool.move(to, Modifiers.SHIFT)
    tool.release()
    np.testing.assert_array_equal(easel.annotation, square_mask(easel))


@pytest.mark.parametrize("make", [LassoTool, RectangleTool, PolygonTool])
def test_alt_at_the_first_press_erases(easel, make):
    easel.annotation[:] = 2
    tool = make(easel)
    tool.press((20.0, 20.0), Modifiers.ALT)
    for point in SQUARE[1:3]:
        tool.move(point)
        if make is PolygonTool:
            tool.press(point)
    tool.finish()
    assert easel.annotation[30, 60] == 255
    assert easel.history.texts == ("Erase",)


@pytest.mark.parametrize("make", [LassoTool, RectangleTool, PolygonTool])
def test_a_shape_without_an_inside_leaves_no_trace(easel, make):
    tool = make(easel)
    tool.press((20.0, 20.0))
    tool.release()
    tool.finish()
    assert not tool.is_active
    assert not easel.history.can_undo


@pytest.mark.parametrize("make", [LassoTool, RectangleTool, PolygonTool])
def test_shapes_may_reach_beyond_the_image(easel, make):
    tool = make(easel)
    tool.press((-500.0, -500.0))
    for point in ((900.0, -500.0), (900.0, 900.0), (-500.0, 900.0))[1:2]:
        tool.move(point)
    if make is RectangleTool:
        tool.release()
        assert (easel.annotation == 1).all()
    tool.cancel()
    assert not tool.is_active


def test_a_grown_outline_differs_at_its_end_and_its_closing_line():
    before = Outline(tuple(SQUARE[:3]), is_closed=True)
    after = Outline(tuple(SQUARE), is_closed=True)
    assert set(changed_points(before, after)) == {SQUARE[0], SQUARE[2], SQUARE[3]}


def test_an_outline_that_is_gone_differs_everywhere():
    before = Outline(tuple(SQUARE))
    assert set(changed_points(before, None)) == set(SQUARE)
    assert changed_points(None, None) == ()
