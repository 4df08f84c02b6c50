"""Learning from corrections: partly labelled masks, few images, little time.

Only labelled pixels teach. Crops are drawn around them, every image has the same share
and within an image every class, so that one stroke counts beside a filled image.

The network runs as it does in prediction: batch normalisation keeps the statistics of
the base model, which a handful of crops would only spoil, and dropout is off. A short
training with dropout spends its steps on getting used to that, and predicts worse than
before.

Corrections are all errors: a model that sees nothing else forgets what it did right.
So wherever nobody has said anything the new model is held to what the base model says,
by how sure that is (self-distillation).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from tiramisu.augmentation import Augmentation, random_crop
from tiramisu.batch_norm import FusedBatchNormalization
from tiramisu.config import IGNORE_INDEX, LabelClass, TiramisuConfig
from tiramisu.dataset import SampleCache
from tiramisu.errors import ConfigError, TrainingError
from tiramisu.lineage import time_now
from tiramisu.losses import cross_entropy, distillation
from tiramisu.masks import LabelMask
from tiramisu.model_file import file_digest, load_model, save_model
from tiramisu.network import CLASSIFIER, Tiramisu
from tiramisu.samples import Sample
from tiramisu.training_settings import TrainingSettings
from tiramisu.training_step import Objective, TrainingStep, make_optimizer

if TYPE_CHECKING:
    import keras

_AUGMENTATION = Augmentation(
    mirrored=0.5, turned=True, max_zoom=1.1, intensity=0.25, stain=0.25
)
# Places remembered for each class of an image: enough to draw from, small to keep.
_PLACES_PER_CLASS = 4096
# Crops from anywhere: around corrections alone, nearly all that is seen is in dispute.
_SHARE_FROM_ANYWHERE = 0.25


@dataclass(frozen=True)
class FineTuneSettings:
    """How to learn from corrections.

    Attributes:
        steps: Optimiser steps.
        batch_size: Crops a step.
        crop_size: Edge of the crops in pixels.
        learning_rate: At its highest, after the first tenth of the steps.
        memory: Weight of what the base model says beside the corrections; 0 lets the
            new one forget it.
        seed: Fixes everything random.
    """

    steps: int = 150
    batch_size: int = 4
    crop_size: int = 160
    learning_rate: float = 1e-4
    memory: float = 10.0
    seed: int = 0

    def __post_init__(self) -> None:
        for name in ("steps", "batch_size", "crop_size", "learning_rate"):
            if not getattr(self, name) > 0:
                raise ConfigError(
                    f"{name} is {getattr(self, name)}; give a value above 0."
                )

    def learning_rate_at(self, step: int) -> float:
        """Rise over the first tenth of the steps, then fall along a cosine to 0."""
        rise = max(1, self.steps // 10)
        fall = 0.5 * (1.0 + math.cos(math.pi * step / self.steps))
        return self.learning_rate * min(1.0, (step + 1) / rise) * fall


@dataclass(frozen=True)
class StepReport:
    """How far a fine-tuning is.

    Attributes:
        step: Steps done, from 1.
        steps: Steps in all.
        loss: Of this step, over labelled pixels.
    """

    step: int
    steps: int
    loss: float


OnStep = Callable[[StepReport], None]


def fine_tune(
    samples: Sequence[Sample],
    base_model: Path,
    save_as: Path,
    settings: FineTuneSettings,
    on_step: OnStep,
    *,
    classes: Sequence[LabelClass] | None = None,
) -> Path:
    """Teach a model what was corrected and write the result as a new model.

    Args:
        samples: Images and their masks, 255 where nobody has said.
        base_model: The model to start from; it stays as it is.
        save_as: The new model file.
        settings: How long and how fast to learn.
        on_step: Called after every step. Whatever it raises ends the training and
            nothing is written.
        classes: What the masks' labels mean, where that is not what the base model
            knows: classes of the same name keep what was learnt, others start afresh.

    Returns:
        ``save_as``.

    Raises:
        TrainingError: Nothing is labelled, or the loss became infinite.
        ModelFileError: The base model cannot be read or the new one not written.
        ImageError, MaskError, DatasetError: A sample cannot be used.
    """
    teacher, info = load_model(base_model)
    model, config = with_classes(teacher, info.config, classes or info.config.classes)
    freeze_batch_norm(model)
    source = CorrectionCrops(samples, config, settings)
    same_classes = same_class_matrix(info.config.classes, config.classes)
    step = TrainingStep(
        model,
        make_optimizer(TrainingSettings(optimizer="adamw")),
        remembering(teacher, same_classes, settings.memory),
        as_in_training=False,
    )
    for index in range(settings.steps):
        loss = step(*source.batch(index), settings.learning_rate_at(index))
        on_step(StepReport(index + 1, settings.steps, loss))
    lineage = {
        "parent": base_model.name,
        "parent_sha256": file_digest(base_model),
        "created": time_now(),
        "steps": settings.steps,
        "seed": settings.seed,
        "images": source.describe(),
    }
    save_model(save_as, model, config, lineage=lineage)
    return save_as


def remembering(
    teacher: keras.Model, same_classes: npt.NDArray[np.float32], memory: float
) -> Objective:
    """Return the loss on corrections plus what it costs to forget the teacher.

    Args:
        teacher: The base model.
        same_classes: (teacher's classes, new classes), 1 where they are the same.
        memory: Weight of remembering.
    """

    def objective(images: Any, labels: Any, logits: Any) -> tuple[Any, Any]:
        loss = cross_entropy(labels, logits)
        taught = tf.nn.softmax(teacher(images, training=False)) @ same_classes
        return loss, loss + memory * distillation(labels, taught, logits)

    return objective


def same_class_matrix(
    old: Sequence[LabelClass], new: Sequence[LabelClass]
) -> npt.NDArray[np.float32]:
    """Return (old, new) float32 that is 1 where a class has kept its name."""
    return np.array(
        [[float(one.name == other.name) for other in new] for one in old], np.float32
    )


def freeze_batch_norm(model: keras.Model) -> None:
    """Keep batch normalisation as it is: statistics, scales and offsets."""
    for layer in model.layers:
        if isinstance(layer, FusedBatchNormalization):
            layer.trainable = False


def with_classes(
    model: keras.Model, config: TiramisuConfig, classes: Sequence[LabelClass]
) -> tuple[keras.Model, TiramisuConfig]:
    """Return the same network for other classes.

    Every layer keeps its weights. In the classifier, the rows of classes whose names
    stay are copied, wherever they stand now; rows of new classes are fresh.
    """
    new_config = config.with_classes(classes)
    new_model = Tiramisu(new_config).build()
    for layer in new_model.layers:
        if layer.name != CLASSIFIER and layer.weights:
            layer.set_weights(model.get_layer(layer.name).get_weights())
    kernel, bias = new_model.get_layer(CLASSIFIER).get_weights()
    old_kernel, old_bias = model.get_layer(CLASSIFIER).get_weights()
    old_places = {one.name: place for place, one in enumerate(config.classes)}
    for place, one in enumerate(classes):
        if one.name in old_places:
            kernel[..., place] = old_kernel[..., old_places[one.name]]
            bias[place] = old_bias[old_places[one.name]]
    new_model.get_layer(CLASSIFIER).set_weights([kernel, bias])
    return new_model, new_config


class CorrectionCrops:
    """Draws batches of crops around labelled pixels.

    Raises:
        TrainingError: No pixel of any sample is labelled.
    """

    def __init__(
        self,
        samples: Sequence[Sample],
        config: TiramisuConfig,
        settings: FineTuneSettings,
    ) -> None:
        self._settings = settings
        self._samples = list(samples)
        self._cache = SampleCache(samples, config.classes, config.normalisation)
        rng = np.random.default_rng(settings.seed)
        places = [
            labelled_places(self._cache[index].mask, rng)
            for index in range(len(samples))
        ]
        self._labelled = [index for index, found in enumerate(places) if found]
        self._places = places
        if not self._labelled:
            raise TrainingError(
                "There are no corrections to learn from; paint or accept some pixels "
                "first."
            )

    def batch(self, index: int) -> tuple[Any, Any]:
        """Return batch number ``index``; the same number gives the same batch.

        Returns:
            (batch, size, size, 3) float32 and (batch, size, size) int32.
        """
        rng = np.random.default_rng((self._settings.seed, index))
        crops = [self._crop(rng) for _ in range(self._settings.batch_size)]
        images, labels = zip(*crops, strict=True)
        return np.stack(images), np.stack(labels).astype(np.int32)

    def describe(self) -> list[dict[str, Any]]:
        """Say which images taught and by how many pixels."""
        return [
            {
                "image": self._samples[index].image.name,
                "labelled_pixels": int(
                    np.count_nonzero(self._cache[index].mask != IGNORE_INDEX)
                ),
            }
            for index in self._labelled
        ]

    def _crop(
        self, rng: np.random.Generator
    ) -> tuple[npt.NDArray[np.float32], LabelMask]:
        index = self._labelled[int(rng.integers(len(self._labelled)))]
        loaded = self._cache[index]
        classes = self._places[index]
        places = classes[int(rng.integers(len(classes)))]
        size = self._settings.crop_size
        if rng.random() < _SHARE_FROM_ANYWHERE:
            return random_crop(
                loaded.rgb, loaded.mask, loaded.limits, size, _AUGMENTATION, rng
            )
        y, x = places[int(rng.integers(len(places)))] + rng.uniform(
            -size / 4, size / 4, 2
        )
        center = (float(x), float(y))
        return random_crop(
            loaded.rgb, loaded.mask, loaded.limits, size, _AUGMENTATION, rng, center
        )


def labelled_places(
    mask: LabelMask, rng: np.random.Generator
) -> list[npt.NDArray[np.int64]]:
    """Return for each class that occurs (n, 2) rows and columns of its pixels.

    At most a few thousand of each, drawn at random.
    """
    flat = mask.ravel()
    found = []
    for label in np.unique(flat):
        if label == IGNORE_INDEX:
            continue
        places = np.flatnonzero(flat == label)
        if len(places) > _PLACES_PER_CLASS:
            places = rng.choice(places, _PLACES_PER_CLASS, replace=False)
        found.append(np.stack(np.unravel_index(places, mask.shape), axis=-1))
    return found
