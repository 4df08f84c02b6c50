"""The site of the documentation: its links, what it loads, what it says of options."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tiramisu.cli import build_parser
from tiramisu.commands.guidance import LESSONS
from tiramisu.formats import FORMATS

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PICTURES = sorted((DOCS / "images").glob("*.png"))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site, built as ``make docs`` builds it: a link to nowhere is an error."""
    if importlib.util.find_spec("mkdocs") is None:
        pytest.skip("the extra docs is not installed")
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def read(site, name):
    return (site / f"{name}.html").read_text(encoding="utf-8")


def test_every_page_is_on_the_site(site):
    pages = [path.relative_to(DOCS) for path in DOCS.rglob("*.md")]
    assert [
        page for page in pages if not (site / page).with_suffix(".html").is_file()
    ] == []


def test_a_reader_loads_nothing_from_elsewhere(site):
    loaded = re.compile(
        r"<(?:script|img|iframe|link)\b[^>]*?(?:src|href)=\"?(https?:[^\s\">]+)"
    )
    for page in site.rglob("*.html"):
        assert loaded.findall(page.read_text(encoding="utf-8")) == []


def test_the_page_of_the_command_line_has_every_option_of_every_mode(site):
    page = read(site, "command-line")
    for mode in LESSONS:
        assert f'<h2 id="{mode}">' in page
    for action in build_parser()._actions:
        assert max(action.option_strings, key=len) in page


def test_the_page_of_formats_shows_every_one(site):
    page = read(site, "each-format")
    for name in FORMATS:
        assert f'<h2 id="{name}">' in page


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_pictures_are_small_and_shown_somewhere(path):
    assert path.stat().st_size <= 200_000
    texts = [*DOCS.rglob("*.md"), ROOT / "README.md"]
    assert any(path.name in one.read_text(encoding="utf-8") for one in texts)


@pytest.mark.parametrize(
    "path", sorted((DOCS / "tutorial").glob("*.md")), ids=lambda path: path.stem
)
def test_the_tutorial_shows_the_window_in_its_usual_size(path):
    names = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", path.read_text(encoding="utf-8"))
    assert names
    for name in names:
        with Image.open(path.parent / name) as picture:
            assert picture.size == (1280, 800)
