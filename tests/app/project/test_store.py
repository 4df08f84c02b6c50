import numpy as np
import pytest
from PIL import Image

from app.project.errors import ProjectError
from app.project.opening import open_image
from app.project.store import AnnotationStore, MaskSave
from tests.app.builders import blank, make_project
from tests.app.project.conftest import Sitting
from tiramisu.config import default_classes
from tiramisu.errors import MaskError
from tiramisu.masks import read_mask, write_mask


def read(sitting):
    return read_mask(sitting.mask_path, sitting.project.classes)


def test_a_new_image_is_unlabelled_and_saved(sitting, nothing):
    np.testing.assert_array_equal(sitting.annotation, nothing)
    assert sitting.is_saved
    assert sitting.notes == []


def test_opening_an_image_makes_neither_mask_nor_journal(sitting):
    assert not sitting.mask_path.exists()
    assert not sitting.journal_path.exists()


def test_gestures_come_back_without_a_mask_file(sitting):
    sitting.paint(50, 60)
    sitting.paint(150, 60, label=0)
    painted = sitting.copy()
    sitting.reopen()
    np.testing.assert_array_equal(sitting.annotation, painted)
    assert not sitting.is_saved
    assert sitting.notes == []


def test_gestures_after_the_mask_file_come_back(sitting):
    sitting.paint(50, 60)
    sitting.save()
    sitting.paint(150, 60)
    painted = sitting.copy()
    sitting.reopen()
    np.testing.assert_array_equal(sitting.annotation, painted)
    assert not sitting.is_saved


def test_a_saved_mask_is_the_annotation(sitting):
    sitting.paint(50, 60)
    assert sitting.save() == []
    np.testing.assert_array_equal(read(sitting), sitting.annotation)
    assert sitting.reopen().is_saved


def test_undo_and_redo_come_back(sitting, nothing):
    for x, text in ((50, "one"), (100, "two"), (150, "three")):
        sitting.paint(x, 60, text=text)
    painted = sitting.copy()
    sitting.undo()
    sitting.undo()
    sitting.save()
    sitting.reopen()
    assert sitting.history.texts == ("one", "two", "three")
    assert sitting.history.position == 1
    sitting.redo()
    sitting.redo()
    np.testing.assert_array_equal(sitting.annotation, painted)
    sitting.undo_all()
    np.testing.assert_array_equal(sitting.annotation, nothing)


def test_an_undo_before_a_save_is_not_done_twice(sitting):
    sitting.paint(50, 60)
    sitting.paint(100, 60)
    sitting.save()
    sitting.undo()
    sitting.save()
    sitting.redo()
    expected = sitting.copy()
    sitting.reopen()
    np.testing.assert_array_equal(sitting.annotation, expected)


def test_a_state_that_was_saved_twice_goes_on_from_the_second_time(sitting):
    sitting.paint(50, 60)
    sitting.save()
    sitting.paint(100, 60)
    sitting.undo()
    sitting.save()
    assert sitting.reopen().is_saved
    sitting.paint(150, 60)
    expected = sitting.copy()
    sitting.reopen()
    np.testing.assert_array_equal(sitting.annotation, expected)


def test_a_mask_from_elsewhere_is_where_work_starts(tmp_path):
    project = make_project(tmp_path)
    mask = blank()
    mask[20:40] = 1
    write_mask(project.mask_path("a.png"), mask, project.classes)
    sitting = Sitting(project).open()
    np.testing.assert_array_equal(sitting.annotation, mask)
    sitting.paint(50, 100)
    painted = sitting.copy()
    sitting.reopen()
    np.testing.assert_array_equal(sitting.annotation, painted)
    sitting.undo_all()
    np.testing.assert_array_equal(sitting.annotation, mask)
    sitting.close()


def test_a_copy_may_be_written_while_painting_goes_on(sitting):
    sitting.paint(50, 60)
    copied = MaskSave(sitting.store, sitting.copy(), sitting.store.position)
    sitting.paint(150, 60)
    painted = sitting.copy()
    copied.write()
    np.testing.assert_array_equal(read(sitting), copied.annotation)
    sitting.reopen()
    np.testing.assert_array_equal(sitting.annotation, painted)
    assert not sitting.is_saved


def test_a_copy_that_comes_late_does_not_replace_a_newer_mask(sitting):
    sitting.paint(50, 60)
    late = MaskSave(sitting.store, sitting.copy(), sitting.store.position)
    sitting.paint(150, 60)
    sitting.save()
    late.write()
    np.testing.assert_array_equal(read(sitting), sitting.annotation)


def test_a_copy_that_comes_after_closing_is_dropped(sitting):
    sitting.paint(50, 60)
    late = MaskSave(sitting.store, sitting.copy(), sitting.store.position)
    sitting.close()
    assert late.write() == []
    assert not sitting.mask_path.exists()


def test_images_of_a_folder_do_not_share_journals(tmp_path):
    project = make_project(tmp_path, "x/a.png", "y/a.png", "y/a.bmp")
    for number, name in enumerate(project.images):
        sitting = Sitting(project, name).open()
        sitting.paint(50 + 70 * number, 60)
        sitting.close()
    for number, name in enumerate(project.images):
        sitting = Sitting(project, name).open()
        assert sitting.annotation[60, 50 + 70 * number] == 1
        assert len(sitting.history.texts) == 1
        sitting.close()


def test_an_image_that_is_open_elsewhere_can_be_looked_at(sitting):
    sitting.paint(50, 60)
    second = AnnotationStore(sitting.project, "a.png")
    loaded = second.load(300, 200)
    np.testing.assert_array_equal(loaded.annotation, sitting.annotation)
    (note,) = loaded.notes
    assert note == second.read_only
    assert "a.png is open in another window (process " in note
    second.close()
    sitting.reopen()  # closing makes it free
    assert sitting.store.read_only == ""


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("harm", ["mask", "journal", "torn journal", "part"])
def test_looking_at_an_image_of_another_window_mends_nothing(sitting, harm):
    sitting.paint(50, 60)
    sitting.save()
    sitting.paint(90, 60)
    if harm == "mask":
        sitting.mask_path.write_bytes(b"no picture")
    elif harm == "journal":
        sitting.journal_path.write_bytes(b"no journal")
    elif harm == "torn journal":
        sitting.journal_path.write_bytes(sitting.journal_path.read_bytes()[:-9])
    else:
        sitting.mask_path.with_name("a.png.77.part").write_bytes(b"half")
    before = contents(sitting.project.folder)
    second = AnnotationStore(sitting.project, "a.png")
    second.load(300, 200)
    second.close()
    assert contents(sitting.project.folder) == before


def test_what_a_killed_save_has_left_beside_a_mask_is_removed(sitting):
    sitting.paint(50, 60)
    sitting.save()
    for name in ("a.png.77.part", "b.png.77.part", "a.png.png.77.part"):
        sitting.mask_path.with_name(name).write_bytes(b"half")
    sitting.reopen()
    left = {path.name for path in sitting.mask_path.parent.glob("*.part")}
    assert left == {"b.png.77.part", "a.png.png.77.part"}


def test_a_mask_with_a_label_that_is_no_class_is_left_where_it_is(tmp_path):
    project = make_project(tmp_path)
    mask = blank()
    mask[0, 0] = 5
    write_mask(project.mask_path("a.png"), mask, default_classes(6))
    before = project.mask_path("a.png").read_bytes()
    for _ in range(2):  # the first failure must not keep the image locked
        with pytest.raises(MaskError, match="has the value 5"):
            AnnotationStore(project, "a.png").load(300, 200)
    assert project.mask_path("a.png").read_bytes() == before


def test_a_foreign_mask_found_while_saving_is_kept_aside(sitting):
    sitting.paint(50, 60)
    sitting.save()
    sitting.paint(150, 60)
    foreign = blank()
    foreign[:] = 0
    write_mask(sitting.mask_path, foreign, sitting.project.classes)
    (note,) = sitting.save()
    assert "a.png.foreign-1" in note
    np.testing.assert_array_equal(read(sitting), sitting.annotation)
    aside = sitting.mask_path.with_name("a.png.foreign-1")
    with Image.open(aside, formats=["PNG"]) as picture:
        np.testing.assert_array_equal(np.asarray(picture), foreign)


def test_a_masks_folder_that_cannot_be_made_is_one_sentence(sitting):
    sitting.paint(50, 60)
    sitting.project.masks_folder.write_text("a file stands in the way")
    with pytest.raises(ProjectError, match=r"masks/a\.png cannot be written"):
        sitting.save()
    painted = sitting.copy()
    sitting.project.masks_folder.unlink()
    np.testing.assert_array_equal(sitting.reopen().annotation, painted)


def test_an_image_whose_journal_cannot_be_made_can_be_looked_at(tmp_path):
    project = make_project(tmp_path)
    (tmp_path / ".tiramisu/journal/a.png.lock").mkdir(parents=True)
    store = AnnotationStore(project, "a.png")
    loaded = store.load(300, 200)
    (note,) = loaded.notes
    assert "journal cannot be written" in note
    assert "a.png cannot be changed" in note
    store.close()


def test_opening_an_image_reads_picture_annotation_and_planes(sitting):
    sitting.paint(50, 60)
    painted = sitting.copy()
    sitting.close()
    opened = open_image(sitting.project, "a.png")
    assert opened.image.rgb.shape == (200, 300, 3)
    np.testing.assert_array_equal(opened.loaded.annotation, painted)
    assert (opened.prediction == 255).all()
    assert not opened.confidence.any()
    opened.close()
    open_image(sitting.project, "a.png").close()
