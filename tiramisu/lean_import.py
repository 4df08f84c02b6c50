"""Importing TensorFlow with little more memory than predicting needs.

For programs of their own, such as the command line: of what the import leaves in a
process, half is never used again.
"""

from __future__ import annotations

import ctypes
import mmap
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# Keras and TensorFlow load these where they are installed, only to know their tables
# and estimators should they meet any: 170 MB and a second.
_NOT_NEEDED = ("pandas", "sklearn")
_MAPPINGS = Path("/proc/self/smaps")


def import_tensorflow_leanly(set_up: Callable[[], Any] | None = None) -> Any:
    """Import TensorFlow and Keras, with all that they load at their first use.

    Args:
        set_up: What must be done before TensorFlow is used for the first time.

    Returns:
        What ``set_up`` has returned.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    with seeming_absent(_NOT_NEEDED):
        import keras
        import tensorflow

        result = None if set_up is None else set_up()
        _ = (keras.layers, tensorflow.zeros(()))
    release_files()
    return result


@contextmanager
def seeming_absent(names: tuple[str, ...]) -> Iterator[None]:
    """Let packages look as if they were not installed, unless they are in use."""
    modules: dict[str, Any] = sys.modules
    hidden = [name for name in names if name not in modules]
    modules.update(dict.fromkeys(hidden))
    try:
        yield
    finally:
        for name in hidden:
            del modules[name]


def release_files() -> None:
    """Take the files that are mapped out of the process's memory, where it is Linux.

    They stay in the system's cache and come back page by page when they are touched.
    To load TensorFlow touches 330 MB of its libraries, to predict a tenth of that.
    """
    if not _MAPPINGS.is_file():
        return
    madvise = ctypes.CDLL(None).madvise
    madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    for start, length in _untouched_files():
        madvise(start, length, mmap.MADV_DONTNEED)


def _untouched_files() -> list[tuple[int, int]]:
    """Return where files are mapped that the process neither can nor did change.

    What was changed, as addresses are by the loader, would be lost.
    """
    found: list[tuple[int, int]] = []
    for line in _MAPPINGS.read_text(encoding="utf-8", errors="replace").splitlines():
        name, *values = line.split()
        if not name.endswith(":"):
            start, end = (int(one, 16) for one in name.split("-"))
            is_file = len(values) > 4 and values[4].startswith("/")
            is_candidate = is_file and "w" not in values[0]
            found += [(start, end - start)] if is_candidate else []
        elif is_candidate and name in ("Anonymous:", "Swap:") and values[0] != "0":
            found.pop()
            is_candidate = False
    return found
