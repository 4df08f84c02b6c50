"""Asking what is true, and telling how far the comparison is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.jobs.evaluate import TruthSource
from app.ui.controllers.ground_truth import GroundTruthComparison
from app.ui.dialog_letters import give_letters, label_for
from app.ui.failures import sentence_for
from app.ui.format_wording import format_title
from app.ui.tab_order import follow_layout
from tiramisu.batch_progress import BatchProgress, Stage
from tiramisu.formats import offered_formats

_WIDTH = 560
_TOLERANCE = 2.0
_MOST_TOLERANCE = 50.0


class EvaluateDialog(QDialog):
    """Closes by itself when the scores are there."""

    def __init__(
        self, comparison: GroundTruthComparison, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("evaluate_dialog")
        self.setWindowTitle(self.tr("Compare with ground truth"))
        self._comparison = comparison
        self._foreign = self._radio("foreign", self.tr("&Masks in"))
        self._own = self._radio("own", self.tr("M&y own annotation"))
        self._foreign.setChecked(True)
        self._place = QLineEdit()
        self._place.setObjectName("evaluate_dialog_place")
        self._place.setAccessibleName(self.tr("File or folder of true masks"))
        self._format = self._make_formats()
        self._tolerance = self._make_tolerance()
        self._sentence = QLabel()
        self._sentence.setObjectName("evaluate_dialog_sentence")
        self._sentence.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setObjectName("evaluate_dialog_progress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setRange(0, 1000)
        self._start = self._button(self.tr("&Compare"), "start", self._on_start)
        self._stop = self._button(self.tr("&Stop"), "stop", comparison.cancel)
        self._lay_out()
        self._start.setDefault(True)
        follow_layout(self)
        give_letters(self)
        self._wire()
        self._set_running(comparison.is_running)

    def _radio(self, name: str, text: str) -> QRadioButton:
        radio = QRadioButton(text)
        radio.setObjectName(f"evaluate_dialog_{name}")
        return radio

    def _button(self, text: str, name: str, handler: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"evaluate_dialog_{name}")
        button.setAutoDefault(False)
        button.clicked.connect(handler)
        return button

    def _make_formats(self) -> QComboBox:
        formats = QComboBox()
        formats.setObjectName("evaluate_dialog_format")
        formats.setAccessibleName(self.tr("Format"))
        for name, one in offered_formats().items():
            formats.addItem(format_title(one), name)
        return formats

    def _make_tolerance(self) -> QDoubleSpinBox:
        tolerance = QDoubleSpinBox()
        tolerance.setObjectName("evaluate_dialog_tolerance")
        tolerance.setRange(0.0, _MOST_TOLERANCE)
        tolerance.setDecimals(1)
        tolerance.setSuffix(" px")
        tolerance.setValue(_TOLERANCE)
        tolerance.setToolTip(
            self.tr("By so much outlines may be off and still count in boundary F1")
        )
        return tolerance

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.addWidget(QLabel(self.tr("Ground truth")), 0, 0)
        grid.addWidget(self._foreign, 0, 1)
        grid.addWidget(self._place, 0, 2)
        grid.addWidget(self._button(self.tr("&File…"), "file", self._choose_file), 0, 3)
        grid.addWidget(
            self._button(self.tr("F&older…"), "folder", self._choose_folder), 0, 4
        )
        grid.addWidget(self._format, 1, 2, 1, 3)
        grid.addWidget(self._own, 2, 1, 1, 4)
        off_by = label_for(self.tr("Outlines may be off by"), self._tolerance)
        grid.addWidget(off_by, 3, 0, 1, 2)
        grid.addWidget(self._tolerance, 3, 2)
        grid.setColumnStretch(2, 1)
        note = QLabel(
            self.tr(
                "The model in use predicts each image that has a true mask. Nothing is "
                "written into your annotation."
            )
        )
        note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self._start, self._stop):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addLayout(grid)
        layout.addWidget(note)
        layout.addWidget(self._sentence)
        layout.addWidget(self._bar)
        layout.addWidget(buttons)

    def sizeHint(self) -> QSize:
        """Take room for the names of folders."""
        return super().sizeHint().expandedTo(QSize(_WIDTH, 0))

    def _wire(self) -> None:
        comparison = self._comparison
        self._place.textEdited.connect(self._foreign.click)
        self._place.textChanged.connect(self._update)
        self._own.toggled.connect(self._update)
        comparison.started.connect(self._on_started)
        comparison.progressed.connect(self._on_progress)
        comparison.evaluated.connect(self._on_evaluated)
        comparison.failed.connect(self._on_failed)
        comparison.ended.connect(self._on_ended)

    @Slot()
    def show_now(self) -> None:
        """Show it, for the project of now."""
        self._update()
        self._place.setFocus()
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def source(self) -> TruthSource:
        """What is chosen."""
        place = Path(self._place.text().strip()).expanduser()
        return TruthSource(
            None if self._own.isChecked() else place,
            str(self._format.currentData()),
            self._tolerance.value(),
        )

    @Slot()
    def _on_start(self) -> None:
        self._comparison.start(self.source)

    @Slot()
    def _on_started(self) -> None:
        self._bar.setValue(0)
        self._sentence.setText(self.tr("Starting…"))
        self._set_running(True)

    def _set_running(self, is_running: bool) -> None:
        self._bar.setEnabled(is_running)
        self._bar.setTextVisible(is_running)
        self._stop.setEnabled(is_running)
        self._update()

    @Slot()
    def _update(self) -> None:
        is_foreign = self._foreign.isChecked()
        self._format.setEnabled(is_foreign)
        is_complete = not is_foreign or bool(self._place.text().strip())
        self._start.setEnabled(is_complete and not self._comparison.is_running)

    @Slot(object)
    def _on_progress(self, progress: BatchProgress) -> None:
        self._bar.setValue(round(1000 * progress.share))
        if progress.stage is Stage.LOADING:
            self._sentence.setText(self.tr("Loading the model…"))
        elif progress.stage is Stage.PREDICTING:
            text = self.tr("{} of {} images compared")
            self._sentence.setText(text.format(progress.done, progress.total))

    @Slot()
    def _on_evaluated(self) -> None:
        self._sentence.clear()
        if self._comparison.evaluation is not None:
            self.hide()

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._sentence.setText(
            sentence_for(problem, self.tr("comparing with ground truth"))
        )

    @Slot()
    def _on_ended(self) -> None:
        if self._stop.isEnabled() and self._bar.value() < self._bar.maximum():
            self._bar.setValue(0)
        self._set_running(False)

    @Slot()
    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("True masks"))
        self._take(chosen)

    @Slot()
    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("A folder of true masks")
        )
        self._take(chosen)

    def _take(self, chosen: str) -> None:
        if chosen:
            self._foreign.setChecked(True)
            self._place.setText(chosen)
