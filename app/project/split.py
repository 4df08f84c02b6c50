"""Which corrections of a project teach and which judge.

This is the one place that knows: what ``tiramisu.holdout`` has decided, kept in
``.tiramisu/holdout.json``, and what people have marked in the index, that an image is
excluded or kept for validation.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

from app.project.errors import cannot_write
from app.project.project import Project
from tiramisu.holdout import Corrections, Holdout, divide
from tiramisu.project_files import HOLDOUT_FILE


def read_holdout(project: Project) -> Holdout:
    """Return what is held out so far.

    Raises:
        DatasetError: The file that says so is damaged.
    """
    return Holdout.read(_path(project))


def divided_corrections(project: Project) -> Corrections:
    """Let all that is corrected now join one of the sides, and remember that.

    Reads every mask, so it belongs into a job.

    Raises:
        MaskError: A mask cannot be read.
        DatasetError: The file of what is held out is damaged.
        ProjectError: That file cannot be written.
    """
    names = {project.image_path(name): name for name in project.images}
    samples = {names[sample.image]: sample for sample in project.samples()}
    kept = [name for name in samples if project.index.row(name).validation]
    before = read_holdout(project)
    corrections = divide(samples, project.classes, before, kept)
    taught = {sample.image for sample in corrections.samples.values()}
    others = tuple(path for path in names if path not in taught)
    corrections = dataclasses.replace(corrections, others=others)
    if corrections.holdout != before:
        path = _path(project)
        try:
            corrections.holdout.write(path)
        except OSError as problem:
            raise cannot_write(path, problem) from problem
    return corrections


def _path(project: Project) -> Path:
    return project.private_folder / HOLDOUT_FILE
