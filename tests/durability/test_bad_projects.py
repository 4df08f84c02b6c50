"""Any damage to a project: it opens with what can be had, or says one sentence."""

import io
import json
import os
import shutil

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.project.opening import open_image
from app.project.project import Project
from app.project.store import AnnotationStore
from app.raster.patch import MaskPatch
from tests.app.builders import make_project, stroke
from tests.durability.mutations import (
    changed_json,
    damaged,
    fewer,
    in_time,
    json_values,
)
from tests.stubs import write_model
from tiramisu.errors import TiramisuError
from tiramisu.image_records import pack_line
from tiramisu.journal_records import Kind, pack_header, pack_record

NAMES = ("a.png", "b.tif", "day 1/c.png")
SIZE = (60, 40)
MASK, JOURNAL = "masks/a.png", ".tiramisu/journal/a.png.journal"


def paint(project, name, *places):
    store = AnnotationStore(project, name)
    loaded = store.load(*SIZE)
    if not store.read_only:
        for x in places:
            patch = stroke(loaded.annotation, (x, 20), radius=6)
            if patch is not None:
                patch.toggle(loaded.annotation)
                store.append_commit(patch, "Brush stroke")
        store.save_mask(loaded.annotation)
    store.close()
    return loaded.annotation


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A project in which every kind of file is there."""
    folder = tmp_path_factory.mktemp("template") / "project"
    project = make_project(folder, *NAMES, width=SIZE[0], height=SIZE[1])
    paint(project, "a.png", 10, 30)
    paint(project, "a.png", 50)
    paint(project, "b.tif", 20)
    project.index.set_done("a.png", True)
    project.index.set_notes("b.tif", "blurred")
    project.set_active_model(write_model(project.new_model_path()))
    return folder


@pytest.fixture(scope="module")
def contents(template):
    """The files of the project by name; the index is one file, as after closing."""
    return {
        path.relative_to(template).as_posix(): path.read_bytes()
        for path in sorted(template.rglob("*"))
        if path.is_file() and not path.name.endswith((".lock", "-wal", "-shm"))
    }


@pytest.fixture(scope="module", autouse=True)
def quick_disk():
    """What is read is what matters here, and waiting for the disk takes longest."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda descriptor: None)
        yield


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("projects")


def work_on(folder):
    """Do what a person would do with a project; every failure is one sentence."""
    try:
        project = Project.open(folder)
    except TiramisuError as error:
        check_sentence(error)
        return
    for work in (
        lambda: project.index.set_done(project.images[0], True),
        lambda: project.index.set_notes(project.images[-1], "seen"),
        project.samples,
        project.models,
        lambda: project.active_model,
        lambda: project.set_active_model(None),
        lambda: project.set_classes(project.classes),
        *(lambda name=name: visit(project, name) for name in project.images),
    ):
        try:
            work()
        except TiramisuError as error:
            check_sentence(error)
    assert all(len(note) < 500 for note in project.index.notes)


def visit(project, name):
    opened = open_image(project, name)
    size = (opened.image.width, opened.image.height)
    assert opened.loaded.annotation.shape == size[::-1]
    opened.close()
    if size == SIZE:
        painted = paint(project, name, 15, 45)
        store = AnnotationStore(project, name)
        np.testing.assert_array_equal(store.load(*SIZE).annotation, painted)
        store.close()


def check_sentence(error):
    text = str(error)
    assert text
    assert len(text) < 1500


def try_project(place, contents, changes):
    """Work on a copy with other files; nothing outside it may change."""
    with in_time():
        folder = place / "outside" / "project"
        for name, content in {**contents, **changes}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        try:
            work_on(folder)
            assert [path.name for path in place.iterdir()] == ["outside"]
            assert [path.name for path in (place / "outside").iterdir()] == ["project"]
            for name in NAMES:
                wanted = changes.get(name, contents[name])
                assert (
                    folder / name
                ).read_bytes() == wanted  # images are never touched
            check_kept(folder, contents, changes)
        finally:
            shutil.rmtree(place / "outside")


def check_kept(folder, contents, changes):
    """A mask that cannot be read is somewhere still, whatever it holds."""
    there = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    for name, content in changes.items():
        if name.startswith("masks/") and name in contents and not is_mask(content):
            assert content in there


def is_mask(content):
    """Whether the bytes hold a mask, which then lives on in the annotation."""
    try:
        with Image.open(io.BytesIO(content)) as picture:
            picture.load()
            return picture.size == SIZE
    except Exception:  # noqa: BLE001
        return False


@given(data=st.data())
@fewer(0.4)
def test_a_project_with_damaged_files(place, contents, data):
    names = data.draw(st.lists(st.sampled_from([*contents]), min_size=1, max_size=3))
    originals = [*contents.values()]
    changes = {
        name: data.draw(damaged([contents[name]]) | damaged(originals))
        for name in names
    }
    try_project(place, contents, changes)


JSON_FILES = ("classes.json", ".tiramisu/project.json", ".tiramisu/transaction.json")
PLAN = {"decided": True, "files": [MASK, JOURNAL, "classes.json"]}


@given(data=st.data())
@fewer(0.4)
def test_a_project_whose_json_says_anything(place, contents, data):
    name = data.draw(st.sampled_from(JSON_FILES))
    old = json.loads(contents[name]) if name in contents else PLAN
    value = data.draw(changed_json(old) | json_values)
    changes = {name: json.dumps(value).encode()}
    if "transaction" in name:
        changes |= {"evil.staged": b"evil", f"{MASK}.staged": contents[MASK]}
    try_project(place, contents, changes)


@given(data=st.data())
@fewer(0.4)
def test_a_project_whose_records_say_anything(place, contents, data):
    lines = data.draw(
        st.lists(
            st.tuples(
                st.sampled_from([*NAMES, "../evil", "z.png", ""]),
                st.dictionaries(
                    st.sampled_from(["mask", "done", "notes", "seconds", "image"]),
                    json_values,
                    max_size=3,
                ),
            ),
            max_size=5,
        )
    )
    packed = b"".join(pack_line(name, fields) for name, fields in lines)
    changes = {".tiramisu/images.jsonl": packed}
    if data.draw(st.booleans()):
        changes[".tiramisu/index.sqlite"] = data.draw(
            damaged([contents[".tiramisu/index.sqlite"]])
        )
    try_project(place, contents, changes)


@st.composite
def patches(draw):
    """Bytes that are a patch, or nearly so."""
    before = np.full(SIZE[::-1], 255, np.uint8)
    after = before.copy()
    x, y = draw(st.integers(0, 59)), draw(st.integers(0, 39))
    after[y:, x:] = draw(st.integers(0, 254))
    data = MaskPatch.between(before, after).to_bytes()
    return draw(st.just(data) | damaged([data]))


@st.composite
def journals(draw):
    """Sound records that make no sense together."""
    width, height = draw(st.sampled_from([SIZE, (61, 40), (2**32 - 1, 2**32 - 1)]))
    records = []
    for _ in range(draw(st.integers(0, 12))):
        payload = draw(st.binary(max_size=60) | patches())
        if draw(st.booleans()):
            payload = b"\x02\x00ab" + payload
        records.append(pack_record(draw(st.sampled_from(Kind)), payload))
    return pack_header(width, height) + b"".join(records)


@given(data=st.data())
@fewer(0.4)
def test_a_project_whose_journal_says_anything(place, contents, data):
    changes = {JOURNAL: data.draw(journals())}
    if data.draw(st.booleans()):
        changes[MASK] = data.draw(damaged([contents[MASK]]))
    try_project(place, contents, changes)


def test_a_damaged_middle_of_a_journal_is_kept_aside(place, contents):
    folder = place / "outside" / "project"
    data = bytearray(contents[JOURNAL])
    data[60] ^= 1
    try:
        for name, content in {**contents, JOURNAL: bytes(data)}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        (folder / MASK).unlink()
        store = AnnotationStore(Project.open(folder), "a.png")
        notes = store.load(*SIZE).notes
        store.close()
        assert "kept as a.png.journal.damaged-1" in notes[0]
        aside = folder / f"{JOURNAL}.damaged-1"
        assert aside.read_bytes() == bytes(data)
    finally:
        shutil.rmtree(place / "outside")
