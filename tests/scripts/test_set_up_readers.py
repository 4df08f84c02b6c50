"""Programs that read exports are installed once, and may be missing."""

import importlib
import subprocess

import pytest

WANTED = ["datumaro>=1.12", "labelme>=5.4,<7"]


@pytest.fixture
def calls(monkeypatch):
    """Commands that would have run; they end with the code in ``calls.code``."""

    class Calls(list):
        code = 0

    calls = Calls()

    def run(command, check):
        calls.append(command)
        return subprocess.CompletedProcess(command, calls.code)

    monkeypatch.setattr("subprocess.run", run)
    monkeypatch.setattr("venv.create", lambda folder, **_: folder.mkdir(parents=True))
    return calls


def test_what_is_installed_is_not_installed_again_until_something_else_is_wanted(
    calls, tmp_path
):
    script = importlib.import_module("set_up_readers")
    folder, python = tmp_path / "readers", tmp_path / "python"
    assert script.install(folder, python, WANTED)
    assert calls == [[str(python), "-m", "pip", "install", "--quiet", *WANTED]]
    assert script.install(folder, python, WANTED)
    assert len(calls) == 1


def test_what_cannot_be_installed_is_tried_again(calls, tmp_path):
    script = importlib.import_module("set_up_readers")
    calls.code = 1
    assert not script.install(tmp_path / "readers", tmp_path / "python", WANTED)
    assert not (tmp_path / "readers" / "set-up.stamp").exists()
