"""Training from folders: the loop, its checkpoints and its resumption."""

from __future__ import annotations

import dataclasses
import datetime
import json
import math
import platform
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from tiramisu.augmentation import AUGMENTATIONS
from tiramisu.class_balance import class_weights, count_classes
from tiramisu.config import TiramisuConfig
from tiramisu.dataset import CropPlan, SampleCache, crop_dataset
from tiramisu.errors import TrainingError
from tiramisu.evaluation import Evaluation, evaluate
from tiramisu.images import image_size
from tiramisu.inference import Predictor
from tiramisu.losses import cross_entropy, l2_penalty, soft_dice
from tiramisu.model_file import (
    BEST,
    checkpoint_path,
    checkpoints,
    read_metadata,
    read_tensors,
    save_model,
    weights_of,
    write_tensors,
)
from tiramisu.network import Tiramisu
from tiramisu.samples import Sample
from tiramisu.training_settings import TrainingSettings
from tiramisu.weight_average import WeightAverage

STATE_SUFFIX = ".state"


@dataclass(frozen=True)
class EpochReport:
    """What an epoch came to.

    Attributes:
        epoch: Counted from 1.
        loss: Mean training loss.
        evaluation: Of the validation images; None where there was none this epoch.
        is_best: Whether its mean IoU is the best so far.
    """

    epoch: int
    loss: float
    evaluation: Evaluation | None
    is_best: bool


Objective = Callable[[Any, Any, Any], tuple[Any, Any]]
"""Takes images, labels and logits; returns the loss to report and that to lower."""


def supervised(
    model: keras.Model,
    settings: TrainingSettings,
    weights: Sequence[float] | None = None,
) -> Objective:
    """Return the loss over labelled pixels, and with the penalty on weights.

    Args:
        model: The network.
        settings: Which losses.
        weights: One weight a class; all alike by default.
    """

    def objective(images: Any, labels: Any, logits: Any) -> tuple[Any, Any]:
        loss = cross_entropy(
            labels,
            logits,
            class_weights=weights,
            label_smoothing=settings.label_smoothing,
            focal_gamma=settings.focal_gamma,
        )
        if settings.dice_weight:
            loss += settings.dice_weight * soft_dice(labels, logits)
        return loss, loss + l2_penalty(model.trainable_variables, settings.l2)

    return objective


class TrainingStep:
    """One optimiser step on a batch, traced once for all batches."""

    def __init__(
        self,
        model: keras.Model,
        optimizer: keras.optimizers.Optimizer,
        objective: Objective,
        *,
        as_in_training: bool = True,
    ) -> None:
        """Prepare the step.

        Args:
            model: The network, changed by each step.
            optimizer: Changes it.
            objective: What is lowered.
            as_in_training: Whether dropout and the batch's own statistics are on.
        """
        self._model = model
        self._as_in_training = as_in_training
        self._optimizer = optimizer
        self._objective = objective
        optimizer.build(model.trainable_variables)
        self._run = tf.function(
            self._step,
            input_signature=[
                tf.TensorSpec((None, None, None, 3), tf.float32),
                tf.TensorSpec((None, None, None), tf.int32),
            ],
        )

    def __call__(self, images: Any, labels: Any, learning_rate: float) -> float:
        """Learn from a batch and return the objective's first loss.

        Args:
            images: (batch, height, width, 3) float32.
            labels: (batch, height, width) int32, 255 where unlabelled.
            learning_rate: Of this step.

        Raises:
            TrainingError: The loss is not finite.
        """
        self._optimizer.learning_rate.assign(learning_rate)
        loss = float(self._run(images, labels))
        if not math.isfinite(loss):
            raise TrainingError(
                f"The loss became {loss}; training stopped before it could spoil the "
                "model. Lower the learning rate."
            )
        return loss

    def _step(self, images: Any, labels: Any) -> Any:
        variables = self._model.trainable_variables
        with tf.GradientTape() as tape:
            logits = self._model(images, training=self._as_in_training)
            loss, total = self._objective(images, labels, logits)
        self._optimizer.apply(tape.gradient(total, variables), variables)
        return loss


@dataclass
class Training:
    """The state of a training that is under way, and the means to keep it.

    Attributes:
        config: The network's shape and classes.
        settings: How to train.
        ckpt: Name of the checkpoints, without epoch.
        epoch: Epochs done.
        best: Best validation mean IoU so far.
        best_epoch: The epoch that reached it.
        history: One row of figures for each epoch.
    """

    config: TiramisuConfig
    settings: TrainingSettings
    ckpt: Path
    lineage: dict[str, Any]
    epoch: int = 0
    best: float = -1.0
    best_epoch: int = 0
    history: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        keras.utils.set_random_seed(self.settings.seed)
        self.model = Tiramisu(self.config, precision=self.settings.precision).build()
        self.optimizer = make_optimizer(self.settings)
        self.optimizer.build(self.model.trainable_variables)
        self._average = self._start_average()

    def run(
        self,
        train: Sequence[Sample],
        validation: Sequence[Sample],
        *,
        on_step: Callable[[int, int, float], None],
        on_epoch: Callable[[EpochReport], None],
    ) -> None:
        """Train until the last epoch, or until patience runs out."""
        settings = self.settings
        # Counting reads every mask, so a bad one is found now and not hours later.
        counts = count_classes(train, self.config.classes)
        weights = class_weights(counts, settings.class_weights)
        learn = TrainingStep(
            self.model, self.optimizer, supervised(self.model, settings, weights)
        )
        cache = SampleCache(train, self.config.classes, self.config.normalisation)
        areas = np.array([math.prod(image_size(one.image)) for one in train], float)
        plan = self._crop_plan()
        steps = plan.steps or math.ceil(len(train) / plan.batch_size)
        while self.epoch < settings.epochs and not self._out_of_patience():
            losses: list[float] = []
            for images, labels in crop_dataset(cache, areas, plan, self.epoch):
                rate = settings.learning_rate_at(
                    self.epoch * steps + len(losses), steps
                )
                losses.append(learn(images, labels, rate))
                if self._average is not None:
                    self._average.update(self.epoch * steps + len(losses))
                on_step(len(losses), steps, losses[-1])
            self.epoch += 1
            on_epoch(self._finish_epoch(float(np.mean(losses)), validation))

    def start_from(self, model: keras.Model) -> None:
        """Begin with the weights of an earlier phase."""
        self.model.set_weights(model.get_weights())
        self._average = self._start_average()

    def _start_average(self) -> WeightAverage | None:
        decay = self.settings.average
        return WeightAverage(self.model, decay) if decay else None

    def _crop_plan(self) -> CropPlan:
        settings = self.settings
        return CropPlan(
            settings.crop_size,
            settings.batch_size,
            settings.steps_per_epoch,
            AUGMENTATIONS[settings.augmentation],
            settings.seed,
        )

    def _out_of_patience(self) -> bool:
        settings = self.settings
        waited = (self.epoch - self.best_epoch) // settings.validate_every
        return self.best >= 0 and 0 < settings.patience <= waited

    def _finish_epoch(self, loss: float, validation: Sequence[Sample]) -> EpochReport:
        """Validate, write the checkpoints, then the state that continues from here."""
        chosen = nullcontext() if self._average is None else self._average.in_use()
        with chosen:
            report = self._validate(loss, validation)
        self._write_state()
        return report

    def _validate(self, loss: float, validation: Sequence[Sample]) -> EpochReport:
        due = self.epoch % self.settings.validate_every == 0
        last = self.epoch == self.settings.epochs
        evaluation = None
        if validation and (due or last):
            predictor = Predictor.of_model(self.model, self.config)
            evaluation = evaluate(predictor, validation)
        score = evaluation.total.mean_iou if evaluation else None
        is_best = score is not None and score > self.best
        if score is not None and is_best:
            self.best, self.best_epoch = score, self.epoch
        self.history.append(
            {"epoch": self.epoch, "loss": round(loss, 5), "val_mean_iou": score}
        )
        self._write_checkpoints(evaluation, is_best)
        return EpochReport(self.epoch, loss, evaluation, is_best)

    def _write_checkpoints(self, evaluation: Evaluation | None, is_best: bool) -> None:
        scores = scores_of(evaluation)
        lineage = {**self.lineage, "epoch": self.epoch}
        names: list[int | str] = [self.epoch, BEST] if is_best else [self.epoch]
        for name in names:
            path = checkpoint_path(self.ckpt, name)
            save_model(path, self.model, self.config, lineage=lineage, scores=scores)
        kept = checkpoints(self.ckpt)
        if self.settings.keep:
            for epoch in sorted(kept)[: -self.settings.keep]:
                kept[epoch].unlink(missing_ok=True)

    def _write_state(self) -> None:
        tensors = {f"model/{name}": a for name, a in weights_of(self.model).items()}
        for name, variable in self._extra_variables().items():
            tensors[name] = np.asarray(variable.numpy(), order="C")
        progress = {
            "settings": dataclasses.asdict(self.settings),
            "config": self.config.to_dict(),
            "epoch": self.epoch,
            "best": self.best,
            "best_epoch": self.best_epoch,
            "history": self.history,
        }
        write_tensors(
            state_path(self.ckpt), tensors, {"training": json.dumps(progress)}
        )

    def resume(self) -> None:
        """Continue where the last finished epoch of this training ended.

        Raises:
            TrainingError: There is nothing to resume, or it was another training.
        """
        path = state_path(self.ckpt)
        if not path.is_file():
            raise TrainingError(
                f"There is nothing to resume: {path} does not exist. "
                "Start without --resume."
            )
        progress = json.loads(read_metadata(path)["training"])
        before, now = progress["settings"], dataclasses.asdict(self.settings)
        # More epochs may be asked for; all else must be as it was.
        changed = [
            name for name in now if name != "epochs" and now[name] != before.get(name)
        ]
        if changed or progress["config"] != self.config.to_dict():
            raise TrainingError(
                f"{path} belongs to a training with other settings "
                f"({', '.join(changed) or 'the network'}); use the same ones, or "
                "start without --resume."
            )
        tensors = read_tensors(path)
        for variable in self.model.weights:
            variable.assign(tensors[f"model/{variable.path}"])
        for name, variable in self._extra_variables().items():
            variable.assign(tensors[name])
        self.epoch = progress["epoch"]
        self.best = progress["best"]
        self.best_epoch = progress["best_epoch"]
        self.history = progress["history"]

    def _extra_variables(self) -> dict[str, Any]:
        """Optimiser state and the dropout layers' random seeds.

        They are named by their order, which settings and config fix; Keras's own names
        count the optimisers that the process has made.
        """
        weights = {id(variable) for variable in self.model.weights}
        seeds = [one for one in self.model.variables if id(one) not in weights]
        averages = [] if self._average is None else self._average.variables
        ordered = [*self.optimizer.variables, *seeds, *averages]
        return {f"extra/{place:05d}": one for place, one in enumerate(ordered)}


def make_optimizer(settings: TrainingSettings) -> keras.optimizers.Optimizer:
    """Return the optimiser that the settings name."""
    accumulate = settings.accumulate if settings.accumulate > 1 else None
    if settings.optimizer == "adamw":
        return keras.optimizers.AdamW(
            settings.learning_rate,
            weight_decay=settings.weight_decay,
            gradient_accumulation_steps=accumulate,
        )
    return keras.optimizers.RMSprop(
        settings.learning_rate, rho=0.9, gradient_accumulation_steps=accumulate
    )


def state_path(ckpt: Path) -> Path:
    """Where a training called ``ckpt`` keeps what it needs to continue."""
    return ckpt.with_name(ckpt.name + STATE_SUFFIX)


def scores_of(evaluation: Evaluation | None) -> dict[str, float]:
    """Return the figures that go into a model file."""
    if evaluation is None:
        return {}
    total = evaluation.total
    scores = {"val_mean_iou": round(total.mean_iou, 4)}
    for one, iou in zip(evaluation.classes, total.iou, strict=True):
        if not math.isnan(iou):
            scores[f"val_iou/{one.name}"] = round(float(iou), 4)
    return scores


def time_now() -> str:
    """Return the time as model files give it: UTC, ISO 8601, to the second."""
    now = datetime.datetime.now(datetime.timezone.utc)
    return now.isoformat(timespec="seconds")


def describe_lineage(
    command: str, settings: TrainingSettings, train: Sequence[Sample]
) -> dict[str, Any]:
    """Return what a model file says of its origin."""
    return {
        "parent": None,
        "created": time_now(),
        "command": command,
        "seed": settings.seed,
        "num_images": len(train),
        "versions": {
            "python": platform.python_version(),
            "tensorflow": tf.__version__,
            "keras": keras.__version__,
        },
    }
