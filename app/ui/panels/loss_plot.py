"""The loss while the model learns, step by step."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

_LOSS_COLOR = (0, 114, 178)
# Batches differ a lot; what matters is where they go.
_SMOOTHING = 0.9
_LEAST_HEIGHT = 120


class LossPlot(QWidget):
    """A curve that grows. pyqtgraph is imported when there is something to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._plot: Any = None
        self._dots: Any = None
        self._line: Any = None
        self._steps: list[int] = []
        self._losses: list[float] = []
        self._smooth: list[float] = []

    @property
    def losses(self) -> tuple[float, ...]:
        """The losses shown, in order."""
        return tuple(self._losses)

    def begin(self, steps: int) -> None:
        """Clear the curve and make room for so many steps."""
        if self._plot is None:
            self._make_plot()
        self._steps, self._losses, self._smooth = [], [], []
        self._plot.setXRange(0, steps, padding=0.02)
        self._draw()

    def add(self, step: int, loss: float) -> None:
        """Show one more step."""
        last = self._smooth[-1] if self._smooth else loss
        self._steps.append(step)
        self._losses.append(loss)
        self._smooth.append(_SMOOTHING * last + (1 - _SMOOTHING) * loss)
        self._draw()

    def _draw(self) -> None:
        self._dots.setData(self._steps, self._losses)
        self._line.setData(self._steps, self._smooth)

    def _make_plot(self) -> None:
        import pyqtgraph

        plot = pyqtgraph.PlotWidget()
        plot.setObjectName("loss_plot")
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(False, False)
        plot.hideButtons()
        plot.enableAutoRange(y=True)
        plot.setLimits(xMin=0, yMin=0)
        # It asks for 640 x 480 pixels, which no panel has.
        plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        for side, label in (("left", self.tr("Loss")), ("bottom", self.tr("Step"))):
            axis = plot.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setLabel(label)
        faint = (*_LOSS_COLOR, 90)
        self._dots = plot.plot(
            pen=None, symbol="o", symbolSize=3, symbolPen=None, symbolBrush=faint
        )
        self._line = plot.plot(pen=pyqtgraph.mkPen(_LOSS_COLOR, width=2))
        self._plot = plot
        self._layout.addWidget(plot)
        self._take_colors()

    def _take_colors(self) -> None:
        palette = self.palette()
        self._plot.setBackground(palette.color(QPalette.ColorRole.Base))
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(palette.color(QPalette.ColorRole.Mid))
            axis.setTextPen(palette.color(QPalette.ColorRole.WindowText))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange and self._plot is not None:
            self._take_colors()
        super().changeEvent(event)
