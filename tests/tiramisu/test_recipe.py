"""Each part of a recipe does what it says; losses have tests of their own."""

from dataclasses import replace

import keras
import numpy as np
import pytest
import tensorflow as tf

from tiramisu import training
from tiramisu.augmentation import AUGMENTATIONS
from tiramisu.config import Normalisation, TiramisuConfig, default_classes
from tiramisu.dataset import CropPlan, SampleCache, crop_dataset
from tiramisu.evaluation import Evaluation
from tiramisu.lineage import describe_lineage
from tiramisu.losses import cross_entropy, l2_penalty, soft_dice
from tiramisu.metrics import ConfusionMatrix
from tiramisu.model_file import checkpoint_path, checkpoints, read_tensors
from tiramisu.network import Tiramisu
from tiramisu.samples import find_samples
from tiramisu.training_settings import RECIPES, TrainingSettings
from tiramisu.training_step import make_optimizer, supervised
from tiramisu.weight_average import WeightAverage

CONFIG = TiramisuConfig((1, 1), growth_rate=2, first_filters=4)
RNG = np.random.default_rng(0)
LOGITS = tf.constant(RNG.normal(size=(2, 6, 5, 2)).astype(np.float32))
LABELS = RNG.integers(0, 2, (2, 6, 5)).astype(np.int32)


def after_one_update(settings, gradient, value=1.0):
    variable = keras.Variable([value])
    optimizer = make_optimizer(settings)
    optimizer.build([variable])
    optimizer.apply([tf.constant([gradient])], [variable])
    return float(variable.numpy()[0])


def test_rmsprop_divides_by_the_root_of_a_mean_that_keeps_nine_tenths():
    settings = TrainingSettings(learning_rate=1e-3)
    assert settings.optimizer == "rmsprop"
    expected = 1.0 - 1e-3 * 5.0 / np.sqrt(0.1 * 5.0**2)
    assert after_one_update(settings, 5.0) == pytest.approx(expected, abs=1e-6)


def test_adamw_decays_weights_apart_from_the_gradient():
    settings = TrainingSettings(optimizer="adamw", learning_rate=0.1, weight_decay=0.5)
    assert after_one_update(settings, 0.0, 2.0) == pytest.approx(2.0 * (1 - 0.1 * 0.5))
    assert after_one_update(replace(settings, weight_decay=0.0), 3.0) == pytest.approx(
        1.0 - 0.1, abs=1e-4
    )


@pytest.mark.parametrize(
    ("changes", "weights", "expected"),
    [
        ({}, None, lambda: cross_entropy(LABELS, LOGITS)),
        ({}, [1.0, 3.0], lambda: cross_entropy(LABELS, LOGITS, class_weights=[1, 3])),
        (
            {"focal_gamma": 2.0},
            None,
            lambda: cross_entropy(LABELS, LOGITS, focal_gamma=2.0),
        ),
        (
            {"label_smoothing": 0.1},
            None,
            lambda: cross_entropy(LABELS, LOGITS, label_smoothing=0.1),
        ),
        (
            {"dice_weight": 0.5},
            None,
            lambda: cross_entropy(LABELS, LOGITS) + 0.5 * soft_dice(LABELS, LOGITS),
        ),
    ],
)
def test_the_settings_choose_the_loss(changes, weights, expected):
    model = Tiramisu(CONFIG).build()
    objective = supervised(model, TrainingSettings(**changes), weights)
    loss, total = objective(None, LABELS, LOGITS)
    assert float(loss) == pytest.approx(float(expected()), rel=1e-6)
    penalty = float(l2_penalty(model.trainable_variables, 1e-4))
    assert float(total) == pytest.approx(float(loss) + penalty, rel=1e-6)
    assert penalty > 0


def batches_of(folder, phase, *, epochs=1):
    samples = find_samples(folder)
    cache = SampleCache(samples, default_classes(2), Normalisation())
    plan = CropPlan(
        phase.crop_size,
        phase.batch_size,
        phase.steps_per_epoch,
        AUGMENTATIONS[phase.augmentation],
        phase.seed,
    )
    areas = np.ones(len(samples))
    return cache, [
        images.numpy()
        for epoch in range(epochs)
        for images, _ in crop_dataset(cache, areas, plan, epoch)
    ]


def test_the_papers_first_phase_is_of_three_crops_of_224_pixels(discs):
    _, batches = batches_of(discs, RECIPES["camvid"][0])
    assert [batch.shape for batch in batches] == [(3, 224, 224, 3)] * 2


def test_the_papers_second_phase_is_of_one_whole_image_half_of_them_flipped(discs):
    phase = RECIPES["camvid"][1]
    cache, batches = batches_of(discs, phase, epochs=20)
    originals = [cache[index].rgb / np.float32(255) for index in range(6)]
    mirrored = 0
    for batch in batches:
        (picture,) = batch
        plain = any(np.allclose(picture, one, atol=1e-6) for one in originals)
        flipped = any(
            np.allclose(picture, one[:, ::-1], atol=1e-6) for one in originals
        )
        assert plain != flipped
        mirrored += flipped
    assert 0.35 < mirrored / len(batches) < 0.65
    assert phase.learning_rate_at(10_000, 10) == 1e-4


def fake_evaluation(mean_iou):
    """An evaluation whose two classes have this IoU."""
    matrix = ConfusionMatrix(2)
    hits = round(1000 * mean_iou)
    wrong = (1000 - hits) // 2
    matrix.counts += np.array([[hits, wrong], [wrong, hits]])
    return Evaluation(default_classes(2), matrix, ())


def test_training_stops_without_progress_and_keeps_the_best_weights(
    discs, tmp_path, monkeypatch
):
    scores = iter([0.3, 0.6, 0.5, 0.4, 0.9])
    monkeypatch.setattr(
        training, "evaluate", lambda *_, **__: fake_evaluation(next(scores))
    )
    settings = TrainingSettings(
        epochs=9, steps_per_epoch=1, crop_size=16, batch_size=1, patience=2, keep=0
    )
    ckpt = tmp_path / "m.ckpt"
    run = training.Training(CONFIG, settings, ckpt, {})
    samples = find_samples(discs)
    run.run(samples, samples, on_step=lambda *_: None, on_epoch=lambda _: None)
    assert sorted(checkpoints(ckpt)) == [1, 2, 3, 4]
    best, second, last = (
        read_tensors(checkpoint_path(ckpt, name)) for name in ("best", 2, 4)
    )
    for name, values in best.items():
        np.testing.assert_array_equal(values, second[name])
    assert any((best[name] != last[name]).any() for name in best)


@pytest.mark.parametrize("name", ["none", "median_frequency", "inverse_root"])
def test_class_weights_reach_the_training(discs, tmp_path, monkeypatch, name):
    seen = []

    def note(self, weights, steps_done):
        seen.append(weights)
        raise InterruptedError

    monkeypatch.setattr(training.Learner, "make_step", note)
    settings = TrainingSettings(class_weights=name, epochs=1, crop_size=16)
    samples = find_samples(discs)
    run = training.Training(CONFIG, settings, tmp_path / "m.ckpt", {})
    with pytest.raises(InterruptedError):
        run.run(samples, [], on_step=lambda *_: None, on_epoch=lambda _: None)
    (weights,) = seen
    assert (weights is None) == (name == "none")
    if weights is not None:  # discs are the smaller part of each image
        assert weights[1] > 1 > weights[0]


def test_averaged_weights_follow_at_a_distance_and_faster_at_first():
    model = Tiramisu(CONFIG).build()
    bias = model.get_layer("classifier").bias
    average = WeightAverage(model, 0.9)
    place = [one.path for one in model.weights].index(bias.path)
    bias.assign([1.0, -1.0])
    average.update(1)
    kept = 2 / 11
    np.testing.assert_allclose(average.variables[place], [1 - kept, kept - 1])
    before = average.variables[place].numpy()
    average.update(1000)
    expected = 0.9 * before + 0.1 * bias.numpy()
    np.testing.assert_allclose(average.variables[place], expected, rtol=1e-6)
    with average.in_use():
        np.testing.assert_allclose(bias.numpy(), expected, rtol=1e-6)
    np.testing.assert_array_equal(bias.numpy(), [1.0, -1.0])


def test_in_bfloat16_weights_and_files_stay_float32(discs, tmp_path):
    settings = TrainingSettings(
        epochs=1,
        steps_per_epoch=1,
        crop_size=16,
        batch_size=1,
        precision="mixed_bfloat16",
    )
    ckpt = tmp_path / "m.ckpt"
    run = training.Training(CONFIG, settings, ckpt, {})
    before = run.learner.model.get_layer("first_conv").kernel.numpy()
    losses = []
    run.run(
        find_samples(discs),
        [],
        on_step=lambda step, steps, loss: losses.append(loss),
        on_epoch=lambda _: None,
    )
    assert np.isfinite(losses).all()
    saved = read_tensors(checkpoint_path(ckpt, 1))
    assert {values.dtype for values in saved.values()} == {np.dtype(np.float32)}
    assert (saved["first_conv/kernel"] != before).any()


def test_all_settings_are_in_the_lineage(discs):
    settings = TrainingSettings(focal_gamma=1.5, average=0.99)
    lineage = describe_lineage("a command", settings, find_samples(discs))
    assert TrainingSettings(**lineage["settings"]) == settings
    assert (lineage["command"], lineage["num_images"]) == ("a command", 6)
