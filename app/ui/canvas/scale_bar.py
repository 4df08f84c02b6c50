"""A bar on the canvas that says how long something is."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.canvas.canvas_view import CanvasView
from app.ui.wording import decimal
from tiramisu.measurement_units import PixelSize

_LONGEST, _THICKNESS = 140, 4
_PADDING, _MARGIN = 8, 12
_LEADING_DIGITS = (5, 2, 1)


class ScaleBar(QWidget):
    """Sits at the lower edge of the canvas while the size of pixels is known."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self.setObjectName("scale_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas = canvas
        self._size: PixelSize | None = None
        self._is_wanted = True
        self._length = 0
        self._text = ""
        canvas.view_changed.connect(self.follow)
        canvas.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says."""
        return self._text

    @property
    def length(self) -> int:
        """Of the bar on the screen, in logical pixels."""
        return self._length

    def show_size(self, size: PixelSize | None) -> None:
        """Take another size of pixels; None hides the bar."""
        self._size = size
        self.follow()

    @Slot(bool)
    def set_wanted(self, wanted: bool) -> None:
        """Show or hide the bar, where it can be shown."""
        self._is_wanted = wanted
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Appear, change or go, as the view has changed."""
        scale = self._canvas.viewport.view.scale / self.devicePixelRatioF()
        if self._size is None or not self._is_wanted or scale <= 0:
            self.hide()
            return
        number, size = round_length(_LONGEST / scale, self._size)
        self._length = round(number / size.width * scale)
        self._text = f"{decimal(f'{number:g}')} {size.unit}"
        self.setAccessibleName(self.tr("Scale bar: {}").format(self._text))
        text = self.fontMetrics()
        width = max(self._length, text.horizontalAdvance(self._text)) + 2 * _PADDING
        height = text.height() + _THICKNESS + 2 * _PADDING
        left = (self._canvas.width() - width) // 2
        top = self._canvas.height() - height - _MARGIN
        self.setGeometry(left, top, width, height)
        self.show()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge."""
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the length and the bar."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        painter.setPen(self.palette().windowText().color())
        area = self.rect().adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        painter.drawText(
            area,
            Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter,
            self._text,
        )
        left = area.center().x() - self._length // 2
        bar = QRect(left, area.bottom() - _THICKNESS + 1, self._length, _THICKNESS)
        painter.fillRect(bar, self.palette().windowText())
        painter.end()


def round_length(pixels: float, size: PixelSize) -> tuple[float, PixelSize]:
    """Return a length of one digit that is no longer than so many pixels.

    Returns:
        The length and the size of a pixel in the unit that it reads best in.
    """
    whole = PixelSize.square(pixels * size.width, size.unit).readable(1.0)
    power = 10.0 ** math.floor(math.log10(whole.width))
    digit = next(one for one in _LEADING_DIGITS if one * power <= whole.width * 1.001)
    return digit * power, size.in_unit(whole.unit)
