"""The networks of a lesson, kept for the next one.

To build two networks and to trace a step takes seconds, most of them in Python; to give
them other weights takes milliseconds. While somebody works lesson follows lesson, all
of them with networks of the same shape.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

import numpy as np
import tensorflow as tf

from tiramisu.adapting import prepare_batch_norm
from tiramisu.class_change import give_weights, same_class_matrix
from tiramisu.config import TiramisuConfig
from tiramisu.familiarity import Recipe
from tiramisu.fine_tune_settings import FineTuneSettings
from tiramisu.inference import Predictor
from tiramisu.losses import cross_entropy, distillation
from tiramisu.model_file import ModelInfo, read_weights, set_weights
from tiramisu.network import Tiramisu
from tiramisu.opinions import KeptOpinions
from tiramisu.runtime import Runtime
from tiramisu.tensorflow_runtime import TensorFlowRuntime
from tiramisu.training_graph import forward_of
from tiramisu.training_settings import TrainingSettings
from tiramisu.training_step import Objective, TrainingStep, make_optimizer
from tiramisu.weight_shapes import weight_shapes

Value = TypeVar("Value")


class LessonNetworks:
    """A base model as the teacher and the student that begins as its copy.

    Attributes:
        teacher: The base model.
        student: What learns.
        predictor: Predicts with the student as it is now.
    """

    predictor: Predictor

    def __init__(self, known: TiramisuConfig, config: TiramisuConfig) -> None:
        """Build both; ``begin`` gives them their weights.

        Args:
            known: The base model's network and classes.
            config: Those of the model to be.
        """
        self.teacher = Tiramisu(known).build()
        self.student = Tiramisu(config).build()
        shape = (known.num_classes, config.num_classes)
        self._same_classes = tf.Variable(np.zeros(shape, np.float32), trainable=False)
        self._student_runtime = TensorFlowRuntime(self.student)
        self._steps: dict[Recipe, TrainingStep] = {}

    def begin(
        self, base: ModelInfo, known: TiramisuConfig, config: TiramisuConfig, seed: int
    ) -> None:
        """Start a lesson, whatever an earlier one has left.

        Args:
            base: The base model's file.
            known: Its config, its classes called as in the new model.
            config: Of the new model.
            seed: Fixes the weights of new classes.

        Raises:
            ModelFileError: The file cannot be used.
        """
        set_weights(self.teacher, read_weights(base), base.path)
        give_weights(
            self.student, config.classes, self.teacher, known.classes, seed=seed
        )
        self._same_classes.assign(same_class_matrix(known.classes, config.classes))
        self.predict_as(config)

    def predict_as(self, config: TiramisuConfig) -> None:
        """Let the predictor scale images and name classes as in a config."""
        self.predictor = Predictor.of_runtime(self._student_runtime, config)

    def step(self, recipe: Recipe, settings: FineTuneSettings) -> TrainingStep:
        """Return what learns by a recipe, traced for the crops of the settings.

        Its optimiser knows nothing of earlier lessons.
        """
        prepare_batch_norm(self.student, adapts=recipe.adapts)
        if recipe not in self._steps:
            self._steps[recipe] = TrainingStep(
                self.student,
                make_optimizer(TrainingSettings(optimizer="adamw")),
                self._objective(recipe.memory),
                as_in_training=recipe.adapts,
            )
        step = self._steps[recipe]
        step.start_afresh()
        step.trace(settings.batch_size, settings.crop_size)
        return step

    def _objective(self, memory: float) -> Objective:
        """Return the loss on corrections plus what it costs to forget the teacher.

        Args:
            memory: Weight of remembering.
        """
        ask = forward_of(self.teacher)

        def objective(images: Any, labels: Any, logits: Any) -> tuple[Any, Any]:
            loss = cross_entropy(labels, logits)
            if not memory:
                return loss, loss
            said = tf.stop_gradient(ask(images, training=False))
            taught = tf.nn.softmax(said) @ self._same_classes
            return loss, loss + memory * distillation(labels, taught, logits)

        return objective


class LessonCache:
    """Keeps what was made for the last lesson, for a next one that needs the same.

    Use it on one thread only.

    Attributes:
        opinions: What models have said of images.
    """

    def __init__(self) -> None:
        self.opinions = KeptOpinions()
        self._networks: _Last[LessonNetworks] = _Last()
        self._runtime: _Last[Runtime] = _Last()
        self._agreement: _Last[float] = _Last()

    def networks(self, known: TiramisuConfig, config: TiramisuConfig) -> LessonNetworks:
        """Return networks of these shapes; ``begin`` makes them those of a lesson."""
        shapes = (*weight_shapes(known).items(), *weight_shapes(config).items())
        return self._networks.get(
            (shapes, known.dropout), lambda: LessonNetworks(known, config)
        )

    def runtime(self, key: Hashable, make: Callable[[], Runtime]) -> Runtime:
        """Return what predicts with a base model that ``key`` stands for."""
        return self._runtime.get(key, make)

    def agreement(self, key: Hashable, measure: Callable[[], float]) -> float:
        """Return how a base model takes to pictures that ``key`` stands for."""
        return self._agreement.get(key, measure)


class _Last(Generic[Value]):
    """Keeps the last of some values that take long to make."""

    def __init__(self) -> None:
        self._key: Hashable = None
        self._values: list[Value] = []

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return what ``make`` makes, or has made for the same key the last time."""
        if not self._values or key != self._key:
            self._values.clear()  # two of them at once may not fit into memory
            self._values.append(make())
            self._key = key
        return self._values[0]
