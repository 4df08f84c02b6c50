"""Importing large packages beside a window that must not stand still meanwhile."""

from __future__ import annotations

import builtins
import os
import sys
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from importlib.machinery import ExtensionFileLoader, ModuleSpec
from types import ModuleType
from typing import Any

import PySide6.QtCore  # noqa: F401 - its own way of importing has to be there before

# Both put back what they have found, so one thread at a time may use them.
_turn = threading.RLock()


@contextmanager
def plain_imports(absent: Collection[str] = ()) -> Iterator[None]:
    """Let this thread import plainly; other threads import as before.

    PySide reads the source of every module that is imported, to learn whether that uses
    PySide: for thousands of modules as much work as importing them.

    Args:
        absent: Packages that seem not to be installed unless they are loaded already,
            as those that ask for them can do without.
    """
    with _turn:
        before: Any = builtins.__import__
        plain = getattr(builtins, "__orig_import__", before)  # PySide keeps it there
        mine = threading.get_ident()

        def import_module(name: str, *arguments: Any, **options: Any) -> Any:
            if threading.get_ident() != mine:
                return before(name, *arguments, **options)
            package = name.partition(".")[0]
            if package in absent and package not in sys.modules:
                raise ModuleNotFoundError(f"{name} is not needed here", name=name)
            return plain(name, *arguments, **options)

        builtins.__import__ = import_module
        try:
            yield
        finally:
            builtins.__import__ = before


@contextmanager
def loading_aside() -> Iterator[None]:
    """Load the libraries of modules while other threads run, where it is Linux.

    Python keeps the interpreter to itself while the system loads a library, for half a
    second where it is large or the disk slow. What is loaded already takes no time.
    """
    if not sys.platform.startswith("linux"):
        yield
        return
    import ctypes  # not for those who only import plainly, before anything is seen

    load = ctypes.CDLL(None).dlopen  # called like any C function, without the lock
    load.restype = ctypes.c_void_p
    load.argtypes = (ctypes.c_char_p, ctypes.c_int)
    with _turn:
        loaders: Any = ExtensionFileLoader
        before = loaders.create_module

        def create_module(loader: ExtensionFileLoader, spec: ModuleSpec) -> ModuleType:
            # Where this fails, Python itself says why.
            load(os.fsencode(loader.path), sys.getdlopenflags())
            module: ModuleType = before(loader, spec)
            return module

        loaders.create_module = create_module
        try:
            yield
        finally:
            loaders.create_module = before
