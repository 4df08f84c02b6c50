"""Measured regions: what to measure, tables of it, and a histogram."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.jobs.measure import Measured
from app.session.session import Session
from app.translation import translate
from app.ui.action_button import ActionButton
from app.ui.controllers.measuring import Measuring
from app.ui.panels.measurement_choices import MeasurementChoices
from app.ui.panels.measurement_columns import column_title, shown_columns
from app.ui.panels.measurements_histogram import MeasurementsHistogram, histogram
from app.ui.panels.measurements_model import MeasurementsModel
from tiramisu.config import LabelClass
from tiramisu.measurement_tables import Table

_SIZE = QSize(900, 250)
_LEAST_COLUMN = 60
_HISTOGRAM_SHARE = (3, 1)


class MeasurementsPanel(QWidget):
    """Shows the last measurement and asks for another.

    Signals:
        region_requested: Somebody wants to see the region of this row of the table.
        export_requested: Somebody wants the tables in a file.
    """

    region_requested = Signal(int)
    export_requested = Signal()

    def __init__(
        self,
        session: Session,
        measuring: Measuring,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("measurements_panel")
        self._session = session
        self._measuring = measuring
        self._classes: Sequence[LabelClass] = ()
        self._choices = MeasurementChoices(measuring)
        self._class_box = self._make_class_box()
        self._column_box = self._make_column_box()
        self._summary = self._make_summary()
        self._export = QPushButton(self.tr("E&xport…"))
        self._export.setObjectName("measurements_export")
        self._export.setToolTip(self.tr("Save all three tables as CSV or Excel"))
        self._export.clicked.connect(self.export_requested)
        self._models = [MeasurementsModel(self) for _ in range(3)]
        self._tabs = self._make_tabs()
        self._histogram = MeasurementsHistogram()
        self._lay_out(actions)
        measuring.changed.connect(self._show)
        measuring.running_changed.connect(self._show_running)
        self._show()

    def sizeHint(self) -> QSize:
        """Leave room for the picture above."""
        return _SIZE

    @property
    def choices(self) -> MeasurementChoices:
        """What is measured next."""
        return self._choices

    @property
    def table(self) -> QTableView:
        """The regions."""
        view = self._tabs.widget(0)
        assert isinstance(view, QTableView)
        return view

    @property
    def summary(self) -> str:
        """What was measured, in one line."""
        return self._summary.text()

    @property
    def histogram(self) -> MeasurementsHistogram:
        """The bars."""
        return self._histogram

    def _make_class_box(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("measurements_class")
        box.setAccessibleName(self.tr("Class"))
        box.setToolTip(self.tr("Which class the tables list"))
        box.currentIndexChanged.connect(self._on_class_chosen)
        return box

    def _make_column_box(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("measurements_column")
        box.setAccessibleName(self.tr("Column of the histogram"))
        box.setToolTip(self.tr("What the histogram is about"))
        box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        box.currentIndexChanged.connect(self._show_histogram)
        return box

    def _make_summary(self) -> QLabel:
        label = QLabel()
        label.setObjectName("measurements_summary")
        # A long sentence must not widen the window.
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setObjectName("measurements_tabs")
        tabs.setDocumentMode(True)
        titles = (self.tr("Regions"), self.tr("Images"), self.tr("Totals"))
        names = ("regions", "images", "classes")
        for title, name, model in zip(titles, names, self._models, strict=True):
            tabs.addTab(_make_view(f"measurements_{name}", title, model), title)
        regions = tabs.widget(0)
        assert isinstance(regions, QTableView)
        regions.setToolTip(self.tr("Click a row to see its region"))
        regions.clicked.connect(self._on_row)
        regions.activated.connect(self._on_row)
        return tabs

    def _lay_out(self, actions: Mapping[str, QAction]) -> None:
        above = QHBoxLayout()
        above.addWidget(self._summary, 1)
        above.addWidget(self._class_box)
        above.addWidget(ActionButton(actions["set_scale"]))
        above.addWidget(self._export)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._column_box)
        column.addWidget(self._histogram, 1)
        self._beside = right
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._tabs)
        splitter.addWidget(right)
        for place, share in enumerate(_HISTOGRAM_SHARE):
            splitter.setStretchFactor(place, share)
        splitter.setSizes([share * _SIZE.width() // 4 for share in _HISTOGRAM_SHARE])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._choices)
        layout.addLayout(above)
        layout.addWidget(splitter, 1)

    # Showing

    @Slot()
    def _show(self) -> None:
        measured = self._measuring.measured
        self._export.setEnabled(measured is not None and not self._measuring.is_running)
        if measured is None:
            self._classes = ()
            for model in self._models:
                model.show_table(Table("", {}), "")
            self._summary.setText(self.tr("Nothing has been measured yet."))
        else:
            self._show_measured(measured)
        self._fill_classes()
        self._fill_columns()
        self._show_histogram()

    def _show_measured(self, measured: Measured) -> None:
        unit = measured.found.unit
        self._classes = measured.found.classes
        shown = (measured.regions, measured.images, measured.classes)
        for model, table in zip(self._models, shown, strict=True):
            model.show_table(table, unit)
        regions = translate("%Ln region(s)", measured.found.num_regions)
        images = translate("%Ln image(s)", len(measured.found.images))
        size = unit or self.tr("in pixels only; no scale is known")
        self._summary.setText(f"{regions}, {images}; {size}")
        for place in range(self._tabs.count()):
            view = self._tabs.widget(place)
            if isinstance(view, QTableView):
                _fit_columns(view)

    @Slot(bool)
    def _show_running(self, running: bool) -> None:
        has_result = self._measuring.measured is not None
        self._export.setEnabled(has_result and not running)

    def _fill_classes(self) -> None:
        chosen = self._class_box.currentData()
        with QSignalBlocker(self._class_box):
            self._class_box.clear()
            self._class_box.addItem(self.tr("All classes"), "")
            for one in self._classes:
                self._class_box.addItem(one.name, one.name)
            self._class_box.setCurrentIndex(max(0, self._class_box.findData(chosen)))
        self._on_class_chosen()

    def _fill_columns(self) -> None:
        measured = self._measuring.measured
        chosen = self._column_box.currentData() or "area_px"
        with QSignalBlocker(self._column_box):
            self._column_box.clear()
            if measured is not None:
                columns, unit = measured.regions.columns, measured.found.unit
                for name in shown_columns(columns, unit):
                    if columns[name].dtype != object and name != "region":
                        title = column_title(name, unit)
                        self._column_box.addItem(title, name)
            place = self._column_box.findData(chosen)
            self._column_box.setCurrentIndex(max(0, place))

    @Slot()
    def _on_class_chosen(self) -> None:
        name = str(self._class_box.currentData() or "")
        for model in self._models:
            model.choose_class(name)
        self._show_histogram()

    @Slot()
    def _show_histogram(self) -> None:
        measured = self._measuring.measured
        name = self._column_box.currentData()
        self._beside.setVisible(measured is not None and len(measured.regions) > 0)
        if measured is None or name is None or not len(measured.regions):
            return
        labels = measured.places.label
        chosen = str(self._class_box.currentData() or "")
        if chosen:
            wanted = [
                place for place, one in enumerate(self._classes) if one.name == chosen
            ]
            labels = np.where(np.isin(labels, wanted), labels, -1)
        values = measured.regions.columns[name]
        bars = histogram(values, labels, len(self._classes))
        title = column_title(name, measured.found.unit)
        self._histogram.show_bars(bars, self._classes, title)

    @Slot(QModelIndex)
    def _on_row(self, index: QModelIndex) -> None:
        self.region_requested.emit(self._models[0].table_row(index.row()))


def _make_view(name: str, title: str, model: MeasurementsModel) -> QTableView:
    view = QTableView()
    view.setObjectName(name)
    view.setAccessibleName(title)
    view.setModel(model)
    view.setSortingEnabled(True)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setWordWrap(False)
    # Tab leads on to the next control; arrows go from cell to cell.
    view.setTabKeyNavigation(False)
    rows = view.verticalHeader()
    rows.hide()
    rows.setDefaultSectionSize(view.fontMetrics().height() + 6)
    view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    view.horizontalHeader().setHighlightSections(False)
    return view


def _fit_columns(view: QTableView) -> None:
    """Make columns as wide as their titles, and texts as wide as those in sight."""
    header = view.horizontalHeader()
    view.resizeColumnsToContents()
    for column in range(header.count()):
        view.setColumnWidth(column, max(_LEAST_COLUMN, view.columnWidth(column)))
