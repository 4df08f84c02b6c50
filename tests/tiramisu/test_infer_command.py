"""``--mode=infer``: what lies in the output folder, and what is said."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from tests.tiramisu.conftest import write_untrained_model
from tiramisu.cli import main
from tiramisu.config import default_classes
from tiramisu.masks import read_mask

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def infer(untrained_model, tmp_path):
    """Predicts a folder into ``tmp_path / "out"`` and returns the exit code."""

    def run(folder, *more):
        return main(
            [
                "--mode=infer",
                f"--infer_data={folder}",
                f"--ckpt={untrained_model}",
                f"--output_folder={tmp_path / 'out'}",
                *more,
            ]
        )

    return run


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_outputs_are_masks_of_class_ids(infer, discs, tmp_path):
    assert infer(discs) == 0
    mask = read_mask(tmp_path / "out" / "disc-0.png", default_classes(2))
    assert set(np.unique(mask)) == {0, 1}


def test_batches_of_tiles_give_the_same_masks(infer, tmp_path):
    noise = np.random.default_rng(0).integers(0, 256, (300, 700, 3), np.uint8)
    (tmp_path / "images").mkdir()
    Image.fromarray(noise).save(tmp_path / "images" / "a.png")
    infer(tmp_path / "images", f"--output_folder={tmp_path / 'one'}")
    infer(tmp_path / "images", f"--output_folder={tmp_path / 'four'}", "--batch_size=4")
    one, four = (
        read_mask(tmp_path / name / "a.png", default_classes(2))
        for name in ("one", "four")
    )
    assert (one != four).mean() < 1e-4  # sums of another order differ in their last bit


@pytest.mark.parametrize(
    "runtime, name", [("tensorflow", "TensorFlow"), ("openvino", "OpenVINO")]
)
def test_the_runtime_is_chosen_and_named(infer, discs, tmp_path, capsys, runtime, name):
    out = tmp_path / runtime
    assert infer(discs, f"--runtime={runtime}", f"--output_folder={out}") == 0
    assert f"run by {name}." in capsys.readouterr().err
    assert infer(discs, "--runtime=tensorflow") == 0
    for mask in names_in(out):
        expected = read_mask(tmp_path / "out" / mask, default_classes(2))
        assert (read_mask(out / mask, default_classes(2)) == expected).mean() >= 0.999


def test_a_runtime_that_is_missing_is_named(infer, discs, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "openvino", None)
    assert infer(discs, "--runtime=openvino") == 1
    assert "openvino is not installed" in capsys.readouterr().err


@pytest.mark.parametrize("more", [(), ("--probabilities", "--uncertainty")])
def test_a_bad_image_is_named_the_rest_done_and_the_exit_code_one(
    infer, discs, tmp_path, capsys, more
):
    (discs / "images" / "disc-3.png").write_bytes(b"not a picture")
    assert infer(discs, "--samples=2", *more) == 1
    assert len(names_in(tmp_path / "out")) == 5 * (1 + len(more))
    assert not any("disc-3" in name for name in names_in(tmp_path / "out"))
    captured = capsys.readouterr()
    assert "disc-3.png" in captured.err.splitlines()[-1]
    assert "Traceback" not in captured.err


def test_images_of_one_stem_do_not_overwrite_each_other(infer, discs, tmp_path):
    with Image.open(discs / "images" / "disc-0.png") as picture:
        picture.save(discs / "images" / "disc-0.bmp")
    (discs / "images" / "deeper").mkdir()
    (discs / "images" / "disc-1.png").rename(discs / "images" / "deeper" / "disc-0.png")
    assert infer(discs, "--probabilities", "--uncertainty", "--samples=2") == 0
    assert len([one for one in (tmp_path / "out").rglob("*") if one.is_file()]) == 3 * 7


def test_results_never_take_the_place_of_images(infer, discs, capsys):
    before = (discs / "images" / "disc-0.png").read_bytes()
    assert infer(discs, f"--output_folder={discs / 'images'}") == 1
    assert "would replace an image" in capsys.readouterr().err
    assert (discs / "images" / "disc-0.png").read_bytes() == before


def test_probabilities_and_uncertainty_are_written_beside_the_masks(
    infer, more_discs, tmp_path
):
    assert infer(more_discs, "--probabilities", "--uncertainty", "--samples=2") == 0
    assert len(names_in(tmp_path / "out")) == 3 * 3
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


def test_masks_are_the_same_with_and_without_probabilities(infer, more_discs, tmp_path):
    infer(more_discs)
    infer(more_discs, f"--output_folder={tmp_path / 'more'}", "--probabilities")
    for name in names_in(tmp_path / "out"):
        alone, beside = tmp_path / "out" / name, tmp_path / "more" / name
        assert alone.read_bytes() == beside.read_bytes()


def test_uncertainty_needs_dropout(infer, discs, tmp_path, capsys):
    model = write_untrained_model(tmp_path / "m.tiramisu", dropout=0.0)
    assert infer(discs, "--uncertainty", f"--ckpt={model}") == 1
    assert "without dropout" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_memory_grows_with_an_image_by_the_image_and_its_mask_alone(
    untrained_model, tmp_path
):
    peaks = {}
    for width in (600, 6000):
        folder = tmp_path / str(width)
        folder.mkdir()
        rows, columns = np.indices((1200, width))
        shades = np.dstack([rows // 5, columns // 40, (rows + columns) // 50])
        Image.fromarray(shades.astype(np.uint8)).save(folder / "a.jpg")
        peaks[width] = peak_megabytes(untrained_model, folder, folder / "out")
    grown = peaks[6000] - peaks[600]
    planes = 1200 * (6000 - 600) * 4 / 1e6
    band = 256 * 6000 * 2 * 4 / 1e6  # one row of tiles, of two classes
    # Reading through Pillow alone would add three planes more.
    assert grown < planes + band + 40
    assert peaks[6000] - 1200 * 6000 * 4 / 1e6 < 700


def peak_megabytes(model, images, output):
    """Run the command in a process of its own and return its peak memory."""
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tiramisu.cli import main\n"
        "assert main(sys.argv[1:]) == 0\n"
        "status = Path('/proc/self/status').read_text()\n"
        "print(status.split('VmHWM:')[1].split()[0])\n"
    )
    command = ["--mode=infer", f"--infer_data={images}", f"--ckpt={model}"]
    done = subprocess.run(
        [sys.executable, "-c", code, *command, f"--output_folder={output}"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return int(done.stdout) * 1024 / 1e6
