"""Ties what is held out to what shows it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.ui.canvas.canvas import Canvas
from app.ui.canvas.held_out_mark import HeldOutMark
from app.ui.workspace import Workspace


class HeldOutParts(QObject):
    """Wires one window's canvas and action; it holds no state."""

    def __init__(
        self,
        workspace: Workspace,
        canvas: Canvas,
        actions: Mapping[str, QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._division = workspace.division
        self._session = session = workspace.session
        self._mark = HeldOutMark(canvas)
        self._action = action = actions["toggle_held_out"]
        action.toggled.connect(session.set_held_out_visible)
        session.held_out_visible_changed.connect(action.setChecked)
        session.held_out_visible_changed.connect(self._follow)
        session.document_changed.connect(self._follow)
        self._division.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        holdout, document = self._division.holdout, self._session.document
        if holdout is None or document is None or not self._session.held_out_visible:
            self._mark.hide()
            return
        image = document.image
        self._mark.show_parts(holdout, document.name, image.width, image.height)
