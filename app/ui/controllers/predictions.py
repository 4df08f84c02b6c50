"""Asking the model about the open image, without being asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.job import Job
from app.jobs.predict import PredictorCache, predict_job, warm_up_job
from app.jobs.threads import Threads
from app.project.class_names import LabelTable
from app.project.kept_regions import KeptRegions, kept_regions
from app.raster.rect import Rect
from app.session.document import Document
from app.session.image_list import ImageList
from app.session.session import Session
from app.ui.messages import Messages
from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import ModelFileError
from tiramisu.model_file import read_model_info
from tiramisu.prediction import PredictedRegion


class Predictions(QObject):
    """Predicts each image as it is opened and again when the model changes.

    What a model has said of an image is kept, and not asked for again.

    Signals:
        progressed: Share of the image that is predicted, 0 to 1.
        running_changed: Whether a prediction is under way.
    """

    progressed = Signal(float)
    running_changed = Signal(bool)

    def __init__(
        self,
        session: Session,
        images: ImageList,
        threads: Threads,
        messages: Messages,
        predictors: PredictorCache,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._images = images
        self._threads = threads
        self._messages = messages
        self._predictors = predictors
        self._job: Job | None = None
        self._table: LabelTable | None = None
        self._document: Document | None = None
        self._sight: Rect | None = None  # read by the thread that predicts
        self._pixels_left = 0
        self._certainty = 0  # sum of the confidence of all pixels, 255 each at most
        session.document_changed.connect(self.predict)
        session.model_changed.connect(self.predict)
        session.classes_changed.connect(self._on_classes_changed)

    @property
    def is_running(self) -> bool:
        """Whether a prediction is under way."""
        return self._job is not None

    @property
    def knows_no_class(self) -> bool:
        """Whether the model of the last prediction has no class of the project."""
        return self._table is not None and bool((self._table == IGNORE_INDEX).all())

    @Slot()
    def predict(self) -> None:
        """Predict the open image, from the start if that is under way already."""
        self.stop()
        document, model = self._session.document, self._session.model_path
        if document is None or model is None:
            return
        document.begin_prediction(model)
        self._document, self._pixels_left = document, document.bounds.area
        self._certainty = 0
        self._table = self._labels_of(model)
        job = self._job = predict_job(
            document.image.rgb,
            model,
            self._predictors,
            self,
            table=self._table,
            sight=self._rows_and_columns,
            find_kept=self._find_kept(document, model),
        )
        self._messages.follow(job, self.tr("Predicting {}…").format(document.name))
        job.progress.connect(self._on_region)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        self.running_changed.emit(True)
        job.start(self._threads.get("inference"))

    def _find_kept(
        self, document: Document, model: Path
    ) -> Callable[[], KeptRegions | None]:
        """Return what opens, on any thread, what the model said of the image before."""
        project = self._session.project
        if project is None or document.read_only:
            return lambda: None  # the other window keeps it
        return partial(kept_regions, project, document.name, model, document.bounds)

    def look_at(self, sight: Rect) -> None:
        """Predict what can be seen first; ``sight`` is in image pixels."""
        self._sight = sight

    def _rows_and_columns(self) -> tuple[slice, slice] | None:
        sight = self._sight
        return None if sight is None or sight.is_empty else sight.slices

    def _labels_of(self, model: Path) -> LabelTable | None:
        """Return the project's label of each of the model's; None if they agree."""
        project = self._session.project
        try:
            known = read_model_info(model).config.classes
        except ModelFileError:
            return None  # the job will say so
        if project is None:
            return None
        table = project.class_list.label_table(known)
        labels = np.arange(len(known))
        return None if np.array_equal(table[: len(known)], labels) else table

    @Slot()
    def _on_classes_changed(self) -> None:
        """Predict again if the model's classes are others of the project's now."""
        document = self._session.document
        if document is None or document.prediction_model is None:
            return
        table = self._labels_of(document.prediction_model)
        if not _are_equal(table, self._table):
            self.predict()

    def warm_up(self, model: Path) -> None:
        """Load TensorFlow and a model while the user still looks around."""
        if model.is_file():
            job = warm_up_job(model, self._predictors, self)
            self._messages.follow(job, self.tr("Loading the network…"))
            job.start(self._threads.get("inference"))

    @Slot()
    def stop(self) -> None:
        """Leave the image as far as it is predicted."""
        if self._job is not None:
            self._job.cancel()
            self._end()

    def _end(self) -> None:
        self._job = self._document = None
        self.running_changed.emit(False)

    @Slot(object)
    def _on_region(self, region: PredictedRegion) -> None:
        document = self._document
        if document is None:
            return
        document.set_prediction(region.x, region.y, region.labels, region.confidence)
        self._pixels_left -= region.labels.size
        self._certainty += int(region.confidence.sum(dtype=np.int64))
        share = 1 - self._pixels_left / document.bounds.area
        if self._job is not None:
            self._messages.advance(self._job, share)
        self.progressed.emit(share)

    @Slot(object)
    def _on_done(self, _: object) -> None:
        document = self._document
        if document is not None and document.prediction_model is not None:
            doubt = 1 - self._certainty / (255 * document.bounds.area)
            model = document.prediction_model.name
            self._images.note_prediction(document.name, model, round(doubt, 4))
        self._end()

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._end()
        self._messages.explain(problem, self.tr("predicting the image"))


def _are_equal(one: LabelTable | None, other: LabelTable | None) -> bool:
    if one is None or other is None:
        return one is other
    return bool(np.array_equal(one, other))
