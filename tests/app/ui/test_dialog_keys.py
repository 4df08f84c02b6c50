"""Dialogs by the keyboard alone: Tab as one reads, Enter accepts, Escape closes."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
)

from app.ui.dialog_letters import chosen_letters
from app.ui.dialogs.delete_class import DeleteClassDialog
from app.ui.dialogs.mask_transfer import ExportDialog, ImportDialog
from app.ui.dialogs.reading import ReadingDialog
from tests.stubs import NUCLEI, make_folder

# Of two controls whose tops differ by less, the one to the left comes first.
ROW_PIXELS = 12
STAYING = ("channels", "show_progress", "edit_keys", "shortcuts", "about", "show_log")
ASKING = ("batch", "evaluate", "set_scale", "preferences")
READ_ONLY = ("shortcuts", "about", "show_progress", "show_log")
DEFAULTS = {
    "edit_keys": None,  # Return is a key like others there
    "batch": "Start",
    "evaluate": "Compare",
    "set_scale": "Use this scale",
    "export": "Export",
    "import": "Import",
    "reading": "OK",
    "delete class": "Delete the class",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make_folder(tmp_path_factory.mktemp("keys") / "cells")


@pytest.fixture
def dialogs(window, workspace, folder, qtbot):
    """All dialogs of the window, on the screen and closed one after the other."""
    workspace.opening.open_folder(folder)
    qtbot.waitUntil(lambda: workspace.session.document is not None, timeout=5000)

    def of_action(name):
        window.findChild(QAction, f"action_{name}").trigger()
        return next(one for one in window.findChildren(QDialog) if one.isVisible())

    makers = {name: lambda name=name: of_action(name) for name in (*STAYING, *ASKING)}
    makers["export"] = lambda: ExportDialog(workspace.mask_transfer, window)
    makers["import"] = lambda: ImportDialog(workspace.mask_transfer, window)
    makers["reading"] = lambda: ReadingDialog(3, None, window)
    makers["delete class"] = lambda: DeleteClassDialog(NUCLEI, (0, 1), 1, window)

    def walk():
        for name, make in makers.items():
            dialog = make()
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
            dialog.show()
            dialog.activateWindow()
            qtbot.waitUntil(dialog.isActiveWindow)
            yield name, dialog
            dialog.close()
            dialog.deleteLater()

    return walk


def tab_stops(dialog):
    """The controls that Tab comes to, once around."""
    found = []
    dialog.focusNextChild()
    while (widget := QApplication.focusWidget()) not in found:
        found.append(widget)
        dialog.focusNextChild()
    return found


def place(widget, dialog):
    return widget.mapTo(dialog, QPoint(0, widget.height() // 2))


def is_later(one, other, dialog):
    """Whether a control is read after another: below it, or beside it to the right."""
    here, there = place(one, dialog), place(other, dialog)
    if abs(here.y() - there.y()) < ROW_PIXELS:
        return here.x() > there.x()
    # A column is read to its end, such as a list beside a group of boxes.
    return (
        here.y() > there.y()
        or one.mapTo(dialog, QPoint()).x() > place(other, dialog).x() + other.width()
    )


def test_tab_goes_through_every_dialog_as_it_is_read(dialogs):
    problems = []
    for name, dialog in dialogs():
        stops, default = tab_stops(dialog), default_of(dialog)
        jumps = [
            (name, one.objectName(), following.objectName())
            for one, following in pairwise(stops)
            if not is_later(following, one, dialog)
        ]
        problems += jumps[1:]  # once around it may begin anywhere
        problems += [
            (name, "is never reached", button.text())
            for button in dialog.findChildren(QPushButton)
            if button.isVisible() and button.isEnabled() and button not in stops
        ]
        tab_stops(dialog)
        stops[0].setFocus(Qt.FocusReason.TabFocusReason)
        if not isinstance(stops[0], QPushButton) and default_of(dialog) is not default:
            problems.append((name, "Enter means something else now"))
    assert problems == []


def test_escape_closes_every_dialog_and_enter_those_that_are_only_read(dialogs):
    left = []
    for name, dialog in dialogs():
        key = Qt.Key.Key_Return if name in READ_ONLY else Qt.Key.Key_Escape
        QTest.keyClick(QApplication.focusWidget(), key)
        if dialog.isVisible():
            left.append(name)
    assert left == []


def test_enter_never_restores_or_forgets_anything(dialogs):
    for name, dialog in dialogs():
        default = default_of(dialog)
        expected = DEFAULTS.get(name, "Close")
        assert (default and default.text().replace("&", "")) == expected, name


def test_alt_leads_to_every_control_of_long_dialogs_by_a_letter_of_its_own(dialogs):
    problems = []
    for name, dialog in dialogs():
        if name not in ("batch", "evaluate", "export", "import"):
            continue
        texts = [one.text() for one in dialog.findChildren(QPushButton)]
        texts += [one.text() for one in dialog.findChildren(QCheckBox)]
        texts += [one.text() for one in dialog.findChildren(QRadioButton)]
        texts += [one.text() for one in dialog.findChildren(QLabel) if one.buddy()]
        letters = [letter for one in texts for letter in chosen_letters(one)]
        # A text that is there several times, as "Choose…" is, needs one at least.
        if not len({*letters}) == len(letters) >= len({*map(plain, texts)}) > 4:
            problems.append((name, texts))
    assert problems == []


def plain(text):
    return text.replace("&", "")


def default_of(dialog):
    buttons = dialog.findChildren(QPushButton)
    return next((one for one in buttons if one.isDefault()), None)
