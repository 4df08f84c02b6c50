"""Asking two model files about what is held out."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from tiramisu.ancestry import has_adapted, has_learned_more
from tiramisu.config import LabelClass, Normalisation
from tiramisu.dataset import load_sample
from tiramisu.holdout import Corrections
from tiramisu.images import RgbImage
from tiramisu.inference import Predictor
from tiramisu.judgement import (
    JudgedImage,
    LabelTableOf,
    Opinion,
    judge,
    translation,
)
from tiramisu.masks import LabelMask
from tiramisu.model_file import ModelInfo, model_digest, read_model_info
from tiramisu.opinions import KeptOpinions
from tiramisu.verdict import Verdict

# Where nothing is held out, models are only compared; a few images are enough for that.
_MOST_COMPARED = 6


def judge_models(
    current: Path,
    candidate: Path,
    corrections: Corrections,
    classes: Sequence[LabelClass],
    *,
    table_of: LabelTableOf | None = None,
    on_image: Callable[[], None] | None = None,
    opinions: KeptOpinions | None = None,
) -> Verdict:
    """Predict whole images with both models and say which is better.

    Args:
        current: The model that predicts so far.
        candidate: The model that has just learned.
        corrections: Images, masks and what is held out of them.
        classes: What the masks' labels mean.
        table_of: Says what a model's labels are among the masks'; by the names of
            the classes unless given.
        on_image: Called before each prediction; what it raises ends this.
        opinions: What has been said before, by these models or others.

    Raises:
        ModelFileError: A model cannot be read.
        ImageError, MaskError, DatasetError: A sample cannot be used.
    """
    kept = opinions or KeptOpinions()
    older, newer = read_model_info(current), read_model_info(candidate)

    def opinion_of(info: ModelInfo) -> Opinion:
        known = info.config.classes
        table = table_of(known) if table_of else translation(known, classes)
        # Loaded only if it is asked at all.
        predictor = functools.cache(lambda: Predictor(info.path))
        labels = kept.of(model_digest(info), lambda rgb: predictor().labels(rgb))

        def opinion(rgb: RgbImage) -> LabelMask:
            if on_image is not None:
                on_image()
            return np.take(table, labels(rgb))

        return opinion

    verdict = judge(
        opinion_of(older),
        opinion_of(newer),
        judged_images(corrections, classes),
        classes,
    )
    return dataclasses.replace(
        verdict,
        has_adapted=has_adapted(newer.lineage),
        has_learned_more=has_learned_more(newer.lineage, older.lineage),
    )


def judged_images(
    corrections: Corrections, classes: Sequence[LabelClass]
) -> Iterator[JudgedImage]:
    """Yield the images that have held-out parts; without any, some that teach.

    What has chosen among the candidate's weights does not judge it.
    """
    names = corrections.names(held_out=True)
    names = names or corrections.names(held_out=False)[:_MOST_COMPARED]
    for name in names:
        loaded = load_sample(corrections.samples[name], classes, Normalisation())
        judges = corrections.holdout.judging_mask(name, loaded.mask)
        yield JudgedImage(loaded.rgb, loaded.mask, judges)
