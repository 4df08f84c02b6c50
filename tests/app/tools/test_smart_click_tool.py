import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.tools.settings import PaintOver, ToolSettings
from app.tools.smart_click import SmartClickTool
from app.tools.tool import Modifiers
from tests.app.builders import points
from tests.app.tools.target import Easel

OBJECT = np.s_[60:120, 50:130]
OTHER = np.s_[60:120, 180:240]
IN_OBJECT, IN_OTHER = (90.0, 90.0), (210.0, 90.0)


@pytest.fixture
def bright():
    """Two bright objects of which nobody has said anything."""
    easel = Easel()
    easel.picture[OBJECT] = easel.picture[OTHER] = 200
    return easel


@pytest.fixture
def tool(bright):
    return SmartClickTool(bright)


def click(tool, at, keys=Modifiers.NONE):
    tool.press(at, keys)
    tool.release()


def objects(*places):
    mask = np.zeros((200, 300), bool)
    for place in places:
        mask[place] = True
    return mask


def proposed(tool):
    """What is proposed, as a mask of the image."""
    mask = np.zeros((200, 300), bool)
    if tool.proposal is not None:
        mask[tool.proposal.rect.slices] = tool.proposal.pixels
    return mask


def is_like(mask, other):
    return (mask ^ other).sum() < 0.1 * other.sum()


def test_a_click_proposes_and_paints_nothing(tool, bright):
    click(tool, IN_OBJECT)
    assert tool.is_active
    assert is_like(proposed(tool), objects(OBJECT))
    assert (bright.annotation == 255).all()
    assert not bright.history.can_undo


def test_finishing_paints_the_proposal_as_one_gesture(tool, bright):
    click(tool, IN_OBJECT)
    click(tool, IN_OTHER)
    wanted = proposed(tool)
    bright.active_class = 2
    tool.finish()
    np.testing.assert_array_equal(bright.annotation == 2, wanted)
    assert is_like(wanted, objects(OBJECT, OTHER))
    assert bright.history.texts == ("Smart click",)
    assert not tool.is_active
    assert tool.proposal is None


def test_alt_takes_away(tool):
    click(tool, IN_OBJECT)
    click(tool, IN_OTHER)
    click(tool, IN_OBJECT, Modifiers.ALT)
    assert not proposed(tool)[90, 90]
    assert proposed(tool)[90, 210]
    assert [mark.adds for mark in tool.proposal.marks] == [True, True, False]


def test_alt_before_anything_is_proposed_does_nothing(tool):
    click(tool, IN_OBJECT, Modifiers.ALT)
    assert not tool.is_active
    assert tool.proposal is None


def test_a_box_proposes_what_it_goes_round(tool):
    tool.press((40.0, 50.0))
    tool.move((140.0, 130.0))
    assert tool.preview.is_closed
    tool.release()
    assert tool.preview is None
    assert is_like(proposed(tool), objects(OBJECT))


def test_a_click_with_an_unsteady_hand_is_no_box(tool):
    tool.press(IN_OBJECT)
    tool.move((IN_OBJECT[0] + 3, IN_OBJECT[1]))
    assert tool.preview is None
    tool.release()
    assert is_like(proposed(tool), objects(OBJECT))


def test_the_last_click_can_be_taken_back(tool):
    click(tool, IN_OBJECT)
    first = proposed(tool)
    click(tool, IN_OTHER)
    assert tool.step_back()
    np.testing.assert_array_equal(proposed(tool), first)
    assert tool.can_step_back
    assert tool.step_back()
    assert not tool.is_active
    assert not tool.can_step_back
    assert not tool.step_back()


def test_cancelling_leaves_no_trace(tool, bright):
    click(tool, IN_OBJECT)
    tool.press(IN_OTHER)
    tool.cancel()
    tool.release()
    tool.finish()
    assert tool.proposal is None
    assert (bright.annotation == 255).all()
    assert not bright.history.can_undo


@pytest.mark.parametrize("at", [(-1.0, 5.0), (5.0, 200.0), (300.5, 10.0)])
def test_a_click_outside_the_image_means_nothing(tool, at):
    click(tool, at)
    assert not tool.is_active


def test_a_box_that_reaches_out_of_the_image_ends_at_its_edge(tool):
    tool.press((-50.0, -50.0))
    tool.move((140.0, 130.0))
    tool.release()
    assert tool.is_active
    tool.press((-50.0, -50.0))
    tool.move((-10.0, -10.0))
    tool.release()
    assert len(tool.proposal.marks) == 1


def test_the_proposal_shows_only_what_may_be_painted(tool, bright):
    bright.annotation[60:120, 50:90] = 3
    bright.settings = ToolSettings(protected=frozenset({3}))
    click(tool, (110.0, 90.0))
    assert not proposed(tool)[60:120, 50:90].any()
    wanted = proposed(tool)
    tool.finish()
    np.testing.assert_array_equal(bright.annotation == 1, wanted)
    assert (bright.annotation[60:120, 50:90] == 3).all()


@pytest.mark.parametrize(
    ("rule", "at", "is_kept"),
    [
        (PaintOver.UNLABELLED, (110.0, 90.0), True),
        (PaintOver.SAME, (110.0, 90.0), True),
        (PaintOver.SAME, (70.0, 90.0), False),
        (PaintOver.ALL, (110.0, 90.0), False),
    ],
)
def test_the_rules_of_painting_hold(tool, bright, rule, at, is_kept):
    bright.annotation[60:120, 50:90] = 3
    bright.settings = ToolSettings(paint_over=rule)
    click(tool, at)
    tool.finish()
    assert (bright.annotation[80:100, 60:80] == (3 if is_kept else 1)).all()


def test_the_model_is_asked_where_it_has_said_something():
    easel = Easel()
    easel.prediction[:] = 0
    easel.prediction[OBJECT] = 1
    easel.confidence[:] = 230
    tool = SmartClickTool(easel)
    click(tool, IN_OBJECT)
    assert is_like(proposed(tool), objects(OBJECT))


steps = st.lists(
    st.tuples(points, points, st.booleans(), st.booleans()), min_size=1, max_size=4
)


@settings(max_examples=25)
@given(steps)
def test_any_clicks_and_boxes_are_one_step_that_can_be_undone_bit_for_bit(steps):
    easel = Easel(200, 150)
    easel.scribble()
    easel.picture[40:90, 60:120] = 180
    easel.settings = ToolSettings(protected=frozenset({2}))
    before = easel.annotation.copy()
    tool = SmartClickTool(easel)
    for start, end, is_box, takes in steps:
        tool.press(start, Modifiers.ALT if takes else Modifiers.NONE)
        tool.move(end if is_box else start)
        tool.release()
    tool.finish()
    after = easel.annotation.copy()
    assert easel.history.position <= 1
    np.testing.assert_array_equal(after[before == 2], 2)
    if easel.history.can_undo:
        easel.undo()
        np.testing.assert_array_equal(easel.annotation, before)
        easel.redo()
        np.testing.assert_array_equal(easel.annotation, after)
