"""Training from folders: the loop, its checkpoints and its resumption."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf

from tiramisu.augmentation import AUGMENTATIONS
from tiramisu.batch_share import BatchShare
from tiramisu.class_balance import class_weights, count_classes, rare_classes
from tiramisu.config import TiramisuConfig
from tiramisu.dataset import CropPlan, SampleCache, crop_dataset
from tiramisu.distribution import Replicas
from tiramisu.errors import ModelFileError, TrainingError
from tiramisu.evaluation import Evaluation, evaluate
from tiramisu.images import image_size
from tiramisu.inference import Predictor
from tiramisu.learner import Learner
from tiramisu.metrics import ConfusionMatrix
from tiramisu.model_file import find_model, load_model
from tiramisu.samples import Sample
from tiramisu.tensorboard import TrainingLog
from tiramisu.training_files import EpochReport, TrainingFiles
from tiramisu.training_settings import TrainingSettings
from tiramisu.training_state import Progress, read_state
from tiramisu.training_step import TrainingStep

OnStep = Callable[[int, int, float], None]
"""Takes the steps done in this epoch, the steps of an epoch and the loss."""


@dataclass
class Training:
    """A training that is under way, and the means to keep it.

    Attributes:
        config: The network's shape and classes.
        settings: How to train.
        ckpt: Name of the checkpoints, without epoch.
        lineage: What the model files say of their origin.
        replicas: Devices and machines that share each batch; one by default.
        log: Where curves go, if anywhere.
        progress: How far it has come.
        learner: The network and all that changes with it.
    """

    config: TiramisuConfig
    settings: TrainingSettings
    ckpt: Path
    lineage: dict[str, Any]
    replicas: Replicas = field(default_factory=Replicas)
    log: TrainingLog | None = None
    progress: Progress = field(default_factory=Progress)

    def __post_init__(self) -> None:
        self.learner = Learner(self.config, self.settings, self.replicas)
        # One for all validations: each new one would trace the network again.
        self._predictor = Predictor.of_model(self.learner.model, self.config)
        self._files = TrainingFiles(
            self.ckpt, self.settings, self.config, self.learner, self.log
        )
        self._is_resumed = False

    def run(
        self,
        train: Sequence[Sample],
        validation: Sequence[Sample],
        *,
        on_step: OnStep,
        on_epoch: Callable[[EpochReport], None],
        on_image: Callable[[int], None] | None = None,
    ) -> None:
        """Train until the last epoch, or until patience runs out.

        Args:
            train: What to learn from.
            validation: What to choose the best epoch on.
            on_step: Called after each step. Whatever it raises ends the training,
                which then goes on at the next step when it is resumed.
            on_epoch: Called after each epoch.
            on_image: Called after each validation image with their number so far; what
                it raises ends the training, which then goes on with the validation.

        Raises:
            TrainingError: A value became infinite, a file could not be written, or
                another machine of this training has stopped.
            ImageError, MaskError, DatasetError: A sample cannot be used.
        """
        # Counting reads every mask, so a bad one is found now and not hours later.
        counts = count_classes(train, self.config.classes)
        weights = class_weights(counts, self.settings.class_weights)
        rare = rare_classes(counts, self.settings.rare_class_share)
        cache = SampleCache(train, self.config.classes, self.config.normalisation)
        areas = np.array([math.prod(image_size(one.image)) for one in train], float)
        plan = self._crop_plan()
        self._steps = plan.steps or math.ceil(len(train) / plan.batch_size)
        learn = self.learner.make_step(weights, self._steps_done)
        with self._explaining(cache):
            if self.replicas.is_chief:
                self._files.begin(
                    self.progress, self._steps_done, is_resumed=self._is_resumed
                )
            while not self.is_over:
                batches = crop_dataset(
                    cache,
                    areas,
                    plan,
                    self.progress.epoch,
                    first_step=len(self.progress.losses),
                    share=self._share(),
                    rare=rare,
                )
                for images, labels in batches:
                    self._step(learn, images, labels)
                    self._report(on_step)
                on_epoch(self._finish_epoch(validation, on_image))
        self.replicas.part()

    @property
    def is_over(self) -> bool:
        """Whether all epochs are done, or patience has run out."""
        progress, settings = self.progress, self.settings
        waited = (progress.epoch - progress.best_epoch) // settings.validate_every
        gave_up = progress.best >= 0 and 0 < settings.patience <= waited
        return progress.epoch >= settings.epochs or gave_up

    def start_from(self, earlier: Path) -> None:
        """Begin with the best weights of an earlier phase.

        Raises:
            ModelFileError: It has left no model.
        """
        path = find_model(earlier)
        self.learner.start_from(load_model(path)[0].get_weights())
        self.progress.parent = path.name

    def resume(self) -> None:
        """Go on where this training ended, at the very next step.

        Raises:
            TrainingError: There is nothing to resume, or it was another training.
        """
        tensors, self.progress = read_state(self.ckpt, self.settings, self.config)
        self.learner.restore(tensors)
        self._is_resumed = True

    @property
    def _steps_done(self) -> int:
        """Steps done over all epochs."""
        return self.progress.epoch * self._steps + len(self.progress.losses)

    def _step(self, learn: TrainingStep, images: Any, labels: Any) -> None:
        progress = self.progress
        rate = self.settings.learning_rate_at(self._steps_done, self._steps)
        try:
            loss = learn(images, labels, rate)
        except TrainingError as problem:
            place = f"epoch {progress.epoch + 1}, step {len(progress.losses) + 1}"
            raise TrainingError(f"{problem} It happened in {place}.") from problem
        progress.losses.append(loss)
        if self.learner.average is not None:
            self.learner.average.update(self._steps_done)
        if self.replicas.is_chief:
            self._files.log_step(self._steps_done, loss, rate)

    def _report(self, on_step: OnStep) -> None:
        """Tell of a step; keep the state if that ends the training, or if it is due."""
        losses = self.progress.losses
        with self._keeping_state():
            on_step(len(losses), self._steps, losses[-1])
        if self.replicas.is_chief:
            self._files.write_state_if_due(self.progress)

    def _finish_epoch(
        self, validation: Sequence[Sample], on_image: Callable[[int], None] | None
    ) -> EpochReport:
        """Validate, write the checkpoints, then the state that continues from here."""
        with self._keeping_state(), self.learner.chosen_weights():
            evaluation = self._validate(validation, on_image)
        report = self._count_epoch(evaluation)
        if self.replicas.is_chief:
            with self.learner.chosen_weights():
                self._files.write_epoch(
                    report, self._lineage(), self._predictor, validation
                )
            self._files.end_epoch(self.progress)
        self.replicas.wait_for_all()
        return report

    def _validate(
        self, validation: Sequence[Sample], on_image: Callable[[int], None] | None
    ) -> Evaluation | None:
        """Score the model if that is due; each machine predicts some of the images."""
        epoch = self.progress.epoch + 1
        due = epoch % self.settings.validate_every == 0
        if not validation or not (due or epoch == self.settings.epochs):
            return None
        own = validation[self.replicas.worker :: self.replicas.workers]
        evaluation = evaluate(self._predictor, own, on_image=on_image)
        total = ConfusionMatrix(self.config.num_classes)
        total.counts += self.replicas.total(evaluation.total.counts)
        return replace(evaluation, total=total)

    def _count_epoch(self, evaluation: Evaluation | None) -> EpochReport:
        progress = self.progress
        loss = float(np.mean(progress.losses))
        score = evaluation.total.mean_iou if evaluation else None
        is_best = score is not None and score > progress.best
        progress.epoch += 1
        progress.losses = []
        if score is not None and is_best:
            progress.best, progress.best_epoch = score, progress.epoch
        progress.history.append(
            {"epoch": progress.epoch, "loss": round(loss, 5), "val_mean_iou": score}
        )
        return EpochReport(progress.epoch, loss, evaluation, is_best)

    @contextmanager
    def _keeping_state(self) -> Iterator[None]:
        """Keep the state if anything ends the training in here."""
        try:
            yield
        except BaseException:
            if self.replicas.is_chief and self.learner.is_intact:
                self._files.write_state(self.progress)
            raise

    @contextmanager
    def _explaining(self, cache: SampleCache) -> Iterator[None]:
        """Say what a failure leaves, and what to do."""
        try:
            yield
        except ModelFileError as problem:
            raise TrainingError(
                f"{problem} What was saved before is intact: go on with --resume."
            ) from problem
        except tf.errors.ResourceExhaustedError as problem:
            raise TrainingError(
                f"Memory does not suffice for batches of {self.settings.batch_size}; "
                "lower --batch_size (and raise --accumulate) or --crop_size."
            ) from problem
        except tf.errors.OpError as problem:
            if cache.problem is not None:
                raise cache.problem from None
            if self.replicas.workers == 1:
                raise
            raise TrainingError(
                "Another machine of this training has stopped or cannot be reached; "
                "start it again on all of them with --resume."
            ) from problem

    def _lineage(self) -> dict[str, Any]:
        parent = self.progress.parent
        return {**self.lineage, "parent": parent} if parent else self.lineage

    def _crop_plan(self) -> CropPlan:
        settings = self.settings
        return CropPlan(
            settings.crop_size,
            settings.batch_size,
            settings.steps_per_epoch,
            AUGMENTATIONS[settings.augmentation],
            settings.seed,
        )

    def _share(self) -> BatchShare:
        replicas = self.replicas
        return BatchShare(replicas.worker, replicas.workers, replicas.count)
