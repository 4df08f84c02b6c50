"""Find texts in open widgets that are wider or higher than the room they have."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolBar,
    QWidget,
)

# Rounding of fonts; what lacks so little is not cut off.
_SLACK = 2
_NARROWEST_SCREEN, _LOWEST_SCREEN = 1024, 700


def cut_off_texts(top: QWidget) -> list[str]:
    """Return a line about each text in a widget, or in one below it, that is cut off.

    Texts that the program shortens itself, such as names of files in lists, are not
    looked at, nor what the user could scroll to.
    """
    # Texts that have just changed get their room first.
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    problems = []
    for widget in (top, *top.findChildren(QWidget)):
        # Panels behind others are visible to Qt, but nothing of them is seen.
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        for kind, find in _FINDERS.items():
            if isinstance(widget, kind):
                problems += [_line(top, widget, text) for text in find(widget)]
    if top.isWindow() and not isinstance(top, QMenu):
        problems += _too_large(top)
    return problems


def _line(top: QWidget, widget: QWidget, text: str) -> str:
    name = widget.objectName() or type(widget).__name__
    return f"{top.objectName() or type(top).__name__} > {name}: {text!r}"


def _too_large(top: QWidget) -> list[str]:
    least = top.minimumSizeHint()
    if least.width() > _NARROWEST_SCREEN or least.height() > _LOWEST_SCREEN:
        return [f"{top.objectName()} needs {least.width()} x {least.height()} pixels"]
    return []


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if label.wordWrap():
        is_cut_off = label.heightForWidth(label.width()) > label.height() + _SLACK
    else:
        is_cut_off = label.sizeHint().width() > label.width() + _SLACK
    if text and (is_cut_off or _is_covered(label)):
        yield text


def _is_covered(label: QLabel) -> bool:
    """Whether another part of the same layout lies over the text."""
    parent = label.parentWidget()
    layout = None if parent is None else parent.layout()
    if layout is None:
        return False
    text = label.geometry().adjusted(0, _SLACK, 0, -_SLACK)
    return any(
        one is not label and one.isVisible() and one.geometry().intersects(text)
        for one in parent.children()
        if isinstance(one, QWidget) and not one.isWindow()
    )


def _button(button: QAbstractButton) -> Iterator[str]:
    hint = button.sizeHint()
    if button.text() and hint.width() > button.width() + _SLACK:
        yield button.text()


def _combo(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    room = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox,
        option,
        QStyle.SubControl.SC_ComboBoxEditField,
        combo,
    )
    yield from _longer(combo.fontMetrics(), combo.currentText(), room)


def _spin_box(box: QAbstractSpinBox) -> Iterator[str]:
    room = box.lineEdit().contentsRect()
    yield from _longer(box.fontMetrics(), box.text(), room)


def _line_edit(edit: QLineEdit) -> Iterator[str]:
    if not edit.text():
        room = edit.contentsRect().adjusted(2, 0, -2, 0)
        yield from _longer(edit.fontMetrics(), edit.placeholderText(), room)


def _progress(bar: QProgressBar) -> Iterator[str]:
    if bar.isTextVisible():
        yield from _longer(bar.fontMetrics(), bar.text(), bar.rect())


def _group(box: QGroupBox) -> Iterator[str]:
    yield from _longer(box.fontMetrics(), box.title(), box.rect())


def _dock(dock: QDockWidget) -> Iterator[str]:
    if dock.titleBarWidget() is None:
        buttons = [
            one
            for one in dock.findChildren(QAbstractButton, "")
            if one.parent() is dock and one.isVisible()
        ]
        left = min((one.x() for one in buttons), default=dock.width())
        room = QRect(0, 0, left, dock.height())
        yield from _longer(dock.fontMetrics(), dock.windowTitle(), room)


def _tabs(bar: QTabBar) -> Iterator[str]:
    for place in range(bar.count()):
        if bar.isTabVisible(place):
            text, room = bar.tabText(place), bar.tabRect(place).adjusted(6, 0, -6, 0)
            yield from _longer(bar.fontMetrics(), text, room)


def _header(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
    for section in range(header.count()):
        hint = header.sectionSizeHint(section)
        if not header.isSectionHidden(section) and (
            hint > header.sectionSize(section) + _SLACK
        ):
            text = header.model().headerData(section, Qt.Orientation.Horizontal)
            yield str(text)


def _tool_bar(bar: QToolBar) -> Iterator[str]:
    more = bar.findChild(QAbstractButton, "qt_toolbar_ext_button")
    if more is not None and more.isVisible():
        yield "some of its controls are hidden behind an arrow"


def _menu(menu: QMenu) -> Iterator[str]:
    size = menu.sizeHint()
    if size.width() > _NARROWEST_SCREEN or size.height() > _LOWEST_SCREEN:
        yield f"{size.width()} x {size.height()} pixels"


def _scroll_area(area: QScrollArea) -> Iterator[str]:
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    inner = area.widget()
    if inner is not None and area.horizontalScrollBarPolicy() is off:
        least, room = inner.minimumSizeHint().width(), area.viewport().width()
        if least > room + _SLACK:
            yield f"needs {least} pixels, has {room}"


def _longer(metrics: QFontMetrics, text: str, room: QRect) -> Iterator[str]:
    """Yield the text if it is longer than the room for it."""
    if metrics.horizontalAdvance(text.replace("&", "")) > room.width() + _SLACK:
        yield text


_FINDERS: dict[type[QWidget], Callable[..., Iterator[str]]] = {
    QLabel: _label,
    QAbstractButton: _button,
    QComboBox: _combo,
    QAbstractSpinBox: _spin_box,
    QLineEdit: _line_edit,
    QProgressBar: _progress,
    QGroupBox: _group,
    QDockWidget: _dock,
    QTabBar: _tabs,
    QHeaderView: _header,
    QToolBar: _tool_bar,
    QMenu: _menu,
    QScrollArea: _scroll_area,
}
