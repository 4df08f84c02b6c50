"""Reading the images of a project by other channels."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.project.project import Project
from tiramisu.reading import ChannelChoice


def set_channels_job(
    project: Project, choice: ChannelChoice | None, parent: QObject
) -> Job:
    """Write down which channels are read; what models said of others is stale."""

    def work(control: JobControl) -> None:
        project.set_channels(choice)
        for row in project.index.rows():
            if row.predicted_by:
                project.index.set_prediction(row.name, "")

    return Job(work, parent)
