"""Loss and scores while the model learns, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.plot_look import (
    count_in_whole_numbers,
    curve_color,
    make_plot,
    seen_color,
    take_colors,
)
from tiramisu.config import LabelClass
from tiramisu.fine_tune_settings import StepReport

_DOT_OPACITY = 130
# Batches differ a lot; what matters is where they go.
_SMOOTHING = 0.9
_LEAST_HEIGHT = 130
_MOST_DOTS = 2000


class LossPlot(QWidget):
    """Curves that grow. pyqtgraph is imported when there is something to show.

    Above the loss, below the IoU of each class on what is held out, in its colour;
    each is hidden while there is none.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._loss_plot: Any = None
        self._score_plot: Any = None
        self._dots: Any = None
        self._line: Any = None
        self._curves: list[Any] = []
        self._steps: list[int] = []
        self._losses: list[float] = []
        self._smooth: list[float] = []
        self._validated: list[int] = []
        self._scores: list[tuple[float | None, ...]] = []

    @property
    def losses(self) -> tuple[float, ...]:
        """The losses shown, in order."""
        return tuple(self._losses)

    @property
    def scores(self) -> tuple[tuple[float | None, ...], ...]:
        """The IoU of each class, validation by validation."""
        return tuple(self._scores)

    def begin(self, classes: Sequence[LabelClass]) -> None:
        """Clear the curves and prepare one for each class."""
        if self._loss_plot is None:
            self._make_plots()
        self._steps, self._losses, self._smooth = [], [], []
        self._validated, self._scores = [], []
        self._make_curves(classes)
        self._score_plot.hide()
        self._loss_plot.hide()
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._draw_losses()

    def add(self, report: StepReport) -> None:
        """Show one more step."""
        last = self._smooth[-1] if self._smooth else report.loss
        self._steps.append(report.step)
        self._losses.append(report.loss)
        self._smooth.append(_SMOOTHING * last + (1 - _SMOOTHING) * report.loss)
        self._loss_plot.show()
        self._draw_losses()
        for validation in report.validations:
            self._validated.append(validation.step)
            self._scores.append(validation.score.iou)
        if report.validations:
            self._draw_scores()

    def _draw_losses(self) -> None:
        # A long night's worth of dots would cost more to draw than it shows.
        every = len(self._steps) // _MOST_DOTS + 1
        self._dots.setData(self._steps[::every], self._losses[::every])
        self._line.setData(self._steps[::every], self._smooth[::every])

    def _draw_scores(self) -> None:
        self._score_plot.show()
        self.setMinimumHeight(2 * _LEAST_HEIGHT)
        for curve, values in zip(
            self._curves, zip(*self._scores, strict=True), strict=False
        ):
            known = [
                (step, value)
                for step, value in zip(self._validated, values, strict=True)
                if value is not None
            ]
            curve.setData(*(zip(*known, strict=True) if known else ([], [])))

    def _make_plots(self) -> None:
        self._loss_plot = self._make_plot("loss_plot", self.tr("Loss"))
        self._score_plot = self._make_plot("score_plot", self.tr("IoU, held out"))
        self._loss_plot.setLimits(xMin=0, yMin=0)
        self._score_plot.setLimits(xMin=0, yMin=0, yMax=1.02)
        self._dots = self._loss_plot.plot(
            pen=None, symbol="o", symbolSize=3, symbolPen=None
        )
        self._line = self._loss_plot.plot()
        self._take_colors()

    def _make_plot(self, name: str, title: str) -> Any:
        plot = make_plot(name)
        # Above, not along the axis, which is shorter than the words of some languages.
        plot.setTitle(title)
        plot.getPlotItem().layout.setRowFixedHeight(0, self.fontMetrics().height())
        axis = plot.getAxis("bottom")
        axis.setLabel(self.tr("Step"))
        count_in_whole_numbers(axis)
        self._layout.addWidget(plot, 1)
        return plot

    def _make_curves(self, classes: Sequence[LabelClass]) -> None:
        import pyqtgraph

        for curve in self._curves:
            self._score_plot.removeItem(curve)
        self._curves = []
        for one in classes:
            color = seen_color(one.color)
            self._curves.append(
                self._score_plot.plot(
                    pen=pyqtgraph.mkPen(color, width=2),
                    symbol="o",
                    symbolSize=5,
                    symbolPen=None,
                    symbolBrush=color,
                )
            )

    def _take_colors(self) -> None:
        palette = self.palette()
        for plot in (self._loss_plot, self._score_plot):
            take_colors(plot, palette)
            title = plot.getPlotItem().titleLabel
            size = f"{self.font().pointSizeF()}pt"
            title.setText(
                title.text, color=palette.color(QPalette.ColorRole.Text), size=size
            )
        color = curve_color(palette)
        self._line.setPen(color, width=2)
        self._dots.setSymbolBrush((*color, _DOT_OPACITY))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange and self._loss_plot is not None:
            self._take_colors()
        super().changeEvent(event)
