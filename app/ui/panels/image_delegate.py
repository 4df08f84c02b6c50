"""How one image looks in the list: a small picture, its name and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.project.index import ImageRow, ImageState
from app.translation import translate
from app.ui.panels.images_model import (
    HELD_OUT_ROLE,
    ROW_ROLE,
    AnyIndex,
    ImagesModel,
    is_broken,
)

_PICTURE = QSize(56, 42)
_GAP = 6
_DISC = 12
_DONE_COLOR = QColor(0, 158, 115)  # told apart by all kinds of colour vision
_HELD_OUT_COLOR = QColor(204, 121, 167)
_WHOLE_MARK, _PART_MARK = 20, 11
_FAINT = 0.65


class ImageDelegate(QStyledItemDelegate):
    """Draws the rows of the images panel."""

    def __init__(self, model: ImagesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Leave room for the picture and for two lines of text."""
        lines = 2 * QFontMetrics(option.font).height()
        return QSize(140, max(_PICTURE.height(), lines) + _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Draw one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, ImageRow):
            return
        painter.save()
        self._draw_background(painter, option)
        inside = option.rect.adjusted(_GAP, _GAP // 2, -_GAP, -_GAP // 2)
        box = QRect(inside.topLeft(), _PICTURE)
        box.moveTop(inside.center().y() - _PICTURE.height() // 2)
        color = _text_color(option)
        _draw_picture(painter, box, index.data(Qt.ItemDataRole.DecorationRole), color)
        _draw_held_out(painter, box, float(index.data(HELD_OUT_ROLE) or 0.0))
        text = inside.adjusted(_PICTURE.width() + _GAP, 0, 0, 0)
        self._draw_text(painter, text, row, option, color)
        painter.restore()

    def _draw_background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        widget = option.widget
        style = widget.style() if widget is not None else QApplication.style()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, option, painter, widget)

    def _draw_text(
        self,
        painter: QPainter,
        room: QRect,
        row: ImageRow,
        option: QStyleOptionViewItem,
        color: QColor,
    ) -> None:
        metrics = QFontMetrics(option.font)
        height = metrics.height()
        top = room.center().y() - height
        shown = row.name.replace("#page=", translate(", page "))
        name = metrics.elidedText(shown, Qt.TextElideMode.ElideMiddle, room.width())
        painter.setPen(color)
        first = QRect(room.x(), top, room.width(), height)
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, name)
        disc = QRect(room.x(), top + height + (height - _DISC) // 2, _DISC, _DISC)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        _draw_state(painter, disc, row.state, color, is_chosen)
        faint = QColor(color)
        faint.setAlphaF(_FAINT)
        painter.setPen(color if is_chosen else faint)
        second = first.translated(0, height).adjusted(_DISC + 5, 0, 0, 0)
        line = self.second_line(row, metrics, second.width())
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, line)

    def second_line(self, row: ImageRow, metrics: QFontMetrics, width: int) -> str:
        """Return what there is room for; the disc tells the state without words."""
        line, marks = self._model.describe(row), self._model.describe_marks(row)
        if marks and metrics.horizontalAdvance(line) > width:
            line = marks
        return metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)


def _text_color(option: QStyleOptionViewItem) -> QColor:
    is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    role = QPalette.ColorRole
    return option.palette.color(role.HighlightedText if is_chosen else role.Text)


def _draw_picture(
    painter: QPainter, box: QRect, picture: object, color: QColor
) -> None:
    """Draw a small picture, or an empty frame; a cross where it is unreadable."""
    if isinstance(picture, QPixmap) and not picture.isNull():
        size = picture.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size.expandedTo(QSize(1, 1)))
        place.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture)
        return
    faint = QColor(color)
    faint.setAlphaF(_FAINT / 2)
    painter.setPen(faint)
    frame = box.adjusted(0, 0, -1, -1)
    painter.drawRect(frame)
    if is_broken(picture):
        painter.drawLine(frame.topLeft(), frame.bottomRight())
        painter.drawLine(frame.topRight(), frame.bottomLeft())


def _draw_held_out(painter: QPainter, box: QRect, share: float) -> None:
    """Mark a corner: larger where all of an image judges than where a part does."""
    if not share:
        return
    corner = QPointF(box.topRight()) + QPointF(1, 0)
    size = _WHOLE_MARK if share == 1 else _PART_MARK
    mark = [corner, corner - QPointF(size, 0), corner + QPointF(0, size)]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(Qt.GlobalColor.white, 1))
    painter.setBrush(_HELD_OUT_COLOR)
    painter.drawPolygon(QPolygonF(mark))


def _draw_state(
    painter: QPainter, box: QRect, state: ImageState, color: QColor, is_chosen: bool
) -> None:
    """Draw a ring, a dot, a half or a full disc: told apart without colours."""
    disc = QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5)
    is_new = state is ImageState.NEW
    shade = color if is_chosen or is_new else _DONE_COLOR
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(shade, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc)
    painter.setBrush(shade)
    if state is ImageState.DONE:
        painter.drawEllipse(disc)
    elif state is ImageState.IN_WORK:
        painter.drawChord(disc, 90 * 16, 180 * 16)
    elif state is ImageState.PREDICTED:
        painter.drawEllipse(disc.center(), 1.2, 1.2)
