import numpy as np
import pytest

from resources import path
from tiramisu.images import read_image
from tiramisu.inference import Predictor
from tiramisu.masks import read_classes, read_mask
from tiramisu.metrics import ConfusionMatrix

MODEL = path("models", "nuclei.tiramisu")
SAMPLES = path("samples")


@pytest.fixture(scope="module")
def predictor():
    return Predictor(MODEL)


def test_it_is_small_enough_to_ship_and_has_a_card():
    assert MODEL.stat().st_size < 5_000_000
    card = MODEL.with_suffix(".md").read_text()
    assert "CC0" in card
    assert "--mode=train" in card


def test_it_knows_the_sample_projects_classes(predictor):
    assert predictor.info.config.classes == read_classes(SAMPLES / "classes.json")


def test_it_finds_the_nuclei_of_the_sample_images(predictor):
    classes = predictor.info.config.classes
    total = ConfusionMatrix(len(classes))
    for image in sorted((SAMPLES / "images").iterdir()):
        guess = predictor.predict(read_image(image).rgb).labels
        total.add(read_mask(SAMPLES / "reference" / image.name, classes), guess)
    assert total.iou[1] > 0.8


def test_a_dim_image_is_no_harder_than_a_bright_one(predictor):
    rgb = read_image(SAMPLES / "images" / "fluorescence-bright-02.png").rgb
    bright = predictor.predict(rgb).labels
    dim = predictor.predict((rgb // 8).astype(np.uint8)).labels
    union = np.count_nonzero((bright == 1) | (dim == 1))
    both = np.count_nonzero((bright == 1) & (dim == 1))
    assert both / union > 0.85
