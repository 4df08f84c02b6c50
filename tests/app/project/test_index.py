"""What is known about images survives the loss of any one file."""

import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.project.errors import ProjectError
from app.project.index import ImageState
from app.project.project import Project
from app.project.store import AnnotationStore
from tests.app.builders import blank, make_project, stroke
from tests.app.project.disk import no_file_longer_than
from tiramisu.masks import read_mask, write_mask

LINES = ".tiramisu/images.jsonl"
INDEX = ".tiramisu/index.sqlite"


def enter_something(project):
    index = project.index
    index.set_done("a.png", True)
    index.set_excluded("b.png", True)
    index.set_validation("c.png", True)
    index.set_notes("a.png", "blurred\nat the left — ask Ö.")
    index.add_seconds("a.png", 12.5)
    index.add_seconds("a.png", 2)
    index.set_prediction("b.png", "built-in.tiramisu", 0.25)
    index.set_size("b.png", 300, 200)


def entered(project):
    """What people have entered, which must never be lost."""
    return [
        (row.name, row.mask, row.done, row.excluded, row.validation, row.notes)
        for row in project.index.rows()
    ]


def paint(project, name, x=50):
    """Paint a stroke and save the mask; return the annotation."""
    store = AnnotationStore(project, name)
    annotation = store.load(300, 200).annotation
    patch = stroke(annotation, (x, 60), radius=12)
    patch.toggle(annotation)
    store.append_commit(patch, "Brush stroke")
    store.save_mask(annotation)
    store.close()
    return annotation


def load(project, name):
    store = AnnotationStore(project, name)
    loaded = store.load(300, 200)
    store.close()
    return loaded


@pytest.fixture
def project(tmp_path):
    project = make_project(tmp_path / "project", "a.png", "b.png", "c.png")
    enter_something(project)
    return project


def test_everything_is_there_after_reopening(project):
    row_a, row_b, row_c = Project.open(project.folder).index.rows()
    assert row_a.done
    assert row_a.notes == "blurred\nat the left — ask Ö."
    assert row_a.seconds == 14.5
    assert row_b.excluded
    assert row_b.predicted_by == "built-in.tiramisu"
    assert row_b.uncertainty == 0.25
    assert (row_b.width, row_b.height) == (300, 200)
    assert row_c.validation


def test_states_follow_from_what_happened(project):
    index = project.index
    assert index.row("a.png").state is ImageState.DONE
    assert index.row("b.png").state is ImageState.PREDICTED
    assert index.row("c.png").state is ImageState.NEW
    paint(project, "c.png")
    assert index.row("c.png").state is ImageState.IN_WORK
    index.set_done("a.png", False)
    assert index.row("a.png").state is ImageState.NEW


def test_the_file_can_be_read_by_anybody(project):
    paint(project, "c.png")
    with sqlite3.connect(project.folder / INDEX) as connection:
        rows = connection.execute("SELECT name, mask, state FROM images").fetchall()
        (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    connection.close()
    assert rows == [
        ("a.png", "a.png", "done"),
        ("b.png", "b.png", "predicted"),
        ("c.png", "c.png", "in work"),
    ]
    assert mode == "wal"


def copy_of(project):
    """Copy the project's files; the index is one file, as after closing."""
    copy = project.folder.with_name("copy")
    with sqlite3.connect(project.folder / INDEX) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    leave_out = shutil.ignore_patterns("*-wal", "*-shm")
    shutil.copytree(project.folder, copy, ignore=leave_out)
    return copy


def lock_up(path):
    """Take the file for itself, as another program might."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    return connection


def spoil_a_value(path):
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE images SET notes = x'00', seconds = 'long'")
    connection.close()


def overwrite_pages(path):
    data = bytearray(path.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    path.write_bytes(data)


def take_another_version(path):
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


HARM = {
    "missing": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("garbage" * 999),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "spoilt value": spoil_a_value,
    "zeroed pages": overwrite_pages,
    "other version": take_another_version,
    "folder": lambda path: (path.unlink(), path.mkdir()),
    "locked": lock_up,
}


@pytest.mark.parametrize("harm", HARM)
def test_an_index_that_cannot_be_used_is_built_anew(project, harm):
    paint(project, "c.png")
    before = entered(project)
    path = copy_of(project) / INDEX
    holder = HARM[harm](path)
    old = path.read_bytes() if path.is_file() else None

    again = Project.open(path.parents[1])

    assert entered(again) == before
    assert again.index.row("c.png").state is ImageState.IN_WORK
    is_harmless = harm in ("missing", "empty")
    assert [note[:9] for note in again.index.notes] == ["The index"][is_harmless:]
    if old is not None and not is_harmless:
        aside = path.with_name("index.sqlite.unusable-1")
        assert aside.read_bytes() == old
        assert aside.name in again.index.notes[0]
    again.index.set_done("c.png", True)
    assert Project.open(again.folder).index.row("c.png").done
    if isinstance(holder, sqlite3.Connection):
        holder.close()


def test_without_the_lines_the_index_still_knows_what_was_entered(project):
    paint(project, "c.png")
    before = entered(project)
    (project.folder / LINES).unlink()
    assert entered(Project.open(project.folder)) == before
    assert (project.folder / LINES).is_file()
    (project.folder / INDEX).unlink()
    assert entered(Project.open(project.folder)) == before


def test_a_damaged_line_costs_nothing_while_the_index_is_there(project):
    before = entered(project)
    path = project.folder / LINES
    path.write_bytes(path.read_bytes().replace(b'"done": true', b'"done": 5'))
    again = Project.open(project.folder)
    assert entered(again) == before
    assert "1 lines of images.jsonl were damaged" in again.index.notes[0]
    assert path.with_name("images.jsonl.damaged-1").is_file()
    assert Project.open(project.folder).index.notes == []


def test_a_torn_last_line_costs_only_itself(project):
    path = project.folder / LINES
    (project.folder / INDEX).unlink()
    path.write_bytes(path.read_bytes() + b'{"image": "c.png", "do')
    again = Project.open(project.folder)
    assert again.index.row("a.png").done
    again.index.set_notes("c.png", "new")
    assert Project.open(project.folder).index.row("c.png").notes == "new"


def test_what_was_entered_before_a_crash_is_there(project):
    """No closing, no goodbye: the lines are with the system when a setter returns."""
    copy = project.folder.parent / "copy"
    shutil.copytree(project.folder / ".tiramisu", copy)
    assert (copy / "images.jsonl").read_bytes().count(b"\n") == 6


def test_lines_are_rewritten_before_they_become_too_many(project):
    for number in range(1200):
        project.index.set_notes("b.png", str(number))
    before = entered(project)
    again = Project.open(project.folder)
    assert entered(again) == before
    assert (project.folder / LINES).read_bytes().count(b"\n") == 3


def test_a_full_disk_is_said_and_the_entry_written_later(project):
    size = (project.folder / LINES).stat().st_size
    with (
        no_file_longer_than(size + 5),
        pytest.raises(ProjectError, match=r"images\.jsonl cannot be written"),
    ):
        project.index.set_done("c.png", True)
    assert project.index.row("c.png").done
    project.index.set_done("b.png", True)
    again = Project.open(project.folder)
    assert again.index.row("c.png").done
    assert again.index.row("b.png").done


def test_a_folder_that_takes_no_index_lists_its_images_all_the_same(
    project, monkeypatch
):
    before, connect = entered(project), sqlite3.connect

    def refuse(place, **options):
        if place != ":memory:":
            raise sqlite3.OperationalError("unable to open database file")
        return connect(place, **options)

    monkeypatch.setattr("app.project.index_file.sqlite3.connect", refuse)
    (project.folder / INDEX).unlink()
    again = Project.open(project.folder)
    assert entered(again) == before
    assert "cannot be written (unable to open" in again.index.notes[0]


def test_images_that_are_gone_leave_the_list_and_come_back_as_they_were(project):
    image = project.image_path("a.png")
    image.rename(project.folder.parent / "away.png")
    assert [row.name for row in Project.open(project.folder).index.rows()] == [
        "b.png",
        "c.png",
    ]
    (project.folder.parent / "away.png").rename(image)
    assert Project.open(project.folder).index.row("a.png").done


def test_values_that_make_no_sense_are_refused(project):
    for change in (
        lambda: project.index.add_seconds("a.png", float("nan")),
        lambda: project.index.add_seconds("a.png", -99),
        lambda: project.index.set_prediction("a.png", "m", float("inf")),
        lambda: project.index.set_size("a.png", -1, 5),
    ):
        with pytest.raises(ValueError, match=r"a\.png"):
            change()
    with pytest.raises(KeyError):
        project.index.set_done("z.png", True)


def test_excluded_images_teach_nothing(project):
    for name in ("b.png", "c.png"):
        paint(project, name)
    assert [sample.image.name for sample in project.samples()] == ["c.png"]


def add_image(folder, name, size=(300, 200)):
    Image.new("RGB", size).save(folder / name)


@pytest.mark.parametrize("lost", [(), (INDEX,), (LINES,), (INDEX, LINES)])
def test_a_mask_stays_with_its_image_when_another_of_its_stem_comes(tmp_path, lost):
    make_project(tmp_path, "a.bmp")
    painted = paint(Project.open(tmp_path), "a.bmp")
    add_image(tmp_path, "a.png")
    for name in lost:
        (tmp_path / name).unlink()

    project = Project.open(tmp_path)

    np.testing.assert_array_equal(load(project, "a.bmp").annotation, painted)
    assert load(project, "a.bmp").history.texts == ("Brush stroke",)
    assert (load(project, "a.png").annotation == 255).all()
    assert project.mask_path("a.png").name == "a.png.png"
    mask = read_mask(project.mask_path("a.bmp"), project.classes)
    np.testing.assert_array_equal(mask, painted)


def test_strokes_that_are_in_no_mask_yet_stay_with_their_image(tmp_path):
    make_project(tmp_path, "a.bmp")
    store = AnnotationStore(Project.open(tmp_path), "a.bmp")
    annotation = store.load(300, 200).annotation
    store.append_commit(stroke(annotation, (50, 60)), "Brush stroke")
    store.close()
    add_image(tmp_path, "a.png")
    project = Project.open(tmp_path)
    assert load(project, "a.bmp").history.texts == ("Brush stroke",)
    assert load(project, "a.png").history.texts == ()


def test_a_mask_of_another_program_stays_with_the_image_that_was_there(tmp_path):
    project = make_project(tmp_path, "a.bmp")
    mask = blank()
    mask[:50] = 1
    project.masks_folder.mkdir()
    write_mask(project.mask_path("a.bmp"), mask, project.classes)
    Project.open(tmp_path)
    add_image(tmp_path, "a.png")
    (tmp_path / INDEX).unlink()
    project = Project.open(tmp_path)
    np.testing.assert_array_equal(load(project, "a.bmp").annotation, mask)


def test_an_image_never_inherits_the_mask_of_one_that_is_gone(tmp_path):
    make_project(tmp_path, "a.bmp")
    paint(Project.open(tmp_path), "a.bmp")
    add_image(tmp_path, "a.png")
    Project.open(tmp_path)
    (tmp_path / "a.bmp").unlink()
    project = Project.open(tmp_path)
    assert (load(project, "a.png").annotation == 255).all()


def test_names_in_the_files_lead_nowhere_else(tmp_path):
    make_project(tmp_path / "project")
    project = Project.open(tmp_path / "project")
    line = b'{"image": "a.png", "mask": "../../evil.png"}\n'
    (project.folder / LINES).write_bytes(line)
    with sqlite3.connect(project.folder / INDEX) as connection:
        connection.execute("UPDATE images SET mask = '/evil.png'")
        connection.execute("UPDATE images SET name = '../a.png' WHERE name = 'b.png'")
    connection.close()
    again = Project.open(project.folder)
    assert again.mask_path("a.png") == project.folder / "masks/a.png"
    paint(again, "a.png")
    assert not list(tmp_path.rglob("evil*"))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killing_a_writer_loses_nothing_that_it_has_reported(project):
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from app.project.project import Project\n"
        "index = Project.open(Path(sys.argv[1])).index\n"
        "for number in range(10**9):\n"
        "    index.set_notes('c.png', str(number))\n"
        "    os.write(1, b'.')\n"
    )
    command = [sys.executable, "-c", script, str(project.folder)]
    root = Path(__file__).parents[3]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) as child:
        reported = child.stdout.read(150)
        child.kill()
        reported += child.stdout.read()
    (project.folder / INDEX).unlink()
    notes = int(Project.open(project.folder).index.row("c.png").notes)
    assert notes in (len(reported) - 1, len(reported))


def test_ten_thousand_images_are_listed_quickly(tmp_path):
    names = [f"day {number % 7}/cell {number}.tif" for number in range(10_000)]
    for day in range(7):
        (tmp_path / f"images/day {day}").mkdir(parents=True)
        (tmp_path / f"masks/day {day}").mkdir(parents=True)
    for number, name in enumerate(names):
        (tmp_path / "images" / name).touch()
        if number % 2:
            (tmp_path / "masks" / name).with_suffix(".png").touch()
    Project.open(tmp_path)
    # Time of the processor, for the machine may have other things to do.
    start = time.process_time()
    project = Project.open(tmp_path)
    rows = project.index.rows()
    assert time.process_time() - start < 2
    assert len(rows) == 10_000
    assert sum(row.has_work for row in rows) == 5_000
