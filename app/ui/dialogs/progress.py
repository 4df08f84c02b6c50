"""Am I done? How good predictions have been, image by image."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.project.errors import ProjectError
from app.project.visits import (
    WINDOW,
    Visit,
    mean_seconds,
    read_visits,
    rolling_mean,
    telling,
    trend,
)
from app.session.session import Session
from app.ui.controllers.visits import Visits
from app.ui.plot_look import (
    count_in_whole_numbers,
    make_plot,
    seen_color,
    take_colors,
)
from app.ui.screen_room import fitting
from app.ui.wording import duration

_SIZE = QSize(560, 560)
_BAR_COLOR = (86, 180, 233)
_AXIS_WIDTH = 56


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
        self._time_plot: Any = None
        self._bars: Any = None
        self._curves: list[Any] = []
        self._sentence = QLabel()
        self._sentence.setObjectName("progress_sentence")
        self._sentence.setWordWrap(True)
        self._time = QLabel()
        self._time.setObjectName("time_spent")
        self._time.setWordWrap(True)
        what = QLabel(
            self.tr(
                "IoU of the first prediction of each image with what you have made of "
                "it: dots for images, lines for means of five; below, minutes spent on "
                "it. Only images that are labelled for the larger part are shown."
            )
        )
        what.setWordWrap(True)
        self._plots = QVBoxLayout()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._sentence)
        layout.addWidget(self._time)
        layout.addWidget(what)
        layout.addLayout(self._plots, 1)
        layout.addWidget(buttons)
        self.resize(fitting(self, _SIZE))
        visits.noted.connect(self.refresh)
        session.project_changed.connect(self.refresh)

    @Slot()
    def show_now(self) -> None:
        """Show it with what is known now."""
        self.show()
        self.raise_()
        self.activateWindow()
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
        self._time.setText(self._time_text(visits))
        self._draw(telling(visits))

    def _time_text(self, visits: Sequence[Visit]) -> str:
        mean = mean_seconds(visits)
        if mean is None:
            return ""
        text = self.tr("Time spent, pauses not counted: {} in all, {} an image lately.")
        total = sum(visit.seconds for visit in visits)
        if len(visits) <= WINDOW:
            text = self.tr("Time spent, pauses not counted: {} in all, {} an image.")
        return text.format(duration(total), duration(mean))

    def _draw(self, visits: Sequence[Visit]) -> None:
        if self._plot is None:
            self._make_plots()
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

        minutes = [visit.seconds / 60 for visit in visits]
        self._bars.setOpts(x=range(1, len(minutes) + 1), height=minutes)

    def _curve(self, values: Sequence[float | None], **look: Any) -> Any:
        known = [(x, y) for x, y in enumerate(values, start=1) if y is not None]
        columns = zip(*known, strict=True) if known else ([], [])
        return self._plot.plot(*columns, **look)

    def _make_plots(self) -> None:
        import pyqtgraph

        self._plot = self._make_plot("progress_plot", self.tr("IoU"), 2)
        self._plot.setYRange(0.0, 1.0)
        self._plot.setLimits(xMin=0, yMin=0, yMax=1.02)
        self._time_plot = self._make_plot("time_plot", self.tr("Minutes"), 1)
        self._time_plot.setLimits(xMin=0, yMin=0)
        self._time_plot.setXLink(self._plot)
        self._bars = pyqtgraph.BarGraphItem(
            x=[], height=[], width=0.7, pen=None, brush=_BAR_COLOR
        )
        self._time_plot.addItem(self._bars)

    def _make_plot(self, name: str, label: str, stretch: int) -> Any:
        plot = make_plot(name)
        plot.getAxis("left").setLabel(label)
        plot.getAxis("left").setWidth(_AXIS_WIDTH)  # one image above its bar
        plot.getAxis("bottom").setLabel(self.tr("Image"))
        count_in_whole_numbers(plot.getAxis("bottom"))
        take_colors(plot, self.palette())
        self._plots.addWidget(plot, stretch)
        return plot

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange and self._plot is not None:
            for plot in (self._plot, self._time_plot):
                take_colors(plot, self.palette())
        super().changeEvent(event)


def _dots(color: tuple[int, int, int, int]) -> dict[str, Any]:
    return {"symbol": "o", "symbolSize": 6, "symbolPen": None, "symbolBrush": color}
