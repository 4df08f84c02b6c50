"""The way of the Tab key through a dialog: as it is read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

_TAB = Qt.FocusPolicy.TabFocus


def follow_layout(window: QWidget) -> None:
    """Let Tab go through the controls of a window in the order of its layouts.

    Qt's own order is that in which they were made: the buttons of a dialog come amid
    it, and what was made before it had a parent comes anywhere.
    """
    for one, following in pairwise(_controls(window)):
        QWidget.setTabOrder(one, following)


def _controls(widget: QWidget) -> Iterator[QWidget]:
    """Yield a control, or all those in what is none itself."""
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    layout = widget.layout()
    if inner is not None:
        yield from _controls(inner)
    elif widget.focusPolicy() & _TAB:
        yield widget
    elif layout is not None:
        yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _controls(widget)
        elif inner is not None:
            yield from _of_layout(inner)
