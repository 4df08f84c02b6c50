import numpy as np
import pytest
import tensorflow as tf

from tiramisu.config import TiramisuConfig
from tiramisu.losses import cross_entropy, distillation, l2_penalty, soft_dice
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


def test_class_weights_shift_attention_but_not_the_scale():
    alike = float(cross_entropy(LABELS, LOGITS, class_weights=[5.0, 5.0, 5.0]))
    assert alike == pytest.approx(by_hand(LABELS, LOGITS), rel=1e-5)
    only_ones = np.where(LABELS == 1, LABELS, 255)
    weighted = float(cross_entropy(LABELS, LOGITS, class_weights=[0.0, 1.0, 0.0]))
    assert weighted == pytest.approx(by_hand(only_ones, LOGITS), rel=1e-5)


def test_focal_loss_ignores_what_is_already_right():
    right = tf.one_hot(LABELS, 3) * 4.0
    plain = float(cross_entropy(LABELS, right))
    focal = float(cross_entropy(LABELS, right, focal_gamma=2.0))
    share = float(tf.nn.softmax(tf.constant([4.0, 0.0, 0.0]))[0])
    assert focal == pytest.approx(plain * (1 - share) ** 2, rel=1e-3)


def test_label_smoothing_is_cross_entropy_to_smoothed_targets():
    smooth = tf.one_hot(LABELS, 3) * 0.9 + 0.1 / 3
    expected = tf.nn.softmax_cross_entropy_with_logits(labels=smooth, logits=LOGITS)
    found = float(cross_entropy(LABELS, LOGITS, label_smoothing=0.1))
    assert found == pytest.approx(float(tf.reduce_mean(expected)), rel=1e-5)


def teacher_of(labels):
    """Probabilities of a teacher that is nearly certain of these labels."""
    return tf.one_hot(labels, 3) * 0.94 + 0.02


def held_pixels(labels, taught):
    """Where the teacher's opinion has any influence."""
    logits = tf.zeros(taught.shape)
    with tf.GradientTape() as tape:
        tape.watch(logits)
        loss = distillation(labels, taught, logits)
    return np.abs(tape.gradient(loss, logits).numpy()).sum(-1)[0] > 0


def test_what_nobody_labelled_is_held_to_the_teacher():
    nobody = np.full_like(LABELS, 255)
    same = tf.math.log(teacher_of(LABELS))
    other = tf.math.log(teacher_of((LABELS + 1) % 3))
    kept = float(distillation(nobody, teacher_of(LABELS), same))
    assert kept < float(distillation(nobody, teacher_of(LABELS), other))


def test_labelled_pixels_and_their_contradicted_surroundings_are_free():
    labels = np.full((1, 80, 80), 255, np.int32)
    labels[0, 40, 40] = 1
    held = held_pixels(labels, teacher_of(np.zeros((1, 80, 80), np.int32)))
    around = np.s_[40 - 16 : 40 + 17, 40 - 16 : 40 + 17]
    assert not held[around].any()
    held[around] = True
    assert held.all()


def test_beyond_the_teachers_own_border_nothing_is_disputed():
    guess = np.zeros((1, 80, 80), np.int32)
    guess[:, :, 45:] = 2
    labels = np.full((1, 80, 80), 255, np.int32)
    labels[0, 40, 40] = 1
    held = held_pixels(labels, teacher_of(guess))
    assert held[:, 45:].all()
    assert not held[30:50, 30:45].any()


def test_a_label_that_agrees_with_the_teacher_disputes_nothing():
    labels = np.full((1, 9, 9), 255, np.int32)
    labels[0, 4, 4] = 0
    held = held_pixels(labels, teacher_of(np.zeros((1, 9, 9), np.int32)))
    assert held.sum() == 80
