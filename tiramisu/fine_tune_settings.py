"""How to learn from corrections, and what is reported of it: data, no TensorFlow."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tiramisu.errors import ConfigError
from tiramisu.verdict import Score

_WARM_UP_STEPS = 10


@dataclass(frozen=True)
class Budget:
    """When learning ends: at whatever comes first.

    Attributes:
        steps: Optimiser steps, or None.
        seconds: Time spent on steps and validations, pauses not counted; or None.
        patience: Validations without a better mean IoU; 0 never ends for that.
    """

    steps: int | None = None
    seconds: float | None = None
    patience: int = 0

    def __post_init__(self) -> None:
        for name in ("steps", "seconds"):
            value = getattr(self, name)
            if value is not None and not value > 0:
                raise ConfigError(f"{name} is {value}; give a value above 0.")
        if self.patience < 0:
            raise ConfigError(f"patience is {self.patience}; give 0 or more.")
        if self.steps is None and self.seconds is None and not self.patience:
            raise ConfigError(
                "Learning would never end; give steps, seconds or patience."
            )

    def share_done(self, steps: int, seconds: float) -> float | None:
        """Return how much of it is used up, 0 to 1; None if nobody can tell."""
        shares = []
        if self.steps is not None:
            shares.append(steps / self.steps)
        if self.seconds is not None:
            shares.append(seconds / self.seconds)
        return min(1.0, max(shares)) if shares else None

    def without_validation(self, steps: int) -> Budget:
        """Return the same budget, with an end where there is nothing to validate on."""
        if self.steps is None and self.seconds is None:
            return Budget(steps=steps)
        return self


PATIENCE = 6
"""Validations without a better score that end learning: some are only noise."""

ROUND = Budget(seconds=60.0, patience=PATIENCE)
"""Of learning while somebody works; what is corrected meanwhile waits for the next.
Most of what a few images can teach is learned in less, see ``docs/results.md``."""

_FIRST_ROUND_SECONDS = 20.0


def round_budget(number: int, budget: Budget = ROUND) -> Budget:
    """Return the budget of a round; the first are shorter, so an answer comes soon.

    Args:
        number: Of the round, from 1.
        budget: Of later rounds.
    """
    if budget.seconds is None:
        return budget
    return replace(budget, seconds=min(budget.seconds, number * _FIRST_ROUND_SECONDS))


@dataclass(frozen=True)
class FineTuneSettings:
    """How to learn from corrections.

    Attributes:
        budget: When to end.
        batch_size: Crops a step.
        crop_size: Edge of the crops in pixels.
        learning_rate: At its highest, after the first steps, from a model that knows
            such images.
        adapting_rate: The same from a model that does not.
        memory: Weight of what a model that knows such images says beside the
            corrections; 0 lets the new one forget it.
        validate_every: Steps between validations on what is held out; rarer where
            they would take more than a fifth of the time and steps are not counted.
        seed: Fixes everything random.
    """

    budget: Budget = field(default_factory=lambda: Budget(steps=150))
    batch_size: int = 4
    crop_size: int = 160
    learning_rate: float = 1e-4
    adapting_rate: float = 5e-4
    memory: float = 10.0
    validate_every: int = 25
    seed: int = 0

    def __post_init__(self) -> None:
        positive = ("batch_size", "crop_size", "learning_rate", "adapting_rate")
        for name in (*positive, "validate_every"):
            if not getattr(self, name) > 0:
                raise ConfigError(
                    f"{name} is {getattr(self, name)}; give a value above 0."
                )

    def learning_rate_at(self, step: int, share_done: float | None) -> float:
        """Rise over the first steps, then fall along a cosine to 0.

        Args:
            step: Counted from 0.
            share_done: Of the budget; without it the rate does not fall.
        """
        steps = self.budget.steps
        rise = _WARM_UP_STEPS if steps is None else max(1, steps // 10)
        fall = 0.5 * (1.0 + math.cos(math.pi * (share_done or 0.0)))
        return self.learning_rate * min(1.0, (step + 1) / rise) * fall


@dataclass(frozen=True)
class Validation:
    """How the model that is learning does on what is held out.

    Attributes:
        step: Steps done; 0 is the base model.
        score: On the held-out pixels.
        is_best: Whether no earlier step did better; these weights are kept.
    """

    step: int
    score: Score
    is_best: bool


@dataclass(frozen=True)
class StepReport:
    """How far a fine-tuning is.

    Attributes:
        step: Steps done, from 1.
        loss: Of this step, over labelled pixels.
        share_done: Of the budget, 0 to 1; None where the end depends on validations.
        seconds_left: Until the end, pauses not counted; None where nobody can tell.
        validations: Those since the last report.
    """

    step: int
    loss: float
    share_done: float | None = None
    seconds_left: float | None = None
    validations: tuple[Validation, ...] = ()


OnStep = Callable[[StepReport], bool | None]
"""Called after every step. False ends the learning and keeps what was learnt; whatever
it raises ends it too, and nothing is written."""
