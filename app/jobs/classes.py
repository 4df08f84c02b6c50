"""Changing and counting the classes of an image or a whole project."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.project.class_list import Relabelling
from app.project.class_totals import ClassTotals
from app.project.former_masks import FormerMasks
from app.project.project import Project
from app.project.relabelling import ClassUse, count_class, relabel
from app.project.taking_back import take_back_relabelling
from app.raster.class_counts import ClassCount, count_classes
from tiramisu.masks import LabelMask


def count_class_job(project: Project, label: int, parent: QObject) -> Job:
    """Count what is annotated as a class; ``done`` carries a ``ClassUse``."""

    def work(control: JobControl) -> ClassUse:
        return count_class(project, label, lambda share: control.check())

    return Job(work, parent)


def relabel_job(
    project: Project,
    relabelling: Relabelling,
    parent: QObject,
    *,
    former: FormerMasks | None = None,
) -> Job:
    """Give the labels other numbers; ``progress`` carries the share that is done.

    ``done`` carries the relabelling.

    Args:
        project: None of its images is open.
        relabelling: The new numbers.
        parent: Owner of the job.
        former: Gets copies of all masks, to take it back.
    """

    def work(control: JobControl) -> Relabelling:
        if former is None:
            relabel(project, relabelling, control.pass_on)
        else:
            relabel(project, relabelling, control.pass_on, keep=former.keep)
        return relabelling

    return Job(work, parent)


def take_back_relabelling_job(
    project: Project, former: FormerMasks, relabelling: Relabelling, parent: QObject
) -> Job:
    """Undo a ``relabel_job``; its ``done`` carries what the labels are now.

    Args:
        project: None of its images is open.
        former: The masks as they were.
        relabelling: What was done.
        parent: Owner of the job.
    """

    def work(control: JobControl) -> Relabelling:
        return take_back_relabelling(project, former, relabelling, control.pass_on)

    return Job(work, parent)


def count_image_job(annotation: LabelMask, parent: QObject) -> Job:
    """Count an image's classes; ``done`` carries a ``ClassCount`` for each label.

    Args:
        annotation: (height, width) uint8, not copied: it may be painted on meanwhile,
            and is to be counted again afterwards.
        parent: Owner of the job.
    """

    def work(control: JobControl) -> dict[int, ClassCount]:
        return count_classes(annotation, control.check)

    return Job(work, parent)


def count_project_job(totals: ClassTotals, parent: QObject) -> Job:
    """Count a project's classes; ``done`` carries a ``ClassCount`` for each label."""

    def work(control: JobControl) -> dict[int, ClassCount]:
        return totals.count(control.check)

    return Job(work, parent)
