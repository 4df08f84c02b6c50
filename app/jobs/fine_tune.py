"""Learning from corrections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.jobs.tensorflow_import import import_tensorflow
from tiramisu.config import LabelClass
from tiramisu.errors import TrainingError
from tiramisu.samples import Sample

NOTHING_TO_LEARN = (
    "There are no corrections to learn from yet: paint over what the model got wrong, "
    "or accept what it got right, then try again."
)


class Step(Protocol):
    """How far learning is: a ``tiramisu.fine_tuning.StepReport``.

    Described here, because importing that one loads TensorFlow.
    """

    @property
    def step(self) -> int:
        """Steps done, from 1."""

    @property
    def steps(self) -> int:
        """Steps in all."""

    @property
    def loss(self) -> float:
        """Of this step."""


@dataclass(frozen=True)
class Lesson:
    """What is to be learned and where the result goes.

    Attributes:
        base_model: Model to start from; it stays as it is.
        save_as: File of the new model.
        classes: What the labels mean.
        steps: How long to train.
    """

    base_model: Path
    save_as: Path
    classes: tuple[LabelClass, ...]
    steps: int


FineTune = Callable[[Sequence[Sample], Lesson, Callable[[Step], None]], Path]
"""Trains on samples, calls back after each step and returns the new model's path."""


def fine_tune_job(
    collect: Callable[[], Sequence[Sample]],
    lesson: Lesson,
    parent: QObject,
    *,
    fine_tune: FineTune | None = None,
) -> Job:
    """Train a copy of a model on what people have labelled.

    ``progress`` carries a ``Step`` after each step, ``done`` the path of the new
    model. Nothing is written if the job fails or is cancelled.

    Args:
        collect: Lists the samples. It reads masks, so it runs in the background.
        lesson: What to do.
        parent: Owner of the job.
        fine_tune: What trains; tests give a quick one.
    """

    def work(control: JobControl) -> Path:
        samples = tuple(collect())
        if not samples:
            raise TrainingError(NOTHING_TO_LEARN)

        def on_step(report: Step) -> None:
            control.check()
            control.report(report)

        control.check()
        return (fine_tune or _fine_tune)(samples, lesson, on_step)

    return Job(work, parent)


def _fine_tune(
    samples: Sequence[Sample],
    lesson: Lesson,
    on_step: Callable[[Step], None],
) -> Path:
    import_tensorflow()
    from tiramisu import fine_tuning

    return fine_tuning.fine_tune(
        samples,
        lesson.base_model,
        lesson.save_as,
        fine_tuning.FineTuneSettings(steps=lesson.steps),
        on_step,
        classes=lesson.classes,
    )
