import numpy as np
import pytest

from tiramisu.metrics import ConfusionMatrix


def matrix_of(truth, guess, classes=3):
    matrix = ConfusionMatrix(classes)
    matrix.add(np.array(truth, np.uint8), np.array(guess, np.uint8))
    return matrix


def test_iou_by_hand():
    matrix = matrix_of([[0, 0, 1, 1]], [[0, 1, 1, 1]], classes=2)
    np.testing.assert_allclose(matrix.iou, [1 / 2, 2 / 3])
    np.testing.assert_allclose(matrix.dice, [2 / 3, 4 / 5])
    np.testing.assert_allclose(matrix.precision, [1, 2 / 3])
    np.testing.assert_allclose(matrix.recall, [1 / 2, 1])
    assert matrix.mean_iou == pytest.approx((1 / 2 + 2 / 3) / 2)
    assert matrix.accuracy == pytest.approx(3 / 4)


def test_unlabelled_pixels_do_not_count():
    matrix = matrix_of([[0, 255, 255, 1]], [[0, 1, 2, 1]])
    assert matrix.counts.sum() == 2
    assert matrix.accuracy == 1.0


def test_a_class_that_never_occurs_is_left_out_of_the_mean():
    matrix = matrix_of([[0, 1]], [[0, 1]])
    assert np.isnan(matrix.iou[2])
    assert matrix.mean_iou == 1.0


def test_a_class_that_is_only_predicted_counts_as_zero():
    matrix = matrix_of([[0, 0]], [[0, 2]])
    assert matrix.iou[2] == 0.0


def test_sums_over_the_set_not_means_of_images():
    whole = matrix_of([[1] * 90 + [0] * 10], [[1] * 100], classes=2)
    parts = matrix_of([[1] * 90], [[1] * 90], classes=2)
    parts.merge(matrix_of([[0] * 10], [[1] * 10], classes=2))
    np.testing.assert_array_equal(whole.counts, parts.counts)
    assert parts.iou[1] == pytest.approx(0.9)


def test_different_shapes_are_an_error():
    with pytest.raises(ValueError, match="Truth is"):
        matrix_of([[0, 1]], [[0, 1, 1]])


def test_nothing_counted_scores_zero():
    matrix = ConfusionMatrix(2)
    assert (matrix.mean_iou, matrix.accuracy) == (0.0, 0.0)


def test_all_scores_of_three_classes_by_hand():
    # Counts (truth in rows): 5 1 0 | 2 3 0 | 1 0 4; one unlabelled pixel besides.
    truth = [[0] * 6 + [1] * 5 + [2] * 5 + [255]]
    guess = [[0] * 5 + [1] + [0, 0, 1, 1, 1] + [0, 2, 2, 2, 2] + [2]]
    matrix = matrix_of(truth, guess)
    np.testing.assert_array_equal(matrix.counts, [[5, 1, 0], [2, 3, 0], [1, 0, 4]])
    np.testing.assert_allclose(matrix.iou, [5 / 9, 3 / 6, 4 / 5])
    np.testing.assert_allclose(matrix.dice, [10 / 14, 6 / 9, 8 / 9])
    np.testing.assert_allclose(matrix.precision, [5 / 8, 3 / 4, 1])
    np.testing.assert_allclose(matrix.recall, [5 / 6, 3 / 5, 4 / 5])
    assert matrix.accuracy == pytest.approx(12 / 16)
    assert matrix.mean_accuracy == pytest.approx((5 / 6 + 3 / 5 + 4 / 5) / 3)
    assert matrix.mean_iou == pytest.approx((5 / 9 + 3 / 6 + 4 / 5) / 3)
