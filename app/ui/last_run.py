"""What the program leaves behind while it runs, for the next start to know of a crash.

Each run has two small files of its own in the folder of states: one that is locked
while it lives, and one that says what is open. A run that ends well removes both.
"""

from __future__ import annotations

import contextlib
import faulthandler
import json
import logging
import os
from dataclasses import dataclass
from pathlib import Path

from app.translation import translate
from tiramisu.file_lock import FileLock
from tiramisu.json_text import parse_json

log = logging.getLogger(__name__)

CRASH_FILE = "crash.log"
_CRASH_BYTES = 200_000
_PREFIX = "run-"


@dataclass(frozen=True)
class Crash:
    """A run that has ended without saying so.

    Attributes:
        folder: The project that was open; empty if none was.
        image: The image that was open; empty if none was.
    """

    folder: str
    image: str

    @property
    def sentence(self) -> str:
        """What to tell the user."""
        if not self.image:
            return translate(
                "The program did not end properly last time. Every finished stroke is "
                "kept: open the folder again to go on. Help > Save a report keeps what "
                "is known about it."
            )
        return translate(
            "The program did not end properly last time, with {} in {} open. Every "
            "finished stroke is kept: open the folder again to go on. Help > Save a "
            "report keeps what is known about it."
        ).format(self.image, self.folder)


class ThisRun:
    """Notes in a folder that this run lives, and what it has open.

    Where nothing can be written it notes nothing.

    Args:
        folder: The folder of states.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"{_PREFIX}{os.getpid()}.json"
        self._lock: FileLock | None = None
        try:
            self._lock = FileLock(self._path.with_suffix(".lock"))
        except OSError:
            log.exception("a crash of this run will not be noticed")
        self.note("", "")

    def note(self, folder: str, image: str) -> None:
        """Write down what is open now."""
        if self._lock is None:
            return
        with contextlib.suppress(OSError):
            data = json.dumps({"folder": folder, "image": image})
            self._path.write_text(data, encoding="utf-8")

    def end(self) -> None:
        """The program ends as it should."""
        if self._lock is not None:
            self._path.unlink(missing_ok=True)
            self._lock.release()
            self._lock = None
            with contextlib.suppress(OSError):
                self._path.with_suffix(".lock").unlink(missing_ok=True)


def find_crashes(folder: Path) -> list[Crash]:
    """Return the runs that have crashed since this was last asked, and forget them."""
    crashes = []
    for path in sorted(folder.glob(f"{_PREFIX}*.lock")):
        try:
            FileLock(path).release()
        except OSError:  # it lives, in another window
            continue
        told = path.with_suffix(".json")
        if told.is_file():
            crashes.append(_read(told))
        for file in (told, path):
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)
    return crashes


def _read(path: Path) -> Crash:
    try:
        told = parse_json(path.read_text(encoding="utf-8"))
        return Crash(str(told["folder"]), str(told["image"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Crash("", "")


def catch_crashes(folder: Path) -> None:
    """Have the traces of all threads written down when the process is torn down."""
    path = folder / CRASH_FILE
    try:
        if path.exists() and path.stat().st_size > _CRASH_BYTES:
            path.unlink()
        # Left open on purpose: it is written to when nothing else works any more.
        file = path.open("a", encoding="utf-8")
    except OSError:
        log.exception("the trace of a crash will not be written")
        return
    faulthandler.enable(file)
