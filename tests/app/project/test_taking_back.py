import contextlib

import numpy as np
import pytest

from app.project import transaction as transaction_module
from app.project.class_list import without_class
from app.project.errors import ProjectError
from app.project.former_masks import FormerMasks
from app.project.project import Project
from app.project.relabelling import relabel
from app.project.taking_back import take_back_masks, take_back_relabelling
from tests.app.builders import make_project
from tests.app.project.conftest import Sitting
from tiramisu.config import default_classes
from tiramisu.masks import read_classes, read_mask, write_mask

FOUR = default_classes(4)
UNLABELLED = 255


def nothing(share):
    """Progress that nobody watches."""


@pytest.fixture
def project(tmp_path):
    """Two images with strokes of all four classes, and one without any."""
    project = make_project(tmp_path, "a.png", "b.png", "c.png")
    project.set_classes(FOUR)
    for name in ("a.png", "b.png"):
        sitting = Sitting(project, name).open()
        for label in range(4):
            sitting.paint(40 + 50 * label, 60, label, radius=20)
        sitting.undo()
        sitting.save()
        sitting.close()
    project.class_list.set_order([0, 3, 2, 1])
    return project


def contents(project):
    """All that a project holds, but for what only tells versions apart."""
    masks = project.annotation_files()
    files = [*masks, *map(project.journal_path, masks), project.class_list.path]
    return {path: path.read_bytes() for path in files if path.exists()}


def drop(project, label=1, into=3):
    """Delete a class; return what it takes to undo that."""
    former, change = FormerMasks(project), without_class(project.classes, label, into)
    relabel(project, change, nothing, keep=former.keep)
    return former, change


def take_back(project, done):
    former, change = done
    return take_back_relabelling(project, former, change, nothing)


def mask_of(project, name="a.png"):
    return read_mask(project.mask_path(name), project.classes)


@pytest.mark.parametrize("into", [3, 0, None])
def test_a_deleted_class_comes_back_in_all_masks_and_histories(project, into):
    before = contents(project)
    version = project.class_list.version_path

    done = drop(project, 1, into)
    assert contents(project) != before
    dropped = version.read_bytes()
    take_back(project, done)

    assert contents(project) == before
    assert project.classes == FOUR
    assert Project.open(project.folder).class_list.order == (0, 3, 2, 1)
    assert version.read_bytes() != dropped  # other windows have to learn of it


def test_two_deleted_classes_come_back_one_after_the_other(project):
    before = contents(project)
    first = drop(project, 1, 3)
    between = contents(project)
    second = drop(project, 1, 0)

    take_back(project, second)
    assert contents(project) == between
    take_back(project, first)
    assert contents(project) == before


def test_what_was_painted_since_stays_as_one_step(project):
    before = mask_of(project)
    done = drop(project, 1, into=3)
    sitting = Sitting(project).open()
    sitting.paint(150, 150, 2)  # once more called class 3 when the other is back
    sitting.paint(40, 60, 1)  # was class 2, over what was background
    sitting.close()
    changed = sitting.annotation

    take_back(project, done)

    sitting.open()
    assert sitting.history.undo_text == "Painted since then"
    assert sitting.annotation[150, 150] == 3
    assert sitting.annotation[60, 40] == 2
    assert sitting.annotation[60, 90] == 1  # the class that is back
    np.testing.assert_array_equal(changed == UNLABELLED, sitting.annotation == 255)
    sitting.undo()
    np.testing.assert_array_equal(sitting.annotation, before)
    sitting.undo_all()
    assert (sitting.annotation == UNLABELLED).all()
    assert sitting.notes == []
    sitting.close()


def test_an_image_painted_for_the_first_time_since_gets_the_old_numbers(project):
    done = drop(project, 1, into=None)
    sitting = Sitting(project, "c.png").open()
    sitting.paint(100, 100, 2)
    sitting.save()
    sitting.close()

    take_back(project, done)

    assert set(np.unique(mask_of(project, "c.png"))) == {3, UNLABELLED}


class KilledError(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("num_steps", [0, 4, 7, 8, 9, 11, 13, 99])
def test_whenever_its_undo_is_killed_a_class_is_deleted_or_back_everywhere(
    project, monkeypatch, num_steps
):
    before = contents(project)
    done = drop(project)
    deleted = contents(project)
    steps = iter(range(num_steps))

    def counted(act):
        def step(*arguments):
            if next(steps, None) is None:
                raise KilledError
            return act(*arguments)

        return step

    with monkeypatch.context() as patches:
        for name in ("write_atomically", "_put_in_place", "_forget"):
            act = getattr(transaction_module, name)
            patches.setattr(transaction_module, name, counted(act))
        # A process that is gone takes nothing back.
        patches.setattr(
            transaction_module.Transaction,
            "__exit__",
            lambda self, *_: self._lock.release(),
        )
        with contextlib.suppress(KilledError):
            take_back(project, done)

    again = Project.open(project.folder)
    is_back = again.classes == FOUR
    assert contents(again) == (before if is_back else deleted)
    assert is_back == (num_steps > 8)
    assert not [*project.folder.rglob("*.staged")]


def test_an_undo_that_fails_leaves_the_class_deleted(project):
    done = drop(project)
    after = contents(project)
    done[0].discard()

    with pytest.raises(ProjectError, match="held before is gone"):
        take_back(project, done)

    assert contents(project) == after
    assert len(read_classes(project.class_list.path)) == 3


def test_a_class_is_not_brought_back_under_an_open_image(project):
    done = drop(project)
    sitting = Sitting(project).open()

    with pytest.raises(ProjectError, match=r"a\.png is open in another window"):
        take_back(project, done)

    sitting.close()


def replace(project, *names):
    """Give images masks of class 2, as an import would."""
    former = FormerMasks(project)
    for name in names:
        path = project.mask_path(name)
        former.keep(path)
        write_mask(path, np.full((200, 300), 2, np.uint8), project.classes, name)
        former.keep_result(path)
    return former


def test_replaced_masks_come_back_and_new_ones_go(project):
    before = contents(project)
    former = replace(project, "b.png", "c.png")

    take_back_masks(project, former, nothing)

    assert contents(project) == before
    assert not project.mask_path("c.png").exists()


def test_what_was_painted_on_a_replaced_mask_stays(project):
    before = mask_of(project)
    former = replace(project, "a.png", "c.png")
    for name in ("a.png", "c.png"):
        sitting = Sitting(project, name).open()
        sitting.paint(150, 150, 1)
        sitting.save()
        sitting.close()

    take_back_masks(project, former, nothing)

    after, new = mask_of(project), mask_of(project, "c.png")
    assert set(np.unique(new)) == {1, UNLABELLED}
    np.testing.assert_array_equal(after[new == 1], 1)
    np.testing.assert_array_equal(after[new != 1], before[new != 1])


def test_removal_that_is_killed_is_finished_by_the_next_start(project, monkeypatch):
    before = contents(project)
    former = replace(project, "c.png")
    with monkeypatch.context() as patched:
        patched.setattr(transaction_module, "_resume", lambda *plan: None)
        take_back_masks(project, former, nothing)
    assert project.mask_path("c.png").exists()

    assert contents(Project.open(project.folder)) == before
