from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.project.opening import open_image
from app.raster.rect import Rect
from app.session.document import Document
from tests.app.builders import blank, stroke
from tests.app.project.disk import no_file_longer_than
from tiramisu.masks import read_mask


def paint(document, x=50.0, y=60.0, text="Brush stroke", label=1):
    patch = stroke(document.annotation, (x, y), label=label)
    document.commit(patch, text)
    return patch


def test_a_new_document_is_empty_and_saved(document):
    assert document.name == "a.png"
    assert document.bounds == Rect(0, 0, 300, 200)
    assert not document.has_unsaved_changes
    assert not document.has_prediction
    assert document.labelled_pixels == 0
    assert (document.undo_text, document.redo_text) == ("", "")


def test_a_commit_says_what_changed(document, heard):
    masks, histories = heard(document.mask_changed), heard(document.history_changed)
    saved = heard(document.saved_changed)
    patch = paint(document)
    assert masks == [patch.rect]
    assert len(histories) == 1
    assert saved == [False]
    assert document.has_unsaved_changes
    assert document.undo_text == "Brush stroke"


def test_undo_and_redo_speak_through_the_same_signal(document, heard):
    patch = paint(document)
    painted = document.annotation.copy()
    masks = heard(document.mask_changed)
    document.undo()
    np.testing.assert_array_equal(document.annotation, blank())
    document.redo()
    np.testing.assert_array_equal(document.annotation, painted)
    assert masks == [patch.rect, patch.rect]


def test_undo_at_the_beginning_says_nothing(document, heard):
    said = heard(document.mask_changed) + heard(document.history_changed)
    document.undo()
    document.redo()
    assert said == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.lists(st.sampled_from("curs"), max_size=25), st.integers(0, 99))
def test_undoing_everything_restores_every_bit(project, qapp, acts, seed):
    document = Document(open_image(project, "b.png"))
    rng = np.random.default_rng(seed)
    while document.can_undo:
        document.undo()
    start = document.annotation.copy()
    for act in acts:
        if act == "c":
            x, y, label = rng.uniform(0, 300), rng.uniform(0, 200), rng.integers(0, 2)
            patch = stroke(document.annotation, (x, y), label=int(label), radius=25)
            if patch is not None:
                document.commit(patch, "stroke")
        else:
            {"u": document.undo, "r": document.redo, "s": document.save}[act]()
    painted = document.annotation.copy()
    steps = 0
    while document.can_undo:
        document.undo()
        steps += 1
    np.testing.assert_array_equal(document.annotation, start)
    for _ in range(steps):
        document.redo()
    np.testing.assert_array_equal(document.annotation, painted)
    document.close()


def test_going_to_a_gesture_undoes_or_redoes_all_on_the_way(document):
    states = [document.annotation.copy()]
    for number in range(4):
        paint(document, x=50.0 + 20 * number)
        states.append(document.annotation.copy())
    for position in (1, 4, 0, 3, 3):
        document.go_to(position)
        assert document.position == position
        np.testing.assert_array_equal(document.annotation, states[position])
    assert document.steps == ("Brush stroke",) * 4


def test_no_gesture_is_beyond_the_first_and_the_last(document):
    paint(document)
    document.go_to(-5)
    assert document.position == 0
    document.go_to(5)
    assert document.position == 1


def test_labelled_pixels_follow_the_annotation(document):
    paint(document)
    assert document.labelled_pixels == int((document.annotation == 1).sum()) > 0
    document.undo()
    assert document.labelled_pixels == 0


def test_a_preview_of_nothing_is_not_worth_a_signal(document, heard):
    masks = heard(document.mask_changed)
    document.show_preview(Rect(5, 5, 0, 3))
    document.show_preview(Rect(5, 5, 2, 3))
    assert masks == [Rect(5, 5, 2, 3)]


def test_saving_writes_the_mask_once(document, project, heard):
    paint(document)
    saved = heard(document.saved_changed)
    assert document.save()
    assert saved == [True]
    path = project.mask_path("a.png")
    np.testing.assert_array_equal(read_mask(path, project.classes), document.annotation)
    first = path.stat().st_ino
    assert document.save()
    assert path.stat().st_ino == first


def test_saving_an_untouched_document_makes_no_mask(document, project):
    assert document.save()
    assert not project.has_mask("a.png")


def test_a_copy_that_was_written_counts_as_saved(document, heard):
    paint(document)
    copied = document.begin_save()
    document.end_save(copied.write())
    assert not document.has_unsaved_changes


def test_a_copy_does_not_cover_what_was_painted_after_it(document):
    paint(document)
    copied = document.begin_save()
    paint(document, x=150)
    document.end_save(copied.write())
    assert document.has_unsaved_changes
    assert document.save()
    assert not document.has_unsaved_changes


def test_work_comes_back_with_its_history(document, open_document):
    paint(document, text="one")
    paint(document, x=150, text="two")
    document.undo()
    annotation = document.annotation.copy()
    document.close()
    again = open_document()
    np.testing.assert_array_equal(again.annotation, annotation)
    assert (again.undo_text, again.redo_text) == ("one", "two")
    assert again.has_unsaved_changes


def test_what_was_mended_is_noted(document, open_document, project):
    paint(document)
    document.save()
    document.close()
    project.mask_path("a.png").write_bytes(b"no picture")
    (note,) = open_document().notes
    assert "a.png is damaged" in note


def test_a_full_disk_keeps_the_stroke_and_says_so_once(document, heard):
    paint(document)
    failures = heard(document.save_failed)
    with no_file_longer_than(10):
        paint(document, x=150)
        assert document.annotation[60, 150] == 1
        assert document.is_at_risk
        (failure,) = failures
        assert "cannot be written (File too large); free some space" in failure
        assert not document.save()
    assert document.save()
    assert not document.is_at_risk


def test_strokes_from_a_full_disk_are_there_after_all(document, open_document):
    with no_file_longer_than(10):
        paint(document)
        paint(document, x=150)
        document.undo()
    paint(document, x=250)
    annotation = document.annotation.copy()
    document.close()
    again = open_document()
    np.testing.assert_array_equal(again.annotation, annotation)
    again.undo()
    again.undo()
    np.testing.assert_array_equal(again.annotation, blank())


def test_closing_a_document_on_a_full_disk_says_what_is_lost(document, heard):
    failures = heard(document.save_failed)
    with no_file_longer_than(10):
        paint(document)
        document.close()
    assert len(failures) == 2


def test_a_foreign_mask_met_while_saving_is_noticed(document, project, heard):
    paint(document)
    project.mask_path("a.png").parent.mkdir()
    project.mask_path("a.png").write_bytes(b"from elsewhere")
    noticed = heard(document.noticed)
    assert document.save()
    assert "a.png.foreign-1" in noticed[0]


def test_a_finished_part_of_the_prediction_is_shown(document, heard):
    parts = heard(document.prediction_changed)
    document.begin_prediction(Path("model.tiramisu"))
    assert not document.has_prediction
    labels = np.ones((20, 30), np.uint8)
    document.set_prediction(40, 50, labels, labels * 200)
    labels[:] = 9  # the document has copied it
    assert parts == [Rect(40, 50, 30, 20)]
    assert document.has_prediction
    assert document.prediction_model == Path("model.tiramisu")
    assert (document.prediction[50:70, 40:70] == 1).all()
    assert (document.confidence[50:70, 40:70] == 200).all()
    assert int((document.prediction != 255).sum()) == 600


def test_a_prediction_never_touches_the_annotation(document):
    paint(document)
    annotation = document.annotation.copy()
    labels = np.zeros((200, 300), np.uint8)
    document.set_prediction(0, 0, labels, labels)
    document.clear_prediction()
    np.testing.assert_array_equal(document.annotation, annotation)


@pytest.mark.parametrize(("x", "y"), [(-1, 0), (0, 181), (271, 0)])
def test_a_prediction_beyond_the_image_is_refused(document, x, y):
    labels = np.zeros((20, 30), np.uint8)
    with pytest.raises(ValueError, match="no part of an image"):
        document.set_prediction(x, y, labels, labels)


def test_a_cleared_prediction_is_gone(document, heard):
    labels = np.zeros((200, 300), np.uint8)
    document.begin_prediction(Path("model.tiramisu"))
    document.set_prediction(0, 0, labels, labels + 9)
    parts = heard(document.prediction_changed)
    document.clear_prediction()
    assert parts == [document.bounds]
    assert (document.prediction == 255).all()
    assert not document.confidence.any()
    assert not document.has_prediction
    assert document.prediction_model is None
