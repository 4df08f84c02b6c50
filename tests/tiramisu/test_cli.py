import json
import re

import numpy as np
import pytest
import tifffile
from PIL import Image

from tiramisu.cli import build_parser, main
from tiramisu.commands.train import _phases
from tiramisu.config import LabelClass, default_classes
from tiramisu.images import image_size
from tiramisu.masks import read_mask, write_classes
from tiramisu.model_file import find_model, read_model_info

QUICK = ["--layers_per_block=1,2", "--growth_k=4", "--crop_size=32"]


def train(discs, more_discs, ckpt, *more):
    return main(
        [
            "--mode=train",
            f"--train_data={discs}",
            f"--val_data={more_discs}",
            f"--ckpt={ckpt}",
            "--batch_size=4",
            "--epochs=2",
            "--num_classes=2",
            "--learning_rate=0.001",
            *QUICK,
            *more,
        ]
    )


def test_the_old_commands_train_and_then_infer(
    discs, more_discs, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert train(discs, more_discs, "models/model.ckpt") == 0
    assert (tmp_path / "models" / "model.ckpt-2.tiramisu").is_file()
    odd = Image.fromarray(np.zeros((31, 57, 3), np.uint8))
    odd.save(more_discs / "images" / "odd.jpg")
    code = main(
        [
            "--mode=infer",
            f"--infer_data={more_discs}",
            "--batch_size=4",
            "--ckpt=models/model.ckpt-2",
            "--output_folder=outputs",
        ]
    )
    assert code == 0
    found = {path.name: image_size(path) for path in (tmp_path / "outputs").iterdir()}
    assert found == {
        "disc-0.png": (48, 48),
        "disc-1.png": (48, 48),
        "disc-2.png": (48, 48),
        "odd.png": (57, 31),
    }


def test_outputs_are_masks_of_class_ids(discs, more_discs, tmp_path):
    train(discs, more_discs, tmp_path / "m.ckpt")
    main(
        [
            "--mode=infer",
            f"--infer_data={discs}",
            f"--ckpt={tmp_path / 'm.ckpt'}",
            f"--output_folder={tmp_path / 'out'}",
        ]
    )
    mask = read_mask(tmp_path / "out" / "disc-0.png", default_classes(2))
    assert set(np.unique(mask)) <= {0, 1}


def test_a_bad_image_is_named_the_rest_done_and_the_exit_code_one(
    discs, more_discs, tmp_path, capsys
):
    train(discs, more_discs, tmp_path / "m.ckpt")
    (discs / "images" / "disc-3.png").write_bytes(b"not a picture")
    code = main(
        [
            "--mode=infer",
            f"--infer_data={discs}",
            f"--ckpt={tmp_path / 'm.ckpt'}",
            f"--output_folder={tmp_path / 'out'}",
        ]
    )
    assert code == 1
    assert len(list((tmp_path / "out").iterdir())) == 5
    captured = capsys.readouterr()
    assert "disc-3.png" in captured.err
    assert "Traceback" not in captured.err


def test_images_of_one_stem_do_not_overwrite_each_other(discs, more_discs, tmp_path):
    train(discs, more_discs, tmp_path / "m.ckpt")
    with Image.open(discs / "images" / "disc-0.png") as picture:
        picture.save(discs / "images" / "disc-0.bmp")
    main(
        [
            "--mode=infer",
            f"--infer_data={discs}",
            f"--ckpt={tmp_path / 'm.ckpt'}",
            f"--output_folder={tmp_path / 'out'}",
        ]
    )
    assert len(list((tmp_path / "out").iterdir())) == 7


def test_classes_of_the_data_go_into_the_model(discs, more_discs, tmp_path):
    classes = (LabelClass("dark", (0, 0, 0)), LabelClass("disc", (9, 200, 9)))
    write_classes(discs / "classes.json", classes)
    train(discs, more_discs, tmp_path / "m.ckpt")
    info = read_model_info(tmp_path / "m.ckpt-2.tiramisu")
    assert info.config.classes == classes
    assert info.lineage["command"].startswith("python main.py --mode=train")


def test_a_class_count_that_contradicts_the_data_is_refused(
    discs, more_discs, tmp_path, capsys
):
    write_classes(discs / "classes.json", default_classes(3))
    assert train(discs, more_discs, tmp_path / "m.ckpt") == 1
    assert "names 3 classes" in capsys.readouterr().err


def test_resume_goes_on_with_more_epochs(discs, more_discs, tmp_path):
    ckpt = tmp_path / "m.ckpt"
    train(discs, more_discs, ckpt)
    assert train(discs, more_discs, ckpt, "--epochs=3", "--resume") == 0
    assert read_model_info(tmp_path / "m.ckpt-3.tiramisu").lineage["epoch"] == 3


def test_evaluate_prints_a_table_and_writes_json(discs, more_discs, tmp_path, capsys):
    train(discs, more_discs, tmp_path / "m.ckpt")
    report = tmp_path / "report" / "scores.json"
    code = main(
        [
            "--mode=evaluate",
            f"--eval_data={more_discs}",
            f"--ckpt={tmp_path / 'm.ckpt'}",
            f"--report={report}",
        ]
    )
    assert code == 0
    assert "mean IoU" in capsys.readouterr().err
    scores = json.loads(report.read_text())
    assert scores["num_images"] == 3
    assert np.sum(scores["confusion_matrix"]) == 3 * 48 * 48
    assert set(scores["classes"][1]) == {
        "name",
        "iou",
        "dice",
        "precision",
        "recall",
        "boundary_f1",
    }


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--mode=train", "--train_data=nowhere"], "no folder nowhere"),
        (["--mode=infer", "--infer_data=nowhere"], "no folder nowhere"),
        (["--mode=evaluate", "--eval_data=nowhere"], "no folder nowhere"),
    ],
)
def test_a_missing_folder_is_one_sentence(arguments, sentence, capsys):
    assert main(arguments) == 1
    error = capsys.readouterr().err
    assert sentence in error
    assert "Traceback" not in error


@pytest.mark.parametrize("mode", ["", "--mode=dance", "--mod=train"])
def test_unknown_modes_do_not_pass_silently(mode):
    with pytest.raises(SystemExit) as stop:
        main([mode] if mode else [])
    assert stop.value.code == 2


def test_a_recipe_runs_its_phases_one_after_the_other(discs, more_discs, tmp_path):
    ckpt = tmp_path / "m.ckpt"
    code = main(
        [
            "--mode=train",
            "--preset=camvid",
            f"--train_data={discs}",
            f"--val_data={more_discs}",
            f"--ckpt={ckpt}",
            "--layers_per_block=1,2",
            "--growth_k=4",
            "--epochs=1",
            "--batch_size=1",
        ]
    )
    assert code == 0
    assert (tmp_path / "m.ckpt.phase1-1.tiramisu").is_file()
    assert find_model(ckpt).name == "m.ckpt-best.tiramisu"


def test_options_beside_a_recipe_override_it():
    options = build_parser().parse_args(
        ["--mode=train", "--preset=camvid", "--epochs=3"]
    )
    crops, whole = _phases(options)
    assert (crops.epochs, whole.epochs) == (3, 3)
    assert (crops.batch_size, whole.batch_size) == (3, 1)
    assert (crops.learning_rate, whole.learning_rate) == (1e-3, 1e-4)


def test_without_options_the_old_programs_defaults_hold():
    (settings,) = _phases(build_parser().parse_args(["--mode=train"]))
    assert (settings.epochs, settings.batch_size) == (5, 8)
    assert settings.learning_rate == 1e-4


def infer(folder, tmp_path, *more):
    return main(
        [
            "--mode=infer",
            f"--infer_data={folder}",
            f"--ckpt={tmp_path / 'm.ckpt'}",
            f"--output_folder={tmp_path / 'out'}",
            *more,
        ]
    )


def test_probabilities_and_uncertainty_are_written_beside_the_masks(
    discs, more_discs, tmp_path
):
    train(discs, more_discs, tmp_path / "m.ckpt")
    code = infer(
        more_discs, tmp_path, "--probabilities", "--uncertainty", "--samples=2"
    )
    assert code == 0
    assert len(list((tmp_path / "out").iterdir())) == 3 * 3
    probabilities = tifffile.imread(tmp_path / "out" / "disc-0-probabilities.ome.tif")
    np.testing.assert_allclose(probabilities.sum(axis=0), 1.0, atol=2e-3)
    mask = read_mask(tmp_path / "out" / "disc-0.png", default_classes(2))
    clear = np.abs(probabilities[0] - 0.5) > 1e-3
    np.testing.assert_array_equal(probabilities.argmax(axis=0)[clear], mask[clear])
    entropy, information = tifffile.imread(
        tmp_path / "out" / "disc-0-uncertainty.ome.tif"
    )
    assert information.max() > 0
    assert entropy.max() <= np.log(2) + 1e-3


def test_a_bad_image_stops_neither_probabilities_nor_uncertainty(
    discs, more_discs, tmp_path
):
    train(discs, more_discs, tmp_path / "m.ckpt")
    (more_discs / "images" / "disc-1.png").write_bytes(b"not a picture")
    code = infer(
        more_discs, tmp_path, "--probabilities", "--uncertainty", "--samples=2"
    )
    assert code == 1
    assert len(list((tmp_path / "out").iterdir())) == 2 * 3


def test_results_never_take_the_place_of_images(discs, more_discs, tmp_path, capsys):
    train(discs, more_discs, tmp_path / "m.ckpt")
    before = (discs / "images" / "disc-0.png").read_bytes()
    code = infer(discs, tmp_path, f"--output_folder={discs / 'images'}")
    assert code == 1
    assert "would replace an image" in capsys.readouterr().err
    assert (discs / "images" / "disc-0.png").read_bytes() == before


def test_uncertainty_needs_dropout(discs, more_discs, tmp_path, capsys):
    train(discs, more_discs, tmp_path / "m.ckpt", "--dropout=0")
    assert infer(discs, tmp_path, "--uncertainty") == 1
    assert "without dropout" in capsys.readouterr().err


def evaluate(folder, tmp_path, *more):
    return main(
        [
            "--mode=evaluate",
            f"--eval_data={folder}",
            f"--ckpt={tmp_path / 'm.ckpt'}",
            *more,
        ]
    )


def test_a_report_in_html_needs_no_other_file(discs, more_discs, tmp_path):
    classes = (LabelClass("dark & <deep>", (0, 0, 0)), LabelClass("disc", (9, 200, 9)))
    write_classes(discs / "classes.json", classes)
    train(discs, more_discs, tmp_path / "m.ckpt")
    report = tmp_path / "report.html"
    assert evaluate(more_discs, tmp_path, f"--report={report}") == 0
    text = report.read_text(encoding="utf-8")
    assert text.count("data:image/png;base64,") == 3 * 3
    assert "dark &amp; &lt;deep&gt;" in text
    assert "boundary f1" in text
    addresses = re.findall(r"(?:src|href)=\"(.{0,20})", text)
    assert all(one.startswith("data:image/png") for one in addresses)


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("--report=scores.docx", "must end in .json or .html"),
        ("--boundary_tolerance=-1", "boundary_tolerance is -1"),
    ],
)
def test_an_evaluation_that_cannot_end_well_does_not_begin(
    option, sentence, discs, tmp_path, capsys
):
    assert evaluate(discs, tmp_path, option) == 1
    assert sentence in capsys.readouterr().err
