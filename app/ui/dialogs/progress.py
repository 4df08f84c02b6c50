"""Am I done? How good predictions have been, image by image."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.project.errors import ProjectError
from app.project.visits import Visit, read_visits, rolling_mean, telling, trend
from app.session.session import Session
from app.ui.controllers.visits import Visits
from app.ui.panels.loss_plot import seen_color

_SIZE = QSize(560, 420)


class ProgressDialog(QDialog):
    """A chart that grows while one works; it may stay open."""

    def __init__(
        self, session: Session, visits: Visits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("progress_dialog")
        self.setWindowTitle(self.tr("Am I done?"))
        self._session = session
        self._plot: Any = None
        self._curves: list[Any] = []
        self._sentence = QLabel()
        self._sentence.setObjectName("progress_sentence")
        self._sentence.setWordWrap(True)
        what = QLabel(
            self.tr(
                "IoU of the first prediction of each image with what you have made of "
                "it: dots for images, lines for means of five. Only images that are "
                "labelled for the larger part are shown."
            )
        )
        what.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._sentence)
        self._layout.addWidget(what)
        self.resize(_SIZE)
        visits.noted.connect(self.refresh)
        session.project_changed.connect(self.refresh)

    @Slot()
    def show_now(self) -> None:
        """Show it with what is known now."""
        self.show()
        self.raise_()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the visits again, if anybody looks."""
        if not self.isVisible():
            return
        project = self._session.project
        try:
            visits = [] if project is None else read_visits(project)
        except ProjectError as problem:
            self._sentence.setText(str(problem))
            return
        self._sentence.setText(trend(visits))
        self._draw(telling(visits))

    def _draw(self, visits: Sequence[Visit]) -> None:
        if self._plot is None:
            self._plot = self._make_plot()
        for curve in self._curves:
            self._plot.removeItem(curve)
        self._curves = []
        for one in self._session.classes:
            color = seen_color(one.color)
            values = [visit.iou.get(one.name) for visit in visits]
            self._curves += [
                self._curve(values, pen=None, **_dots((*color, 130))),
                self._curve(rolling_mean(values), pen={"color": color, "width": 2}),
            ]

    def _curve(self, values: Sequence[float | None], **look: Any) -> Any:
        known = [(x, y) for x, y in enumerate(values, start=1) if y is not None]
        columns = zip(*known, strict=True) if known else ([], [])
        return self._plot.plot(*columns, **look)

    def _make_plot(self) -> Any:
        import pyqtgraph

        plot = pyqtgraph.PlotWidget()
        plot.setObjectName("progress_plot")
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        plot.setYRange(0.0, 1.0)
        plot.setLimits(xMin=0, yMin=0, yMax=1.02)
        plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        palette = self.palette()
        plot.setBackground(palette.color(QPalette.ColorRole.Base))
        for side, label in (("left", self.tr("IoU")), ("bottom", self.tr("Image"))):
            axis = plot.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setLabel(label)
            axis.setPen(palette.color(QPalette.ColorRole.Mid))
            axis.setTextPen(palette.color(QPalette.ColorRole.WindowText))
        self._layout.addWidget(plot, 1)
        return plot


def _dots(color: tuple[int, int, int, int]) -> dict[str, Any]:
    return {"symbol": "o", "symbolSize": 6, "symbolPen": None, "symbolBrush": color}
