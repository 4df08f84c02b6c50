"""Crops around what people have labelled.

Every image has its fair share and within an image every class, so that one stroke
counts beside a filled image. Half of the crops are replay, from all images alike; the
other half come from images that were corrected since the base model was made.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.augmentation import Augmentation, random_crop
from tiramisu.class_balance import class_places
from tiramisu.config import IGNORE_INDEX, TiramisuConfig
from tiramisu.dataset import LabelledImage, SampleCache
from tiramisu.errors import NothingToLearnError
from tiramisu.fine_tune_settings import FineTuneSettings
from tiramisu.holdout import Corrections
from tiramisu.judgement import off_borders
from tiramisu.masks import LabelMask
from tiramisu.samples import Sample

_AUGMENTATION = Augmentation(
    mirrored=0.5, turned=True, max_zoom=1.1, intensity=0.25, color=0.25
)
# Places remembered for each class of an image: enough to draw from, small to keep.
_PLACES_PER_CLASS = 4096
# Crops from anywhere: around corrections alone, nearly all that is seen is in dispute.
_SHARE_FROM_ANYWHERE = 0.25
_SHARE_OF_FRESH = 0.5
# What teaches is wanted at each step, what is held out now and then.
_TEACHING_BYTES, _HELD_OUT_BYTES = 2 * 2**30, 2**29

MaskOf = Callable[[str, LabelMask], LabelMask]
"""Takes an image's name and labels; returns these where they count, 255 elsewhere."""


class CorrectionCrops:
    """Draws batches of crops around labelled pixels that teach.

    Raises:
        NothingToLearnError: No pixel of any sample teaches.
    """

    def __init__(
        self,
        corrections: Corrections,
        config: TiramisuConfig,
        settings: FineTuneSettings,
        since: datetime.datetime | None = None,
    ) -> None:
        """Read all samples once.

        Args:
            corrections: Images, masks and what is held out of them.
            config: Classes and normalisation.
            settings: Sizes and seed.
            since: What was corrected later comes more often.
        """
        self._settings = settings
        self._names = corrections.names(held_out=False)
        samples = [corrections.samples[name] for name in self._names]
        self._cache = one_side_of(corrections, config, held_out=False)
        rng = np.random.default_rng(settings.seed)
        self._places: list[list[npt.NDArray[np.int64]]] = []
        self._num_pixels: list[int] = []
        self._labels: set[int] = set()
        for index in range(len(samples)):
            mask = self._cache[index].mask
            self._labels.update(np.unique(mask).tolist())
            self._places.append(labelled_places(mask, rng))
            self._num_pixels.append(int(np.count_nonzero(mask != IGNORE_INDEX)))
        self._labelled = [index for index, found in enumerate(self._places) if found]
        if not self._labelled:
            raise NothingToLearnError(
                "There are no corrections to learn from; paint or accept some pixels "
                "first."
            )
        self._fresh = [
            index for index in self._labelled if _is_newer(samples[index], since)
        ] or self._labelled

    def batch(self, index: int) -> tuple[Any, Any]:
        """Return batch number ``index``; the same number gives the same batch.

        Returns:
            (batch, size, size, 3) float32 and (batch, size, size) int32.
        """
        rng = np.random.default_rng((self._settings.seed, index))
        crops = [self._crop(rng) for _ in range(self._settings.batch_size)]
        images, labels = zip(*crops, strict=True)
        return np.stack(images), np.stack(labels).astype(np.int32)

    @property
    def fresh_names(self) -> list[str]:
        """Images that teach and were corrected since, or all if none were."""
        return [self._names[index] for index in self._fresh]

    @property
    def num_labels(self) -> int:
        """Number of classes that something teaches."""
        return len(self._labels - {IGNORE_INDEX})

    def describe(self) -> list[dict[str, Any]]:
        """Say which images taught and by how many pixels."""
        return [
            {"image": self._names[index], "labelled_pixels": self._num_pixels[index]}
            for index in self._labelled
        ]

    def _crop(
        self, rng: np.random.Generator
    ) -> tuple[npt.NDArray[np.float32], LabelMask]:
        is_fresh = rng.random() < _SHARE_OF_FRESH
        among = self._fresh if is_fresh else self._labelled
        index = among[int(rng.integers(len(among)))]
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


def one_side_of(
    corrections: Corrections, config: TiramisuConfig, *, held_out: bool
) -> SampleCache:
    """Return the images that teach or are held out, with nothing else labelled in them.

    What is held out is off the outlines of annotated regions, as in a verdict.
    """
    holdout = corrections.holdout
    if held_out:
        return _held_out_by(holdout.held_out_mask, corrections, config)
    return _samples_with(
        holdout.learning_mask, corrections.names(held_out=False), corrections, config
    )


def all_labels_of(
    names: Sequence[str], corrections: Corrections, config: TiramisuConfig
) -> SampleCache:
    """Return images with all that is labelled in them, on both sides."""
    return _samples_with(lambda _, labels: labels, names, corrections, config)


def choosing_images(corrections: Corrections, config: TiramisuConfig) -> SampleCache:
    """Return what is held out, with the pixels labelled that choose among weights.

    Without any that choose, all that is held out: it shows how learning goes.
    """
    holdout = corrections.holdout
    mask_of = holdout.choosing_mask if holdout.chooses else holdout.held_out_mask
    return _held_out_by(mask_of, corrections, config)


def _held_out_by(
    mask_of: MaskOf, corrections: Corrections, config: TiramisuConfig
) -> SampleCache:
    def off_outlines(name: str, labels: LabelMask) -> LabelMask:
        return off_borders(labels, mask_of(name, labels))

    names = corrections.names(held_out=True)
    return _samples_with(off_outlines, names, corrections, config, _HELD_OUT_BYTES)


def _samples_with(
    mask_of: MaskOf,
    names: Sequence[str],
    corrections: Corrections,
    config: TiramisuConfig,
    cache_bytes: int = _TEACHING_BYTES,
) -> SampleCache:
    def only_that(index: int, loaded: LabelledImage) -> LabelledImage:
        return dataclasses.replace(loaded, mask=mask_of(names[index], loaded.mask))

    return SampleCache(
        [corrections.samples[name] for name in names],
        config.classes,
        config.normalisation,
        cache_bytes,
        prepare=only_that,
    )


def made_at(lineage: Mapping[str, Any]) -> datetime.datetime | None:
    """Return when a model was made, by its lineage; None if that does not say."""
    try:
        made = datetime.datetime.fromisoformat(str(lineage.get("created")))
    except ValueError:
        return None
    return made if made.tzinfo is not None else None


def _is_newer(sample: Sample, since: datetime.datetime | None) -> bool:
    if since is None:
        return True
    return sample.mask.stat().st_mtime > since.timestamp()


def labelled_places(
    mask: LabelMask, rng: np.random.Generator
) -> list[npt.NDArray[np.int64]]:
    """Return for each class that occurs (n, 2) rows and columns of its pixels.

    At most a few thousand of each, drawn at random.
    """
    places = class_places(mask, _PLACES_PER_CLASS, rng).values()
    return [np.stack(np.unravel_index(one, mask.shape), axis=-1) for one in places]
