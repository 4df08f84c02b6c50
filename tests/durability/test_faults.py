"""Disks that fail under a session at work: nothing that was painted is lost."""

import os
import threading
import time

import numpy as np
import pytest

from app.project.opening import open_image
from app.project.project import Project
from app.session.document import Document
from app.session.session import Session
from tests.app.builders import make_project
from tests.durability.disks import filled, make_slow, open_folder, read_only, small_disk
from tiramisu.masks import read_mask


class Work:
    """A session with an image open, and what it says about failures."""

    def __init__(self, folder):
        self.folder = folder
        self.session = Session()
        self.failures, self.notes = [], []
        self.session.save_failed.connect(self.failures.append)
        self.session.noticed.connect(self.notes.append)
        self.session.open_project(Project.open(folder))
        self.open()

    def open(self):
        self.session.show(Document(open_image(self.session.project, "a.png")))
        return self

    @property
    def document(self):
        return self.session.document

    @property
    def mask_path(self):
        return self.session.project.mask_path("a.png")

    def paint(self, *places):
        for x in places:
            self.session.tool.press((x, 60))
            self.session.tool.move((x + 15, 120))
            self.session.tool.release()

    def copy(self):
        return self.document.annotation.copy()

    def reopen(self):
        """Open the project as another run of the program would."""
        assert self.session.show(None)
        return Work(self.folder)


def assert_all_is_there(work, painted, num_steps):
    """In this session, on disk, and after undoing everything."""
    again = work.reopen()
    np.testing.assert_array_equal(again.copy(), painted)
    assert again.document.position == num_steps
    mask = read_mask(again.mask_path, again.session.project.classes)
    np.testing.assert_array_equal(mask, painted)
    again.document.go_to(0)
    assert (again.copy() == 255).all()
    again.document.go_to(num_steps)
    np.testing.assert_array_equal(again.copy(), painted)
    assert again.session.show(None)


def test_a_full_disk_takes_everything_once_there_is_room(qapp, tmp_path):
    with small_disk(tmp_path / "disk") as disk:
        make_project(disk)
        work = Work(disk)
        work.paint(40)
        assert work.session.save()
        saved = read_mask(work.mask_path, work.session.project.classes)
        with filled(disk):
            work.paint(*range(60, 260, 4))
            assert work.document.is_at_risk
            assert not work.session.save()
            assert not work.session.show(None)  # the window stays
            sentence = "cannot be written (No space left on device); free some space"
            assert all(sentence in failure for failure in work.failures)
            kept = read_mask(work.mask_path, work.session.project.classes)
            np.testing.assert_array_equal(kept, saved)
        assert work.session.save()
        assert not work.document.is_at_risk
        assert_all_is_there(work, work.copy(), 51)


def test_opening_on_a_full_disk_shows_what_is_there(qapp, tmp_path):
    with small_disk(tmp_path / "disk") as disk:
        make_project(disk)
        work = Work(disk)
        work.paint(40, 80)
        work.session.project.index.set_done("a.png", True)
        painted = work.copy()
        assert work.session.show(None)
        with filled(disk):
            again = Work(disk)
            np.testing.assert_array_equal(again.copy(), painted)
            assert again.session.project.index.row("a.png").done
            again.session.show(None)


def test_a_folder_that_turns_read_only_takes_everything_when_it_may_be_written(qapp):
    with open_folder() as folder:
        make_project(folder)
        work = Work(folder)
        work.paint(40)
        assert work.session.save()
        saved = read_mask(work.mask_path, work.session.project.classes)
        with read_only(folder):
            work.paint(80, 120)
            assert not work.session.save()
            assert "cannot be written (Permission denied)" in work.failures[-1]
            kept = read_mask(work.mask_path, work.session.project.classes)
            np.testing.assert_array_equal(kept, saved)
        assert work.session.save()
        assert_all_is_there(work, work.copy(), 3)


def test_a_folder_that_turned_read_only_before_the_first_stroke(qapp):
    with open_folder() as folder:
        make_project(folder)
        work = Work(folder)
        with read_only(folder):
            work.paint(80)
            assert "cannot be written (Permission denied)" in work.failures[-1]
            assert work.document.is_at_risk
            assert not work.session.show(None)
        work.paint(120)
        assert not work.document.is_at_risk
        assert_all_is_there(work, work.copy(), 2)


def test_a_read_only_folder_is_shown_and_cannot_be_painted_on(qapp):
    with open_folder() as folder:
        make_project(folder)
        work = Work(folder)
        work.paint(40)
        painted = work.copy()
        assert work.session.show(None)
        with read_only(folder):
            again = Work(folder)
            assert "a.png cannot be changed" in again.document.read_only
            again.paint(120)
            np.testing.assert_array_equal(again.copy(), painted)
            assert again.session.show(None)
            assert again.failures == []


def test_the_clock_does_not_matter(qapp, tmp_path):
    """Files from the future and from 1980 are read and saved like others."""
    make_project(tmp_path)
    work = Work(tmp_path)
    for number, when in enumerate((4_000_000_000, 315_600_000, 0)):
        work.paint(40 + 40 * number)
        work.session.save()
        for path in tmp_path.rglob("*"):
            os.utime(path, (when, when))
        work.paint(60 + 40 * number)
        work.session.save()
        painted = work.copy()
        work = work.reopen()
        np.testing.assert_array_equal(work.copy(), painted)
    assert work.notes == []
    assert work.document.notes == []
    assert work.document.position == 6
    assert_all_is_there(work, painted, 6)


def wait_for_keepers():
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()


@pytest.mark.parametrize("paints", [True, False])
def test_closing_waits_for_no_slow_disk_and_loses_nothing(
    qapp, tmp_path, monkeypatch, paints
):
    make_project(tmp_path)
    work = Work(tmp_path)
    work.paint(40)
    work.session.save()
    with monkeypatch.context() as patched:
        make_slow(patched, 4)
        if paints:
            work.paint(80, 120)
            work.session.tool.press((200, 60))  # a stroke that is still open
        painted = work.copy()
        start = time.monotonic()
        assert work.session.close(0.3)
        assert time.monotonic() - start < 3  # less than the disk takes once
        # As if the program were killed here: the journal has it all.
        looker = Work(tmp_path)
        assert "another window" in looker.document.read_only
        np.testing.assert_array_equal(looker.copy(), painted)
    wait_for_keepers()
    looker.session.show(None)
    again = Work(tmp_path)
    np.testing.assert_array_equal(again.copy(), painted)
    assert_all_is_there(again, painted, 4 if paints else 1)


def test_closing_says_when_the_mask_cannot_be_written(qapp, tmp_path):
    make_project(tmp_path)
    work = Work(tmp_path)
    work.paint(40)
    painted = work.copy()
    work.session.project.masks_folder.write_text("a file stands in the way")
    assert work.session.close(20)
    assert "masks" in work.failures[0]
    work.session.project.masks_folder.unlink()
    again = Work(tmp_path)
    np.testing.assert_array_equal(again.copy(), painted)
    assert again.session.show(None)
