import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMenu, QScrollArea

from app.ui.screen_room import fitting


@pytest.mark.parametrize("name", ["training_dock", "model_dock"])
def test_no_dock_gets_narrower_than_what_it_scrolls(window, name, qtbot):
    dock = window.findChild(QDockWidget, name)
    area = dock.findChild(QScrollArea)
    window.resize(1024, 600)
    dock.show()
    dock.raise_()

    window.resizeDocks([dock], [50], Qt.Orientation.Horizontal)
    window.resizeDocks([dock], [50], Qt.Orientation.Vertical)
    qtbot.waitUntil(area.verticalScrollBar().isVisible)

    assert area.viewport().width() >= area.widget().minimumSizeHint().width()


def test_the_switches_of_the_panels_stand_apart_in_their_menu(window):
    entries = window.findChild(QMenu, "menu_view").actions()
    first = window.findChild(QDockWidget, "images_dock").toggleViewAction()

    assert entries[entries.index(first) - 1].isSeparator()


def test_larger_text_gets_wider_docks(window, qtbot):
    dock = window.findChild(QDockWidget, "images_dock")
    reset = window.findChild(QAction, "action_reset_layout")
    window.resize(1600, 900)
    reset.trigger()
    usual = dock.width()
    font = window.font()
    font.setPointSizeF(1.5 * font.pointSizeF())

    window.setFont(font)
    reset.trigger()

    qtbot.waitUntil(lambda: dock.width() > 1.3 * usual)


def test_nothing_starts_larger_than_its_screen(window):
    room = window.screen().availableGeometry().size()
    size = fitting(window, QSize(10_000, 10_000))

    assert 0 < size.width() < room.width()
    assert 0 < size.height() < room.height()
    assert fitting(window, QSize(30, 20)) == QSize(30, 20)
