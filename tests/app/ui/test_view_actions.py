import pytest
from PySide6.QtTest import QTest

from app.session.view_state import HeatMap
from tests.app.ui.finding import child
from tiramisu.config import default_classes


@pytest.fixture
def press(window):
    """Press a key in the window, with no image open."""
    return lambda key: QTest.keyClick(window, key)


def action(window, name):
    return child(window, f"action_{name}")


def test_x_marks_differences_and_takes_the_marks_away(window, session, press):
    press("x")
    assert session.differences_visible
    assert action(window, "toggle_difference").isChecked()
    press("x")
    assert not session.differences_visible


def test_u_shows_the_uncertainty_and_hides_it(window, session, press):
    press("u")
    assert session.heat_map is HeatMap.UNCERTAINTY
    press("u")
    assert session.heat_map is HeatMap.NONE


def test_one_map_takes_the_place_of_another(window, session):
    action(window, "toggle_confidence").trigger()
    action(window, "toggle_probability").trigger()
    assert session.heat_map is HeatMap.PROBABILITY
    assert not action(window, "toggle_confidence").isChecked()
    assert action(window, "toggle_probability").isChecked()


def test_probability_is_offered_for_two_classes_only(window, session):
    session.set_classes(default_classes(3))
    assert not action(window, "toggle_probability").isEnabled()
    session.set_classes(default_classes(2))
    assert action(window, "toggle_probability").isEnabled()


def test_the_channels_open_beside_the_window(window, session, open_picture):
    assert not action(window, "channels").isEnabled()
    open_picture()
    action(window, "channels").trigger()
    assert child(window, "channels_dialog").isVisible()
