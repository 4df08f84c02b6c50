import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from app.jobs.threads import BackgroundThread
from app.jobs.tour_copies import TourCopy, remove_leftovers_job

ROOT = Path(__file__).resolve().parents[3]
KILLED = """
import os
from app.jobs.tour_copies import TourCopy
copy = TourCopy("Tour")
copy.folder.mkdir()
print(copy.folder.parent, flush=True)
os._exit(1)
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def remove_leftovers(qtbot):
    parent = QObject()
    job = remove_leftovers_job(parent)
    thread = BackgroundThread("files")
    thread.start()
    with qtbot.waitSignal(job.done, timeout=5000):
        job.start(thread)
    thread.finish()
    thread.wait()


def test_what_a_killed_program_has_left_is_removed(qtbot, temporary):
    done = subprocess.run(
        [sys.executable, "-c", KILLED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    left = Path(done.stdout.strip())
    assert left.parent == temporary and left.is_dir()
    remove_leftovers(qtbot)
    assert [*temporary.iterdir()] == []


def test_copies_of_living_programs_stay(qtbot, temporary):
    copy = TourCopy("Tour")
    copy.folder.mkdir()
    remove_leftovers(qtbot)
    assert copy.folder.is_dir()
    copy.remove()
    assert [*temporary.iterdir()] == []


def test_without_a_lock_only_what_is_old_is_removed(qtbot, temporary):
    fresh, old = temporary / "tiramisu-tour-fresh", temporary / "tiramisu-tour-old"
    for place in (fresh, old):
        place.mkdir()
    long_ago = time.time() - 2 * 24 * 60 * 60
    os.utime(old, (long_ago, long_ago))
    remove_leftovers(qtbot)
    assert [*temporary.iterdir()] == [fresh]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_and_folders_of_other_names_are_left_alone(qtbot, temporary):
    other = temporary / "other"
    other.mkdir()
    (temporary / "tiramisu-tour-link").symlink_to(other)
    long_ago = time.time() - 2 * 24 * 60 * 60
    os.utime(other, (long_ago, long_ago))
    remove_leftovers(qtbot)
    assert other.is_dir()
    assert (temporary / "tiramisu-tour-link").is_symlink()
