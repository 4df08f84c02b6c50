"""Trainings that are killed, for real, and go on."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.tiramisu.events import scalars
from tiramisu.model_file import read_model_info, read_tensors

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="forks after imports"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """One training undisturbed, one killed at many moments."""
    from tests.tiramisu.conftest import make_folder

    folder = tmp_path_factory.mktemp("killed")
    data = make_folder(folder / "discs", 3, size=24)
    command = [sys.executable, "-m", "tests.tiramisu.killed_training", data, folder]
    subprocess.run([str(one) for one in command], cwd=ROOT, check=True, timeout=3600)
    return folder


def test_the_training_was_killed_in_all_ways_before_it_ended(folder):
    ends = json.loads((folder / "ends.json").read_text())
    assert ends[0][-1] == ends[-1][-1] == 0, (folder / "killed.txt").read_text()
    assert {name for name, _, code in ends if code == -9} == {
        "in_the_middle_of_a_write",
        "between_two_writes",
        "in_a_step",
    }
    assert ("in_a_step_by_ctrl_c", 130) in {(name, code) for name, _, code in ends}


@pytest.mark.parametrize(
    "name", ["{}.phase1-2", "{}.phase1-best", "{}-1", "{}-best", "{}"]
)
def test_every_checkpoint_and_state_is_that_of_an_undisturbed_training(folder, name):
    suffix = ".state" if name == "{}" else ".tiramisu"
    whole, killed = (
        read_tensors(folder / (name.format(ckpt) + suffix))
        for ckpt in ("whole", "killed")
    )
    assert whole.keys() == killed.keys()
    for array in whole:
        np.testing.assert_array_equal(whole[array], killed[array], err_msg=array)
    if suffix == ".tiramisu":
        scores = [
            read_model_info(folder / (name.format(ckpt) + suffix)).scores
            for ckpt in ("whole", "killed")
        ]
        assert scores[0] == scores[1]


def test_the_log_has_no_gap_and_no_doubled_point(folder):
    for phase, steps in (("phase1", 6), ("phase2", 3)):
        whole, killed = (
            scalars(folder / f"{ckpt}.logs" / phase) for ckpt in ("whole", "killed")
        )
        assert [step for step, _ in killed["step/loss"]] == [*range(1, steps + 1)]
        assert killed == whole


def test_models_keep_their_settings_and_name_the_phase_before(folder):
    first, second = (
        read_model_info(folder / f"killed{name}-best.tiramisu").lineage
        for name in (".phase1", "")
    )
    for lineage, epochs, rate in ((first, 2, 1e-3), (second, 1, 1e-4)):
        settings = lineage["settings"]
        assert (settings["epochs"], settings["learning_rate"]) == (epochs, rate)
        assert (settings["crop_size"], settings["accumulate"]) == (16, 2)
    assert second["parent"] == "killed.phase1-best.tiramisu"


def test_nothing_unfinished_is_left_behind(folder):
    names = {path.name for path in folder.iterdir()}
    assert not [name for name in names if name.endswith(".part")]
    assert {name.replace("killed", "whole") for name in names} - {"ends.json"} == {
        "discs",
        "whole.txt",
        "whole.logs",
        "whole.state",
        "whole-1.tiramisu",
        "whole-best.tiramisu",
        "whole.phase1.state",
        "whole.phase1-2.tiramisu",
        "whole.phase1-best.tiramisu",
    }
