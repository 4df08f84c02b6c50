"""Windows that explain; all of them may stay open while one works."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.translation import translatable, translate
from app.ui.action_table import ALL_ACTIONS, CLASS_KEYS, FIXED_KEYS, MENUS
from app.ui.actions import action_name, plain_text, shown_keys
from app.ui.keymap import Keymap
from app.ui.screen_room import fitting
from app.ui.tab_order import follow_layout

_MOUSE = (
    (translatable("Left button"), translatable("Use the tool")),
    (translatable("Alt held"), translatable("Brush, fill, shapes and wand erase")),
    (translatable("Wheel"), translatable("Zoom at the pointer")),
    (translatable("Ctrl+wheel"), translatable("Change the size of the brush")),
    (translatable("Space held, or middle button"), translatable("Move the image")),
)
_KEYS_SIZE = QSize(460, 520)
_TABLE = "width='100%' cellpadding='4'"
_KEYS_SHARE = "42%"  # of the width, so that all tables have their columns in line


class KeysPage(QDialog):
    """Shows what keys and mouse do now; it follows when keys are changed."""

    def __init__(
        self,
        keymap: Keymap,
        edit_keys: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _set_up(self, "shortcuts_dialog", translate("Keys and mouse"))
        self._keymap = keymap
        self._page = QTextBrowser()
        self._page.setAccessibleName(translate("Keys and mouse"))
        buttons = _fill(self, self._page, _KEYS_SIZE)
        change = buttons.addButton(
            translate("Change keys…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        change.setAutoDefault(False)
        change.clicked.connect(edit_keys)
        follow_layout(self)
        keymap.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        self._page.setHtml(_keys_page(self._keymap))


def show_keys(
    keymap: Keymap, edit_keys: Callable[[], object], parent: QWidget
) -> QDialog:
    """Show what keys and mouse do."""
    dialog = KeysPage(keymap, edit_keys, parent)
    dialog.show()
    return dialog


def _set_up(dialog: QDialog, name: str, title: str) -> None:
    dialog.setObjectName(name)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


def _fill(dialog: QDialog, content: QWidget, size: QSize) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(content, 1)
    layout.addWidget(buttons)
    dialog.resize(fitting(dialog, size))
    return buttons


def _keys_page(keymap: Keymap) -> str:
    specs = {spec.id: spec for spec in keymap.specs}
    sections = [
        (
            translate("Mouse"),
            [(translate(keys), translate(text)) for keys, text in _MOUSE],
        )
    ]
    for title, names in MENUS:
        rows = [
            (shown_keys(keymap.keys(name)), action_name(specs[name]))
            for name in names
            if name in specs and keymap.keys(name)
        ]
        sections.append((plain_text(translate(title)), rows))
    others = [
        (shown_keys(keymap.keys(spec.id)), action_name(spec))
        for spec in keymap.specs[len(ALL_ACTIONS) :]
        if keymap.keys(spec.id)
    ]
    sections.append((translate("Tools of plug-ins"), others))
    classes = [
        (shown_keys(keymap.keys(spec.id)), action_name(spec))
        for spec in CLASS_KEYS
        if keymap.keys(spec.id)
    ]
    fixed = [(shown_keys(keys), translate(text)) for keys, text in FIXED_KEYS]
    sections += [(translate("Classes"), classes), (translate("Fixed keys"), fixed)]
    return "".join(_section(title, rows) for title, rows in sections if rows)


def _section(title: str, rows: list[tuple[str, str]]) -> str:
    lines = "".join(
        f"<tr><td width='{_KEYS_SHARE}'><b>{escape(keys)}</b></td>"
        f"<td>{escape(text)}</td></tr>"
        for keys, text in rows
    )
    return f"<h3>{escape(title)}</h3><table {_TABLE}>{lines}</table>"
