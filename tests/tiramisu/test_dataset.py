import math

import numpy as np
import pytest

from tiramisu.augmentation import AUGMENTATIONS
from tiramisu.config import IGNORE_INDEX, Normalisation, default_classes
from tiramisu.dataset import CropPlan, SampleCache, crop_dataset, epoch_order
from tiramisu.errors import DatasetError
from tiramisu.images import image_size
from tiramisu.masks import write_mask
from tiramisu.samples import find_samples

CLASSES = default_classes(2)
PLAN = CropPlan(32, 4, None, AUGMENTATIONS["full"], seed=5)


@pytest.fixture
def cache(discs):
    return SampleCache(find_samples(discs), CLASSES, Normalisation())


def batches(cache, plan, epoch):
    areas = np.ones(len(cache))
    return [
        (images.numpy(), labels.numpy())
        for images, labels in crop_dataset(cache, areas, plan, epoch)
    ]


def test_an_epoch_has_one_crop_of_each_image_and_drops_no_batch(cache):
    shapes = [images.shape for images, _ in batches(cache, PLAN, 0)]
    assert shapes == [(4, 32, 32, 3), (2, 32, 32, 3)]
    assert sorted(epoch_order(np.ones(6), PLAN, 0)) == list(range(6))


def test_the_same_seed_and_epoch_give_the_same_batches(cache):
    for first, second in zip(
        batches(cache, PLAN, 3), batches(cache, PLAN, 3), strict=True
    ):
        np.testing.assert_array_equal(first[0], second[0])
        np.testing.assert_array_equal(first[1], second[1])


def test_epochs_and_seeds_differ(cache):
    other_seed = CropPlan(32, 4, None, AUGMENTATIONS["full"], seed=6)
    reference = batches(cache, PLAN, 0)[0][0]
    assert not np.array_equal(reference, batches(cache, PLAN, 1)[0][0])
    assert not np.array_equal(reference, batches(cache, other_seed, 0)[0][0])


def test_large_images_are_drawn_more_often_but_not_by_their_area():
    plan = CropPlan(32, 10, 500, AUGMENTATIONS["none"], seed=0)
    order = epoch_order(np.array([100.0, 1600.0]), plan, 0)
    assert np.mean(order == 1) == pytest.approx(4 / 5, abs=0.03)


def test_a_mask_of_another_size_is_refused_by_name(discs):
    write_mask(discs / "masks" / "disc-2.png", np.zeros((9, 9), np.uint8), CLASSES)
    cache = SampleCache(find_samples(discs), CLASSES, Normalisation())
    with pytest.raises(DatasetError, match=r"disc-2\.png is 9 x 9 pixels"):
        cache[2]


def test_the_cache_stays_within_its_bounds_and_still_serves_every_sample(discs):
    samples = find_samples(discs)
    one = math.prod(image_size(samples[0].image)) * 4
    cache = SampleCache(samples, CLASSES, Normalisation(), max_bytes=2 * one)
    first = [cache[index].rgb.copy() for index in range(6)]
    assert len(cache._loaded) == 2
    for index in range(6):
        np.testing.assert_array_equal(cache[index].rgb, first[index])


def test_unlabelled_stays_unlabelled(discs):
    for path in (discs / "masks").iterdir():
        write_mask(path, np.full((48, 48), IGNORE_INDEX, np.uint8), CLASSES)
    cache = SampleCache(find_samples(discs), CLASSES, Normalisation())
    assert all((labels == 255).all() for _, labels in batches(cache, PLAN, 0))
