"""Looking again which images a project's folder holds."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.jobs.job import Job
from app.project.project import Project


def refresh_project_job(project: Project, parent: QObject) -> Job:
    """Let a project look for images that came or went.

    ``done`` carries whether other images are shown now.
    """
    return Job(lambda control: project.refresh(), parent)
