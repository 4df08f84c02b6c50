"""A script with the library on a project that a window may have open."""

import json

import numpy as np
import pytest

import tiramisu
from app.project.project import Project
from tests.app.builders import make_project


@pytest.fixture
def image(sitting):
    """The sitting's image as a script sees it."""
    return tiramisu.open_project(sitting.project.folder)["a.png"]


@pytest.fixture
def ones(nothing):
    return np.ones_like(nothing)


def test_a_script_sees_what_is_saved_and_knows_of_the_rest(sitting, image):
    assert not image.has_unsaved_strokes
    sitting.paint(50, 50)
    assert (image.read_mask() == 255).all()
    assert image.has_unsaved_strokes
    sitting.save()
    np.testing.assert_array_equal(image.read_mask(), sitting.annotation)
    assert not image.has_unsaved_strokes
    sitting.undo()
    assert image.has_unsaved_strokes


def test_no_mask_is_written_while_a_window_has_the_image(sitting, image, ones):
    sitting.paint(50, 50)
    sitting.save()
    before = sitting.mask_path.read_bytes()
    assert image.is_open
    with pytest.raises(tiramisu.TiramisuError, match="is open in a window"):
        image.write_mask(ones, discard_strokes=True)
    assert sitting.mask_path.read_bytes() == before
    sitting.close()
    assert not image.is_open


def test_a_written_mask_is_what_the_window_opens(sitting, image, ones):
    sitting.paint(50, 50)
    sitting.save()
    sitting.close()
    image.write_mask(ones.astype(np.int64))
    sitting.open()
    np.testing.assert_array_equal(sitting.annotation, ones)
    assert sitting.is_saved
    assert not sitting.history.can_undo


def test_a_window_cannot_open_for_changes_what_a_script_is_writing(
    sitting, image, ones, monkeypatch
):
    sitting.close()
    seen = []

    def write(*_):
        sitting.open()
        seen.append(sitting.store.read_only)

    monkeypatch.setattr("tiramisu.project_image.write_mask", write)
    image.write_mask(ones)
    assert "open in another window" in seen[0]


def test_strokes_that_a_crash_left_are_not_written_over(sitting, image, ones):
    sitting.paint(50, 50)
    sitting.close()  # no mask was saved
    with pytest.raises(tiramisu.TiramisuError, match="strokes that are in no mask"):
        image.write_mask(ones)
    assert not image.has_mask
    image.write_mask(ones, discard_strokes=True)
    assert image.labelled_fraction() == 1
    assert not sitting.open().history.can_undo
    assert [*sitting.journal_path.parent.glob("*orphan*")]  # kept, not lost


def test_a_damaged_journal_holds_nothing_up(sitting, image, ones):
    sitting.paint(50, 50)
    sitting.close()
    sitting.journal_path.write_bytes(b"TJ")
    assert not image.has_unsaved_strokes
    image.write_mask(ones)


def test_labels_whose_meaning_has_changed_are_not_written(sitting, image, ones):
    sitting.close()
    sitting.project.set_classes(sitting.project.classes[::-1])
    with pytest.raises(tiramisu.TiramisuError, match="open the project again"):
        image.write_mask(ones)


def test_nothing_is_written_while_labels_are_being_renumbered(sitting, image, ones):
    sitting.close()
    (sitting.project.private_folder / "transaction.json").touch()
    with pytest.raises(tiramisu.TiramisuError, match="open the project again"):
        image.write_mask(ones)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (np.zeros((300, 200), np.uint8), r"shape \(300, 200\); .* \(200, 300\)"),
        (np.full((200, 300), 7), "label 7; legal are 0 to 1"),
        (np.full((200, 300), -1), "label -1"),
        (np.zeros((200, 300)), "whole numbers"),
    ],
)
def test_what_is_no_mask_of_the_image_is_refused(sitting, image, wrong, reason):
    sitting.close()
    with pytest.raises(tiramisu.TiramisuError, match=reason):
        image.write_mask(wrong)
    assert not image.has_mask


def test_a_mask_of_another_size_is_not_read_as_one(image):
    image.mask_path.parent.mkdir()
    tiramisu.write_mask(
        image.mask_path, np.zeros((5, 5), np.uint8), image.project.classes
    )
    with pytest.raises(tiramisu.TiramisuError, match=r"shape \(5, 5\)"):
        image.read_mask()


def test_what_people_have_entered_is_known(tmp_path):
    project = make_project(tmp_path, "a.png", "b.png", "c.png")
    project.index.set_done("b.png", True)
    project.index.set_notes("b.png", "blurred")
    project.index.set_excluded("c.png", True)
    seen = tiramisu.open_project(tmp_path)
    assert [one.is_done for one in seen] == [False, True, False]
    assert seen["b.png"].notes == "blurred"
    assert seen["c.png"].is_excluded


def test_the_share_of_labelled_pixels_is_that_of_all_images(tmp_path, nothing):
    make_project(tmp_path, "a.png", "b.png")
    project = tiramisu.open_project(tmp_path)
    nothing[:, :150] = 0
    project["a.png"].write_mask(nothing)
    assert project["a.png"].labelled_fraction() == 0.5
    assert project.labelled_fraction() == 0.25
    assert [sample.image.name for sample in project.samples()] == ["a.png"]


def test_scripts_and_windows_hold_out_the_same(tmp_path, nothing):
    from app.project.split import read_holdout

    make_project(tmp_path, *(f"{number}.png" for number in range(7)))
    project = tiramisu.open_project(tmp_path)
    for image in project:
        image.write_mask(nothing * 0)
    corrections = project.corrections()
    assert corrections.names(held_out=True)
    assert read_holdout(Project.open(tmp_path)) == corrections.holdout
    assert json.loads((tmp_path / ".tiramisu" / "holdout.json").read_text())["wholes"]


def test_a_folder_becomes_a_project_once(tmp_path):
    with pytest.raises(tiramisu.TiramisuError, match=r"no classes\.json"):
        tiramisu.open_project(tmp_path)
    with pytest.raises(tiramisu.TiramisuError, match="2 to"):
        tiramisu.create_project(tmp_path, ["only"])
    made = tiramisu.create_project(tmp_path, ["background", "cell", "debris"])
    assert tiramisu.open_project(tmp_path).classes == made.classes
    with pytest.raises(tiramisu.TiramisuError, match="project already"):
        tiramisu.create_project(tmp_path, ["background", "cell"])
    with pytest.raises(tiramisu.TiramisuError, match="There is no folder"):
        tiramisu.open_project(tmp_path / "elsewhere")


def test_an_image_that_is_not_there_is_named(image):
    with pytest.raises(tiramisu.TiramisuError, match=r"no image 'b.png'; .* a.png"):
        image.project["b.png"]
