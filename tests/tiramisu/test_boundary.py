import numpy as np
import pytest

from tiramisu.boundary import BoundaryCounts


def square(x, size=20, edge=8):
    mask = np.zeros((size, size), np.uint8)
    mask[6 : 6 + edge, x : x + edge] = 1
    return mask


def counts_of(truth, guess, tolerance=1.0):
    counts = BoundaryCounts(2, tolerance)
    counts.add(truth, guess)
    return counts


def brute_force(truth, guess, label, tolerance):
    """The definition, pixel by pixel, for masks without unlabelled pixels."""

    def boundary(mask):
        height, width = mask.shape
        return [
            (y, x)
            for y in range(height)
            for x in range(width)
            if mask[y, x] == label
            and any(
                0 <= y + dy < height
                and 0 <= x + dx < width
                and mask[y + dy, x + dx] != label
                for dy, dx in ((0, 1), (0, -1), (1, 0), (-1, 0))
            )
        ]

    def share(of, near):
        met = [any(np.hypot(y - b, x - a) <= tolerance for b, a in near) for y, x in of]
        return np.mean(met)

    true, guessed = boundary(truth), boundary(guess)
    precision, recall = share(guessed, true), share(true, guessed)
    return 2 * precision * recall / (precision + recall)


def test_a_perfect_guess_scores_one():
    np.testing.assert_array_equal(counts_of(square(5), square(5)).f1, [1.0, 1.0])


def test_a_shift_within_the_tolerance_costs_nothing():
    np.testing.assert_array_equal(counts_of(square(5), square(6)).f1, [1.0, 1.0])
    assert (counts_of(square(5), square(8)).f1 < 1.0).all()


@pytest.mark.parametrize("tolerance", [0.0, 1.0, 1.5, 3.0])
@pytest.mark.parametrize("label", [0, 1])
def test_the_score_is_the_definition(label, tolerance):
    rng = np.random.default_rng(3)
    truth = np.kron(rng.integers(0, 2, (5, 6)), np.ones((4, 4))).astype(np.uint8)
    guess = np.roll(truth, (1, 2), axis=(0, 1))
    found = counts_of(truth, guess, tolerance).f1[label]
    assert found == pytest.approx(brute_force(truth, guess, label, tolerance))


def test_a_class_that_was_missed_scores_zero():
    assert counts_of(square(5), np.zeros((20, 20), np.uint8)).f1[1] == 0.0


def test_without_any_boundary_there_is_no_score():
    blank = np.zeros((9, 9), np.uint8)
    assert np.isnan(counts_of(blank, blank).f1).all()
    assert counts_of(blank, blank).mean_f1 == 0.0


def test_nothing_is_asked_where_nobody_has_said_what_is_there():
    truth = np.zeros((20, 40), np.uint8)
    truth[:, :20] = square(5)
    truth[:, 20:] = 255
    guess = truth.copy()
    guess[:, 20:] = square(5)
    np.testing.assert_array_equal(counts_of(truth, guess).f1, [1.0, 1.0])


def test_counts_are_summed_over_images():
    together = counts_of(square(5), square(5))
    together.merge(counts_of(square(5), square(10)))
    alone = BoundaryCounts(2, 1.0)
    alone.add(square(5), square(5))
    alone.add(square(5), square(10))
    np.testing.assert_array_equal(together.counts, alone.counts)
