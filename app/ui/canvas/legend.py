"""What the false colours over the picture mean."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.session.document import Document
from app.session.session import Session
from app.session.view_state import HeatMap
from app.ui.canvas.heat_layer import ERROR_COLORS, HeatStyle, false_colors
from tiramisu.error_map import PixelError

_BAR = QSize(180, 12)
_PADDING = 8
_MARGIN = 12
_GAP = 4


class Legend(QWidget):
    """Explains colours in a corner of the canvas, while a heat map is shown."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._session = session
        self._document: Document | None = None
        self._canvas = parent
        session.heat_map_changed.connect(self.follow)
        session.active_class_changed.connect(self.follow)
        session.classes_changed.connect(self.follow)
        session.model_changed.connect(self.follow)
        session.document_changed.connect(self._on_document_changed)
        self._on_document_changed()

    @property
    def title(self) -> str:
        """What is shown, and how much of it is still to come."""
        session = self._session
        if session.heat_map is HeatMap.CONFIDENCE:
            return self.tr("Confidence of the prediction")
        if session.heat_map is HeatMap.PROBABILITY:
            name = session.classes[session.active_class].name
            return self.tr("Probability of {}").format(name)
        if session.heat_map is HeatMap.ERRORS:
            errors = None if self._document is None else self._document.errors
            if errors is None:
                return self.tr("Errors: not known for this image")
            return self.tr("Errors of the model")
        if session.model_path is None:
            return self.tr("Uncertainty: there is no model")
        document = self._document
        share = 0.0 if document is None else document.uncertainty_share
        percent = "" if share == 1 else f" … {int(100 * share)} %"
        return self.tr("Uncertainty of the model") + percent

    @property
    def ends(self) -> tuple[str, str]:
        """What the lowest and the highest colour mean."""
        session = self._session
        if session.heat_map is HeatMap.UNCERTAINTY:
            return (self.tr("sure"), self.tr("unsure"))
        style = HeatStyle(session.heat_map, num_classes=len(session.classes))
        return (f"{round(100 * style.least)} %", "100 %")

    @property
    def kinds(self) -> dict[PixelError, str]:
        """What each colour means; empty where colours stand for numbers."""
        if self._session.heat_map is not HeatMap.ERRORS:
            return {}
        return {
            PixelError.MISSED: self.tr("Missed: predicted as background"),
            PixelError.FALSE: self.tr("False: background in truth"),
            PixelError.CONFUSED: self.tr("Wrong class"),
        }

    @Slot()
    def _on_document_changed(self) -> None:
        self._document = document = self._session.document
        if document is not None:
            document.uncertainty_changed.connect(self.follow)
            document.errors_changed.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Appear, move or go, as what is shown has changed."""
        shown = self._session.heat_map is not HeatMap.NONE
        if not shown or self._document is None:
            self.hide()
            return
        meanings = [*self.kinds.values()] or [*self.ends]
        self.setAccessibleName(f"{self.title}: {', '.join(meanings)}")
        width, height = self._room()
        self.setGeometry(
            _MARGIN,
            self._canvas.height() - height - 2 * _PADDING - _MARGIN,
            width + 2 * _PADDING,
            height + 2 * _PADDING,
        )
        self.show()
        self.update()

    def _room(self) -> tuple[int, int]:
        """Return the width and height of what is drawn."""
        text, kinds = self.fontMetrics(), self.kinds.values()
        title = text.horizontalAdvance(self.title)
        if not kinds:
            return max(_BAR.width(), title), 2 * text.height() + _BAR.height() + 4
        widest = max(text.horizontalAdvance(kind) for kind in kinds)
        swatch = text.height() + _GAP
        return max(title, swatch + widest), (1 + len(kinds)) * (text.height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title and what the colours mean."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        painter.setPen(self.palette().windowText().color())
        area = self.rect().adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        painter.drawText(area, Qt.AlignmentFlag.AlignTop, self.title)
        if self.kinds:
            self._draw_kinds(painter, area)
        else:
            self._draw_bar(painter, area)
        painter.end()

    def _draw_kinds(self, painter: QPainter, area: QRect) -> None:
        line = self.fontMetrics().height()
        for place, (kind, meaning) in enumerate(self.kinds.items(), start=1):
            row = area.adjusted(0, place * (line + 2), 0, 0)
            swatch = QRect(row.topLeft() + QPoint(1, 2), QSize(line - 4, line - 4))
            painter.fillRect(swatch, QColor(*ERROR_COLORS[kind]))
            beside = row.adjusted(line + _GAP, 0, 0, 0)
            painter.drawText(beside, Qt.AlignmentFlag.AlignTop, meaning)

    def _draw_bar(self, painter: QPainter, area: QRect) -> None:
        line = self.fontMetrics().height()
        colors = false_colors()
        bar = QImage(colors.tobytes(), 256, 1, 3 * 256, QImage.Format.Format_RGB888)
        top = area.topLeft() + QPoint(0, line + 2)
        painter.drawImage(QRect(top, QSize(area.width(), _BAR.height())), bar)
        below = area.adjusted(0, line + _BAR.height() + 4, 0, 0)
        for text, side in zip(
            self.ends,
            (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight),
            strict=True,
        ):
            painter.drawText(below, side, text)
