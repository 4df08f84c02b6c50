import gc
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tiramisu.file_lock import FileLock

HOLD = """
import sys, time
from pathlib import Path
from tiramisu.file_lock import FileLock
lock = FileLock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal" / "a.lock"


def test_a_file_is_held_once_until_it_is_released(path):
    lock = FileLock(path)
    with pytest.raises(BlockingIOError):
        FileLock(path)
    lock.release()
    lock.release()
    FileLock(path).release()


def test_a_forgotten_lock_is_released(path):
    lock = FileLock(path)
    del lock
    gc.collect()
    FileLock(path).release()


def test_the_lock_of_a_killed_program_is_released(path):
    command = [sys.executable, "-c", HOLD, str(path)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) as child:
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(BlockingIOError):
            FileLock(path)
        child.kill()
    FileLock(path).release()


def test_a_drive_without_locks_is_used_without(path, monkeypatch):
    def refuse(_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("tiramisu.file_lock._lock", refuse)
    FileLock(path).release()


def refuse_locks(monkeypatch):
    """Make it a drive that knows no locks."""

    def refuse(_):
        raise OSError(37, "No locks available")

    monkeypatch.setattr("tiramisu.file_lock._lock", refuse)


def test_whoever_holds_a_file_is_named(path):
    lock = FileLock(path)
    with pytest.raises(BlockingIOError, match=rf"process {os.getpid()} on ."):
        FileLock(path)
    lock.release()
    assert path.read_bytes() == b""


def test_a_holder_who_lets_go_soon_is_waited_for(path):
    lock = FileLock(path)
    timer = threading.Timer(0.1, lock.release)
    timer.start()
    FileLock(path, patience_s=20).release()
    timer.join()


def test_on_a_drive_without_locks_a_running_holder_is_heeded(path, monkeypatch):
    refuse_locks(monkeypatch)
    lock = FileLock(path)
    with pytest.raises(BlockingIOError):
        FileLock(path)
    lock.release()
    FileLock(path).release()


@pytest.mark.parametrize(
    ("owner", "is_free"),
    [
        ("process 999999999 on {host}", True),  # it died here
        ("process 1 on another-machine", False),  # who knows
        ("process 99999999999999999999 on {host}", True),
        ("garbage", True),
        ("\0\xff", True),
        ("", True),
    ],
)
def test_on_a_drive_without_locks_the_dead_hold_nothing(
    path, monkeypatch, owner, is_free
):
    refuse_locks(monkeypatch)
    path.parent.mkdir()
    path.write_bytes(owner.format(host=socket.gethostname()).encode("latin-1"))
    if is_free:
        FileLock(path).release()
    else:
        with pytest.raises(BlockingIOError, match="another-machine"):
            FileLock(path)


def test_a_leftover_name_means_nothing_where_locks_are_known(path):
    path.parent.mkdir()
    path.write_text("process 1 on another-machine")
    FileLock(path).release()
