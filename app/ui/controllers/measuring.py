"""Measuring regions in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.job import Job
from app.jobs.measure import (
    Asked,
    DropoutCache,
    Measured,
    measure_image_job,
    measure_project_job,
    write_measurements_job,
)
from app.jobs.predict import PredictorCache
from app.jobs.threads import Threads
from app.project.project import Project
from app.session.document import Document
from app.session.session import Session
from app.ui.controllers.scale_setting import ScaleSetting
from app.ui.messages import Messages
from tiramisu.errors import ModelFileError
from tiramisu.measurement import MeasureOptions
from tiramisu.measurement_tables import Table
from tiramisu.measurements import Planes, Source
from tiramisu.measuring import Task
from tiramisu.model_file import read_model_info


@dataclass(frozen=True)
class Wish:
    """What somebody wants to be measured.

    Attributes:
        all_images: Whether all images of the project, or the open one alone.
        source: Which masks.
        options: What counts as a region.
        with_interval: Whether counts are to have an interval, which takes long.
    """

    all_images: bool = False
    source: Source = Source.SHOWN
    options: MeasureOptions = field(default_factory=MeasureOptions)
    with_interval: bool = False


class Measuring(QObject):
    """Measures one thing at a time and keeps the last result.

    Attributes:
        measured: The last result; None without one.

    Signals:
        running_changed: Whether something is being measured or written.
        progressed: How many images are done, and of how many.
        changed: Another result is there, or none.
    """

    running_changed = Signal(bool)
    progressed = Signal(int, int)
    changed = Signal()

    def __init__(
        self,
        session: Session,
        scales: ScaleSetting,
        threads: Threads,
        messages: Messages,
        predictors: PredictorCache,
        dropouts: DropoutCache,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.measured: Measured | None = None
        self._session = session
        self._scales = scales
        self._threads = threads
        self._messages = messages
        self._predictors = predictors
        self._dropouts = dropouts
        self._job: Job | None = None
        session.project_changed.connect(self._on_project_changed)

    @property
    def is_running(self) -> bool:
        """Whether something is being measured or written."""
        return self._job is not None

    def start(self, wish: Wish) -> None:
        """Measure, unless something is under way."""
        project, document = self._session.project, self._session.document
        if self._job is not None or project is None:
            return
        self._session.settle()
        if wish.all_images:
            self._start_project(project, wish)
        elif document is not None:
            self._start_image(document, wish)

    def _start_image(self, document: Document, wish: Wish) -> None:
        model = document.prediction_model
        name = "" if model is None else model.name
        if document.has_prediction and model is None:
            name = self.tr("instant proposals")
        asked = self._asked(model, with_interval=True) if wish.with_interval else None
        if wish.with_interval and asked is None:
            self._messages.notice(
                self.tr("Counts have no interval, since no model has predicted this.")
            )
        planes = Planes(
            document.name,
            document.image.raw,
            document.annotation,
            document.prediction,
            name,
        )
        job = measure_image_job(planes, document.image, self._task(wish), asked, self)
        self._run(job, self.tr("Measuring {}…").format(document.name))

    def _start_project(self, project: Project, wish: Wish) -> None:
        asked = None
        if wish.source.needs_model:
            asked = self._asked(
                self._session.model_path, with_interval=wish.with_interval
            )
            if asked is None:
                self._messages.warn(
                    self.tr("There is no model to predict with; measure annotations.")
                )
                return
        job = measure_project_job(
            {name: project.image_path(name) for name in project.images},
            {name: project.mask_path(name) for name in project.images},
            self._task(wish),
            asked,
            self,
            unsaved=self._session.unsaved(),
        )
        self._run(job, self.tr("Measuring all images…"))

    def _task(self, wish: Wish) -> Task:
        return Task(
            self._session.classes,
            wish.source,
            wish.options,
            scales=self._scales.scales,
        )

    def _asked(self, model: Path | None, *, with_interval: bool) -> Asked | None:
        project = self._session.project
        if model is None or project is None:
            return None
        try:
            known = read_model_info(model).config.classes
        except ModelFileError as problem:
            self._messages.warn(str(problem))
            return None
        table = project.class_list.label_table(known)
        return Asked(model, table, with_interval, self._predictors, self._dropouts)

    def write(self, path: Path) -> None:
        """Write the last result to a .csv or .xlsx file."""
        if self.measured is None or self._job is not None:
            return
        written: Sequence[Table] = (
            self.measured.regions,
            self.measured.images,
            self.measured.classes,
        )
        job = write_measurements_job(path, written, self)
        self._follow(job, self.tr("Writing {}…").format(path.name))
        job.done.connect(self._on_written)
        job.start(self._threads.get("measuring"))

    def _run(self, job: Job, text: str) -> None:
        self._follow(job, text)
        job.progress.connect(self._on_progress)
        job.done.connect(self._on_measured)
        job.start(self._threads.get("measuring"))

    def _follow(self, job: Job, text: str) -> None:
        self._job = job
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self._messages.follow(job, text)
        self.running_changed.emit(True)

    @Slot()
    def cancel(self) -> None:
        """Stop; the last result stays."""
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Give up what is running, as the program ends."""
        self.cancel()

    @Slot(object)
    def _on_progress(self, counts: tuple[int, int]) -> None:
        self.progressed.emit(*counts)

    @Slot(object)
    def _on_measured(self, measured: Measured) -> None:
        self.measured = measured
        self.changed.emit()
        skipped = measured.found.skipped
        if skipped:
            self._messages.warn("\n".join(skipped))

    @Slot(object)
    def _on_written(self, files: Sequence[Path]) -> None:
        names = ", ".join(one.name for one in files)
        self._messages.notice(self.tr("Saved {}.").format(names))

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._messages.explain(problem, self.tr("measuring"))

    @Slot()
    def _on_ended(self) -> None:
        self._job = None
        self.running_changed.emit(False)

    @Slot()
    def _on_project_changed(self) -> None:
        self.cancel()
        self.measured = None
        self.changed.emit()
