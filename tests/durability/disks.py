"""Disks that are full, slow, or take nothing any more: real ones where that works."""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

_NOBODY = 65534


@contextlib.contextmanager
def small_disk(folder, size="2m"):
    """A disk of its own in memory; the test is skipped where none can be mounted."""
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)]
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("mounting a disk takes an administrator")
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("this system mounts no disks")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextlib.contextmanager
def filled(folder):
    """Fill the disk of a folder to its last byte, for as long as this lasts."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))
    with filler.open("ab", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"x")
    try:
        yield
    finally:
        filler.unlink()


@contextlib.contextmanager
def open_folder():
    """A folder that belongs to whoever the test runs as between the lines."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        folder.chmod(0o777)
        yield folder


@contextlib.contextmanager
def read_only(folder):
    """Take the right to write away from a folder and all below it.

    An administrator may write anywhere, so the test goes on as nobody meanwhile.
    """
    if sys.platform == "win32":
        pytest.skip("Windows has other rights")
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    modes = [(path, path.stat().st_mode) for path in folders]
    is_administrator = os.geteuid() == 0
    for path, _ in modes:
        path.chmod(0o555)
    if is_administrator:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if is_administrator:
            os.seteuid(0)
        for path, mode in modes:
            path.chmod(mode)


def make_slow(monkeypatch, seconds):
    """Let the disk take so long for whatever has to be on it."""
    sync = os.fsync

    def slow_sync(descriptor):
        time.sleep(seconds)
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", slow_sync)
