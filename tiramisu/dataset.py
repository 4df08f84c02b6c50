"""Folders become samples, samples become batches of crops through ``tf.data``."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from tiramisu.appearance import FloatImage
from tiramisu.augmentation import Augmentation, random_crop, whole_image
from tiramisu.batch_share import BatchShare
from tiramisu.class_balance import RareClasses, class_places
from tiramisu.config import IGNORE_INDEX, LabelClass, Normalisation
from tiramisu.errors import DatasetError, TiramisuError
from tiramisu.images import IntensityLimits, RgbImage, intensity_limits, read_image
from tiramisu.masks import LabelMask, read_mask
from tiramisu.samples import Sample

_CACHE_BYTES = 2 * 2**30
# Pixels of a class remembered for each image: enough to vary, 2 KB at most.
_PLACES_PER_CLASS = 256
# Crops that are cut at once, at most; the processor has a training to do as well.
_MAX_CUTTERS = 8


@dataclass(frozen=True)
class LabelledImage:
    """A sample in memory.

    Attributes:
        rgb: (height, width, 3) uint8.
        mask: (height, width) uint8, 255 where unlabelled.
        limits: Levels of ``rgb`` that become 0 and 1.
    """

    rgb: RgbImage
    mask: LabelMask
    limits: IntensityLimits

    @property
    def num_bytes(self) -> int:
        """Memory taken."""
        return self.rgb.nbytes + self.mask.nbytes

    @cached_property
    def places(self) -> Mapping[int, npt.NDArray[np.int64]]:
        """Places of some pixels of each class, looked for once and always the same."""
        return class_places(self.mask, _PLACES_PER_CLASS, np.random.default_rng(0))

    def point_near(
        self, label: int, distance: float, rng: np.random.Generator
    ) -> tuple[float, float] | None:
        """Draw a point near a pixel of a class.

        Args:
            label: The class.
            distance: How far off the pixel the point may be, x and y, in pixels.
            rng: Where everything random comes from.

        Returns:
            ``(x, y)``; None if the image does not have the class.
        """
        places = self.places.get(label)
        if places is None:
            return None
        y, x = divmod(int(rng.choice(places)), self.mask.shape[1])
        dx, dy = rng.uniform(-distance, distance, 2)
        return (x + 0.5 + dx, y + 0.5 + dy)


def load_sample(
    sample: Sample, classes: Sequence[LabelClass], normalisation: Normalisation
) -> LabelledImage:
    """Read an image and its mask.

    Raises:
        ImageError: The image cannot be read.
        MaskError: The mask cannot be read or holds an unknown value.
        DatasetError: Their sizes differ.
    """
    image = read_image(sample.image)
    mask = read_mask(sample.mask, classes, sample.unlabelled)
    if mask.shape != (image.height, image.width):
        raise DatasetError(
            f"{sample.mask} is {mask.shape[1]} x {mask.shape[0]} pixels, its image "
            f"{sample.image} is {image.width} x {image.height}; they must be equal."
        )
    return LabelledImage(image.rgb, mask, intensity_limits(image.rgb, normalisation))


class SampleCache:
    """Keeps decoded samples while they fit into ``max_bytes``, latest use first.

    Attributes:
        problem: Why the last sample that could not be read could not; ``tf.data``
            passes on no more than its text.
    """

    def __init__(
        self,
        samples: Sequence[Sample],
        classes: Sequence[LabelClass],
        normalisation: Normalisation,
        max_bytes: int = _CACHE_BYTES,
        *,
        prepare: Callable[[int, LabelledImage], LabelledImage] | None = None,
    ) -> None:
        """Keep nothing yet.

        Args:
            samples: What to read.
            classes: What the masks hold.
            normalisation: How levels are measured.
            max_bytes: Memory for what is kept.
            prepare: Changes each sample, given by its place, before it is kept.
        """
        self.problem: TiramisuError | None = None
        self._prepare = prepare
        self._samples = samples
        self._classes = classes
        self._normalisation = normalisation
        self._room = max_bytes
        self._loaded: OrderedDict[int, LabelledImage] = OrderedDict()
        self._lock = threading.Lock()  # tf.data asks from several threads

    def __len__(self) -> int:
        return len(self._samples)

    def __getitem__(self, index: int) -> LabelledImage:
        with self._lock:
            found = self._loaded.get(index)
            if found is not None:
                self._loaded.move_to_end(index)
                return found
        try:
            loaded = load_sample(
                self._samples[index], self._classes, self._normalisation
            )
        except TiramisuError as problem:
            self.problem = problem
            raise
        if self._prepare is not None:
            loaded = self._prepare(index, loaded)
        with self._lock:
            if index not in self._loaded:
                self._loaded[index] = loaded
                self._room -= loaded.num_bytes
            while self._room < 0 and len(self._loaded) > 1:
                _, dropped = self._loaded.popitem(last=False)
                self._room += dropped.num_bytes
        return loaded


@dataclass(frozen=True)
class CropPlan:
    """Which crops one epoch is made of.

    Attributes:
        size: Edge of the square crops in pixels; 0 for whole images.
        batch_size: Crops in a batch; the last batch may be smaller.
        steps: Batches in an epoch; None for one pass over the images.
        augmentation: What may change.
        seed: Fixes everything random, together with the epoch's number.
    """

    size: int
    batch_size: int
    steps: int | None
    augmentation: Augmentation
    seed: int


def epoch_order(
    areas: npt.NDArray[np.float64], plan: CropPlan, epoch: int
) -> npt.NDArray[np.int64]:
    """Say from which image each crop of an epoch is cut.

    Without a number of steps every image gives one crop, in random order. With one,
    images are drawn in proportion to the square root of their area: a large image has
    more to teach than a small one, but not all there is.
    """
    rng = np.random.default_rng((plan.seed, epoch))
    if plan.steps is None:
        return rng.permutation(len(areas))
    shares = np.sqrt(areas)
    return rng.choice(
        len(areas), size=plan.steps * plan.batch_size, p=shares / shares.sum()
    )


def crop_dataset(
    cache: SampleCache,
    areas: npt.NDArray[np.float64],
    plan: CropPlan,
    epoch: int,
    *,
    first_step: int = 0,
    share: BatchShare = BatchShare(),  # noqa: B008 - it is frozen
    rare: RareClasses | None = None,
) -> tf.data.Dataset:
    """Return one epoch of (images, labels) batches, or what is left of it.

    The same plan, epoch and step give the same batch, whatever happened before:
    resuming needs no more than these numbers.

    Args:
        cache: The samples.
        areas: (samples,) pixels of each image.
        plan: Which crops.
        epoch: Counted from 0.
        first_step: Batches to leave out at the start.
        share: The part of each batch that is wanted.
        rare: Classes to lay a share of the crops around, or that whole images show.

    Returns:
        A dataset of (batch, height, width, 3) float32 and (batch, height, width)
        int32.
    """
    order, targets = epoch_order(areas, plan, epoch), None
    if rare is not None:
        order, targets = rare.redraw(order, _rare_generator(plan, epoch))
    places = [*share.places(len(order), plan.batch_size, first_step)]
    numbers = np.array([place for place, _ in places], np.int64)
    fillers = np.array([is_filler for _, is_filler in places], bool)

    def cut(
        place: Any, index: Any, is_filler: Any
    ) -> tuple[FloatImage, npt.NDArray[np.int32]]:
        rng = np.random.default_rng((plan.seed, epoch, int(place)))
        target = -1 if targets is None else int(targets[int(place)])
        picture, labels = _cut(cache[int(index)], target, plan, rng)
        taught = labels.astype(np.int32)
        return picture, np.full_like(taught, IGNORE_INDEX) if is_filler else taught

    def cut_in_graph(*crop: Any) -> tuple[Any, Any]:
        picture, labels = tf.numpy_function(
            cut, crop, (tf.float32, tf.int32), stateful=False
        )
        edge = plan.size or None
        picture.set_shape((edge, edge, 3))
        labels.set_shape((edge, edge))
        return picture, labels

    cutters = min(max(2, os.cpu_count() or 2), _MAX_CUTTERS)
    return (
        tf.data.Dataset.from_tensor_slices((numbers, order[numbers], fillers))
        .map(cut_in_graph, num_parallel_calls=cutters, deterministic=True)
        .batch(share.size(plan.batch_size))
        .prefetch(2)
    )


def _rare_generator(plan: CropPlan, epoch: int) -> np.random.Generator:
    """Return a generator of its own, so that the order is that without rare classes."""
    seeds = np.random.SeedSequence((plan.seed, epoch), spawn_key=(1,))
    return np.random.default_rng(seeds)


def _cut(
    image: LabelledImage, target: int, plan: CropPlan, rng: np.random.Generator
) -> tuple[FloatImage, LabelMask]:
    """Cut one crop, around a pixel of the class ``target`` if that is not negative."""
    change = plan.augmentation
    if not plan.size:
        return whole_image(image.rgb, image.mask, image.limits, change, rng)
    # Within a quarter of the crop the pixel stays inside, however it is scaled.
    center = None if target < 0 else image.point_near(target, plan.size / 4, rng)
    return random_crop(
        image.rgb, image.mask, image.limits, plan.size, change, rng, center
    )
