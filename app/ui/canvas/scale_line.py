"""A line that is drawn along a scale bar in the picture."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.raster.rect import Point
from app.ui.canvas.canvas_view import CanvasView

_LINES = ((QColor(0, 0, 0, 200), 4.0), (QColor(255, 225, 0), 2.0))
_END = 7.0  # half the length of the strokes across its ends


class ScaleLine(QWidget):
    """Lies over the canvas while a scale is set; the left button draws.

    With Shift the line is level or upright. Wheel and middle button still zoom and pan.

    Signals:
        drawn: Columns and rows from one end of the line to the other.
    """

    drawn = Signal(float, float)

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self.setObjectName("scale_line")
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._canvas = canvas
        self._ends: tuple[Point, Point] | None = None
        self._is_drawing = False
        canvas.view_changed.connect(self.update)
        canvas.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Let somebody draw."""
        self._ends = None
        self.setGeometry(self._canvas.rect())
        self.show()
        self.raise_()

    def end(self) -> None:
        """Give the canvas back."""
        self._is_drawing = False
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a line."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()  # the canvas pans
            return
        at = self._image_point(event.position())
        self._ends = (at, at)
        self._is_drawing = True
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw it longer."""
        if not self._is_drawing or self._ends is None:
            event.ignore()
            return
        start, to = self._ends[0], self._image_point(event.position())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            to = _straightened(start, to)
        self._ends = (start, to)
        self.update()
        self.drawn.emit(to[0] - start[0], to[1] - start[1])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave the line as it is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_drawing = False
        else:
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the canvas."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._canvas.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and a stroke across each of its ends."""
        if self._ends is None:
            return
        start, end = (self._on_widget(point) for point in self._ends)
        length = math.hypot(end.x() - start.x(), end.y() - start.y()) or 1.0
        across = QPointF(start.y() - end.y(), end.x() - start.x()) * (_END / length)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for color, width in _LINES:
            painter.setPen(QPen(color, width))
            painter.drawLine(start, end)
            for point in (start, end):
                painter.drawLine(point - across, point + across)
        painter.end()

    def _image_point(self, at: QPointF) -> Point:
        place = at * self.devicePixelRatioF()
        return self._canvas.viewport.view.to_image(place.x(), place.y())

    def _on_widget(self, point: Point) -> QPointF:
        return QPointF(*self._canvas.viewport.view.to_screen(*point)) / (
            self.devicePixelRatioF()
        )


def _straightened(start: Point, end: Point) -> Point:
    """Return the end of a level or upright line, whichever is nearer."""
    if abs(end[0] - start[0]) >= abs(end[1] - start[1]):
        return (end[0], start[1])
    return (start[0], end[1])
