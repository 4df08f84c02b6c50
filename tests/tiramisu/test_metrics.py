import numpy as np
import pytest
from sklearn import metrics

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


@pytest.fixture(scope="module")
def noisy():
    """Truth of four classes, a tenth of it unlabelled, and a guess, in three images."""
    rng = np.random.default_rng(0)
    truth = rng.choice(4, (3, 40, 50), p=[0.6, 0.3, 0.08, 0.02]).astype(np.uint8)
    wrong = rng.random(truth.shape) < 0.3
    guess = np.where(wrong, rng.integers(0, 4, truth.shape), truth).astype(np.uint8)
    truth[rng.random(truth.shape) < 0.1] = 255
    return truth, guess


@pytest.fixture(scope="module")
def summed(noisy):
    matrix = ConfusionMatrix(4)
    for truth, guess in zip(*noisy, strict=True):
        matrix.add(truth, guess)
    return matrix


@pytest.fixture(scope="module")
def labelled(noisy):
    """All pixels that count, as scikit-learn takes them."""
    truth, guess = noisy
    return truth[truth != 255], guess[truth != 255]


def test_counts_are_those_of_scikit_learn(summed, labelled):
    expected = metrics.confusion_matrix(*labelled, labels=range(4))
    np.testing.assert_array_equal(summed.counts, expected)


@pytest.mark.parametrize(
    ("name", "reference"),
    [
        ("iou", metrics.jaccard_score),
        ("dice", metrics.f1_score),
        ("precision", metrics.precision_score),
        ("recall", metrics.recall_score),
    ],
)
def test_scores_of_each_class_are_those_of_scikit_learn(
    summed, labelled, name, reference
):
    found = getattr(summed, name)
    np.testing.assert_allclose(found, reference(*labelled, average=None))


def test_scores_of_all_classes_are_those_of_scikit_learn(summed, labelled):
    assert summed.accuracy == pytest.approx(metrics.accuracy_score(*labelled))
    balanced = metrics.balanced_accuracy_score(*labelled)
    assert summed.mean_accuracy == pytest.approx(balanced)
    jaccard = metrics.jaccard_score(*labelled, average="macro")
    assert summed.mean_iou == pytest.approx(jaccard)


def test_scores_are_those_that_torchmetrics_documents():
    # The example of its MulticlassJaccardIndex, MulticlassF1Score and
    # MulticlassAccuracy, with an unlabelled pixel besides.
    matrix = matrix_of([[2, 1, 0, 0, 255]], [[2, 1, 0, 1, 0]])
    np.testing.assert_allclose(matrix.iou, [0.5, 0.5, 1.0])
    assert matrix.mean_iou == pytest.approx(0.6667, abs=1e-4)
    np.testing.assert_allclose(matrix.dice, [0.6667, 0.6667, 1.0], atol=1e-4)
    assert matrix.dice.mean() == pytest.approx(0.7778, abs=1e-4)
    np.testing.assert_allclose(matrix.recall, [0.5, 1.0, 1.0])
    assert matrix.mean_accuracy == pytest.approx(0.8333, abs=1e-4)
    assert matrix.accuracy == pytest.approx(0.75)
