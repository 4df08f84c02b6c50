"""Several machines and devices, played by processes and halves of this processor."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tiramisu.batch_share import BatchShare
from tiramisu.cluster import count_machines
from tiramisu.distribution import make_replicas
from tiramisu.errors import ConfigError
from tiramisu.model_file import read_model_info, read_tensors

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Trainings alone, on two machines and on two devices."""
    if not sys.platform.startswith("linux"):
        pytest.skip("forks after imports")
    from tests.tiramisu.conftest import make_folder

    folder = tmp_path_factory.mktemp("distributed")
    data = make_folder(folder / "disc", 1, size=16)
    more = make_folder(folder / "discs", 3, size=16, seed=4)
    script = "tests.tiramisu.distributed_training"
    command = [sys.executable, "-m", script, data, more, folder]
    subprocess.run([str(one) for one in command], cwd=ROOT, check=True, timeout=3600)
    return folder


def test_all_ways_end_well_but_for_the_machine_that_was_killed(folder):
    codes = json.loads((folder / "codes.json").read_text())
    said = "".join(path.read_text() for path in folder.glob("*.txt"))
    assert codes == [0, 1, -9, 0, 0, 0, 0], said


def test_a_machine_whose_partner_is_gone_says_what_to_do(folder):
    said = (folder / "worker-0.txt").read_text()
    assert "error: Another machine of this training has stopped" in said
    assert "on all of them with --resume" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("way", ["together", "mirrored"])
def test_equal_shares_give_the_model_of_one_device_with_the_whole_batch(folder, way):
    one, two = (read_tensors(folder / f"{name}-2.tiramisu") for name in ("alone", way))
    assert one.keys() == two.keys()
    for name, values in one.items():
        # Variances are corrected for the size of the share that they are measured on.
        relative = 1e-2 if name.endswith("/moving_variance") else 0.0
        np.testing.assert_allclose(
            two[name], values, atol=2e-5, rtol=relative, err_msg=name
        )


@pytest.mark.parametrize("way", ["together", "mirrored"])
def test_every_machine_scores_some_images_and_all_count(folder, way):
    one, two = (
        read_model_info(folder / f"{name}-2.tiramisu").scores for name in ("alone", way)
    )
    assert one == pytest.approx(two, abs=0.01)


def test_the_first_machine_alone_writes_and_the_others_keep_pace(folder):
    assert "replicas share each batch" in (folder / "worker-1.txt").read_text()
    first, second = ((folder / f"worker-{index}.txt").read_text() for index in range(2))
    assert "epoch 2: loss" in first
    assert not (folder / "together.previous").exists()
    assert first.count("An earlier training") == second.count("An earlier") == 0


@pytest.mark.parametrize("accumulate", [1, 2])
def test_unequal_shares_weigh_by_their_labelled_pixels(folder, accumulate):
    with (
        np.load(folder / f"one-{accumulate}.npz") as one,
        np.load(folder / f"two-{accumulate}.npz") as two,
    ):
        assert set(one) == set(two)
        for name in one:
            np.testing.assert_allclose(two[name], one[name], atol=2e-5, err_msg=name)


def test_shares_of_a_batch_are_disjoint_and_complete():
    for workers, replicas, batch, count in ((2, 2, 4, 10), (3, 6, 4, 11), (2, 4, 3, 7)):
        shares = [
            [*BatchShare(worker, workers, replicas).places(count, batch)]
            for worker in range(workers)
        ]
        assert len({len(share) for share in shares}) == 1
        assert len(shares[0]) % (replicas // workers) == 0
        real = [place for share in shares for place, fills in share if not fills]
        assert sorted(real) == list(range(count))


def test_what_is_left_of_an_epoch_starts_at_a_step():
    assert [*BatchShare().places(5, 2, 1)] == [(2, False), (3, False), (4, False)]
    assert [*BatchShare().places(5, 2, 3)] == []


def test_without_devices_to_share_with_there_is_one_replica(monkeypatch):
    monkeypatch.delenv("TF_CONFIG", raising=False)
    for name in ("auto", "none", "mirrored"):
        replicas = make_replicas(name)
        assert (replicas.count, replicas.workers, replicas.is_chief) == (1, 1, True)


@pytest.mark.parametrize(
    ("text", "machines"),
    [
        ("", 0),
        ('{"cluster": {"chief": ["a:1"], "worker": ["b:1", "c:1"], "ps": ["d:1"]}}', 3),
        ('{"task": {"type": "worker", "index": 0}}', 0),
    ],
)
def test_machines_are_counted_by_tf_config(monkeypatch, text, machines):
    monkeypatch.setenv("TF_CONFIG", text)
    assert count_machines() == machines


@pytest.mark.parametrize("text", ["no json", "[]", '{"cluster": 7}'])
def test_a_cluster_that_makes_no_sense_is_shown(monkeypatch, text):
    monkeypatch.setenv("TF_CONFIG", text)
    with pytest.raises(ConfigError, match="TF_CONFIG is"):
        count_machines()


def test_machines_that_nobody_lists_cannot_be_asked_for(monkeypatch):
    monkeypatch.delenv("TF_CONFIG", raising=False)
    with pytest.raises(ConfigError, match="TF_CONFIG is not set"):
        make_replicas("multi_worker")
