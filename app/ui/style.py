"""Qt's Fusion style, with what it draws too faintly for some eyes drawn clearly."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QWidget,
)

_Element = QStyle.PrimitiveElement
_BOX, _DISC = _Element.PE_IndicatorCheckBox, _Element.PE_IndicatorRadioButton
# What Fusion marks with a faint line of one pixel, or not at all.
_FRAMES = (
    _Element.PE_Frame,
    _Element.PE_PanelButtonCommand,
    _Element.PE_PanelLineEdit,
)
_BUTTON_PICTURES = frozenset(
    one
    for one in QStyle.StandardPixmap
    if one.name.startswith("SP_Dialog") and one.name.endswith("Button")
)
_FOCUS_WIDTH = 2.0
_EDGE_OPACITY = 0.6


class ClearStyle(QProxyStyle):
    """Marks the focus with a line of two pixels, and rings the boxes to tick."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def standardIcon(
        self,
        icon: QStyle.StandardPixmap,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        """Leave out Qt's own pictures on the buttons of dialogs; no others have any."""
        if icon in _BUTTON_PICTURES:
            return QIcon()
        return super().standardIcon(icon, option, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a part of a control."""
        if element == _Element.PE_FrameFocusRect:
            _draw_focus(option, painter)
            return
        super().drawPrimitive(element, option, painter, widget)
        if element in _FRAMES and _has_focus(option):
            _draw_focus(option, painter)
        if element in (_BOX, _DISC):
            _draw_edge(option, painter, is_round=element == _DISC)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a control, or a part of one that has a text."""
        super().drawControl(element, option, painter, widget)
        if element == QStyle.ControlElement.CE_TabBarTabLabel and _has_focus(option):
            # The tab in front counts as selected, but has the ground of the window.
            _draw_focus(option, painter, on_highlight=False)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a control of several parts."""
        super().drawComplexControl(control, option, painter, widget)
        if control == QStyle.ComplexControl.CC_Slider and _has_focus(option):
            _draw_focus(option, painter)


def focus_color(palette: QPalette) -> QColor:
    """Return what marks the focus: it stands out from the window, light or dark."""
    window = palette.color(QPalette.ColorRole.Window)
    is_dark = window.lightness() < 128
    role = QPalette.ColorRole.Accent if is_dark else QPalette.ColorRole.Highlight
    return palette.color(role)


def _has_focus(option: QStyleOption) -> bool:
    return bool(option.state & QStyle.StateFlag.State_HasFocus)


def _draw_focus(
    option: QStyleOption, painter: QPainter, *, on_highlight: bool = True
) -> None:
    color = focus_color(option.palette)
    if on_highlight and option.state & QStyle.StateFlag.State_Selected:
        color = option.palette.color(QPalette.ColorRole.HighlightedText)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, _FOCUS_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inside = QRectF(option.rect).adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(inside, 2, 2)
    painter.restore()


def _draw_edge(option: QStyleOption, painter: QPainter, *, is_round: bool) -> None:
    color = option.palette.color(QPalette.ColorRole.WindowText)
    color.setAlphaF(_EDGE_OPACITY)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    if is_round:
        painter.drawEllipse(edge)
    else:
        painter.drawRoundedRect(edge, 2, 2)
    painter.restore()
