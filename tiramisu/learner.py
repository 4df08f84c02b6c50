"""All that changes while a network is trained, so that it can be kept and restored."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import keras
import numpy as np

from tiramisu.config import TiramisuConfig
from tiramisu.distribution import Replicas
from tiramisu.model_file import Tensors, weights_of
from tiramisu.network import Tiramisu
from tiramisu.training_settings import TrainingSettings
from tiramisu.training_step import GradientSum, TrainingStep, make_optimizer, supervised
from tiramisu.weight_average import WeightAverage


class Learner:
    """A network with its optimiser, averaged weights and accumulated gradients.

    Attributes:
        model: The network, fresh from the seed of the settings.
        optimizer: What changes it.
        average: Its averaged weights; None without them.
    """

    def __init__(
        self, config: TiramisuConfig, settings: TrainingSettings, replicas: Replicas
    ) -> None:
        keras.utils.set_random_seed(settings.seed)
        self._settings = settings
        self._replicas = replicas
        self._sum: GradientSum | None = None
        with replicas.building():
            self.model = Tiramisu(config, precision=settings.precision).build()
            self.optimizer = make_optimizer(settings)
            self.optimizer.build(self.model.trainable_variables)
            if settings.accumulate > 1:
                self._sum = GradientSum(self.model, settings.accumulate)
        self.average = self._start_average()

    def start_from(self, weights: Sequence[Any]) -> None:
        """Begin with the weights of another network of this shape."""
        self.model.set_weights(weights)
        self.average = self._start_average()

    def make_step(
        self, class_weights: Sequence[float] | None, steps_done: int
    ) -> TrainingStep:
        """Return what learns from batches, after so many of them."""
        if self._sum is not None:
            self._sum.done = steps_done
        return TrainingStep(
            self.model,
            self.optimizer,
            supervised(self.model, self._settings, class_weights),
            gradient_sum=self._sum,
            replicas=self._replicas,
        )

    @property
    def is_intact(self) -> bool:
        """Whether the network has its own weights, and not those of the average."""
        return self.average is None or not self.average.is_in_use

    def chosen_weights(self) -> AbstractContextManager[None]:
        """Put the averaged weights in place of the last ones, where there are any."""
        return nullcontext() if self.average is None else self.average.in_use()

    def tensors(self) -> Tensors:
        """Return all that continuing needs, by name."""
        weights = weights_of(self.model)
        others = self._other_variables()
        return {f"model/{name}": values for name, values in weights.items()} | {
            name: np.asarray(variable.numpy(), order="C")
            for name, variable in others.items()
        }

    def restore(self, tensors: Tensors) -> None:
        """Take over what ``tensors`` has returned for the same settings."""
        for variable in self.model.weights:
            variable.assign(tensors[f"model/{variable.path}"])
        for name, variable in self._other_variables().items():
            variable.assign(tensors[name])

    def _start_average(self) -> WeightAverage | None:
        decay = self._settings.average
        return WeightAverage(self.model, decay) if decay else None

    def _other_variables(self) -> dict[str, Any]:
        """Optimiser state, the dropout layers' random seeds, averages and sums.

        They are named by their order, which settings and config fix; Keras's own names
        count the optimisers that the process has made.
        """
        weights = {id(variable) for variable in self.model.weights}
        seeds = [one for one in self.model.variables if id(one) not in weights]
        averages = [] if self.average is None else self.average.variables
        sums = [] if self._sum is None else self._sum.variables
        ordered = [*self.optimizer.variables, *seeds, *averages, *sums]
        return {f"extra/{place:05d}": one for place, one in enumerate(ordered)}
