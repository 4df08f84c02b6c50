"""Comparing what a model says with what is true."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.jobs.predict import PredictorCache
from app.project.project import Project
from app.project.store import MaskSave
from tiramisu.batch_progress import BatchProgress, Stage
from tiramisu.error_map import ErrorMap
from tiramisu.formats import find_format
from tiramisu.ground_truth import GroundTruth, foreign_truth, own_annotation
from tiramisu.masks import LabelMask, write_atomically
from tiramisu.model_file import read_model_info
from tiramisu.truth_evaluation import TruthEvaluation, TruthRequest, evaluate_truth

PREDICTIONS_FOLDER = "predictions"
"""Folder of predictions in the project's private folder; it can be rebuilt."""


@dataclass(frozen=True)
class TruthSource:
    """Where true masks come from.

    Attributes:
        place: A file or folder; None for the project's own annotation.
        format_name: Of ``tiramisu.formats``.
        tolerance: In pixels, by which outlines may be off in boundary F1.
    """

    place: Path | None
    format_name: str
    tolerance: float = 2.0


def evaluate_job(
    project: Project,
    source: TruthSource,
    model: Path,
    predictors: PredictorCache,
    parent: QObject,
    *,
    unsaved: MaskSave | None = None,
) -> Job:
    """Compare a model with the truth.

    ``done`` carries a ``TruthEvaluation``, ``progress`` a ``BatchProgress``.

    Args:
        project: Whose images are compared; its annotation is not changed.
        source: Where true masks come from.
        model: The model file.
        predictors: Where to get the model.
        parent: Owner of the job.
        unsaved: What is painted on the open image and not in its mask file yet.
    """

    def work(control: JobControl) -> TruthEvaluation:
        if unsaved is not None:
            unsaved.write()
        control.pass_on(BatchProgress(Stage.LOOKING, 0, len(project.images)))
        request = TruthRequest(
            _truth(project, source),
            model,
            project.classes,
            project.class_list.label_table(read_model_info(model).config.classes),
            project.private_folder / PREDICTIONS_FOLDER,
            source.tolerance,
        )
        # A cache of its own, so that the model is gone from memory afterwards.
        return evaluate_truth(request, predictors.another().get, control.pass_on)

    return Job(work, parent)


def _truth(project: Project, source: TruthSource) -> GroundTruth:
    if source.place is None:
        return own_annotation(project.folder, project.classes)
    chosen = find_format(source.format_name)
    return foreign_truth(project.folder, source.place, chosen, project.classes)


def error_map_job(
    evaluation: TruthEvaluation,
    name: str,
    parent: QObject,
    *,
    seen: LabelMask | None = None,
) -> Job:
    """Find out where an image is wrong; ``done`` carries an ``ErrorMap`` or None.

    Args:
        evaluation: The comparison.
        name: Of the image.
        parent: Owner of the job.
        seen: A copy of what the model says of it, should its prediction not be kept.
    """

    def work(control: JobControl) -> ErrorMap | None:
        return evaluation.errors(name, seen)

    return Job(work, parent)


def write_scores_job(evaluation: TruthEvaluation, path: Path, parent: QObject) -> Job:
    """Write the scores to a .csv, .json or .html file; ``done`` carries its path."""
    texts: dict[str, Callable[[], str]] = {
        ".html": evaluation.html,
        ".json": evaluation.scores.to_json,
    }

    def work(control: JobControl) -> Path:
        text = texts.get(path.suffix.lower(), evaluation.scores.to_csv)()
        write_atomically(path, text.encode())
        return path

    return Job(work, parent)
