import math
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from tiramisu.augmentation import AUGMENTATIONS
from tiramisu.class_balance import class_places, count_classes, rare_classes
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


RARE = default_classes(4)


@pytest.fixture
def specks(tmp_path):
    """Ten images, half unlabelled; classes 2 and 3 are a few pixels of one image."""
    for index in range(10):
        image = np.full((96, 128, 3), 10 * index, np.uint8)
        mask = np.zeros((96, 128), np.uint8)
        mask[:, 90:] = 1
        mask[48:] = IGNORE_INDEX
        if index == 4:
            mask[5:8, 7:10] = 2
            mask[70:73, 100:103] = 3
        (tmp_path / "images").mkdir(exist_ok=True)
        Image.fromarray(image).save(tmp_path / "images" / f"{index}.png")
        write_mask(tmp_path / "masks" / f"{index}.png", mask, RARE)
    return find_samples(tmp_path)


def rare_batches(samples, share, plan, epoch=0, **options):
    cache = SampleCache(samples, RARE, Normalisation())
    rare = rare_classes(count_classes(samples, RARE), share)
    areas = np.ones(len(samples))
    found = crop_dataset(cache, areas, plan, epoch, rare=rare, **options)
    return [(images.numpy(), labels.numpy()) for images, labels in found]


class TestRareClasses:
    PLAN = CropPlan(32, 10, 20, AUGMENTATIONS["full"], seed=3)

    def how_often(self, label, samples, share, plan=PLAN):
        crops = [
            crop for _, batch in rare_batches(samples, share, plan) for crop in batch
        ]
        return float(np.mean([(crop == label).any() for crop in crops]))

    @pytest.mark.parametrize("label", [2, 3])
    def test_they_are_seen_far_more_often_if_asked_for(self, specks, label):
        assert self.how_often(label, specks, 0.0) < 0.06
        assert self.how_often(label, specks, 0.5) > 0.15

    def test_at_a_share_of_one_every_crop_shows_a_labelled_pixel(self, specks):
        for _, batch in rare_batches(specks, 1.0, self.PLAN):
            assert ((batch != IGNORE_INDEX).sum(axis=(1, 2)) > 0).all()

    def test_common_classes_stay_in_sight(self, specks):
        assert self.how_often(0, specks, 0.5) > 0.5
        assert self.how_often(1, specks, 0.5) > 0.1

    def test_whole_images_with_rare_classes_come_more_often(self, specks):
        whole = replace(self.PLAN, size=0, augmentation=AUGMENTATIONS["flips"])
        assert self.how_often(2, specks, 0.0, whole) < 0.2
        assert self.how_often(2, specks, 0.8, whole) > 0.4

    def test_the_same_seed_and_epoch_give_the_same_batches(self, specks):
        first = rare_batches(specks, 0.5, self.PLAN)
        again = rare_batches(specks, 0.5, self.PLAN)
        other = rare_batches(specks, 0.5, self.PLAN, epoch=1)
        for one, two in zip(first, again, strict=True):
            np.testing.assert_array_equal(one[0], two[0])
            np.testing.assert_array_equal(one[1], two[1])
        assert not np.array_equal(first[0][1], other[0][1])

    def test_going_on_inside_an_epoch_gives_the_batches_that_were_left(self, specks):
        whole = rare_batches(specks, 0.5, self.PLAN)
        rest = rare_batches(specks, 0.5, self.PLAN, first_step=17)
        assert len(rest) == 3
        for one, two in zip(whole[17:], rest, strict=True):
            np.testing.assert_array_equal(one[0], two[0])
            np.testing.assert_array_equal(one[1], two[1])

    def test_without_them_crops_are_those_of_the_papers_recipe(self, specks):
        cache = SampleCache(specks, RARE, Normalisation())
        plain = crop_dataset(cache, np.ones(10), self.PLAN, 0)
        for one, two in zip(plain, rare_batches(specks, 0.0, self.PLAN), strict=True):
            np.testing.assert_array_equal(one[0].numpy(), two[0])

    def test_a_mask_is_looked_through_once_and_not_for_each_crop(
        self, specks, monkeypatch
    ):
        looked_at = []

        def count(mask, *others):
            looked_at.append(mask)
            return class_places(mask, *others)

        monkeypatch.setattr("tiramisu.dataset.class_places", count)
        rare_batches(specks, 1.0, replace(self.PLAN, steps=40))
        # Of 400 crops; threads may ask for the same mask at the same time.
        assert len(looked_at) < 100
