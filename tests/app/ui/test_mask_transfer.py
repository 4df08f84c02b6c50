"""Masks go out of the window and come in, and what is open stays true."""

import json

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.dialogs.mask_transfer import ExportDialog, ImportDialog
from tests.app.ui.finding import child
from tests.stubs import make_folder
from tiramisu.masks import read_classes, read_mask

LEFT = Qt.MouseButton.LeftButton
WAIT_MS = 20_000


@pytest.fixture
def opened(workspace, qtbot, tmp_path):
    """A project of two images whose first one is open; returns its folder."""
    folder = make_folder(tmp_path / "project", "a.png", "b.png")
    workspace.opening.open_folder(folder)
    wait_for_image(workspace, qtbot, "a.png")
    return folder


def wait_for_image(workspace, qtbot, name):
    def is_open():
        document = workspace.session.document
        assert document is not None
        assert document.name == name

    qtbot.waitUntil(is_open, timeout=WAIT_MS)


def paint(workspace):
    """Label some pixels of the open image, as an accepted region would."""
    from app.raster.patch import MaskPatch

    document = workspace.session.document
    after = document.annotation.copy()
    after[10:20, 10:30] = 1
    document.commit(MaskPatch.between(document.annotation, after), "paint")


def run(dialog, qtbot, transfer, path, file_format):
    """Fill the dialog in, press the button and wait; returns the report."""
    name = dialog.objectName()
    combo = child(dialog, f"{name}_format")
    combo.setCurrentIndex(combo.findData(file_format))
    child(dialog, f"{name}_place").setText(str(path))
    with qtbot.waitSignal(transfer.ended, timeout=WAIT_MS):
        QTest.mouseClick(child(dialog, f"{name}_start"), LEFT)
    return child(dialog, f"{name}_report").toPlainText()


def test_an_export_has_what_was_painted_a_moment_ago(
    workspace, opened, shown, qtbot, tmp_path
):
    paint(workspace)
    transfer = workspace.mask_transfer
    dialog = shown(ExportDialog(transfer))
    report = run(dialog, qtbot, transfer, tmp_path / "out", "coco")
    assert report == "1 mask written."
    data = json.loads((tmp_path / "out" / "annotations.json").read_text())
    assert [one["area"] for one in data["annotations"]] == [200]


def test_an_import_shows_new_masks_and_classes_in_the_window(
    workspace, opened, shown, qtbot, tmp_path
):
    session, transfer = workspace.session, workspace.mask_transfer
    workspace.opening.open_image("b.png")
    wait_for_image(workspace, qtbot, "b.png")
    source = write_coco(tmp_path / "coco.json", session.document.annotation.shape)
    dialog = shown(ImportDialog(transfer))
    report = run(dialog, qtbot, transfer, source, "coco")
    assert report.splitlines() == ["1 mask written.", "New classes: wing."]
    wait_for_image(workspace, qtbot, "b.png")
    label = len(session.classes) - 1
    assert session.classes[label].name == "wing"
    assert np.sum(session.document.annotation == label) == 12
    classes = read_classes(opened / "classes.json")
    mask = read_mask(opened / "masks" / "b.png", classes)
    np.testing.assert_array_equal(mask, session.document.annotation)


def write_coco(path, shape):
    """A rectangle of 4 by 3 pixels on b.png."""
    height, width = shape
    entry = {"id": 1, "file_name": "b.png", "width": width, "height": height}
    ring = [2, 2, 6, 2, 6, 5, 2, 5]
    annotation = {"image_id": 1, "category_id": 1, "segmentation": [ring]}
    categories = [{"id": 1, "name": "wing"}]
    data = {"images": [entry], "annotations": [annotation], "categories": categories}
    path.write_text(json.dumps(data))
    return path


def test_what_was_painted_is_not_replaced_by_an_import(
    workspace, opened, shown, qtbot, tmp_path
):
    paint(workspace)
    shape = workspace.session.document.annotation.shape
    source = write_coco(tmp_path / "coco.json", shape)
    text = source.read_text().replace("b.png", "a.png")
    source.write_text(text)
    dialog = shown(ImportDialog(workspace.mask_transfer))
    report = run(dialog, qtbot, workspace.mask_transfer, source, "coco")
    assert "a.png has a mask already" in report
    wait_for_image(workspace, qtbot, "a.png")
    assert np.sum(workspace.session.document.annotation == 1) == 200


@pytest.fixture
def import_over(workspace, opened, shown, qtbot, tmp_path):
    """Import masks of both images over what is there; returns the way back."""

    def import_over():
        shape = workspace.session.document.annotation.shape
        source = write_coco(tmp_path / "coco.json", shape)
        data = json.loads(source.read_text())
        data["images"].append({**data["images"][0], "id": 2, "file_name": "a.png"})
        data["annotations"].append({**data["annotations"][0], "image_id": 2})
        source.write_text(json.dumps(data))
        dialog = shown(ImportDialog(workspace.mask_transfer))
        child(dialog, "import_dialog_overwrite").setChecked(True)
        with qtbot.waitSignal(
            workspace.messages.undo_offered, timeout=WAIT_MS
        ) as offered:
            report = run(dialog, qtbot, workspace.mask_transfer, source, "coco")
        assert report.startswith("2 masks written.")
        assert offered.args[0] == "2 masks imported."
        return offered.args[1]

    return import_over


def test_an_import_is_taken_back_with_one_click(workspace, opened, import_over, qtbot):
    paint(workspace)
    workspace.session.save()
    classes = workspace.session.classes
    mask, journal = (
        opened / "masks" / "a.png",
        opened / ".tiramisu" / "journal" / "a.png.journal",
    )
    before = mask.read_bytes(), journal.read_bytes()

    undo = import_over()
    assert np.sum(workspace.session.annotation == 1) == 0
    aside = opened / "masks" / "a.png.before-import-1"
    assert aside.read_bytes() == before[0]
    with qtbot.waitSignal(workspace.session.document_changed, timeout=WAIT_MS):
        undo()
    wait_for_image(workspace, qtbot, "a.png")

    assert (mask.read_bytes(), journal.read_bytes()) == before
    assert [one.name for one in (opened / "masks").iterdir()] == ["a.png"]
    assert workspace.session.classes == classes
    assert np.sum(workspace.session.annotation == 1) == 200


def test_an_imported_mask_is_a_step_that_ctrl_z_takes_back(
    workspace, opened, import_over, qtbot
):
    paint(workspace)
    warnings = []
    workspace.messages.warned.connect(warnings.append)

    import_over()
    assert workspace.session.document.steps == ("paint", "Imported mask")
    workspace.session.document.undo()

    assert np.sum(workspace.session.annotation == 1) == 200
    assert warnings == []


def test_what_was_painted_on_an_imported_mask_survives_taking_it_back(
    workspace, opened, import_over, qtbot
):
    undo = import_over()
    paint(workspace)
    with qtbot.waitSignal(workspace.session.document_changed, timeout=WAIT_MS):
        undo()
    wait_for_image(workspace, qtbot, "a.png")

    annotation = workspace.session.annotation
    assert np.sum(annotation == 1) == 200
    assert np.sum(annotation != 255) == 200


def test_an_import_cannot_be_taken_back_among_other_classes(
    workspace, opened, import_over, qtbot
):
    undo = import_over()
    with qtbot.waitSignal(workspace.messages.undo_withdrawn) as withdrawn:
        workspace.class_editing.rename(1, "cell")

    assert withdrawn.args[0] == undo
    qtbot.waitUntil(lambda: not [*(opened / ".tiramisu" / "former").iterdir()])


def test_an_error_is_one_sentence_in_the_dialog(
    workspace, opened, shown, qtbot, tmp_path
):
    dialog = shown(ImportDialog(workspace.mask_transfer))
    report = run(dialog, qtbot, workspace.mask_transfer, tmp_path / "no", "cvat")
    assert report == f"There is no {tmp_path / 'no'}; check the path."
    wait_for_image(workspace, qtbot, "a.png")


def test_nothing_starts_without_a_place(workspace, opened, shown):
    dialog = shown(ExportDialog(workspace.mask_transfer))
    assert not child(dialog, "export_dialog_start").isEnabled()
    child(dialog, "export_dialog_place").setText("somewhere")
    assert child(dialog, "export_dialog_start").isEnabled()


def test_enter_starts_and_never_closes(workspace, opened, shown, qtbot, tmp_path):
    dialog = shown(ExportDialog(workspace.mask_transfer))
    place = child(dialog, "export_dialog_place")
    QTest.keyClick(place, Qt.Key.Key_Return)
    assert dialog.isVisible()
    place.setText(str(tmp_path / "out"))
    with qtbot.waitSignal(workspace.mask_transfer.ended, timeout=WAIT_MS):
        QTest.keyClick(place, Qt.Key.Key_Return)
    assert "No image" in child(dialog, "export_dialog_report").toPlainText()


def test_a_cancelled_export_says_so(workspace, opened, shown, qtbot, tmp_path):
    paint(workspace)
    transfer = workspace.mask_transfer
    dialog = shown(ExportDialog(transfer))
    child(dialog, "export_dialog_place").setText(str(tmp_path / "out"))
    with qtbot.waitSignal(transfer.ended, timeout=WAIT_MS):
        QTest.mouseClick(child(dialog, "export_dialog_start"), LEFT)
        dialog.reject()
    assert "Stopped" in child(dialog, "export_dialog_report").toPlainText()
    assert dialog.isVisible()
