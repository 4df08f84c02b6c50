"""A day with the program: open, look, correct, learn, come back."""

import shutil
import tempfile

import numpy as np
import pytest
import tifffile
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.stubs import NUCLEI, SPOT
from tiramisu.masks import read_mask, write_mask
from tiramisu.prediction import PredictedRegion

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SPOT_MIDDLE = (SPOT[0] + SPOT[2] / 2, SPOT[1] + SPOT[3] / 2)


def saved_mask(folder, name="cell1.png"):
    return read_mask(folder / "masks" / name, NUCLEI)


# Opening


def test_a_folder_opens_with_its_first_image_predicted(person, folder):
    person.open(folder)
    person.wait_for_prediction()

    assert person.document.name == "cell1.png"
    assert person.session.classes == NUCLEI
    assert person.document.prediction.sum() == SPOT[2] * SPOT[3]
    assert (person.document.annotation == 255).all()
    assert person.window.windowTitle() == "cell1.png — cells — Tiramisu"


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, no_keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(50, 50), copy, data, left, no_keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(
        window, QDropEvent(QPointF(50, 50), copy, data, left, no_keys)
    )


def test_a_folder_can_be_dropped_on_the_window(person, folder):
    drop(person.window, folder)

    person.wait_for_image("cell1.png")
    assert len(person.session.project.images) == 3


def test_dropped_images_are_opened_alone(person, folder):
    drop(person.window, folder / "cell2.png")

    person.wait_for_image("cell2.png")
    assert person.session.project.images == ("cell2.png",)


def test_something_that_is_no_image_is_refused_with_a_reason(person, folder):
    (folder / "notes.txt").write_text("no image")

    drop(person.window, folder / "notes.txt")

    assert "notes.txt is neither a folder nor an image" in person.text("message_text")
    assert person.document is None


def test_the_sample_project_is_a_copy_in_the_users_folder(person, data_home):
    person.action("open_sample").trigger()
    person.wait(lambda: person.document is not None)

    assert person.session.project.folder.is_relative_to(data_home)


def test_a_damaged_image_is_explained_and_stepped_over(person, folder):
    (folder / "cell2.png").write_bytes(b"nothing")
    person.open(folder)

    person.press(Qt.Key.Key_D)
    person.wait(lambda: "cell2.png" in person.text("message_text"))
    assert person.document.name == "cell1.png"
    person.press(Qt.Key.Key_D)

    person.wait_for_image("cell10.png")


def test_a_folder_without_images_leaves_what_is_open(person, folder, tmp_path):
    person.open(folder)
    (tmp_path / "empty").mkdir()

    person.window.workspace.opening.open_folder(tmp_path / "empty")

    person.wait(lambda: "empty" in person.text("message_text"))
    assert person.document.name == "cell1.png"


# Correcting


def test_keys_go_from_image_to_image_and_strokes_stay(person, folder):
    person.open(folder)
    person.drag((20, 20), (60, 20))
    painted = person.document.annotation.copy()

    person.press(Qt.Key.Key_D)
    person.wait_for_image("cell2.png")
    assert (person.document.annotation == 255).all()
    person.press(Qt.Key.Key_A)
    person.wait_for_image("cell1.png")

    np.testing.assert_array_equal(person.document.annotation, painted)
    np.testing.assert_array_equal(saved_mask(folder), painted)
    person.press(Qt.Key.Key_Z, CTRL)
    assert (person.document.annotation == 255).all()
    person.press(Qt.Key.Key_Z, CTRL | SHIFT)
    np.testing.assert_array_equal(person.document.annotation, painted)


def test_keys_choose_tools_and_classes(person, folder):
    person.open(folder)
    for key, tool in (("E", "eraser"), ("I", "pick"), ("T", "accept_region")):
        person.press(key)
        assert person.session.tool.name == tool
        assert person.action(tool).isChecked()
    person.press("B")
    person.press("0")
    person.drag((20, 20), (60, 20))

    assert person.document.annotation[20, 40] == 0


def test_keys_change_the_brush_and_the_masks(person, folder):
    person.open(folder)
    radius = person.session.brush_radius
    person.press("]")
    assert person.session.brush_radius > radius
    person.press("[")
    assert person.session.brush_radius == pytest.approx(radius)
    person.press("S")
    assert not person.session.overlay_visible
    person.press("O")
    assert person.session.contours_only
    person.press("1", CTRL)
    assert person.canvas.viewport.view.scale == 1
    person.press("F")
    assert person.canvas.viewport.view.scale > 1


def test_the_eraser_gives_pixels_back_to_the_model(person, folder):
    person.open(folder)
    person.drag((20, 20), (60, 20))

    person.press("E")
    person.drag((20, 20), (60, 20))

    assert (person.document.annotation == 255).all()


def test_a_click_accepts_a_region_and_a_key_the_rest(person, folder):
    person.open(folder)
    person.wait_for_prediction()
    person.press("T")
    person.click(*SPOT_MIDDLE)
    assert (person.document.annotation == 1).sum() == SPOT[2] * SPOT[3]
    assert (person.document.annotation == 0).sum() == 0

    person.press(Qt.Key.Key_Return, CTRL)

    np.testing.assert_array_equal(
        person.document.annotation, person.document.prediction
    )


def test_the_status_bar_tells_what_is_under_the_pointer(person, folder):
    person.open(folder)
    person.wait_for_prediction()
    person.press("T")
    x, y = SPOT_MIDDLE
    person.canvas.pointer_moved.emit(x, y)
    assert person.text("read_out_place") == f"x {int(x)}, y {int(y)}"
    assert person.text("read_out_class") == "nucleus (predicted, 80 %)"

    person.click(x, y)
    person.canvas.pointer_moved.emit(x, y)

    assert person.text("read_out_class") == "nucleus (annotated)"


# Saving


def test_work_is_saved_when_the_person_pauses(person, folder, monkeypatch):
    person.window.workspace.saving._idle.setInterval(50)
    person.open(folder)

    person.drag((20, 20), (60, 20))

    person.wait(lambda: not person.document.has_unsaved_changes)
    np.testing.assert_array_equal(saved_mask(folder), person.document.annotation)


def test_work_is_saved_at_once_when_asked(person, folder):
    person.open(folder)
    person.drag((20, 20), (60, 20))

    person.press("S", CTRL)

    person.wait(lambda: not person.document.has_unsaved_changes)
    np.testing.assert_array_equal(saved_mask(folder), person.document.annotation)


def test_closing_saves_even_an_open_stroke(person, folder):
    from PySide6.QtTest import QTest

    person.open(folder)
    QTest.mousePress(
        person.canvas,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        person.on_screen(30, 30),
    )
    QTest.mouseMove(person.canvas, person.on_screen(90, 30))
    painted = person.document.annotation.copy()

    assert person.window.close()

    np.testing.assert_array_equal(saved_mask(folder), painted)
    assert painted[30, 60] == 1


def test_work_that_cannot_be_saved_keeps_the_window_open_once(person, folder):
    person.open(folder)
    shutil.rmtree(folder / ".tiramisu/journal")
    (folder / ".tiramisu/journal").write_text("in the way")
    (folder / "masks").write_text("in the way")

    person.drag((20, 20), (60, 20))

    assert not person.window.close()
    assert "cannot be written" in person.text("message_text")
    assert person.window.close()


# Predicting


def test_a_prediction_never_lands_on_another_image(person, folder, predictor):
    from tests.stubs import write_picture

    write_picture(folder / "cell2.png", width=90, height=60)
    predictor.may_go_on.clear()
    person.open(folder)
    person.wait(lambda: predictor.num_predicted == 1)
    person.press(Qt.Key.Key_D)
    person.wait_for_image("cell2.png")
    predictor.may_go_on.set()

    person.wait_for_prediction()

    assert person.document.prediction.shape == (60, 90)
    assert person.document.prediction.sum() == (90 - 60) * (60 - 40)


def test_painting_goes_on_while_the_model_predicts(person, folder, predictor):
    predictor.may_go_on.clear()
    person.open(folder)

    person.drag((20, 20), (60, 20))

    assert person.document.annotation[20, 40] == 1
    assert not person.document.has_prediction
    predictor.may_go_on.set()
    person.wait_for_prediction()
    assert person.document.annotation[20, 40] == 1


def test_closing_during_a_prediction_is_quick_and_keeps_strokes(
    person, folder, predictor
):
    import time

    predictor.may_go_on.clear()
    person.open(folder)
    person.wait(lambda: predictor.num_predicted == 1)
    person.drag((20, 20), (60, 20))
    painted = person.document.annotation.copy()

    start = time.monotonic()
    assert person.window.close()
    has_ended = person.window.workspace.stop()
    elapsed = time.monotonic() - start
    predictor.may_go_on.set()

    assert not has_ended  # the network was in the middle of a step
    assert elapsed < 1.5
    np.testing.assert_array_equal(saved_mask(folder), painted)


# Help


def test_help_lists_the_keys_without_stopping_work(person, folder):
    from PySide6.QtWidgets import QDialog, QTextBrowser

    person.open(folder)
    person.press(Qt.Key.Key_F1, CTRL)

    dialog = person.window.findChild(QDialog, "shortcuts_dialog")
    assert not dialog.isModal()
    assert "Learn from corrections" in dialog.findChild(QTextBrowser).toPlainText()
    dialog.close()


def test_a_mask_that_another_program_wrote_meanwhile_is_kept_and_told(person, folder):
    person.open(folder)
    person.drag((20, 20), (40, 20))
    person.press(Qt.Key.Key_S, CTRL)
    person.wait(lambda: not person.document.has_unsaved_changes)
    foreign = np.ones(person.document.annotation.shape, np.uint8)
    write_mask(folder / "masks" / "cell1.png", foreign, NUCLEI)

    person.drag((20, 60), (40, 60))
    person.press(Qt.Key.Key_S, CTRL)
    person.wait(lambda: not person.document.has_unsaved_changes)

    (kept,) = (folder / "masks").glob("*foreign*")
    assert kept.name in person.text("message_text")
    np.testing.assert_array_equal(saved_mask(folder), person.document.annotation)


def test_images_on_a_read_only_disk_get_their_masks_elsewhere(
    person, folder, tmp_path, monkeypatch
):
    real = tempfile.TemporaryFile

    def refuse(**where):
        if folder in where["dir"].parents:
            raise OSError(30, "Read-only file system")
        return real(**where)

    monkeypatch.setattr("app.project.elsewhere.tempfile.TemporaryFile", refuse)
    monkeypatch.setattr(
        "app.ui.window_parts.choose_place_for_masks", lambda *_: tmp_path / "mine"
    )

    person.open(folder)
    person.drag((20, 20), (60, 20))
    person.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    person.wait(lambda: (tmp_path / "mine" / "cells" / "masks").is_dir())
    assert not (folder / "masks").exists()


def test_each_page_of_a_stack_is_annotated_on_its_own(person, tmp_path):
    (tmp_path / "stacks").mkdir()
    with tifffile.TiffWriter(tmp_path / "stacks" / "s.tif") as writer:
        for page in range(3):
            writer.write(np.full((150, 200), 40 * page, np.uint8), contiguous=False)

    person.open(tmp_path / "stacks")
    person.press(Qt.Key.Key_PageDown)
    person.wait_for_image("s.tif#page=2")
    person.drag((20, 20), (60, 20))
    person.press(Qt.Key.Key_A)
    person.wait_for_image("s.tif")

    masks = tmp_path / "stacks" / "masks"
    assert [path.name for path in masks.iterdir()] == ["s#page=2.png"]
    person.action("next_page").trigger()
    person.wait_for_image("s.tif#page=2")
    assert person.document.can_undo


def test_n_leads_to_what_the_model_is_least_sure_of(person, folder, predictor):
    def regions(rgb, sight, known):
        confidence = np.full(rgb.shape[:2], 255, np.uint8)
        confidence[100:130, 30:60] = 130
        labels = np.zeros_like(confidence)
        yield PredictedRegion(0, 0, labels, confidence)

    predictor.regions = regions
    person.open(folder)
    person.wait_for_prediction()
    said = []
    person.window.workspace.messages.status_changed.connect(said.append)

    person.press(Qt.Key.Key_N)

    person.wait(lambda: any("unsure" in text for text in said))
    middle = person.canvas.rect().center()
    spot = person.on_screen(45, 115)
    assert (spot - middle).manhattanLength() < 60 * person.canvas.viewport.view.scale


def test_other_channels_are_seen_by_people_and_models(
    person, tmp_path, predictor, monkeypatch
):
    values = np.zeros((4, 60, 80), np.uint8)
    values[3, 20:40, 20:40] = 250
    folder = tmp_path / "stained"
    folder.mkdir()
    tifffile.imwrite(folder / "a.tif", values, ome=True, metadata={"axes": "CYX"})
    person.open(folder)
    person.wait_for_prediction()
    assert not person.document.prediction.any()
    before = person.document

    monkeypatch.setattr("app.ui.window_parts.ReadingDialog.exec", lambda _: 1)
    monkeypatch.setattr("app.ui.window_parts.ReadingDialog.choice", (4, 4, 4))
    person.action("read_channels").trigger()

    person.wait(lambda: person.document not in (None, before))
    person.wait_for_prediction()
    assert person.document.image.rgb[30, 30].tolist() == [250, 250, 250]
    assert person.document.prediction[30, 30] == 1


def test_clicks_propose_and_a_click_accepts(person, folder):
    person.open(folder)
    person.wait_for_prediction()
    person.press(Qt.Key.Key_Q)
    person.drag((75, 50), (85, 55))
    person.press(Qt.Key.Key_0)
    person.drag((20, 20), (180, 20))
    person.drag((20, 130), (180, 130))
    person.wait(lambda: person.document.prediction_model is None)
    person.wait(lambda: person.document.prediction[10, 10] == 0)
    person.press(Qt.Key.Key_Return, CTRL)

    spot = person.document.image.rgb[..., 0] > 128
    person.wait(lambda: bool((person.document.annotation != 255).all()))
    assert (person.document.annotation[spot] == 1).mean() > 0.8


# Without a mouse


def test_a_stroke_is_painted_by_keys_alone(person, folder):
    person.open(folder)
    person.canvas.setFocus()
    person.press(Qt.Key.Key_Insert)
    for _ in range(6):
        person.press(Qt.Key.Key_Right)
    assert not person.document.can_undo
    person.press(Qt.Key.Key_Insert)

    painted = np.argwhere(person.document.annotation == 1)
    across = painted[:, 1].max() - painted[:, 1].min()
    scale = person.canvas.viewport.view.scale / person.canvas.devicePixelRatioF()
    assert across >= 60 / scale
    assert person.document.can_undo


def test_keys_erase_fill_a_polygon_and_confirm_a_region(person, folder):
    person.open(folder)
    person.wait_for_prediction()
    person.canvas.setFocus()
    person.press(Qt.Key.Key_P)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        person.press(Qt.Key.Key_Insert)
        person.press(Qt.Key.Key_Insert)
        for _ in range(4):
            person.press(key)
    person.press(Qt.Key.Key_Insert)
    person.press(Qt.Key.Key_Insert)
    person.press(Qt.Key.Key_Return)
    filled = int((person.document.annotation == 1).sum())
    assert filled > 100

    person.press(Qt.Key.Key_B)
    person.press(Qt.Key.Key_Insert, Qt.KeyboardModifier.AltModifier)
    person.press(Qt.Key.Key_Insert)
    assert (person.document.annotation == 1).sum() < filled


def test_the_pointer_of_the_keys_starts_at_the_mouse_and_stays_inside(person, folder):
    person.open(folder)
    person.canvas.setFocus()
    QTest.mouseMove(person.canvas, person.on_screen(20, 20))
    places = []
    person.canvas.pointer_moved.connect(lambda x, y: places.append((x, y)))
    person.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    scale = person.canvas.viewport.view.scale / person.canvas.devicePixelRatioF()
    assert abs(places[-1][0] - 20 - 1 / scale) < 1 / scale
    for _ in range(300):
        person.press(Qt.Key.Key_Up)
    assert person.canvas.pointer_point[1] <= 0


def test_a_press_that_is_held_ends_when_the_keys_go_elsewhere(person, folder):
    person.open(folder)
    person.canvas.setFocus()
    person.press(Qt.Key.Key_Insert)
    person.press(Qt.Key.Key_Right)
    person.window.findChild(QWidget, "image_search").setFocus()
    person.wait(lambda: person.document.can_undo)
