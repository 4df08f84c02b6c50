"""Pages of the documentation's site that are made from the program itself.

MkDocs calls the two hooks (see ``mkdocs.yml``). What is made with each build cannot say
anything else than the program: the options of the command line, and what an export into
each format looks like. Some files beside ``docs/`` become pages, too.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tiramisu.cli import main as run_command
from tiramisu.commands.guidance import LESSONS
from tiramisu.config import LabelClass
from tiramisu.formats import FORMATS
from tiramisu.formats.format import Export, LabelledImage, MaskFormat
from tiramisu.masks import CLASSES_FILE

ROOT = Path(__file__).resolve().parent.parent

FOREIGN_PAGES = {
    "changes.md": "CHANGELOG.md",
    "vocabulary.md": "CONTEXT.md",
    "built-in-model.md": "resources/models/nuclei.md",
}
"""Pages that lie elsewhere in the repository."""

FOREIGN_LINKS = {"](../CHANGELOG.md)": "](changes.md)"}
"""Links of pages to what lies elsewhere there, and what they are on the site."""

_COLUMNS = "80"
_LINES_SHOWN, _CHARACTERS_SHOWN = 16, 300
# Palettes of data sets know the classes of their own only.
_NAMES_IN_PALETTES = {
    "colors-camvid": ("Road", "Car"),
    "colors-cityscapes": ("road", "car"),
    "colors-voc": ("background", "car"),
}
_TEXTS = {".json", ".txt", ".xml", ".csv", ".yaml", ".geojson"}


def on_files(files: Any, config: Any) -> Any:
    """Add the pages that are made here."""
    from mkdocs.structure.files import File

    pages = {
        "command-line.md": command_line_page(),
        "each-format.md": formats_page(),
        **{
            name: (ROOT / source).read_text(encoding="utf-8")
            for name, source in FOREIGN_PAGES.items()
        },
    }
    for name, text in pages.items():
        files.append(File.generated(config, name, content=text))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Let links out of ``docs/`` lead to pages of the site."""
    for link, target in FOREIGN_LINKS.items():
        markdown = markdown.replace(link, target)
    return markdown


def command_line_page() -> str:
    """Return what ``--help`` says, of all modes and of each."""
    parts = [
        "# Command line",
        "What `tiramisu --help` and `tiramisu --mode=… --help` say; this page is made "
        "from them with each build.",
        _block(help_text()),
    ]
    for mode in LESSONS:
        parts += [f"## {mode}", _block(help_text(f"--mode={mode}"))]
    return "\n\n".join(parts) + "\n"


def help_text(*arguments: str) -> str:
    """Return the help for some arguments, 80 columns wide."""
    with _columns(), contextlib.redirect_stdout(io.StringIO()) as said:
        run_command([*arguments, "--help"])
    return said.getvalue().rstrip()


def formats_page() -> str:
    """Return a section for each format, with the files that an export makes."""
    parts = [
        "# Each format",
        "Two images, `cells` and `day2/more`, of 12 x 8 pixels each, with one nucleus "
        "(a car, in the colours of data sets) and two columns that nobody has "
        "labelled, exported into each format when this site was made. "
        "[Formats of masks](formats.md) says what holds for all of them.",
    ]
    for one in FORMATS.values():
        parts += [f"## {one.name}", f"{one.title}. {one.loses}", *_example(one)]
    return "\n\n".join(parts) + "\n"


def _example(chosen: MaskFormat) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        chosen.write(Export(folder, _classes(chosen), _images()))
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        names = [path.relative_to(folder).as_posix() for path in files]
        yield _block("\n".join(names))
        for path in files:
            if path.suffix in _TEXTS and _says_something_new(path):
                yield f"`{path.relative_to(folder).as_posix()}` begins:"
                yield _block(_beginning(path))


def _classes(chosen: MaskFormat) -> tuple[LabelClass, LabelClass]:
    names = _NAMES_IN_PALETTES.get(chosen.name, ("background", "nucleus"))
    return LabelClass(names[0], (40, 40, 40)), LabelClass(names[1], (230, 159, 0))


def _images() -> Iterator[LabelledImage]:
    for name in ("cells", "day2/more"):
        mask = np.zeros((8, 12), np.uint8)
        mask[2:5, 3:8] = 1
        mask[:, -2:] = 255
        yield LabelledImage(f"{name}.png", name, mask)


def _says_something_new(path: Path) -> bool:
    """Lists of classes are known, and the second image is like the first."""
    return path.name != CLASSES_FILE and not path.stem.startswith("more")


def _beginning(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    shown = [_cut(line) for line in lines[:_LINES_SHOWN]]
    return "\n".join([*shown, *(["…"] if len(lines) > _LINES_SHOWN else [])])


def _cut(line: str) -> str:
    is_long = len(line) > _CHARACTERS_SHOWN
    return line[:_CHARACTERS_SHOWN] + "…" if is_long else line


def _block(text: str) -> str:
    return f"```text\n{text}\n```"


@contextlib.contextmanager
def _columns() -> Iterator[None]:
    """Let help be as wide on every screen."""
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = _COLUMNS
    try:
        yield
    finally:
        if before is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = before
