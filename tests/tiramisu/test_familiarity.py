import numpy as np
import pytest
from PIL import Image

from tiramisu.config import IGNORE_INDEX, Normalisation
from tiramisu.dataset import LabelledImage
from tiramisu.familiarity import (
    Recipe,
    agreement,
    measure,
    pictures_to_adapt_to,
)
from tiramisu.fine_tune_settings import FineTuneSettings

SETTINGS = FineTuneSettings(learning_rate=1e-4, adapting_rate=1e-3, memory=7.0)


def halves(size=64):
    """A picture whose right half is bright, and the labels of both halves."""
    labels = np.zeros((size, size), np.uint8)
    labels[:, size // 2 :] = 1
    rgb = np.repeat(labels[..., np.newaxis] * 200, 3, axis=2)
    return rgb, labels


def bright_is(label):
    return lambda crops: np.where(crops[..., 0] > 0.5, label, 1 - label).astype(
        np.uint8
    )


@pytest.mark.parametrize(("label", "expected"), [(1, 1.0), (0, 0.0)])
def test_a_model_knows_images_as_well_as_it_labels_them(label, expected):
    rgb, labels = halves()
    images = [LabelledImage(rgb, labels, (0.0, 200.0))]
    assert measure(bright_is(label), images, 2, 32, seed=0) == expected


def test_what_nobody_has_labelled_counts_as_right():
    rgb, labels = halves()
    labels[:, :48] = IGNORE_INDEX
    images = [LabelledImage(rgb, labels, (0.0, 200.0))]
    assert 0.0 < measure(bright_is(0), images, 2, 64, seed=0) < 1.0


def test_a_class_that_the_model_does_not_have_makes_it_know_less():
    rgb, labels = halves()
    labels[:32, 32:] = 2
    images = [LabelledImage(rgb, labels, (0.0, 200.0))]
    assert measure(bright_is(1), images, 3, 64, seed=0) < 0.6


def test_only_what_is_known_is_held_on_to():
    known, strange = (Recipe.of(one, SETTINGS) for one in (False, True))
    assert (known.learning_rate, known.memory, known.adapts) == (1e-4, 7.0, False)
    assert (strange.learning_rate, strange.memory, strange.adapts) == (1e-3, 0.0, True)


def test_predictions_agree_as_far_as_they_say_the_same():
    labels = np.zeros((2, 40, 40), np.uint8)
    labels[:, 20:] = 1
    other = labels.copy()
    other[:, 20:30] = 0
    assert agreement(labels, labels, 2) == 1.0
    assert agreement(labels, other, 2) == pytest.approx((20 / 30 + 10 / 20) / 2)


def test_pictures_that_cannot_be_read_do_not_keep_the_others_back(tmp_path):
    paths = [tmp_path / f"{name}.png" for name in ("good", "bad", "small")]
    Image.fromarray(halves()[0]).save(paths[0])
    paths[1].write_bytes(b"no picture")
    Image.fromarray(halves(10)[0]).save(paths[2])
    crops = pictures_to_adapt_to(paths, Normalisation(), 32, seed=0)
    assert crops.shape == (8, 32, 32, 3)
    assert crops.dtype == np.float32
