"""``--mode=export_masks`` and ``--mode=import_masks``: what is said and written."""

import numpy as np
import tifffile

from tests.tiramisu.formats.conftest import IMAGES, SIZE, make_project, masks_in
from tiramisu.cli import main
from tiramisu.config import default_classes


def test_masks_go_out_and_come_back(labelled, bare, tmp_path, capsys):
    out = tmp_path / "out"
    where = [f"--data={labelled}", f"--output_folder={out}"]
    assert main(["--mode=export_masks", "--format=npz", *where]) == 0
    assert "6 masks are in" in capsys.readouterr().err
    take = ["--mode=import_masks", "--format=npz", f"--source={out}", f"--data={bare}"]
    assert main(take) == 0
    found = masks_in(bare)
    for name, mask in masks_in(labelled).items():
        np.testing.assert_array_equal(found[name], mask)
    assert main(take) == 1
    said = capsys.readouterr().err
    assert said.count("has a mask already") == len(IMAGES)


def test_a_missing_option_is_named(labelled, capsys):
    assert main(["--mode=export_masks", f"--data={labelled}"]) == 1
    assert "--format is missing" in capsys.readouterr().err


def test_an_unknown_format_is_named_with_all_that_there_are(labelled, capsys):
    assert main(["--mode=export_masks", f"--data={labelled}", "--format=onnx"]) == 1
    said = capsys.readouterr().err
    assert "no format 'onnx'" in said
    assert "coco-rle" in said


def test_models_are_not_exported_in_formats_of_masks(capsys):
    assert main(["--mode=export", "--format=coco"]) == 1
    assert "--mode=export_masks" in capsys.readouterr().err


def test_nothing_is_exported_among_the_images_or_over_other_files(labelled, capsys):
    where = [f"--data={labelled}", "--format=png", "--mode=export_masks"]
    assert main([*where, f"--output_folder={labelled / 'images' / 'new'}"]) == 1
    assert "among the project's images" in capsys.readouterr().err
    assert main([*where, f"--output_folder={labelled / 'masks'}"]) == 1
    assert "is not empty" in capsys.readouterr().err


def test_what_cellpose_saves_becomes_the_only_class(tmp_path):
    project = make_project(tmp_path / "cells", default_classes(2))
    numbers = np.zeros(SIZE[::-1], np.uint16)
    numbers[2:5, 3:9], numbers[8:12, 1:6] = 1, 300
    (tmp_path / "found").mkdir()
    tifffile.imwrite(tmp_path / "found" / "b_cp_masks.tif", numbers)
    source = f"--source={tmp_path / 'found'}"
    where = ["--mode=import_masks", f"--data={project}", "--format=instances", source]
    assert main(where) == 0
    np.testing.assert_array_equal(masks_in(project)["day 2/b.png"], numbers > 0)
