import numpy as np
import pytest
from PIL import Image

from tiramisu.cli import build_parser, main
from tiramisu.commands.train_options import phases
from tiramisu.config import LabelClass, default_classes
from tiramisu.images import image_size
from tiramisu.masks import write_classes
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
    crops, whole = phases(options)
    assert (crops.epochs, whole.epochs) == (3, 3)
    assert (crops.batch_size, whole.batch_size) == (3, 1)
    assert (crops.learning_rate, whole.learning_rate) == (1e-3, 1e-4)


def test_without_options_the_old_programs_defaults_hold():
    (settings,) = phases(build_parser().parse_args(["--mode=train"]))
    assert (settings.epochs, settings.batch_size) == (5, 8)
    assert settings.learning_rate == 1e-4
