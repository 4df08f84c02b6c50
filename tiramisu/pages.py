"""Files that hold several pictures: ``stack.tif#page=5`` names the fifth.

A name without a page means the first one, so a file of one picture needs no other
name, and wherever the program takes an image it takes a page of one.
"""

from __future__ import annotations

import re
from pathlib import Path

_NAME = re.compile(
    r"(?P<stem>.+)(?P<suffix>\.(?:tiff?|gif|webp|png))#page=(?P<page>[1-9][0-9]{0,5})",
    re.IGNORECASE | re.DOTALL,
)


def split_page(path: Path) -> tuple[Path, int]:
    """Return the file that ``path`` names and the number of the page, from 1."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        return path, 1
    return path.with_name(match["stem"] + match["suffix"]), int(match["page"])


def is_page(name: str) -> bool:
    """Tell the name of a page after the first from that of a file."""
    return split_page(Path(name))[1] > 1


def page_path(file: Path, page: int) -> Path:
    """Return what a page of a file is called.

    Args:
        file: The file.
        page: Counted from 1, which is the file itself.
    """
    return file if page == 1 else file.with_name(f"{file.name}#page={page}")


def mask_stem(name: str) -> str:
    """Return the name of a picture's mask without its suffix.

    ``stack.tif`` has ``stack``, and its fifth page ``stack#page=5``.
    """
    match = _NAME.fullmatch(name)
    if match is not None:
        return f"{match['stem']}#page={match['page']}"
    stem, _, _ = name.rpartition(".")
    return stem or name
