import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tools import TOOLS
from app.tools.tool import Modifiers
from tests.app.builders import points, radii
from tests.app.tools.target import Easel

names = st.sampled_from(sorted(TOOLS))
# One click is the whole gesture of the others; there is nothing to cancel.
dragged = st.sampled_from(["brush", "eraser", "lasso", "rectangle", "polygon"])
modifiers = st.sampled_from([Modifiers.NONE, Modifiers.ALT, Modifiers.SHIFT])
paths = st.lists(points, min_size=1, max_size=8)


def drag(tool, path, keys=Modifiers.NONE):
    tool.press(path[0], keys)
    for point in path[1:]:
        tool.move(point, keys)


def test_the_registry_knows_every_tool_by_its_own_name(easel):
    made = {name: make(easel) for name, make in TOOLS.items()}
    assert set(made) == {
        *("brush", "eraser", "fill", "polygon", "lasso", "rectangle", "wand"),
        *("smart_click", "pick", "accept_region", "clean_up"),
    }
    assert all(tool.name == name for name, tool in made.items())
    assert all(tool.text for tool in made.values())


@given(names, paths, modifiers, radii, st.integers(0, 3))
def test_any_gesture_can_be_undone_and_redone_bit_for_bit(
    name, path, keys, radius, label
):
    easel = Easel(600, 400)
    easel.scribble()
    easel.brush_radius, easel.active_class = radius, label
    tool = TOOLS[name](easel)
    before = easel.annotation.copy()

    drag(tool, path, keys)
    tool.release()
    tool.finish()

    after = easel.annotation.copy()
    assert easel.history.position <= 1  # one gesture is one step
    if easel.history.can_undo:
        easel.undo()
        np.testing.assert_array_equal(easel.annotation, before)
        easel.redo()
    np.testing.assert_array_equal(easel.annotation, after)


@given(dragged, paths, modifiers)
def test_a_cancelled_drag_leaves_no_trace(name, path, keys):
    easel = Easel(600, 400)
    tool = TOOLS[name](easel)
    before = easel.annotation.copy()
    drag(tool, path, keys)
    tool.cancel()
    assert tool.preview is None
    np.testing.assert_array_equal(easel.annotation, before)
    assert not easel.history.can_undo
    assert not tool.is_active


@given(names, paths, modifiers)
def test_no_tool_touches_the_prediction(name, path, keys):
    easel = Easel(600, 400)
    easel.scribble()
    before = easel.prediction.copy()
    tool = TOOLS[name](easel)
    drag(tool, path, keys)
    tool.release()
    np.testing.assert_array_equal(easel.prediction, before)


@pytest.mark.parametrize("name", sorted(TOOLS))
def test_moving_without_a_press_does_nothing(easel, name):
    tool = TOOLS[name](easel)
    before = easel.annotation.copy()
    tool.move((50.0, 50.0), Modifiers.NONE)
    tool.release()
    tool.cancel()
    np.testing.assert_array_equal(easel.annotation, before)
    assert not easel.history.can_undo


@pytest.mark.parametrize("name", sorted(TOOLS))
def test_every_tool_bears_an_image_without_pixels(name):
    easel = Easel(0, 0)
    tool = TOOLS[name](easel)
    drag(tool, [(0.0, 0.0), (5.0, 5.0)])
    tool.release()
    assert not easel.history.can_undo
