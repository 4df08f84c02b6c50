"""A small picture of the whole image with a frame around what is in sight."""

from __future__ import annotations

import cv2
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.raster.pyramid import Picture
from app.raster.tone import Tone
from app.ui.canvas.viewport import Viewport

_LONGEST_SIDE = 150
_MARGIN = 12
# A map that takes more than this share of the canvas is in the way.
_MOST_SHARE = 0.4
_BORDER = QColor(128, 128, 128)
_FRAMES = ((QColor(0, 0, 0, 190), 3.0), (QColor(255, 255, 255), 1.4))


class Minimap(QWidget):
    """Sits in a corner of the canvas while a part of the picture is out of sight.

    Signals:
        centre_requested: Somebody wants to see this point (x, y) of the picture.
    """

    centre_requested = Signal(float, float)

    def __init__(self, viewport: Viewport, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("minimap")
        self.setAccessibleName(self.tr("Overview"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._canvas = parent
        self._viewport = viewport
        self._source: Picture | None = None
        self._tone = Tone()
        self._picture = QImage()
        self.hide()

    def show_picture(self, source: Picture | None, tone: Tone) -> None:
        """Show another picture, or the same in another tone."""
        if source is self._source and tone == self._tone:
            return
        self._source, self._tone = source, tone
        if source is not None:
            self._picture = _thumbnail(source, tone)
        self.update()

    def follow(self) -> None:
        """Appear, move or go, as the view has changed."""
        canvas, picture = self._canvas, self._picture
        room = _MOST_SHARE * min(canvas.width(), canvas.height())
        wanted = self._source is not None and self._is_partial()
        if not wanted or max(picture.width(), picture.height()) > room:
            self.hide()
            return
        width, height = picture.width() + 2, picture.height() + 2
        self.setGeometry(
            canvas.width() - width - _MARGIN,
            canvas.height() - height - _MARGIN,
            width,
            height,
        )
        self.show()
        self.update()

    def _is_partial(self) -> bool:
        seen = self._seen()
        return seen.width() < 0.999 or seen.height() < 0.999

    def _seen(self) -> QRectF:
        """Return the part in sight, as shares of the picture's width and height."""
        view, image = self._viewport.view, self._viewport.image
        left, top = view.to_image(0, 0)
        right, bottom = view.to_image(*self._viewport.screen)
        seen = QRectF(
            QPointF(left / image[0], top / image[1]),
            QPointF(right / image[0], bottom / image[1]),
        )
        return seen.intersected(QRectF(0, 0, 1, 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture and the frame."""
        width, height = self._picture.width(), self._picture.height()
        painter = QPainter(self)
        painter.fillRect(self.rect(), _BORDER)
        painter.drawImage(1, 1, self._picture)
        seen = self._seen()
        frame = QRectF(
            1 + seen.x() * width,
            1 + seen.y() * height,
            max(seen.width() * width, 3.0),
            max(seen.height() * height, 3.0),
        )
        for color, line_width in _FRAMES:
            painter.setPen(QPen(color, line_width))
            painter.drawRect(frame)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the user clicks."""
        self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while a button is held."""
        if event.buttons():
            self._go_to(event.position())

    def _go_to(self, at: QPointF) -> None:
        image = self._viewport.image
        self.centre_requested.emit(
            (at.x() - 1) / self._picture.width() * image[0],
            (at.y() - 1) / self._picture.height() * image[1],
        )


def _thumbnail(source: Picture, tone: Tone) -> QImage:
    scale = _LONGEST_SIDE / max(source.width, source.height)
    width, height = (
        max(round(side * scale), 8) for side in (source.width, source.height)
    )
    level = source.level_for(scale)
    pixels = source.part(level, source.bounds(level))
    small = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA)
    small = cv2.LUT(small, tone.table())
    # The image must outlive the array, so Qt gets a copy.
    picture = QImage(
        small.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888
    )
    return picture.convertToFormat(QImage.Format.Format_RGB32)
