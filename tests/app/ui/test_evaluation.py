"""The model is compared with what is true, and the annotation stays as it is."""

import csv
import shutil

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.session.view_state import HeatMap
from app.ui.canvas.legend import Legend
from app.ui.dialogs.evaluate import EvaluateDialog
from tests.app.ui.finding import child
from tests.stubs import NUCLEI, SPOT, make_folder
from tiramisu.error_map import PixelError
from tiramisu.masks import write_mask

LEFT = Qt.MouseButton.LeftButton
WAIT_MS = 20_000
X, Y, WIDTH, HEIGHT = SPOT


@pytest.fixture
def opened(window, workspace, qtbot, tmp_path):
    """A project of three images whose first one is open; returns its folder."""
    folder = make_folder(tmp_path / "project", "a.png", "b.png", "c.png")
    workspace.opening.open_folder(folder)
    wait_for_image(workspace, qtbot, "a.png")
    return folder


@pytest.fixture
def truth(tmp_path):
    """True masks: a is right, half of b is no nucleus, c is unlabelled but for a part.

    The model calls the bright spot of each image a nucleus.
    """
    for name in ("a", "b", "c"):
        mask = np.zeros((150, 200), np.uint8)
        mask[Y : Y + HEIGHT, X : X + WIDTH] = 1
        if name == "b":
            mask[Y : Y + HEIGHT, X : X + WIDTH // 2] = 0
            mask[140:, :10] = 1
        if name == "c":
            mask[:, 100:] = 255
            mask[:10] = 1
        write_mask(tmp_path / "truth" / f"{name}.png", mask, NUCLEI)
    return tmp_path / "truth"


def wait_for_image(workspace, qtbot, name):
    def is_open():
        document = workspace.session.document
        assert document is not None
        assert document.name == name

    qtbot.waitUntil(is_open, timeout=WAIT_MS)


def compare(window, workspace, qtbot, place=None):
    """Fill the dialog in and wait for the scores; returns the dialog."""
    window.findChild(object, "action_evaluate").trigger()
    dialog = window.findChild(EvaluateDialog)
    if place is None:
        child(dialog, "evaluate_dialog_own").setChecked(True)
    else:
        child(dialog, "evaluate_dialog_place").setText(str(place))
    with qtbot.waitSignal(workspace.ground_truth.ended, timeout=WAIT_MS):
        QTest.mouseClick(child(dialog, "evaluate_dialog_start"), LEFT)
    return dialog


def cells(table, row):
    model = table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_the_worst_image_comes_first_and_the_total_last(
    window, workspace, opened, truth, qtbot
):
    dialog = compare(window, workspace, qtbot, truth)
    assert dialog.isHidden()
    panel = window.findChild(object, "evaluation_panel")
    assert panel.isVisible()
    table = child(panel, "evaluation_images")
    names = [cells(table, row)[0] for row in range(4)]
    assert names == ["c.png", "b.png", "a.png", "All images"]
    assert cells(table, 2)[1:6] == ["1.000"] * 5
    model = table.model()
    headings = [
        model.headerData(column, Qt.Orientation.Horizontal)
        for column in range(model.columnCount())
    ]
    assert headings == [
        *("Image", "IoU", "Dice", "Precision", "Recall", "Boundary F1"),
        *("IoU of background", "IoU of nucleus"),
    ]
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    names = [cells(table, row)[0] for row in range(4)]
    assert names == ["a.png", "b.png", "c.png", "All images"]


def test_classes_have_scores_of_their_own(window, workspace, opened, truth, qtbot):
    compare(window, workspace, qtbot, truth)
    scores = workspace.ground_truth.evaluation.scores
    table = child(window, "evaluation_classes")
    assert [cells(table, row)[0] for row in range(3)] == [
        "nucleus",
        "background",
        "Mean",
    ]
    assert cells(table, 0)[1] == f"{scores.total.iou[1]:.3f}"
    assert cells(table, 2)[1] == f"{scores.total.mean_iou:.3f}"


def test_a_click_opens_the_image_and_shows_its_errors(
    window, workspace, opened, truth, qtbot
):
    compare(window, workspace, qtbot, truth)
    table = child(window, "evaluation_images")
    place = table.visualRect(table.model().index(1, 0)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=place)
    wait_for_image(workspace, qtbot, "b.png")
    document = workspace.session.document
    qtbot.waitUntil(lambda: document.errors is not None, timeout=WAIT_MS)
    expected = np.zeros((150, 200), np.uint8)
    expected[Y : Y + HEIGHT, X : X + WIDTH // 2] = PixelError.FALSE
    expected[140:, :10] = PixelError.MISSED
    np.testing.assert_array_equal(document.errors, expected)
    assert workspace.session.heat_map is HeatMap.ERRORS
    legend = window.canvas.findChild(Legend)
    assert legend.isVisible()
    assert legend.title == "Errors of the model"
    assert len(legend.kinds) == 3
    assert window.findChild(object, "action_toggle_errors").isChecked()


def test_the_annotation_is_never_touched(window, workspace, opened, truth, qtbot):
    compare(window, workspace, qtbot, truth)
    assert not (opened / "masks").exists()
    assert (workspace.session.document.annotation == 255).all()


def test_a_second_comparison_asks_the_model_nothing(
    window, workspace, predictor, opened, truth, qtbot
):
    qtbot.waitUntil(lambda: not workspace.predictions.is_running, timeout=WAIT_MS)
    compare(window, workspace, qtbot, truth)
    asked, first = predictor.num_predicted, workspace.ground_truth.evaluation
    compare(window, workspace, qtbot, truth)
    assert predictor.num_predicted == asked
    second = workspace.ground_truth.evaluation
    assert second.scores.to_dict() == first.scores.to_dict()


def test_ones_own_annotation_can_be_the_truth_with_the_last_stroke(
    window, workspace, opened, qtbot
):
    from app.raster.patch import MaskPatch

    document = workspace.session.document
    after = document.annotation.copy()
    after[:10, :10] = 1
    document.commit(MaskPatch.between(document.annotation, after), "paint")
    compare(window, workspace, qtbot)
    evaluation = workspace.ground_truth.evaluation
    assert evaluation.names == ("a.png",)
    assert evaluation.scores.total.counts.sum() == 100


def test_what_cannot_be_used_is_left_out_and_named(
    window, workspace, opened, truth, qtbot
):
    shutil.copy(truth / "a.png", truth / "unknown.png")
    (truth / "c.png").write_bytes(b"no mask")
    compare(window, workspace, qtbot, truth)
    lines = child(window, "evaluation_left_out").toPlainText().splitlines()
    assert "c.png" in lines[0]
    assert "unknown" in lines[1]
    assert workspace.ground_truth.evaluation.names == ("a.png", "b.png")


def test_a_wrong_folder_is_one_sentence_in_the_dialog(
    window, workspace, opened, qtbot, tmp_path
):
    dialog = compare(window, workspace, qtbot, tmp_path / "no")
    assert dialog.isVisible()
    sentence = child(dialog, "evaluate_dialog_sentence").text()
    assert sentence.startswith(f"There is no {tmp_path / 'no'}")


@pytest.mark.parametrize("suffix", [".csv", ".html"])
def test_scores_are_saved(
    window, workspace, opened, truth, qtbot, tmp_path, monkeypatch, suffix
):
    compare(window, workspace, qtbot, truth)
    path = tmp_path / f"scores{suffix}"
    place = "app.ui.panels.evaluation_panel.choose_scores_file"
    monkeypatch.setattr(place, lambda parent: path)
    QTest.mouseClick(child(window, "evaluation_save"), LEFT)
    qtbot.waitUntil(path.exists, timeout=WAIT_MS)
    text = path.read_text()
    if suffix == ".html":
        assert text.count("<figure>") == 3
        return
    rows = [*csv.DictReader(text.splitlines())]
    assert len(rows) == 4 * 2
    nucleus = next(
        one for one in rows if one["image"] == "a.png" and one["class"] == "nucleus"
    )
    assert float(nucleus["iou"]) == 1.0


def test_another_project_has_no_scores(
    window, workspace, opened, truth, qtbot, tmp_path
):
    compare(window, workspace, qtbot, truth)
    workspace.ground_truth.show_image("b.png")
    workspace.opening.open_folder(make_folder(tmp_path / "other", "x.png"))
    wait_for_image(workspace, qtbot, "x.png")
    assert workspace.ground_truth.evaluation is None
    assert workspace.session.heat_map is HeatMap.NONE
    assert not window.findChild(object, "action_toggle_errors").isEnabled()


def test_the_true_masks_can_be_imported_as_annotation(
    window, workspace, opened, truth, qtbot
):
    compare(window, workspace, qtbot, truth)
    QTest.mouseClick(child(window, "evaluation_import"), LEFT)
    dialog = window.findChild(object, "import_dialog")
    assert child(dialog, "import_dialog_place").text() == str(truth)
    assert child(dialog, "import_dialog_format").currentData() == "png"
