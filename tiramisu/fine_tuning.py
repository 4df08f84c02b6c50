"""Learning from corrections: partly labelled masks, few images, little time.

Only labelled pixels teach, and what is held out never does. The network runs as it
does in prediction: batch normalisation keeps the statistics of the base model, which a
handful of crops would only spoil, and dropout is off. A short training with dropout
spends its steps on getting used to that, and predicts worse than before.

Corrections are all errors: a model that sees nothing else forgets what it did right.
So wherever nobody has said anything the new model is held to what the base model says,
by how sure that is (self-distillation).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from tiramisu.batch_norm import FusedBatchNormalization
from tiramisu.class_change import same_class_matrix, with_classes
from tiramisu.config import LabelClass, TiramisuConfig
from tiramisu.correction_crops import CorrectionCrops, choosing_images, made_at
from tiramisu.fine_tune_settings import FineTuneSettings, OnStep
from tiramisu.holdout import Corrections
from tiramisu.inference import Predictor
from tiramisu.lesson import Lesson, Validator
from tiramisu.lineage import time_now
from tiramisu.losses import cross_entropy, distillation
from tiramisu.model_file import file_digest, load_model, save_model
from tiramisu.training_settings import TrainingSettings
from tiramisu.training_step import Objective, TrainingStep, make_optimizer

if TYPE_CHECKING:
    import keras


def fine_tune(
    corrections: Corrections,
    base_model: Path,
    save_as: Path,
    settings: FineTuneSettings,
    on_step: OnStep,
    *,
    classes: Sequence[LabelClass] | None = None,
    new_names: Mapping[str, str] | None = None,
) -> Path:
    """Teach a model what was corrected and write the result as a new model.

    Where enough is held out, a part of it chooses which weights are kept; otherwise the
    last ones are.

    Args:
        corrections: Images, their masks (255 where nobody has said) and what is held
            out of them.
        base_model: The model to start from; it stays as it is.
        save_as: The new model file.
        settings: How long and how fast to learn.
        on_step: Called after every step.
        classes: What the masks' labels mean, where that is not what the base model
            knows: classes of the same name keep what was learnt, others start afresh.
        new_names: What classes that the base model knows are called in ``classes``.

    Returns:
        ``save_as``.

    Raises:
        TrainingError: Nothing is labelled, or the loss became infinite.
        ModelFileError: The base model cannot be read or the new one not written.
        ImageError, MaskError, DatasetError: A sample cannot be used.
    """
    teacher, info = load_model(base_model)
    known = _renamed(info.config, new_names or {})
    model, config = with_classes(teacher, known, classes or known.classes)
    freeze_batch_norm(model)
    source = CorrectionCrops(corrections, config, settings, made_at(info.lineage))
    same_classes = same_class_matrix(known.classes, config.classes)
    step = TrainingStep(
        model,
        make_optimizer(TrainingSettings(optimizer="adamw")),
        remembering(teacher, same_classes, settings.memory),
        as_in_training=False,
    )
    step.trace()
    predictor = Predictor.of_model(model, config)
    validator = Validator(
        predictor.labels,
        choosing_images(corrections, config),
        config.classes,
        model.trainable_variables,
        chooses=corrections.holdout.chooses,
    )
    steps = Lesson(settings, source.batch, step, validator).run(on_step)
    lineage = {
        "parent": base_model.name,
        "parent_sha256": file_digest(base_model),
        "created": time_now(),
        "steps": steps,
        "kept_step": validator.best_step or steps,
        "seed": settings.seed,
        "images": source.describe(),
        "held_out": corrections.holdout.describe(),
    }
    reference = predictor.reference().to_dict()
    save_model(save_as, model, config, lineage=lineage, reference=reference)
    return save_as


def _renamed(config: TiramisuConfig, new_names: Mapping[str, str]) -> TiramisuConfig:
    return config.with_classes(
        [replace(one, name=new_names.get(one.name, one.name)) for one in config.classes]
    )


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


def freeze_batch_norm(model: keras.Model) -> None:
    """Keep batch normalisation as it is: statistics, scales and offsets."""
    for layer in model.layers:
        if isinstance(layer, FusedBatchNormalization):
            layer.trainable = False
