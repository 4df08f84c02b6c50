"""Ties batches and the comparison with ground truth to what shows them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.batch import BatchDialog
from app.ui.dialogs.evaluate import EvaluateDialog
from app.ui.dialogs.mask_transfer import ImportDialog
from app.ui.panel_focus import bring_to_sight
from app.ui.panels.evaluation_panel import EvaluationPanel
from app.ui.workspace import Workspace


class AnalysisParts(QObject):
    """Wires one window's dialogs and panel; it holds no state.

    Args:
        window: Parent of the dialogs.
        workspace: What the window shows.
        panel: Shows scores.
        actions: All that the user can do.
    """

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        panel: EvaluationPanel,
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._panel = panel
        session, comparison = workspace.session, workspace.ground_truth
        self._batch = BatchDialog(session, workspace.batch, window)
        self._evaluate = EvaluateDialog(comparison, window)
        actions["batch"].triggered.connect(self._batch.show_now)
        actions["evaluate"].triggered.connect(self._evaluate.show_now)
        comparison.evaluated.connect(self._on_evaluated)
        panel.import_requested.connect(self._import)

    @Slot()
    def _on_evaluated(self) -> None:
        """Bring the scores to sight."""
        if self._workspace.ground_truth.evaluation is not None:
            bring_to_sight(self._panel)

    @Slot()
    def _import(self) -> None:
        """Offer to make the true masks the annotation."""
        source = self._workspace.ground_truth.source
        if source is not None and source.place is not None:
            dialog = ImportDialog(self._workspace.mask_transfer, self._window)
            dialog.offer(source.place, source.format_name)
            dialog.open()
