"""Finds and installs what pip cannot: the shared libraries that Qt is linked to.

PySide6's wheels bring Qt along but expect the system's graphics and font libraries,
which servers and containers lack.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

# Library -> Debian package, as Qt's core and its xcb, Wayland and offscreen plug-ins
# name them (readelf -d).
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


def missing_packages() -> list[str]:
    """Return the Debian packages that this machine still needs, sorted."""
    if not sys.platform.startswith("linux"):
        return []
    missing = {
        package for library, package in QT_LIBRARIES.items() if not _can_load(library)
    }
    if not has_venv():
        missing.add(f"python3.{sys.version_info.minor}-venv")
    return sorted(missing)


def has_venv() -> bool:
    """Tell whether this Python can make virtual environments; Debian's may not."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install(packages: list[str]) -> bool:
    """Install ``packages`` with apt-get where no password is needed for it.

    Returns:
        Whether all of them are installed now.
    """
    as_root = _root_prefix()
    if as_root is None or shutil.which("apt-get") is None:
        return False
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    apt_get = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    steps = (
        [*apt_get, "update"],
        [*apt_get, "install", "--yes", "--no-install-recommends", *packages],
    )
    return all(_succeeds(step) for step in steps)


def install_command(packages: list[str]) -> str:
    """Return what a person would type to install ``packages``."""
    return (
        "sudo apt-get update && "
        f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
    )


def _root_prefix() -> list[str] | None:
    """Return what to put before a command to run it as root; None if nothing works."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if shutil.which("sudo") and _succeeds([*sudo, "true"], quiet=True):
        return sudo
    return None


def _succeeds(command: list[str], *, quiet: bool = False) -> bool:
    """Run ``command``; show what it says only if it fails."""
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0 and not quiet:
        print(done.stdout, file=sys.stderr)
    return done.returncode == 0
