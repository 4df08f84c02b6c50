"""A mark around a measured region, drawn over the picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.raster.rect import Rect
from app.raster.region_outline import Outlines
from app.ui.canvas.canvas_view import CanvasView

# The dark and the light line together stand out on any picture.
_LINES = ((QColor(0, 0, 0, 200), 4.0), (QColor(255, 225, 0), 2.0))
_GAP = 4.0
# Of the canvas that a large region fills.
_SHARE = 0.8


class RegionMark(QWidget):
    """Lies over the canvas while a region is marked, and lets all clicks through."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self.setObjectName("region_mark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas = canvas
        self._box: Rect | None = None
        self._outlines: Outlines = ()
        canvas.view_changed.connect(self.update)
        canvas.installEventFilter(self)
        self.hide()

    @property
    def box(self) -> Rect | None:
        """Bounding box of the region that is marked; None if none is."""
        return self._box

    def show_region(self, box: Rect, outlines: Outlines | None) -> None:
        """Bring a region into sight and mark it: its box, and its outlines if known."""
        self._box, self._outlines = box, outlines or ()
        self._bring_to_sight(box)
        self.setGeometry(self._canvas.rect())
        self.show()
        self.raise_()
        self.update()

    @Slot()
    def clear(self) -> None:
        """Mark nothing."""
        self._box, self._outlines = None, ()
        self.hide()

    def _bring_to_sight(self, box: Rect) -> None:
        canvas = self._canvas
        canvas.look_at(box.x + box.width / 2, box.y + box.height / 2)
        width, height = canvas.viewport.screen
        scale = canvas.viewport.view.scale
        fitting = _SHARE * min(width / max(box.width, 1), height / max(box.height, 1))
        if scale > fitting:
            canvas.viewport.zoom_by(fitting / scale, width / 2, height / 2)
            canvas.show_view()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the canvas."""
        if event.type() == QEvent.Type.Resize and self._box is not None:
            self.setGeometry(self._canvas.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outlines, or the box where they are not known."""
        if self._box is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = [self._on_widget(line.tolist()) for line in self._outlines]
        for color, width in _LINES:
            painter.setPen(QPen(color, width))
            for line in lines or [self._frame(self._box)]:
                painter.drawPolygon(line)
        painter.end()

    def _on_widget(self, points: list[list[float]]) -> QPolygonF:
        view, ratio = self._canvas.viewport.view, self.devicePixelRatioF()
        places = (view.to_screen(x, y) for x, y in points)
        return QPolygonF([QPointF(x / ratio, y / ratio) for x, y in places])

    def _frame(self, box: Rect) -> QPolygonF:
        corners = self._on_widget([[box.x, box.y], [box.right, box.bottom]])
        area = corners.boundingRect().adjusted(-_GAP, -_GAP, _GAP, _GAP)
        return QPolygonF(area)
