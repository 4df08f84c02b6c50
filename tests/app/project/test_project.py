import json
import os
import shutil

import numpy as np
import pytest
import tifffile

from app.project.errors import ProjectError
from app.project.project import Project
from tests.app.builders import blank, make_project
from tiramisu.config import LabelClass, default_classes
from tiramisu.errors import MaskError
from tiramisu.masks import read_classes, write_mask


def write_label(project, name, label):
    mask = blank()
    mask[10, 10] = label
    write_mask(project.mask_path(name), mask, project.classes)


def test_a_folder_of_images_becomes_a_project(tmp_path):
    project = make_project(tmp_path, "cell10.png", "cell2.png", "more/cell1.png")
    assert project.images == ("cell2.png", "cell10.png", "more/cell1.png")
    assert project.classes == default_classes(2)
    assert read_classes(tmp_path / "classes.json") == project.classes


def test_opening_makes_no_folders_before_they_are_needed(tmp_path):
    make_project(tmp_path)
    names = [".tiramisu", "a.png", "classes.json"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names


def test_images_may_lie_in_a_folder_of_their_own(tmp_path):
    project = make_project(tmp_path, "images/b/x.png")
    assert project.images == ("b/x.png",)
    assert project.image_path("b/x.png") == tmp_path / "images/b/x.png"
    assert project.mask_path("b/x.png") == tmp_path / "masks/b/x.png"


def test_opening_the_images_folder_of_a_project_opens_the_project(tmp_path):
    make_project(tmp_path, "images/x.png")
    assert Project.open(tmp_path / "images").folder == tmp_path


def test_an_images_folder_that_belongs_to_no_project_is_one(tmp_path):
    folder = tmp_path / "images"
    assert make_project(folder).folder == folder


def test_given_images_alone_are_shown(tmp_path):
    make_project(tmp_path, "a.png", "b.png", "c.png")
    project = Project.open(tmp_path, [tmp_path / "c.png", tmp_path / "x/../a.png"])
    assert project.images == ("a.png", "c.png")


def test_a_mask_is_called_the_same_whether_one_image_is_shown_or_all(tmp_path):
    everything = make_project(tmp_path, "a.png", "a.bmp", "b.png")
    alone = Project.open(tmp_path, [tmp_path / "a.png"])
    assert alone.mask_path("a.png") == everything.mask_path("a.png")
    assert alone.mask_path("a.png") == tmp_path / "masks/a.png.png"


def test_an_image_from_elsewhere_is_refused_by_name(tmp_path):
    make_project(tmp_path / "here")
    make_project(tmp_path / "there", "b.png")
    with pytest.raises(ProjectError, match=r"b\.png is none of the images of"):
        Project.open(tmp_path / "here", [tmp_path / "there" / "b.png"])


def test_a_folder_without_images_is_refused(tmp_path):
    with pytest.raises(ProjectError, match="has no images"):
        Project.open(tmp_path)
    assert not (tmp_path / "classes.json").exists()


def test_a_folder_that_does_not_exist_is_refused(tmp_path):
    with pytest.raises(ProjectError, match="There is no folder"):
        Project.open(tmp_path / "nowhere")


def test_a_folder_that_cannot_be_written_is_named_with_a_remedy(tmp_path, monkeypatch):
    make_project(tmp_path)
    (tmp_path / "classes.json").unlink()

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("app.project.project.write_classes", refuse)
    with pytest.raises(ProjectError, match=r"classes\.json cannot be written .*folder"):
        Project.open(tmp_path)


def test_classes_that_are_there_are_kept(tmp_path):
    project = make_project(tmp_path)
    classes = (*project.classes, LabelClass("stroma", (1, 2, 3)))
    project.set_classes(classes)
    assert project.classes == classes
    assert Project.open(tmp_path).classes == classes


def test_a_damaged_list_of_classes_is_an_error_that_names_it(tmp_path):
    make_project(tmp_path)
    (tmp_path / "classes.json").write_text("{")
    with pytest.raises(MaskError, match=r"classes\.json cannot be used"):
        Project.open(tmp_path)


def test_classes_that_cannot_be_written_leave_the_old_ones(tmp_path, monkeypatch):
    project = make_project(tmp_path)

    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.project.class_list.write_classes", refuse)
    with pytest.raises(ProjectError, match="No space left on device"):
        project.set_classes(default_classes(3))
    assert project.classes == default_classes(2)


def test_a_class_that_a_mask_needs_cannot_go(tmp_path):
    project = make_project(tmp_path, "a.png", "b.png")
    project.set_classes(default_classes(3))
    write_label(project, "b.png", 2)
    with pytest.raises(ProjectError, match=r"class 2 cannot go: b\.png has 1 pixels"):
        project.set_classes(default_classes(2))
    assert project.classes == default_classes(3)


def test_a_class_that_no_mask_needs_can_go(tmp_path):
    project = make_project(tmp_path)
    project.set_classes(default_classes(3))
    write_label(project, "a.png", 1)
    project.set_classes(default_classes(2))
    assert Project.open(tmp_path).classes == default_classes(2)


def test_samples_are_images_with_a_labelled_pixel(tmp_path):
    project = make_project(tmp_path, "a.png", "b.png", "c.png")
    write_label(project, "b.png", 0)
    write_mask(project.mask_path("c.png"), blank(), project.classes)
    assert project.has_mask("c.png")
    assert not project.has_mask("a.png")
    (sample,) = project.samples()
    assert sample.image == tmp_path / "b.png"
    assert sample.mask == tmp_path / "masks/b.png"


def test_new_models_count_up_past_the_highest_number(tmp_path):
    project = make_project(tmp_path / "liver")
    first = project.new_model_path()
    assert first == tmp_path / "liver/models/liver-0001.tiramisu"
    first.touch()
    (tmp_path / "liver/models/liver-0041.tiramisu").touch()
    first.unlink()
    assert project.new_model_path().name == "liver-0042.tiramisu"


def test_models_are_listed_with_the_newest_last(tmp_path):
    project = make_project(tmp_path)
    assert project.models() == []
    older, newer = project.new_model_path(), tmp_path / "models/a.tiramisu"
    for age_s, path in ((20, older), (10, newer)):
        path.touch()
        os.utime(path, (1_000_000 - age_s, 1_000_000 - age_s))
    assert project.models() == [older, newer]


def test_a_models_folder_that_cannot_be_made_is_an_error(tmp_path):
    project = make_project(tmp_path)
    (tmp_path / "models").write_text("a file stands in the way")
    with pytest.raises(ProjectError, match="models cannot be written"):
        project.new_model_path()


def test_the_active_model_is_remembered_wherever_the_project_moves(tmp_path):
    project = make_project(tmp_path / "here")
    model = project.new_model_path()
    model.touch()
    project.set_active_model(model)
    assert Project.open(tmp_path / "here").active_model == model
    (tmp_path / "here").rename(tmp_path / "there")
    moved = Project.open(tmp_path / "there").active_model
    assert moved == tmp_path / "there/models" / model.name


def test_a_model_outside_the_project_is_remembered_where_it_is(tmp_path):
    project = make_project(tmp_path / "here")
    model = tmp_path / "elsewhere.tiramisu"
    model.touch()
    project.set_active_model(model)
    assert Project.open(tmp_path / "here").active_model == model


def test_a_model_that_is_gone_is_not_active(tmp_path):
    project = make_project(tmp_path)
    project.set_active_model(tmp_path / "gone.tiramisu")
    assert project.active_model is None
    project.set_active_model(None)
    assert project.active_model is None
    project.set_active_model(tmp_path / ("long" * 999))
    assert project.active_model is None


@pytest.mark.parametrize("text", ["{", "[]", '{"active_model": 5}', "\0"])
def test_damaged_settings_count_as_none(tmp_path, text):
    make_project(tmp_path)
    (tmp_path / ".tiramisu/project.json").write_text(text)
    assert Project.open(tmp_path).active_model is None


def test_settings_that_cannot_be_written_are_an_error(tmp_path):
    project = make_project(tmp_path)
    shutil.rmtree(tmp_path / ".tiramisu")
    (tmp_path / ".tiramisu").write_text("a file stands in the way")
    with pytest.raises(ProjectError, match=r"project\.json cannot be written"):
        project.set_active_model(None)


def test_settings_of_later_versions_survive(tmp_path):
    make_project(tmp_path)
    path = tmp_path / ".tiramisu/project.json"
    path.write_text(json.dumps({"zoom": 3}))
    Project.open(tmp_path).set_active_model(None)
    assert json.loads(path.read_text())["zoom"] == 3


def test_a_damaged_mask_is_named_when_samples_are_listed(tmp_path):
    project = make_project(tmp_path)
    write_label(project, "a.png", np.uint8(1))
    project.mask_path("a.png").write_bytes(b"no picture")
    with pytest.raises(MaskError, match=r"a\.png cannot be read"):
        project.samples()


# Looking again


def test_images_that_come_and_go_are_noticed(tmp_path):
    project = make_project(tmp_path, "a.png", "c.png")
    assert not project.refresh()
    make_project(tmp_path, "b.png")
    project.image_path("c.png").unlink()
    assert project.refresh()
    assert project.images == ("a.png", "b.png")
    assert project.index.row("b.png").mask == "b.png"


def test_an_image_that_is_gone_keeps_its_mask_and_marks(tmp_path):
    project = make_project(tmp_path, "a.png", "b.png")
    project.index.set_notes("a.png", "look again")
    project.image_path("a.png").unlink()
    make_project(tmp_path, "c.png")
    project.refresh()
    assert project.mask_path("a.png") == project.masks_folder / "a.png"
    make_project(tmp_path, "a.png")
    project.refresh()
    assert project.index.row("a.png").notes == "look again"


def test_a_new_image_of_the_same_stem_does_not_take_the_mask(tmp_path):
    project = make_project(tmp_path, "a.png")
    project.index.note_work("a.png")
    make_project(tmp_path, "a.tif")
    project.refresh()
    assert project.mask_path("a.png").name == "a.png"
    assert project.mask_path("a.tif").name == "a.tif.png"
    again = Project.open(project.folder)
    assert again.mask_path("a.png").name == "a.png"


def test_a_choice_of_images_takes_no_new_ones(tmp_path):
    make_project(tmp_path, "a.png", "b.png")
    project = Project.open(tmp_path, [tmp_path / "b.png"])
    make_project(tmp_path, "c.png")
    assert not project.refresh()
    assert project.images == ("b.png",)


def test_a_folder_that_is_gone_is_named(tmp_path):
    project = make_project(tmp_path / "cells", "a.png")
    shutil.rmtree(tmp_path / "cells")
    with pytest.raises(ProjectError, match="cells"):
        project.refresh()


def test_what_was_entered_is_written_once(tmp_path):
    project = make_project(tmp_path, "a.png")
    project.index.set_done("a.png", True)
    make_project(tmp_path, "b.png")
    project.refresh()
    make_project(tmp_path, "c.png")
    project.refresh()
    lines = (tmp_path / ".tiramisu" / "images.jsonl").read_text().splitlines()
    assert sum("done" in line for line in lines) == 1


# Pages


def make_stack(folder, pages=4):
    folder.mkdir(exist_ok=True)
    with tifffile.TiffWriter(folder / "stack.tif") as writer:
        for page in range(pages):
            plane = np.full((60, 80), 40 * page, np.uint8)
            writer.write(plane, contiguous=False)
    return Project.open(folder)


def test_a_page_becomes_an_image_of_its_own(tmp_path):
    project = make_stack(tmp_path)
    project.add_page("stack.tif#page=3")
    assert project.images == ("stack.tif", "stack.tif#page=3")
    assert project.mask_path("stack.tif#page=3").name == "stack#page=3.png"
    assert not project.refresh()


def test_a_page_with_work_is_there_again_and_an_idle_one_is_not(tmp_path):
    project = make_stack(tmp_path)
    for page in (2, 3):
        project.add_page(f"stack.tif#page={page}")
    project.index.note_work("stack.tif#page=3")
    assert Project.open(tmp_path).images == ("stack.tif", "stack.tif#page=3")


def test_pages_go_with_their_file(tmp_path):
    project = make_stack(tmp_path)
    make_project(tmp_path, "a.png")
    project.add_page("stack.tif#page=3")
    (tmp_path / "stack.tif").unlink()
    project.refresh()
    assert project.images == ("a.png",)


def test_looking_again_keeps_names_that_count_alike_in_order(tmp_path):
    names = [f"cell{'0' * zeros}1.png" for zeros in range(8)]
    project = make_project(tmp_path, *names)
    before = project.images
    assert sorted(before) == list(before)
    assert not project.refresh()
    project.add_page("cell1.png#page=2")
    assert tuple(name for name in project.images if "#" not in name) == before
