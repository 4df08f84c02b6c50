"""From the table of all that the user can do to Qt's actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import QWidget

from app.ui.action_table import ACTIONS, ActionSpec
from app.ui.icons import line_icon
from app.ui.resources import ICONS


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """Make all actions of the table; they belong to ``parent`` and answer its keys."""
    actions = {}
    for spec in ACTIONS:
        action = QAction(_translated(spec.text), parent)
        action.setObjectName(f"action_{spec.id}")
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setToolTip(_tool_tip(spec))
        action.setStatusTip(_translated(spec.tip))
        action.setCheckable(spec.is_toggle)
        # A toggle that repeats while its key is held would flicker.
        action.setAutoRepeat(not spec.is_toggle)
        parent.addAction(action)
        actions[spec.id] = action
    return actions


def tint_actions(actions: Mapping[str, QAction], palette: QPalette) -> None:
    """Give the actions icons that suit a light or a dark window."""
    for name, action in actions.items():
        if (ICONS / f"{name}.svg").is_file():
            action.setIcon(line_icon(name, palette))


def plain_text(text: str) -> str:
    """Return a menu text without its marks."""
    return text.replace("&", "").removesuffix("…")


def shown_keys(keys: tuple[str, ...]) -> str:
    """Return shortcuts as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def _tool_tip(spec: ActionSpec) -> str:
    name = plain_text(_translated(spec.text))
    keys = f" ({shown_keys(spec.keys[:1])})" if spec.keys else ""
    more = f"\n{_translated(spec.tip)}" if spec.tip else ""
    return f"{name}{keys}{more}"


def _translated(text: str) -> str:
    return QCoreApplication.translate("actions", text)
