from collections import Counter

from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QAction, QKeySequence

from app.ui.action_table import ACTIONS, MENUS, SEPARATOR, TOOL_BAR, TOOL_IDS
from app.ui.resources import ICONS

IDS = [spec.id for spec in ACTIONS]


def test_no_action_is_listed_twice():
    assert len(set(IDS)) == len(IDS)


def test_every_action_is_in_exactly_one_menu():
    listed = [name for _, names in MENUS for name in names if name != SEPARATOR]

    assert Counter(listed) == Counter(IDS)


def test_no_key_means_two_things():
    keys = [QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys]

    assert "" not in keys
    assert len(set(keys)) == len(keys)


def test_keys_that_choose_classes_are_free():
    keys = {key for spec in ACTIONS for key in spec.keys}

    assert not keys & set("0123456789")


def test_every_tool_bar_button_has_a_picture():
    for name in TOOL_BAR:
        assert name == SEPARATOR or (ICONS / f"{name}.svg").is_file(), name


def test_every_tool_of_the_session_has_its_action():
    from app.tools import TOOLS

    assert set(TOOL_IDS) == set(TOOLS)


def test_tool_tips_name_the_key(window):
    for spec in ACTIONS:
        action = window.findChild(QAction, f"action_{spec.id}")
        assert not spec.keys or f"({shown(spec.keys[0])})" in action.toolTip()


def shown(key):
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def test_every_action_does_something(window):
    for spec in ACTIONS:
        action = window.findChild(QAction, f"action_{spec.id}")
        signals = (SIGNAL("triggered(bool)"), SIGNAL("toggled(bool)"))
        is_wired = any(action.receivers(signal) for signal in signals)
        assert is_wired or action.actionGroup(), spec.id
