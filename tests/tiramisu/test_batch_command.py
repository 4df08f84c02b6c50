"""``--mode=batch`` with a real, if small, network."""

import numpy as np
import tifffile

from tiramisu.cli import main
from tiramisu.config import default_classes
from tiramisu.masks import read_mask


def test_a_batch_says_what_infer_says_and_then_goes_on(
    untrained_model, discs, tmp_path, capsys
):
    common = [f"--infer_data={discs}", f"--ckpt={untrained_model}"]
    assert main(["--mode=infer", *common, f"--output_folder={tmp_path / 'one'}"]) == 0
    batch = [
        "--mode=batch",
        *common,
        f"--output_folder={tmp_path / 'out'}",
        "--overlays",
        "--probabilities",
    ]
    assert main(batch) == 0
    mask = read_mask(tmp_path / "out" / "masks" / "disc-3.png", default_classes(2))
    expected = read_mask(tmp_path / "one" / "disc-3.png", default_classes(2))
    np.testing.assert_array_equal(mask, expected)
    maps = tifffile.imread(tmp_path / "out" / "probabilities" / "disc-3.ome.tif")
    np.testing.assert_array_equal(maps.argmax(axis=0), mask)
    assert (tmp_path / "out" / "overlays" / "disc-3.png").is_file()

    (discs / "images" / "disc-3.png").write_bytes(b"not a picture")
    capsys.readouterr()
    assert main(batch) == 1
    said = capsys.readouterr().err.splitlines()
    assert "5 were up to date and skipped, 1 failed." in said[-2]
    assert "disc-3.png" in said[-1]
