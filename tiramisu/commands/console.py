"""What all commands share: lines for people, work on many images, a quiet start."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

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

    Some of them come before any of its own settings apply, straight to the process's
    error stream, which is therefore turned away during the import.

    Args:
        set_up: What must be done before TensorFlow is used for the first time.

    Returns:
        What ``set_up`` has returned.
    """
    sys.stderr.flush()
    kept = os.dup(2)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
        try:
            return import_tensorflow_leanly(set_up)
        finally:
            os.dup2(kept, 2)
            os.close(kept)
