"""Folders are processed from the window, while people go on working."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.dialogs.batch import BatchDialog
from tests.app.ui.finding import child
from tests.stubs import NUCLEI, make_folder
from tiramisu.masks import read_mask

LEFT = Qt.MouseButton.LeftButton
WAIT_MS = 20_000
NAMES = ["a.png", "b.png", "c.png"]


@pytest.fixture
def opened(workspace, qtbot, tmp_path):
    """A project of three images whose first one is open; returns its folder."""
    folder = make_folder(tmp_path / "project", *NAMES)
    workspace.opening.open_folder(folder)
    qtbot.waitUntil(lambda: workspace.session.document is not None, timeout=WAIT_MS)
    return folder


@pytest.fixture
def dialog(workspace, opened, shown):
    return shown(BatchDialog(workspace.session, workspace.batch))


def part(dialog, name):
    return child(dialog, f"batch_dialog_{name}")


def run(dialog, workspace, qtbot):
    """Press the button and wait; returns the report."""
    with qtbot.waitSignal(workspace.batch.ended, timeout=WAIT_MS):
        QTest.mouseClick(part(dialog, "start"), LEFT)
    return part(dialog, "report").toPlainText()


def choose_format(dialog, name):
    formats = part(dialog, "formats")
    for row in range(formats.count()):
        if formats.item(row).data(Qt.ItemDataRole.UserRole) == name:
            formats.item(row).setCheckState(Qt.CheckState.Checked)


def test_the_project_goes_beside_itself_and_a_second_run_skips_all(
    dialog, workspace, qtbot, tmp_path
):
    choose_format(dialog, "yolo")
    assert run(dialog, workspace, qtbot) == "3 images processed."
    results = tmp_path / "project-results"
    assert {path.name for path in (results / "overlays").iterdir()} == set(NAMES)
    assert (results / "yolo" / "data.yaml").is_file()
    mask = read_mask(results / "masks" / "b.png", NUCLEI)
    assert mask[50, 70] == 1
    assert run(dialog, workspace, qtbot).splitlines() == [
        "0 images processed.",
        "3 up to date and skipped.",
    ]


def test_another_folder_becomes_no_project(dialog, workspace, qtbot, tmp_path):
    other = make_folder(tmp_path / "other", "x.png")
    part(dialog, "folder").setText(str(other))
    part(dialog, "other").setChecked(True)
    assert part(dialog, "output").text() == str(tmp_path / "other-results")
    assert run(dialog, workspace, qtbot) == "1 image processed."
    assert [path.name for path in other.iterdir()] == ["x.png"]


def test_bad_images_are_named_in_the_report(dialog, workspace, qtbot, opened):
    (opened / "b.png").write_bytes(b"no picture")
    lines = run(dialog, workspace, qtbot).splitlines()
    assert lines[:2] == ["2 images processed.", "1 failed:"]
    assert "b.png" in lines[2]


def test_a_stopped_run_keeps_what_is_done_and_goes_on(
    dialog, workspace, predictor, qtbot, opened
):
    qtbot.waitUntil(lambda: not workspace.predictions.is_running, timeout=WAIT_MS)

    def stop_at_the_second(progress):
        if progress.done == 1:
            QTest.mouseClick(part(dialog, "stop"), LEFT)

    workspace.batch.progressed.connect(stop_at_the_second)
    report = run(dialog, workspace, qtbot)
    assert report == "Stopped. What was done stays; start again to go on from there."
    workspace.batch.progressed.disconnect(stop_at_the_second)
    lines = run(dialog, workspace, qtbot).splitlines()
    assert "up to date" in lines[1]
    results = opened.with_name("project-results")
    assert len([*(results / "masks").glob("*.png")]) == 3


def test_the_project_is_labelled_in_its_own_classes(
    dialog, workspace, qtbot, opened, tmp_path
):
    from tiramisu.config import LabelClass

    background, nucleus = NUCLEI
    dust = LabelClass("dust", (1, 2, 3))
    workspace.session.set_classes((background, dust, nucleus))
    run(dialog, workspace, qtbot)
    classes = workspace.session.classes
    mask = read_mask(tmp_path / "project-results" / "masks" / "a.png", classes)
    assert set(np.unique(mask)) == {0, 2}


def test_a_folder_with_other_files_is_one_sentence(
    dialog, workspace, qtbot, opened, tmp_path
):
    part(dialog, "output").setText(str(opened))
    first, *_ = run(dialog, workspace, qtbot).splitlines()
    assert first.startswith(f"{opened} lies among the images")


def test_without_anything_to_write_nothing_starts(dialog):
    assert part(dialog, "start").isEnabled()
    part(dialog, "overlays").setChecked(False)
    part(dialog, "formats").item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not part(dialog, "start").isEnabled()
    part(dialog, "contours").setChecked(True)
    assert part(dialog, "start").isEnabled()
    part(dialog, "output").clear()
    assert not part(dialog, "start").isEnabled()
