"""Learning from corrections: partly labelled masks, few images, little time.

Only labelled pixels teach, and what is held out never does. Dropout is off: a short
training with it spends its steps on getting used to that, and predicts worse than
before.

How the rest goes depends on how well the base model knows such images (see
``familiarity``). Where it does, batch normalisation keeps its statistics, and since
corrections are all errors and a model that sees nothing else forgets what it did right,
the new model is held to what the base model says wherever nobody has said anything, by
how sure that is (self-distillation). Where it does not, batch normalisation uses the
crops' own statistics and in the end those of the project's images.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from tiramisu import familiarity
from tiramisu.adapting import (
    agreement_with_itself,
    prepare_batch_norm,
    take_statistics,
)
from tiramisu.class_change import same_class_matrix, with_classes
from tiramisu.config import LabelClass, TiramisuConfig
from tiramisu.correction_crops import (
    CorrectionCrops,
    all_labels_of,
    choosing_images,
    made_at,
)
from tiramisu.dataset import LabelledImage
from tiramisu.fine_tune_settings import FineTuneSettings, OnStep
from tiramisu.holdout import IMAGES_FOR_WHOLES, Corrections
from tiramisu.inference import Predictor
from tiramisu.judgement import translation
from tiramisu.lesson import Lesson, Validator
from tiramisu.lineage import time_now
from tiramisu.losses import cross_entropy, distillation
from tiramisu.masks import LabelMask
from tiramisu.model_file import file_digest, load_model, save_model
from tiramisu.runtime import Runtime, open_runtime
from tiramisu.training_graph import forward_of
from tiramisu.training_settings import TrainingSettings
from tiramisu.training_step import Objective, TrainingStep, make_optimizer

# Of those corrected since, to see how well the base model knows them.
_MOST_IMAGES = 12


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
    source = CorrectionCrops(corrections, config, settings, made_at(info.lineage))
    same_classes = same_class_matrix(known.classes, config.classes)
    known_by, recipe = _recipe_for(
        base_model,
        teacher,
        translation(known.classes, config.classes),
        source,
        corrections,
        config,
        settings,
    )
    prepare_batch_norm(model, adapts=recipe.adapts)
    step = TrainingStep(
        model,
        make_optimizer(TrainingSettings(optimizer="adamw")),
        remembering(teacher, same_classes, recipe.memory),
        as_in_training=recipe.adapts,
    )
    step.trace(settings.batch_size, settings.crop_size)
    predictor = Predictor.of_model(model, config)
    validator = Validator(
        predictor.labels,
        choosing_images(corrections, config),
        config.classes,
        model.variables,
        chooses=corrections.holdout.chooses,
    )
    lesson = Lesson(recipe.applied_to(settings), source.batch, step, validator)
    steps = lesson.run(on_step)
    if recipe.adapts:
        _adapt(model, corrections, config, settings)
    lineage = {
        "parent": base_model.name,
        "parent_sha256": file_digest(base_model),
        "created": time_now(),
        "steps": steps,
        "kept_step": validator.best_step or steps,
        "familiarity": round(known_by, 4),
        "recipe": asdict(recipe),
        "seed": settings.seed,
        "images": source.describe(),
        "held_out": corrections.holdout.describe(),
    }
    reference = predictor.reference().to_dict()
    save_model(save_as, model, config, lineage=lineage, reference=reference)
    return save_as


def _recipe_for(
    base_model: Path,
    teacher: keras.Model,
    table: npt.NDArray[np.uint8],
    source: CorrectionCrops,
    corrections: Corrections,
    config: TiramisuConfig,
    settings: FineTuneSettings,
) -> tuple[float, familiarity.Recipe]:
    """Return how well the base model knows the images, and how to teach it."""
    # What predicts in the window does so here: dozens of crops are there at once.
    predict = open_runtime(base_model)[0]
    known_by = familiarity.measure(
        _guess(predict, table, config),
        _latest_corrected(source, corrections, config),
        config.num_classes,
        settings.crop_size,
        settings.seed,
    )
    is_foreign = known_by < familiarity.FAMILIAR
    if not is_foreign and len(corrections.samples) < IMAGES_FOR_WHOLES:
        # A few strokes do not tell; how the model takes to the pictures does.
        crops = _crops_of_pictures(corrections, config, settings)
        own = agreement_with_itself(
            teacher, predict, crops[:: familiarity.CROPS_PER_PICTURE]
        )
        is_foreign = own < familiarity.FOREIGN
    # Of one class alone, a model without memory learns to say nothing else.
    adapts = is_foreign and source.num_labels > 1
    return known_by, familiarity.Recipe.of(adapts, settings)


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
    ask = forward_of(teacher)

    def objective(images: Any, labels: Any, logits: Any) -> tuple[Any, Any]:
        loss = cross_entropy(labels, logits)
        if not memory:
            return loss, loss
        said = tf.stop_gradient(ask(images, training=False))
        taught = tf.nn.softmax(said) @ same_classes
        return loss, loss + memory * distillation(labels, taught, logits)

    return objective


def _latest_corrected(
    source: CorrectionCrops, corrections: Corrections, config: TiramisuConfig
) -> list[LabelledImage]:
    """Return some images corrected since the base model, with all their labels."""
    names = source.fresh_names[:_MOST_IMAGES]
    images = all_labels_of(names, corrections, config)
    return [images[index] for index in range(len(images))]


def _adapt(
    model: keras.Model,
    corrections: Corrections,
    config: TiramisuConfig,
    settings: FineTuneSettings,
) -> None:
    """Give batch normalisation the statistics of the project's images."""
    crops = _crops_of_pictures(corrections, config, settings)
    take_statistics(model, crops, settings.batch_size)


def _crops_of_pictures(
    corrections: Corrections, config: TiramisuConfig, settings: FineTuneSettings
) -> familiarity.FloatImages:
    return familiarity.pictures_to_adapt_to(
        corrections.pictures, config.normalisation, settings.crop_size, settings.seed
    )


def _guess(
    predict: Runtime, table: npt.NDArray[np.uint8], config: TiramisuConfig
) -> Callable[[familiarity.FloatImages], LabelMask]:
    """Return what a model says of crops, ``num_classes`` where it is no class now."""

    def guess(crops: familiarity.FloatImages) -> LabelMask:
        said = np.take(table, np.argmax(predict(crops), axis=-1))
        return np.asarray(np.minimum(said, config.num_classes), np.uint8)

    return guess
