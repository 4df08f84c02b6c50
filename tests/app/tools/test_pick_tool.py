import pytest

from app.tools.pick import PickTool


def test_the_annotation_comes_before_the_prediction(easel):
    easel.annotation[5, 7] = 2
    easel.prediction[5, 7] = 3
    PickTool(easel).press((7.9, 5.0))
    assert easel.active_class == 2


def test_where_nobody_has_said_the_prediction_is_picked(easel):
    easel.prediction[5, 7] = 3
    PickTool(easel).press((7.0, 5.9))
    assert easel.active_class == 3


def test_a_pixel_that_nobody_knows_changes_nothing(easel):
    PickTool(easel).press((7.0, 5.0))
    assert easel.active_class == 1


def test_a_predicted_label_without_a_class_is_not_picked(easel):
    easel.prediction[:] = 9
    PickTool(easel).press((7.0, 5.0))
    assert easel.active_class == 1


@pytest.mark.parametrize("at", [(-1.0, 5.0), (300.0, 5.0), (5.0, 200.0), (5.0, -0.5)])
def test_a_click_beside_the_image_picks_nothing(easel, at):
    easel.annotation[:] = 2
    PickTool(easel).press(at)
    assert easel.active_class == 1


def test_a_pick_is_no_gesture_to_settle(easel):
    tool = PickTool(easel)
    tool.press((7.0, 5.0))
    assert not tool.is_active
    assert tool.cursor_radius is None
