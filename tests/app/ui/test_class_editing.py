import numpy as np
import pytest
from PIL import Image

from tests.stubs import NUCLEI, SPOT, make_folder, write_model
from tiramisu.config import LabelClass
from tiramisu.masks import read_mask

# A busy machine is no reason to fail.
PATIENCE_MS = 30_000

DEBRIS = LabelClass("debris", (1, 200, 3))


@pytest.fixture
def editing(workspace):
    return workspace.class_editing


@pytest.fixture
def cells(workspace, qtbot, tmp_path):
    """Three pictures in a project of background, nuclei and debris; one is open."""
    workspace.opening.open_folder(make_folder(tmp_path / "cells"))
    wait_for_image(workspace, qtbot)
    workspace.session.set_classes((*NUCLEI, DEBRIS))
    return tmp_path / "cells"


def wait_for_image(workspace, qtbot):
    session, predictions = workspace.session, workspace.predictions
    qtbot.waitUntil(
        lambda: (
            session.document is not None
            and session.document.has_prediction
            and not predictions.is_running
        ),
        timeout=PATIENCE_MS,
    )


def paint(session, x, y, label):
    session.set_active_class(label)
    session.tool.press((x, y))
    session.tool.release()


def names(session):
    return [one.name for one in session.classes]


def test_an_added_class_has_a_name_and_a_colour_of_its_own(editing, session, qtbot):
    session.set_classes((*NUCLEI, LabelClass("class 3", (86, 180, 233))))

    with qtbot.waitSignal(editing.added) as added:
        editing.add()

    assert added.args == [3]
    assert len(set(names(session))) == 4
    assert len({one.color for one in session.classes}) == 4
    assert session.active_class == 3


def test_two_classes_are_not_called_the_same(editing, session, workspace, qtbot):
    session.set_classes(NUCLEI)

    with qtbot.waitSignal(workspace.messages.warned) as warned:
        editing.rename(1, "background")

    assert "background" in warned.args[0]
    assert session.classes == NUCLEI


def test_a_deleted_class_becomes_another_in_the_open_image(
    editing, session, workspace, cells, qtbot
):
    paint(session, 20, 20, 2)
    paint(session, 150, 100, 1)
    before = session.document.annotation.copy()
    session.change_settings(protected=frozenset({1, 2}))

    with qtbot.waitSignal(editing.ended, timeout=PATIENCE_MS):
        editing.delete(1, into=2)
    wait_for_image(workspace, qtbot)

    after = session.document.annotation
    assert names(session) == ["background", "debris"]
    assert (after[before != 255] == 1).all()
    assert (after[before == 255] == 255).all()
    assert session.active_class == 1
    assert session.settings.protected == {1}
    saved = read_mask(cells / "masks" / "cell1.png", session.classes)
    np.testing.assert_array_equal(saved, after)
    session.document.undo()
    assert (session.document.annotation[90:110, 140:160] == 255).all()


@pytest.fixture
def offers(workspace):
    """Ways back that are offered now."""
    offers = []
    workspace.messages.undo_offered.connect(lambda text, undo, _: offers.append(undo))
    workspace.messages.undo_withdrawn.connect(
        lambda undo: offers.remove(undo) if undo in offers else None
    )
    return offers


@pytest.fixture
def deleted(editing, session, workspace, cells, qtbot, offers):
    """Debris was painted on the open image and then deleted; returns what was there."""
    paint(session, 20, 20, 2)
    paint(session, 150, 100, 1)
    before = session.document.annotation.copy()
    session.change_settings(protected=frozenset({2}))
    with qtbot.waitSignal(editing.ended, timeout=PATIENCE_MS):
        editing.delete(2, into=1)
    wait_for_image(workspace, qtbot)
    return before


def test_a_deleted_class_is_brought_back_with_one_click(
    editing, session, workspace, deleted, offers, qtbot
):
    assert (session.document.annotation[10:30, 10:30] != 2).all()
    paint(session, 80, 80, 1)
    painted = session.document.annotation[80, 80]

    with qtbot.waitSignal(editing.ended, timeout=PATIENCE_MS):
        offers[-1]()
    wait_for_image(workspace, qtbot)

    after = session.document.annotation
    assert session.classes == (*NUCLEI, DEBRIS)
    assert after[80, 80] == painted
    np.testing.assert_array_equal(after[:60], deleted[:60])
    assert (after[deleted == 2] == 2).all()
    assert offers == []


@pytest.mark.parametrize("act", ["rename", "add", "open"])
def test_a_class_cannot_be_brought_back_among_other_classes_or_images(
    editing, session, workspace, deleted, offers, qtbot, tmp_path, act
):
    (kept,) = (tmp_path / "cells" / ".tiramisu" / "former").iterdir()
    if act == "rename":
        editing.rename(1, "cell")
    elif act == "add":
        editing.add()
    else:
        workspace.opening.open_folder(make_folder(tmp_path / "others"))
        qtbot.waitUntil(lambda: session.project.folder.name == "others")

    assert offers == []
    qtbot.waitUntil(lambda: not kept.exists())


def test_a_class_is_not_brought_back_while_the_model_learns_but_later(
    session, workspace, deleted, offers, qtbot, monkeypatch
):
    with monkeypatch.context() as patched:
        patched.setattr(type(workspace.learning), "is_running", True)
        with qtbot.waitSignal(workspace.messages.warned) as warned:
            offers.pop()()

    assert "learning" in warned.args[0]
    assert len(session.classes) == 2
    assert len(offers) == 1


@pytest.mark.parametrize("label", [0, 1])
def test_background_and_the_last_class_stay(
    editing, session, workspace, cells, label, qtbot
):
    session.set_classes(NUCLEI)

    with qtbot.waitSignal(workspace.messages.warned):
        editing.delete(label, into=None)

    assert session.classes == NUCLEI
    assert session.document is not None


def test_nothing_is_renumbered_while_the_model_learns(
    editing, session, workspace, cells, qtbot, monkeypatch
):
    monkeypatch.setattr(type(workspace.learning), "is_running", True)

    with qtbot.waitSignal(workspace.messages.warned) as warned:
        editing.delete(2, into=None)

    assert "learning" in warned.args[0]
    assert session.classes == (*NUCLEI, DEBRIS)


def test_a_mask_that_cannot_be_read_changes_nothing_and_is_named(
    editing, session, workspace, cells, qtbot
):
    paint(session, 20, 20, 2)
    painted = session.document.annotation.copy()
    session.save()
    colors = np.full((150, 200, 3), 77, np.uint8)
    Image.fromarray(colors).save(cells / "masks" / "cell2.png")

    with qtbot.waitSignal(workspace.messages.warned, timeout=PATIENCE_MS) as warned:
        editing.delete(2, into=None)
    wait_for_image(workspace, qtbot)

    assert "cell2.png" in warned.args[0]
    assert session.classes == (*NUCLEI, DEBRIS)
    np.testing.assert_array_equal(session.document.annotation, painted)


def test_a_third_class_leaves_binary_masks_what_they_were(
    editing, session, workspace, qtbot, tmp_path
):
    folder = make_folder(tmp_path / "binary")
    (folder / "masks").mkdir()
    gray = np.zeros((150, 200), np.uint8)
    gray[:50] = 255
    Image.fromarray(gray).save(folder / "masks" / "cell1.png")
    workspace.opening.open_folder(folder)
    wait_for_image(workspace, qtbot)
    assert (session.document.annotation[:50] == 1).all()

    with qtbot.waitSignal(editing.added, timeout=PATIENCE_MS):
        editing.add()
    wait_for_image(workspace, qtbot)

    assert len(session.classes) == 3
    assert (session.document.annotation[:50] == 1).all()
    assert (session.document.annotation[50:] == 0).all()


def test_pixels_are_counted_with_what_was_painted_last(
    editing, session, workspace, cells, qtbot
):
    paint(session, 20, 20, 2)
    pixels = int((session.document.annotation == 2).sum())

    job = editing.count(2, workspace)
    with qtbot.waitSignal(job.done, timeout=PATIENCE_MS) as done:
        pass

    assert (done.args[0].pixels, done.args[0].images) == (pixels, 1)


def test_a_class_moves_in_the_list_and_keeps_its_label(editing, session, cells):
    paint(session, 20, 20, 2)

    editing.move(2, 0)

    assert session.class_order == (2, 0, 1)
    assert session.classes == (*NUCLEI, DEBRIS)
    assert session.document.annotation[20, 20] == 2


# Predictions in the project's labels


def predicted(session):
    x, y, width, height = SPOT
    return set(np.unique(session.document.prediction[y : y + height, x : x + width]))


def test_predictions_are_in_the_labels_of_the_project(
    session, workspace, qtbot, tmp_path
):
    folder = make_folder(tmp_path / "other")
    workspace.opening.open_folder(folder)
    wait_for_image(workspace, qtbot)
    session.set_classes((NUCLEI[0], DEBRIS, NUCLEI[1]))
    wait_for_image(workspace, qtbot)

    assert predicted(session) == {2}


@pytest.mark.parametrize(("said", "shown"), [(1, 255), (2, 1)])
def test_classes_that_the_project_does_not_know_are_not_predicted(
    session, workspace, cells, predictor, qtbot, tmp_path, said, shown
):
    classes = (NUCLEI[0], LabelClass("mitosis", (9, 9, 9)), NUCLEI[1])
    predictor.label = said
    workspace.model_choice.choose(write_model(tmp_path / "other.tiramisu", classes))
    wait_for_image(workspace, qtbot)

    assert predicted(session) == {shown}


def test_a_renamed_class_is_still_predicted(editing, session, workspace, cells, qtbot):
    editing.rename(1, "cell")
    wait_for_image(workspace, qtbot)

    assert names(session) == ["background", "cell", "debris"]
    assert predicted(session) == {1}
