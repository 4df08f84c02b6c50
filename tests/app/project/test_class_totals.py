import json

import numpy as np
import pytest

from app.project import class_totals
from app.project.class_totals import ClassTotals
from app.project.project import Project
from app.raster.class_counts import ClassCount
from tests.app.builders import blank, make_project
from tiramisu.masks import write_mask


@pytest.fixture
def project(tmp_path):
    """Two images with a spot of class 1 each, and one without a mask."""
    project = make_project(tmp_path, "a.png", "b.png", "c.png")
    for name, width in (("a.png", 3), ("b.png", 5)):
        mask = blank()
        mask[10:12, 20 : 20 + width] = 1
        write_mask(project.mask_path(name), mask, project.classes)
    return project


def nothing():
    pass


@pytest.fixture
def counted(monkeypatch):
    """The masks that are really looked at."""
    looked_at = []
    read = class_totals.read_mask

    def spy(path, classes):
        looked_at.append(path.name)
        return read(path, classes)

    monkeypatch.setattr(class_totals, "read_mask", spy)
    return looked_at


def test_all_saved_masks_are_counted(project):
    assert ClassTotals(project).count(nothing) == {1: ClassCount(16, 2, 2)}


def test_a_mask_is_counted_again_only_when_it_changes(project, counted):
    totals = ClassTotals(project)
    totals.count(nothing)
    assert counted == ["a.png", "b.png"]

    write_mask(project.mask_path("b.png"), np.zeros((200, 300), np.uint8), ())
    again = ClassTotals(Project.open(project.folder)).count(nothing)

    assert counted == ["a.png", "b.png", "b.png"]
    assert again == {0: ClassCount(60_000, 1, 1), 1: ClassCount(6, 1, 1)}


def test_a_mask_that_is_gone_counts_no_more(project):
    totals = ClassTotals(project)
    totals.count(nothing)
    project.mask_path("a.png").unlink()

    assert totals.count(nothing) == {1: ClassCount(10, 1, 1)}


def test_a_damaged_mask_is_left_out(project):
    project.mask_path("a.png").write_bytes(b"no picture")

    assert ClassTotals(project).count(nothing) == {1: ClassCount(10, 1, 1)}


@pytest.mark.parametrize("text", ["{", "[]", '{"a.png": 5}', '{"a.png": [1, 2, []]}'])
def test_damaged_memory_is_no_memory(project, text):
    (project.private_folder / "class-counts.json").write_text(text)

    assert ClassTotals(project).count(nothing) == {1: ClassCount(16, 2, 2)}


def test_what_was_counted_before_a_stop_is_kept(project):
    class StopError(Exception):
        pass

    calls = iter(range(100))

    def stop():
        if next(calls) == 3:
            raise StopError

    with pytest.raises(StopError):
        ClassTotals(project).count(stop)

    kept = json.loads((project.private_folder / "class-counts.json").read_text())
    assert list(kept) == ["a.png"]
