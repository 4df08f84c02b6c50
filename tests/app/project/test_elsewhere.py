import errno

import numpy as np
import pytest

from app.project import elsewhere
from app.project.elsewhere import ReadOnlyFolderError, check_writable, keep_elsewhere
from app.project.errors import ProjectError
from app.project.project import Project
from tests.app.builders import make_project
from tiramisu.config import LabelClass
from tiramisu.masks import read_mask, write_mask
from tiramisu.samples import find_samples

CLASSES = (LabelClass("sky", (0, 0, 0)), LabelClass("tree", (0, 90, 0)))


def contents(folder):
    return sorted(path.relative_to(folder) for path in folder.rglob("*"))


@pytest.fixture
def project(tmp_path):
    """A project with two images, of which one has a mask."""
    project = make_project(tmp_path / "disc" / "trees", "a.png", "b.png", width=9)
    project.set_classes(CLASSES)
    mask = np.ones((200, 9), np.uint8)
    project.masks_folder.mkdir(exist_ok=True)
    write_mask(project.mask_path("a.png"), mask, CLASSES)
    return project


def test_a_folder_that_can_be_written_passes_and_keeps_no_trace(project):
    before = contents(project.folder)
    check_writable(project.folder)
    assert contents(project.folder) == before


def test_a_folder_on_a_read_only_disk_is_named(project, monkeypatch):
    def refuse(**_):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(elsewhere.tempfile, "TemporaryFile", refuse)
    with pytest.raises(ReadOnlyFolderError, match=r"trees.*choose another") as caught:
        check_writable(project.folder)
    assert caught.value.folder == project.folder


def test_the_new_project_has_the_old_images_classes_and_masks(project, tmp_path):
    home = keep_elsewhere(project.folder, tmp_path / "mine")
    made = Project.open(home)
    assert home == tmp_path / "mine" / "trees"
    assert made.images == ("a.png", "b.png")
    assert made.classes == CLASSES
    assert (read_mask(made.mask_path("a.png"), CLASSES) == 1).all()
    assert [one.image.name for one in find_samples(home)] == ["a.png"]


def test_masks_go_to_the_new_place_and_the_old_one_stays(project, tmp_path):
    before = contents(project.folder)
    made = Project.open(keep_elsewhere(project.folder, tmp_path / "mine"))
    write_mask(made.mask_path("b.png"), np.ones((200, 9), np.uint8), CLASSES)
    made.set_classes((*CLASSES, LabelClass("house", (90, 0, 0))))
    assert contents(project.folder) == before
    assert Project.open(project.folder).classes == CLASSES


def test_copies_of_read_only_masks_can_be_written(project, tmp_path):
    project.mask_path("a.png").chmod(0o444)
    made = Project.open(keep_elsewhere(project.folder, tmp_path / "mine"))
    assert made.mask_path("a.png").stat().st_mode & 0o200


def test_the_same_images_come_back_to_the_same_project(project, tmp_path):
    home = keep_elsewhere(project.folder, tmp_path / "mine")
    (home / "masks" / "b.png").write_bytes(b"work")
    assert keep_elsewhere(project.folder, tmp_path / "mine") == home
    assert (home / "masks" / "b.png").read_bytes() == b"work"


def test_other_images_of_the_same_name_get_a_project_of_their_own(project, tmp_path):
    other = make_project(tmp_path / "other disc" / "trees", "c.png")
    keep_elsewhere(project.folder, tmp_path / "mine")
    home = keep_elsewhere(other.folder, tmp_path / "mine")
    assert home.name == "trees 2"
    assert Project.open(home).images == ("c.png",)


def test_a_place_that_cannot_be_written_is_named_and_left_clean(project, tmp_path):
    (tmp_path / "mine").write_text("a file")
    with pytest.raises(ProjectError, match=r"mine.trees cannot be written"):
        keep_elsewhere(project.folder, tmp_path / "mine")
    assert (tmp_path / "mine").read_text() == "a file"
