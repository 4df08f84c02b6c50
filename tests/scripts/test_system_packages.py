"""What pip cannot install is named, and installed where no password is needed."""

import importlib
import sys

import pytest


@pytest.fixture
def machine(monkeypatch):
    """A Linux machine that has all it needs, until a test takes something away."""
    module = importlib.import_module("system_packages")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(module, "_can_load", lambda library: True)
    monkeypatch.setattr(module, "has_venv", lambda: True)
    return module


def test_a_complete_machine_needs_nothing(machine):
    assert machine.missing_packages() == []


def test_missing_libraries_are_named_by_their_packages(machine, monkeypatch):
    gone = {"libEGL.so.1", "libxcb-cursor.so.0"}
    monkeypatch.setattr(machine, "_can_load", lambda library: library not in gone)
    assert machine.missing_packages() == ["libegl1", "libxcb-cursor0"]


def test_a_python_that_cannot_make_environments_is_noticed(machine, monkeypatch):
    monkeypatch.setattr(machine, "has_venv", lambda: False)
    assert machine.missing_packages() == [f"python3.{sys.version_info.minor}-venv"]


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_bring_their_libraries(machine, monkeypatch, platform):
    monkeypatch.setattr(machine, "_can_load", lambda library: False)
    monkeypatch.setattr("sys.platform", platform)
    assert machine.missing_packages() == []


def test_a_library_that_is_not_there_cannot_be_loaded():
    module = importlib.import_module("system_packages")
    assert not module._can_load("libno-such-library.so.9")
    assert module.QT_LIBRARIES["libGL.so.1"] == "libgl1"


class TestInstall:
    @pytest.fixture
    def calls(self, machine, monkeypatch):
        """Commands that would run; those in ``failing`` fail."""
        made, failing = [], set()

        def record(command, *, quiet=False):
            made.append(command)
            return not failing & set(command)

        monkeypatch.setattr(machine, "_succeeds", record)
        monkeypatch.setattr("shutil.which", lambda name: f"bin/{name}")
        return made, failing

    def test_root_updates_once_and_installs_all(self, machine, monkeypatch, calls):
        monkeypatch.setattr("os.geteuid", lambda: 0)
        assert machine.install(["libegl1", "libgl1"])
        update, install = calls[0]
        assert update[-1] == "update"
        assert install[-2:] == ["libegl1", "libgl1"]
        assert "sudo" not in update

    def test_others_use_sudo_where_it_asks_no_password(
        self, machine, monkeypatch, calls
    ):
        monkeypatch.setattr("os.geteuid", lambda: 1000)
        assert machine.install(["libegl1"])
        assert [command[:2] for command in calls[0]] == [["sudo", "-n"]] * 3

    def test_nothing_is_tried_where_sudo_asks(self, machine, monkeypatch, calls):
        monkeypatch.setattr("os.geteuid", lambda: 1000)
        calls[1].add("true")
        assert not machine.install(["libegl1"])
        assert len(calls[0]) == 1

    def test_nothing_is_tried_without_apt(self, machine, monkeypatch, calls):
        monkeypatch.setattr("os.geteuid", lambda: 0)
        monkeypatch.setattr("shutil.which", lambda name: None)
        assert not machine.install(["libegl1"])
        assert calls[0] == []

    def test_a_failed_update_ends_it(self, machine, monkeypatch, calls):
        monkeypatch.setattr("os.geteuid", lambda: 0)
        calls[1].add("update")
        assert not machine.install(["libegl1"])

    def test_a_person_is_told_the_exact_command(self, machine):
        command = machine.install_command(["libegl1", "libgl1"])
        assert command.startswith("sudo apt-get update && sudo apt-get install")
        assert command.endswith("libegl1 libgl1")
