"""What must hold for the repository as a whole."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (
    ".ci",
    "app",
    "benchmarks",
    "docs",
    "resources",
    "scripts",
    "tests",
    "tiramisu",
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
# Where a package's import has another name than the package.
IMPORTED_AS = {
    "opencv-python-headless": ("cv2",),
    "pillow": ("PIL",),
    "scikit-image": ("skimage",),
    "scikit-learn": ("sklearn",),
    "pyside6": ("PySide6", "shiboken6"),
    "tensorflow": ("tensorflow", "keras"),
}


def text_files():
    files = [path for path in ROOT.iterdir() if path.is_file()]
    for folder in FOLDERS:
        files += [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    for path in files:
        if "__pycache__" in path.parts or path == Path(__file__):
            continue
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def findings(pattern):
    return [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path, text in text_files()
        for match in re.finditer(pattern, text)
    ]


def test_no_file_names_a_place_on_somebodys_machine():
    places = r"(?<![\w.<])/(home|root|Users|work|opt|mnt|tmp|var/tmp)/\w+"
    assert findings(places) == []
    assert findings(r"\b[A-Z]:\\\\?\w+") == []


def test_no_file_names_a_package_registry():
    hosts = r"pypi\.(org|python)|pythonhosted|deb\.debian\.org|archive\.ubuntu"
    assert findings(hosts) == []
    assert findings(r"--(extra-)?index-url|--find-links|--trusted-host") == []


def test_the_release_of_qt_that_aborts_in_paint_events_is_excluded():
    (pyside6,) = [
        requirement
        for requirement in map(Requirement, PROJECT["dependencies"])
        if canonicalize_name(requirement.name) == "pyside6"
    ]
    assert "6.12.0" not in pyside6.specifier
    assert "6.11.3" in pyside6.specifier


def test_everything_imported_is_declared():
    declared = set(sys.stdlib_module_names) | {"app", "tiramisu", "resources", "main"}
    extras = PROJECT["optional-dependencies"]
    optional = [*extras["export"], *extras["cluster"]]
    for requirement in map(Requirement, [*PROJECT["dependencies"], *optional]):
        name = canonicalize_name(requirement.name)
        declared |= set(IMPORTED_AS.get(name, (name,)))
    sources = [*(ROOT / "app").rglob("*.py"), *(ROOT / "tiramisu").rglob("*.py")]
    imported = {module for path in sources for module in imports_of(path)}
    assert imported - declared == set()


def imports_of(path):
    """Top-level names of the modules that a file imports anywhere."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module.split(".")[0]


def test_widgets_are_made_in_the_rooms_for_the_window_alone():
    app = ROOT / "app"
    rooms = (app / "ui", app / "main.py", app / "tour.py")
    makers = [
        path.relative_to(ROOT).as_posix()
        for path in app.rglob("*.py")
        if not any(path.is_relative_to(room) for room in rooms)
        and re.search(r"^\s*(from|import) .*\bQtWidgets\b", path.read_text(), re.M)
    ]
    assert makers == []


def test_every_dependency_has_a_written_reason():
    reasons = (ROOT / "docs" / "adr" / "0002-dependencies.md").read_text()
    extras = PROJECT["optional-dependencies"]
    named = ("test", "docs", "export", "cluster")
    optional = [requirement for extra in named for requirement in extras[extra]]
    for requirement in map(Requirement, [*PROJECT["dependencies"], *optional]):
        assert f"| {requirement.name} |" in reasons


@pytest.mark.parametrize(
    "module",
    [
        "config",
        "errors",
        "decoding",
        "images",
        "masks",
        "samples",
        "model_file",
        "project",
        "model",
        "inference",
        "file_inference",
        "holdout",
        "verdict",
        "judgement",
        "lesson",
        "fine_tune_settings",
    ],
)
def test_the_light_part_of_the_library_loads_no_tensorflow(module):
    code = (
        f"import sys, tiramisu, tiramisu.{module}; "
        "sys.exit(bool({'tensorflow', 'keras', 'PySide6'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert done.returncode == 0
