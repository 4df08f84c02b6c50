"""The main window: a frame at first, which is soon filled with its parts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QToolButton,
)

from app.ui import layout
from app.ui.actions import make_actions, tint_actions
from app.ui.icons import app_icon
from app.ui.keymap import Keymap
from app.ui.panel_focus import is_behind
from app.ui.theme import ThemeChoice
from app.ui.welcome_page import WelcomePage

if TYPE_CHECKING:
    from app.ui.canvas.canvas import Canvas
    from app.ui.window_parts import WindowParts
    from app.ui.workspace import Workspace

_LEAST_CENTRE = QSize(320, 200)


class MainWindow(QMainWindow):
    """The frame: menus, tools, empty docks and the welcome page.

    It imports nothing of what is behind the window, not even NumPy, so it is on the
    screen in a quarter of the time that all of it takes; ``furnish`` brings the rest.
    """

    def __init__(self, workspace: Workspace | None = None) -> None:
        """Make the window.

        Args:
            workspace: What it shows; without it the window stays empty for now.
        """
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Tiramisu")
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self._parts: WindowParts | None = None
        self._may_lose_strokes = False
        self._theme = ThemeChoice(self)
        self._keymap = Keymap(self)
        self._actions = make_actions(self, self._keymap)
        for spec in self._keymap.specs:
            self._actions[spec.id].setEnabled(not spec.needs)
        tint_actions(self._actions, self.palette(), {})
        self._welcome = WelcomePage(self._actions)
        self._pages = QStackedWidget()
        self._pages.setMinimumSize(_LEAST_CENTRE)  # the welcome page wants far more
        self._pages.addWidget(self._welcome)
        self.setCentralWidget(self._pages)
        self.statusBar()
        layout.add_menus(self, self._actions)
        layout.add_tool_bars(self, self._actions)
        layout.add_docks(self, self._panels())
        if workspace is None:
            layout.restore(self)
        else:
            self.furnish(workspace)

    def _panels(self) -> tuple[layout.Panel, ...]:
        left, right, bottom = layout.LEFT, layout.RIGHT, layout.BOTTOM
        return (
            layout.Panel(self.tr("Images"), "images", left),
            layout.Panel(self.tr("History"), "history", left),
            layout.Panel(self.tr("Classes"), "classes", right),
            layout.Panel(
                self.tr("Model"), "model", right, scrolls=True, is_behind=True
            ),
            layout.Panel(self.tr("Learning"), "training", right, scrolls=True),
            layout.Panel(self.tr("Evaluation"), "evaluation", bottom, is_hidden=True),
            layout.Panel(
                self.tr("Measurements"), "measurements", bottom, is_hidden=True
            ),
        )

    def furnish(self, workspace: Workspace) -> None:
        """Put in what shows the workspace, once, and make all of it work."""
        from app.ui.window_parts import WindowParts

        self._parts = WindowParts(
            self,
            workspace,
            self._actions,
            self._keymap,
            self._theme,
            self._pages,
            self._welcome,
        )

    @property
    def parts(self) -> WindowParts:
        """What the window is furnished with; there is none before ``furnish``."""
        assert self._parts is not None
        return self._parts

    @property
    def canvas(self) -> Canvas:
        """The picture."""
        return self.parts.canvas

    @property
    def workspace(self) -> Workspace:
        """What the window shows."""
        return self.parts.workspace

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            icons = {} if self._parts is None else self._parts.plugin_icons
            tint_actions(self._actions, self.palette(), icons)
        super().changeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go on to the next control in sight, past panels behind others."""
        start = QApplication.focusWidget()
        while super().focusNextPrevChild(forward):
            reached = QApplication.focusWidget()
            if reached is start or not is_behind(reached):
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard, as it does in dialogs."""
        button = QApplication.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(button, QPushButton | QToolButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Show the masks again that were hidden while a key was held."""
        if self._parts is not None:
            self._parts.peek.take_release(event)
        super().keyReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls() and self._parts is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a folder or images, or use a model."""
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        self.workspace.open_paths(paths)
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save all; if that fails, stay open once so that the user can do something."""
        if self._parts is None:
            event.accept()
            return
        if not self.workspace.close() and not self._may_lose_strokes:
            self._may_lose_strokes = True
            self.workspace.messages.notice(
                self.tr("Close the window again to leave without the last strokes.")
            )
            event.ignore()
            return
        layout.remember(self)
        event.accept()
