"""Whether there is a display, asked before Qt would abort the process."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Mapping
from pathlib import Path

_X11_SOCKETS = Path("/tmp/.X11-unix")
_X11_PORT = 6000
_CONNECT_SECONDS = 2.0


def display_problem(environment: Mapping[str, str]) -> str | None:
    """Say in one sentence why no window can open; None if one can.

    Args:
        environment: The process's environment variables.
    """
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return None
    if environment.get("WAYLAND_DISPLAY"):
        return None
    display = environment.get("DISPLAY", "")
    if not display:
        return (
            "There is no display to open a window on. Work without one with --mode "
            "(see --help), or set QT_QPA_PLATFORM=offscreen."
        )
    if not _answers(display):
        return f"The display {display} does not answer; check the variable DISPLAY."
    return _missing_library()


def _answers(display: str) -> bool:
    """Tell whether an X server listens where ``DISPLAY`` says."""
    match = re.fullmatch(r"(?:unix)?(?P<host>[^:]*):(?P<number>\d+)(?:\.\d+)?", display)
    if match is None:
        return True  # some other form; let Qt find out
    import socket  # where it is not asked for, the window is there sooner

    host, number = match["host"], int(match["number"])
    try:
        if host:
            address = (host, _X11_PORT + number)
            socket.create_connection(address, _CONNECT_SECONDS).close()
        else:
            _connect_locally(f"{_X11_SOCKETS}/X{number}")
    except OSError:
        return False
    return True


def _connect_locally(path: str) -> None:
    """Try the abstract name, which X servers prefer, and then the file."""
    import socket

    for address in (f"\0{path}", path):
        with socket.socket(socket.AF_UNIX) as attempt:
            attempt.settimeout(_CONNECT_SECONDS)
            try:
                attempt.connect(address)
            except OSError:
                if address == path:
                    raise
            else:
                return


def _missing_library() -> str | None:
    """Load Qt's X11 plug-in as Qt would; systems often lack one of its libraries."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        return None
    plugin = Path(spec.submodule_search_locations[0], "Qt/plugins/platforms/libqxcb.so")
    if not plugin.is_file():
        return None
    import ctypes

    try:
        ctypes.CDLL(str(plugin))
    except OSError as problem:
        library = str(problem).split(":")[0]
        return (
            f"Qt needs the system library {library}; on Debian and Ubuntu install it "
            "with: sudo apt install libxcb-cursor0 libxkbcommon-x11-0 libegl1"
        )
    return None
