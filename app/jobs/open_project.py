"""Opening a folder as a project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.project.elsewhere import check_writable, keep_elsewhere
from app.project.errors import ProjectError
from app.project.project import Project
from tiramisu.config import LabelClass
from tiramisu.errors import ModelFileError
from tiramisu.masks import CLASSES_FILE
from tiramisu.model_file import read_model_info


@dataclass(frozen=True)
class OpenedProject:
    """A project and the model that predicts in it, if there is one for its classes."""

    project: Project
    model: Path | None


def open_project_job(
    folder: Path,
    only: Sequence[Path] | None,
    built_in_model: Path,
    parent: QObject,
) -> Job:
    """Scan a folder for images; ``done`` carries an ``OpenedProject``.

    It fails with a ``ReadOnlyFolderError`` where the folder takes no masks.

    Args:
        folder: Folder of the project.
        only: Images to show, or None for all.
        built_in_model: Model that comes with the program. A folder that is not a
            project yet takes over its classes.
        parent: Owner of the job.
    """

    def work(control: JobControl) -> OpenedProject:
        # Opening writes default classes, and the folder may lie inside the project.
        places = (folder.absolute(), folder.absolute().parent)
        projects = {place for place in places if (place / CLASSES_FILE).exists()}
        project = _open_writable(folder, only)
        control.check()
        known = _classes_of_model(built_in_model)
        if project.folder not in projects and known is not None:
            project.set_classes(known)
        fits = known is not None and _names(known) == _names(project.classes)
        return OpenedProject(
            project, project.active_model or (built_in_model if fits else None)
        )

    return Job(work, parent)


def keep_elsewhere_job(folder: Path, place: Path, parent: QObject) -> Job:
    """Make a project whose images stay in ``folder``; ``done`` carries its folder."""
    return Job(lambda control: keep_elsewhere(folder, place), parent)


def _open_writable(folder: Path, only: Sequence[Path] | None) -> Project:
    try:
        project = Project.open(folder, only)
    except ProjectError:
        if folder.is_dir():
            check_writable(folder.resolve())
        raise
    check_writable(project.folder)
    return project


def _classes_of_model(path: Path) -> tuple[LabelClass, ...] | None:
    """Return what a model predicts; None if it is not there or not readable."""
    try:
        return read_model_info(path).config.classes
    except ModelFileError:
        return None


def _names(classes: Sequence[LabelClass]) -> list[str]:
    return [one.name for one in classes]
