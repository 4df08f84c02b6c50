"""The log of the program, entry by entry."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LOG_FILE = "tiramisu.log"
"""The log's name in the folder of states."""

LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
"""How the program writes its log, and how it is read here."""

TAIL_BYTES = 200_000
_HEAD = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} ([A-Z]+) ")
_LEVELS = {
    logging.getLevelName(level): level
    for level in (
        logging.DEBUG,
        logging.INFO,
        logging.WARNING,
        logging.ERROR,
        logging.CRITICAL,
    )
}


@dataclass(frozen=True)
class LogEntry:
    """What was logged at once.

    Attributes:
        level: Of ``logging``.
        text: All its lines, with a trace where there is one.
    """

    level: int
    text: str


def read_tail(path: Path) -> str:
    """Return the last part of a text file.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - TAIL_BYTES))
        return file.read().decode(errors="replace")


def parse_log(text: str) -> list[LogEntry]:
    """Take a log apart; lines before the first head are what is left of an entry."""
    entries: list[LogEntry] = []
    for line in text.splitlines():
        head = _HEAD.match(line)
        if head is not None:
            entries.append(LogEntry(_LEVELS.get(head[1], logging.INFO), line))
        elif entries:
            last = entries[-1]
            entries[-1] = LogEntry(last.level, f"{last.text}\n{line}")
    return entries


def filtered(entries: Sequence[LogEntry], level: int, words: str) -> list[LogEntry]:
    """Return the entries of at least a level that contain all words.

    Args:
        entries: All there are.
        level: Of ``logging``.
        words: In any order and case; empty for whatever is there.
    """
    wanted = words.casefold().split()
    return [
        entry
        for entry in entries
        if entry.level >= level
        and all(word in entry.text.casefold() for word in wanted)
    ]
