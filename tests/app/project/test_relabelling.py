import numpy as np
import pytest
from PIL import Image

from app.project import relabelling as module
from app.project.class_list import without_class
from app.project.errors import ProjectError
from app.project.project import Project
from app.project.relabelling import count_class, relabel, relabelled_history
from app.project.transaction import Transaction
from app.raster.history import History
from tests.app.builders import blank, make_project, stroke
from tests.app.project.conftest import Sitting
from tiramisu.config import LabelClass, default_classes
from tiramisu.masks import read_classes, read_mask, write_mask

FOUR = default_classes(4)
UNLABELLED = 255


def nothing(share):
    """Progress that nobody watches."""


@pytest.fixture
def project(tmp_path):
    """Three images of four classes; in ``b.png`` there are strokes of all of them."""
    project = make_project(tmp_path, "a.png", "b.png", "c.png")
    project.set_classes(FOUR)
    with_strokes = Sitting(project, "b.png").open()
    for label in range(4):
        with_strokes.paint(40 + 50 * label, 60, label, radius=20)
    with_strokes.save()
    with_strokes.close()
    return project


def mask_of(project, name="b.png"):
    return read_mask(project.mask_path(name), project.classes)


def test_a_class_goes_and_its_pixels_become_another(project, tmp_path):
    before = mask_of(project)

    relabel(project, without_class(FOUR, 1, into=3), nothing)

    after = mask_of(Project.open(tmp_path))
    for old, new in ((0, 0), (1, 2), (2, 1), (3, 2), (UNLABELLED, UNLABELLED)):
        assert (after[before == old] == new).all()
    assert project.classes == Project.open(tmp_path).classes
    assert [one.name for one in project.classes] == ["background", "class 2", "class 3"]


def test_a_class_goes_and_its_pixels_become_unlabelled(project):
    before = mask_of(project)

    relabel(project, without_class(FOUR, 3, into=None), nothing)

    after = mask_of(project)
    assert (after[before == 3] == UNLABELLED).all()
    np.testing.assert_array_equal(after[before != 3], before[before != 3])


def test_undo_and_redo_go_on_in_the_new_labels(project):
    relabel(project, without_class(FOUR, 1, into=3), nothing)

    sitting = Sitting(project, "b.png").open()
    assert len(sitting.history.steps) == 4
    last = sitting.copy()
    sitting.undo()
    assert 2 in sitting.annotation  # what was class 1 is the last class now
    sitting.undo_all()
    assert (sitting.annotation == UNLABELLED).all()
    while sitting.history.can_redo:
        sitting.redo()
    np.testing.assert_array_equal(sitting.annotation, last)
    assert sitting.reopen().notes == []
    sitting.close()


def test_steps_that_can_be_redone_stay_so(project):
    sitting = Sitting(project, "b.png").open()
    full = sitting.copy()
    sitting.undo()
    sitting.undo()
    sitting.save()
    sitting.close()
    change = without_class(FOUR, 1, into=None)

    relabel(project, change, nothing)

    sitting.open()
    np.testing.assert_array_equal(
        np.unique(sitting.annotation), [0, UNLABELLED]
    )  # class 1 was the second of two strokes
    while sitting.history.can_redo:
        sitting.redo()
    np.testing.assert_array_equal(sitting.annotation, change.table[full])
    sitting.close()


def test_a_step_that_says_nothing_in_the_new_labels_is_left_out():
    annotation, history = blank(), History()
    for label in (1, 2):
        patch = stroke(annotation, (50, 50), label=label)
        history.push(patch, f"to {label}")
        patch.toggle(annotation)

    change = without_class(default_classes(3), 2, into=1)
    new = relabelled_history(annotation, history, change.table)

    assert new.texts == ("to 1",)
    assert new.position == 1


def test_strokes_that_only_the_journal_knows_are_renumbered_too(project):
    sitting = Sitting(project, "a.png").open()
    sitting.paint(100, 100, label=3)
    sitting.close()  # no mask was saved

    relabel(project, without_class(FOUR, 1, into=None), nothing)

    assert 2 in sitting.open().annotation
    assert 3 not in sitting.annotation
    sitting.close()


def test_masks_of_images_that_are_not_shown_are_renumbered_too(project, tmp_path):
    alone = Project.open(tmp_path, [tmp_path / "a.png"])
    (tmp_path / "b.png").rename(tmp_path.parent / "elsewhere.png")

    relabel(alone, without_class(FOUR, 1, into=None), nothing)

    mask = read_mask(tmp_path / "masks/b.png", alone.classes)
    assert set(np.unique(mask)) == {0, 1, 2, UNLABELLED}


def test_a_binary_mask_means_the_same_after_the_third_class_has_gone(tmp_path):
    project = make_project(tmp_path)
    project.set_classes(default_classes(3))
    gray = np.zeros((200, 300), np.uint8)
    gray[:50] = UNLABELLED
    (tmp_path / "masks").mkdir()
    Image.fromarray(gray).save(tmp_path / "masks/a.png")

    relabel(project, without_class(project.classes, 2, into=None), nothing)

    assert set(np.unique(mask_of(project, "a.png"))) == {0, UNLABELLED}


def test_order_and_former_names_follow_the_classes(project, tmp_path):
    project.class_list.set_order((3, 0, 1, 2))
    renamed = (*FOUR[:3], LabelClass("debris", (9, 9, 9)))
    project.set_classes(renamed)

    relabel(project, without_class(renamed, 1, into=3), nothing)

    again = Project.open(tmp_path).class_list
    assert again.order == project.class_list.order == (2, 0, 1)
    assert again.new_names(FOUR) == {"class 3": "debris"}


def test_pixels_and_images_of_a_class_are_counted(project):
    pixels = int((mask_of(project) == 2).sum())

    assert count_class(project, 2, nothing) == module.ClassUse(pixels, 1)
    assert pixels > 100


def contents(project):
    return {
        path.relative_to(project.folder): path.read_bytes()
        for path in sorted(project.folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


def test_a_damaged_mask_stops_everything(project):
    colors = np.full((200, 300, 3), 77, np.uint8)
    Image.fromarray(colors).save(project.mask_path("c.png"))
    before = contents(project)

    with pytest.raises(Exception, match="no class"):
        relabel(project, without_class(FOUR, 1, into=None), nothing)

    assert contents(project) == before
    assert project.classes == FOUR


class KilledError(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("num_steps", range(13))
def test_whenever_it_is_killed_the_project_opens_in_the_old_or_new_labels(
    project, tmp_path, monkeypatch, num_steps
):
    """Each write and each replacement may be the last thing that happens."""
    old = mask_of(project)
    change = without_class(FOUR, 1, into=3)
    done = 0

    def counted(act):
        def step(*arguments):
            nonlocal done
            done += 1
            if done > num_steps:
                raise KilledError
            return act(*arguments)

        return step

    with monkeypatch.context() as patches:
        target = "app.project.transaction"
        for name in ("write_atomically", "_put_in_place", "_forget"):
            act = getattr(__import__(target, fromlist=[name]), name)
            patches.setattr(f"{target}.{name}", counted(act))
        # A process that is gone takes nothing back.
        patches.setattr(Transaction, "__exit__", lambda self, *_: self._lock.release())
        was_killed = False
        try:
            relabel(project, change, nothing)
        except KilledError:
            was_killed = True

    assert was_killed == (num_steps < 12)
    again = Project.open(tmp_path)
    new = mask_of(again)
    if again.classes == FOUR:
        np.testing.assert_array_equal(new, old)
    else:
        assert again.classes == change.classes
        np.testing.assert_array_equal(new, change.table[old])
    sitting = Sitting(again, "b.png").open()
    assert sitting.notes == []
    sitting.undo_all()
    assert (sitting.annotation == UNLABELLED).all()
    sitting.close()
    assert not list(tmp_path.rglob("*.staged"))
    assert not list(tmp_path.rglob("transaction.json"))
    assert read_classes(tmp_path / "classes.json") == again.classes


def test_an_image_that_is_open_elsewhere_stops_everything(project):
    elsewhere = Sitting(Project.open(project.folder), "b.png").open()

    with pytest.raises(ProjectError, match=r"b\.png is open in another window"):
        relabel(project, without_class(FOUR, 1, into=None), nothing)

    assert project.classes == FOUR
    elsewhere.close()


def test_a_window_that_knows_the_old_labels_opens_no_more_images(project):
    elsewhere = Project.open(project.folder)
    relabel(project, without_class(FOUR, 1, into=None), nothing)

    with pytest.raises(ProjectError, match="changed in another window"):
        Sitting(elsewhere, "b.png").open()
    with pytest.raises(ProjectError, match="changed in another window"):
        elsewhere.set_classes(FOUR)


def test_two_windows_cannot_renumber_at_the_same_time(project):
    elsewhere = Project.open(project.folder)
    private = project.private_folder
    with Transaction(project.folder, private, []):
        with pytest.raises(ProjectError, match="in another window"):
            relabel(elsewhere, without_class(FOUR, 1, into=None), nothing)
        with pytest.raises(ProjectError, match="in another window"):
            Project.open(project.folder)
        with pytest.raises(ProjectError, match="are being changed"):
            Sitting(elsewhere, "b.png").open()


def test_a_plan_never_touches_other_folders(project, tmp_path):
    outside = tmp_path.parent / "outside.txt"
    outside.with_name("outside.txt.staged").write_text("new")
    plan = project.private_folder / "transaction.json"
    plan.write_text('{"decided": true, "files": ["../outside.txt"]}')

    with pytest.raises(ProjectError, match="other folders"):
        Project.open(tmp_path)

    assert not outside.exists()


def test_cancelling_leaves_everything_as_it_was(project):
    before = contents(project)

    def cancel(share):
        raise KilledError

    with pytest.raises(KilledError):
        relabel(project, without_class(FOUR, 1, into=None), cancel)

    assert contents(project) == before


def test_a_mask_is_written_in_the_palette_of_its_classes(project):
    relabel(project, without_class(FOUR, 1, into=None), nothing)

    with Image.open(project.mask_path("b.png")) as picture:
        palette = picture.getpalette()
    assert tuple(palette[3:6]) == FOUR[2].color


def test_classes_written_by_hand_keep_their_masks(project, tmp_path):
    write_mask(project.mask_path("a.png"), blank(), FOUR)
    before = project.mask_path("a.png").stat().st_mtime_ns

    relabel(project, without_class(FOUR, 1, into=None), nothing)

    assert project.mask_path("a.png").stat().st_mtime_ns == before
