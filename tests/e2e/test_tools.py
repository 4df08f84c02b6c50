"""Every tool by mouse and keys, in the real window."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QListWidget, QSpinBox, QToolButton

from tests.e2e.conftest import NO_KEYS
from tests.stubs import SPOT

LEFT = Qt.MouseButton.LeftButton
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SPOT_MIDDLE = (SPOT[0] + SPOT[2] / 2, SPOT[1] + SPOT[3] / 2)
SQUARE = [(20, 20), (50, 20), (50, 50), (20, 50)]


@pytest.fixture
def busy(person, folder):
    """Somebody with an image open and predicted."""
    person.open(folder)
    person.wait_for_prediction()
    return person


def spot(document):
    x, y, width, height = SPOT
    return document.annotation[y : y + height, x : x + width]


def click(person, at, keys):
    QTest.mouseClick(person.canvas, LEFT, keys, person.on_screen(*at))


def click_corners(person, *corners):
    # Clicks in quick succession at one place would be double clicks; these are not.
    for corner in corners:
        person.click(*corner)
        QTest.mouseMove(person.canvas, person.on_screen(*corner))


def undoes_in_one_step(person):
    painted = person.document.annotation.copy()
    person.press("Z", CTRL)
    is_blank = (person.document.annotation == 255).all()
    person.press("Z", CTRL | SHIFT)
    np.testing.assert_array_equal(person.document.annotation, painted)
    return is_blank and not person.document.position > 1


def test_fill_takes_the_region_on_the_screen(busy):
    busy.press("G")
    busy.click(*SPOT_MIDDLE)
    assert (spot(busy.document) == 1).all()
    assert (busy.document.annotation == 1).sum() == SPOT[2] * SPOT[3]
    assert undoes_in_one_step(busy)


def test_the_wand_takes_what_looks_alike(busy):
    busy.press("W")
    busy.click(*SPOT_MIDDLE)
    assert (busy.document.annotation == 1).sum() == SPOT[2] * SPOT[3]
    assert undoes_in_one_step(busy)


def test_the_wands_options_show_only_while_it_is_in_hand(busy):
    box = busy.window.findChild(QSpinBox, "wand_tolerance_box")
    assert not box.isVisible()
    busy.press("W")
    busy.wait(box.isVisible)
    box.setValue(255)
    busy.click(*SPOT_MIDDLE)
    assert (busy.document.annotation == 1).all()
    busy.press("B")
    busy.wait(lambda: not box.isVisible())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_clicks_and_enter_make_a_polygon(busy, key):
    busy.press("P")
    click_corners(busy, *SQUARE)
    assert (busy.document.annotation == 255).all()
    busy.press(key)
    assert (busy.document.annotation[22:48, 22:48] == 1).all()
    assert undoes_in_one_step(busy)


def test_a_double_click_ends_a_polygon(busy):
    busy.press("P")
    click_corners(busy, *SQUARE[:3])
    busy.click(*SQUARE[3])
    QTest.mouseDClick(busy.canvas, LEFT, pos=busy.on_screen(*SQUARE[3]))
    assert (busy.document.annotation[22:48, 22:48] == 1).all()
    assert busy.document.steps == ("Polygon",)


def test_a_click_on_the_first_corner_ends_a_polygon(busy):
    busy.press("P")
    click_corners(busy, *SQUARE, SQUARE[0])
    assert (busy.document.annotation[22:48, 22:48] == 1).all()


def test_backspace_takes_the_last_corner_back(busy):
    busy.press("P")
    click_corners(busy, *SQUARE, (150, 140))
    busy.press(Qt.Key.Key_Backspace)
    busy.press(Qt.Key.Key_Return)
    assert (busy.document.annotation[22:48, 22:48] == 1).all()
    assert (busy.document.annotation[60:] == 255).all()


def test_undo_during_a_polygon_takes_a_corner_back_and_no_gesture(busy):
    busy.drag((100, 120), (150, 120))
    busy.press("P")
    click_corners(busy, *SQUARE, (150, 100))
    busy.press("Z", CTRL)
    busy.press(Qt.Key.Key_Return)
    assert busy.document.steps == ("Brush stroke", "Polygon")
    assert (busy.document.annotation[22:48, 22:48] == 1).all()


def test_a_polygon_survives_a_save_and_a_prediction(busy):
    busy.press("P")
    click_corners(busy, *SQUARE)
    busy.press("S", CTRL)
    busy.press("R", CTRL)
    busy.wait_for_prediction()
    assert busy.session.tool.is_active
    busy.press(Qt.Key.Key_Return)
    assert busy.document.steps == ("Polygon",)


def test_leaving_the_image_fills_an_open_polygon(busy):
    busy.press("P")
    click_corners(busy, *SQUARE)
    busy.press("D")
    busy.wait_for_image("cell2.png")
    assert not busy.session.tool.is_active
    busy.press("A")
    busy.wait_for_image("cell1.png")
    assert busy.document.steps == ("Polygon",)


def test_a_lasso_fills_what_it_goes_round(busy):
    busy.press("L")
    busy.drag(*SQUARE)
    assert (busy.document.annotation[22:48, 22:48] == 1).all()
    assert undoes_in_one_step(busy)


def test_a_rectangle_goes_from_corner_to_corner(busy):
    busy.press("R")
    busy.drag(SQUARE[0], SQUARE[2])
    assert (busy.document.annotation[22:48, 22:48] == 1).all()
    assert undoes_in_one_step(busy)


@pytest.mark.parametrize("key", ["B", "E", "P", "L", "R"])
def test_escape_leaves_no_trace(busy, key):
    busy.press(key)
    QTest.mousePress(busy.canvas, LEFT, pos=busy.on_screen(20, 20))
    for at in SQUARE[1:]:
        QTest.mouseMove(busy.canvas, busy.on_screen(*at))
    busy.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(busy.canvas, LEFT, pos=busy.on_screen(20, 50))
    assert (busy.document.annotation == 255).all()
    assert busy.document.steps == ()
    assert not busy.session.tool.is_active


def test_shift_and_alt_relabel_and_reject_a_region(busy):
    busy.press("T")
    busy.press("0")
    click(busy, SPOT_MIDDLE, SHIFT)
    assert (spot(busy.document) == 0).all()
    assert busy.document.undo_text == "Relabel region"
    busy.press("Z", CTRL)
    busy.press("1")
    click(busy, SPOT_MIDDLE, ALT)
    assert (spot(busy.document) == 0).all()
    assert busy.document.undo_text == "Reject region"


def test_the_status_bar_tells_how_a_tool_is_used(busy):
    busy.press("T")
    assert "Shift-click" in busy.window.statusBar().currentMessage()
    assert "Alt-click" in busy.action("accept_region").toolTip()


def test_clean_up_fills_the_holes_of_the_region_clicked(busy):
    busy.press("R")
    busy.drag((20, 20), (80, 80))
    busy.press("E")
    busy.drag((50, 50))
    assert busy.document.annotation[50, 50] == 255
    busy.press("K")
    busy.click(25, 25)
    assert busy.document.annotation[50, 50] == 1
    assert busy.document.undo_text == "Clean up"


def test_a_locked_class_stays_as_it_is(busy):
    busy.press("0")
    busy.drag((20, 30), (90, 30))
    before = busy.document.annotation == 0
    lock = busy.window.findChild(QToolButton, "lock_0")
    QTest.mouseClick(lock, LEFT)
    assert busy.session.active_class == 0  # a click on the lock chooses no class
    busy.press("1")
    busy.drag((50, 5), (50, 90))
    np.testing.assert_array_equal(busy.document.annotation == 0, before)
    QTest.mouseClick(lock, LEFT)
    busy.drag((50, 5), (50, 90))
    assert busy.document.annotation[30, 50] == 1


def test_paint_can_keep_to_what_is_unlabelled(busy):
    busy.press("0")
    busy.drag((20, 30), (90, 30))
    box = busy.window.findChild(QComboBox, "paint_over_box")
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "Only unlabelled"
    busy.press("1")
    busy.drag((50, 5), (50, 90))
    assert busy.document.annotation[30, 50] == 0
    assert busy.document.annotation[60, 50] == 1


def test_a_click_in_the_history_goes_there(busy):
    busy.drag((20, 30), (90, 30))
    busy.press("R")
    busy.drag((20, 60), (90, 90))
    both = busy.document.annotation.copy()
    view = busy.window.findChild(QListWidget, "undo_view")
    assert [view.item(row).text() for row in range(view.count())] == [
        "Start",
        "Brush stroke",
        "Rectangle",
    ]
    assert view.currentRow() == 2

    choose(view, 0)
    assert (busy.document.annotation == 255).all()
    assert view.currentRow() == 0
    choose(view, 2)

    np.testing.assert_array_equal(busy.document.annotation, both)


def choose(view, row):
    place = view.visualItemRect(view.item(row)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=place)


def test_the_read_out_follows_changes_under_a_resting_pointer(busy):
    QTest.mouseMove(busy.canvas, busy.on_screen(*SPOT_MIDDLE))
    busy.press("T")
    busy.click(*SPOT_MIDDLE)
    assert busy.text("read_out_class") == "nucleus (annotated)"
    busy.press("Z", CTRL)
    assert busy.text("read_out_class") == "nucleus (predicted, 80 %)"


@pytest.fixture
def clock(monkeypatch):
    """The time that keys are held for, in a list of one."""
    clock = [100.0]
    monkeypatch.setattr("app.ui.hold_to_peek.time.monotonic", lambda: clock[0])
    return clock


def test_the_masks_are_hidden_while_their_key_is_held(busy, clock):
    QTest.keyPress(busy.canvas, Qt.Key.Key_S)
    assert not busy.session.overlay_visible
    clock[0] += 1.0
    QTest.keyRelease(busy.canvas, Qt.Key.Key_S)
    busy.wait(lambda: busy.session.overlay_visible)
    assert busy.action("toggle_mask").isChecked()


def test_a_tap_hides_the_masks_for_good(busy, clock):
    QTest.keyPress(busy.canvas, Qt.Key.Key_S)
    clock[0] += 0.1
    QTest.keyRelease(busy.canvas, Qt.Key.Key_S)
    QTest.qWait(120)
    assert not busy.session.overlay_visible


def test_a_held_key_that_repeats_does_not_flicker(busy, clock):
    changes = []
    busy.window.parts.peek._release.setInterval(500)  # a busy machine repeats slowly
    busy.session.overlay_visible_changed.connect(changes.append)
    for _ in range(5):
        QTest.keyPress(busy.canvas, Qt.Key.Key_S)
        clock[0] += 0.4
        QTest.keyRelease(busy.canvas, Qt.Key.Key_S)
    assert changes == [False]
    assert not busy.action("toggle_mask").isChecked()
    busy.wait(lambda: changes == [False, True])


def test_a_smart_click_is_confirmed_by_enter(busy):
    busy.press("C")
    busy.click(*SPOT_MIDDLE)
    assert (busy.document.annotation == 255).all()
    assert busy.action("undo").isEnabled()
    busy.press(Qt.Key.Key_Return)
    assert (spot(busy.document) == 1).mean() > 0.95
    assert (busy.document.annotation == 1).sum() < 1.1 * SPOT[2] * SPOT[3]
    assert busy.document.steps == ("Smart click",)
    assert undoes_in_one_step(busy)


def test_a_double_click_finds_and_confirms(busy):
    busy.press("C")
    busy.click(*SPOT_MIDDLE)
    QTest.mouseDClick(busy.canvas, LEFT, pos=busy.on_screen(*SPOT_MIDDLE))
    assert (spot(busy.document) == 1).mean() > 0.95
    assert not busy.session.tool.is_active


def test_a_box_around_an_object_finds_it(busy):
    busy.press("C")
    x, y, width, height = SPOT
    busy.drag((x - 10, y - 10), (x + width + 10, y + height + 10))
    busy.press("0")  # the class may be chosen late
    busy.press(Qt.Key.Key_Enter)
    assert (spot(busy.document) == 0).mean() > 0.95


def test_alt_clicks_take_away_and_undo_takes_the_last_click_back(busy):
    busy.press("C")
    busy.click(*SPOT_MIDDLE)
    click(busy, (150, 120), NO_KEYS)
    both = busy.session.tool.proposal.pixels.sum()
    click(busy, SPOT_MIDDLE, ALT)
    assert busy.session.tool.proposal.pixels.sum() < both
    busy.press("Z", CTRL)
    assert busy.session.tool.proposal.pixels.sum() == both
    busy.press("Z", CTRL)
    busy.press("Z", CTRL)
    assert not busy.session.tool.is_active
    assert not busy.action("undo").isEnabled()
    assert busy.document.steps == ()


def test_escape_drops_a_smart_click(busy):
    busy.press("C")
    busy.click(*SPOT_MIDDLE)
    busy.press(Qt.Key.Key_Escape)
    assert busy.session.tool.proposal is None
    busy.press(Qt.Key.Key_Return)
    assert (busy.document.annotation == 255).all()
    assert busy.document.steps == ()


def test_a_smart_click_survives_a_save_and_is_confirmed_on_leaving(busy):
    busy.press("C")
    busy.click(*SPOT_MIDDLE)
    busy.press("S", CTRL)
    assert busy.session.tool.is_active
    busy.press("D")
    busy.wait_for_image("cell2.png")
    busy.press("A")
    busy.wait_for_image("cell1.png")
    assert busy.document.steps == ("Smart click",)


def test_undo_takes_back_corners_before_any_gesture(busy):
    busy.press("P")
    click_corners(busy, *SQUARE, (150, 100))
    busy.wait(busy.action("undo").isEnabled)
    assert busy.action("undo").text() == "&Undo last click"
    busy.press("Z", CTRL)
    busy.press(Qt.Key.Key_Return)
    assert (busy.document.annotation[22:48, 22:48] == 1).all()
    assert (busy.document.annotation[60:] == 255).all()


def choose_clean_up(person, name):
    person.press("K")
    box = person.window.findChild(QComboBox, "clean_up_box")
    person.wait(box.isVisible)
    while box.currentText() != name:
        QTest.keyClick(box, Qt.Key.Key_Down)


@pytest.mark.parametrize(
    ("name", "text", "is_larger"),
    [("Grow", "Grow region", True), ("Shrink", "Shrink region", False)],
)
def test_a_region_is_grown_or_shrunk_with_a_click(busy, name, text, is_larger):
    busy.press("R")
    busy.drag((20, 20), (80, 80))
    before = (busy.document.annotation == 1).sum()
    choose_clean_up(busy, name)
    busy.click(50, 50)
    after = (busy.document.annotation == 1).sum()
    assert after > before if is_larger else after < before
    assert busy.document.undo_text == text


def test_a_thorn_is_smoothed_off(busy):
    busy.press("R")
    busy.drag((20, 20), (80, 80))
    busy.drag((80, 48), (100, 50))
    choose_clean_up(busy, "Smooth")
    busy.window.findChild(QSpinBox, "clean_up_reach_box").setValue(6)
    busy.click(50, 50)
    assert busy.document.annotation[49, 95] == 255
    assert busy.document.undo_text == "Smooth region"


def test_a_line_splits_and_another_merges(busy):
    busy.press("R")
    busy.drag((20, 20), (80, 80))
    choose_clean_up(busy, "Split")
    busy.drag((50, 10), (50, 90))
    assert (busy.document.annotation[25:75, 50] == 0).all()
    assert busy.document.undo_text == "Split region"
    choose_clean_up(busy, "Merge")
    busy.drag((35, 50), (65, 50))
    assert (busy.document.annotation[50, 25:75] == 1).all()
    assert busy.document.undo_text == "Merge regions"


def test_a_result_is_seen_before_the_button_is_up(busy):
    busy.press("R")
    busy.drag((20, 20), (80, 80))
    choose_clean_up(busy, "Grow")
    QTest.mousePress(busy.canvas, LEFT, pos=busy.on_screen(50, 50))
    assert busy.session.tool.proposal is not None
    busy.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(busy.canvas, LEFT, pos=busy.on_screen(50, 50))
    assert busy.document.steps == ("Rectangle",)


def test_pick_takes_the_class_on_the_screen(busy):
    busy.press("0")
    busy.press("I")
    busy.click(*SPOT_MIDDLE)
    assert busy.session.active_class == 1


def test_a_plain_click_accepts_a_predicted_region(busy):
    busy.press("T")
    busy.click(*SPOT_MIDDLE)
    assert (spot(busy.document) == 1).all()
    assert busy.document.undo_text == "Accept region"
    assert undoes_in_one_step(busy)


def test_the_brush_paints_and_the_eraser_gives_back(busy):
    busy.drag((20, 100), (120, 100))
    assert (busy.document.annotation[100, 20:120] == 1).all()
    busy.press("E")
    busy.drag((60, 100), (80, 100))
    assert (busy.document.annotation[100, 60:80] == 255).all()
    assert busy.document.annotation[100, 30] == 1
    assert busy.document.steps == ("Brush stroke", "Erase")
