"""What the main window is furnished with: the picture, the panels, and their wiring."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QStackedWidget,
    QToolBar,
    QWidget,
)

from app.raster.early_picture import EarlyPicture
from app.tools.accept import accept_image
from app.ui import layout
from app.ui.action_state import HEAT_MAPS, ActionState
from app.ui.action_table import CLASS_KEYS
from app.ui.actions import give_keys, make_actions, tint_actions
from app.ui.analysis_parts import AnalysisParts
from app.ui.canvas.canvas import Canvas
from app.ui.dialogs.channels import ChannelsDialog
from app.ui.dialogs.choosing import (
    choose_folder,
    choose_images,
    choose_model,
    choose_place_for_masks,
)
from app.ui.dialogs.mask_transfer import ExportDialog, ImportDialog
from app.ui.dialogs.progress import ProgressDialog
from app.ui.dialogs.reading import ReadingDialog
from app.ui.guide.coach_mark import CoachMark
from app.ui.held_out_parts import HeldOutParts
from app.ui.hold_to_peek import HoldToPeek
from app.ui.keymap import Keymap
from app.ui.learning_parts import LearningParts
from app.ui.measurement_parts import MeasurementParts
from app.ui.message_bar import MessageBar
from app.ui.page_chooser import PageChooser
from app.ui.panel_focus import PanelFocus
from app.ui.panels.classes_panel import ClassesPanel
from app.ui.panels.evaluation_panel import EvaluationPanel
from app.ui.panels.history_panel import HistoryPanel
from app.ui.panels.images_panel import ImagesPanel
from app.ui.panels.measurements_panel import MeasurementsPanel
from app.ui.panels.model_panel import ModelPanel
from app.ui.panels.tool_options import ToolOptions
from app.ui.panels.training_panel import TrainingPanel
from app.ui.plugin_tools import plugin_tools, tool_spec
from app.ui.read_out import ReadOut
from app.ui.shell import Shell
from app.ui.theme import ThemeChoice, ThemeMenu
from app.ui.welcome_page import WelcomePage
from app.ui.workspace import Workspace

_STATUS_MS = 6000


class WindowParts(QObject):
    """All that one window shows of the workspace. It holds no state but its parts.

    Attributes:
        workspace: What is shown.
        canvas: The picture.
        message_bar: Where sentences are shown.
        images_panel: The list of images.
        peek: The key that hides the masks while it is held.
        plugin_icons: Drawings of the tools that plug-ins bring.
    """

    def __init__(
        self,
        window: QMainWindow,
        workspace: Workspace,
        actions: dict[str, QAction],
        keymap: Keymap,
        theme: ThemeChoice,
        pages: QStackedWidget,
        welcome: WelcomePage,
    ) -> None:
        """Furnish a window.

        Args:
            window: The frame, with its menus, bars and docks.
            workspace: What to show.
            actions: All that the user can do; those of plug-ins are added.
            keymap: The keys for it; those of plug-ins are added.
            theme: Light or dark.
            pages: Gets the picture beside the welcome page.
            welcome: What there is to see before anything is open.
        """
        super().__init__(window)
        self._window = window
        self.workspace = workspace
        self._session = workspace.session
        self._actions = actions
        self._keymap = keymap
        self._pages = pages
        self._welcome = welcome
        self._add_plugin_tools()
        self.peek = HoldToPeek(self._session, actions["toggle_mask"], self)
        self._make_parts()
        Shell(
            window,
            workspace,
            actions,
            keymap,
            theme,
            self.message_bar,
            self._training,
        )
        layout.put_options(window, ToolOptions(self._session, actions))
        layout.fill_docks(window, self._panels)
        self._docks = window.findChildren(QDockWidget)
        themes = ThemeMenu(theme, window)
        layout.add_submenu(window, themes, after=actions["previous_panel"])
        self._panel_focus = PanelFocus(self._focus_parts, self)
        self._state = ActionState(workspace, actions)
        self._wire_actions()
        self._wire_parts()
        self._start_layout = layout.arrangement(window)
        layout.restore(window)
        self._on_document_changed()

    def _add_plugin_tools(self) -> None:
        tools = plugin_tools(self._session)
        self.plugin_icons = {one.name: one.icon for one in tools if one.icon}
        specs = [tool_spec(one) for one in tools]
        self._keymap.add(specs)
        made = make_actions(self._window, self._keymap, specs)
        tint_actions(made, self._window.palette(), self.plugin_icons)
        self._actions.update(made)
        layout.add_tools(self._window, self._actions, [one.name for one in tools])

    def _make_parts(self) -> None:
        workspace, window, actions = self.workspace, self._window, self._actions
        session = workspace.session
        self.canvas = Canvas(session)
        self._progress = ProgressDialog(session, workspace.visits, window)
        self._channels = ChannelsDialog(session, window)
        self._pages.addWidget(self.canvas)
        self.message_bar = MessageBar(self._pages)
        self._pages.currentChanged.connect(self.message_bar.raise_)  # it covers all
        self.images_panel = ImagesPanel(workspace.image_list, workspace.thumbnails)
        self._classes = ClassesPanel(
            session, workspace.class_editing, workspace.class_counting, actions
        )
        self._model = ModelPanel(session, workspace.model_choice, actions)
        self._training = TrainingPanel(actions)
        self._measurements = MeasurementsPanel(session, workspace.measuring, actions)
        self._evaluation = EvaluationPanel(session, workspace.ground_truth)
        self._panels = (
            self.images_panel,
            HistoryPanel(session),
            self._classes,
            self._model,
            self._training,
            self._evaluation,
            self._measurements,
        )
        self._pages_of_file = PageChooser(session)
        window.statusBar().addPermanentWidget(self._pages_of_file)
        window.statusBar().addPermanentWidget(ReadOut(session, self.canvas))

    # Wiring

    def _wire_actions(self) -> None:
        workspace, canvas = self.workspace, self.canvas
        handlers: dict[str, Callable[[], object]] = {
            "open_folder": self._open_folder,
            "open_images": self._open_images,
            "open_sample": workspace.opening.open_sample,
            "save": workspace.saving.save,
            "export": self._export_masks,
            "import": self._import_masks,
            "quit": self._window.close,
            "undo": self._undo,
            "redo": self._redo,
            "accept_image": self._accept_image,
            "brush_bigger": canvas.enlarge_brush,
            "brush_smaller": canvas.shrink_brush,
            "previous_image": workspace.opening.previous_image,
            "next_image": workspace.opening.next_image,
            "mark_done": self._mark_done,
            "read_channels": self._choose_channels,
            "next_uncertain": workspace.next_spot.go,
            "next_page": self._pages_of_file.ask_for_next,
            "previous_page": self._pages_of_file.ask_for_previous,
            "fit": canvas.fit,
            "actual_size": canvas.show_actual_size,
            "zoom_in": canvas.zoom_in,
            "zoom_out": canvas.zoom_out,
            "predict": workspace.predictions.predict,
            "open_model": self._open_model,
            "next_panel": self._panel_focus.go_on,
            "previous_panel": self._panel_focus.go_back,
            "reset_layout": self._reset_layout,
            "channels": self._show_channels,
            "show_progress": self._progress.show_now,
            **{
                spec.id: partial(self._classes.choose_row, row)
                for row, spec in enumerate(CLASS_KEYS)
            },
            **{
                name: partial(self._session.toggle_heat_map, heat_map)
                for name, heat_map in HEAT_MAPS.items()
            },
        }
        for name, handler in handlers.items():
            self._actions[name].triggered.connect(handler)
        self._actions["toggle_contours"].toggled.connect(
            self._session.set_contours_only
        )
        self._actions["toggle_difference"].toggled.connect(
            self._session.set_differences_visible
        )
        tools = QActionGroup(self)
        for name in self._session.tools:
            tools.addAction(self._actions[name])
        tools.triggered.connect(self._on_tool_chosen)

    def _wire_parts(self) -> None:
        workspace, session = self.workspace, self._session
        workspace.messages.status_changed.connect(self._show_status)
        workspace.opening.early_picture_ready.connect(self._on_early_picture)
        workspace.opening.picture_ready.connect(self.canvas.prepare)
        self.canvas.gesture_changed.connect(self._state.show_history)
        workspace.opening.target_changed.connect(self.images_panel.highlight)
        workspace.opening.place_needed.connect(self._choose_place)
        self.images_panel.image_requested.connect(workspace.opening.open_image)
        self.canvas.view_changed.connect(self._on_view_changed)
        instant = self._actions["instant_learning"]
        instant.toggled.connect(workspace.instant_learning.set_on)
        workspace.instant_learning.changed.connect(instant.setChecked)
        workspace.next_spot.found.connect(self.canvas.look_at)
        workspace.opening.target_changed.connect(self._pages_of_file.show_page_of)
        self._pages_of_file.page_requested.connect(workspace.opening.open_page)
        self._welcome.folder_requested.connect(workspace.opening.open_folder)
        workspace.recent_folders.changed.connect(self._welcome.show_recent)
        workspace.predictions.running_changed.connect(self._model.show_running)
        workspace.predictions.progressed.connect(self._model.show_progress)
        LearningParts(workspace, self._training, self._actions, self)
        HeldOutParts(workspace, self.canvas, self._actions, self)
        MeasurementParts(
            self._window, workspace, self.canvas, self._measurements, self._actions
        )
        AnalysisParts(self._window, workspace, self._evaluation, self._actions)
        session.document_changed.connect(self._on_document_changed)
        self._keymap.changed.connect(self._on_keys_changed)

    def _focus_parts(self) -> list[QWidget]:
        bars = self._window.findChildren(QToolBar)
        page = self._pages.currentWidget() or self._pages
        cards = self._window.findChildren(CoachMark)
        return [page, self.message_bar, *cards, *self._docks, *bars]

    @Slot()
    def _on_keys_changed(self) -> None:
        give_keys(self._actions, self._keymap)

    @Slot()
    def _on_document_changed(self) -> None:
        document, project = self._session.document, self._session.project
        if document is None or project is None:
            self._window.setWindowTitle("Tiramisu")
            return
        self._pages.setCurrentWidget(self.canvas)
        self.canvas.setFocus()
        name = document.name
        if document.read_only:
            name = self.tr("{} (read-only)").format(name)
        self._window.setWindowTitle(f"{name} — {project.folder.name} — Tiramisu")

    @Slot(object)
    def _on_early_picture(self, picture: EarlyPicture | None) -> None:
        if picture is not None:
            self._pages.setCurrentWidget(self.canvas)
            self._window.setWindowTitle(f"{self.workspace.opening.target} — Tiramisu")
        self.canvas.show_early(picture)

    @Slot(str)
    def _show_status(self, text: str) -> None:
        self._window.statusBar().showMessage(text, _STATUS_MS)

    # Intents that need more than one part

    @Slot(QAction)
    def _on_tool_chosen(self, action: QAction) -> None:
        self._session.set_tool(action.objectName().removeprefix("action_"))
        self._window.statusBar().showMessage(action.statusTip())

    @Slot()
    def _open_folder(self) -> None:
        folder = choose_folder(self._window)
        if folder is not None:
            self.workspace.opening.open_folder(folder)

    @Slot(object)
    def _choose_place(self, folder: Path) -> None:
        place = choose_place_for_masks(self._window, folder)
        if place is not None:
            self.workspace.opening.open_elsewhere(folder, place)

    @Slot()
    def _open_images(self) -> None:
        images = choose_images(self._window)
        if images:
            self.workspace.opening.open_images(images)

    @Slot()
    def _export_masks(self) -> None:
        ExportDialog(self.workspace.mask_transfer, self._window).open()

    @Slot()
    def _import_masks(self) -> None:
        ImportDialog(self.workspace.mask_transfer, self._window).open()

    @Slot()
    def _open_model(self) -> None:
        model = choose_model(self._window)
        if model is not None:
            self.workspace.model_choice.choose(model)

    @Slot()
    def _undo(self) -> None:
        if self._session.tool.step_back():
            self.canvas.show_gesture()
        elif self._session.document is not None:
            self._session.document.undo()

    @Slot()
    def _redo(self) -> None:
        if self._session.document is not None:
            self._session.document.redo()

    @Slot()
    def _accept_image(self) -> None:
        self._session.settle()
        self.workspace.undo_offers.do(
            partial(accept_image, self._session),
            self.tr("What was predicted is confirmed in the whole image."),
        )

    @Slot()
    def _on_view_changed(self) -> None:
        sight = self.canvas.sight
        self.workspace.instant_learning.look_at(sight)
        self.workspace.predictions.look_at(sight)

    @Slot()
    def _reset_layout(self) -> None:
        layout.reset(self._window, self._start_layout)

    @Slot()
    def _choose_channels(self) -> None:
        document, project = self._session.document, self._session.project
        if document is None or project is None:
            return
        if document.image.raw.ndim == 2:
            self.workspace.messages.say(self.tr("This image has one channel only."))
            return
        dialog = ReadingDialog(
            document.image.raw.shape[-1], project.channels, self._window
        )
        if dialog.exec():
            self.workspace.opening.read_channels(dialog.choice)

    @Slot()
    def _mark_done(self) -> None:
        document, images = self._session.document, self.workspace.image_list
        if document is not None:
            is_done = images.row(document.name).done
            images.set_done([document.name], not is_done)

    @Slot()
    def _show_channels(self) -> None:
        self._channels.show()
        self._channels.raise_()
        self._channels.activateWindow()
