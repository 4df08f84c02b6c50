"""Wheel and sdist hold what they should, and nothing else. Nothing is downloaded."""

import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("app", "tiramisu", "resources")
SHIPPED = (*PACKAGES, "docs", "scripts", "tests", "benchmarks")
BUILD = (
    "import sys; from setuptools import build_meta; "
    "getattr(build_meta, f'build_{sys.argv[1]}')(sys.argv[2])"
)


def build(kind, source, target):
    """Build in a copy, since a build leaves folders behind."""
    done = subprocess.run(
        [sys.executable, "-c", BUILD, kind, str(target)],
        cwd=source,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    (made,) = target.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return made


@pytest.fixture(scope="module")
def sdist(tmp_path_factory):
    place = tmp_path_factory.mktemp("sdist")
    source = place / "source"
    ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
    source.mkdir()
    for path in ROOT.iterdir():
        if path.name in SHIPPED:
            shutil.copytree(path, source / path.name, ignore=ignored)
        elif path.is_file():
            shutil.copy(path, source)
    return build("sdist", source, place)


@pytest.fixture(scope="module")
def unpacked(sdist):
    with tarfile.open(sdist) as archive:
        safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
        archive.extractall(sdist.parent, **safely)
    return sdist.parent / sdist.name.removesuffix(".tar.gz")


@pytest.fixture(scope="module")
def wheel(unpacked, tmp_path_factory):
    """Built from the sdist, so that both are complete."""
    return zipfile.ZipFile(build("wheel", unpacked, tmp_path_factory.mktemp("wheel")))


def tree_files(*folders):
    """All files of the tree that are no leftovers, by their names."""
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_all_that_the_program_needs_and_nothing_else(wheel):
    names = {name for name in wheel.namelist() if "-0." not in name.split("/")[0]}
    translated = {name for name in tree_files("resources") if name.endswith(".ts")}
    assert names == {"main.py", *tree_files(*PACKAGES)} - translated


def test_desktop_files_lie_where_desktops_look(wheel):
    shared = {
        name.split("/data/share/")[1]
        for name in wheel.namelist()
        if "/data/share/" in name
    }
    assert shared == {
        str(PurePosixPath(name).relative_to("resources/desktop"))
        for name in tree_files("resources/desktop")
    }


def test_the_wheel_says_what_it_brings(wheel):
    (name,) = [one for one in wheel.namelist() if one.endswith("entry_points.txt")]
    text = wheel.read(name).decode()
    assert "tiramisu = app.main:main" in text
    assert "[napari.manifest]\ntiramisu-segmentation = tiramisu:napari.yaml" in text


def test_the_sdist_holds_sources_and_no_tests_or_leftovers(unpacked):
    names = {
        path.relative_to(unpacked).as_posix()
        for path in unpacked.rglob("*")
        if path.is_file()
    }
    assert tree_files(*PACKAGES, "docs", "scripts") <= names
    assert {"README.md", "LICENSE", "CHANGELOG.md", "pyproject.toml"} <= names
    stray = re.compile(r"^(tests|benchmarks)/|__pycache__|\.(pyc|log|part)$|^\.[^/]*$")
    assert [name for name in names if stray.search(name)] == []
