"""What is held out of an image's corrections, drawn over the picture."""

from __future__ import annotations

from dataclasses import astuple

import numpy as np
from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.canvas.canvas_view import CanvasView
from app.ui.canvas.painting import physical
from tiramisu.holdout import BLOCK_SIZE, Block, Holdout

# Translucent, so that image and masks stay in sight; premultiplied 0xAARRGGBB.
_TINT = 0x48481F3A
_LINES = ((QColor(0, 0, 0, 170), 3.0), (QColor(255, 255, 255), 1.2))
# Screen pixels of a block's edge below which outlines would be all that is seen.
_LEAST_OUTLINED = 24
_PADDING, _MARGIN = 6, 12


class HeldOutMark(QWidget):
    """Tints the parts of the open image that judge; lets all clicks through.

    Blocks are the pixels of one small picture that Qt enlarges, so painting takes as
    long with thousands of them as with one.
    """

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self.setObjectName("held_out_mark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas = canvas
        self._blocks: frozenset[Block] = frozenset()
        self._tint: QImage | None = None
        self._sentence = ""
        canvas.view_changed.connect(self.update)
        canvas.installEventFilter(self)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is held out of the image, in words."""
        return self._sentence

    @property
    def blocks(self) -> frozenset[Block]:
        """Rows and columns of the blocks that are tinted where not all of it is."""
        return self._blocks

    def show_parts(self, holdout: Holdout, name: str, width: int, height: int) -> None:
        """Tint what is held out of an image, and say so in a corner.

        Args:
            holdout: What is held out of the project.
            name: Of the image.
            width: Of the image, in pixels.
            height: Of the image, in pixels.
        """
        rows, columns = (-(-length // BLOCK_SIZE) for length in (height, width))
        sides = holdout.blocks.get(name, {})
        self._sentence = self._sentence_of(holdout, name)
        is_whole = holdout.wholes.get(name, False)
        self._blocks = frozenset(block for block, held_out in sides.items() if held_out)
        self._tint = _picture_of(self._blocks, rows, columns, is_whole=is_whole)
        self.setAccessibleName(self._sentence)
        self.setGeometry(self._canvas.rect())
        self.show()
        self.raise_()
        self.update()

    def _sentence_of(self, holdout: Holdout, name: str) -> str:
        if name in holdout.wholes:
            if holdout.wholes[name]:
                return self.tr(
                    "All of this image is held out: it judges, never teaches"
                )
            return self.tr("Nothing of this image is held out: it teaches")
        sides = [*holdout.blocks.get(name, {}).values()]
        if not sides:
            return self.tr("Not divided yet: that happens when the model learns")
        text = self.tr("Tinted: {} of {} corrected blocks judge, and never teach")
        return text.format(sum(sides), len(sides))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the canvas."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._canvas.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tint and, of blocks that are large enough, the outlines."""
        viewport, ratio = self._canvas.viewport, self.devicePixelRatioF()
        painter = QPainter(self)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        left, top = viewport.view.to_screen(0, 0)
        painter.translate(left, top)
        width, height = viewport.image
        edge = BLOCK_SIZE * viewport.view.scale
        whole = QRectF(0, 0, width * viewport.view.scale, height * viewport.view.scale)
        painter.setClipRect(whole, Qt.ClipOperation.IntersectClip)
        if self._tint is not None:
            size = QRectF(0, 0, self._tint.width() * edge, self._tint.height() * edge)
            painter.drawImage(size, self._tint)
        if edge >= _LEAST_OUTLINED * ratio:
            exposed = QRectF(*astuple(physical(event.rect(), ratio)))
            self._draw_outlines(painter, exposed.translated(-left, -top), edge, ratio)
        painter.restore()
        self._draw_sentence(painter)
        painter.end()

    def _draw_outlines(
        self, painter: QPainter, exposed: QRectF, edge: float, ratio: float
    ) -> None:
        first, last = exposed.topLeft() / edge, exposed.bottomRight() / edge
        seen = [
            QRectF(column * edge, row * edge, edge, edge)
            for row in range(int(first.y()) - 1, int(last.y()) + 2)
            for column in range(int(first.x()) - 1, int(last.x()) + 2)
            if (row, column) in self._blocks
        ]
        for color, width in _LINES:
            painter.setPen(QPen(color, width * ratio))
            painter.drawRects(seen)

    def _draw_sentence(self, painter: QPainter) -> None:
        text = self.fontMetrics().boundingRect(self._sentence)
        box = text.translated(-text.topLeft()).adjusted(
            0, 0, 2 * _PADDING, 2 * _PADDING
        )
        box.translate(_MARGIN, _MARGIN)
        painter.fillRect(box, self.palette().window())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._sentence)


def _picture_of(
    blocks: frozenset[Block], rows: int, columns: int, *, is_whole: bool
) -> QImage:
    """Return a picture with a pixel for each block of an image."""
    pixels = np.full((rows, columns), _TINT if is_whole else 0, np.uint32)
    for row, column in blocks:
        if row < rows and column < columns:
            pixels[row, column] = _TINT
    form = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.tobytes(), columns, rows, 4 * columns, form).copy()
