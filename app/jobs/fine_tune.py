"""Learning from corrections, and judging what was learnt."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.jobs.tensorflow_import import import_tensorflow
from app.translation import translatable, translate
from tiramisu.ancestry import has_adapted
from tiramisu.config import LabelClass
from tiramisu.errors import NothingToLearnError
from tiramisu.fine_tune_settings import (
    Budget,
    FineTuneSettings,
    OnStep,
    StepReport,
)
from tiramisu.holdout import Corrections, Holdout
from tiramisu.judgement import LabelTableOf
from tiramisu.model_file import read_model_info, update_description
from tiramisu.verdict import Verdict

if TYPE_CHECKING:
    from tiramisu.lesson_networks import LessonCache

NOTHING_TO_LEARN = translatable(
    "There are no corrections to learn from yet: paint over what the "
    "model got wrong, or accept what it got right, then try again."
)
_POLL_SECONDS = 0.05


@dataclass(frozen=True)
class Lesson:
    """What is to be learned and where the result goes.

    Attributes:
        base_model: Model to start from; it stays as it is.
        current_model: Model that predicts so far, to be judged against.
        save_as: File of the new model.
        classes: What the labels mean.
        budget: When to end.
        new_names: What classes that the base model knows are called now.
        table_of: Says what a model's labels are in the project; by name if None.
        previous: What the lesson before came to, taken or not, where this one goes on
            with its work.
    """

    base_model: Path
    current_model: Path
    save_as: Path
    classes: tuple[LabelClass, ...]
    budget: Budget
    new_names: Callable[[Sequence[LabelClass]], dict[str, str]] | None = None
    table_of: LabelTableOf | None = None
    previous: Path | None = None

    @property
    def starting_point(self) -> Path:
        """The model that was adapting to foreign images, else the base model.

        What is held out of a few images tells little of others. To adapt goes on all
        the same; only what people see waits for a verdict.

        Raises:
            ModelFileError: The previous lesson's model cannot be read.
        """
        if self.previous is None or not self.previous.is_file():
            return self.base_model
        is_adapting = has_adapted(read_model_info(self.previous).lineage)
        return self.previous if is_adapting else self.base_model


@dataclass(frozen=True)
class Reading:
    """It is the lesson's turn: the corrections are being read."""


@dataclass(frozen=True)
class Divided:
    """The corrections are read.

    Attributes:
        holdout: What is held out of them.
    """

    holdout: Holdout


@dataclass(frozen=True)
class Judging:
    """The new model is there; both are being asked about what is held out."""


@dataclass(frozen=True)
class Outcome:
    """What a lesson has come to.

    Attributes:
        candidate: The new model.
        current: The model that predicted so far.
        verdict: Which of them is better.
    """

    candidate: Path
    current: Path
    verdict: Verdict


FineTune = Callable[[Corrections, Lesson, OnStep], Path]
"""Trains, calls back after each step and returns the new model's path."""

Prepare = Callable[[Lesson, Sequence[Path], Callable[[], None]], None]
"""Makes what a lesson will need, from it and all images; calls back now and then."""

JudgeModels = Callable[[Corrections, Lesson, Callable[[], None]], Verdict]
"""Asks both models about what is held out; calls back now and then."""


class LessonControl:
    """What the window may say to a lesson that is under way, besides ``cancel``."""

    def __init__(self) -> None:
        self._may_go_on = threading.Event()
        self._may_go_on.set()
        self._is_over = threading.Event()

    @property
    def is_paused(self) -> bool:
        """Whether it waits before the next step."""
        return not self._may_go_on.is_set()

    def pause(self) -> None:
        """Wait before the next step."""
        self._may_go_on.clear()

    def go_on(self) -> None:
        """Do not wait any longer."""
        self._may_go_on.set()

    def finish(self) -> None:
        """End with the next step, and keep what was learnt."""
        self._is_over.set()
        self._may_go_on.set()

    def wait(self, check: Callable[[], None]) -> bool:
        """Wait while paused; return whether to go on learning.

        Args:
            check: Called while waiting; what it raises ends the lesson.
        """
        while not self._may_go_on.wait(_POLL_SECONDS):
            check()
        return not self._is_over.is_set()


def fine_tune_job(
    collect: Callable[[], Corrections],
    lesson: Lesson,
    parent: QObject,
    *,
    control: LessonControl | None = None,
    fine_tune: FineTune | None = None,
    judge: JudgeModels | None = None,
) -> Job:
    """Train a copy of a model on what people have labelled, and judge it.

    ``progress`` carries ``Reading``, ``Divided``, a ``StepReport`` after each step,
    ``Judging``; ``done`` the ``Outcome``, which the model's file holds as well. No file
    is left if the job fails or is cancelled.

    Args:
        collect: Reads and divides the corrections, in the background.
        lesson: What to do.
        parent: Owner of the job.
        control: Pauses and finishes it.
        fine_tune: What trains; tests give a quick one.
        judge: What judges; tests give a quick one.
    """
    steering, tuner = control or LessonControl(), FineTuner()

    def work(job: JobControl) -> Outcome:
        job.report(Reading())
        corrections = collect()
        if not corrections.names(held_out=False):
            raise NothingToLearnError(translate(NOTHING_TO_LEARN))
        job.report(Divided(corrections.holdout))

        def on_step(report: StepReport) -> bool:
            job.pass_on(report)
            return steering.wait(job.check)

        job.check()
        candidate = (fine_tune or tuner)(corrections, lesson, on_step)
        try:
            job.pass_on(Judging())
            verdict = (judge or tuner.judge)(corrections, lesson, job.check)
            _write_down(candidate, lesson, verdict)
            job.check()
        except BaseException:
            candidate.unlink(missing_ok=True)
            raise
        return Outcome(candidate, lesson.current_model, verdict)

    return Job(work, parent)


def prepare_job(
    lesson: Lesson, pictures: Sequence[Path], prepare: Prepare, parent: QObject
) -> Job:
    """Make what a lesson will need before anybody waits for it.

    Args:
        lesson: What it will be.
        pictures: All images of the project.
        prepare: What does it.
        parent: Owner of the job.
    """

    def work(job: JobControl) -> None:
        prepare(lesson, pictures, job.check)

    return Job(work, parent)


def _write_down(candidate: Path, lesson: Lesson, verdict: Verdict) -> None:
    """Let the model file tell how the model was judged, and against which one."""
    judged = {"against": lesson.current_model.name, **verdict.to_dict()}
    update_description(candidate, lineage={"verdict": judged}, scores=verdict.scores())


class FineTuner:
    """Teaches networks, and keeps what takes seconds to make for the next lesson.

    Use it on one thread only.
    """

    def __init__(self) -> None:
        self._cache: LessonCache | None = None  # to make one imports TensorFlow

    def __call__(
        self, corrections: Corrections, lesson: Lesson, on_step: OnStep
    ) -> Path:
        """Teach; see ``FineTune``."""
        cache = self._cache_after_import()
        from tiramisu import fine_tuning

        base_model, new_names = _beginning(lesson)
        return fine_tuning.fine_tune(
            corrections,
            base_model,
            lesson.save_as,
            FineTuneSettings(lesson.budget),
            on_step,
            classes=lesson.classes,
            new_names=new_names,
            cache=cache,
        )

    def prepare(
        self, lesson: Lesson, pictures: Sequence[Path], check: Callable[[], None]
    ) -> None:
        """Make what a lesson will need before anybody waits for it.

        Args:
            lesson: What it will be.
            pictures: All images of the project.
            check: Called now and then; what it raises ends this.
        """
        cache = self._cache_after_import()
        from tiramisu import fine_tuning

        check()
        base_model, new_names = _beginning(lesson)
        fine_tuning.prepare(
            base_model,
            pictures,
            FineTuneSettings(lesson.budget),
            cache,
            classes=lesson.classes,
            new_names=new_names,
            check=check,
        )

    def judge(
        self, corrections: Corrections, lesson: Lesson, check: Callable[[], None]
    ) -> Verdict:
        """Ask both models about what is held out; see ``JudgeModels``."""
        cache = self._cache_after_import()
        from tiramisu.judging import judge_models

        return judge_models(
            lesson.current_model,
            lesson.save_as,
            corrections,
            lesson.classes,
            table_of=lesson.table_of,
            on_image=check,
            opinions=cache.opinions,
        )

    def _cache_after_import(self) -> LessonCache:
        import_tensorflow()
        from tiramisu.lesson_networks import LessonCache

        self._cache = self._cache or LessonCache()
        return self._cache


def _beginning(lesson: Lesson) -> tuple[Path, dict[str, str] | None]:
    """Return the model that a lesson starts from, and how its classes are called."""
    base_model = lesson.starting_point
    if lesson.new_names is None:
        return base_model, None
    return base_model, lesson.new_names(read_model_info(base_model).config.classes)
