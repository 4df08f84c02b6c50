"""What all plots have in common: how one is made, and its colours."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSizePolicy

from tiramisu.config import Color

# Between the outermost number of an axis, half of which lies beyond it, and the edge.
_MARGIN = 7
# Classes are often black for background, which nobody sees on a dark panel.
_DARK, _VISIBLE = 60, (128, 136, 150)
_ON_LIGHT, _ON_DARK = (0, 114, 178), (86, 180, 233)


def make_plot(name: str) -> Any:
    """Return a ``pyqtgraph.PlotWidget`` that is only looked at.

    pyqtgraph is imported with the first one.

    Args:
        name: Its object name.
    """
    import pyqtgraph

    plot = pyqtgraph.PlotWidget()
    plot.setObjectName(name)
    plot.setMenuEnabled(False)
    plot.setMouseEnabled(False, False)
    plot.hideButtons()
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # It asks for 640 x 480 pixels, which no panel has.
    plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
    plot.getPlotItem().setContentsMargins(0, _MARGIN, _MARGIN, 0)
    for side in ("left", "bottom"):
        plot.getAxis(side).enableAutoSIPrefix(False)
    return plot


def take_colors(plot: Any, palette: QPalette) -> None:
    """Give a plot the colours of a light or a dark window."""
    plot.setBackground(palette.color(QPalette.ColorRole.Base))
    for side in ("left", "bottom"):
        axis = plot.getAxis(side)
        axis.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        axis.setTextPen(palette.color(QPalette.ColorRole.Text))


def count_in_whole_numbers(axis: Any) -> None:
    """Let an axis have no marks between two steps or two images."""
    usual = axis.tickSpacing

    def spacing(least: float, most: float, size: float) -> list[tuple[float, float]]:
        return [one for one in usual(least, most, size) if one[0] >= 1] or [(1, 0)]

    axis.tickSpacing = spacing


def curve_color(palette: QPalette) -> Color:
    """Return a blue that stands out from the ground of a plot."""
    is_dark = palette.color(QPalette.ColorRole.Base).lightness() < 128
    return _ON_DARK if is_dark else _ON_LIGHT


def seen_color(color: Color) -> Color:
    """Return a class's colour, or grey for one that a dark panel would hide."""
    return color if max(color) > _DARK else _VISIBLE
