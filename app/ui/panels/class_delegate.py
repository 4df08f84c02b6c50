"""How a row of the classes panel is drawn: the name, and below it how much there is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

COUNT = Qt.ItemDataRole.UserRole + 1
"""Role of the second line."""

_PADDING = 3
_SMALL = 0.85
_GAP = 6


class ClassDelegate(QStyledItemDelegate):
    """Draws two lines; the name is edited in place."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        self.initStyleOption(option, index)
        name, option.text = option.text, ""
        widget = option.widget
        style = QApplication.style() if widget is None else widget.style()
        style.drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, widget
        )
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole
        strong = role.HighlightedText if chosen else role.Text
        faint = role.HighlightedText if chosen else role.PlaceholderText
        count = str(index.data(COUNT) or "")
        upper, lower = self._lines(option)
        place = upper if count else upper.united(lower)
        painter.save()
        self._write(painter, option, place, name, strong, option.font)
        self._write(painter, option, lower, count, faint, _smaller(option.font))
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        text: str,
        role: QPalette.ColorRole,
        font: QFont,
    ) -> None:
        painter.setFont(font)
        painter.setPen(option.palette.color(role))
        fitting = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, fitting)

    def _lines(self, option: QStyleOptionViewItem) -> tuple[QRect, QRect]:
        rect = option.rect.adjusted(
            option.decorationSize.width() + _GAP + 2, _PADDING, -_GAP, -_PADDING
        )
        upper = QRect(rect)
        upper.setHeight(option.fontMetrics.height())
        lower = QRect(rect)
        lower.setTop(upper.bottom() + 1)
        return upper, lower

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Leave room for two lines."""
        size = super().sizeHint(option, index)
        lines = option.fontMetrics.height() * (1 + _SMALL)
        return QSize(size.width(), round(lines) + 2 * _PADDING + 2)


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    if font.pointSizeF() > 0:
        small.setPointSizeF(font.pointSizeF() * _SMALL)
    return small
