import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from app.raster.tone import Tone
from app.tools.settings import CleanUp
from app.ui.action_table import TOOL_IDS
from app.ui.panels.tool_options import ToolOptions
from tests.app.ui.finding import child


@pytest.fixture
def options(session, actions, shown):
    return shown(ToolOptions(session, actions))


def test_the_size_slider_follows_the_session_without_echo(options, session):
    session.set_brush_radius(12.4)

    assert session.brush_radius == 12.4  # showing it must not round it
    assert child(options, "brush_size_box").value() == 12.4


def test_the_size_slider_reaches_both_ends(options, session):
    slider = child(options, "brush_size_slider")

    slider.setValue(slider.maximum())
    assert session.brush_radius == 500
    slider.setValue(slider.minimum())
    assert session.brush_radius == pytest.approx(0.5)


def test_a_typed_size_gives_the_keys_back(options, session, qtbot):
    box = child(options, "brush_size_box")
    box.setFocus()
    box.selectAll()

    QTest.keyClicks(box, "33")
    QTest.keyClick(box, Qt.Key.Key_Return)

    assert session.brush_radius == 33
    assert not box.hasFocus()


def test_the_opacity_slider_sets_the_opacity(options, session):
    child(options, "opacity_slider").setValue(80)

    assert session.overlay_opacity == 0.8


def test_each_tool_brings_its_own_options(options, session, qtbot):
    names = ("square_brush_check", "wand_tolerance_box", "speck_pixels_box")
    for tool, shown_name in (
        ("brush", "square_brush_check"),
        ("wand", "wand_tolerance_box"),
        ("clean_up", "speck_pixels_box"),
        ("pick", None),
    ):
        session.set_tool(tool)
        qtbot.waitUntil(
            lambda wanted=shown_name: (
                [name for name in names if child(options, name).isVisible()]
                == [name for name in names if name == wanted]
            )
        )


def test_options_follow_the_session_and_the_session_follows_them(options, session):
    session.change_settings(square_brush=True, speck_pixels=7)
    assert child(options, "square_brush_check").isChecked()
    assert child(options, "speck_pixels_box").value() == 7

    child(options, "square_brush_check").click()
    session.set_tool("wand")
    child(options, "wand_contiguous_check").click()
    child(options, "wand_tolerance_box").setValue(3)

    settings = session.settings
    assert not settings.square_brush
    assert not settings.wand_contiguous
    assert settings.wand_tolerance == 3


def test_the_tone_sliders_set_the_tone_and_reset_takes_it_back(options, session):
    child(options, "brightness_slider").setValue(30)
    child(options, "gamma_slider").setValue(100)
    assert session.tone == Tone(brightness=0.3, gamma=5.0)
    assert child(options, "tone_button").isChecked()

    child(options, "tone_reset").click()

    assert session.tone.is_plain
    assert child(options, "brightness_slider").value() == 0
    assert not child(options, "tone_button").isChecked()


def test_tab_goes_from_slider_to_slider_of_the_tone_and_on(options, qtbot):
    menu = child(options, "tone_button").menu()
    menu.popup(QPoint(0, 0))
    QTest.keyClick(menu, Qt.Key.Key_Down)
    reached = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        reached.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    menu.close()

    assert reached == [
        *("brightness_slider", "contrast_slider", "gamma_slider", "tone_reset"),
        menu.objectName(),
    ]


def test_clean_up_shows_what_its_operation_needs(options, session, qtbot):
    session.set_tool("clean_up")
    specks, reach = (
        child(options, "speck_pixels_box"),
        child(options, "clean_up_reach_box"),
    )
    qtbot.waitUntil(lambda: specks.isVisible() and not reach.isVisible())
    box = child(options, "clean_up_box")
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert session.settings.clean_up is CleanUp.SMOOTH
    qtbot.waitUntil(lambda: reach.isVisible() and not specks.isVisible())
    reach.setValue(7)
    assert session.settings.clean_up_reach == 7


def test_a_brush_can_do_without_pressure(options, session):
    child(options, "pen_pressure_check").click()
    assert not session.settings.pen_pressure


@pytest.mark.parametrize("tool", TOOL_IDS)
@pytest.mark.parametrize("width", [1000, 1600])
def test_all_options_of_every_tool_fit(options, session, qtbot, tool, width):
    session.change_settings(clean_up=CleanUp.GROW)
    session.set_tool(tool)
    options.resize(width, options.sizeHint().height())
    more = options.findChild(QToolButton, "qt_toolbar_ext_button")
    qtbot.waitUntil(lambda: not more.isVisible())
    masks = options.findChildren(QToolButton)[-1]
    assert masks.isVisible()
