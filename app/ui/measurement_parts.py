"""Ties measurements and the scale to what shows them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.ui.canvas.canvas_view import CanvasView
from app.ui.canvas.region_mark import RegionMark
from app.ui.canvas.scale_bar import ScaleBar
from app.ui.canvas.scale_line import ScaleLine
from app.ui.controllers.region_finding import FoundRegion
from app.ui.dialogs.choosing import choose_table
from app.ui.dialogs.scale import ScaleDialog
from app.ui.panel_focus import bring_to_sight
from app.ui.panels.measurements_panel import MeasurementsPanel
from app.ui.workspace import Workspace


class MeasurementParts(QObject):
    """Wires one window's panel, canvas and actions; it holds no state.

    Args:
        window: Parent of the dialog.
        workspace: What the window shows.
        canvas: The picture.
        panel: Shows measurements.
        actions: All that the user can do.
    """

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        canvas: CanvasView,
        panel: MeasurementsPanel,
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._panel = panel
        self._mark = RegionMark(canvas)
        self._bar = ScaleBar(canvas)
        scale_line = ScaleLine(canvas)
        self._dialog = ScaleDialog(workspace.scale_setting, scale_line, window)
        actions["measure"].triggered.connect(self._measure)
        actions["set_scale"].triggered.connect(self._dialog.show_now)
        show_bar = actions["toggle_scale_bar"]
        show_bar.setChecked(True)
        show_bar.toggled.connect(self._bar.set_wanted)
        panel.region_requested.connect(workspace.region_finding.go_to)
        panel.export_requested.connect(self._export)
        workspace.region_finding.region_found.connect(self._show_region)
        workspace.scale_setting.changed.connect(self._show_scale)
        workspace.session.document_changed.connect(self._show_scale)

    @Slot()
    def _measure(self) -> None:
        """Bring the panel to sight; measure if it was there, or has nothing to show."""
        was_seen = self._panel.isVisible()
        bring_to_sight(self._panel)
        measuring = self._workspace.measuring
        if (was_seen or measuring.measured is None) and not measuring.is_running:
            measuring.start(self._panel.choices.wish)

    @Slot(object)
    def _show_region(self, found: FoundRegion | None) -> None:
        if found is None:
            self._mark.clear()
            return
        self._mark.show_region(found.box, found.outlines)
        if found.outlines is None:
            self._workspace.messages.say(
                self.tr("This region may look different now; measure again to know.")
            )

    @Slot()
    def _show_scale(self) -> None:
        self._bar.show_size(self._workspace.scale_setting.size)

    @Slot()
    def _export(self) -> None:
        project = self._workspace.session.project
        if project is None:
            return
        path = choose_table(self._window, project.folder)
        if path is not None:
            self._workspace.measuring.write(path)
