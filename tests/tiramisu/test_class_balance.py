import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tiramisu.class_balance import (
    class_places,
    class_weights,
    count_classes,
    rare_classes,
)
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


def test_it_is_known_which_mask_has_which_class(counts):
    assert counts.present.tolist() == [
        [True, True, False, False],
        [False, False, True, False],
    ]


class TestRareClasses:
    def test_a_share_of_zero_changes_nothing(self, counts):
        assert rare_classes(counts, 0.0) is None

    def test_the_rarer_a_class_the_likelier_it_is_drawn(self, counts):
        chances = rare_classes(counts, 0.5).chances
        assert chances[2] > chances[1] > chances[0]
        assert chances[2] / chances[0] == pytest.approx((60 / 10) ** 0.5)

    def test_a_class_that_never_occurs_is_never_drawn(self, counts):
        assert rare_classes(counts, 0.5).chances[3] == 0

    def test_a_drawn_class_comes_with_an_image_that_has_it(self, counts):
        order = np.zeros(400, np.int64)
        images, labels = rare_classes(counts, 1.0).redraw(
            order, np.random.default_rng(0)
        )
        assert (labels >= 0).all()
        assert counts.present[images, labels].all()

    def test_the_share_is_that_of_the_crops_and_the_others_keep_their_image(
        self, counts
    ):
        order = np.full(2000, 1, np.int64)
        images, labels = rare_classes(counts, 0.3).redraw(
            order, np.random.default_rng(0)
        )
        assert (labels >= 0).mean() == pytest.approx(0.3, abs=0.03)
        assert (images[labels < 0] == 1).all()


def some_places(mask):
    return class_places(mask, 256, np.random.default_rng(0))


class TestClassPlaces:
    @settings(max_examples=40, deadline=None)
    @given(
        mask=arrays.arrays(
            np.uint8,
            arrays.array_shapes(min_dims=2, max_dims=2, max_side=40),
            elements=st.sampled_from([0, 1, 7, 254, 255]),
        )
    )
    def test_every_class_and_nothing_but_its_pixels_is_found(self, mask):
        places = some_places(mask)
        assert set(places) == set(np.unique(mask)) - {255}
        for label, found in places.items():
            assert 0 < len(found) <= 256
            assert (mask.ravel()[found] == label).all()

    def test_they_are_few_and_from_everywhere_however_large_the_mask(self):
        mask = np.zeros((1000, 1000), np.uint8)
        (found,) = some_places(mask).values()
        assert len(found) == 256
        rows, columns = np.divmod(found, 1000)
        assert min(np.ptp(rows), np.ptp(columns)) > 900

    def test_the_same_mask_gives_the_same_places(self):
        mask = np.random.default_rng(1).integers(0, 3, (90, 90), np.uint8)
        first, second = some_places(mask), some_places(mask)
        for label, found in first.items():
            np.testing.assert_array_equal(found, second[label])
