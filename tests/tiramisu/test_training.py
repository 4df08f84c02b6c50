from dataclasses import replace

import keras
import numpy as np
import pytest
import tensorflow as tf
from PIL import Image

from tiramisu.adapting import prepare_batch_norm
from tiramisu.config import TiramisuConfig
from tiramisu.errors import ConfigError, TrainingError
from tiramisu.masks import write_mask
from tiramisu.model_file import (
    checkpoint_path,
    checkpoints,
    read_model_info,
    read_tensors,
)
from tiramisu.network import Tiramisu
from tiramisu.optimizers import FusedAdamW, FusedRMSprop
from tiramisu.samples import find_samples
from tiramisu.training import Training
from tiramisu.training_settings import RECIPES, TrainingSettings
from tiramisu.training_state import state_path
from tiramisu.training_step import (
    GradientSum,
    TrainingStep,
    make_optimizer,
    supervised,
)

CONFIG = TiramisuConfig((1, 2), growth_rate=6, first_filters=8)
SETTINGS = TrainingSettings(
    epochs=4,
    steps_per_epoch=4,
    batch_size=4,
    crop_size=32,
    learning_rate=5e-3,
    optimizer="adamw",
    schedule="cosine",
    augmentation="full",
    l2=0.0,
)


def run(training, train, validation, *, stop_after=None):
    """Train; ``stop_after`` steps, as a kill would, without a clean end."""
    reports = []
    steps = 0

    def on_step(step, steps_in_epoch, loss):
        nonlocal steps
        steps += 1
        if steps == stop_after:
            raise KeyboardInterrupt

    training.run(train, validation, on_step=on_step, on_epoch=reports.append)
    return reports


@pytest.fixture
def data(discs, more_discs):
    return find_samples(discs), find_samples(more_discs)


def test_a_small_network_learns_discs(data, tmp_path):
    settings = TrainingSettings(
        epochs=4,
        steps_per_epoch=20,
        batch_size=4,
        crop_size=32,
        learning_rate=1e-2,
        optimizer="adamw",
        schedule="cosine",
    )
    training = Training(CONFIG, settings, tmp_path / "m.ckpt", {})
    reports = run(training, *data)
    assert reports[-1].loss < 0.5 * reports[0].loss
    assert training.progress.best > 0.9
    best = read_model_info(checkpoint_path(tmp_path / "m.ckpt", "best"))
    assert best.scores["val_mean_iou"] == pytest.approx(
        training.progress.best, abs=1e-4
    )


def test_a_killed_training_resumes_to_the_same_result(data, tmp_path):
    tf.config.experimental.enable_op_determinism()
    whole = Training(CONFIG, SETTINGS, tmp_path / "whole.ckpt", {})
    run(whole, *data)

    ckpt = tmp_path / "killed.ckpt"
    with pytest.raises(KeyboardInterrupt):
        run(Training(CONFIG, SETTINGS, ckpt, {}), *data, stop_after=10)
    resumed = Training(CONFIG, SETTINGS, ckpt, {})
    resumed.resume()
    assert resumed.progress.epoch == 2
    assert len(resumed.progress.losses) == 2
    run(resumed, *data)

    assert resumed.progress.history == whole.progress.history
    first = read_tensors(checkpoint_path(tmp_path / "whole.ckpt", 4))
    second = read_tensors(checkpoint_path(ckpt, 4))
    for name, values in first.items():
        np.testing.assert_array_equal(values, second[name], err_msg=name)


def test_resuming_another_training_is_refused(data, tmp_path):
    ckpt = tmp_path / "m.ckpt"
    settings = TrainingSettings(epochs=1, steps_per_epoch=1, crop_size=32)
    run(Training(CONFIG, settings, ckpt, {}), *data)
    other = TrainingSettings(epochs=1, steps_per_epoch=1, crop_size=32, seed=1)
    with pytest.raises(TrainingError, match=r"other settings.*seed"):
        Training(CONFIG, other, ckpt, {}).resume()


def test_resuming_nothing_is_refused(tmp_path):
    with pytest.raises(TrainingError, match="nothing to resume"):
        Training(CONFIG, SETTINGS, tmp_path / "m.ckpt", {}).resume()


def test_a_checkpoint_for_each_epoch_of_which_the_latest_stay(data, tmp_path):
    ckpt = tmp_path / "m.ckpt"
    settings = TrainingSettings(epochs=4, steps_per_epoch=1, crop_size=32, keep=2)
    run(Training(CONFIG, settings, ckpt, {}), data[0], [])
    assert sorted(checkpoints(ckpt)) == [3, 4]
    assert state_path(ckpt).is_file()


def test_patience_ends_a_training_that_no_longer_improves(data, tmp_path):
    settings = TrainingSettings(
        epochs=50,
        steps_per_epoch=1,
        crop_size=32,
        learning_rate=1e-9,
        patience=2,
    )
    training = Training(CONFIG, settings, tmp_path / "m.ckpt", {})
    run(training, *data)
    assert training.progress.epoch < 50
    assert training.progress.epoch - training.progress.best_epoch == 2


def test_a_loss_that_is_not_finite_stops_the_training(data, tmp_path):
    training = Training(CONFIG, SETTINGS, tmp_path / "m.ckpt", {})
    run(training, *data, stop_after=None)
    kept = read_tensors(checkpoint_path(tmp_path / "m.ckpt", 4))
    broken = Training(CONFIG, SETTINGS, tmp_path / "m.ckpt", {})
    broken.resume()
    broken.progress.epoch = 3
    broken.learner.model.get_layer("classifier").bias.assign([np.nan, np.nan])
    with pytest.raises(TrainingError, match="Lower the learning rate"):
        run(broken, *data)
    for name, values in read_tensors(checkpoint_path(tmp_path / "m.ckpt", 4)).items():
        np.testing.assert_array_equal(values, kept[name])


def test_the_exponential_schedule_is_the_papers():
    settings = TrainingSettings(learning_rate=1e-3)
    assert settings.learning_rate_at(99, 100) == 1e-3
    assert settings.learning_rate_at(100, 100) == pytest.approx(1e-3 * 0.995)
    assert settings.learning_rate_at(1000, 100) == pytest.approx(1e-3 * 0.995**10)


def test_the_cosine_schedule_rises_then_falls_to_nothing():
    settings = TrainingSettings(epochs=10, learning_rate=1.0, schedule="cosine")
    rates = [settings.learning_rate_at(step, 100) for step in range(1000)]
    assert rates[0] == pytest.approx(0.05, abs=0.01)
    assert np.argmax(rates) == 19
    assert rates[-1] < 1e-4


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("epochs", 0),
        ("batch_size", 0),
        ("crop_size", 1),
        ("steps_per_epoch", 0),
        ("learning_rate", 0.0),
        ("learning_rate", float("nan")),
        ("augmentation", "magic"),
        ("seed", -1),
    ],
)
def test_impossible_settings_are_named(name, value):
    with pytest.raises(ConfigError, match=name):
        TrainingSettings(**{name: value})


def test_the_penalty_pulls_weights_that_the_loss_leaves_alone():
    model = Tiramisu(CONFIG).build()
    kernel = model.get_layer("first_conv").kernel
    before = np.abs(kernel.numpy()).sum()
    settings = TrainingSettings(l2=1.0)
    step = TrainingStep(model, make_optimizer(settings), supervised(model, settings))
    nothing = np.full((1, 8, 8), 255, np.int32)
    for _ in range(5):
        step(np.zeros((1, 8, 8, 3), np.float32), nothing, 1e-3)
    assert np.abs(kernel.numpy()).sum() < before


@pytest.mark.parametrize(
    ("plain", "fused", "options"),
    [
        (keras.optimizers.AdamW, FusedAdamW, {"weight_decay": 0.1}),
        (keras.optimizers.RMSprop, FusedRMSprop, {"rho": 0.9}),
    ],
    ids=["adamw", "rmsprop"],
)
def test_fused_optimisers_do_what_kerass_do(plain, fused, options):
    results = []
    for make in (plain, fused):
        rng = np.random.default_rng(0)
        variables = [
            keras.Variable(rng.normal(size=size), dtype="float32") for size in (3, 5)
        ]
        optimizer = make(1e-2, **options)
        optimizer.build(variables)
        for step in range(1, 5):
            optimizer.learning_rate.assign(0.01 * step)
            gradients = [
                tf.constant(rng.normal(size=one.shape), tf.float32) for one in variables
            ]
            optimizer.apply(gradients, variables)
        results.append([one.numpy() for one in (*variables, *optimizer.variables)])
    for keras_own, ours in zip(*results, strict=True):
        np.testing.assert_allclose(ours, keras_own, rtol=1e-4, atol=1e-6)


def test_the_camvid_recipe_is_the_papers():
    crops, whole = RECIPES["camvid"]
    for phase in (crops, whole):
        assert (phase.optimizer, phase.l2, phase.augmentation) == (
            "rmsprop",
            1e-4,
            "flips",
        )
        assert (phase.class_weights, phase.dice_weight) == ("none", 0.0)
    assert (crops.crop_size, crops.batch_size, crops.patience) == (224, 3, 100)
    assert (crops.learning_rate, crops.decay) == (1e-3, 0.995)
    assert (whole.crop_size, whole.batch_size, whole.patience) == (0, 1, 50)
    assert whole.learning_rate == 1e-4


def test_training_on_whole_images_takes_every_size(data, tmp_path):
    settings = TrainingSettings(epochs=1, batch_size=1, crop_size=0)
    training = Training(CONFIG, settings, tmp_path / "m.ckpt", {})
    odd = data[0][0]
    Image.fromarray(np.zeros((31, 45, 3), np.uint8)).save(odd.image)
    write_mask(odd.mask, np.zeros((31, 45), np.uint8), CONFIG.classes)
    reports = run(training, *data)
    assert np.isfinite(reports[0].loss)


def test_the_averaged_weights_are_saved_and_survive_a_resumption(data, tmp_path):
    settings = replace(SETTINGS, average=0.9)
    ckpt = tmp_path / "m.ckpt"
    training = Training(CONFIG, settings, ckpt, {})
    run(training, *data)
    saved = read_tensors(checkpoint_path(ckpt, 4))
    averages = training.learner.average.variables
    for variable, average in zip(training.learner.model.weights, averages, strict=True):
        np.testing.assert_array_equal(saved[variable.path], average)
    own = training.learner.model.get_layer("first_conv").kernel.numpy()
    assert not np.array_equal(saved["first_conv/kernel"], own)
    resumed = Training(CONFIG, settings, ckpt, {})
    resumed.resume()
    for before, after in zip(averages, resumed.learner.average.variables, strict=True):
        np.testing.assert_array_equal(before, after)


def test_accumulated_batches_equal_one_large_batch():
    rng = np.random.default_rng(0)
    images = rng.random((4, 16, 16, 3), np.float32)
    labels = rng.integers(0, 2, (4, 16, 16)).astype(np.int32)
    results = []
    for size, accumulate in ((4, 1), (2, 2)):
        settings = TrainingSettings(optimizer="adamw", l2=0.0, accumulate=accumulate)
        keras.utils.set_random_seed(3)
        model = Tiramisu(replace(CONFIG, dropout=0.0)).build()
        prepare_batch_norm(model, adapts=False)
        optimizer = make_optimizer(settings)
        gradients = GradientSum(model, accumulate) if accumulate > 1 else None
        objective = supervised(model, settings)
        step = TrainingStep(model, optimizer, objective, gradient_sum=gradients)
        for start in range(0, 4, size):
            part = slice(start, start + size)
            step(images[part], labels[part], 1e-3)
        results.append(model.get_layer("first_conv").kernel.numpy())
    np.testing.assert_allclose(results[0], results[1], atol=2e-5)
