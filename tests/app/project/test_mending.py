"""Damaged and replaced files: nothing that can be had is lost, nothing overwritten."""

import shutil

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.project.errors import ProjectError
from app.project.project import Project
from app.project.store import AnnotationStore
from tests.app.builders import blank, make_project
from tests.app.project.conftest import Sitting
from tests.app.project.disk import no_file_longer_than
from tiramisu.journal_records import HEADER_SIZE, read_records
from tiramisu.masks import read_mask, write_mask


def records_of(sitting):
    return read_records(sitting.journal_path.read_bytes(), 300, 200)


def some_work(sitting):
    """Paint, undo, redo and save; return the annotation after each record."""
    states = [sitting.copy()]

    def note(act, *values):
        act(*values)
        states.append(sitting.copy())

    note(sitting.paint, 50, 60)
    note(sitting.paint, 120, 60, 0)
    note(sitting.undo)
    note(sitting.save)
    note(sitting.redo)
    note(sitting.paint, 55, 65, 0)
    note(sitting.save)
    note(sitting.undo)
    return states


def test_a_journal_cut_around_any_record_gives_the_records_before(tmp_path):
    original = Sitting(make_project(tmp_path / "original")).open()
    states = some_work(original)
    original.close()
    original.mask_path.unlink()
    ends = [HEADER_SIZE, *(record.end for record in records_of(original))]
    assert len(ends) == len(states)
    for count, end in enumerate(ends):
        for shift in (-1, 0, 1):
            folder = tmp_path / f"{count}{shift:+}"
            shutil.copytree(tmp_path / "original", folder)
            sitting = Sitting(Project.open(folder))
            data = original.journal_path.read_bytes()[: end + shift]
            sitting.journal_path.write_bytes(data)
            sitting.open()
            whole = max(count - 1, 0) if shift < 0 else count
            np.testing.assert_array_equal(sitting.annotation, states[whole])
            is_torn = shift != 0 and end + shift <= ends[-1]
            assert bool(sitting.notes) == is_torn
            # What is painted after that must come back as well.
            sitting.paint(200, 150)
            painted = sitting.copy()
            np.testing.assert_array_equal(sitting.reopen().annotation, painted)
            assert sitting.notes == []
            sitting.close()


@given(st.floats(0, 1), st.integers(1, 255), st.booleans())
def test_one_wrong_byte_in_the_journal_gives_a_state_that_was(
    tmp_path_factory, place, flip, keep_mask
):
    folder = tmp_path_factory.mktemp("project")
    sitting = Sitting(make_project(folder)).open()
    states = some_work(sitting)
    sitting.close()
    data = bytearray(sitting.journal_path.read_bytes())
    data[int(place * (len(data) - 1))] ^= flip
    sitting.journal_path.write_bytes(data)
    if not keep_mask:
        sitting.mask_path.unlink()
    sitting.open()
    assert any(np.array_equal(sitting.annotation, state) for state in states)
    assert sitting.notes
    sitting.close()


def test_a_mask_changed_by_another_program_wins(sitting):
    sitting.paint(50, 60)
    sitting.save()
    sitting.paint(150, 60)
    sitting.close()
    record = sitting.journal_path.read_bytes()
    foreign = blank()
    foreign[100:] = 0
    write_mask(sitting.mask_path, foreign, sitting.project.classes)

    sitting.open()

    np.testing.assert_array_equal(sitting.annotation, foreign)
    assert not sitting.history.can_undo
    assert sitting.is_saved
    (note,) = sitting.notes
    assert "Another program has changed the mask a.png" in note
    assert "a.png.journal.orphan-1" in note
    aside = sitting.journal_path.with_name("a.png.journal.orphan-1")
    assert aside.read_bytes() == record


def test_work_goes_on_from_a_mask_that_another_program_changed(sitting):
    for number in (1, 2):
        sitting.paint(50, 60, label=number % 2)
        sitting.close()
        foreign = blank()
        foreign[100 + number :] = 0
        write_mask(sitting.mask_path, foreign, sitting.project.classes)
        sitting.open()
        sitting.paint(150, 160)
        painted = sitting.copy()
        np.testing.assert_array_equal(sitting.reopen().annotation, painted)
        assert sitting.notes == []
        assert sitting.journal_path.with_name(
            f"a.png.journal.orphan-{number}"
        ).is_file()


def test_a_mask_that_is_gone_is_rebuilt(sitting):
    sitting.paint(50, 60)
    sitting.save()
    sitting.paint(150, 60)
    painted = sitting.copy()
    sitting.close()
    sitting.mask_path.unlink()
    sitting.open()
    np.testing.assert_array_equal(sitting.annotation, painted)
    assert not sitting.is_saved


GARBAGE = {
    "text": lambda png: b"no picture at all",
    "nothing": lambda png: b"",
    "cut": lambda png: png[: len(png) // 2],
    "start": lambda png: png[:20],
}


@pytest.mark.parametrize("kind", GARBAGE)
def test_a_mask_replaced_by_garbage_is_kept_aside_and_rebuilt(sitting, kind):
    some_work(sitting)
    painted = sitting.copy()
    sitting.close()
    garbage = GARBAGE[kind](sitting.mask_path.read_bytes())
    sitting.mask_path.write_bytes(garbage)

    sitting.open()

    np.testing.assert_array_equal(sitting.annotation, painted)
    assert not sitting.is_saved
    assert sitting.history.can_undo
    (note,) = sitting.notes
    assert "a.png is damaged and was moved to a.png.unusable-1" in note
    aside = sitting.mask_path.with_name("a.png.unusable-1")
    assert aside.read_bytes() == garbage
    sitting.save()
    assert aside.read_bytes() == garbage


def test_a_mask_of_another_size_is_kept_aside(sitting):
    sitting.paint(50, 60)
    painted = sitting.copy()
    sitting.close()
    write_mask(sitting.mask_path, blank(30, 20), sitting.project.classes)
    sitting.open()
    np.testing.assert_array_equal(sitting.annotation, painted)
    assert "is 30 x 20 pixels in size and was moved" in sitting.notes[0]


def test_garbage_that_nothing_is_known_about_leaves_an_empty_annotation(tmp_path):
    project = make_project(tmp_path)
    project.masks_folder.mkdir()
    project.mask_path("a.png").write_bytes(b"no picture")
    sitting = Sitting(project).open()
    np.testing.assert_array_equal(sitting.annotation, blank())
    assert len(sitting.notes) == 1
    sitting.close()


def test_a_mask_from_elsewhere_can_be_rebuilt_once_it_was_opened_again(tmp_path):
    project = make_project(tmp_path)
    mask = blank()
    mask[20:40] = 1
    write_mask(project.mask_path("a.png"), mask, project.classes)
    sitting = Sitting(project).open()
    sitting.paint(50, 100)
    sitting.save()
    painted = sitting.copy()
    sitting.reopen()  # this is where the journal learns what came before it
    sitting.close()
    sitting.mask_path.write_bytes(b"no picture")
    sitting.open()
    np.testing.assert_array_equal(sitting.annotation, painted)
    sitting.undo_all()
    np.testing.assert_array_equal(sitting.annotation, mask)
    sitting.close()


def test_an_image_of_another_size_starts_anew_and_keeps_the_old_journal(sitting):
    sitting.paint(50, 60)
    sitting.close()
    make_project(sitting.project.folder, width=100, height=80)
    smaller = AnnotationStore(sitting.project, "a.png")
    loaded = smaller.load(100, 80)
    assert loaded.annotation.shape == (80, 100)
    assert "cannot be read" in loaded.notes[0]
    assert sitting.journal_path.with_name("a.png.journal.orphan-1").is_file()
    smaller.close()


class CrashError(BaseException):
    """Stands for the moment at which the program dies."""


@pytest.mark.parametrize("saves_before", [0, 1])
def test_a_crash_before_the_mask_is_in_place_loses_nothing(
    sitting, monkeypatch, saves_before
):
    sitting.paint(50, 60)
    for _ in range(saves_before):
        sitting.save()
    sitting.paint(100, 60)
    sitting.undo()

    def crash(*_):
        raise CrashError

    with monkeypatch.context() as patched:
        patched.setattr("app.project.store.write_atomically", crash)
        with pytest.raises(CrashError):
            sitting.save()
    expected = sitting.copy()
    sitting.reopen()
    np.testing.assert_array_equal(sitting.annotation, expected)
    assert sitting.notes == []
    assert sitting.history.can_redo
    sitting.paint(200, 60)
    expected = sitting.copy()
    sitting.save()
    np.testing.assert_array_equal(sitting.reopen().annotation, expected)


def test_a_full_disk_keeps_gestures_until_there_is_room(sitting, nothing):
    sitting.paint(50, 60)
    with no_file_longer_than(sitting.journal_path.stat().st_size + 20):
        for x in (100, 150):
            with pytest.raises(ProjectError, match="cannot be written"):
                sitting.paint(x, 60)
        assert sitting.store.is_behind
    sitting.undo()
    assert not sitting.store.is_behind
    expected = sitting.copy()
    sitting.reopen()
    np.testing.assert_array_equal(sitting.annotation, expected)
    assert sitting.history.position == 2
    sitting.undo_all()
    np.testing.assert_array_equal(sitting.annotation, nothing)


def test_a_full_disk_leaves_the_old_mask(sitting):
    sitting.paint(50, 60)
    sitting.save()
    saved = sitting.copy()
    sitting.paint(100, 60)
    with (
        no_file_longer_than(sitting.mask_path.stat().st_size // 2),
        pytest.raises(ProjectError, match="cannot be written"),
    ):
        sitting.save()
    np.testing.assert_array_equal(
        read_mask(sitting.mask_path, sitting.project.classes), saved
    )
    assert [path.name for path in sitting.mask_path.parent.iterdir()] == ["a.png"]


def scribble_much(sitting, count):
    rng = np.random.default_rng(0)
    for number in range(count):
        x, y = rng.uniform(0, 300), rng.uniform(0, 200)
        sitting.paint(x, y, label=number % 2, radius=float(rng.uniform(20, 60)))


def test_a_long_journal_is_rewritten_with_the_steps_that_can_be_undone(sitting):
    scribble_much(sitting, 700)
    for _ in range(5):
        sitting.undo()
    sitting.save()
    sitting.close()
    length = sitting.journal_path.stat().st_size
    expected, texts = sitting.copy(), sitting.history.texts
    sitting.open()
    assert sitting.journal_path.stat().st_size < length / 2
    assert sitting.notes == []
    for _ in range(2):  # as read from the old journal, then from the new
        np.testing.assert_array_equal(sitting.annotation, expected)
        assert sitting.history.texts == texts
        assert sitting.history.position == 195
        assert sitting.is_saved
        sitting.reopen()


def test_a_rewritten_journal_undoes_to_where_its_steps_start(sitting):
    scribble_much(sitting, 700)
    sitting.save()
    steps = [step.patch for step in sitting.history.steps]
    start = sitting.copy()
    for patch in steps:
        patch.toggle(start)
    sitting.reopen()
    sitting.reopen()
    sitting.undo_all()
    np.testing.assert_array_equal(sitting.annotation, start)


def test_a_rewritten_journal_rebuilds_a_mask_that_is_gone(sitting):
    scribble_much(sitting, 700)
    sitting.save()
    expected = sitting.copy()
    sitting.reopen()
    sitting.close()
    sitting.mask_path.unlink()
    np.testing.assert_array_equal(sitting.open().annotation, expected)


def test_a_journal_is_not_rewritten_when_little_would_be_gained(sitting):
    scribble_much(sitting, 150)
    sitting.save()
    sitting.close()
    before = sitting.journal_path.read_bytes()
    sitting.open()
    assert sitting.journal_path.read_bytes() == before


def test_a_journal_that_cannot_be_rewritten_is_used_as_it_is(sitting, monkeypatch):
    scribble_much(sitting, 700)
    sitting.save()
    sitting.close()
    expected = sitting.copy()

    def refuse(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("app.project.loading.write_atomically", refuse)
        sitting.open()
    np.testing.assert_array_equal(sitting.annotation, expected)
    sitting.paint(10, 10)
    expected = sitting.copy()
    np.testing.assert_array_equal(sitting.reopen().annotation, expected)


def test_a_journal_is_rewritten_once_and_not_each_time(tmp_path):
    project = make_project(tmp_path)
    write_mask(project.mask_path("a.png"), blank(), project.classes)
    sitting = Sitting(project).open()
    sitting.save()
    sitting.reopen()
    once = sitting.journal_path.stat().st_ino
    sitting.reopen()
    assert sitting.journal_path.stat().st_ino == once
    assert sitting.notes == []
    sitting.close()
