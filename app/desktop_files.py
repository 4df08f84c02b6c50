"""Entries for desktops that follow freedesktop.org: menu entry, icons, file types.

pip may not write outside of its environment, so the program puts them into the user's
own folder when it is asked to, and takes them out again.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import resources
from tiramisu.errors import OutputError
from tiramisu.masks import write_atomically

_SOURCE = resources.path("desktop")
_EXEC = "Exec=tiramisu "
# They tell running desktops of it; where one is missing, so is what would ask it.
_UPDATES = (
    ("update-desktop-database", "applications"),
    ("update-mime-database", "mime"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)


def data_home(environment: Mapping[str, str]) -> Path:
    """Return the folder of the user's own desktop files."""
    named = environment.get("XDG_DATA_HOME", "")
    return Path(named) if named else Path.home() / ".local" / "share"


def install(place: Path, command: Sequence[str]) -> list[Path]:
    """Write the menu entry, the icons and the file types.

    Args:
        place: As ``data_home`` returns it.
        command: Starts the program.

    Returns:
        The files that are there now.

    Raises:
        OutputError: One cannot be written.
    """
    written = []
    for source, target in _files(place):
        data = source.read_bytes()
        if source.suffix == ".desktop":
            line = f"Exec={' '.join(map(_quoted, command))} "
            data = data.replace(_EXEC.encode(), line.encode())
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(target, data)
        except OSError as problem:
            raise _cannot_change(target, problem) from problem
        written.append(target)
    _tell_desktop(place)
    return written


def remove(place: Path) -> list[Path]:
    """Take out what ``install`` has written, and return what was there.

    Raises:
        OutputError: A file cannot be removed.
    """
    there = [target for _, target in _files(place) if target.is_file()]
    for target in there:
        try:
            target.unlink()
        except OSError as problem:
            raise _cannot_change(target, problem) from problem
    _tell_desktop(place)
    return there


def _install(place: Path) -> list[Path]:
    return install(place, own_command(sys.argv[0]))


def own_command(program: str) -> list[str]:
    """Return what starts this program again, from any folder.

    Args:
        program: What it was started as: the first of ``sys.argv``.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable]
    path = Path(shutil.which(program) or program).absolute()
    return [sys.executable, str(path)] if path.suffix == ".py" else [str(path)]


def _files(place: Path) -> list[tuple[Path, Path]]:
    """Return what is to be copied, and to where."""
    sources = sorted(path for path in _SOURCE.rglob("*") if path.is_file())
    return [(path, place / path.relative_to(_SOURCE)) for path in sources]


def _quoted(argument: str) -> str:
    r"""Return an argument as the Exec line of a desktop entry takes it.

    Source: Desktop Entry Specification, "The Exec key". The backslashes of the quoting
    are doubled, for values of keys have escapes of their own.
    """
    escaped = argument.replace("\\", "\\\\\\\\").replace("%", "%%")
    for character in '"`$':
        escaped = escaped.replace(character, f"\\\\{character}")
    return f'"{escaped}"'


def _tell_desktop(place: Path) -> None:
    for program, folder in _UPDATES:
        found, changed = shutil.which(program), place / folder
        if found is not None and changed.is_dir():
            subprocess.run([found, str(changed)], capture_output=True, check=False)


def _cannot_change(path: Path, problem: OSError) -> OutputError:
    return OutputError(
        f"{path} cannot be changed ({problem.strerror or problem}); see to it that you "
        "may write there."
    )


def run(*, removes: bool) -> int:
    """Do what the command line asks for, and say so; return the exit code."""
    if sys.platform in ("win32", "darwin"):
        sys.stderr.write("Desktop entries are known on Linux and BSD only.\n")
        return 1
    place = data_home(os.environ)
    try:
        files = remove(place) if removes else _install(place)
    except OutputError as problem:
        sys.stderr.write(f"error: {problem}\n")
        return 1
    if removes:
        sys.stdout.write(f"{len(files)} desktop files were taken out of {place}.\n")
    else:
        sys.stdout.write(f"{len(files)} desktop files were put into {place}.\n")
    return 0
