"""A moving average of a network's weights, which is often better than the last ones."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import tensorflow as tf

if TYPE_CHECKING:
    import keras


class WeightAverage:
    """Follows a model's weights and running statistics at a distance.

    Attributes:
        variables: The averages, in the order of ``model.weights``.
        is_in_use: Whether the model has other weights than its own.
    """

    def __init__(self, model: keras.Model, decay: float) -> None:
        """Start from the model as it is.

        Args:
            model: The network that is being trained.
            decay: Share of the average that one update keeps, such as 0.999.
        """
        self._model = model
        self._move = tf.function(self._follow)
        self._decay = decay
        self.is_in_use = False
        self.variables: list[Any] = [
            tf.Variable(variable.numpy(), trainable=False) for variable in model.weights
        ]

    def update(self, step: int) -> None:
        """Move towards the weights as they are after training step ``step``, from 1.

        Early on the average follows faster, or it would remember the random start.
        """
        decay = min(self._decay, (1.0 + step) / (10.0 + step))
        self._move(tf.constant(1.0 - decay, tf.float32))

    def _follow(self, share: Any) -> None:
        for average, variable in zip(self.variables, self._model.weights, strict=True):
            average.assign_add(share * (variable.value - average))

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Put the average into the model, and its own weights back afterwards."""
        own = [variable.numpy() for variable in self._model.weights]
        self.is_in_use = True
        try:
            self._put(self.variables)
            yield
        finally:
            self._put(own)
            # Not reached where a second Ctrl+C cuts that short: it leaves a mixture.
            self.is_in_use = False

    def _put(self, values: list[Any]) -> None:
        for variable, value in zip(self._model.weights, values, strict=True):
            variable.assign(value)
