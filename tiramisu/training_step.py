"""One step of the optimiser: the loss, its gradients and what is done with them."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Sequence
from typing import Any

import keras
import tensorflow as tf

from tiramisu.distribution import (
    Replicas,
    own_copy,
    share_of_replica,
    share_statistics,
    sum_over_replicas,
)
from tiramisu.errors import TrainingError
from tiramisu.losses import cross_entropy, l2_penalty, soft_dice
from tiramisu.optimizers import FusedAdamW, FusedRMSprop
from tiramisu.training_graph import forward_of
from tiramisu.training_settings import TrainingSettings

Objective = Callable[[Any, Any, Any], tuple[Any, Any]]
"""Takes images, labels and logits; returns the loss to report and that to lower."""

BatchShape = tuple[int | None, int | None, int | None]
"""Batch, height and width; None where it may be anything."""

# Crops have one size, the last batch of an epoch may be smaller. A graph for one size
# alone is quicker, but to make one takes seconds.
_OWN_GRAPHS = 2


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
        penalty = l2_penalty(model.trainable_variables, settings.l2)
        return loss, loss + share_of_replica(penalty)

    return objective


def make_optimizer(settings: TrainingSettings) -> keras.optimizers.Optimizer:
    """Return the optimiser that the settings name."""
    if settings.optimizer == "adamw":
        return FusedAdamW(settings.learning_rate, weight_decay=settings.weight_decay)
    return FusedRMSprop(settings.learning_rate, rho=0.9)


class GradientSum:
    """Gradients of several batches, whose mean makes one update.

    Keras's own accumulation decides inside the graph whether to update, which does not
    work with several replicas.

    Attributes:
        variables: The sums so far, one for each trainable variable.
        done: Batches so far, over the whole training.
    """

    def __init__(self, model: keras.Model, batches: int) -> None:
        """Start at zero.

        Args:
            model: The network whose gradients are summed.
            batches: Batches of an update.
        """
        self._batches = batches
        self.done = 0
        self.variables = [
            keras.Variable(keras.ops.zeros(one.shape), trainable=False)
            for one in model.trainable_variables
        ]

    def count(self) -> bool:
        """Count a batch and say whether it completes an update."""
        self.done += 1
        return self.done % self._batches == 0

    def add(self, gradients: Sequence[Any], *, completes: bool) -> list[Any]:
        """Add a batch's gradients; if that completes an update return their mean."""
        context = tf.distribute.get_replica_context()
        if context.num_replicas_in_sync > 1:
            gradients = context.all_reduce("MEAN", list(gradients))
        means = []
        for total, gradient in zip(self.variables, gradients, strict=True):
            summed = total + gradient
            means.append(summed / self._batches)
            own_copy(total).assign(tf.zeros_like(summed) if completes else summed)
        return means


class TrainingStep:
    """One optimiser step on a batch.

    The first sizes of batches get a graph of their own, all others share one.
    """

    def __init__(
        self,
        model: keras.Model,
        optimizer: keras.optimizers.Optimizer,
        objective: Objective,
        *,
        as_in_training: bool = True,
        gradient_sum: GradientSum | None = None,
        replicas: Replicas | None = None,
    ) -> None:
        """Prepare the step.

        Args:
            model: The network, changed by each step.
            optimizer: Changes it.
            objective: What is lowered.
            as_in_training: Whether dropout and the batch's own statistics are on.
            gradient_sum: Where several batches make one update.
            replicas: Devices that share the batch; one by default.
        """
        self._model = model
        self._as_in_training = as_in_training
        self._optimizer = optimizer
        self._objective = objective
        self._sum = gradient_sum
        self._replicas = replicas or Replicas()
        with self._replicas.building():
            optimizer.build(model.trainable_variables)
        self._forward = forward_of(model)
        self._graphs: dict[tuple[BatchShape, bool], Any] = {}

    def start_afresh(self) -> None:
        """Let the optimiser forget all steps so far; its graphs stay.

        Other weights are set with the model.
        """
        for variable in self._optimizer.variables:
            variable.assign(tf.zeros_like(variable.value))

    def trace(self, batch: int, size: int) -> None:
        """Build the graph now, so that the first step takes no longer than others.

        Args:
            batch: Crops of a batch.
            size: Their edge in pixels.
        """
        self._graph((batch, size, size), updates=True).get_concrete_function()

    def __call__(self, images: Any, labels: Any, learning_rate: float) -> float:
        """Learn from a batch and return the objective's first loss.

        Args:
            images: (batch, height, width, 3) float32.
            labels: (batch, height, width) int32, 255 where unlabelled.
            learning_rate: Of this step.

        Raises:
            TrainingError: The loss or its gradients are not finite.
        """
        self._optimizer.learning_rate.assign(learning_rate)
        updates = self._sum is None or self._sum.count()
        run = self._graph(labels.shape, updates=updates)
        loss, gradient = (float(value) for value in run(images, labels))
        for name, value in (("loss", loss), ("gradient", gradient)):
            if not math.isfinite(value):
                raise TrainingError(
                    f"The {name} became {value}; training stopped before it could "
                    "spoil the model. Lower the learning rate."
                )
        return loss

    def _graph(self, shape: Sequence[int], *, updates: bool) -> Any:
        """Return the step for batches of a shape, made when first asked for."""
        own: BatchShape = (shape[0], shape[1], shape[2])
        shapes = {one for one, _ in self._graphs}
        if own not in shapes and len(shapes) >= _OWN_GRAPHS:
            own = (None, None, None)
        if (own, updates) not in self._graphs:
            self._graphs[own, updates] = tf.function(
                functools.partial(self._run, updates=updates),
                input_signature=[
                    tf.TensorSpec((*own, 3), tf.float32),
                    tf.TensorSpec(own, tf.int32),
                ],
                autograph=False,  # it would look for loops, for seconds
            )
        return self._graphs[own, updates]

    def _run(self, images: Any, labels: Any, *, updates: bool) -> Any:
        step = functools.partial(self._step, updates=updates)
        return self._replicas.run(step, images, labels)

    def _step(self, images: Any, labels: Any, *, updates: bool) -> Any:
        """Return the loss and the size of its gradient, in every replica the same."""
        images = self._replicas.own_part(images)
        labels = self._replicas.own_part(labels)
        variables = self._model.trainable_variables
        with tf.GradientTape() as tape:
            logits = self._forward(images, training=self._as_in_training)
            loss, total = self._objective(images, labels, logits)
        gradients = tape.gradient(total, variables)
        size = sum_over_replicas(tf.linalg.global_norm(gradients))
        if self._sum is not None:
            gradients = self._sum.add(gradients, completes=updates)
        if updates:
            self._optimizer.apply(gradients, variables)
        if self._as_in_training:
            share_statistics(running_statistics(self._model))
        return tf.stack([loss, size])


def running_statistics(model: keras.Model) -> list[Any]:
    """Return the variables that batch normalisation keeps its averages in."""
    trained = {id(variable) for variable in model.trainable_variables}
    return [one for one in model.weights if id(one) not in trained]
