import os
import threading

import numpy as np
import pytest

from app.jobs import early_pictures, open_image
from app.jobs.early_pictures import Sampling
from app.jobs.open_image import open_image_job
from app.project import early_pictures as kept_early
from app.project.project import Project
from app.raster.early_picture import EarlyPicture
from app.raster.rect import Rect
from tests.stubs import make_folder
from tiramisu.errors import ImageError

NOT_YET = threading.Event()


@pytest.fixture(autouse=True)
def all_images_are_large(monkeypatch):
    monkeypatch.setattr(early_pictures, "LEAST_PIXELS", 1)
    monkeypatch.setattr(kept_early, "EDGE", 60)
    monkeypatch.setattr("app.raster.early_picture.EDGE", 60)


@pytest.fixture
def project(tmp_path):
    return Project.open(make_folder(tmp_path / "cells", "a.png", "b.jpg"))


def whole(picture):
    return picture.part(0, picture.bounds(0))


def read(run, project, name, owner):
    *early, (kind, ready) = run(open_image_job(project, name, owner))
    assert kind == "done"
    ready.opened.close()
    return [picture for _, picture in early], ready


def test_a_jpeg_is_shown_smaller_before_all_of_it_is_read(run, project, owner):
    (early,), ready = read(run, project, "b.jpg", owner)
    assert (early.width, early.height) == (200, 150)
    difference = whole(early).astype(int) - ready.opened.image.rgb
    assert np.abs(difference).mean() < 10


def test_of_a_png_what_was_seen_at_the_last_visit_is_shown(run, project, owner):
    early, _ = read(run, project, "a.png", owner)
    assert not early
    (early,), ready = read(run, project, "a.png", owner)
    difference = whole(early).astype(int) - ready.opened.image.rgb
    assert np.abs(difference).mean() < 10


def test_after_a_change_of_the_file_the_last_visit_does_not_count(run, project, owner):
    read(run, project, "a.png", owner)
    os.utime(project.image_path("a.png"), (1, 1))
    early, _ = read(run, project, "a.png", owner)
    assert not early


def test_small_images_are_not_shown_twice(run, project, owner, monkeypatch):
    monkeypatch.setattr(early_pictures, "LEAST_PIXELS", 200 * 150 + 1)
    early, _ = read(run, project, "b.jpg", owner)
    assert not early


def test_what_does_not_fit_into_memory_is_not_shown_either(
    run, project, owner, monkeypatch
):
    def check(path, *_):
        raise ImageError(f"{path} is too large.")

    monkeypatch.setattr(early_pictures, "check_memory", check)
    ((kind, problem),) = run(open_image_job(project, "b.jpg", owner))
    assert kind == "failed" and "too large" in str(problem)


def test_a_picture_that_fills_is_shown_as_far_as_it_is_there(
    run, project, owner, monkeypatch
):
    """Half of it has come when somebody looks for the first time, then the rest."""
    monkeypatch.setattr(early_pictures, "_PAUSE_S", 0.01)
    shown = threading.Semaphore(0)
    report = early_pictures.JobControl.report
    monkeypatch.setattr(
        early_pictures.JobControl,
        "report",
        lambda control, payload: (report(control, payload), shown.release()),
    )
    reading = open_image.open_image

    def read_slowly(project, name, watch):
        values = np.zeros((150, 200, 3), np.uint8)
        watch(values)
        for half in (values[:75], values[75:]):
            half[:] = 200
            assert shown.acquire(timeout=20)
        return reading(project, name)

    monkeypatch.setattr(open_image, "open_image", read_slowly)
    early, _ = read(run, project, "a.png", owner)

    first, last = whole(early[0]), whole(early[-1])
    assert (first[:70] == 200).all()
    assert (last == 200).all()
    assert isinstance(early[0], EarlyPicture)


@pytest.mark.parametrize("channels", [(), (2,), (3,), (4,)])
def test_rows_that_have_not_come_are_grey(channels):
    values = np.zeros((120, 90, *channels), np.uint8)
    sampling = Sampling(values)
    assert not sampling.advance(NOT_YET)
    values[:40] = 230
    assert sampling.advance(NOT_YET)
    picture = sampling.picture()
    assert (picture.part(0, Rect(0, 0, 90, 36)) == 230).all()
    assert (picture.part(0, Rect(0, 50, 90, 70)) == 112).all()


def test_tiles_that_come_late_beside_others_are_not_missed(monkeypatch):
    monkeypatch.setattr(early_pictures, "_UNSETTLED_ROWS", 40)
    values = np.zeros((120, 90, 3), np.uint8)
    sampling = Sampling(values)
    values[:60, :50] = 230
    sampling.advance(NOT_YET)
    values[:60, 50:] = 230
    values[60:] = 230
    sampling.advance(NOT_YET)
    picture = sampling.picture()
    assert (picture.part(0, Rect(0, 24, 90, 96)) == 230).all()
