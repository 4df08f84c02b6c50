"""What all commands share: lines for people, work on many images, a quiet start."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from tqdm import tqdm

from tiramisu.errors import TiramisuError
from tiramisu.lean_import import import_tensorflow_leanly


def say(text: str) -> None:
    """Print a line for people, without tearing a progress bar."""
    tqdm.write(text, file=sys.stderr)


def for_each_image(
    images: Sequence[Path], work: Callable[[Path], None]
) -> list[TiramisuError]:
    """Do the work for every image; a bad one does not stop the others.

    Returns:
        What went wrong.
    """
    failed = []
    for image in tqdm(images, unit="image", mininterval=1.0):
        try:
            work(image)
        except TiramisuError as problem:
            failed.append(problem)
    return failed


def report_failures(failed: Sequence[TiramisuError]) -> int:
    """Name what went wrong and return the exit code."""
    for problem in failed:
        say(f"error: {problem}")
    return 1 if failed else 0


def import_tensorflow_quietly(set_up: Callable[[], Any] | None = None) -> Any:
    """Keep TensorFlow's greetings from burying the lines that matter.

    Some of them come before any of its own settings apply.

    Args:
        set_up: What must be done before TensorFlow is used for the first time.

    Returns:
        What ``set_up`` has returned.
    """
    with quiet_errors():
        return import_tensorflow_leanly(set_up)


@contextmanager
def quiet_errors() -> Iterator[TextIO]:
    """Turn the process's error stream away, even from what libraries in C write.

    Yields:
        A stream that still reaches people.
    """
    sys.stderr.flush()
    with (
        os.fdopen(os.dup(2), "w", encoding="utf-8") as kept,
        Path(os.devnull).open("wb") as nowhere,
    ):
        os.dup2(nowhere.fileno(), 2)
        try:
            yield kept
        finally:
            os.dup2(kept.fileno(), 2)
