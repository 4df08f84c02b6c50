"""The script around PyInstaller; the bundle itself is too large for tests."""

import importlib.util
import sys

import pytest

from tests.test_repository import ROOT

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the stand-in is a shell script"
)


@pytest.fixture(scope="module")
def bundle():
    path = ROOT / "scripts" / "bundle.py"
    spec = importlib.util.spec_from_file_location("bundle", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def program(tmp_path):
    """Write what stands for the bundled program; return its folder."""

    def write(script):
        path = tmp_path / "tiramisu"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return tmp_path

    return write


GOOD = """
for argument in "$@"; do case "$argument" in
    --output_folder=*) folder="${argument#*=}"; mkdir "$folder"; : > "$folder/a.png";;
    --tour) tour=yes;;
    *) if [ "$tour" ]; then mkdir "$argument"; : > "$argument/1.png"; fi;;
esac; done
"""


def test_a_bundle_that_works_is_tried_in_three_ways(bundle, program):
    tried = [what for what, _ in bundle.try_out(program(GOOD))]
    assert tried == ["--help", "--mode=infer", "--tour"]


@pytest.mark.parametrize(
    ("script", "reason"),
    [("exit 0", "predicted nothing"), ("echo no module >&2; exit 1", "no module")],
)
def test_a_bundle_that_does_not_work_is_found_out(bundle, program, script, reason):
    with pytest.raises(bundle.BundleError, match=reason):
        [*bundle.try_out(program(script))]


def test_without_pyinstaller_it_says_what_to_install(bundle, monkeypatch, tmp_path):
    monkeypatch.setattr(bundle.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(bundle.BundleError, match="pip install pyinstaller"):
        bundle.build(tmp_path)


def test_links_do_not_count_twice(bundle, tmp_path):
    (tmp_path / "a").write_bytes(bytes(1000))
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert bundle.size_bytes(tmp_path) == 1000
