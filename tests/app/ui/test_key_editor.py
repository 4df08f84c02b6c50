import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from app.ui.action_table import ALL_ACTIONS, FIXED_KEYS
from app.ui.dialogs.help import KeysPage
from app.ui.dialogs.key_editor import KeyEditor
from tests.app.ui.finding import child


@pytest.fixture
def editor(keymap, shown):
    dialog = shown(KeyEditor(keymap))
    # The fixture closes it; a dialog that deletes itself would be closed twice.
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return dialog


def items(editor):
    tree = child(editor, "key_list")
    return [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]


def press(editor, key, modifiers=Qt.KeyboardModifier.NoModifier, field="first_key"):
    QTest.keyClick(child(editor, field), key, modifiers)


def test_all_actions_and_fixed_keys_are_listed(editor):
    assert len(items(editor)) == len(ALL_ACTIONS) + len(FIXED_KEYS)
    assert ("Brush", "B") in [(one.text(0), one.text(1)) for one in items(editor)]


@pytest.mark.parametrize(("text", "found"), [("eras", "Eraser"), ("ctrl+l", "Learn")])
def test_the_filter_looks_at_names_and_keys(editor, text, found):
    child(editor, "key_filter").setText(text)

    (left,) = [one.text(0) for one in items(editor) if not one.isHidden()]
    assert left.startswith(found)


def test_a_free_key_counts_at_once(editor, keymap):
    editor.choose("brush")
    press(editor, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)

    assert keymap.keys("brush") == ("Ctrl+X",)
    assert not child(editor, "key_question").isVisible()


def test_a_second_key_may_be_added(editor, keymap):
    editor.choose("brush")
    press(editor, Qt.Key.Key_F9, field="second_key")

    assert keymap.keys("brush") == ("B", "F9")


def test_a_key_can_be_taken_away(editor, keymap):
    editor.choose("redo")
    child(editor, "remove_first_key").click()

    assert keymap.keys("redo") == ("Ctrl+Y",)
    assert child(editor, "first_key").keySequence().toString() == "Ctrl+Y"


def test_a_conflict_is_named_and_changes_nothing_until_it_is_settled(editor, keymap):
    editor.choose("brush")
    press(editor, Qt.Key.Key_E)

    assert child(editor, "key_conflict").text() == "E is the key of “Eraser”."
    assert keymap.keys("brush") == ("B",)

    child(editor, "leave_key").click()
    assert keymap.keys("brush") == ("B",)
    assert child(editor, "first_key").keySequence().toString() == "B"


def test_a_key_can_be_taken_from_the_other(editor, keymap):
    editor.choose("brush")
    press(editor, Qt.Key.Key_E)

    assert child(editor, "take_key").text() == "Take it from “Eraser”"
    child(editor, "take_key").click()

    assert keymap.keys("brush") == ("E",)
    assert keymap.keys("eraser") == ()
    assert not child(editor, "key_question").isVisible()


def test_a_fixed_key_is_refused_with_a_reason(editor, keymap):
    editor.choose("brush")
    press(editor, Qt.Key.Key_Space)

    sentence = child(editor, "key_conflict").text()
    assert sentence.startswith("Space is fixed: move the image while it is held.")
    assert not child(editor, "take_key").isVisible()
    assert keymap.keys("brush") == ("B",)


def test_one_action_is_reset_and_takes_its_key_back(editor, keymap):
    keymap.set_keys("brush", ("E",))
    editor.choose("eraser")

    child(editor, "reset_key").click()
    assert child(editor, "key_conflict").text() == "E is the key of “Brush”."
    child(editor, "take_key").click()

    assert keymap.keys("eraser") == ("E",)
    assert keymap.keys("brush") == ()


def test_all_are_reset_once_that_is_confirmed(editor, keymap):
    keymap.set_keys("brush", ("E",))

    child(editor, "reset_all_keys").click()
    assert keymap.keys("brush") == ("E",)
    child(editor, "take_key").click()

    assert keymap.keys("brush") == ("B",)


def test_the_overview_follows_the_keys(keymap, shown):
    page = shown(KeysPage(keymap, lambda: None, None))
    page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    text = page.findChild(QTextBrowser)
    assert "Ctrl+X" not in text.toPlainText()

    keymap.set_keys("brush", ("Ctrl+X",))

    assert "Ctrl+X" in text.toPlainText()
