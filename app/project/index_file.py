"""The index of a project as an SQLite file, ``.tiramisu/index.sqlite``.

It can be deleted at any time: what it says is found again in the folder and in
``images.jsonl``, but for predictions and sizes, which are made anew.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import weakref
from collections.abc import Iterable
from pathlib import Path

from app.project.index_rows import ImageRow
from app.project.moving import move_aside
from app.translation import translate
from tiramisu.errors import TiramisuError

log = logging.getLogger(__name__)

_VERSION = 1
_APPLICATION = 0x54524D53  # "TRMS", so that file(1) can tell
_PATIENCE_S = 0.3
_COMPANIONS = ("-wal", "-shm", "-journal")

# The state is there for people who look into the file; this program works it out.
_SCHEMA = f"""
BEGIN;
CREATE TABLE images (
    name TEXT PRIMARY KEY,
    mask TEXT NOT NULL,
    done INTEGER NOT NULL,
    excluded INTEGER NOT NULL,
    validation INTEGER NOT NULL,
    notes TEXT NOT NULL,
    seconds REAL NOT NULL,
    has_work INTEGER NOT NULL,
    predicted_by TEXT NOT NULL,
    uncertainty REAL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    state TEXT GENERATED ALWAYS AS (CASE
        WHEN done THEN 'done'
        WHEN has_work THEN 'in work'
        WHEN predicted_by <> '' THEN 'predicted'
        ELSE 'new' END) VIRTUAL
) WITHOUT ROWID;
PRAGMA user_version = {_VERSION};
PRAGMA application_id = {_APPLICATION};
COMMIT;
"""
_COLUMNS = (
    "name",
    "mask",
    "done",
    "excluded",
    "validation",
    "notes",
    "seconds",
    "has_work",
    "predicted_by",
    "uncertainty",
    "width",
    "height",
)
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM images"
_INSERT = (
    f"INSERT OR REPLACE INTO images ({', '.join(_COLUMNS)}) "
    f"VALUES ({', '.join('?' * len(_COLUMNS))})"
)


class IndexFile:
    """Keeps rows; a file that cannot be used is set aside and begun anew.

    Where no file can be made the rows live in memory alone. Calls may come from any
    thread, one at a time.

    Attributes:
        notes: Sentences for the user about what was found.
    """

    def __init__(self, path: Path) -> None:
        self.notes: list[str] = []
        self._path = path
        self._stored: dict[str, ImageRow] = {}
        self._connection = self._open()

    def rows(self) -> dict[str, ImageRow]:
        """Return what the file held when it was opened, by name."""
        return dict(self._stored)

    def write(self, rows: Iterable[ImageRow], gone: Iterable[str] = ()) -> bool:
        """Put rows in, and take out those of images that are gone.

        Returns:
            Whether the file has taken them; if not, the log says why.
        """
        try:
            with self._connection as connection:
                connection.executemany(_INSERT, map(_values, rows))
                connection.executemany(
                    "DELETE FROM images WHERE name = ?", ((name,) for name in gone)
                )
        except sqlite3.Error:
            log.exception("%s is behind", self._path)
            return False
        return True

    def _open(self) -> sqlite3.Connection:
        problem: Exception
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return self._connect()
        except (sqlite3.Error, OSError, ValueError) as error:
            problem = error
        log.warning("%s cannot be used: %s", self._path, problem)
        try:
            return self._start_anew(problem)
        except (sqlite3.Error, OSError, TiramisuError):
            log.exception("%s cannot be made", self._path)
        self.notes.append(
            translate(
                "The index {} cannot be written ({}); the list of images is "
                "complete, but predictions have to be made anew next time."
            ).format(self._path.name, problem)
        )
        return self._prepare(":memory:")

    def _start_anew(self, problem: Exception) -> sqlite3.Connection:
        if self._path.exists():
            aside = move_aside(self._path, "unusable")
            self.notes.append(
                translate(
                    "The index of the project could not be used ({}) and was built "
                    "anew; the old one is kept as {}."
                ).format(problem, aside.name)
            )
        for ending in _COMPANIONS:
            companion = self._path.with_name(self._path.name + ending)
            if companion.exists():
                move_aside(companion, "unusable")
        return self._connect()

    def _connect(self) -> sqlite3.Connection:
        connection = self._prepare(str(self._path))
        try:
            self._stored = _read(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, place: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            place, timeout=_PATIENCE_S, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            is_new = _is_new(connection)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            if is_new:
                connection.executescript(_SCHEMA)
        except BaseException:
            connection.close()
            raise
        weakref.finalize(self, _close, connection)
        return connection


def _close(connection: sqlite3.Connection) -> None:
    with contextlib.suppress(sqlite3.Error):
        connection.close()


def _is_new(connection: sqlite3.Connection) -> bool:
    """Tell whether a file has yet to be filled, and refuse those of other programs."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version not in (0, _VERSION):
        raise sqlite3.DatabaseError(f"it has version {version}")
    return bool(version == 0)


def _read(connection: sqlite3.Connection) -> dict[str, ImageRow]:
    """Return all rows; one that makes no sense spoils the file."""
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        log.warning("index: %s", verdict)
        raise sqlite3.DatabaseError("it is damaged")
    return {row.name: row for row in map(_row, connection.execute(_SELECT))}


_KINDS: tuple[type | tuple[type, ...], ...] = (
    str,
    str,
    int,
    int,
    int,
    str,
    (int, float),
    int,
    str,
    (int, float, type(None)),
    int,
    int,
)


def _row(values: tuple[object, ...]) -> ImageRow:
    if not all(map(isinstance, values, _KINDS)):
        raise sqlite3.DatabaseError("a row holds other values than it should")
    fields = dict(zip(_COLUMNS, values, strict=True))
    for flag in ("done", "excluded", "validation", "has_work"):
        fields[flag] = bool(fields[flag])
    return ImageRow(**fields)  # type: ignore[arg-type]  # checked above


def _values(row: ImageRow) -> tuple[object, ...]:
    return tuple(getattr(row, column) for column in _COLUMNS)
