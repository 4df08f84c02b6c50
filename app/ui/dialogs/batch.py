"""Asking what to do with a folder of images, and telling how far that is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.session.session import Session
from app.translation import translate
from app.ui.controllers.batch import Batch
from app.ui.dialog_letters import give_letters
from app.ui.dialogs.batch_choices import BatchOutputs, BatchPlaces
from app.ui.failures import sentence_for
from app.ui.screen_room import fitting
from app.ui.tab_order import follow_layout
from tiramisu.batch_progress import BatchProgress, Stage
from tiramisu.batch_request import BatchReport, BatchRequest

_SIZE = QSize(760, 600)
_REPORT_LINES = 5


class BatchDialog(QDialog):
    """May stay open, or be closed while the work goes on."""

    def __init__(
        self, session: Session, batch: Batch, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("batch_dialog")
        self.setWindowTitle(self.tr("Process a folder"))
        self._batch = batch
        self._stage = QLabel()
        self._stage.setObjectName("batch_dialog_stage")
        self._places = BatchPlaces(session)
        self._outputs = BatchOutputs()
        self._places.changed.connect(self._update)
        self._outputs.changed.connect(self._update)
        self._report = self._make_report()
        self._bar = QProgressBar()
        self._bar.setObjectName("batch_dialog_progress")
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._start = self._button(self.tr("&Start"), "start", self._on_start)
        self._stop = self._button(self.tr("S&top"), "stop", batch.cancel)
        self._show = self._button(self.tr("Sho&w results"), "show", self._show_results)
        self._lay_out()
        self._start.setDefault(True)
        follow_layout(self)
        self._wire()
        self._set_running(batch.is_running)

    def _make_report(self) -> QPlainTextEdit:
        report = QPlainTextEdit()
        report.setObjectName("batch_dialog_report")
        report.setAccessibleName(self.tr("Report"))
        report.setReadOnly(True)
        report.setMinimumHeight(_REPORT_LINES * report.fontMetrics().height())
        report.setPlaceholderText(
            self.tr(
                "Started again with the same output folder, a run does only what is "
                "left: what has changed, is new or has failed."
            )
        )
        return report

    def _button(self, text: str, name: str, handler: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"batch_dialog_{name}")
        button.setAutoDefault(False)
        button.clicked.connect(handler)
        return button

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self._show, self._start, self._stop):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self._places)
        layout.addWidget(self._outputs)
        layout.addWidget(self._report, 1)
        layout.addWidget(self._stage)
        layout.addWidget(self._bar)
        layout.addWidget(buttons)
        self.resize(fitting(self, _SIZE))

    def _wire(self) -> None:
        batch = self._batch
        batch.started.connect(self._on_started)
        batch.progressed.connect(self._on_progress)
        batch.done.connect(self._on_done)
        batch.failed.connect(self._on_failed)
        batch.ended.connect(self._on_ended)

    @Slot()
    def show_now(self) -> None:
        """Show it, with the project and the model of now unless a run is at work."""
        if not self._batch.is_running:
            self._places.take_session()
        give_letters(self)
        self._update()
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def request(self) -> BatchRequest:
        """What is chosen."""
        outputs = self._outputs
        return BatchRequest(
            self._places.folder,
            self._places.output,
            self._places.model or Path(),
            outputs.formats,
            outputs.overlays,
            outputs.contours,
            outputs.probabilities,
            outputs.measurements,
            outputs.opacity,
        )

    @Slot()
    def _on_start(self) -> None:
        self._batch.start(self.request)

    @Slot()
    def _on_started(self) -> None:
        self._report.clear()
        self._bar.setValue(0)
        self._stage.setText(self.tr("Starting…"))
        self._set_running(True)

    def _set_running(self, is_running: bool) -> None:
        self._stage.setVisible(is_running)
        # It keeps its place, so that nothing jumps.
        self._bar.setTextVisible(is_running)
        self._bar.setEnabled(is_running)
        self._places.setEnabled(not is_running)
        self._outputs.setEnabled(not is_running)
        self._stop.setEnabled(is_running)
        self._update()

    @Slot()
    def _update(self) -> None:
        can_start = self._places.is_complete and self._outputs.is_any
        self._start.setEnabled(can_start and not self._batch.is_running)
        self._show.setEnabled(self._places.has_results)

    @Slot(object)
    def _on_progress(self, progress: BatchProgress) -> None:
        self._bar.setValue(round(1000 * progress.share))
        self._stage.setText(self._sentence(progress))

    def _sentence(self, progress: BatchProgress) -> str:
        if progress.stage is Stage.LOOKING:
            return translate("Looking at %Ln image(s)…", progress.total)
        if progress.stage is Stage.LOADING:
            return self.tr("Loading the model…")
        if progress.stage is Stage.WRITING:
            return self.tr("Writing files of all images…")
        parts = [
            self.tr("{} of {} images done").format(progress.done, progress.total),
            progress.image,
        ]
        if progress.seconds_left is not None:
            parts.append(self._time_left(progress.seconds_left))
        return " · ".join(parts)

    def _time_left(self, seconds: float) -> str:
        if seconds < 50:
            return self.tr("about {} s left").format(max(1, round(seconds)))
        minutes = round(seconds / 60) or 1
        if minutes < 60:
            return self.tr("about {} min left").format(minutes)
        hours, minutes = divmod(minutes, 60)
        return self.tr("about {} h {} min left").format(hours, minutes)

    @Slot(object)
    def _on_done(self, report: BatchReport) -> None:
        self._bar.setValue(1000)
        lines = [translate("%Ln image(s) processed.", len(report.done))]
        if report.fresh:
            text = translate("%Ln up to date and skipped.", len(report.fresh))
            lines.append(text)
        if report.failed:
            lines.append(translate("%Ln failed:", len(report.failed)))
        lines += [reason for _, reason in report.failed]
        self._report.setPlainText("\n".join(lines))

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        what = self.tr("processing the folder")
        self._report.setPlainText(
            "\n".join([sentence_for(problem, what), self._stays()])
        )

    def _stays(self) -> str:
        return self.tr("What was done stays; start again to go on from there.")

    @Slot()
    def _on_ended(self) -> None:
        if not self._report.toPlainText():
            self._report.setPlainText(f"{self.tr('Stopped.')} {self._stays()}")
        self._set_running(False)

    @Slot()
    def _show_results(self) -> None:
        url = QUrl.fromLocalFile(str(self._places.output))
        QDesktopServices.openUrl(url)
