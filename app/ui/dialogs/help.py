"""Windows that explain; all of them may stay open while one works."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.ui.action_table import ACTIONS
from app.ui.actions import plain_text, shown_keys

_MOUSE = (
    ("Left button", "Use the tool"),
    ("Alt held", "Brush, fill, shapes and wand erase"),
    ("Wheel", "Zoom at the pointer"),
    ("Ctrl+wheel", "Change the size of the brush"),
    ("Space held, or middle button", "Move the image"),
    ("Escape", "Drop the gesture that is under way"),
    ("Enter, Backspace", "Polygon: fill it, take back the last corner"),
    ("S held", "Hide the masks for a short look"),
    ("0 to 9", "Choose the class of that number"),
)


def show_keys(parent: QWidget) -> QDialog:
    """Show what keys and mouse do."""
    dialog = _make_dialog(parent, "shortcuts_dialog", _tr("Keys and mouse"))
    page = QTextBrowser()
    page.setHtml(_keys_page())
    _fill(dialog, page, QSize(460, 520))
    return dialog


def show_about(parent: QWidget) -> QDialog:
    """Say what this program is."""
    dialog = _make_dialog(parent, "about_dialog", _tr("About Tiramisu"))
    text = QLabel(
        _tr(
            "<h3>Tiramisu</h3><p>Segment images with a fully convolutional DenseNet "
            "that learns from your corrections.</p><p>Jégou et al., <i>The One Hundred "
            "Layers Tiramisu</i>, 2017.</p>"
        )
    )
    text.setWordWrap(True)
    _fill(dialog, text, QSize(380, 200))
    return dialog


def _make_dialog(parent: QWidget, name: str, title: str) -> QDialog:
    dialog = QDialog(parent)
    dialog.setObjectName(name)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def _fill(dialog: QDialog, content: QWidget, size: QSize) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(content, 1)
    layout.addWidget(buttons)
    dialog.resize(size)
    dialog.show()


def _keys_page() -> str:
    mouse = [(_tr(keys), _tr(text)) for keys, text in _MOUSE]
    table = [
        (shown_keys(spec.keys), plain_text(_tr(spec.text)))
        for spec in ACTIONS
        if spec.keys
    ]
    rows = "".join(
        f"<tr><td><b>{escape(keys)}</b></td><td>{escape(text)}</td></tr>"
        for keys, text in (*mouse, *table)
    )
    return f"<table cellpadding='4'>{rows}</table>"


def _tr(text: str) -> str:
    return QCoreApplication.translate("dialogs", text)
