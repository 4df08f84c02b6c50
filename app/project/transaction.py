"""Replacing many files together: all of them, or none, whenever the power fails.

New files are written beside the old ones first. Then one small file, the plan, says
that they count, and only then is each put in place. Whoever finds a plan later goes on
where it stopped: forward if it says so, and back otherwise.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from pathlib import Path

from app.project.errors import ProjectError, cannot_write
from app.translation import translate
from tiramisu.file_lock import FileLock
from tiramisu.json_text import parse_json
from tiramisu.masks import write_atomically
from tiramisu.project_files import PLAN_FILE

log = logging.getLogger(__name__)

_LOCK_FILE = "transaction.lock"
_STAGED = ".staged"


class Transaction:
    """New contents for files of one folder. Use it with ``with``, on one thread.

    Args:
        folder: The folder that all files lie in.
        private_folder: Where the plan is kept meanwhile.
        may_change: All files that may be changed.

    Raises:
        ProjectError: Another window changes files, or the plan cannot be written.
    """

    def __init__(
        self, folder: Path, private_folder: Path, may_change: Sequence[Path]
    ) -> None:
        self._folder = folder
        self._plan = private_folder / PLAN_FILE
        self._lock = _take_lock(folder, private_folder)
        self._staged: list[Path] = []
        self._removed: list[Path] = []
        self._may_change = list(may_change)
        try:
            _write_plan(self._plan, folder, self._may_change, decided=False)
        except ProjectError:
            self._lock.release()
            raise

    def __enter__(self) -> Transaction:
        return self

    def __exit__(self, *_: object) -> None:
        """Take back what was not committed."""
        try:
            if self._plan.exists():
                _resume(self._plan, self._folder)
        finally:
            self._lock.release()

    def stage(self, path: Path, data: bytes) -> None:
        """Write what ``path`` will hold.

        Raises:
            ProjectError: It cannot be written; nothing will change.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(_beside(path), data)
        except OSError as problem:
            raise cannot_write(path, problem) from problem
        self._staged.append(path)

    def remove(self, path: Path) -> None:
        """Let ``path`` be gone afterwards, if it is there."""
        self._removed.append(path)

    def commit(self) -> None:
        """Put all files in place; from here on there is no way but forward.

        Raises:
            ProjectError: A file cannot be replaced yet; opening the project goes on.
        """
        _write_plan(
            self._plan, self._folder, self._staged, removed=self._removed, decided=True
        )
        _resume(self._plan, self._folder)


def is_under_way(private_folder: Path) -> bool:
    """Tell whether files are being replaced, or would be if nothing had failed."""
    return (private_folder / PLAN_FILE).exists()


def recover(folder: Path, private_folder: Path) -> None:
    """Finish or take back what a crash has left half done.

    Raises:
        ProjectError: Another window is at it, or a file cannot be replaced.
    """
    plan = private_folder / PLAN_FILE
    if not plan.exists():
        return
    lock = _take_lock(folder, private_folder)
    try:
        if plan.exists():
            _resume(plan, folder)
    finally:
        lock.release()


def _take_lock(folder: Path, private_folder: Path) -> FileLock:
    path = private_folder / _LOCK_FILE
    try:
        return FileLock(path)
    except BlockingIOError as problem:
        raise ProjectError(
            translate(
                "The classes of {} are being changed in another window; try again "
                "in a moment."
            ).format(folder)
        ) from problem
    except OSError as problem:
        raise cannot_write(path, problem) from problem


def _write_plan(
    plan: Path,
    folder: Path,
    files: Sequence[Path],
    *,
    decided: bool,
    removed: Sequence[Path] = (),
) -> None:
    told = {
        "decided": decided,
        "files": [path.relative_to(folder).as_posix() for path in files],
        "removed": [path.relative_to(folder).as_posix() for path in removed],
    }
    try:
        write_atomically(plan, json.dumps(told).encode())
    except OSError as problem:
        raise cannot_write(plan, problem) from problem


def _resume(plan: Path, folder: Path) -> None:
    """Bring a plan to its end: each step may have been done already."""
    decided, files, removed = _read_plan(plan, folder)
    settle = _put_in_place if decided else _forget
    for path in files:
        try:
            settle(path)
        except OSError as problem:
            raise cannot_write(path, problem) from problem
    for path in removed:
        try:
            path.unlink(missing_ok=True)
        except OSError as problem:
            raise cannot_write(path, problem) from problem
    try:
        plan.unlink(missing_ok=True)
    except OSError as problem:
        raise cannot_write(plan, problem) from problem


def _put_in_place(path: Path) -> None:
    staged = _beside(path)
    if staged.exists():
        staged.replace(path)


def _forget(path: Path) -> None:
    _beside(path).unlink(missing_ok=True)


def _read_plan(plan: Path, folder: Path) -> tuple[bool, list[Path], list[Path]]:
    """Return whether the files count, which they are, and which are to go."""
    try:
        told = parse_json(plan.read_text(encoding="utf-8"))
        files = _paths(folder, told["files"])
        return bool(told["decided"]), files, _paths(folder, told.get("removed", []))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise ProjectError(
            translate(
                "{} cannot be read ({}); it says how far a change of classes has "
                "come. Restore it from a backup before you go on."
            ).format(plan, problem)
        ) from problem


def _paths(folder: Path, names: Sequence[str]) -> list[Path]:
    paths = [Path(name) for name in names]
    if any(path.is_absolute() or ".." in path.parts for path in paths):
        raise ValueError("it names files of other folders")
    return [folder / path for path in paths]


def _beside(path: Path) -> Path:
    return path.with_name(path.name + _STAGED)
