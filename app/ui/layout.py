"""Where the parts of the main window are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QMainWindow,
    QMenu,
    QScrollArea,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)

from app.translation import translate
from app.ui.action_table import MENUS, SEPARATOR, TOOL_BAR, TOOL_IDS
from app.ui.resources import settings
from app.ui.screen_room import FRAME, fitting

LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea

_START_SIZE = QSize(1280, 800)
_LEFT_WIDTH, _RIGHT_WIDTH = 235, 250
_TEXT_HEIGHT = 14  # for which these widths are enough
_LEFT_HEIGHTS = (440, 240)
_RIGHT_HEIGHTS = (230, 450, 450)
# Below this height of the screen, panels lie behind each other instead of stacked.
_STACKING_HEIGHT = 620
# Of the window's width that must be on a screen, to take hold of it.
_LEAST_SEEN = 120
_TOOL_ICON = QSize(24, 24)
_OPTIONS_PLACE = "tool_options_place"
_OPTIONS_HEIGHT = 39  # about that of the options, so that nothing moves
# Raise it when docks or bars change, or an old state hides new ones.
_STATE_VERSION = 4


class Panel(NamedTuple):
    """A dock, and how it starts.

    Attributes:
        title: What the dock is called.
        name: What its object name begins with.
        area: Where it starts.
        scrolls: Whether what it holds needs a scroll area when there is little room.
        is_behind: Whether it starts behind the panel that follows it.
        is_hidden: Whether it starts out of sight.
    """

    title: str
    name: str
    area: Qt.DockWidgetArea
    scrolls: bool = False
    is_behind: bool = False
    is_hidden: bool = False


def add_menus(window: QMainWindow, actions: Mapping[str, QAction]) -> None:
    """Fill the menu bar from the table."""
    for title, ids in MENUS:
        menu = window.menuBar().addMenu(translate(title))
        menu.setObjectName(f"menu_{title.replace('&', '').lower()}")
        for name in ids:
            if name == SEPARATOR:
                menu.addSeparator()
            else:
                menu.addAction(actions[name])


def add_submenu(window: QMainWindow, submenu: QMenu, *, after: QAction) -> None:
    """Put a menu below an action, which must not be the last of its menu."""
    for menu in window.menuBar().findChildren(QMenu):
        entries = menu.actions()
        if after in entries:
            menu.insertMenu(entries[entries.index(after) + 1], submenu)


def add_tool_bars(window: QMainWindow, actions: Mapping[str, QAction]) -> None:
    """Put the tools to the left, and above a place for their options."""
    tools = QToolBar(translate("Tools"), window)
    tools.setObjectName("tool_bar")
    tools.setIconSize(_TOOL_ICON)
    tools.setMovable(False)
    for name in TOOL_BAR:
        if name == SEPARATOR:
            tools.addSeparator()
        else:
            tools.addAction(actions[name])
    for button in tools.findChildren(QToolButton):
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt's bars take no keys
    options = QToolBar(window)
    options.setObjectName(_OPTIONS_PLACE)
    options.setMovable(False)
    options.setFixedHeight(_OPTIONS_HEIGHT)
    window.addToolBar(Qt.ToolBarArea.TopToolBarArea, options)
    window.addToolBar(Qt.ToolBarArea.LeftToolBarArea, tools)


def put_options(window: QMainWindow, options: QToolBar) -> None:
    """Put the tools' options into the place that was kept for them."""
    place = window.findChild(QToolBar, _OPTIONS_PLACE)
    if place is not None:
        options.setParent(window)  # or PySide would give it up again
        window.insertToolBar(place, options)
        window.removeToolBar(place)
        place.deleteLater()
        options.show()  # bars that come into a window in sight stay hidden


def add_tools(
    window: QMainWindow, actions: Mapping[str, QAction], names: Iterable[str]
) -> None:
    """Put tools of plug-ins behind the program's own, in bar and menu."""
    last = actions[TOOL_IDS[-1]]
    places = [*window.findChildren(QToolBar), *window.findChildren(QMenu)]
    for place in places:
        entries = place.actions()
        if last in entries:
            after = entries[entries.index(last) + 1]
            place.insertActions(after, [actions[name] for name in names])


def add_docks(window: QMainWindow, panels: Iterable[Panel]) -> None:
    """Put empty docks to the sides and their switches into the View menu."""
    panels = tuple(panels)
    stacked: dict[Qt.DockWidgetArea, list[QDockWidget]] = {
        LEFT: [],
        RIGHT: [],
        BOTTOM: [],
    }
    docks = []
    view_menu = window.menuBar().findChild(QMenu, "menu_view")
    if view_menu is not None:
        view_menu.addSeparator()
    for panel in panels:
        dock = _make_dock(window, panel)
        window.addDockWidget(panel.area, dock)
        stacked[panel.area].append(dock)
        docks.append(dock)
        dock.setHidden(panel.is_hidden)
        if view_menu is not None:
            view_menu.addAction(dock.toggleViewAction())
    for panel, dock, front in zip(panels, docks, docks[1:], strict=False):
        if panel.is_behind:
            window.tabifyDockWidget(dock, front)
            front.raise_()
    # Side by side they would need more than a narrow screen has.
    for first, second in zip(stacked[BOTTOM], stacked[BOTTOM][1:], strict=False):
        window.tabifyDockWidget(first, second)
    _keep_keys_off_empty_tabs(window, docks)
    _share_heights(window, docks)
    if window.screen().availableGeometry().height() < _STACKING_HEIGHT:
        for first, second in zip(stacked[RIGHT], stacked[RIGHT][1:], strict=False):
            window.tabifyDockWidget(first, second)
        stacked[RIGHT][0].raise_()


def _keep_keys_off_empty_tabs(
    window: QMainWindow, docks: Iterable[QDockWidget]
) -> None:
    """Let Tab pass by the tabs of panels that are hidden; Qt keeps an empty bar."""
    timer = QTimer(window, singleShot=True, interval=0)

    def look() -> None:
        for bar in window.findChildren(QTabBar, "", _DIRECT):
            usual, none = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus
            bar.setFocusPolicy(usual if bar.count() else none)

    timer.timeout.connect(look)
    for dock in docks:
        dock.visibilityChanged.connect(lambda _: timer.start())


class _UprightArea(QScrollArea):
    """Scrolls up and down, and never gets narrower than what it shows."""

    def minimumSizeHint(self) -> QSize:
        """Return room for the content's width beside the scroll bar."""
        least, inner = super().minimumSizeHint(), self.widget()
        if inner is not None:
            bar = self.verticalScrollBar().sizeHint().width()
            least.setWidth(inner.minimumSizeHint().width() + bar)
        return least

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the dock when the content needs another width."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)


def _make_dock(window: QMainWindow, panel: Panel) -> QDockWidget:
    dock = QDockWidget(panel.title, window)
    dock.setObjectName(f"{panel.name}_dock")
    dock.setWidget(_make_scroll_area(panel.title) if panel.scrolls else QWidget())
    return dock


def _make_scroll_area(title: str) -> QScrollArea:
    area = _UprightArea()
    area.setWidgetResizable(True)
    area.setAccessibleName(title)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its controls scroll into view
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def fill_docks(window: QMainWindow, panels: Iterable[QWidget]) -> None:
    """Put each panel into the dock that was kept for it."""
    for panel in panels:
        name = panel.objectName().replace("panel", "dock")
        dock = window.findChild(QDockWidget, name)
        empty = None if dock is None else dock.widget()
        if isinstance(empty, QScrollArea):
            empty.setWidget(panel)
        elif dock is not None:
            dock.setWidget(panel)
            if empty is not None:
                empty.deleteLater()


def _share_heights(window: QMainWindow, docks: Sequence[QDockWidget]) -> None:
    for area, heights in ((LEFT, _LEFT_HEIGHTS), (RIGHT, _RIGHT_HEIGHTS)):
        there = [dock for dock in docks if window.dockWidgetArea(dock) == area]
        window.resizeDocks(there, heights, Qt.Orientation.Vertical)


def arrangement(window: QMainWindow) -> QByteArray:
    """Return where docks and bars are now, for ``reset``."""
    return window.saveState(_STATE_VERSION)


def reset(window: QMainWindow, start: QByteArray) -> None:
    """Put docks and bars back to where they were at first."""
    window.restoreState(start, _STATE_VERSION)
    _share_heights(window, window.findChildren(QDockWidget))
    _share_width(window)


def restore(window: QMainWindow) -> None:
    """Give the window the size and the docks that it had last."""
    window.resize(fitting(window, _START_SIZE))
    stored = settings()
    geometry, state = stored.value("geometry"), stored.value("state")
    if geometry is not None and state is not None:
        window.restoreGeometry(geometry)
        _keep_in_sight(window)
        window.restoreState(state, _STATE_VERSION)
    else:
        _share_width(window)


def _keep_in_sight(window: QMainWindow) -> None:
    """Bring the window back if the screen that it was on is gone."""
    title = window.geometry()
    title.setHeight(FRAME.height())
    for screen in QGuiApplication.screens():
        seen = screen.availableGeometry().intersected(title)
        if seen.width() >= _LEAST_SEEN and not seen.isEmpty():
            return
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(window.size().boundedTo(room.size() - FRAME))
    window.move(room.topLeft())


def _share_width(window: QMainWindow) -> None:
    """Give panels their width, once the window has its own: the picture takes less."""
    scale = max(1.0, window.fontMetrics().height() / _TEXT_HEIGHT)
    for area, width in ((LEFT, _LEFT_WIDTH), (RIGHT, _RIGHT_WIDTH)):
        docks = [
            dock
            for dock in window.findChildren(QDockWidget)
            if window.dockWidgetArea(dock) == area
        ]
        window.resizeDocks(docks[:1], [round(width * scale)], Qt.Orientation.Horizontal)


def remember(window: QMainWindow) -> None:
    """Keep the size and the docks for next time."""
    stored = settings()
    stored.setValue("geometry", window.saveGeometry())
    stored.setValue("state", window.saveState(_STATE_VERSION))
