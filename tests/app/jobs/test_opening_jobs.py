from pathlib import Path

import numpy as np
import pytest

from app.jobs.open_image import open_image_job
from app.jobs.open_project import open_project_job
from app.jobs.sample_project import copy_samples_job
from app.project.elsewhere import ReadOnlyFolderError
from app.project.project import Project
from tests.stubs import NUCLEI, make_folder, write_model
from tiramisu.config import default_classes
from tiramisu.errors import TiramisuError
from tiramisu.masks import write_classes

NO_MODEL = Path("there", "is", "none")


@pytest.fixture
def folder(tmp_path):
    return make_folder(tmp_path / "cells")


def open_project(run, owner, folder, model=NO_MODEL, only=None):
    ((kind, opened),) = run(open_project_job(folder, only, model, owner))
    assert kind == "done", opened
    return opened


def test_a_new_folder_takes_over_the_classes_of_the_built_in_model(
    run, owner, folder, built_in_model
):
    opened = open_project(run, owner, folder, built_in_model)

    assert opened.project.classes == NUCLEI
    assert opened.model == built_in_model
    assert opened.project.images == ("cell1.png", "cell2.png", "cell10.png")


def test_without_a_built_in_model_a_folder_opens_all_the_same(run, owner, folder):
    opened = open_project(run, owner, folder)

    assert opened.project.classes == default_classes(2)
    assert opened.model is None


def test_the_images_folder_of_a_project_keeps_the_projects_classes(
    run, owner, tmp_path, built_in_model
):
    folder = make_folder(tmp_path / "old", "images/a.png")
    write_classes(folder / "classes.json", default_classes(3))

    opened = open_project(run, owner, folder / "images", built_in_model)

    assert opened.project.folder == folder
    assert opened.project.classes == default_classes(3)


def test_the_built_in_model_does_not_predict_for_other_classes(
    run, owner, folder, built_in_model
):
    write_classes(folder / "classes.json", default_classes(3))

    opened = open_project(run, owner, folder, built_in_model)

    assert opened.project.classes == default_classes(3)
    assert opened.model is None


def test_the_model_chosen_before_comes_first(run, owner, folder, built_in_model):
    project = Project.open(folder)
    chosen = write_model(project.new_model_path())
    project.set_active_model(chosen)

    assert open_project(run, owner, folder, built_in_model).model == chosen


def test_only_the_images_asked_for_are_listed(run, owner, folder):
    opened = open_project(run, owner, folder, only=[folder / "cell2.png"])

    assert opened.project.images == ("cell2.png",)


def test_a_folder_that_is_not_there_is_an_error_that_names_it(run, owner, tmp_path):
    job = open_project_job(tmp_path / "nowhere", None, NO_MODEL, owner)

    ((kind, problem),) = run(job)

    assert kind == "failed"
    assert isinstance(problem, TiramisuError)
    assert "nowhere" in str(problem)


def test_an_image_comes_with_its_pyramid_and_an_empty_annotation(run, owner, folder):
    project = Project.open(folder)

    ((kind, ready),) = run(open_image_job(project, "cell1.png", owner))

    assert kind == "done"
    assert ready.pyramid.levels[0] is ready.opened.image.rgb
    assert (ready.opened.loaded.annotation == 255).all()
    ready.opened.close()


def test_an_image_that_nobody_waits_for_lets_go_of_its_journal(
    threads, owner, qtbot, folder
):
    project = Project.open(folder)
    job = open_image_job(project, "cell1.png", owner)
    with qtbot.waitSignal(job.ended, timeout=5000):
        job.start(threads.get("files"))
        threads.get("files").wait(200)  # it has its result by now
        job.cancel()

    again = open_image_job(project, "cell1.png", owner)
    with qtbot.waitSignal(again.done, timeout=5000) as opened:
        again.start(threads.get("files"))
    opened.args[0].opened.close()


def test_samples_are_copied_once_and_work_on_them_is_kept(run, owner, tmp_path):
    names = ("images/a.png", "images/b.png", "reference/a.png")
    samples = make_folder(tmp_path / "samples", *names)
    target = tmp_path / "mine"

    assert run(copy_samples_job(samples, target, owner)) == [("done", target)]
    (target / "images" / "a.png").write_bytes(b"changed")
    (target / "images" / "b.png").unlink()
    run(copy_samples_job(samples, target, owner))

    assert (target / "images" / "a.png").read_bytes() == b"changed"
    assert (target / "images" / "b.png").is_file()
    assert not [*target.rglob("*.part")]
    assert not (target / "reference").exists()


def test_samples_that_cannot_be_copied_are_an_error_for_the_user(run, owner, tmp_path):
    samples = make_folder(tmp_path / "samples")
    (tmp_path / "file").write_text("in the way")

    ((kind, problem),) = run(copy_samples_job(samples, tmp_path / "file", owner))

    assert kind == "failed"
    assert isinstance(problem, TiramisuError)


def test_the_pyramid_is_halved_without_shifting(run, owner, tmp_path):
    folder = make_folder(tmp_path / "wide", "a.png", width=1201, height=601)
    ((_, ready),) = run(open_image_job(Project.open(folder), "a.png", owner))
    full, half, *_ = ready.pyramid.levels

    blocks = full[:600, :1200].reshape(300, 2, 600, 2, 3).mean(axis=(1, 3))
    np.testing.assert_allclose(half, blocks, atol=0.51)
    ready.opened.close()


def test_a_folder_that_takes_no_masks_is_found_out_at_once(
    run, owner, folder, monkeypatch
):
    def refuse(**_):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("app.project.elsewhere.tempfile.TemporaryFile", refuse)

    ((kind, problem),) = run(open_project_job(folder, None, NO_MODEL, owner))

    assert kind == "failed"
    assert isinstance(problem, ReadOnlyFolderError)
    assert problem.folder == folder
