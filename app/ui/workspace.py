"""The session with all that works on it in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from app.jobs.fine_tune import FineTune
from app.jobs.predict import PredictorCache
from app.jobs.threads import Threads
from app.session.session import Session
from app.ui.controllers.learning import Learning
from app.ui.controllers.model_choice import ModelChoice
from app.ui.controllers.opening import Opening
from app.ui.controllers.predictions import Predictions
from app.ui.controllers.saving import Saving
from app.ui.controllers.thumbnails import Thumbnails
from app.ui.messages import Messages
from app.ui.recent_folders import RecentFolders
from app.ui.resources import BUILT_IN_MODEL

_STOP_SECONDS = 0.8


class Workspace(QObject):
    """Everything behind the window, wired up.

    Attributes:
        session: The one truth about what is open and chosen.
        messages: Sentences for the user.
        opening: Opens projects and images.
        recent_folders: What was open before.
        thumbnails: Small pictures of the images.
        predictions: Predicts what is open.
        learning: Learns from corrections.
        model_choice: Changes the model and goes back to an earlier one.
        saving: Saves without being asked.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        built_in_model: Path = BUILT_IN_MODEL,
        predictors: PredictorCache | None = None,
        fine_tune: FineTune | None = None,
    ) -> None:
        """Start with nothing open.

        Args:
            parent: Qt's owner.
            built_in_model: Model of projects that have none of their own.
            predictors: Where models come from; tests give quick ones.
            fine_tune: What trains; tests give a quick one.
        """
        super().__init__(parent)
        self._threads = threads = Threads()
        self.session = session = Session(parent=self)
        self.messages = messages = Messages(self)
        self.model_choice = ModelChoice(session, messages, built_in_model, self)
        self.opening = Opening(session, threads, messages, built_in_model, self)
        self.recent_folders = RecentFolders(session, self)
        self.thumbnails = Thumbnails(session, threads, self)
        self.predictions = Predictions(
            session, threads, messages, predictors or PredictorCache(), self
        )
        self.learning = Learning(
            session, threads, messages, built_in_model, self, fine_tune=fine_tune
        )
        self.saving = Saving(session, threads, messages, self)
        session.save_failed.connect(messages.warn)
        session.noticed.connect(messages.notice)

    def close(self) -> bool:
        """Save and close what is open; False if the last strokes cannot be kept."""
        return self.session.show(None)

    def stop(self) -> bool:
        """Give up all work in the background.

        Returns:
            Whether all threads have ended; a network may be in the middle of a step
            that nothing can interrupt.
        """
        self.opening.stop()
        self.thumbnails.stop()
        self.predictions.stop()
        self.learning.stop()
        return self._threads.stop(_STOP_SECONDS)
