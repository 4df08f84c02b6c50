"""Measuring a prediction against what a person has made of it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.project.project import Project
from app.project.visits import measure, note_visit
from tiramisu.config import LabelClass
from tiramisu.masks import LabelMask


def note_visit_job(
    project: Project,
    name: str,
    model: str,
    seconds: float,
    planes: tuple[LabelMask, LabelMask],
    classes: tuple[LabelClass, ...],
    parent: QObject,
    *,
    written: threading.Event,
) -> Job:
    """Measure and write down one image; nothing may change ``planes`` any more.

    Args:
        project: Where to write it down.
        name: The image.
        model: File name of the model that predicted it.
        seconds: Time spent on it.
        planes: Annotation and prediction as ``compared_rows`` gives them.
        classes: What their labels mean.
        parent: Owner of the job.
        written: Set once all is written, or cannot be.
    """

    def work(control: JobControl) -> None:
        try:
            visit = measure(name, model, seconds, planes, classes)
            note_visit(project, visit)
            project.index.add_seconds(name, seconds)
        finally:
            written.set()

    return Job(work, parent)
