"""``--mode=evaluate``: what is printed, what is written, and what is left out."""

import json
import re

import numpy as np
import pytest
from PIL import Image

from tiramisu.cli import main
from tiramisu.config import default_classes
from tiramisu.masks import write_mask


@pytest.fixture
def evaluate(untrained_model):
    """Scores the model on a folder and returns the exit code."""

    def run(folder, *more):
        return main(
            [
                "--mode=evaluate",
                f"--eval_data={folder}",
                f"--ckpt={untrained_model}",
                *more,
            ]
        )

    return run


def test_a_table_is_printed_and_json_written(evaluate, more_discs, tmp_path, capsys):
    report = tmp_path / "report" / "scores.json"
    assert evaluate(more_discs, f"--report={report}") == 0
    assert "mean IoU" in capsys.readouterr().err
    scores = json.loads(report.read_text())
    assert scores["num_images"] == 3
    assert np.sum(scores["confusion_matrix"]) == 3 * 48 * 48
    assert scores["failed"] == []
    assert {"mean_iou", "accuracy", "mean_accuracy", "mean_boundary_f1"} < set(scores)
    assert set(scores["classes"][1]) == {
        "name",
        "iou",
        "dice",
        "precision",
        "recall",
        "boundary_f1",
    }


def test_a_report_in_html_needs_no_other_file(evaluate, more_discs, tmp_path):
    report = tmp_path / "report.html"
    assert evaluate(more_discs, f"--report={report}") == 0
    text = report.read_text(encoding="utf-8")
    assert text.count("data:image/png;base64,") == 3 * 3
    assert "dark &amp; &lt;deep&gt;" in text
    assert "boundary f1" in text
    assert "Left out" not in text
    addresses = re.findall(r"(?:src|href)=\"(.{0,20})", text)
    assert all(one.startswith("data:image/png") for one in addresses)


@pytest.fixture
def discs_with_three_bad_samples(discs):
    """Six samples: an unreadable image, an unreadable mask and one of another size."""
    (discs / "images" / "disc-1.png").write_bytes(b"not a picture")
    (discs / "masks" / "disc-2.png").write_bytes(b"not a mask")
    small = np.zeros((9, 7), np.uint8)
    write_mask(discs / "masks" / "disc-4.png", small, default_classes(2))
    return discs


@pytest.mark.parametrize("ending", ["json", "html"])
def test_bad_samples_are_named_at_the_end_the_rest_scored_and_the_exit_code_one(
    evaluate, discs_with_three_bad_samples, tmp_path, capsys, ending
):
    report = tmp_path / f"report.{ending}"
    assert evaluate(discs_with_three_bad_samples, f"--report={report}") == 1
    *_, headline, first, second, third = capsys.readouterr().err.splitlines()
    assert headline.endswith("3 images, 3 left out")
    assert re.fullmatch(r"error: .*images.disc-1\.png is not an image .*", first)
    assert re.fullmatch(r"error: .*masks.disc-2\.png cannot be read .*", second)
    assert re.fullmatch(r"error: .*disc-4\.png is 7 x 9 pixels, its image .*", third)
    text = report.read_text(encoding="utf-8")
    assert all(f"disc-{index}.png" in text for index in range(6))
    if ending == "json":
        scores = json.loads(text)
        assert np.sum(scores["confusion_matrix"]) == 3 * 48 * 48
        assert [one["image"] for one in scores["failed"]] == [
            "disc-1.png",
            "disc-2.png",
            "disc-4.png",
        ]


def test_where_no_sample_can_be_used_there_are_no_scores(evaluate, more_discs, capsys):
    for image in (more_discs / "images").iterdir():
        image.write_bytes(b"not a picture")
    assert evaluate(more_discs) == 1
    captured = capsys.readouterr().err
    assert captured.count("error: ") == 3
    assert "mean IoU" not in captured


def test_an_image_without_a_labelled_pixel_is_not_among_the_worst(
    evaluate, more_discs, tmp_path
):
    void = np.full((48, 48), 255, np.uint8)
    write_mask(more_discs / "masks" / "disc-1.png", void, default_classes(2))
    report = tmp_path / "report.html"
    assert evaluate(more_discs, f"--report={report}") == 0
    assert "disc-1.png" not in report.read_text(encoding="utf-8")


def test_images_of_any_size_are_scored_in_their_own(evaluate, more_discs, tmp_path):
    Image.fromarray(np.zeros((31, 57, 3), np.uint8)).save(
        more_discs / "images" / "odd.jpg"
    )
    mask = np.ones((31, 57), np.uint8)
    write_mask(more_discs / "masks" / "odd.png", mask, default_classes(2))
    report = tmp_path / "scores.json"
    assert evaluate(more_discs, f"--report={report}") == 0
    matrix = json.loads(report.read_text())["confusion_matrix"]
    assert np.sum(matrix) == 3 * 48 * 48 + 31 * 57


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("--report=scores.docx", "must end in .json or .html"),
        ("--boundary_tolerance=-1", "boundary_tolerance is -1"),
    ],
)
def test_an_evaluation_that_cannot_end_well_does_not_begin(
    option, sentence, evaluate, discs, capsys
):
    assert evaluate(discs, option) == 1
    assert sentence in capsys.readouterr().err
