"""From the table of all that the user can do to Qt's actions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import QWidget

from app.translation import translate
from app.ui.action_table import ActionSpec
from app.ui.icons import drawn_icon
from app.ui.keymap import Keymap
from app.ui.resources import ICONS

# Where letters are not those of the keyboard, a menu's key stands behind its text.
_MNEMONIC_BEHIND = re.compile(r"\(&\w\)")


def make_actions(
    parent: QWidget, keymap: Keymap, specs: Sequence[ActionSpec] | None = None
) -> dict[str, QAction]:
    """Make actions; they belong to ``parent`` and answer its keys.

    Args:
        parent: The window.
        keymap: The keys of all actions.
        specs: Those to make; all that the keymap knows by default.
    """
    actions = {}
    for spec in keymap.specs if specs is None else specs:
        action = QAction(parent)
        name_action(action, _text(spec))
        action.setObjectName(f"action_{spec.id}")
        action.setStatusTip(translate(spec.tip))
        action.setCheckable(spec.is_toggle)
        # A toggle that repeats while its key is held would flicker.
        action.setAutoRepeat(not spec.is_toggle)
        parent.addAction(action)
        actions[spec.id] = action
    give_keys(actions, keymap)
    return actions


def name_action(action: QAction, text: str) -> None:
    """Give an action a text for menus, and the same without marks for buttons.

    Qt itself would leave the bracketed letters of some languages on buttons.
    """
    action.setText(text)
    action.setIconText(plain_text(text))


def give_keys(actions: Mapping[str, QAction], keymap: Keymap) -> None:
    """Let the actions answer the keys that the keymap has for them, and name these."""
    for spec in keymap.specs:
        if spec.id not in actions:
            continue
        keys = keymap.keys(spec.id)
        actions[spec.id].setShortcuts([QKeySequence(key) for key in keys])
        actions[spec.id].setToolTip(_tool_tip(spec, keys))


def tint_actions(
    actions: Mapping[str, QAction], palette: QPalette, icons: Mapping[str, Path]
) -> None:
    """Give the actions icons that suit a light or a dark window.

    Args:
        actions: All actions.
        palette: The window's.
        icons: Drawings of actions that plug-ins bring.
    """
    for name, action in actions.items():
        drawing = icons.get(name, ICONS / f"{name}.svg")
        if drawing.is_file():
            action.setIcon(drawn_icon(drawing, palette))


def plain_text(text: str) -> str:
    """Return a menu text without its marks."""
    text = _MNEMONIC_BEHIND.sub("", text)
    return text.replace("&", "").removesuffix("…")


def action_name(spec: ActionSpec) -> str:
    """Return what an action is called outside menus."""
    return plain_text(_text(spec))


def shown_keys(keys: Sequence[str]) -> str:
    """Return shortcuts as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def _text(spec: ActionSpec) -> str:
    return translate(spec.text).format(spec.row)


def _tool_tip(spec: ActionSpec, keys: Sequence[str]) -> str:
    shown = f" ({shown_keys(keys[:1])})" if keys else ""
    more = f"\n{translate(spec.tip)}" if spec.tip else ""
    return f"{action_name(spec)}{shown}{more}"
