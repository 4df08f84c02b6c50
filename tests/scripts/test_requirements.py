"""Each machine gets the build of TensorFlow that suits it."""

import importlib
from pathlib import Path

import pytest

PYPROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


@pytest.fixture
def machine(monkeypatch):
    """Pretend to be a machine; returns the module that looks at it."""
    requirements = importlib.import_module("requirements")

    def pretend(system, kind, gpu):
        monkeypatch.setattr("platform.system", lambda: system)
        monkeypatch.setattr("platform.machine", lambda: kind)
        monkeypatch.setattr(requirements, "has_nvidia_gpu", lambda: gpu)
        return requirements

    return pretend


@pytest.mark.parametrize(
    ("system", "kind", "gpu", "expected"),
    [
        ("Linux", "x86_64", False, "tensorflow-cpu>=2.18"),
        ("Linux", "x86_64", True, "tensorflow[and-cuda]>=2.18"),
        ("Linux", "aarch64", False, "tensorflow>=2.18"),
        ("Darwin", "arm64", False, "tensorflow>=2.18"),
        ("Windows", "AMD64", True, "tensorflow>=2.18"),
    ],
)
def test_the_build_follows_the_machine(machine, system, kind, gpu, expected):
    requirements = machine(system, kind, gpu)
    assert requirements.for_this_machine("tensorflow>=2.18") == expected


@pytest.mark.parametrize("name", ["tensorboard>=2.18", "tensorflow-cpu==2.21", "tqdm"])
def test_other_packages_stay_what_they_are(machine, name):
    assert machine("Linux", "x86_64", False).for_this_machine(name) == name


def test_the_version_of_tensorflow_is_that_of_the_project(machine):
    plain = machine("Darwin", "arm64", False).requirements(PYPROJECT, [])
    (tensorflow,) = [one for one in plain if one.startswith("tensorflow")]
    listed = machine("Linux", "x86_64", False).requirements(PYPROJECT, [])
    assert tensorflow.replace("tensorflow", "tensorflow-cpu") in listed
    assert tensorflow not in listed


def test_tools_for_tests_come_only_when_asked_for(machine):
    requirements = machine("Linux", "x86_64", False)
    plain = requirements.requirements(PYPROJECT, [])
    full = requirements.requirements(PYPROJECT, ["test"])
    assert not any(one.startswith("pytest") for one in plain)
    assert {one.split(">")[0] for one in full} > {"pytest", "ruff", "mypy"}
    assert full[: len(plain)] == plain


def test_an_unknown_extra_is_an_error(machine):
    with pytest.raises(KeyError):
        machine("Linux", "x86_64", False).requirements(PYPROJECT, ["tset"])
