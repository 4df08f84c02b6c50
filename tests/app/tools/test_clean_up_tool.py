import dataclasses

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tools.clean_up import CleanUpTool
from app.tools.settings import CleanUp, PaintOver, ToolSettings
from app.tools.tool import Modifiers
from tests.app.builders import points
from tests.app.tools.target import Easel


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


# Smooth, grow, shrink


@pytest.fixture
def square(easel):
    """A square of class 1 on background, with class 2 to its right."""
    easel.annotation[:] = 0
    easel.annotation[50:100, 50:100] = 1
    easel.annotation[50:100, 102:150] = 2
    return easel


def chosen(easel, operation, reach=4):
    easel.settings = dataclasses.replace(
        easel.settings, clean_up=operation, clean_up_reach=reach
    )
    return easel


def test_a_region_grows_over_background_and_not_over_other_classes(square):
    click(chosen(square, CleanUp.GROW), (75.0, 75.0))
    assert (square.annotation[60:90, 46:102] == 1).all()
    assert (square.annotation[60:90, 45] == 0).all()
    assert (square.annotation[50:100, 102:150] == 2).all()
    assert square.history.texts == ("Grow region",)


def test_a_region_grows_over_what_is_unlabelled(square):
    square.annotation[square.annotation == 0] = 255
    click(chosen(square, CleanUp.GROW), (75.0, 75.0))
    assert (square.annotation[60:90, 46:50] == 1).all()


@pytest.mark.parametrize("around", [0, 255])
def test_what_a_region_loses_becomes_what_lies_around(square, around):
    square.annotation[square.annotation == 0] = around
    click(chosen(square, CleanUp.SHRINK), (75.0, 75.0))
    assert (square.annotation[54:96, 54:96] == 1).all()
    assert (square.annotation[50:54, 50:100] == around).all()
    assert (square.annotation[50:100, 102:150] == 2).all()
    assert square.history.texts == ("Shrink region",)


def test_background_that_shrinks_leaves_nothing(square):
    click(chosen(square, CleanUp.SHRINK), (10.0, 10.0))
    assert (square.annotation[46:50, 60:90] == 255).all()
    assert (square.annotation[50:100, 50:100] == 1).all()


def test_smoothing_takes_off_a_thorn_and_fills_a_notch(square):
    square.annotation[40:50, 74:76] = 1
    square.annotation[98:100, 60:62] = 0
    click(chosen(square, CleanUp.SMOOTH), (75.0, 75.0))
    assert (square.annotation[40:48, 74:76] == 0).all()
    assert (square.annotation[98, 60:62] == 1).all()
    assert square.history.texts == ("Smooth region",)


def test_shift_grows_all_of_the_active_class(square):
    square.annotation[150:160, 20:30] = 1
    tool = CleanUpTool(chosen(square, CleanUp.GROW))
    tool.press((250.0, 10.0), Modifiers.SHIFT)
    tool.release()
    assert square.annotation[148, 25] == 1
    assert square.annotation[48, 75] == 1
    assert len(square.history.texts) == 1


def test_the_result_is_proposed_until_the_button_is_up(square):
    tool = CleanUpTool(chosen(square, CleanUp.GROW))
    before = square.annotation.copy()
    tool.press((75.0, 75.0))
    assert tool.proposal.rect.contains(46, 75)
    assert tool.proposal.label == 1
    np.testing.assert_array_equal(square.annotation, before)
    tool.cancel()
    tool.release()
    np.testing.assert_array_equal(square.annotation, before)
    assert tool.proposal is None


@pytest.mark.parametrize(("across", "reach"), [(3.0, 4), (8.5, 6), (-100.0, 1)])
def test_dragging_sideways_changes_by_how_much(square, across, reach):
    square.annotation[50:100, 102:150] = 0
    tool = CleanUpTool(chosen(square, CleanUp.GROW))
    tool.press((75.0, 75.0))
    tool.move((75.0 + across, 75.0))
    tool.release()
    columns = np.flatnonzero(square.annotation[75] == 1)
    assert (columns[0], columns[-1]) == (50 - reach, 99 + reach)


# Split and merge


def draw(easel, *path, keys=Modifiers.NONE):
    tool = CleanUpTool(easel)
    tool.press(path[0], keys)
    for point in path[1:]:
        tool.move(point, keys)
        assert len(tool.preview.points) > 1
    tool.release()
    assert tool.preview is None


def num_parts(mask):
    return cv2.connectedComponents(mask.astype(np.uint8), connectivity=4)[0] - 1


@pytest.mark.parametrize("width", [1, 2, 5])
@pytest.mark.parametrize("end", [(75.0, 120.0), (110.0, 120.0), (40.3, 101.7)])
def test_a_line_across_a_region_splits_it(square, width, end):
    draw(chosen(square, CleanUp.SPLIT, width), (75.0, 40.0), end)
    assert num_parts(square.annotation == 1) == 2
    assert (square.annotation[50:100, 102:150] == 2).all()
    assert (square.annotation != 255).all()
    assert square.history.texts == ("Split region",)


def test_alt_leaves_the_cut_unlabelled(square):
    draw(chosen(square, CleanUp.SPLIT), (75.0, 40.0), (75.0, 120.0), keys=Modifiers.ALT)
    assert (square.annotation[50:100, 75] == 255).all()
    assert (square.annotation[49, 75], square.annotation[100, 75]) == (0, 0)


def test_a_predicted_region_is_split_by_background(easel):
    easel.prediction[50:100, 50:100] = 1
    draw(chosen(easel, CleanUp.SPLIT), (75.0, 40.0), (75.0, 120.0))
    assert (easel.annotation[50:100, 75] == 0).all()
    assert (easel.annotation[50:100, 50:70] == 255).all()


def test_a_line_through_nothing_splits_nothing(square):
    draw(chosen(square, CleanUp.SPLIT), (5.0, 5.0), (40.0, 190.0))
    assert not square.history.can_undo


def test_a_line_joins_the_regions_that_it_touches(square):
    square.annotation[120:140, 50:100] = 2
    draw(chosen(square, CleanUp.MERGE), (75.0, 75.0), (125.0, 75.0))
    assert (square.annotation[50:100, 102:150] == 1).all()
    assert num_parts(square.annotation == 1) == 1
    assert (square.annotation[120:140, 50:100] == 2).all()
    assert (square.annotation[50:60, 100:102] == 0).all()
    assert square.history.texts == ("Merge regions",)


def test_the_first_region_gives_the_class(square):
    draw(chosen(square, CleanUp.MERGE), (125.0, 75.0), (75.0, 75.0))
    assert (square.annotation[50:100, 50:100] == 2).all()


def test_the_line_beyond_the_regions_is_not_painted(square):
    draw(chosen(square, CleanUp.MERGE), (20.0, 75.0), (290.0, 75.0))
    assert (square.annotation[75, :48] == 0).all()
    assert (square.annotation[75, 153:] == 0).all()


def test_predicted_regions_are_merged_too(easel):
    easel.prediction[50:100, 50:100] = 1
    easel.prediction[50:100, 120:150] = 2
    draw(chosen(easel, CleanUp.MERGE), (75.0, 75.0), (130.0, 75.0))
    assert (easel.annotation[50:100, 120:150] == 1).all()
    assert (easel.annotation[50:100, 50:100] == 1).all()


def test_one_region_alone_is_not_merged(square):
    draw(chosen(square, CleanUp.MERGE), (60.0, 75.0), (90.0, 75.0))
    assert not square.history.can_undo


# Rules

LINE = ((75.0, 40.0), (75.0, 75.0), (125.0, 75.0))


@pytest.mark.parametrize("operation", list(CleanUp))
def test_no_operation_changes_a_protected_class(square, operation):
    square.annotation[70:72, 70:72] = 255
    before = square.annotation.copy()
    square.settings = ToolSettings(protected=frozenset({0, 1, 2}))
    draw_anything(chosen(square, operation))
    np.testing.assert_array_equal(
        square.annotation[before != 255], before[before != 255]
    )


@pytest.mark.parametrize("operation", list(CleanUp))
def test_only_unlabelled_pixels_change_if_that_is_the_rule(square, operation):
    square.annotation[70:72, 70:72] = 255
    square.annotation[40:50, 50:100] = 255
    before = square.annotation.copy()
    square.settings = ToolSettings(paint_over=PaintOver.UNLABELLED)
    draw_anything(chosen(square, operation))
    np.testing.assert_array_equal(
        square.annotation[before != 255], before[before != 255]
    )


def draw_anything(easel):
    tool = CleanUpTool(easel)
    tool.press(LINE[1])
    tool.move(LINE[2])
    tool.release()


@given(
    st.sampled_from(list(CleanUp)),
    st.lists(points, min_size=1, max_size=5),
    st.sampled_from([Modifiers.NONE, Modifiers.ALT, Modifiers.SHIFT]),
    st.integers(1, 12),
)
def test_every_operation_is_undone_and_redone_bit_for_bit(operation, path, keys, reach):
    easel = chosen(Easel(320, 240), operation, reach)
    easel.scribble()
    before = easel.annotation.copy()
    tool = CleanUpTool(easel)
    tool.press(path[0], keys)
    for point in path[1:]:
        tool.move(point, keys)
    tool.release()
    after = easel.annotation.copy()
    assert easel.history.position <= 1
    if easel.history.can_undo:
        easel.undo()
        np.testing.assert_array_equal(easel.annotation, before)
        easel.redo()
    np.testing.assert_array_equal(easel.annotation, after)


def test_a_huge_region_is_worked_out_anew_only_at_the_end(square, monkeypatch):
    monkeypatch.setattr("app.tools.clean_up._LIVE_PIXELS", 100)
    tool = CleanUpTool(chosen(square, CleanUp.SHRINK))
    tool.press((75.0, 75.0))
    first = tool.proposal
    tool.move((83.5, 75.0))
    assert tool.proposal is first
    tool.release()
    assert np.flatnonzero(square.annotation[75] == 1)[0] == 56
