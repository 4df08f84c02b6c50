"""Moving files out of the way, so that nothing is ever written over them."""

from __future__ import annotations

from pathlib import Path

from app.project.errors import cannot_write


def move_aside(path: Path, word: str) -> Path:
    """Rename ``path`` to ``<name>.<word>-<number>``, a name that is free.

    Raises:
        ProjectError: The folder cannot be written.
    """
    try:
        return path.rename(free_name(path, word))
    except OSError as problem:
        raise cannot_write(path, problem) from problem


def free_name(path: Path, word: str) -> Path:
    """Return ``<name>.<word>-<number>`` with the first number that is free."""
    number = 1
    while (aside := path.with_name(f"{path.name}.{word}-{number}")).exists():
        number += 1
    return aside
