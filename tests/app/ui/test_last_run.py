"""A run that was killed is known to the next one; a report says what is known."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.project.project import Project
from app.ui.last_run import CRASH_FILE, Crash, ThisRun, find_crashes
from app.ui.log_entries import LOG_FILE
from app.ui.report import report_text
from tests.app.builders import make_project

ROOT = Path(__file__).parents[3]
RUN = """
import sys, time
from pathlib import Path
from app.ui.last_run import ThisRun, catch_crashes
folder = Path(sys.argv[1])
catch_crashes(folder)
run = ThisRun(folder)
run.note("/data/cells", "a.png")
print("runs", flush=True)
if sys.argv[2] == "abort":
    import os
    os.abort()
time.sleep(60)
"""


def start_run(folder, how="sleep"):
    command = [sys.executable, "-c", RUN, str(folder), how]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)
    assert child.stdout.readline() == b"runs\n"
    return child


def test_a_run_that_ends_well_leaves_nothing(tmp_path):
    run = ThisRun(tmp_path)
    run.note("/data/cells", "a.png")
    run.end()
    run.end()
    assert list(tmp_path.iterdir()) == []
    assert find_crashes(tmp_path) == []


def test_a_killed_run_is_told_once_with_what_was_open(tmp_path):
    with start_run(tmp_path) as child:
        assert find_crashes(tmp_path) == []  # it lives
        child.kill()
    (crash,) = find_crashes(tmp_path)
    assert crash == Crash("/data/cells", "a.png")
    assert "with a.png in /data/cells open" in crash.sentence
    assert "Every finished stroke is kept" in crash.sentence
    assert find_crashes(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="aborting opens a window there")
def test_where_a_run_was_torn_down_is_written_down(tmp_path):
    with start_run(tmp_path, "abort") as child:
        child.wait(60)
    assert "Fatal Python error: Aborted" in (tmp_path / CRASH_FILE).read_text()
    assert len(find_crashes(tmp_path)) == 1


@pytest.mark.parametrize("text", ["", "{", "[]", '{"folder": 5}', "[" * 99_999])
def test_damaged_notes_are_a_crash_all_the_same(tmp_path, text):
    (tmp_path / "run-1.lock").touch()
    (tmp_path / "run-1.json").write_text(text)
    (crash,) = find_crashes(tmp_path)
    assert crash.image == ""
    assert "did not end properly last time. Every" in crash.sentence


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_run(tmp_path):
    place = tmp_path / "file"
    place.write_text("in the way")
    run = ThisRun(place)
    run.note("/data", "a.png")
    run.end()
    assert find_crashes(place) == []


def test_a_report_has_versions_and_log_but_neither_images_nor_the_home(
    session, tmp_path, monkeypatch
):
    home = tmp_path / "home" / "jane"
    folder = home / "state"
    folder.mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: home)
    (folder / LOG_FILE).write_text(f"start\nreading {home}/cells/a.png failed\n")
    session.open_project(Project.open(make_project(tmp_path / "cells").folder))
    text = report_text(folder, session)
    assert "PySide6 6." in text
    assert "reading ~/cells/a.png failed" in text
    assert "project: 1 images" in text
    assert str(home) not in text
    assert "Crashes\n=======\n(No such file or directory)" in text


def test_of_a_long_log_the_end_is_reported(session, tmp_path):
    (tmp_path / LOG_FILE).write_bytes(b"early\n" + b"x" * 300_000 + b"\xff\nlate\n")
    text = report_text(tmp_path, session)
    assert "late" in text
    assert "early" not in text
    assert len(text) < 250_000


def test_a_report_is_saved_where_the_user_wants_it(workspace, data_home, tmp_path):
    said = []
    workspace.messages.status_changed.connect(said.append)
    workspace.messages.warned.connect(said.append)
    workspace.save_report(tmp_path / "report.txt")
    assert "Versions" in (tmp_path / "report.txt").read_text()
    workspace.save_report(tmp_path / "nowhere" / "report.txt")
    assert said[0] == "Saved report.txt; it holds no image, but names of files."
    assert "while saving the report" in said[1]
