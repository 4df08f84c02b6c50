import numpy as np
import pytest

from tiramisu.class_balance import class_weights, count_classes
from tiramisu.config import default_classes
from tiramisu.masks import write_mask
from tiramisu.samples import Sample


@pytest.fixture
def counts(tmp_path):
    """Two masks: 60 pixels of class 0 and 40 of 1; 10 of 2 and 90 unlabelled."""
    classes = default_classes(4)
    first = np.zeros((10, 10), np.uint8)
    first[:4] = 1
    second = np.full((10, 10), 255, np.uint8)
    second[0] = 2
    samples = []
    for name, mask in (("a", first), ("b", second)):
        path = tmp_path / f"{name}.png"
        write_mask(path, mask, classes)
        samples.append(Sample(path, path))
    return count_classes(samples, classes)


def test_unlabelled_pixels_are_not_counted(counts):
    assert counts.pixels.tolist() == [60, 40, 10, 0]
    assert counts.where_present.tolist() == [100, 100, 10, 0]


def test_median_frequency_is_that_of_the_source(counts):
    weights = class_weights(counts, "median_frequency")
    frequency = np.array([0.6, 0.4, 1.0])
    expected = np.median(frequency) / frequency
    expected /= expected.mean()
    np.testing.assert_allclose(weights, [*expected, 1.0])


def test_inverse_root_favours_rare_classes_gently(counts):
    weights = class_weights(counts, "inverse_root")
    assert weights[2] / weights[0] == pytest.approx((60 / 10) ** 0.5)
    assert np.mean(weights[:3]) == pytest.approx(1.0)


def test_no_weighting_gives_no_weights(counts):
    assert class_weights(counts, "none") is None
