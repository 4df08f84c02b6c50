import functools

import numpy as np
import pytest
import tensorflow as tf

from tiramisu.adapting import prepare_batch_norm
from tiramisu.config import TiramisuConfig, default_classes, preset
from tiramisu.network import Tiramisu
from tiramisu.training_settings import TrainingSettings
from tiramisu.training_step import TrainingStep, make_optimizer, supervised

SMALL = TiramisuConfig((2, 3, 2), growth_rate=4, first_filters=8)

# Table 3 of the paper and the authors' code, recounted: trainable parameters with 2,
# 11 and 12 classes, running statistics, trainable variables.
PAPER = {
    "56": ((1_375_058, 1_376_795, 1_376_988), 21_168, 210),
    "67": ((3_460_642, 3_463_243, 3_463_532), 39_680, 254),
    "103": ((9_319_778, 9_322_091, 9_322_348), 103_072, 398),
}
STAGES = {
    "56": [48, 96, 144, 192, 240, 288, 336, 384, 336, 288, 240, 192],
    "67": [48, 128, 208, 288, 368, 448, 528, 608, 528, 448, 368, 288],
    "103": [48, 112, 192, 304, 464, 656, 896, 1088, 816, 576, 384, 256],
}


def training_step(model):
    settings = TrainingSettings(l2=0.0)
    return TrainingStep(model, make_optimizer(settings), supervised(model, settings))


@functools.cache
def build(name, num_classes=2):
    """One of the paper's networks, which no test may change."""
    return Tiramisu(preset(name, default_classes(num_classes))).build()


def count(variables):
    return sum(int(np.prod(variable.shape)) for variable in variables)


@pytest.mark.parametrize("place", [0, 1, 2], ids=["2", "11", "12"])
@pytest.mark.parametrize("name", PAPER)
def test_parameter_counts_are_the_papers(name, place):
    parameters, statistics, variables = PAPER[name]
    model = build(name, (2, 11, 12)[place])
    assert count(model.trainable_weights) == parameters[place]
    assert count(model.non_trainable_weights) == statistics
    assert len(model.trainable_weights) == variables


@pytest.mark.parametrize("name", STAGES)
def test_every_stage_has_the_papers_number_of_maps(name):
    model = build(name)
    depths = range(1, 6)
    layers = preset(name).layers_per_block

    def maps(layer):
        return model.get_layer(layer).output.shape[-1]

    found = [maps("first_conv")]
    found += [maps(f"down_{one}_layer_{layers[one - 1]}_stack") for one in depths]
    found += [maps("transition_down_5_pool") + maps("bottleneck_new")]
    found += [
        maps(f"transition_up_{one}_stack") + layers[one - 1] * preset(name).growth_rate
        for one in reversed(depths)
    ]
    assert found == STAGES[name]


def test_the_classifier_sees_the_full_last_stack():
    model = build("103", 11)
    assert model.get_layer("classifier").kernel.shape == (1, 1, 256, 11)


def test_only_new_maps_go_up():
    model = build("103")
    assert model.get_layer("transition_up_5_conv").kernel.shape[-1] == 15 * 16
    assert model.get_layer("transition_up_1_conv").kernel.shape[-1] == 5 * 16


def test_transitions_down_keep_the_number_of_maps():
    model = build("56")
    for depth, maps in enumerate([96, 144, 192, 240, 288], start=1):
        kernel = model.get_layer(f"transition_down_{depth}_conv").kernel
        assert kernel.shape == (1, 1, maps, maps)


def test_every_convolution_has_a_bias_and_batch_norm_a_gamma():
    names = {variable.path for variable in build("56").trainable_weights}
    kernels = {name for name in names if name.endswith("/kernel")}
    assert all(name.replace("/kernel", "/bias") in names for name in kernels)
    assert sum(name.endswith("/gamma") for name in names) == 44 + 5


@pytest.mark.parametrize("size", [(90, 121), (4, 4), (5, 7), (64, 33)])
def test_output_has_the_inputs_size(size):
    model = Tiramisu(SMALL).build()
    logits = model(tf.zeros((2, *size, 3)))
    assert logits.shape == (2, *size, 2)


def test_the_papers_network_takes_odd_sizes():
    assert build("56", 11)(tf.zeros((1, 90, 121, 3))).shape == (1, 90, 121, 11)


def test_one_step_changes_every_variable():
    model = Tiramisu(SMALL).build()
    step = training_step(model)
    before = [variable.numpy() for variable in model.weights]
    rng = np.random.default_rng(0)
    images = rng.random((2, 24, 24, 3), np.float32)
    labels = rng.integers(0, 2, (2, 24, 24)).astype(np.int32)
    step(images, labels, 1e-3)
    unchanged = [
        variable.path
        for variable, old in zip(model.weights, before, strict=True)
        if np.array_equal(variable.numpy(), old)
    ]
    assert unchanged == []


def test_dropout_and_batch_statistics_are_off_outside_training():
    model = Tiramisu(SMALL).build()
    images = np.random.default_rng(0).random((2, 16, 16, 3), np.float32)
    together = model(images, training=False).numpy()
    alone = model(images[:1], training=False).numpy()
    np.testing.assert_array_equal(together, model(images, training=False).numpy())
    np.testing.assert_allclose(together[:1], alone, atol=1e-5)


def test_dropout_is_element_wise():
    model = Tiramisu(SMALL).build()
    layer = model.get_layer("down_1_layer_1_dropout")
    dropped = layer(tf.ones((1, 32, 32, 4)), training=True).numpy() == 0
    share = dropped.mean(axis=(1, 2))
    assert share.min() > 0.05 and share.max() < 0.4  # no whole map is gone


def test_weights_are_he_uniform_and_biases_zero():
    model = Tiramisu(TiramisuConfig((4, 4, 4), 16)).build()
    kernel = model.get_layer("down_1_layer_3_conv").kernel.numpy()
    limit = np.sqrt(6.0 / (3 * 3 * kernel.shape[2]))
    assert np.abs(kernel).max() <= limit
    assert np.abs(kernel).max() > 0.95 * limit
    assert not model.get_layer("down_1_layer_3_conv").bias.numpy().any()


def test_batch_norm_is_the_authors():
    layer = Tiramisu(SMALL).build().get_layer("down_1_layer_1_norm")
    assert layer.epsilon == 1e-4
    assert layer.momentum == 0.9


def test_fused_batch_norm_computes_what_kerass_does():
    import keras

    from tiramisu.batch_norm import FusedBatchNormalization

    rng = np.random.default_rng(1)
    inputs = tf.constant(rng.normal(2.0, 3.0, (4, 9, 7, 5)).astype(np.float32))
    ours = FusedBatchNormalization(epsilon=1e-4, momentum=0.9)
    reference = keras.layers.BatchNormalization(epsilon=1e-4, momentum=0.9)
    for training in (False, True):
        np.testing.assert_allclose(
            ours(inputs, training=training),
            reference(inputs, training=training),
            atol=2e-5,
        )
    np.testing.assert_allclose(ours.moving_mean, reference.moving_mean, rtol=1e-5)
    # The kernel's variance is the sample's (n - 1), Keras's the population's (n).
    np.testing.assert_allclose(
        ours.moving_variance, reference.moving_variance, rtol=1e-2
    )


def test_frozen_batch_norm_stays_as_it_is_in_training():
    model = Tiramisu(SMALL).build()
    prepare_batch_norm(model, adapts=False)
    before = [variable.numpy() for variable in model.weights if "norm" in variable.path]
    step = training_step(model)
    images = np.random.default_rng(0).random((1, 16, 16, 3), np.float32)
    step(images, np.ones((1, 16, 16), np.int32), 1e-2)
    after = [variable.numpy() for variable in model.weights if "norm" in variable.path]
    for old, new in zip(before, after, strict=True):
        np.testing.assert_array_equal(old, new)


def test_bfloat16_keeps_weights_and_logits_in_float32():
    model = Tiramisu(SMALL, precision="mixed_bfloat16").build()
    assert model.get_layer("first_conv").compute_dtype == "bfloat16"
    assert {variable.dtype for variable in model.weights} == {"float32"}
    assert model(tf.zeros((1, 8, 8, 3))).dtype == tf.float32
