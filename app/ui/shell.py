"""What every program has around its work: recent files, progress, help and the like."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QApplication, QMainWindow

from app.ui import layout
from app.ui.activity_bar import ActivityBar
from app.ui.dialogs.about import AboutDialog
from app.ui.dialogs.choosing import choose_report
from app.ui.dialogs.help import show_keys
from app.ui.dialogs.help_browser import HelpBrowser
from app.ui.dialogs.key_editor import KeyEditor
from app.ui.dialogs.log_viewer import LogViewer
from app.ui.dialogs.preferences import PreferencesDialog
from app.ui.guide.guide import Guide
from app.ui.help_pages import FIRST_PAGE, page_for
from app.ui.keymap import Keymap
from app.ui.log_entries import LOG_FILE
from app.ui.message_bar import MessageBar
from app.ui.panels.training_panel import TrainingPanel
from app.ui.preference_effects import PreferenceEffects
from app.ui.preferences import Preferences
from app.ui.recent import RecentMenu
from app.ui.resources import state_folder
from app.ui.theme import ThemeChoice
from app.ui.workspace import Workspace


class Shell(QObject):
    """Wires these parts of one window; it holds no state.

    Args:
        window: Has its menus already.
        workspace: What the window shows.
        actions: All that the user can do.
        keymap: The keys for it.
        theme: Light or dark.
        message_bar: Where sentences are shown.
        training: The panel whose start the user may prefer otherwise.
    """

    def __init__(
        self,
        window: QMainWindow,
        workspace: Workspace,
        actions: Mapping[str, QAction],
        keymap: Keymap,
        theme: ThemeChoice,
        message_bar: MessageBar,
        training: TrainingPanel,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._actions = actions
        self._keymap = keymap
        self._theme = theme
        self._preferences = Preferences(self)
        self._budgets = training.budgets
        PreferenceEffects(self._preferences, workspace, self._budgets, self)
        self._help: HelpBrowser | None = None
        self._add_recent_menus()
        window.statusBar().addPermanentWidget(ActivityBar(workspace.messages))
        self._wire_messages(message_bar)
        for name, handler in {
            "edit_keys": self._edit_keys,
            "preferences": self._show_preferences,
            "help": self._show_help,
            "take_tour": Guide(window, workspace, actions, self._budgets).start,
            "shortcuts": self._show_keys,
            "show_log": self._show_log,
            "save_report": self._save_report,
            "about": self._show_about,
        }.items():
            actions[name].triggered.connect(handler)

    def _add_recent_menus(self) -> None:
        workspace, window = self._workspace, self._window
        for recent, title, name, after, take in (
            (
                workspace.recent_folders,
                self.tr("Open &recent"),
                "menu_recent",
                "open_sample",
                workspace.opening.open_folder,
            ),
            (
                workspace.recent_models,
                self.tr("R&ecent models"),
                "menu_recent_models",
                "open_model",
                workspace.model_choice.choose,
            ),
        ):
            menu = RecentMenu(recent, title, name, window)
            menu.path_requested.connect(take)
            layout.add_submenu(window, menu, after=self._actions[after])

    def _wire_messages(self, bar: MessageBar) -> None:
        messages = self._workspace.messages
        messages.noticed.connect(bar.show_notice)
        messages.warned.connect(bar.show_warning)
        messages.undo_offered.connect(bar.show_offer)
        messages.undo_withdrawn.connect(bar.withdraw_offer)

    def _show_preferences(self) -> None:
        budgets = self._budgets
        workspace = self._workspace
        PreferencesDialog(
            self._preferences,
            self._theme,
            [budgets.itemText(row) for row in range(budgets.count())],
            (workspace.recent_folders, workspace.recent_models),
            workspace.messages,
            self._edit_keys,
            self._window,
        ).show()

    def _show_help(self) -> None:
        """Show the page on what has the keyboard, or else on what the mouse is over."""
        page = page_for(QApplication.focusWidget())
        pointed = page_for(QApplication.widgetAt(QCursor.pos()))
        if page in ("", "picture", FIRST_PAGE) and pointed:
            page = pointed
        if self._help is None:
            self._help = HelpBrowser(self._actions, self._window)
        self._help.show_page(page)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def _show_keys(self) -> None:
        show_keys(self._keymap, self._edit_keys, self._window)

    def _edit_keys(self) -> None:
        KeyEditor(self._keymap, self._window).show()

    def _save_report(self) -> None:
        path = choose_report(self._window)
        if path is not None:
            self._workspace.save_report(path)

    def _show_log(self) -> None:
        try:
            path = state_folder() / LOG_FILE
        except OSError as problem:
            self._workspace.messages.explain(problem, self.tr("reading the log"))
        else:
            LogViewer(path, self._window).show()

    def _show_about(self) -> None:
        AboutDialog(self._window).show()
