"""Keeping a library's greetings off the terminal without losing what matters."""

from __future__ import annotations

import logging
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

log = logging.getLogger(__name__)

_STDERR = 2
# TensorFlow's notes and warnings, which its own setting silences only later.
_GREETING = re.compile(
    rb"(WARNING: All log messages before absl"
    rb"|[IW]\d{4} \d\d:\d\d:"
    rb"|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+: [IW] "
    rb"|To enable the following instructions: )"
)


@contextmanager
def greetings_in_log() -> Iterator[None]:
    """Put into the log what native code greets with; errors still reach the terminal.

    The greetings go straight to the process's error stream, so that is turned aside
    meanwhile. Whatever is no greeting is written to it afterwards.
    """
    try:
        kept = os.dup(_STDERR)
    except OSError:  # there is no terminal that could be spared
        yield
        return
    with tempfile.TemporaryFile() as aside:
        _flush()
        os.dup2(aside.fileno(), _STDERR)
        try:
            yield
        finally:
            _flush()
            os.dup2(kept, _STDERR)
            os.close(kept)
            _pass_on(aside)


def _flush() -> None:
    if sys.stderr is not None:
        sys.stderr.flush()


def _pass_on(aside: IO[bytes]) -> None:
    aside.seek(0)
    for line in aside:
        if _GREETING.match(line):
            log.info("%s", line.decode(errors="replace").rstrip())
        else:
            os.write(_STDERR, line)
