"""What is measured next: which images, which masks, and what counts as a region."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QWidget,
)

from app.ui.controllers.measuring import Measuring, Wish
from tiramisu.measurement import MeasureOptions
from tiramisu.measurements import Source

_LARGEST_LEAST_AREA = 1_000_000
_BAR_WIDTH = 90


class MeasurementChoices(QWidget):
    """A row of controls that starts and stops the measuring."""

    def __init__(self, measuring: Measuring, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measuring = measuring
        self._scope = self._make_scope()
        self._source = self._make_source()
        self._least = self._make_least()
        self._divides = self._make_check(
            "measure_divide",
            self.tr("&Divide"),
            self.tr("First divide regions that hang together by narrow necks"),
        )
        self._background = self._make_check(
            "measure_background",
            self.tr("Bac&kground"),
            self.tr("Measure the regions of the first class, too"),
        )
        self._interval = self._make_check(
            "measure_interval",
            self.tr("Inter&val"),
            self.tr(
                "Let the model answer several times with parts of it switched off, and "
                "tell between which counts most answers are; takes long"
            ),
        )
        self._button = QPushButton()
        self._button.setObjectName("measure_button")
        self._button.clicked.connect(self.start_or_stop)
        self._bar = QProgressBar()
        self._bar.setObjectName("measure_progress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._lay_out()
        measuring.running_changed.connect(self._show_running)
        measuring.progressed.connect(self._show_progress)
        self._show_running(False)

    def _make_scope(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("measure_scope")
        box.setAccessibleName(self.tr("Images"))
        box.addItem(self.tr("This image"), False)
        box.addItem(self.tr("All images"), True)
        return box

    def _make_source(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("measure_source")
        box.setAccessibleName(self.tr("Masks"))
        box.setToolTip(
            self.tr(
                "As shown: your annotation, and the prediction where you have said "
                "nothing"
            )
        )
        box.addItem(self.tr("As shown"), Source.SHOWN)
        box.addItem(self.tr("Annotation only"), Source.ANNOTATION)
        box.addItem(self.tr("Prediction only"), Source.PREDICTION)
        return box

    def _make_least(self) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName("measure_least")
        box.setAccessibleName(self.tr("Least area"))
        box.setToolTip(self.tr("Smaller regions do not count"))
        box.setRange(1, _LARGEST_LEAST_AREA)
        box.setPrefix(self.tr("from "))
        box.setSuffix(self.tr(" px"))
        return box

    def _make_check(self, name: str, text: str, tip: str) -> QCheckBox:
        check = QCheckBox(text)
        check.setObjectName(name)
        check.setToolTip(tip)
        return check

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._button)
        for box in (self._scope, self._source, self._least):
            layout.addWidget(box)
        for check in (self._divides, self._background, self._interval):
            layout.addWidget(check)
        layout.addStretch(1)
        layout.addWidget(self._bar)

    @property
    def wish(self) -> Wish:
        """What the user wants to be measured."""
        options = MeasureOptions(
            self._least.value(),
            self._background.isChecked(),
            self._divides.isChecked(),
        )
        return Wish(
            bool(self._scope.currentData()),
            self._source.currentData(),
            options,
            self._interval.isChecked(),
        )

    @Slot()
    def start_or_stop(self) -> None:
        """Measure what is chosen, or stop that."""
        if self._measuring.is_running:
            self._measuring.cancel()
        else:
            self._measuring.start(self.wish)

    @Slot(bool)
    def _show_running(self, running: bool) -> None:
        self._button.setText(self.tr("&Stop") if running else self.tr("&Measure"))
        self._bar.setVisible(running)
        self._bar.setRange(0, 0)

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
