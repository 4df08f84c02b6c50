"""The file of what people have entered about images; see ``tiramisu.image_records``."""

from __future__ import annotations

import logging
import weakref
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.project.errors import cannot_write
from app.project.journal import Journal
from app.project.moving import move_aside
from app.translation import translate
from tiramisu.errors import TiramisuError
from tiramisu.image_records import Records, pack_line, parse_records
from tiramisu.masks import write_atomically

log = logging.getLogger(__name__)

# Files with fewer superfluous lines are not worth rewriting.
_SPARE_LINES = 1000


class RecordFile:
    """Reads the file once and appends to it; a crash costs at most the last line.

    Lines reach the system at once and the disk within 200 ms.

    Attributes:
        records: What the file says.
        is_whole: Whether it was there and every line of it could be used.
        notes: Sentences for the user about what was found damaged.
    """

    def __init__(self, path: Path) -> None:
        self.records: Records = {}
        self.is_whole = False
        self.notes: list[str] = []
        self._path = path
        data = self._read()
        self._lines_start = b"" if data.endswith(b"\n") or not data else b"\n"
        self._journal = Journal(path, b"", len(data))
        weakref.finalize(self, _close, self._journal)

    def append(self, entries: Mapping[str, Mapping[str, Any]]) -> None:
        """Add fields of images.

        Raises:
            ProjectError: They cannot be written now; they are kept in memory and tried
                again with the next ones.
        """
        if not entries:
            return
        for name, fields in entries.items():
            self.records.setdefault(name, {}).update(fields)
        lines = b"".join(pack_line(name, fields) for name, fields in entries.items())
        start, self._lines_start = self._lines_start, b""
        try:
            self._journal.append(start + lines)
        except OSError as problem:
            raise cannot_write(self._path, problem) from problem

    def _read(self) -> bytes:
        """Read the file; return what later lines are appended to."""
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return b""
        except OSError:
            log.exception("%s cannot be read", self._path)
            return b""
        self.records, damaged = parse_records(data)
        self.is_whole = not damaged
        if damaged:
            return self._mend(data, damaged)
        if data.count(b"\n") > 2 * len(self.records) + _SPARE_LINES:
            return self._rewrite(data)
        return data

    def _mend(self, data: bytes, damaged: int) -> bytes:
        """Keep a damaged file aside; go on with the lines that are sound."""
        try:
            aside = move_aside(self._path, "damaged")
        except TiramisuError:
            log.exception("%s stays as it is", self._path)
            return data
        self.notes.append(
            translate(
                "{} lines of {} were damaged and are left out; the file as it was "
                "is kept as {}."
            ).format(damaged, self._path.name, aside.name)
        )
        return self._rewrite(b"")

    def _rewrite(self, old: bytes) -> bytes:
        data = b"".join(pack_line(name, self.records[name]) for name in self.records)
        try:
            write_atomically(self._path, data)
        except OSError:
            log.exception("%s stays as it is", self._path)
            return old
        return data


def _close(journal: Journal) -> None:
    try:
        journal.close()
    except OSError:
        log.exception("what was entered last about the images is lost")
