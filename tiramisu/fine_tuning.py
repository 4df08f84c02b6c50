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

import keras
import numpy as np
import numpy.typing as npt

from tiramisu import familiarity
from tiramisu.adapting import agreement_with_itself, take_statistics
from tiramisu.ancestry import has_adapted, is_adapting_to
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
from tiramisu.judgement import Opinion, translation
from tiramisu.lesson import Lesson, Validator
from tiramisu.lesson_networks import LessonCache
from tiramisu.lineage import time_now
from tiramisu.masks import LabelMask
from tiramisu.model_file import file_digest, model_digest, read_model_info, save_model
from tiramisu.runtime import Runtime, open_runtime
from tiramisu.tiling import DEFAULT_TILE

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
    cache: LessonCache | None = None,
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
        cache: Holds what is there already from the last lesson, and keeps it for the
            next; the result is the same without.

    Returns:
        ``save_as``.

    Raises:
        TrainingError: Nothing is labelled, or the loss became infinite.
        ModelFileError: The base model cannot be read or the new one not written.
        ImageError, MaskError, DatasetError: A sample cannot be used.
    """
    start = _Start(base_model, settings, classes, new_names or {}, cache)
    model = start.networks.student
    is_adapting = is_adapting_to(start.lineage, corrections.samples)
    # What taught a model that is still adapting is as new to it as what came since.
    since = None if is_adapting else made_at(start.lineage)
    source = CorrectionCrops(corrections, start.config, settings, since)
    known_by, recipe = _recipe_for(start, source, corrections, is_adapting)
    if recipe.adapts and start.see_as_foreign():
        source = CorrectionCrops(corrections, start.config, settings, since)
    config = start.config
    step = start.networks.step(recipe, settings)
    predictor = start.networks.predictor
    validator = Validator(
        predictor.labels,
        choosing_images(corrections, config),
        config.classes,
        model.variables,
        chooses=corrections.holdout.chooses,
        before=start.opinion,
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


def prepare(
    base_model: Path,
    pictures: Sequence[Path],
    settings: FineTuneSettings,
    cache: LessonCache,
    *,
    classes: Sequence[LabelClass] | None = None,
    new_names: Mapping[str, str] | None = None,
    check: Callable[[], None],
) -> None:
    """Make what the next lesson will need, as far as that is known before it.

    Args:
        base_model: The model that it will start from.
        pictures: All images of the project.
        settings: Of the lesson.
        cache: Keeps it.
        classes: What the masks' labels mean; see ``fine_tune``.
        new_names: See ``fine_tune``.
        check: Called between parts of some seconds; what it raises ends this.

    Raises:
        ModelFileError: The base model cannot be read.
    """
    start = _Start(base_model, settings, classes, new_names or {}, cache)
    check()
    is_foreign = has_adapted(start.lineage) or start.is_foreign_to(sorted(pictures))
    labels = np.zeros((settings.batch_size, *2 * (settings.crop_size,)), np.int32)
    for adapts in (is_foreign, not is_foreign):  # the likely one first
        check()
        recipe = familiarity.Recipe.of(adapts, settings)
        step = start.networks.step(recipe, settings)
        check()
        # TensorFlow arranges a graph only when it first runs.
        step(np.zeros((*labels.shape, 3), np.float32), labels, 0.0)
    check()
    start.networks.predictor.labels(np.zeros((*2 * (DEFAULT_TILE,), 3), np.uint8))


class _Start:
    """What a lesson starts from.

    Attributes:
        lineage: Of the base model.
        settings: How to learn.
        config: Of the model to be.
        networks: With the base model's weights.
    """

    def __init__(
        self,
        base_model: Path,
        settings: FineTuneSettings,
        classes: Sequence[LabelClass] | None,
        new_names: Mapping[str, str],
        cache: LessonCache | None,
    ) -> None:
        info = read_model_info(base_model)
        self._base_model = base_model
        self.settings = settings
        self._cache = cache or LessonCache()
        self._known = _renamed(info.config, new_names)
        self.lineage = info.lineage
        self._digest = model_digest(info)
        self.config = self._known.with_classes(classes or self._known.classes)
        self.networks = self._cache.networks(self._known, self.config)
        self.networks.begin(info, self._known, self.config, settings.seed)

    def see_as_foreign(self) -> bool:
        """Scale images as ``TiramisuConfig.for_foreign_images`` has it from now on.

        Returns:
            Whether that is another way than before.
        """
        before = self.config
        self.config = before.for_foreign_images
        self.networks.predict_as(self.config)
        return self.config != before

    @property
    def runtime(self) -> Runtime:
        """What predicts in the window: dozens of crops are there at once."""
        return self._cache.runtime(
            self._digest, lambda: open_runtime(self._base_model)[0]
        )

    @property
    def opinion(self) -> Opinion | None:
        """What the base model says of images; None if its classes are others."""
        known, new = self._known.classes, self.config.classes
        if [one.name for one in known] != [one.name for one in new]:
            return None
        predictor = Predictor.of_runtime(self.runtime, self._known)
        return self._cache.opinions.of(self._digest, predictor.labels)

    def familiarity(self, images: Sequence[LabelledImage]) -> float:
        """Return how well the base model knows images that were corrected."""
        table = translation(self._known.classes, self.config.classes)
        return familiarity.measure(
            _guess(self.runtime, table, self.config),
            images,
            self.config.num_classes,
            self.settings.crop_size,
            self.settings.seed,
        )

    def is_foreign_to(self, pictures: Sequence[Path]) -> bool:
        """Tell whether the base model does not know such pictures, by themselves."""
        settings = self.settings
        of_crops = (settings.crop_size, settings.seed, *map(_version, pictures))
        key = (self._digest, *of_crops)
        own = self._cache.agreement(key, lambda: self._agreement(pictures))
        return own < familiarity.FOREIGN

    def _agreement(self, pictures: Sequence[Path]) -> float:
        crops = _crops_of(pictures, self.config, self.settings)
        return agreement_with_itself(
            self.networks.teacher,
            self.runtime,
            crops[:: familiarity.CROPS_PER_PICTURE],
        )


def _recipe_for(
    start: _Start, source: CorrectionCrops, corrections: Corrections, is_adapting: bool
) -> tuple[float, familiarity.Recipe]:
    """Return how well the base model knows the images, and how to teach it."""
    known_by = start.familiarity(_latest_corrected(source, corrections, start.config))
    is_foreign = is_adapting or known_by < familiarity.FAMILIAR
    if not is_foreign and len(corrections.samples) < IMAGES_FOR_WHOLES:
        # A few strokes do not tell; how the model takes to the pictures does.
        is_foreign = start.is_foreign_to(corrections.pictures)
    # Of one class alone, a model without memory learns to say nothing else.
    adapts = is_foreign and source.num_labels > 1
    return known_by, familiarity.Recipe.of(adapts, start.settings)


def _version(picture: Path) -> tuple[Path, int]:
    """Return what stands for a file until it is written again."""
    try:
        return picture, picture.stat().st_mtime_ns
    except OSError:
        return picture, 0  # whoever opens it is told


def _renamed(config: TiramisuConfig, new_names: Mapping[str, str]) -> TiramisuConfig:
    return config.with_classes(
        [replace(one, name=new_names.get(one.name, one.name)) for one in config.classes]
    )


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
    crops = _crops_of(corrections.pictures, config, settings)
    take_statistics(model, crops, settings.batch_size)


def _crops_of(
    pictures: Sequence[Path], config: TiramisuConfig, settings: FineTuneSettings
) -> familiarity.FloatImages:
    return familiarity.pictures_to_adapt_to(
        pictures, config.normalisation, settings.crop_size, settings.seed
    )


def _guess(
    predict: Runtime, table: npt.NDArray[np.uint8], config: TiramisuConfig
) -> Callable[[familiarity.FloatImages], LabelMask]:
    """Return what a model says of crops, ``num_classes`` where it is no class now."""

    def guess(crops: familiarity.FloatImages) -> LabelMask:
        said = np.take(table, np.argmax(predict(crops), axis=-1))
        return np.asarray(np.minimum(said, config.num_classes), np.uint8)

    return guess
