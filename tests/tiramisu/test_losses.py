import numpy as np
import pytest
import tensorflow as tf

from tiramisu.config import TiramisuConfig
from tiramisu.losses import cross_entropy, l2_penalty, soft_dice
from tiramisu.network import Tiramisu

RNG = np.random.default_rng(0)
LOGITS = tf.constant(RNG.normal(size=(2, 6, 5, 3)).astype(np.float32))
LABELS = RNG.integers(0, 3, (2, 6, 5)).astype(np.int32)


def by_hand(labels, logits):
    """Cross-entropy in plain numpy."""
    shifted = np.asarray(logits) - np.max(logits, axis=-1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    known = labels != 255
    picked = np.take_along_axis(
        log_probabilities, np.where(known, labels, 0)[..., None], -1
    )[..., 0]
    return -picked[known].mean()


def test_cross_entropy_is_the_mean_over_pixels():
    expected = by_hand(LABELS, LOGITS)
    assert float(cross_entropy(LABELS, LOGITS)) == pytest.approx(expected, rel=1e-5)


def test_cross_entropy_averages_over_labelled_pixels_alone():
    partly = np.full_like(LABELS, 255)
    partly[0, 0, :2] = LABELS[0, 0, :2]
    expected = by_hand(partly, LOGITS)
    assert float(cross_entropy(partly, LOGITS)) == pytest.approx(expected, rel=1e-5)


def test_unlabelled_pixels_get_no_gradient_and_labelled_ones_the_full():
    partly = np.full_like(LABELS, 255)
    partly[0, 0, 0] = LABELS[0, 0, 0]
    with tf.GradientTape() as tape:
        tape.watch(LOGITS)
        loss = cross_entropy(partly, LOGITS) + soft_dice(partly, LOGITS)
    gradient = tape.gradient(loss, LOGITS).numpy()
    assert np.abs(gradient[0, 0, 0]).max() > 0.01
    gradient[0, 0, 0] = 0
    assert not gradient.any()


@pytest.mark.parametrize("loss", [cross_entropy, soft_dice])
def test_a_batch_without_labels_costs_nothing(loss):
    assert float(loss(np.full_like(LABELS, 255), LOGITS)) == 0.0


def test_dice_is_zero_for_a_perfect_and_one_for_a_wrong_prediction():
    right = tf.one_hot(LABELS, 3) * 100.0
    wrong = tf.one_hot((LABELS + 1) % 3, 3) * 100.0
    assert float(soft_dice(LABELS, right)) == pytest.approx(0.0, abs=1e-6)
    assert float(soft_dice(LABELS, wrong)) > 0.9


def test_the_penalty_is_on_kernels_and_gammas_alone():
    model = Tiramisu(TiramisuConfig((1, 1), 2, 3)).build()
    for variable in model.trainable_variables:
        if variable.path.endswith(("/bias", "/beta")):
            variable.assign(tf.fill(variable.shape, 1e6))
    expected = 1e-4 * sum(
        float(np.square(variable.numpy()).sum())
        for variable in model.trainable_variables
        if variable.path.endswith(("/kernel", "/gamma"))
    )
    found = float(l2_penalty(model.trainable_variables, 1e-4))
    assert found == pytest.approx(expected, rel=1e-5)
