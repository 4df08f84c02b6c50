"""CamVid as SegNet's tutorial lays it out can be trained on and scored as it is."""

import json

import numpy as np
import pytest
from PIL import Image

from tiramisu.class_balance import count_classes
from tiramisu.cli import main
from tiramisu.config import LabelClass, default_classes
from tiramisu.masks import write_classes
from tiramisu.model_file import read_model_info
from tiramisu.samples import find_samples

SIZE = 40
VOID_PIXELS = 3 * SIZE


@pytest.fixture
def camvid(tmp_path):
    """Two images a part; masks of ids 0 to 10, with 11 in the first three rows."""
    rng = np.random.default_rng(0)
    for part in ("train", "val", "test"):
        for folder in (part, f"{part}annot"):
            (tmp_path / folder).mkdir()
        for name in ("0001TP_006690.png", "0001TP_006720.png"):
            mask = rng.integers(0, 11, (SIZE, SIZE), np.uint8)
            mask[:3] = 11
            Image.fromarray(mask).save(tmp_path / f"{part}annot" / name)
            rgb = rng.integers(0, 256, (SIZE, SIZE, 3), np.uint8)
            Image.fromarray(rgb).save(tmp_path / part / name)
    return tmp_path


def train(camvid, *more):
    return main(
        [
            "--mode=train",
            f"--train_data={camvid / 'train'}",
            f"--val_data={camvid / 'val'}",
            f"--ckpt={camvid / 'm.ckpt'}",
            "--layers_per_block=1,2",
            "--growth_k=4",
            "--crop_size=32",
            "--epochs=1",
            *more,
        ]
    )


def num_scored_pixels(camvid):
    report = camvid / "scores.json"
    arguments = ["--mode=evaluate", f"--eval_data={camvid / 'test'}"]
    assert main([*arguments, f"--ckpt={camvid / 'm.ckpt'}", f"--report={report}"]) == 0
    return int(np.sum(json.loads(report.read_text())["confusion_matrix"]))


def test_with_eleven_classes_void_neither_teaches_nor_counts(camvid):
    assert train(camvid, "--num_classes=11") == 0
    assert num_scored_pixels(camvid) == 2 * (SIZE * SIZE - VOID_PIXELS)


def test_with_twelve_classes_the_twelfth_is_a_class_like_any_other(camvid):
    counts = count_classes(find_samples(camvid / "train"), default_classes(12))
    assert counts.pixels.sum() == 2 * SIZE * SIZE
    assert counts.pixels[11] == 2 * VOID_PIXELS


def test_without_the_number_of_classes_the_error_asks_for_it(camvid, capsys):
    assert train(camvid) == 1
    error = capsys.readouterr().err
    assert "trainannot" in error
    assert "--num_classes" in error


def test_classes_named_beside_the_parts_go_into_the_model(camvid):
    classes = [LabelClass(f"street {i}", (i, i, i)) for i in range(11)]
    write_classes(camvid / "classes.json", classes)
    assert train(camvid) == 0
    info = read_model_info(camvid / "m.ckpt-1.tiramisu")
    assert info.config.classes == tuple(classes)
