import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest

from app.raster.rect import Rect
from app.tools.tool import Modifiers
from app.ui.canvas.gesture_layer import proposal_pixels
from app.ui.canvas.painting import logical
from app.ui.canvas.view_transform import ViewTransform
from tests.app.ui.canvas.screen import as_array, blank_image, grabbed, screen_point

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize("name", ["polygon", "lasso", "rectangle"])
@pytest.mark.parametrize("scale", [0.37, 1.0, 3.3])
def test_an_open_shape_repainted_in_part_looks_as_if_repainted_all(
    canvas, session, monkeypatch, name, scale
):
    session.set_tool(name)
    canvas.viewport.zoom_to(scale, 211.3, 160.7)
    canvas.show_view()
    picture = blank_image(canvas)
    canvas.render(picture)
    asked = []
    monkeypatch.setattr(canvas, "_update_screen", asked.append)
    session.tool.press((60.3, 50.2), Modifiers.NONE)
    for at in ((90.0, 55.0), (100.5, 80.0), (70.0, 95.0)):
        canvas.show_gesture()
        session.tool.move(at, Modifiers.NONE)
        if name == "polygon":
            session.tool.press(at, Modifiers.NONE)
    canvas.show_gesture()
    for changed in asked:
        part = logical(changed, canvas.devicePixelRatioF())
        part = part.intersected(canvas.rect())
        canvas.render(picture, part.topLeft(), QRegion(part))

    np.testing.assert_array_equal(as_array(picture), grabbed(canvas))


def test_a_cancelled_shape_is_gone_from_the_screen(canvas, session, document):
    clean = grabbed(canvas)
    session.set_tool("polygon")
    for at in ((40, 50), (80, 50)):
        QTest.mouseClick(canvas, LEFT, pos=screen_point(canvas, *at))
        QTest.mouseMove(canvas, screen_point(canvas, at[0] + 10, at[1] + 10))
    assert (grabbed(canvas) != clean).any()

    QTest.keyClick(canvas, Qt.Key.Key_Escape)

    np.testing.assert_array_equal(grabbed(canvas), clean)
    assert not document.can_undo


def test_a_shape_closes_within_a_few_screen_pixels_at_any_scale(canvas, session):
    canvas.zoom(10)
    near = session.click_reach
    canvas.fit()
    assert session.click_reach > 5 * near


@pytest.mark.parametrize("scale", [0.37, 1.0, 3.3, 9.7])
def test_a_proposal_repainted_in_part_looks_as_if_repainted_all(
    canvas, session, monkeypatch, scale
):
    session.set_tool("smart_click")
    canvas.viewport.zoom_to(scale, 211.3, 160.7)
    canvas.show_view()
    picture = blank_image(canvas)
    canvas.render(picture)
    asked = []
    monkeypatch.setattr(canvas, "_update_screen", asked.append)
    tool = session.tool
    for at, keys in (((80, 55), Modifiers.NONE), ((20, 20), Modifiers.NONE)):
        tool.press(at, keys)
        tool.release()
        canvas.show_gesture()
    tool.step_back()
    canvas.show_gesture()
    for changed in asked:
        part = logical(changed, canvas.devicePixelRatioF()).intersected(canvas.rect())
        canvas.render(picture, part.topLeft(), QRegion(part))

    np.testing.assert_array_equal(as_array(picture), grabbed(canvas))


def test_a_proposal_is_seen_and_gone_when_it_is_dropped(canvas, session, document):
    session.set_tool("smart_click")
    clean = grabbed(canvas)
    QTest.mouseClick(canvas, LEFT, pos=screen_point(canvas, 80, 55))
    canvas.set_pointer(None)
    assert (grabbed(canvas) != clean).any()

    QTest.keyClick(canvas, Qt.Key.Key_Escape)

    np.testing.assert_array_equal(grabbed(canvas), clean)
    assert not document.can_undo


def test_a_proposal_has_the_colour_of_the_active_class(canvas, session):
    session.set_tool("smart_click")
    QTest.mouseClick(canvas, LEFT, pos=screen_point(canvas, 80, 55))
    canvas.set_pointer(None)
    as_nucleus = grabbed(canvas)
    session.set_active_class(0)
    assert (grabbed(canvas) != as_nucleus).any()


def test_a_rim_goes_round_what_is_proposed():
    region = np.zeros((40, 40), bool)
    region[10:30, 10:30] = True
    pixels = proposal_pixels(region, (10, 200, 30), ViewTransform(), Rect(0, 0, 40, 40))
    assert not pixels[~region].any()
    rim = np.unique(pixels[10:12, 10:30])
    assert len(rim) == 2  # light and dark dashes
    assert not np.isin(pixels[14:26, 14:26], rim).any()
