"""How the regions of each class are spread over the values of a column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.plot_look import make_plot, seen_color, take_colors
from tiramisu.config import LabelClass

_BINS = 30
_OPACITY = 150
_MOST_TICKS = 5


@dataclass(frozen=True)
class Bars:
    """A histogram.

    Attributes:
        edges: (bins + 1,) between the bars, the same for all classes.
        counts: (classes, bins) regions in each bar.
    """

    edges: npt.NDArray[np.float64]
    counts: npt.NDArray[np.int64]


def histogram(
    values: npt.NDArray[Any], labels: npt.NDArray[np.int64], num_classes: int
) -> Bars:
    """Count the regions of each class between common edges.

    Args:
        values: (regions,) numbers; those that are not known are left out.
        labels: (regions,) class of each.
        num_classes: With the background.
    """
    numbers = np.asarray(values, np.float64)
    known = np.isfinite(numbers)
    edges = np.histogram_bin_edges(numbers[known], _BINS)
    counts = [
        np.histogram(numbers[known & (labels == label)], edges)[0]
        for label in range(num_classes)
    ]
    return Bars(edges, np.array(counts))


def whole_step(most: int) -> int:
    """Return how far the ticks of counts are apart: 1, 2, 5, 10, 20 and so on."""
    step = 1
    for factor in cycle((2, 2.5, 2)):
        if most <= step * _MOST_TICKS:
            break
        step = round(step * factor)
    return step


class MeasurementsHistogram(QWidget):
    """Bars of each class, one before the other. pyqtgraph comes with the first ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("measurements_histogram")
        self.bars: Bars | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._plot: Any = None

    def show_bars(self, bars: Bars, classes: Sequence[LabelClass], title: str) -> None:
        """Show a histogram.

        Args:
            bars: What to show.
            classes: Whose colours the bars have.
            title: Of the column.
        """
        import pyqtgraph

        if self._plot is None:
            self._make_plot()
        self.bars = bars
        self._plot.clear()
        width = np.diff(bars.edges)
        for counts, one in zip(bars.counts, classes, strict=True):
            if counts.any():
                color = seen_color(one.color)
                item = pyqtgraph.BarGraphItem(
                    x0=bars.edges[:-1],
                    width=width,
                    height=counts,
                    brush=(*color, _OPACITY),
                    pen=pyqtgraph.mkPen(color),
                )
                self._plot.addItem(item)
        step = whole_step(int(bars.counts.max(initial=0)))
        self._plot.getAxis("left").setTickSpacing(levels=[(step, 0)])
        self._plot.getAxis("bottom").setLabel(title)
        self._plot.autoRange()

    def _make_plot(self) -> None:
        self._plot = make_plot("histogram_plot")
        self._plot.getAxis("left").setLabel(self.tr("Regions"))
        self._layout.addWidget(self._plot)
        take_colors(self._plot, self.palette())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange and self._plot is not None:
            take_colors(self._plot, self.palette())
        super().changeEvent(event)
