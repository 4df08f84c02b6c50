import csv

import numpy as np
import tifffile

from tests.tiramisu.conftest import write_untrained_model
from tiramisu.cli import main
from tiramisu.config import LabelClass
from tiramisu.masks import write_classes, write_mask

CLASSES = (LabelClass("dark & <deep>", (0, 0, 0)), LabelClass("disc", (9, 200, 9)))


def project(folder, *, resolution=20000):
    (folder / "images").mkdir(parents=True)
    write_classes(folder / "classes.json", CLASSES)
    for name in ("a", "b"):
        tifffile.imwrite(
            folder / "images" / f"{name}.tif",
            np.full((32, 48), 300, np.uint16),
            resolution=(resolution, resolution),
            resolutionunit=3,
        )
    mask = np.zeros((32, 48), np.uint8)
    mask[4:14, 4:24] = 1
    mask[20, 20] = 1
    write_mask(folder / "masks" / "a.png", mask, CLASSES)
    return folder


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]


def measure(folder, *more):
    table = folder / "cells.csv"
    return main(
        ["--mode=measure", f"--data={folder}", f"--table={table}", *more]
    ), table


def test_annotations_are_measured_in_the_units_of_the_file(tmp_path, capsys):
    code, table = measure(project(tmp_path / "p"), "--min_area=2")
    assert code == 0
    (row,) = rows(table)
    assert (row["image"], row["class"], row["source"]) == (
        "a.tif",
        "disc",
        "annotation",
    )
    assert (row["area_px"], row["area"], row["unit"]) == ("200", "50", "µm")
    assert row["channel_1_mean"] == "300"
    images = rows(table.with_name("cells-images.csv"))
    assert [one["regions"] for one in images] == ["1", "0"]
    assert "disc: 1 regions, 200 pixels, 50 µm²" in capsys.readouterr().err


def test_a_given_pixel_size_comes_before_that_of_the_file(tmp_path):
    _, table = measure(project(tmp_path / "p"), "--pixel_size=2x0.5mm", "--min_area=2")
    (row,) = rows(table)
    assert (row["area"], row["perimeter"], row["unit"]) == ("200", "", "mm")


def test_a_model_is_measured_with_an_interval_of_its_counts(tmp_path):
    folder = project(tmp_path / "p")
    model = write_untrained_model(tmp_path / "m.tiramisu", dropout=0.5)
    code, table = measure(
        folder, "--measured=shown", "--interval", "--samples=4", f"--ckpt={model}"
    )
    assert code == 0
    first, second = rows(table.with_name("cells-images.csv"))
    # All of the first image is annotated, so no pass can change it.
    assert (first["regions_low"], first["regions_high"]) == ("2", "2")
    assert int(second["regions_low"]) <= int(second["regions_high"])
    assert second["model"] == "m.tiramisu"
    again, _ = measure(
        folder, "--measured=shown", "--interval", "--samples=4", f"--ckpt={model}"
    )
    assert again == 0
    assert rows(table.with_name("cells-images.csv")) == [first, second]


def test_masks_of_infer_are_measured_as_predictions(tmp_path):
    folder = project(tmp_path / "p")
    mask = np.zeros((32, 48), np.uint8)
    mask[1:3, 1:6] = 1
    write_mask(tmp_path / "out" / "a.png", mask, CLASSES)
    code, table = measure(
        folder, "--measured=prediction", f"--masks={tmp_path / 'out'}"
    )
    assert code == 1  # b has no mask
    (row,) = rows(table)
    assert (row["source"], row["model"], row["area_px"]) == (
        *("prediction", "masks in out"),
        "10",
    )


def test_what_cannot_be_done_is_said_before_anything_is(tmp_path, capsys):
    folder = project(tmp_path / "p")
    for options, sentence in (
        (("--interval",), "--interval needs the model"),
        (("--pixel_size=3 furlong",), "is no size"),
        (("--pixel_size=0um",), "above 0"),
        (("--table=a.txt",), "end in .csv or .xlsx"),
        (("--measured=shown", "--ckpt=none"), "There is no model none"),
    ):
        assert measure(folder, *options)[0] == 1
        assert sentence in capsys.readouterr().err


def test_a_mask_of_another_size_is_skipped_and_named(tmp_path, capsys):
    folder = project(tmp_path / "p")
    write_mask(folder / "masks" / "b.png", np.ones((9, 9), np.uint8), CLASSES)
    code, _ = measure(folder)
    assert code == 1
    assert "b.png is 9 x 9 pixels" in capsys.readouterr().err
