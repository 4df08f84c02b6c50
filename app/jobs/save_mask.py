"""Writing a mask file while the user goes on painting."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.project.store import MaskSave


def save_mask_job(save: MaskSave, parent: QObject) -> Job:
    """Write a copy of an annotation; ``done`` carries what to tell the user."""

    def work(control: JobControl) -> list[str]:
        return save.write()

    return Job(work, parent)
