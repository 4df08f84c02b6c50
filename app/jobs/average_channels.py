"""Making reduced versions of an image's channels, for views of all of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.raster.channels import Values, averaged_levels


def average_channels_job(values: Values, parent: QObject) -> Job:
    """Halve an image again and again; ``done`` carries the list of its levels."""

    def work(control: JobControl) -> list[Values]:
        levels = []
        for level in averaged_levels(values):
            control.check()
            levels.append(level)
        return levels

    return Job(work, parent)
