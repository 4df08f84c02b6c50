"""What people meet who use the keyboard, a screen reader or strong contrast."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QDockWidget,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.ui.dialogs.about import AboutDialog
from app.ui.dialogs.delete_class import DeleteClassDialog
from app.ui.dialogs.help import KeysPage
from app.ui.dialogs.key_editor import KeyEditor
from app.ui.dialogs.log_viewer import LogViewer
from app.ui.panel_focus import is_behind
from tests.stubs import NUCLEI, make_folder

HIGHLIGHTED = "#102030"
NO_FOCUS = Qt.FocusPolicy.NoFocus


def is_inner(widget):
    """Tell whether a widget is a part of another that has the name."""
    parent = widget.parentWidget()
    return (
        widget.objectName().startswith("qt_")
        or (isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget)
        or widget.metaObject().className() in ("QScrollBar", "QHeaderView")
        or widget.focusProxy() is not None
        or (parent is not None and parent.focusProxy() is widget)
    )


def name_of(widget):
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name)


def nameless(root):
    """The widgets that keys can reach and that have no name."""
    return [
        f"{widget.metaObject().className()} {widget.objectName()}"
        for widget in (root, *root.findChildren(QWidget))
        if widget.focusPolicy() != NO_FOCUS
        and widget.isVisible()
        and widget.window() is root.window()
        and not is_inner(widget)
        and not name_of(widget).strip()
    ]


@pytest.fixture
def busy_window(window, workspace, tmp_path, qtbot):
    """The window with an image open."""
    workspace.opening.open_folder(make_folder(tmp_path / "cells"))
    qtbot.waitUntil(lambda: workspace.session.document is not None, timeout=5000)
    return window


def test_everything_in_the_window_has_a_name(busy_window):
    assert nameless(busy_window) == []


@pytest.mark.parametrize(
    "make",
    [
        lambda keymap: KeyEditor(keymap),
        lambda keymap: KeysPage(keymap, lambda: None),
        lambda keymap: DeleteClassDialog(NUCLEI, (0, 1), 1),
        lambda keymap: AboutDialog(),
        lambda keymap: LogViewer(Path("no.log")),
    ],
)
def test_everything_in_the_dialogs_has_a_name(make, keymap, shown):
    dialog = make(keymap)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)

    assert nameless(shown(dialog)) == []
    assert dialog.windowTitle()


def test_the_dialogs_of_actions_have_names(busy_window):
    for name in ("about", "shortcuts", "edit_keys"):
        busy_window.findChild(QAction, f"action_{name}").trigger()
    dialogs = busy_window.findChildren(QDialog)

    assert len(dialogs) >= 3
    for dialog in dialogs:
        assert nameless(dialog) == []
        dialog.close()


def test_every_part_of_the_window_says_what_it_is(busy_window):
    for dock in busy_window.findChildren(QDockWidget):
        assert name_of(dock), dock.objectName()


def reachable(window, limit=400):
    """The widgets that Tab comes to, once around."""
    found = []
    for _ in range(limit):
        window.focusNextChild()
        widget = QApplication.focusWidget()
        if widget in found:
            return found
        found.append(widget)
    raise AssertionError("Tab never comes back.")


def test_tab_reaches_every_control_that_can_be_used(busy_window, qtbot):
    busy_window.activateWindow()
    qtbot.waitUntil(busy_window.isActiveWindow)
    busy_window.canvas.setFocus()

    found = set(reachable(busy_window))

    wanted = {
        widget
        for widget in busy_window.findChildren(QWidget)
        if widget.window() is busy_window
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not is_inner(widget)
        and not is_behind(widget)
    }
    missed = {
        f"{one.metaObject().className()} {one.objectName()}" for one in wanted - found
    }
    assert missed == set()
    assert [one.objectName() for one in found if is_behind(one)] == []


def test_the_buttons_of_the_classes_follow_their_list(busy_window, qtbot):
    busy_window.activateWindow()
    qtbot.waitUntil(busy_window.isActiveWindow)
    busy_window.canvas.setFocus()

    names = [one.objectName() for one in reachable(busy_window)]

    first = names.index("class_tree")
    assert names[first + 1 : first + 6] == [
        *("eye_0", "lock_0", "eye_1", "lock_1", "add_class")
    ]


def test_enter_presses_the_button_that_has_the_keyboard(busy_window, qtbot):
    busy_window.activateWindow()
    qtbot.waitUntil(busy_window.isActiveWindow)
    button = busy_window.findChild(QPushButton, "add_class")
    button.setFocus()

    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)


def part_of(window):
    """Which part of the window has the keyboard."""
    widget = QApplication.focusWidget()
    while widget is not None and widget is not window:
        if isinstance(widget, QDockWidget) or widget.objectName() in (
            "canvas",
            "tool_bar",
            "tool_options",
        ):
            return widget.objectName()
        widget = widget.parentWidget()
    return None


def test_f6_goes_round_the_parts_and_shift_f6_back(busy_window, qtbot):
    busy_window.activateWindow()
    qtbot.waitUntil(busy_window.isActiveWindow)
    busy_window.canvas.setFocus()
    action = busy_window.findChild(QAction, "action_next_panel")
    docks = {
        dock.objectName()
        for dock in busy_window.findChildren(QDockWidget)
        if not dock.isHidden()
    }

    seen = [part_of(busy_window)]
    while len(seen) < 12:
        action.trigger()
        if part_of(busy_window) == "canvas":
            break
        seen.append(part_of(busy_window))

    assert set(seen) == {"canvas", "tool_bar", "tool_options", *docks}
    assert len(seen) == len(set(seen))
    busy_window.findChild(QAction, "action_previous_panel").trigger()
    assert part_of(busy_window) == seen[-1]


def test_messages_are_read_out_and_can_be_closed_by_keys(busy_window, workspace):
    bar = busy_window.findChild(QWidget, "message_bar")

    workspace.messages.warn("The disk is full.")

    assert name_of(bar) == "The disk is full."
    assert nameless(busy_window) == []


@pytest.mark.parametrize(
    ("ground", "text"), [("#000000", "#ffffff"), ("#ffffff", "#000000")]
)
def test_icons_stay_visible_in_strong_contrast(
    busy_window, workspace, ground, text, strong_contrast, qtbot
):
    workspace.messages.warn("The disk is full.")
    strong_contrast(ground, text)

    unseen = [
        button.objectName() or button.accessibleName() or button.text()
        for button in busy_window.findChildren(QToolButton)
        if button.isVisible()
        and button.isEnabled()
        and not button.icon().isNull()
        and not has_color(button.icon(), wanted_color(button, text))
        and not button.objectName().startswith("qt_")
    ]

    assert unseen == []


def wanted_color(button, text):
    """What the lines of an icon should have; those in the chosen row another."""
    chosen = getattr(button, "_is_highlighted", False)
    return QColor(HIGHLIGHTED if chosen else text)


def has_color(icon, color):
    """Tell whether an icon has opaque pixels of a colour."""
    image = icon.pixmap(24, 24).toImage()
    return any(
        image.pixelColor(x, y) == color
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.fixture
def strong_contrast(qapp):
    """Give the program the colours of people who need strong contrast."""

    def give(ground, text):
        palette = QPalette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, QColor(ground))
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ToolTipText,
        ):
            palette.setColor(role, QColor(text))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(HIGHLIGHTED))
        QApplication.setPalette(palette)
        qapp.processEvents()

    yield give
    QApplication.setPalette(QPalette())
