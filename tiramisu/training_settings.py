"""How to train, as plain frozen data, and the recipes that have names."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

from tiramisu.augmentation import AUGMENTATIONS
from tiramisu.class_balance import WeightingName
from tiramisu.errors import ConfigError


@dataclass(frozen=True)
class TrainingSettings:
    """How to train; the defaults are the paper's first phase.

    Attributes:
        epochs: Number of epochs.
        steps_per_epoch: Optimiser steps an epoch; None for one pass over the images.
        batch_size: Crops a step.
        accumulate: Batches whose gradients are averaged into one update.
        crop_size: Edge of the square crops in pixels; 0 for whole images, which need a
            batch size of 1 unless all are of one size.
        learning_rate: At the start.
        optimizer: ``rmsprop`` (the paper's) or ``adamw``.
        schedule: ``exponential`` multiplies the rate by ``decay`` after each epoch;
            ``cosine`` warms up over the first 2 % of all steps and then falls to 0.
        decay: See ``schedule``.
        weight_decay: Of AdamW.
        l2: Penalty on kernels and batch-norm gammas.
        dice_weight: Weight of the soft Dice loss beside the cross-entropy.
        class_weights: ``none``, ``median_frequency`` or ``inverse_root``.
        rare_class_share: Share of the crops that are laid around a pixel of a class
            that is drawn, the rarer the likelier; of whole images, the share that is
            drawn by class. 0 (the paper's) treats all places alike.
        focal_gamma: Focus on pixels that are still wrong; 0 for none.
        label_smoothing: Share of certainty spread over all classes.
        average: Decay of the moving average of the weights, which is then validated
            and saved instead of the last weights; 0 for none.
        augmentation: ``none``, ``flips`` (the paper's) or ``full``.
        precision: Keras dtype policy.
        patience: Validations without a better mean IoU before training ends; 0 never.
        validate_every: Epochs between validations.
        keep: Checkpoints kept, the latest; 0 keeps all.
        save_every: Minutes after which the state is kept inside an epoch too; 0 keeps
            it at the end of epochs and when training is stopped alone.
        seed: Fixes everything random.
    """

    epochs: int = 5
    steps_per_epoch: int | None = None
    batch_size: int = 3
    accumulate: int = 1
    crop_size: int = 224
    learning_rate: float = 1e-3
    optimizer: Literal["rmsprop", "adamw"] = "rmsprop"
    schedule: Literal["exponential", "cosine", "constant"] = "exponential"
    decay: float = 0.995
    weight_decay: float = 1e-4
    l2: float = 1e-4
    dice_weight: float = 0.0
    class_weights: WeightingName = "none"
    rare_class_share: float = 0.0
    focal_gamma: float = 0.0
    label_smoothing: float = 0.0
    average: float = 0.0
    augmentation: str = "flips"
    precision: str = "float32"
    patience: int = 100
    validate_every: int = 1
    keep: int = 5
    save_every: float = 10.0
    seed: int = 0

    def __post_init__(self) -> None:
        for name, least in (
            ("epochs", 1),
            ("batch_size", 1),
            ("accumulate", 1),
            ("crop_size", 0),
            ("focal_gamma", 0),
            ("patience", 0),
            ("validate_every", 1),
            ("keep", 0),
            ("save_every", 0),
            ("seed", 0),
        ):
            if not getattr(self, name) >= least:
                raise ConfigError(
                    f"{name} is {getattr(self, name)}; give {least} or more."
                )
        if self.steps_per_epoch is not None and self.steps_per_epoch < 1:
            raise ConfigError(
                f"steps_per_epoch is {self.steps_per_epoch}; give 1 or more."
            )
        if 0 < self.crop_size < 8:
            raise ConfigError(
                f"crop_size is {self.crop_size}; give 8 or more, or 0 for whole images."
            )
        for name in ("label_smoothing", "average"):
            if not 0 <= getattr(self, name) < 1:
                raise ConfigError(
                    f"{name} is {getattr(self, name)}; give a share from 0 to below 1."
                )
        if not 0 <= self.rare_class_share <= 1:
            raise ConfigError(
                f"rare_class_share is {self.rare_class_share}; "
                "give a share from 0 to 1."
            )
        if not self.learning_rate > 0:
            raise ConfigError(
                f"learning_rate is {self.learning_rate}; give a value above 0."
            )
        if self.augmentation not in AUGMENTATIONS:
            raise ConfigError(
                f"augmentation is {self.augmentation!r}; "
                f"use one of {', '.join(AUGMENTATIONS)}."
            )

    def learning_rate_at(self, step: int, steps_per_epoch: int) -> float:
        """Return the learning rate of a step, counted from 0 over all epochs."""
        if self.schedule == "exponential":
            return self.learning_rate * self.decay ** (step // steps_per_epoch)
        if self.schedule == "cosine":
            total = self.epochs * steps_per_epoch
            warm_up = max(1, total // 50)
            fall = 0.5 * (1 + math.cos(math.pi * step / total))
            return self.learning_rate * min(1.0, (step + 1) / warm_up) * fall
        return self.learning_rate


_CAMVID = TrainingSettings(epochs=750)

RECIPES: dict[str, tuple[TrainingSettings, ...]] = {
    # Section 4.1 of the paper and the authors' code: random crops first, then whole
    # images at a tenth of the learning rate, from the best weights of the first phase.
    "camvid": (
        _CAMVID,
        replace(
            _CAMVID,
            batch_size=1,
            crop_size=0,
            learning_rate=1e-4,
            decay=1.0,
            patience=50,
        ),
    ),
}
"""Phases of training by name, to be run one after the other."""
