import gc
import subprocess
import sys
from pathlib import Path

import pytest

from app.project.lock import FileLock

HOLD = """
import sys, time
from pathlib import Path
from app.project.lock import FileLock
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
    root = Path(__file__).parents[3]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) as child:
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(BlockingIOError):
            FileLock(path)
        child.kill()
    FileLock(path).release()


def test_a_drive_without_locks_is_used_without(path, monkeypatch):
    def refuse(_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("app.project.lock._lock", refuse)
    FileLock(path).release()
