import dataclasses

import numpy as np
import pytest
import tensorflow as tf

from tiramisu.config import Normalisation, TiramisuConfig, default_classes
from tiramisu.errors import ConfigError
from tiramisu.model_file import save_model
from tiramisu.network import Tiramisu
from tiramisu.uncertainty import UncertaintyPredictor, with_dropout_on

CONFIG = TiramisuConfig((1, 2), 4, 6, dropout=0.3, classes=default_classes(3))


def with_other_statistics(model):
    """Move the running statistics away from those of any image."""
    for variable in model.weights:
        if variable.path.endswith("moving_variance"):
            variable.assign(variable * 3.0 + 1.0)
    return model


@pytest.fixture(scope="module")
def model():
    return with_other_statistics(Tiramisu(CONFIG).build())


def picture(height=40, width=56, seed=0):
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


def images(count=2):
    return tf.constant(np.random.default_rng(1).random((count, 16, 16, 3), np.float32))


def test_every_sample_is_another(model):
    stochastic = with_dropout_on(model)
    first, second = stochastic(images()), stochastic(images())
    assert np.abs(first - second).max() > 1e-3


def test_the_network_itself_stays_deterministic(model):
    before = model(images(), training=False)
    with_dropout_on(model)(images())
    np.testing.assert_array_equal(before, model(images(), training=False))


def test_batch_norm_uses_the_running_statistics_and_keeps_them():
    model = with_other_statistics(
        Tiramisu(dataclasses.replace(CONFIG, dropout=1e-7)).build()
    )
    before = [variable.numpy() for variable in model.weights]
    sampled = with_dropout_on(model)(images())
    # Almost nothing is dropped, so anything else than inference would show.
    np.testing.assert_allclose(sampled, model(images(), training=False), atol=1e-4)
    for old, variable in zip(before, model.weights, strict=True):
        np.testing.assert_array_equal(old, variable.numpy())


def test_weights_are_shared(model):
    assert with_dropout_on(model).get_layer("first_conv") is model.get_layer(
        "first_conv"
    )


def test_without_dropout_there_is_nothing_to_disagree_about():
    config = dataclasses.replace(CONFIG, dropout=0.0)
    predictor = UncertaintyPredictor.of_model(
        Tiramisu(config).build(), config, samples=3, tile=32, overlap=8
    )
    uncertainty = predictor.uncertainty(picture())
    assert uncertainty.mutual_information.max() < 1e-5
    assert uncertainty.entropy.max() > 0.1


def test_both_measures_keep_their_bounds(model):
    predictor = UncertaintyPredictor.of_model(
        model, CONFIG, samples=4, tile=32, overlap=8
    )
    uncertainty = predictor.uncertainty(picture())
    for measure in (uncertainty.entropy, uncertainty.mutual_information):
        assert measure.shape == (40, 56)
        assert measure.dtype == np.float32
        assert measure.min() >= 0
    assert uncertainty.entropy.max() <= np.log(3) + 1e-5
    assert uncertainty.mutual_information.mean() > 1e-4
    assert (uncertainty.mutual_information <= uncertainty.entropy + 1e-5).all()


def test_a_network_that_knows_nothing_has_the_greatest_entropy():
    blank = Tiramisu(CONFIG).build()
    for weight in blank.get_layer("classifier").weights:
        weight.assign(tf.zeros_like(weight))
    predictor = UncertaintyPredictor.of_model(blank, CONFIG, samples=2)
    uncertainty = predictor.uncertainty(picture(8, 8))
    np.testing.assert_allclose(uncertainty.entropy, np.log(3), atol=1e-5)
    np.testing.assert_allclose(uncertainty.mutual_information, 0.0, atol=1e-5)


def test_one_seed_gives_one_result(tmp_path, model):
    path = tmp_path / "m.tiramisu"
    save_model(path, model, CONFIG)

    def measure(seed):
        predictor = UncertaintyPredictor(path, samples=2, seed=seed)
        return predictor.uncertainty(picture()).mutual_information

    np.testing.assert_array_equal(measure(1), measure(1))
    assert not np.array_equal(measure(1), measure(2))


def test_an_image_is_measured_alike_whatever_was_measured_before(model):
    predictor = UncertaintyPredictor.of_model(model, CONFIG, samples=2)
    first = predictor.uncertainty(picture()).mutual_information
    predictor.uncertainty(picture(seed=5))
    again = predictor.uncertainty(picture()).mutual_information
    np.testing.assert_array_equal(first, again)


def test_one_sample_cannot_disagree(model):
    with pytest.raises(ConfigError, match="samples is 1"):
        UncertaintyPredictor.of_model(model, CONFIG, samples=1)


def test_blocks_together_are_the_whole(model):
    rgb = picture(40, 56)
    whole = UncertaintyPredictor.of_model(model, CONFIG, samples=2, tile=16, overlap=4)
    parts = UncertaintyPredictor.of_model(model, CONFIG, samples=2, tile=16, overlap=4)
    joined = np.full(rgb.shape[:2], np.nan, np.float32)
    for x, y, part in parts.uncertainty_blocks(rgb):
        height, width = part.entropy.shape
        joined[y : y + height, x : x + width] = part.entropy
    np.testing.assert_allclose(joined, whole.uncertainty(rgb).entropy, atol=1e-6)


def test_a_window_is_measured_as_a_part_of_its_image():
    """Percentiles of the whole image scale it, although they lie outside."""
    config = dataclasses.replace(
        CONFIG, dropout=1e-7, normalisation=Normalisation("percentile")
    )
    network = with_other_statistics(Tiramisu(config).build())
    measured = UncertaintyPredictor.of_model(network, config, samples=2)
    rgb = picture(64, 48)
    rgb[:32] //= 8
    whole = measured.uncertainty(rgb).entropy
    window = np.s_[0:32, 0:48]

    ((x, y, part),) = measured.uncertainty_blocks(rgb, window)
    ((_, _, alone),) = measured.uncertainty_blocks(rgb[window])

    assert (x, y, part.entropy.shape) == (0, 0, (32, 48))
    error = np.abs(part.entropy[:16] - whole[:16]).mean()
    assert error < 0.2 * np.abs(alone.entropy[:16] - whole[:16]).mean()
