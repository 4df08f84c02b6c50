"""Learning from corrections: start, follow, stop."""

from __future__ import annotations

import time
from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.jobs.fine_tune import Step
from app.ui.action_button import ActionButton
from app.ui.panels.loss_plot import LossPlot

_CHOICES = (("Quick: {} steps", 50), ("Normal: {} steps", 150), ("Long: {} steps", 500))
_NORMAL = 1


class TrainingPanel(QWidget):
    """Shows how the model learns; holds nothing but the choice of how long."""

    def __init__(
        self, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("training_panel")
        self._first_step_at = 0.0
        self._steps = QComboBox()
        self._steps.setObjectName("training_steps")
        self._steps.setToolTip(self.tr("How long to learn"))
        for text, steps in _CHOICES:
            self._steps.addItem(self.tr(text).format(steps), steps)
        self._steps.setCurrentIndex(_NORMAL)
        self._progress = QProgressBar()
        self._progress.setObjectName("training_progress")
        self._plot = LossPlot()
        self._sentence = QLabel()
        self._sentence.setObjectName("training_sentence")
        self._sentence.setWordWrap(True)
        self._lay_out(actions)
        self._show_idle(
            self.tr("Correct some of what the model got wrong, then let it learn.")
        )

    def _lay_out(self, actions: Mapping[str, QAction]) -> None:
        choice = QHBoxLayout()
        choice.addWidget(self._steps, 1)
        choice.addWidget(ActionButton(actions["stop"]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(ActionButton(actions["fine_tune"]))
        layout.addLayout(choice)
        layout.addWidget(self._progress)
        layout.addWidget(self._sentence)
        layout.addWidget(self._plot, 1)

    @property
    def steps(self) -> int:
        """How many steps the user wants."""
        return int(self._steps.currentData())

    @property
    def plot(self) -> LossPlot:
        """The curve."""
        return self._plot

    @Slot(int)
    def show_started(self, steps: int) -> None:
        """Learning has begun; the first step takes a while."""
        self._steps.setEnabled(False)
        self._progress.setRange(0, 0)
        self._progress.show()
        self._sentence.setText(self.tr("Preparing…"))
        self._plot.begin(steps)

    @Slot(object)
    def show_step(self, report: Step) -> None:
        """One more step is done."""
        now = time.monotonic()
        if report.step == 1:
            self._first_step_at = now
        self._progress.setRange(0, report.steps)
        self._progress.setValue(report.step)
        self._sentence.setText(self._step_text(report, now))
        self._plot.add(report.step, report.loss)

    def _step_text(self, report: Step, now: float) -> str:
        text = self.tr("Step {} of {}").format(report.step, report.steps)
        if report.step == 1:
            return text
        # The first step builds the network and says nothing about the others.
        each = (now - self._first_step_at) / (report.step - 1)
        return f"{text}, {_duration_text(each * (report.steps - report.step))}"

    @Slot(str)
    def show_ended(self, sentence: str) -> None:
        """Learning is over, one way or another."""
        self._show_idle(sentence)

    def _show_idle(self, sentence: str) -> None:
        self._steps.setEnabled(True)
        self._progress.hide()
        self._sentence.setText(sentence)


def _duration_text(seconds: float) -> str:
    if seconds < 50:
        return f"about {max(1, round(seconds))} s left"
    return f"about {round(seconds / 60) or 1} min left"
