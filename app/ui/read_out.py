"""What is under the pointer: class, values, place and how certain the model is."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.raster.channels import channel_names
from app.raster.rect import Rect
from app.session.document import Document
from app.session.session import Session
from app.session.view_state import HeatMap
from app.ui.canvas.canvas import Canvas
from app.ui.wording import decimal
from tiramisu.config import IGNORE_INDEX

# More would not fit into the status bar.
_MOST_VALUES = 6


def values_text(values: Any) -> str:
    """Return what the file holds at a pixel, a value or one for each channel."""
    if values.ndim == 0:
        return _number(values)
    names = channel_names(values.size)
    shown = [f"{name} {_number(one)}" for name, one in zip(names, values, strict=True)]
    more = ["…"] if len(shown) > _MOST_VALUES else []
    return "  ".join(shown[:_MOST_VALUES] + more)


def _number(value: Any) -> str:
    return (
        decimal(f"{value:.5g}") if isinstance(value, np.floating) else str(int(value))
    )


class ReadOut(QWidget):
    """Sits in the status bar and follows the pointer over the canvas."""

    def __init__(
        self, session: Session, canvas: Canvas, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("read_out")
        self._session = session
        self._canvas = canvas
        self._what, self._values = QLabel(), QLabel()
        self._where, self._scale = QLabel(), QLabel()
        self._what.setObjectName("read_out_class")
        self._values.setObjectName("read_out_values")
        self._where.setObjectName("read_out_place")
        self._scale.setObjectName("read_out_scale")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(18)
        for label in (self._what, self._values, self._where, self._scale):
            layout.addWidget(label)
        self._document: Document | None = None
        self._at: tuple[float, float] | None = None
        canvas.pointer_moved.connect(self._on_pointer_moved)
        canvas.pointer_left.connect(self._on_pointer_left)
        canvas.view_changed.connect(self._on_view_changed)
        session.classes_changed.connect(self._show)
        session.document_changed.connect(self._on_document_changed)
        self._on_document_changed()

    @Slot()
    def _on_document_changed(self) -> None:
        self._document = document = self._session.document
        if document is not None:
            document.mask_changed.connect(self._on_masks_changed)
            document.prediction_changed.connect(self._on_masks_changed)
            document.uncertainty_changed.connect(self._on_masks_changed)
        self._show()

    @Slot(object)
    def _on_masks_changed(self, changed: Rect) -> None:
        if self._at is not None and changed.contains(*self._at):
            self._show()

    @Slot(float, float)
    def _on_pointer_moved(self, x: float, y: float) -> None:
        self._at = (x, y)
        self._show()

    @Slot()
    def _show(self) -> None:
        document, at = self._document, self._at
        if document is None or at is None or not document.bounds.contains(*at):
            for label in (self._what, self._values, self._where):
                label.clear()
            return
        column, row = int(at[0]), int(at[1])
        self._where.setText(f"x {column}, y {row}")
        self._values.setText(values_text(document.image.raw[row, column]))
        said = self._class_text(document, column, row)
        doubt = self._doubt_text(document, column, row)
        self._what.setText(f"{said}, {doubt}" if doubt else said)

    def _class_text(self, document: Document, column: int, row: int) -> str:
        mine = int(document.annotation[row, column])
        theirs = int(document.prediction[row, column])
        percent = round(int(document.confidence[row, column]) / 2.55)
        names = self._name_of(mine), self._name_of(theirs)
        if mine == IGNORE_INDEX and theirs == IGNORE_INDEX:
            return self.tr("unlabelled")
        if mine == IGNORE_INDEX:
            return self.tr("{} (predicted, {} %)").format(names[1], percent)
        if theirs in (IGNORE_INDEX, mine):
            return self.tr("{} (annotated)").format(names[0])
        return self.tr("{} (annotated; the model says {}, {} %)").format(
            *names, percent
        )

    def _doubt_text(self, document: Document, column: int, row: int) -> str:
        """Return the uncertainty, where that is known and shown."""
        shown = self._session.heat_map is HeatMap.UNCERTAINTY
        if not shown or document.uncertainty is None:
            return ""
        level = int(document.uncertainty[row, column])
        percent = round((level - 1) / 2.54)
        return self.tr("uncertainty {} %").format(percent) if level else ""

    def _name_of(self, label: int) -> str:
        classes = self._session.classes
        return classes[label].name if label < len(classes) else str(label)

    @Slot()
    def _on_pointer_left(self) -> None:
        self._at = None
        self._show()

    @Slot()
    def _on_view_changed(self) -> None:
        self._at = self._canvas.pointer_point
        self._show()
        shown = self._session.document is not None
        percent = self._canvas.viewport.view.scale * 100
        digits = 1 if percent < 10 else 0
        self._scale.setText(f"{percent:.{digits}f} %" if shown else "")
