import keras
import numpy as np
import pytest
import tensorflow as tf

from tiramisu.adapting import prepare_batch_norm
from tiramisu.config import TiramisuConfig
from tiramisu.network import Tiramisu
from tiramisu.stack_operations import EPSILON, moments, normalised_convolution
from tiramisu.training_graph import TrainingGraph, forward_of

CONFIG = TiramisuConfig((2, 2, 1), growth_rate=4, first_filters=6, dropout=0.0)
# One activation that just crosses zero by rounding changes gradients by as much.
ROUNDING = 0.02


def network(config=CONFIG, seed=1):
    """A network whose batch normalisation is not as it was at first."""
    keras.utils.set_random_seed(seed)
    model = Tiramisu(config).build()
    rng = np.random.default_rng(seed)
    for variable in model.weights:
        if variable.path.endswith(("gamma", "moving_variance")):
            variable.assign(rng.uniform(0.5, 1.5, variable.shape))
        elif variable.path.endswith(("beta", "moving_mean")):
            variable.assign(rng.normal(0, 0.3, variable.shape))
    return model


def images_of(height, width, batch=2):
    rng = np.random.default_rng(0)
    return tf.constant(rng.random((batch, height, width, 3), np.float32))


def learn(forward, model, images, *, training=True):
    """Return logits, gradients by path and what the weights are afterwards."""
    before = model.get_weights()
    labels = tf.cast(images[..., 0] > 0.5, tf.int32)
    with tf.GradientTape() as tape:
        logits = forward(images, training=training)
        loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_mean(loss)
    gradients = tape.gradient(loss, model.trainable_variables)
    named = zip(model.trainable_variables, gradients, strict=True)
    after = model.get_weights()
    model.set_weights(before)
    return logits, {one.path: gradient.numpy() for one, gradient in named}, after


def assert_alike(found, expected):
    logits, gradients, weights = found
    np.testing.assert_allclose(logits, expected[0], atol=1e-4)
    for ours, keras_own in zip(weights, expected[2], strict=True):
        np.testing.assert_allclose(ours, keras_own, rtol=1e-4, atol=1e-5)
    size = np.linalg.norm([np.linalg.norm(one) for one in expected[1].values()])
    for path, gradient in expected[1].items():
        # What batch normalisation takes off again, such as biases, has no gradient.
        allowed = ROUNDING * np.linalg.norm(gradient) + 1e-5 * size
        assert np.linalg.norm(gradients[path] - gradient) < allowed, path


@pytest.mark.parametrize("size", [(32, 32), (16, 20), (21, 13)], ids=str)
@pytest.mark.parametrize("adapts", [True, False], ids=["learns", "frozen"])
def test_logits_gradients_and_statistics_are_those_of_the_keras_network(size, adapts):
    model, images = network(), images_of(*size)
    prepare_batch_norm(model, adapts=adapts)
    expected = learn(model, model, images)
    assert_alike(learn(TrainingGraph(model), model, images), expected)


def test_a_graph_for_images_of_any_size_computes_the_same():
    model = network(TiramisuConfig((1, 1), growth_rate=4, first_filters=4, dropout=0.0))
    graph = TrainingGraph(model)
    forward = tf.function(
        lambda images: graph(images, training=True),
        input_signature=[tf.TensorSpec((None, None, None, 3), tf.float32)],
    )
    for size in ((16, 16), (13, 18)):
        expected = learn(model, model, images_of(*size))
        found = learn(lambda images, **_: forward(images), model, images_of(*size))
        assert_alike(found, expected)


def test_predicting_with_it_uses_the_running_statistics():
    model, images = network(), images_of(16, 16)
    expected = learn(model, model, images, training=False)
    assert_alike(learn(TrainingGraph(model), model, images, training=False), expected)


def test_it_drops_the_very_activations_that_keras_would():
    config = TiramisuConfig((1, 1), growth_rate=4, first_filters=4, dropout=0.5)
    answers = []
    for make in (lambda model: model, TrainingGraph):
        model = network(config)  # with the same random seeds
        answers.append(make(model)(images_of(16, 16), training=True))
    np.testing.assert_allclose(answers[0], answers[1], atol=1e-4)


@pytest.mark.parametrize("adapts", [True, False], ids=["learns", "frozen"])
def test_in_bfloat16_gradients_are_nearly_those_of_float32(adapts):
    """Keras's own differ by 12 %: TensorFlow adds up those of biases in bfloat16."""
    plain, images = network(), images_of(64, 64)
    narrow = Tiramisu(CONFIG, precision="mixed_bfloat16").build()
    narrow.set_weights(plain.get_weights())
    for model in (plain, narrow):
        prepare_batch_norm(model, adapts=adapts)
    logits, gradients, weights = learn(plain, plain, images)
    found = learn(forward_of(narrow), narrow, images)
    assert found[0].dtype == tf.float32
    np.testing.assert_allclose(found[0], logits, atol=0.15)
    for ours, exact in zip(found[2], weights, strict=True):
        np.testing.assert_allclose(ours, exact, atol=0.005)
    size = np.linalg.norm([np.linalg.norm(one) for one in gradients.values()])
    errors = [np.linalg.norm(found[1][path] - one) for path, one in gradients.items()]
    assert np.linalg.norm(errors) < 0.03 * size


@pytest.mark.parametrize("channels", [3, 12, 16])
def test_moments_are_mean_and_variance_of_each_channel(channels):
    maps = np.random.default_rng(2).normal(3, 2, (2, 8, 6, channels))
    mean, variance = moments(tf.constant(maps, tf.float32))
    np.testing.assert_allclose(mean, maps.mean((0, 1, 2)), rtol=1e-5)
    np.testing.assert_allclose(variance, maps.var((0, 1, 2)), rtol=1e-4)


def test_a_scale_of_zero_still_has_its_gradient():
    rng = np.random.default_rng(3)
    maps = tf.constant(rng.normal(0, 1, (1, 8, 8, 4)), tf.float32)
    kernel = tf.constant(rng.normal(0, 1, (3, 3, 4, 2)), tf.float32)
    gamma, beta = tf.constant([0.0, 1.0, -1.0, 0.5]), tf.constant([0.3, 0.0, 0.1, 0.2])
    mean, variance = tf.zeros(4), tf.ones(4)

    def plain(gamma):
        normal = maps * gamma / np.sqrt(1 + EPSILON) + beta
        return tf.nn.conv2d(tf.nn.relu(normal), kernel, 1, "SAME")

    def ours(gamma):
        return normalised_convolution(
            [maps], gamma, beta, [mean], [variance], kernel, learns_scale=True
        )

    found = []
    for convolve in (plain, ours):
        with tf.GradientTape() as tape:
            tape.watch(gamma)
            total = tf.reduce_sum(convolve(gamma) ** 2)
        found.append(tape.gradient(total, gamma))
    np.testing.assert_allclose(found[1], found[0], rtol=1e-4)
