"""Before and after: what two models say of the open image, in turn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.job import Job
from app.jobs.predict import PredictorCache, predict_job
from app.jobs.threads import Threads
from app.session.document import Document
from app.session.session import Session
from app.ui.controllers.model_choice import ModelChoice
from app.ui.controllers.predictions import Predictions
from app.ui.messages import Messages
from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import ModelFileError
from tiramisu.masks import LabelMask
from tiramisu.model_file import read_model_info
from tiramisu.prediction import PredictedRegion


@dataclass
class _Said:
    """What a model says of an image."""

    model: Path
    labels: LabelMask
    confidence: npt.NDArray[np.uint8]

    @classmethod
    def nothing(cls, model: Path, document: Document) -> _Said:
        """Make room for what it will say."""
        shape = document.prediction.shape
        return cls(
            model,
            np.full(shape, IGNORE_INDEX, np.uint8),
            np.zeros(shape, np.uint8),
        )

    @classmethod
    def copied_from(cls, document: Document, model: Path) -> _Said:
        """Copy what is shown."""
        return cls(model, document.prediction.copy(), document.confidence.copy())


class Comparison(QObject):
    """Alternates between the model that predicts and its rival, on the open image.

    The first time the rival has to predict the image; after that it is a matter of
    copying. What is shown is what accepting takes over. Annotated pixels hide what
    models say of them, so meanwhile marks show where a model differs.

    Signals:
        shown_changed: Name of the model whose prediction is shown, and whether that is
            the rival.
    """

    shown_changed = Signal(str, bool)

    def __init__(
        self,
        session: Session,
        model_choice: ModelChoice,
        predictions: Predictions,
        threads: Threads,
        messages: Messages,
        predictors: PredictorCache,
        parent: QObject | None = None,
    ) -> None:
        """Compare nothing yet.

        Args:
            session: What is open.
            model_choice: Says who the rival is.
            predictions: Predicts with the active model; what it does ends this.
            threads: Where the rival predicts.
            messages: Told what is shown.
            predictors: Where the rival comes from; not those of ``predictions``,
                which would have to load the active model anew.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._session = session
        self._model_choice = model_choice
        self._predictions = predictions
        self._threads = threads
        self._messages = messages
        self._predictors = predictors
        self._job: Job | None = None
        self._hidden: _Said | None = None
        self._is_complete = False
        self._shows_rival = False
        self._showed_differences: bool | None = None
        session.document_changed.connect(self.stop)
        session.model_changed.connect(self.stop)
        model_choice.changed.connect(self._on_choice_changed)
        predictions.running_changed.connect(self._on_running_changed)

    @Slot()
    def toggle(self) -> None:
        """Show what the other of the two models says."""
        document, rival = self._session.document, self._model_choice.rival
        if document is None or not document.has_prediction or rival is None:
            return
        if self._predictions.is_running:
            return  # its last parts would come on top of the rival's
        if self._is_complete:
            self._swap(document)
        elif self._job is None:
            self._predict(document, rival)

    @Slot()
    def stop(self) -> None:
        """Compare no more; what is shown stays."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._hidden = None
        self._is_complete = self._shows_rival = False
        if self._showed_differences is not None:
            self._session.set_differences_visible(self._showed_differences)
            self._showed_differences = None

    def _predict(self, document: Document, rival: Path) -> None:
        project = self._session.project
        try:
            known = read_model_info(rival).config.classes
        except ModelFileError as problem:
            self._messages.explain(problem, self.tr("reading the model"))
            return
        self._hidden = _Said.nothing(rival, document)
        self._messages.say(self.tr("Asking {} too…").format(rival.stem))
        table = None if project is None else project.class_list.label_table(known)
        job = self._job = predict_job(
            document.image.rgb, rival, self._predictors, self, table=table
        )
        job.progress.connect(self._on_region)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.start(self._threads.get("inference"))

    def _swap(self, document: Document) -> None:
        shown, model = self._hidden, document.prediction_model
        if shown is None or model is None:
            return
        self._hidden = _Said.copied_from(document, model)
        document.begin_prediction(shown.model)
        document.set_prediction(0, 0, shown.labels, shown.confidence)
        self._shows_rival = not self._shows_rival
        what = self.tr("Shown now: {}").format(shown.model.stem)
        self._messages.say(what)
        self.shown_changed.emit(shown.model.stem, self._shows_rival)

    @Slot(object)
    def _on_region(self, region: PredictedRegion) -> None:
        if self._hidden is not None:
            height, width = region.labels.shape
            place = np.s_[region.y : region.y + height, region.x : region.x + width]
            self._hidden.labels[place] = region.labels
            self._hidden.confidence[place] = region.confidence

    @Slot(object)
    def _on_done(self, _: object) -> None:
        self._job = None
        self._is_complete = True
        self._showed_differences = self._session.differences_visible
        self._session.set_differences_visible(True)
        if self._session.document is not None:
            self._swap(self._session.document)

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self.stop()
        self._messages.explain(problem, self.tr("comparing the models"))

    @Slot()
    def _on_choice_changed(self) -> None:
        """Another rival has to be asked anew, but not behind what is shown of it."""
        if not self._shows_rival:
            self.stop()

    @Slot(bool)
    def _on_running_changed(self, running: bool) -> None:
        if running:
            self.stop()
