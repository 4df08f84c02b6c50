import cv2
import numpy as np
import pytest

from app.raster import class_counts
from app.raster.class_counts import ClassCount, count_classes


def test_pixels_and_regions_of_each_class_are_counted():
    mask = np.full((20, 30), 255, np.uint8)
    mask[2:5, 2:5] = 1
    mask[10:12, 10:12] = 1
    mask[15, 20] = 4

    assert count_classes(mask) == {1: ClassCount(13, 2, 1), 4: ClassCount(1, 1, 1)}


def test_regions_that_touch_at_a_corner_are_two():
    mask = np.full((4, 4), 255, np.uint8)
    mask[1, 1] = mask[2, 2] = 0

    assert count_classes(mask)[0].regions == 2


@pytest.mark.parametrize("strip_pixels", [1, 40, 90, 10_000])
@pytest.mark.parametrize("seed", range(5))
def test_strips_count_as_the_whole_does(strip_pixels, seed, monkeypatch):
    monkeypatch.setattr(class_counts, "_STRIP_PIXELS", strip_pixels)
    rng = np.random.default_rng(seed)
    mask = rng.choice(np.array([0, 1, 2, 255], np.uint8), (37, 40))
    mask[:, 3] = 2  # a region that goes through all strips
    mask[20] = 255

    counts = count_classes(mask)

    for label in (0, 1, 2):
        whole = (mask == label).astype(np.uint8)
        regions = cv2.connectedComponents(whole, connectivity=4)[0] - 1
        assert counts[label] == ClassCount(int(whole.sum()), regions, 1)


def test_counts_add_up_over_images():
    assert ClassCount(5, 2, 1) + ClassCount(7, 1, 1) == ClassCount(12, 3, 2)


def test_an_empty_mask_has_no_classes():
    assert count_classes(np.zeros((0, 0), np.uint8)) == {}
