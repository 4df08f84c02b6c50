"""Leading through the work on a copy of the samples."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMainWindow, QToolBar, QWidget

from app.jobs.tour_copies import TourCopy
from app.session.document import Document
from app.translation import translate
from app.ui.controllers.learning import LearningPlan
from app.ui.guide.coach_mark import CoachMark
from app.ui.guide.steps import STEPS, Deed, Step
from app.ui.panel_focus import bring_to_sight
from app.ui.workspace import Workspace
from tiramisu.fine_tune_settings import Budget

_LESSON_SECONDS = 20.0
# A card that goes the moment that something is done would not be seen to go.
_PAUSE_MS = 600
_GESTURES = {
    "Brush stroke": Deed.PAINTED,
    "Erase": Deed.ERASED,
    "Accept image": Deed.ACCEPTED,
}
"""What gestures of the history are deeds."""


class Guide(QObject):
    """Shows the cards; each goes when somebody really does what it says.

    Args:
        window: Gets the cards.
        workspace: What the window shows.
        actions: All that the user can do.
        budgets: The learning panel's list of budgets; has a short one meanwhile.

    Signals:
        ended: The tour is over, or somebody has had enough.
    """

    ended = Signal()

    def __init__(
        self,
        window: QMainWindow,
        workspace: Workspace,
        actions: Mapping[str, QAction],
        budgets: QComboBox,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._session = workspace.session
        self._actions = actions
        self._budgets = budgets
        self._former_budget = 0
        self._folder: Path | None = None  # of the copy that the tour is about
        self._copies: list[TourCopy] = []  # all that are not thrown away yet
        self._is_opening = False
        self._former: Path | None = None  # the user's project, to go back to
        self._place = -1
        self._document: Document | None = None
        self._card = CoachMark(window)
        self._card.skip_requested.connect(self._go_on)
        self._card.end_requested.connect(self.end)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._go_on)
        self._listen()

    def _listen(self) -> None:
        workspace, session = self._workspace, self._session
        session.project_changed.connect(self._on_project_changed)
        session.document_changed.connect(self._on_document_changed)
        session.overlay_visible_changed.connect(self._on_overlay)
        workspace.predictions.running_changed.connect(self._on_predicting)
        workspace.learning.started.connect(self._on_learning)
        workspace.learning.ended.connect(self._on_learnt)
        workspace.comparison.shown_changed.connect(self._on_compared)
        workspace.stopped.connect(self._remove_copies)

    @property
    def is_running(self) -> bool:
        """Whether a card is shown."""
        return self._place >= 0

    @property
    def step(self) -> Step | None:
        """What is shown."""
        return STEPS[self._place] if self.is_running else None

    @property
    def folder(self) -> Path | None:
        """The copy of the samples; None if there is none."""
        return self._folder

    @Slot()
    def start(self) -> None:
        """Open a copy of the samples and show the first card."""
        messages = self._workspace.messages
        if self._workspace.learning.is_running:
            messages.warn(
                self.tr("The model is learning; take the tour when it is done.")
            )
            return
        if self.is_running:
            self._show()
            return
        project = self._session.project
        if project is None or not self._is_copy(project.folder):
            self._former = None if project is None else project.folder
        try:
            copy = TourCopy(self.tr("Tour"))
        except OSError as problem:
            messages.explain(problem, self.tr("making a copy of the samples"))
            return
        self._folder = copy.folder
        self._copies.append(copy)
        self._workspace.remove_left_copies()
        for recent in (self._workspace.recent_folders, self._workspace.recent_models):
            recent.leave_out(self._folder)
        self._is_opening = True
        self._workspace.opening.open_samples(self._folder)

    def _is_copy(self, folder: Path) -> bool:
        return any(copy.folder == folder for copy in self._copies)

    def _begin(self) -> None:
        self._is_opening = False
        self._place = 0
        self._former_budget = self._budgets.currentIndex()
        self._budgets.addItem(
            self.tr("for {} s").format(round(_LESSON_SECONDS)),
            LearningPlan(Budget(seconds=_LESSON_SECONDS)),
        )
        self._budgets.setCurrentIndex(self._budgets.count() - 1)
        self._show()

    @Slot()
    def end(self) -> None:
        """Show no more cards, and go back to the project that was open before."""
        if not self.is_running:
            return
        former = self._former
        self._finish()
        if former is not None and former.is_dir():
            self._workspace.opening.open_folder(former)

    def _finish(self) -> None:
        self._pause.stop()
        self._place = -1
        self._card.dismiss()
        last = self._budgets.count() - 1
        if self._budgets.currentIndex() == last:
            self._budgets.setCurrentIndex(self._former_budget)
        self._budgets.removeItem(last)
        self.ended.emit()

    @Slot()
    def _remove_copies(self) -> None:
        """Throw all copies away; the program ends."""
        for copy in self._copies:
            copy.remove()
        self._copies = []

    # The cards

    @Slot()
    def _go_on(self) -> None:
        self._pause.stop()
        if self.is_running and self._place < len(STEPS) - 1:
            self._place += 1
            self._show()

    def _show(self) -> None:
        step = STEPS[self._place]
        if step.action:
            self._actions[step.action].trigger()
        target = self._target(step.target)
        bring_to_sight(target)
        is_last = self._place == len(STEPS) - 1
        place = self.tr("{} of {}").format(self._place + 1, len(STEPS))
        text = translate(step.text)
        self._card.present(translate(step.title), text, place, target, is_last=is_last)
        if self._workspace.learning.is_running:
            self._note(Deed.LEARNING)  # somebody was ahead of the cards

    def _target(self, name: str) -> QWidget | None:
        action = self._actions.get(name.removeprefix("action_"))
        if action is None:
            return self._window.findChild(QWidget, name)
        for bar in self._window.findChildren(QToolBar):
            button = bar.widgetForAction(action)
            if button is not None:
                return button
        return None

    # What people do

    def _note(self, deed: Deed) -> None:
        step = self.step
        if step is not None and step.leads_on is deed:
            self._pause.start()

    @Slot()
    def _on_project_changed(self) -> None:
        """End when something else is opened, and throw away what was left for it."""
        project = self._session.project
        if project is None:
            return
        if self.is_running and project.folder != self._folder:
            self._finish()
        for copy in [one for one in self._copies if one.folder != project.folder]:
            if not (self._is_opening and copy.folder == self._folder):
                self._copies.remove(copy)
                self._workspace.discard(copy)

    @Slot()
    def _on_document_changed(self) -> None:
        before, self._document = self._document, self._session.document
        if self._document is None:
            return
        self._document.history_changed.connect(self._on_gesture)
        project = self._session.project
        is_copy = project is not None and project.folder == self._folder
        if self._is_opening and is_copy:
            self._begin()
        elif self.is_running and before is not None:
            self._note(Deed.NEXT_IMAGE)

    @Slot()
    def _on_gesture(self) -> None:
        deed = None
        if self._document is not None:
            deed = _GESTURES.get(self._document.undo_text)
        if deed is not None:
            self._note(deed)

    @Slot(bool)
    def _on_overlay(self, is_visible: bool) -> None:
        if is_visible:
            self._note(Deed.LOOKED)

    @Slot(bool)
    def _on_predicting(self, is_running: bool) -> None:
        document = self._session.document
        if not is_running and document is not None and document.has_prediction:
            self._note(Deed.PREDICTED)

    @Slot()
    def _on_learning(self) -> None:
        self._note(Deed.LEARNING)

    @Slot()
    def _on_learnt(self) -> None:
        step = self.step
        if step is not None and step.leads_on is Deed.LEARNING:
            self._pause.stop()  # it has ended before the card could go on
            self._place += 1
        self._note(Deed.JUDGED)

    @Slot()
    def _on_compared(self) -> None:
        self._note(Deed.COMPARED)
