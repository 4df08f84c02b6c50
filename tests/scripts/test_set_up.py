"""Setting up happens once, and never in a folder that is somebody's own."""

import importlib

import pytest


@pytest.fixture
def module(tmp_path, monkeypatch):
    """The script, as if it lay in a project of its own."""
    script = importlib.import_module("set_up")
    root = tmp_path / "project"
    (root / "scripts").mkdir(parents=True)
    for name in ("set_up.py", "requirements.py", "system_packages.py"):
        (root / "scripts" / name).write_text(f"# {name}")
    (root / "pyproject.toml").write_text("[project]")
    monkeypatch.setattr(script, "ROOT", root)
    return script


def make_ready(module, folder, *extras):
    environment = module.Environment(folder, extras)
    folder.mkdir(exist_ok=True)
    environment.mark_ready()
    return environment


def test_a_second_run_has_nothing_to_do(module, tmp_path):
    assert not module.Environment(tmp_path / "venv", []).is_ready()
    make_ready(module, tmp_path / "venv")
    assert module.Environment(tmp_path / "venv", []).is_ready()


@pytest.mark.parametrize("changed", ["pyproject.toml", "scripts/system_packages.py"])
def test_a_change_of_what_is_needed_sets_up_again(module, tmp_path, changed):
    environment = make_ready(module, tmp_path / "venv")
    (module.ROOT / changed).write_text("changed")
    assert not environment.is_ready()


def test_running_does_not_prepare_for_testing_but_testing_does_for_running(
    module, tmp_path
):
    make_ready(module, tmp_path / "run")
    assert not module.Environment(tmp_path / "run", ["test"]).is_ready()
    make_ready(module, tmp_path / "test", "test")
    assert module.Environment(tmp_path / "test", []).is_ready()


def test_a_folder_with_other_files_is_left_alone(module, tmp_path):
    folder = tmp_path / "thesis"
    folder.mkdir()
    (folder / "chapter-1.txt").write_text("It was a dark and stormy night.")
    with pytest.raises(module.SetUpError, match="not a virtual environment"):
        module.Environment(folder, []).create()
    assert (folder / "chapter-1.txt").exists()


class TestMissingLibraries:
    @pytest.fixture
    def machine(self, module, monkeypatch):
        """One library is missing and cannot be installed; pip does nothing."""
        packages = module.system_packages
        monkeypatch.setattr(packages, "missing_packages", lambda: ["libegl1"])
        monkeypatch.setattr(packages, "install", lambda missing: False)
        environment = module.Environment
        monkeypatch.setattr(environment, "create", lambda self: self.folder.mkdir())
        monkeypatch.setattr(environment, "install", lambda self: None)
        monkeypatch.setattr(environment, "opens_windows", lambda self: True)
        return module

    def test_it_goes_on_where_qt_starts_all_the_same(self, machine, tmp_path, capsys):
        environment = machine.Environment(tmp_path / "venv", [])
        machine.set_up(environment)
        assert environment.is_ready()
        assert "apt-get install --no-install-recommends libegl1" in (
            capsys.readouterr().out
        )

    def test_it_stops_with_the_command_where_qt_does_not(
        self, machine, tmp_path, monkeypatch
    ):
        monkeypatch.setattr(machine.Environment, "opens_windows", lambda self: False)
        environment = machine.Environment(tmp_path / "venv", [])
        with pytest.raises(machine.SetUpError, match=r"apt-get install .*libegl1"):
            machine.set_up(environment)
        assert not environment.is_ready()

    def test_without_venv_it_stops_before_anything_is_made(
        self, machine, tmp_path, monkeypatch
    ):
        packages = machine.system_packages
        monkeypatch.setattr(packages, "missing_packages", lambda: ["python3.11-venv"])
        environment = machine.Environment(tmp_path / "venv", [])
        with pytest.raises(machine.SetUpError, match=r"python3\.11-venv"):
            machine.set_up(environment)
        assert not (tmp_path / "venv").exists()
