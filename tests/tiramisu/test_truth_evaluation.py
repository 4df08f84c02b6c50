"""The window's scores are those of training and of the command line."""

import numpy as np
import pytest

from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.error_map import PixelError, error_map
from tiramisu.errors import FormatError
from tiramisu.formats import find_format
from tiramisu.ground_truth import foreign_truth, own_annotation
from tiramisu.model_file import read_model_info
from tiramisu.samples import find_samples
from tiramisu.truth_evaluation import TruthRequest, evaluate_truth


def request_for(truth, model, classes, keep_in):
    table = np.arange(256, dtype=np.uint8)
    return TruthRequest(truth, model, classes, table, keep_in)


def test_the_numbers_are_those_of_the_library(untrained_model, discs, tmp_path):
    from tiramisu.evaluation import evaluate
    from tiramisu.inference import Predictor

    predictor = Predictor(untrained_model)
    expected = evaluate(predictor, find_samples(discs), boundary_tolerance=2.0)
    classes = read_model_info(untrained_model).config.classes
    truth = own_annotation(discs, classes)
    request = request_for(truth, untrained_model, classes, tmp_path / "kept")
    first = evaluate_truth(request, lambda path: predictor)
    assert first.scores.to_dict() == expected.to_dict()
    assert first.scores.to_csv() == expected.to_csv()

    def never(path):
        raise AssertionError("all predictions are kept")

    second = evaluate_truth(request, never)
    assert second.scores.to_dict() == expected.to_dict()


def test_what_a_model_calls_otherwise_is_wrong_and_no_class_of_the_project(
    untrained_model, discs, tmp_path
):
    from tiramisu.inference import Predictor

    classes = (LabelClass("dark", (0, 0, 0)), LabelClass("disc", (9, 200, 9)))
    table = np.full(256, IGNORE_INDEX, np.uint8)
    table[1] = 1
    truth = own_annotation(discs, classes)
    request = TruthRequest(truth, untrained_model, classes, table, tmp_path / "kept")
    scores = evaluate_truth(request, Predictor).scores
    assert [one.name for one in scores.classes][:2] == ["dark", "disc"]
    assert scores.total.counts.shape == (3, 3)
    assert scores.total.counts.sum() == 6 * 48 * 48
    assert scores.total.counts[:, 0].sum() == 0


def test_masks_for_no_image_and_second_ones_are_told(discs):
    classes = (LabelClass("background", (0, 0, 0)), LabelClass("disc", (9, 9, 9)))
    masks = discs / "masks"
    (masks / "nothing.png").write_bytes((masks / "disc-0.png").read_bytes())
    (masks / "again").mkdir()
    (masks / "again" / "disc-1.png").write_bytes(b"")
    truth = foreign_truth(discs, masks, find_format("png"), classes)
    assert len(truth.masks) == 6
    assert sorted(truth.skipped) == [
        "The project has no image 'nothing'.",
        "disc-1.png has several masks; the first was taken.",
    ]


def test_a_folder_without_any_mask_for_the_images_says_so(discs, tmp_path):
    classes = (LabelClass("background", (0, 0, 0)), LabelClass("disc", (9, 9, 9)))
    (tmp_path / "other").mkdir()
    source = (discs / "masks" / "disc-0.png").read_bytes()
    (tmp_path / "other" / "x.png").write_bytes(source)
    with pytest.raises(FormatError, match="no mask for any of the images"):
        foreign_truth(discs, tmp_path / "other", find_format("png"), classes)


def test_an_error_map_tells_three_kinds_apart_and_ignores_the_unlabelled():
    truth = np.array([[0, 1, 2, 255, 0, 1, 1]], np.uint8)
    guess = np.array([[0, 1, 1, 1, 2, 0, 255]], np.uint8)
    none, missed = PixelError.NONE, PixelError.MISSED
    false, confused = PixelError.FALSE, PixelError.CONFUSED
    expected = [[none, none, confused, none, false, missed, confused]]
    np.testing.assert_array_equal(error_map(truth, guess), expected)
