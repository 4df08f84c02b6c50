import os

import numpy as np
import pytest

from app.project import kept_regions
from app.project.kept_regions import REGIONS_FOLDER, KeptRegions
from app.project.kept_regions import kept_regions as find_kept
from app.project.project import Project
from app.raster.rect import Rect
from tests.stubs import make_folder, write_model
from tiramisu.prediction import PredictedRegion

BOUNDS = Rect(0, 0, 70, 50)


def region(x, y, width=20, height=10, label=1):
    shape = (height, width)
    confidence = np.random.default_rng(x + y).integers(0, 256, shape, np.uint8)
    return PredictedRegion(x, y, np.full(shape, label, np.uint8), confidence)


def put_together(regions):
    planes = np.zeros((2, BOUNDS.height, BOUNDS.width), np.uint8)
    for one in regions:
        place = Rect(*one.box).slices
        planes[(slice(None), *place)] = [one.labels, one.confidence]
    return planes


def write(path, *regions):
    kept = KeptRegions(path, BOUNDS)
    for one in regions:
        kept.keep(one)
    kept.close()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "regions" / "one"


def test_what_is_kept_comes_back_in_stretches_without_gaps(path):
    kept = [region(20, 0), region(0, 0), region(60, 0, 10), region(0, 10, label=2)]
    write(path, *kept)

    again = KeptRegions(path, BOUNDS)
    found = [*again.restore()]

    np.testing.assert_array_equal(put_together(found), put_together(kept))
    assert [one.box for one in found] == [
        (0, 0, 40, 10),
        (60, 0, 10, 10),
        (0, 10, 20, 10),
    ]
    assert again.known == {one.box for one in kept}


def test_rows_in_sight_come_first(path):
    write(path, region(0, 0), region(0, 20), region(0, 40))
    found = KeptRegions(path, BOUNDS).restore(lambda: np.s_[38:48, 0:20])
    assert [one.y for one in found] == [40, 20, 0]


@pytest.mark.parametrize("lost", [1, 30])
def test_a_torn_end_costs_the_last_region_and_what_follows_is_kept(path, lost):
    write(path, region(0, 0), region(20, 0))
    os.truncate(path, path.stat().st_size - lost)

    write(path, region(0, 20))

    assert KeptRegions(path, BOUNDS).known == {region(0, 0).box, region(0, 20).box}


def test_a_region_of_another_size_of_image_is_not_believed(path):
    write(path, region(0, 0), region(60, 0))
    assert KeptRegions(path, BOUNDS).known == {region(0, 0).box}


def test_a_region_that_was_predicted_twice_is_as_it_was_last(path):
    write(path, region(0, 0))
    write(path, region(0, 0, label=2))
    (found,) = KeptRegions(path, BOUNDS).restore()
    assert (found.labels == 2).all()


def test_a_folder_that_takes_nothing_is_no_reason_to_stop(tmp_path):
    (tmp_path / "regions").write_text("a file")
    write(tmp_path / "regions" / "one", region(0, 0), region(20, 0))


def test_the_files_that_were_not_needed_for_longest_make_room(path, monkeypatch):
    for age, name in ((3, "old"), (1, "new"), (2, "older")):
        write(path.with_name(name), region(0, 0))
        os.utime(path.with_name(name), (1000 - age, 1000 - age))
    size = path.with_name("new").stat().st_size
    monkeypatch.setattr(kept_regions, "MOST_BYTES", size)

    write(path, region(0, 0))

    assert {one.name for one in path.parent.iterdir()} == {"new", "one"}


class TestOfAProject:
    @pytest.fixture
    def project(self, tmp_path):
        return Project.open(make_folder(tmp_path / "cells", "a.png", "b.png"))

    @pytest.fixture
    def model(self, tmp_path):
        return write_model(tmp_path / "one.tiramisu")

    def known(self, project, name, model):
        return find_kept(project, name, model, Rect(0, 0, 200, 150)).known

    @pytest.fixture(autouse=True)
    def kept(self, project, model):
        kept = find_kept(project, "a.png", model, Rect(0, 0, 200, 150))
        kept.keep(region(0, 0))
        kept.close()

    def test_each_image_and_each_model_has_its_own(self, project, model, tmp_path):
        other = write_model(tmp_path / "other.tiramisu", parent="one")
        assert self.known(project, "a.png", model) == {region(0, 0).box}
        assert not self.known(project, "b.png", model)
        assert not self.known(project, "a.png", other)

    def test_a_model_under_another_name_is_the_same(self, project, model, tmp_path):
        moved = model.rename(tmp_path / "moved.tiramisu")
        assert self.known(project, "a.png", moved)

    def test_an_image_that_has_changed_has_none(self, project, model):
        os.utime(project.image_path("a.png"), (1, 1))
        assert not self.known(project, "a.png", model)

    def test_a_model_that_has_changed_has_none(self, project, model):
        write_model(model, parent="other")
        assert not self.known(project, "a.png", model)

    def test_they_lie_in_the_private_folder(self, project):
        assert [*(project.private_folder / REGIONS_FOLDER).iterdir()]

    def test_without_a_model_file_there_is_none(self, project, tmp_path):
        bounds = Rect(0, 0, 200, 150)
        assert find_kept(project, "a.png", tmp_path / "gone", bounds) is None
