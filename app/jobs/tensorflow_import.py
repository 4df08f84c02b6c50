"""Importing TensorFlow in a background thread without freezing the window.

A plain import holds the interpreter for up to 0.7 s at a time: while the system loads
800 MB of library, and whenever the garbage collector walks through all the modules that
are being created. Both are avoided here; what is left are stalls below 50 ms.
"""

from __future__ import annotations

import ctypes
import gc
import importlib.util
import os
import sys
import threading
from pathlib import Path

from app.jobs.quiet_start import greetings_in_log

_LIBRARIES = ("libtensorflow_framework.so.2", "libtensorflow_cc.so.2")
_lock = threading.Lock()


def import_tensorflow() -> None:
    """Import TensorFlow and Keras, once; other threads that ask wait for it."""
    with _lock:
        if "tensorflow" in sys.modules:
            return
        # Its notes about the processor mean nothing to people at a window.
        os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
        with greetings_in_log():
            _load_libraries()
            _import_without_garbage_collection()


def _import_without_garbage_collection() -> None:
    collects = gc.isenabled()
    gc.disable()
    try:
        import keras
        import tensorflow

        # Both load most of their modules, and greet, only when they are first used.
        _ = (keras.layers, tensorflow.zeros(()))
    finally:
        gc.freeze()  # modules live as long as the process: never walk them again
        if collects:
            gc.enable()


def _load_libraries() -> None:
    """Load the libraries by a call that lets other threads run meanwhile.

    ``ctypes.CDLL`` itself would keep the interpreter locked, so ``dlopen`` is called
    like any C function. Where this fails, the import loads them all the same.
    """
    if not sys.platform.startswith("linux"):
        return
    spec = importlib.util.find_spec("tensorflow")
    if spec is None or not spec.submodule_search_locations:
        return
    folder = Path(spec.submodule_search_locations[0])
    system = ctypes.CDLL(None)
    system.dlopen.restype = ctypes.c_void_p
    system.dlopen.argtypes = (ctypes.c_char_p, ctypes.c_int)
    for name in _LIBRARIES:
        if (folder / name).is_file():
            system.dlopen(os.fsencode(folder / name), os.RTLD_NOW)
