"""The main window: puts the parts together and wires actions to them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QStackedWidget,
    QToolBar,
    QWidget,
)

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
from app.ui.icons import app_icon
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
_LEAST_CENTRE = QSize(320, 200)


class MainWindow(QMainWindow):
    """Shows the workspace. It holds no state but its parts."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self._workspace = workspace
        self._session = workspace.session
        self._may_lose_strokes = False
        self._theme = ThemeChoice(self)
        self._plugin_tools = plugin_tools(self._session)
        self._keymap = Keymap(self, [tool_spec(one) for one in self._plugin_tools])
        self._actions = make_actions(self, self._keymap)
        self._tint_actions()
        self._peek = HoldToPeek(self._session, self._actions["toggle_mask"], self)
        self._make_parts()
        layout.add_menus(self, self._actions)
        Shell(
            self,
            workspace,
            self._actions,
            self._keymap,
            self._theme,
            self._message_bar,
            self._training,
        )
        layout.add_tool_bars(self, self._actions, self._tool_options)
        layout.add_tools(self, self._actions, [one.name for one in self._plugin_tools])
        layout.add_docks(self, self._panels)
        self._docks = self.findChildren(QDockWidget)
        themes = ThemeMenu(self._theme, self)
        layout.add_submenu(self, themes, after=self._actions["previous_panel"])
        self._panel_focus = PanelFocus(self._focus_parts, self)
        self._state = ActionState(workspace, self._actions)
        self._wire_actions()
        self._wire_parts()
        self._start_layout = layout.arrangement(self)
        layout.restore(self)
        self._on_document_changed()

    def _make_parts(self) -> None:
        workspace = self._workspace
        session = workspace.session
        self._canvas = Canvas(session)
        self._progress = ProgressDialog(session, workspace.visits, self)
        self._channels = ChannelsDialog(session, self)
        self._pages = QStackedWidget()
        self._pages.setMinimumSize(_LEAST_CENTRE)  # the welcome page wants far more
        self._welcome = WelcomePage(self._actions, workspace.recent_folders)
        self._pages.addWidget(self._welcome)
        self._pages.addWidget(self._canvas)
        self.setCentralWidget(self._pages)
        self._message_bar = MessageBar(self._pages)
        self._pages.currentChanged.connect(self._message_bar.raise_)  # it covers all
        self._tool_options = ToolOptions(session, self._actions)
        self._images = ImagesPanel(workspace.image_list, workspace.thumbnails)
        self._classes = ClassesPanel(
            session,
            workspace.class_editing,
            workspace.class_counting,
            self._actions,
        )
        self._model = ModelPanel(session, workspace.model_choice, self._actions)
        self._training = TrainingPanel(self._actions)
        self._measurements = MeasurementsPanel(
            session, workspace.measuring, self._actions
        )
        self._evaluation = EvaluationPanel(session, workspace.ground_truth)
        self._panels = (
            layout.Panel(self.tr("Images"), self._images, layout.LEFT),
            layout.Panel(self.tr("History"), HistoryPanel(session), layout.LEFT),
            layout.Panel(self.tr("Classes"), self._classes, layout.RIGHT),
            layout.Panel(
                self.tr("Model"),
                self._model,
                layout.RIGHT,
                scrolls=True,
                is_behind=True,
            ),
            layout.Panel(
                self.tr("Learning"), self._training, layout.RIGHT, scrolls=True
            ),
            layout.Panel(
                self.tr("Evaluation"), self._evaluation, layout.BOTTOM, is_hidden=True
            ),
            layout.Panel(
                self.tr("Measurements"),
                self._measurements,
                layout.BOTTOM,
                is_hidden=True,
            ),
        )
        self._pages_of_file = PageChooser(session)
        self.statusBar().addPermanentWidget(self._pages_of_file)
        self.statusBar().addPermanentWidget(ReadOut(session, self._canvas))

    @property
    def canvas(self) -> Canvas:
        """The picture."""
        return self._canvas

    @property
    def workspace(self) -> Workspace:
        """What the window shows."""
        return self._workspace

    # Wiring

    def _wire_actions(self) -> None:
        workspace, canvas = self._workspace, self._canvas
        handlers: dict[str, Callable[[], object]] = {
            "open_folder": self._open_folder,
            "open_images": self._open_images,
            "open_sample": workspace.opening.open_sample,
            "save": workspace.saving.save,
            "export": self._export_masks,
            "import": self._import_masks,
            "quit": self.close,
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
        workspace, session = self._workspace, self._session
        workspace.messages.status_changed.connect(self._show_status)
        workspace.opening.picture_ready.connect(self._canvas.prepare)
        self._canvas.gesture_changed.connect(self._state.show_history)
        workspace.opening.target_changed.connect(self._images.highlight)
        workspace.opening.place_needed.connect(self._choose_place)
        self._images.image_requested.connect(workspace.opening.open_image)
        self._canvas.view_changed.connect(self._on_view_changed)
        instant = self._actions["instant_learning"]
        instant.toggled.connect(workspace.instant_learning.set_on)
        workspace.instant_learning.changed.connect(instant.setChecked)
        workspace.next_spot.found.connect(self._canvas.look_at)
        workspace.opening.target_changed.connect(self._pages_of_file.show_page_of)
        self._pages_of_file.page_requested.connect(workspace.opening.open_page)
        self._welcome.folder_requested.connect(workspace.opening.open_folder)
        workspace.predictions.running_changed.connect(self._model.show_running)
        workspace.predictions.progressed.connect(self._model.show_progress)
        LearningParts(workspace, self._training, self._actions, self)
        HeldOutParts(workspace, self._canvas, self._actions, self)
        MeasurementParts(
            self, workspace, self._canvas, self._measurements, self._actions
        )
        AnalysisParts(self, workspace, self._evaluation, self._actions)
        session.document_changed.connect(self._on_document_changed)
        self._keymap.changed.connect(self._on_keys_changed)

    def _focus_parts(self) -> list[QWidget]:
        bars = self.findChildren(QToolBar)
        page = self._pages.currentWidget() or self._pages
        cards = self.findChildren(CoachMark)
        return [page, self._message_bar, *cards, *self._docks, *bars]

    @Slot()
    def _on_keys_changed(self) -> None:
        give_keys(self._actions, self._keymap)

    @Slot()
    def _on_document_changed(self) -> None:
        document, project = self._session.document, self._session.project
        if document is None or project is None:
            self.setWindowTitle("Tiramisu")
            return
        self._pages.setCurrentWidget(self._canvas)
        self._canvas.setFocus()
        name = document.name
        if document.read_only:
            name = self.tr("{} (read-only)").format(name)
        self.setWindowTitle(f"{name} — {project.folder.name} — Tiramisu")

    @Slot(str)
    def _show_status(self, text: str) -> None:
        self.statusBar().showMessage(text, _STATUS_MS)

    # Intents that need more than one part

    @Slot(QAction)
    def _on_tool_chosen(self, action: QAction) -> None:
        self._session.set_tool(action.objectName().removeprefix("action_"))
        self.statusBar().showMessage(action.statusTip())

    @Slot()
    def _open_folder(self) -> None:
        folder = choose_folder(self)
        if folder is not None:
            self._workspace.opening.open_folder(folder)

    @Slot(object)
    def _choose_place(self, folder: Path) -> None:
        place = choose_place_for_masks(self, folder)
        if place is not None:
            self._workspace.opening.open_elsewhere(folder, place)

    @Slot()
    def _open_images(self) -> None:
        images = choose_images(self)
        if images:
            self._workspace.opening.open_images(images)

    @Slot()
    def _export_masks(self) -> None:
        ExportDialog(self._workspace.mask_transfer, self).open()

    @Slot()
    def _import_masks(self) -> None:
        ImportDialog(self._workspace.mask_transfer, self).open()

    @Slot()
    def _open_model(self) -> None:
        model = choose_model(self)
        if model is not None:
            self._workspace.model_choice.choose(model)

    @Slot()
    def _undo(self) -> None:
        if self._session.tool.step_back():
            self._canvas.show_gesture()
        elif self._session.document is not None:
            self._session.document.undo()

    @Slot()
    def _redo(self) -> None:
        if self._session.document is not None:
            self._session.document.redo()

    @Slot()
    def _accept_image(self) -> None:
        self._session.settle()
        self._workspace.undo_offers.do(
            partial(accept_image, self._session),
            self.tr("What was predicted is confirmed in the whole image."),
        )

    @Slot()
    def _on_view_changed(self) -> None:
        self._workspace.instant_learning.look_at(self._canvas.sight)

    @Slot()
    def _reset_layout(self) -> None:
        layout.reset(self, self._start_layout)

    @Slot()
    def _choose_channels(self) -> None:
        document, project = self._session.document, self._session.project
        if document is None or project is None:
            return
        if document.image.raw.ndim == 2:
            self._workspace.messages.say(self.tr("This image has one channel only."))
            return
        dialog = ReadingDialog(document.image.raw.shape[-1], project.channels, self)
        if dialog.exec():
            self._workspace.opening.read_channels(dialog.choice)

    @Slot()
    def _mark_done(self) -> None:
        document, images = self._session.document, self._workspace.image_list
        if document is not None:
            is_done = images.row(document.name).done
            images.set_done([document.name], not is_done)

    @Slot()
    def _show_channels(self) -> None:
        self._channels.show()
        self._channels.raise_()

    # The window itself

    def _tint_actions(self) -> None:
        icons = {one.name: one.icon for one in self._plugin_tools if one.icon}
        tint_actions(self._actions, self.palette(), icons)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            self._tint_actions()
        super().changeEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Show the masks again that were hidden while a key was held."""
        self._peek.take_release(event)
        super().keyReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a folder or images, or use a model."""
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        self._workspace.open_paths(paths)
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save all; if that fails, stay open once so that the user can do something."""
        if not self._workspace.close() and not self._may_lose_strokes:
            self._may_lose_strokes = True
            self._workspace.messages.notice(
                self.tr("Close the window again to leave without the last strokes.")
            )
            event.ignore()
            return
        layout.remember(self)
        event.accept()
