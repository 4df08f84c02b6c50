"""The course of a fine-tuning: when to validate, when to end, which weights to keep.

Nothing here imports TensorFlow: what learns and what predicts is handed in.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from tiramisu.config import LabelClass
from tiramisu.fine_tune_settings import (
    FineTuneSettings,
    OnStep,
    StepReport,
    Validation,
)
from tiramisu.images import RgbImage
from tiramisu.judgement import Opinion
from tiramisu.masks import LabelMask
from tiramisu.metrics import ConfusionMatrix
from tiramisu.verdict import Score

STEPS_WITHOUT_VALIDATION = 150
"""Learning "until it stops improving" ends so where too little is held out to tell."""

_VALIDATION_SHARE = 0.2

Learn = Callable[[Any, Any, float], float]
"""Learns from images and labels at a rate and returns the loss."""


class HeldOutImage(Protocol):
    """A picture and what judges in it."""

    @property
    def rgb(self) -> RgbImage:
        """(height, width, 3) uint8."""

    @property
    def mask(self) -> LabelMask:
        """(height, width) uint8, 255 wherever it does not judge."""


class HeldOutImages(Protocol):
    """Pictures by number, read when they are asked for."""

    def __len__(self) -> int:
        """Return how many there are."""

    def __getitem__(self, index: int) -> HeldOutImage:
        """Return one of them."""


class Variable(Protocol):
    """Weights that can be read and set, as Keras has them."""

    def numpy(self) -> npt.NDArray[np.float32]:
        """Return a copy of the weights."""

    def assign(self, value: npt.NDArray[np.float32]) -> object:
        """Set the weights."""


class Lesson:
    """One fine-tuning under way."""

    def __init__(
        self,
        settings: FineTuneSettings,
        batch: Callable[[int], tuple[Any, Any]],
        learn: Learn,
        validator: Validator,
    ) -> None:
        """Prepare to learn.

        Args:
            settings: How long and how fast.
            batch: Returns images and labels of a batch by its number.
            learn: Learns from them.
            validator: Scores what was learnt.
        """
        self._settings = settings
        self._batch = batch
        self._learn_from = learn
        self._validator = validator
        self._clock = _Clock()
        self._budget = settings.budget

    def run(self, on_step: OnStep) -> int:
        """Learn until the budget is used up; return the number of steps."""
        reports = self._validate(0)
        self._clock = (
            _Clock()
        )  # that built a graph first: it says nothing of the others
        if not self._validator.chooses:
            self._budget = self._budget.without_validation(STEPS_WITHOUT_VALIDATION)
        for done in itertools.count(1):
            loss = self._learn(done - 1)
            share = self._budget.share_done(done, self._clock.seconds)
            is_over = share == 1.0
            if is_over or self._is_due(done):
                reports += self._validate(done)
            is_over |= self._validator.is_out_of_patience(self._budget.patience)
            report = StepReport(done, loss, share, self._left(share), tuple(reports))
            reports = []
            if on_step(report) is False or is_over:
                break
        if self._validator.last_step != done:
            self._validate(done)
        self._validator.put_best_in_place()
        return done

    def _learn(self, index: int) -> float:
        share = self._budget.share_done(index, self._clock.seconds)
        rate = self._settings.learning_rate_at(index, share)
        with self._clock.learning():
            return self._learn_from(*self._batch(index), rate)

    def _validate(self, step: int) -> list[Validation]:
        if not self._validator.is_useful:
            return []
        with self._clock.validating():
            validation = self._validator.validate(step)
        return [] if validation is None else [validation]

    def _is_due(self, done: int) -> bool:
        """Every so many steps; fewer validations where they take too long.

        With a number of steps the machine's speed must not decide anything.
        """
        if done % self._settings.validate_every:
            return False
        is_affordable = self._clock.last_validation <= _VALIDATION_SHARE * (
            self._clock.since_validation + self._clock.last_validation
        )
        return self._budget.steps is not None or is_affordable

    def _left(self, share: float | None) -> float | None:
        if share is None:
            return None
        if self._budget.steps is None and self._budget.seconds is not None:
            return max(0.0, self._budget.seconds - self._clock.seconds)
        return self._clock.seconds * (1.0 - share) / share


class _Clock:
    """Measures steps and validations, and nothing between them.

    Attributes:
        seconds: Of both together.
        last_validation: Seconds that the last validation took.
        since_validation: Seconds of learning since then.
    """

    def __init__(self) -> None:
        self.seconds = self.last_validation = self.since_validation = 0.0

    @contextmanager
    def learning(self) -> Iterator[None]:
        """Measure a step."""
        started = time.perf_counter()
        yield
        taken = time.perf_counter() - started
        self.seconds += taken
        self.since_validation += taken

    @contextmanager
    def validating(self) -> Iterator[None]:
        """Measure a validation."""
        started = time.perf_counter()
        yield
        self.last_validation = time.perf_counter() - started
        self.seconds += self.last_validation
        self.since_validation = 0.0


class Validator:
    """Scores a model on what is held out, and may remember its best weights.

    Attributes:
        is_useful: Whether enough is held out for a score to mean something.
        chooses: Whether the best weights are to be kept, and not the last ones: only
            where other pixels than these give the verdict.
        last_step: Step of the last validation.
        best_step: Step of the best one; 0 before any.
    """

    def __init__(
        self,
        predict: Opinion,
        images: HeldOutImages,
        classes: Sequence[LabelClass],
        variables: Sequence[Variable],
        *,
        chooses: bool = True,
        before: Opinion | None = None,
    ) -> None:
        """Prepare to validate.

        Args:
            predict: Says what the model sees now.
            images: What is held out.
            classes: What the labels mean.
            variables: The model's weights, all that learning changes.
            chooses: Whether to keep the best weights.
            before: Says what the base model sees, if something is quicker at that.
        """
        self._before = before or predict
        self._predict = predict
        self._images = images
        self._classes = classes
        self._variables = variables
        self._best_weights: list[npt.NDArray[np.float32]] = []
        self._best = -1.0
        self._since_best = 0
        self.is_useful = len(images) > 0
        self.chooses = chooses and self.is_useful
        self.last_step = -1
        self.best_step = 0

    def validate(self, step: int) -> Validation | None:
        """Predict all that is held out.

        Args:
            step: Steps done; the base model, step 0, is never the best.

        Returns:
            None if too little is held out, for good.
        """
        score = self._score(self._predict if step else self._before)
        self.is_useful = score.is_enough
        self.chooses &= score.is_enough
        if not score.is_enough:
            return None
        self.last_step = step
        is_best = self.chooses and step > 0 and score.mean_iou > self._best
        if is_best:
            self._best, self.best_step = score.mean_iou, step
            self._best_weights = [variable.numpy() for variable in self._variables]
        self._since_best = 0 if is_best else self._since_best + 1
        return Validation(step, score, is_best)

    def _score(self, predict: Opinion) -> Score:
        matrix = ConfusionMatrix(len(self._classes))
        for index in range(len(self._images)):
            image = self._images[index]
            matrix.add(image.mask, predict(image.rgb))
        return Score.of(matrix, self._classes)

    def is_out_of_patience(self, patience: int) -> bool:
        """Tell whether so many validations have passed without a better one."""
        return 0 < patience <= self._since_best and self.best_step > 0

    def put_best_in_place(self) -> None:
        """Give the model its best weights, if there are any."""
        if self._best_weights:
            for variable, value in zip(
                self._variables, self._best_weights, strict=True
            ):
                variable.assign(value)
