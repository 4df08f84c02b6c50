"""Learning from corrections: how long, from where, how far, how well."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.jobs.fine_tune import Outcome
from app.translation import translate
from app.ui.action_button import ActionButton
from app.ui.controllers.learning import LearningPlan
from app.ui.judgement_wording import holdout_sentence
from app.ui.panels.elapsed_text import ElapsedText
from app.ui.panels.loss_plot import LossPlot
from app.ui.panels.verdict_view import VerdictView
from tiramisu.config import LabelClass
from tiramisu.fine_tune_settings import PATIENCE, ROUND, Budget, StepReport
from tiramisu.holdout import Holdout

_MINUTES = (1, 5, 15)
_SMALL_STEPS = 1000


class TrainingPanel(QWidget):
    """Shows how the model learns; holds nothing but how the user wants it to."""

    def __init__(
        self, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("training_panel")
        self._is_paused = False
        self._budget = self._make_budgets()
        self._start = self._make_starts()
        self._progress = QProgressBar()
        self._progress.setObjectName("training_progress")
        self._progress.setTextVisible(False)
        self._plot = LossPlot()
        self._verdict = VerdictView(actions)
        self._sentence = ElapsedText()
        self._sentence.setObjectName("training_sentence")
        self._held_out = QLabel()
        self._held_out.setObjectName("held_out")
        self._held_out.setWordWrap(True)
        self._choices = QWidget()
        self._choices.setObjectName("learning_choices")
        self._controls = QWidget()
        self._controls.setObjectName("learning_controls")
        self._lay_out(actions)
        self._show_idle(
            self.tr("Correct some of what the model got wrong, then let it learn.")
        )

    def _make_budgets(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("training_budget")
        box.setToolTip(self.tr("How long to learn"))
        for minutes in _MINUTES:
            text = self.tr("for {} min").format(minutes)
            box.addItem(text, LearningPlan(Budget(seconds=60.0 * minutes)))
        box.addItem(
            self.tr("until it stops improving"),
            LearningPlan(Budget(patience=PATIENCE)),
        )
        box.addItem(
            self.tr("all the time while I work"), LearningPlan(ROUND, in_rounds=True)
        )
        return box

    def _make_starts(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("training_start")
        box.setToolTip(self.tr("Which model a copy is taken of to learn"))
        box.addItem(self.tr("from the current model"), False)
        box.addItem(self.tr("from the built-in model"), True)
        return box

    def _lay_out(self, actions: Mapping[str, QAction]) -> None:
        choices = QVBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.addWidget(ActionButton(actions["fine_tune"]))
        choices.addWidget(self._budget)
        choices.addWidget(self._start)
        controls = QGridLayout(self._controls)
        controls.setContentsMargins(0, 0, 0, 0)
        controls.addWidget(ActionButton(actions["pause_learning"]), 0, 0, 1, 2)
        controls.addWidget(ActionButton(actions["finish_learning"]), 1, 0)
        controls.addWidget(ActionButton(actions["stop"]), 1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._choices)
        layout.addWidget(self._controls)
        layout.addWidget(self._progress)
        layout.addWidget(self._sentence)
        layout.addWidget(self._verdict)
        layout.addWidget(self._held_out)
        layout.addWidget(self._plot, 1)

    @property
    def plan(self) -> LearningPlan:
        """How the user wants to learn."""
        plan: LearningPlan = self._budget.currentData()
        from_built_in = bool(self._start.currentData())
        return LearningPlan(plan.budget, plan.in_rounds, from_built_in)

    @property
    def budgets(self) -> QComboBox:
        """How long to learn; the user chooses one."""
        return self._budget

    @property
    def plot(self) -> LossPlot:
        """The curves."""
        return self._plot

    @property
    def verdict(self) -> VerdictView:
        """The verdict."""
        return self._verdict

    def show_project(self, holdout: Holdout | None) -> None:
        """Show what is held out of another project; None if nobody can tell."""
        self._verdict.clear()
        self._held_out.clear()
        if holdout is not None:
            self.show_holdout(holdout)

    def show_started(self, classes: tuple[LabelClass, ...]) -> None:
        """A lesson has begun; the first step takes a while.

        Args:
            classes: What it is about.
        """
        self._is_paused = False
        self._set_running(True)
        self._progress.setRange(0, 0)
        self._sentence.count(self.tr("Preparing: waiting for earlier work… {} s"))
        self._verdict.hide()
        self._plot.begin(classes)

    @Slot()
    def show_reading(self) -> None:
        """The corrections are being read."""
        self._sentence.count(self.tr("Preparing: reading the corrections… {} s"))

    @Slot()
    def show_building(self) -> None:
        """The corrections are read; the network is being built."""
        self._sentence.count(self.tr("Preparing: building the network… {} s"))

    @Slot(object)
    def show_holdout(self, holdout: Holdout) -> None:
        """Say what is held out of the corrections."""
        names = sorted(holdout.names(held_out=True))
        self._held_out.setText(holdout_sentence(holdout))
        self._held_out.setToolTip(
            self.tr("These corrections never teach; they only judge what was learnt.")
            + "".join(f"\n{name}" for name in names)
        )

    @Slot(object)
    def show_step(self, report: StepReport) -> None:
        """One more step is done."""
        if report.share_done is not None:
            self._progress.setRange(0, _SMALL_STEPS)
            self._progress.setValue(round(_SMALL_STEPS * report.share_done))
        self._sentence.say(self._step_text(report))
        self._plot.add(report)

    def _step_text(self, report: StepReport) -> str:
        if self._is_paused:  # this step was under way
            return self.tr("Paused after step {}").format(report.step)
        text = self.tr("Step {}").format(report.step)
        if report.seconds_left is None:
            return text
        return f"{text}, {_duration_text(report.seconds_left)}"

    @Slot()
    def show_judging(self) -> None:
        """The new model is there and being judged."""
        self._progress.setRange(0, 0)
        self._sentence.count(
            self.tr("Judging: asking both models about what is held out… {} s")
        )

    @Slot(object)
    def show_outcome(self, outcome: Outcome) -> None:
        """Show the verdict."""
        self._verdict.show_outcome(outcome)
        self._sentence.say("")
        self._sentence.hide()

    @Slot(bool)
    def show_paused(self, paused: bool) -> None:
        """Say that learning waits, until a step after that says otherwise."""
        self._is_paused = paused
        if paused:
            self._sentence.say(self.tr("Paused."))

    @Slot()
    def show_waiting(self) -> None:
        """Say that the next round waits for corrections."""
        self._progress.hide()
        self._sentence.say(
            self.tr("Waiting: the next round begins when you have corrected more.")
        )
        self._sentence.show()

    @Slot(str)
    def show_ended(self, sentence: str) -> None:
        """Learning is over, one way or another."""
        self._show_idle(sentence)
        # The verdict says the same beside its table.
        self._sentence.setVisible(self._verdict.isHidden())

    def _show_idle(self, sentence: str) -> None:
        self._set_running(False)
        self._sentence.say(sentence)

    def _set_running(self, running: bool) -> None:
        self._choices.setVisible(not running)
        self._controls.setVisible(running)
        self._progress.setVisible(running)
        self._sentence.show()


def _duration_text(seconds: float) -> str:
    if seconds < 50:
        return translate("about {} s left").format(max(1, round(seconds)))
    return translate("about {} min left").format(round(seconds / 60) or 1)
