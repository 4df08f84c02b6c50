"""Importing TensorFlow in a background thread without freezing the window.

A plain import holds the interpreter for up to 0.7 s at a time: while the system loads
800 MB of library, and whenever the garbage collector walks through all the modules that
are being created. Both are avoided here, and so is work that only makes it longer.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.jobs.plain_import import loading_aside, plain_imports
from app.jobs.quiet_start import greetings_in_log

# Loaded where they are installed, to know their tables and pictures: a second.
_NOT_NEEDED = frozenset({"matplotlib", "pandas", "sklearn"})
# TensorFlow's own threads give way to the window's; 0 is the usual, 19 the last.
_NICENESS = 5
_lock = threading.Lock()
_under_way = threading.Event()


def is_importing() -> bool:
    """Whether the import is under way; no garbage of its many objects is any."""
    return _under_way.is_set()


def import_tensorflow() -> None:
    """Import TensorFlow and Keras, once; other threads that ask wait for it."""
    with _lock:
        if "tensorflow" in sys.modules:
            return
        # Its notes about the processor mean nothing to people at a window.
        os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
        with (
            greetings_in_log(),
            _without_garbage_collection(),
            plain_imports(_NOT_NEEDED),
            loading_aside(),
        ):
            _import()


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    collects = gc.isenabled()
    gc.disable()
    _under_way.set()
    try:
        yield
    finally:
        gc.freeze()  # modules live as long as the process: never walk them again
        _under_way.clear()
        if collects:
            gc.enable()


def _import() -> None:
    import keras
    import tensorflow

    _ = keras.layers  # it loads most of its modules only when they are first used
    # So does TensorFlow, and it starts its threads, which are as nice as this one.
    start = threading.Thread(target=_at_low_priority, args=(tensorflow.zeros, ()))
    start.start()
    start.join()


def _at_low_priority(act: Callable[..., object], argument: object) -> None:
    """Do something, and leave this thread at low priority where the system can."""
    if sys.platform.startswith("linux"):
        thread = threading.get_native_id()
        mine = os.getpriority(os.PRIO_PROCESS, thread)
        os.setpriority(os.PRIO_PROCESS, thread, min(mine + _NICENESS, 19))
    act(argument)
