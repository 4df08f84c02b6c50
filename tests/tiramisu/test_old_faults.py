"""Faults of earlier implementations that cost their users days stay away.

Each of these went wrong in the program that this one succeeds, or is asked about again
and again. What is not here is with the module that could bring it back: the wiring in
test_network, crops and masks in test_augmentation, test_dataset and test_masks, scores
in test_metrics, checkpoints in test_training, the commands in test_cli.
"""

import numpy as np
import pytest
import tensorflow as tf
from PIL import Image

from tiramisu.augmentation import AUGMENTATIONS, whole_image
from tiramisu.cli import main
from tiramisu.config import Normalisation, TiramisuConfig, default_classes
from tiramisu.evaluation import evaluate
from tiramisu.images import intensity_limits
from tiramisu.inference import Predictor
from tiramisu.model_file import save_model
from tiramisu.network import CLASSIFIER, Tiramisu
from tiramisu.samples import find_samples

ODD = TiramisuConfig(
    (1, 2, 1), growth_rate=5, first_filters=7, dropout=0.5, classes=default_classes(4)
)


def picture(height, width, seed=0):
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


@pytest.mark.parametrize("kind", ["unit", "percentile"])
def test_prediction_scales_and_sizes_images_as_training_does(kind):
    """Nobody has to divide by 255, and nothing is squashed to a square on one side."""
    config = TiramisuConfig((1, 1), 4, 6, normalisation=Normalisation(kind))
    network = Tiramisu(config).build()
    rgb = picture(45, 70) // 3
    mask = np.zeros((45, 70), np.uint8)
    taught, _ = whole_image(
        rgb,
        mask,
        intensity_limits(rgb, config.normalisation),
        AUGMENTATIONS["none"],
        np.random.default_rng(0),
    )
    logits = network(taught[np.newaxis], training=False)
    np.testing.assert_allclose(
        Predictor.of_model(network, config).probabilities(rgb),
        tf.nn.softmax(logits)[0],
        atol=1e-5,
    )


def test_dropout_is_off_in_prediction_and_validation(discs):
    config = TiramisuConfig((1, 2), 4, 6, dropout=0.9)
    predictor = Predictor.of_model(Tiramisu(config).build(), config)
    rgb = picture(40, 40)
    first = predictor.probabilities(rgb)
    np.testing.assert_array_equal(first, predictor.probabilities(rgb))
    samples = find_samples(discs)
    counts = [evaluate(predictor, samples).total.counts for _ in range(2)]
    np.testing.assert_array_equal(*counts)


def test_what_shares_the_batch_does_not_change_a_prediction():
    """Batch statistics would: a dark neighbour then brightens an image."""
    network = Tiramisu(ODD).build()
    image = tf.constant(picture(32, 32)[np.newaxis] / np.float32(255))
    alone = network(image, training=False)
    in_company = network(tf.concat([image, 0 * image], axis=0), training=False)
    np.testing.assert_allclose(in_company[0], alone[0], atol=1e-5)


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """What the command line makes of three images in batches of two.

    The network says class 3 everywhere; the command is not told what it is made of.
    """
    folder = tmp_path_factory.mktemp("old-faults")
    network = Tiramisu(ODD).build()
    classifier = network.get_layer(CLASSIFIER)
    classifier.set_weights(
        [0 * classifier.get_weights()[0], np.array([0, 0, 0, 9], np.float32)]
    )
    save_model(folder / "m.ckpt-7.tiramisu", network, ODD)
    (folder / "images").mkdir()
    for name, size in (("b.png", (40, 33)), ("a.jpg", (31, 64)), ("c.tif", (17, 90))):
        Image.fromarray(picture(*size)).save(folder / "images" / name)
    code = main(
        [
            "--mode=infer",
            f"--infer_data={folder}",
            f"--ckpt={folder / 'm.ckpt-7'}",
            f"--output_folder={folder / 'out'}",
            "--batch_size=2",
        ]
    )
    assert code == 0
    masks = {}
    for path in (folder / "out").iterdir():
        with Image.open(path) as mask:
            masks[path.name] = np.asarray(mask)
    return masks


def test_the_last_partial_batch_is_predicted_too(outputs):
    assert len(outputs) == 3


def test_outputs_are_called_after_their_images_not_numbered_by_batch(outputs):
    assert set(outputs) == {"a.png", "b.png", "c.png"}


def test_outputs_have_the_size_of_their_images(outputs):
    assert {name: mask.shape for name, mask in outputs.items()} == {
        "a.png": (31, 64),
        "b.png": (40, 33),
        "c.png": (17, 90),
    }


def test_outputs_hold_class_ids_that_nothing_multiplies(outputs):
    assert all((mask == 3).all() for mask in outputs.values())


def test_a_training_shows_that_it_is_alive(discs, more_discs, tmp_path, capsys):
    code = main(
        [
            "--mode=train",
            f"--train_data={discs}",
            f"--val_data={more_discs}",
            f"--ckpt={tmp_path / 'm.ckpt'}",
            "--layers_per_block=1,1",
            "--growth_k=2",
            "--crop_size=16",
            "--epochs=1",
        ]
    )
    assert code == 0
    shown = capsys.readouterr().err
    assert "6 training and 3 validation images" in shown
    assert "epoch 1/1" in shown
    assert "loss=" in shown
    assert "epoch 1: loss" in shown
    assert "mean IoU" in shown
