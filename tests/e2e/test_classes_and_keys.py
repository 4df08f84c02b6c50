"""Classes that go, keys that are changed, and light and dark, at the real window."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.ui.keymap import Keymap
from tests.stubs import NUCLEI, SPOT
from tiramisu.config import LabelClass
from tiramisu.masks import read_classes, read_mask

CTRL = Qt.KeyboardModifier.ControlModifier
DEBRIS = LabelClass("debris", (1, 200, 3))


def part(dialog, name):
    (found,) = [one for one in dialog.findChildren(object) if one.objectName() == name]
    return found


def dialog_of(person, name):
    return person.window.findChild(QDialog, name)


def give_keyboard_back(person):
    person.window.activateWindow()
    person.wait(person.window.isActiveWindow)
    person.canvas.setFocus()


# Classes


def stroke(person, key, y):
    person.press(key)
    person.press("B")
    person.drag((20, y), (120, y))


@pytest.fixture
def painted(person, folder):
    """Two images; in the first are strokes of background, nucleus and debris."""
    person.open(folder)
    person.wait_for_prediction()
    person.session.set_classes((*NUCLEI, DEBRIS))
    for key, y in (("0", 20), ("1", 90), ("2", 120)):
        stroke(person, key, y)
    return person


def delete_current_class(person, become=None):
    """Delete by the button of the panel; say what the pixels become."""
    # The button in the panel has the same name as the one in the dialog will have.
    part(person.window, "delete_class").click()
    dialog = dialog_of(person, "delete_class_dialog")
    accept = part(dialog, "delete_class")
    person.wait(accept.isEnabled)
    if become is not None:
        others = part(dialog, "other_class")
        others.setCurrentText(become)
        others.activated.emit(others.currentIndex())
    accept.click()
    give_keyboard_back(person)
    editing = person.window.workspace.class_editing
    person.wait(lambda: not editing.is_running and person.document is not None)
    person.wait_for_prediction()


def test_a_deleted_class_becomes_another_and_undo_goes_on(painted, folder):
    person = painted
    before = person.document.annotation.copy()
    steps = person.document.steps
    person.press("1")

    delete_current_class(person, become="debris")

    after = person.document.annotation
    assert [one.name for one in person.session.classes] == ["background", "debris"]
    np.testing.assert_array_equal(after == 1, (before == 1) | (before == 2))
    np.testing.assert_array_equal(after == 0, before == 0)
    assert read_classes(folder / "classes.json") == person.session.classes
    saved = read_mask(folder / "masks" / "cell1.png", person.session.classes)
    np.testing.assert_array_equal(saved, after)

    assert person.document.steps == steps
    person.press("Z", CTRL)  # the stroke of debris, the last one
    assert not (person.document.annotation[115:125] == 1).any()
    assert (person.document.annotation[before == 1] == 1).all()
    person.press("Z", CTRL)
    assert not (person.document.annotation == 1).any()
    person.press("Y", CTRL)
    person.press("Y", CTRL)
    np.testing.assert_array_equal(person.document.annotation, after)


def test_a_class_that_only_the_model_knows_is_predicted_no_more(painted):
    person = painted
    person.press("1")

    delete_current_class(person)

    x, y, width, height = SPOT
    spot = person.document.prediction[y : y + height, x : x + width]
    assert (spot == 255).all()
    person.action("accept_image").trigger()
    assert set(np.unique(person.document.annotation)) <= {0, 1, 255}


def test_another_image_is_renumbered_without_being_opened(painted, folder):
    person = painted
    person.press("D")
    person.wait_for_image("cell2.png")
    stroke(person, "2", 40)
    person.press("A")
    person.wait_for_image("cell1.png")
    person.press("1")

    delete_current_class(person)

    mask = read_mask(folder / "masks" / "cell2.png", person.session.classes)
    assert set(np.unique(mask)) == {1, 255}


# Keys


def leave(person, dialog):
    """Close a dialog; the keyboard is the window's again."""
    dialog.close()
    give_keyboard_back(person)


@pytest.fixture
def editor(person, folder):
    person.open(folder)
    person.action("edit_keys").trigger()
    return dialog_of(person, "key_editor")


def test_a_changed_key_works_at_once_and_tomorrow(person, editor):
    editor.choose("eraser")
    QTest.keyClick(part(editor, "first_key"), Qt.Key.Key_J)
    leave(person, editor)

    person.press("J")
    assert person.session.tool.name == "eraser"
    person.press("B")
    person.press("E")
    assert person.session.tool.name == "brush"
    assert "(J)" in person.action("eraser").toolTip()
    assert Keymap().keys("eraser") == ("J",)


def test_a_key_that_is_taken_changes_hands_only_when_that_is_wanted(person, editor):
    editor.choose("eraser")
    QTest.keyClick(part(editor, "first_key"), Qt.Key.Key_G)
    assert part(editor, "key_conflict").text() == "G is the key of “Fill”."
    assert Keymap().keys("fill") == ("G",)

    part(editor, "take_key").click()
    leave(person, editor)

    person.press("G")
    assert person.session.tool.name == "eraser"


def test_the_key_of_the_masks_hides_them_while_it_is_held_wherever_it_is(
    person, editor, qtbot
):
    editor.choose("toggle_mask")
    QTest.keyClick(part(editor, "first_key"), Qt.Key.Key_F8)
    leave(person, editor)

    QTest.keyPress(person.canvas, Qt.Key.Key_F8)
    assert not person.session.overlay_visible
    qtbot.wait(350)
    QTest.keyRelease(person.canvas, Qt.Key.Key_F8)

    person.wait(lambda: person.session.overlay_visible)


def test_a_key_of_the_classes_can_be_changed(person, editor):
    editor.choose("class_key_0")
    QTest.keyClick(part(editor, "first_key"), Qt.Key.Key_F7)
    leave(person, editor)

    person.press(Qt.Key.Key_F7)

    assert person.session.active_class == 0


# Light and dark


@pytest.fixture
def palette_after():
    yield
    QApplication.setPalette(QPalette())


def brightness_of_menus(person):
    """Mean level of the menu bar, 0 to 255."""
    image = person.window.menuBar().grab().toImage()
    small = image.scaled(40, 40, mode=Qt.TransformationMode.SmoothTransformation)
    levels = [small.pixelColor(x, y).lightness() for x in range(40) for y in range(40)]
    return sum(levels) / len(levels)


def test_a_theme_changes_the_whole_window_at_once(person, folder, palette_after):
    person.open(folder)
    light = brightness_of_menus(person)
    icon = person.action("brush").icon().cacheKey()

    person.action("theme_dark").trigger()

    person.wait(lambda: brightness_of_menus(person) < light / 2)
    assert person.action("brush").icon().cacheKey() != icon
    assert person.action("theme_dark").isChecked()
    person.action("theme_system").trigger()
    person.wait(lambda: brightness_of_menus(person) == pytest.approx(light))
