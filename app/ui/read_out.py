"""What is under the pointer: place, class and how certain the model is."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.session.session import Session
from app.ui.canvas.canvas import Canvas
from tiramisu.config import IGNORE_INDEX


class ReadOut(QWidget):
    """Sits in the status bar and follows the pointer over the canvas."""

    def __init__(
        self, session: Session, canvas: Canvas, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("read_out")
        self._session = session
        self._canvas = canvas
        self._what, self._where, self._scale = QLabel(), QLabel(), QLabel()
        self._what.setObjectName("read_out_class")
        self._where.setObjectName("read_out_place")
        self._scale.setObjectName("read_out_scale")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(18)
        for label in (self._what, self._where, self._scale):
            layout.addWidget(label)
        canvas.pointer_moved.connect(self._on_pointer_moved)
        canvas.pointer_left.connect(self._on_pointer_left)
        canvas.view_changed.connect(self._on_view_changed)

    @Slot(float, float)
    def _on_pointer_moved(self, x: float, y: float) -> None:
        document = self._session.document
        if document is None or not document.bounds.contains(x, y):
            self._on_pointer_left()
            return
        column, row = int(x), int(y)
        self._where.setText(f"x {column}, y {row}")
        self._what.setText(self._class_text(column, row))

    def _class_text(self, column: int, row: int) -> str:
        document = self._session.document
        if document is None:
            return ""
        label = int(document.annotation[row, column])
        if label != IGNORE_INDEX:
            return self.tr("{} (annotated)").format(self._name_of(label))
        label = int(document.prediction[row, column])
        if label == IGNORE_INDEX:
            return self.tr("unlabelled")
        percent = round(int(document.confidence[row, column]) / 2.55)
        return self.tr("{} (predicted, {} %)").format(self._name_of(label), percent)

    def _name_of(self, label: int) -> str:
        classes = self._session.classes
        return classes[label].name if label < len(classes) else str(label)

    @Slot()
    def _on_pointer_left(self) -> None:
        self._where.clear()
        self._what.clear()

    @Slot()
    def _on_view_changed(self) -> None:
        shown = self._session.document is not None
        percent = self._canvas.viewport.view.scale * 100
        digits = 1 if percent < 10 else 0
        self._scale.setText(f"{percent:.{digits}f} %" if shown else "")
