"""``--mode=infer --cluster`` does what it does without, in other processes."""

import importlib.util
import os
import socket
import subprocess
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest

from tiramisu.cli import main
from tiramisu.errors import ClusterError
from tiramisu.model_file import read_metadata, read_tensors, write_tensors
from tiramisu.ray_inference import _reason

ROOT = Path(__file__).resolve().parents[2]
needs_ray = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None, reason="needs the extra 'cluster'"
)


def command(model, folder, output, *more):
    return [
        "--mode=infer",
        f"--infer_data={folder}",
        f"--ckpt={model}",
        f"--output_folder={output}",
        *more,
    ]


def run_apart(arguments):
    """Run the command line in its own process, which Ray's threads end with."""
    return subprocess.run(
        [sys.executable, "-m", "tiramisu.cli", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@needs_ray
def test_a_cluster_gives_the_files_errors_and_exit_code_of_the_plain_run(
    untrained_model, discs, tmp_path, capsys
):
    (discs / "images" / "disc-1.png").write_bytes(b"not a picture")
    (discs / "images" / "disc-4.png").write_bytes(b"neither")
    plain = main(command(untrained_model, discs, tmp_path / "plain"))
    said = capsys.readouterr().err.splitlines()
    done = run_apart(
        command(
            untrained_model,
            discs,
            tmp_path / "ray",
            "--cluster",
            "--cluster_workers=1",
        )
    )
    assert (plain, done.returncode) == (1, 1)
    errors = [line for line in said if line.startswith("error:")]
    assert len(errors) == 2
    assert done.stderr.splitlines()[-2:] == errors
    assert "Traceback" not in done.stderr
    masks = {path.name: path.read_bytes() for path in (tmp_path / "plain").iterdir()}
    assert len(masks) == 4
    assert masks == {
        path.name: path.read_bytes() for path in (tmp_path / "ray").iterdir()
    }


@needs_ray
def test_a_model_that_no_worker_can_load_is_one_sentence(
    untrained_model, discs, tmp_path
):
    tensors = read_tensors(untrained_model)
    tensors["classifier/bias"][:] = np.nan
    broken = tmp_path / "broken.tiramisu"
    write_tensors(broken, tensors, read_metadata(untrained_model))
    options = ("--cluster", "--cluster_workers=1")
    done = run_apart(command(broken, discs, tmp_path / "out", *options))
    assert done.returncode == 1
    assert "values in classifier/bias that are not" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


@pytest.fixture
def stub_ray(monkeypatch):
    """Stands in for Ray; what it is told to do stays to be seen."""
    ray = ModuleType("ray")
    ray.__spec__ = ModuleSpec("ray", None)
    ray.exceptions = SimpleNamespace(RayError=type("RayError", (Exception,), {}))
    ray.told = []
    ray.shutdown = lambda: ray.told.append("shutdown")
    monkeypatch.setitem(sys.modules, "ray", ray)
    return ray


def test_a_cluster_that_is_not_there_is_one_sentence(
    untrained_model, discs, tmp_path, capfd, stub_ray
):
    def init(address, **options):
        stub_ray.told.append((address, options))
        raise ConnectionError("None was found.")

    stub_ray.init = init
    options = ("--ray_address=auto",)
    assert main(command(untrained_model, discs, tmp_path / "out", *options)) == 1
    assert capfd.readouterr().err.splitlines()[-1] == (
        "error: There is no cluster at auto (None was found); check --ray_address."
    )
    (address, told), last = stub_ray.told
    assert last == "shutdown"
    assert address == "auto"
    assert "object_store_memory" not in told  # which only who starts it may choose
    assert os.environ["RAY_USAGE_STATS_ENABLED"] == "0"


@pytest.mark.parametrize("port", ["free", "http"])
def test_an_address_where_nobody_answers_is_one_sentence(
    untrained_model, discs, tmp_path, capfd, stub_ray, port
):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = str(free.getsockname()[1]) if port == "free" else port
        address = f"127.0.0.1:{number}"
        options = (f"--ray_address={address}",)
        assert main(command(untrained_model, discs, tmp_path / "out", *options)) == 1
    last = capfd.readouterr().err.splitlines()[-1]
    assert last.startswith(f"error: Nobody answers at {address} (")
    assert stub_ray.told == []


@pytest.mark.parametrize("option", ["--cluster", "--ray_address=auto"])
def test_without_ray_a_sentence_says_what_to_install(
    untrained_model, discs, tmp_path, monkeypatch, capsys, option
):
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "ray" else found(name)
    )
    output = tmp_path / "out"
    assert main(command(untrained_model, discs, output, option)) == 1
    assert "extra 'cluster'" in capsys.readouterr().err
    assert not output.exists()


@needs_ray
def test_no_workers_are_no_cluster(untrained_model, discs, tmp_path, capsys):
    options = ("--cluster", "--cluster_workers=0")
    assert main(command(untrained_model, discs, tmp_path / "out", *options)) == 1
    assert "cluster_workers is 0" in capsys.readouterr().err


def test_of_what_ray_wraps_the_reason_is_told_in_one_line():
    try:
        try:
            raise ValueError("pages\nof text\nthe weights do not fit.")
        except ValueError as problem:
            raise RuntimeError from problem
    except RuntimeError as outer:
        assert _reason(outer) == "the weights do not fit"
    assert _reason(ClusterError()) == "ClusterError"
