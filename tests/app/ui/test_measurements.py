"""Measuring in the window: the panel, the way to a region, the scale, the files."""

import csv

import numpy as np
import pytest
import skimage.measure  # noqa: F401 - here, so that no job under test waits for it
import tifffile
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from app.jobs.measure import Asked, DropoutCache
from app.project.project import Project
from app.raster.rect import Rect
from app.raster.region_outline import region_outlines
from app.ui.canvas.scale_bar import ScaleBar, round_length
from app.ui.controllers.measuring import Wish
from app.ui.language import speak
from app.ui.panels.measurements_histogram import histogram, whole_step
from app.ui.panels.measurements_model import MeasurementsModel
from tests.stubs import NUCLEI, SPOT, make_folder
from tiramisu.config import LabelClass
from tiramisu.masks import write_classes, write_mask
from tiramisu.measurement_tables import Table
from tiramisu.measurement_units import PixelSize
from tiramisu.measurements import Source


@pytest.fixture
def opened(window, workspace, tmp_path, qtbot):
    """The window with a project of two pictures; b has two annotated regions."""
    folder = make_folder(tmp_path / "p", "a.png", "b.png")
    write_classes(folder / "classes.json", NUCLEI)
    mask = np.full((150, 200), 255, np.uint8)
    mask[10:20, 20:50] = 1
    mask[100:104, 150:154] = 1
    write_mask(folder / "masks" / "b.png", mask, NUCLEI)
    workspace.opening.open_folder(folder)
    qtbot.waitUntil(
        lambda: (
            workspace.session.document is not None
            and workspace.session.document.has_prediction
            and not workspace.predictions.is_running
        ),
        timeout=60000,
    )
    return window


def part(window, kind, name):
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def measure(workspace, qtbot, wish):
    with qtbot.waitSignal(workspace.measuring.changed, timeout=60000):
        workspace.measuring.start(wish)
    qtbot.waitUntil(lambda: not workspace.measuring.is_running, timeout=60000)
    return workspace.measuring.measured


def test_the_action_shows_the_panel_and_measures_what_is_on_the_screen(
    opened, workspace, qtbot
):
    panel = part(opened, QWidget, "measurements_panel")
    assert not panel.isVisible()
    with qtbot.waitSignal(workspace.measuring.changed, timeout=60000):
        part(opened, QAction, "action_measure").trigger()
    assert panel.isVisible()
    x, y, width, height = SPOT
    (row,) = workspace.measuring.measured.regions.rows()
    cells = dict(zip(workspace.measuring.measured.regions.columns, row, strict=True))
    assert cells["area_px"] == width * height
    assert (cells["left_px"], cells["top_px"]) == (x, y)
    assert (cells["source"], cells["model"]) == ("prediction", "nuclei.tiramisu")
    assert cells["channel_1_mean"] == 220
    assert panel.table.model().rowCount() == 1
    assert "1 region" in panel.summary


def test_a_click_on_a_row_opens_the_image_and_marks_the_region(
    opened, workspace, qtbot
):
    measured = measure(workspace, qtbot, Wish(True, Source.ANNOTATION))
    assert measured.regions.columns["image"].tolist() == ["b.png", "b.png"]
    part(opened, QAction, "action_measure").trigger()
    table = part(opened, QTableView, "measurements_regions")
    mark = part(opened, QWidget, "region_mark")

    at = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)

    qtbot.waitUntil(lambda: mark.isVisible(), timeout=60000)
    assert workspace.session.document.name == "b.png"
    assert mark.box == Rect(150, 100, 4, 4)
    centre = opened.canvas.viewport.view.to_screen(152, 102)
    width, height = opened.canvas.viewport.screen
    assert centre == pytest.approx((width / 2, height / 2), abs=2)
    workspace.session.document.show_preview(Rect(0, 0, 5, 5))
    assert not mark.isVisible()


def test_of_a_class_that_is_gone_the_box_is_shown_alone(opened, workspace, qtbot):
    measure(workspace, qtbot, Wish(False, Source.SHOWN))
    shown = []
    workspace.region_finding.region_found.connect(shown.append)
    workspace.region_finding.go_to(0)
    assert len(shown[-1].outlines) == 1
    workspace.session.set_classes((NUCLEI[0], LabelClass("other", (9, 9, 9))))
    workspace.region_finding.go_to(0)
    assert shown[-1].outlines is None
    assert shown[-1].box == Rect(*SPOT)


def test_all_images_are_measured_with_predictions_and_unsaved_strokes(
    opened, workspace, qtbot
):
    session = workspace.session
    session.set_active_class(1)
    session.set_tool("rectangle")
    session.tool.press((5.0, 5.0))
    session.tool.move((15.0, 15.0))
    session.tool.release()

    shown = measure(workspace, qtbot, Wish(True, Source.SHOWN))
    assert shown.regions.columns["image"].tolist() == ["a.png"] * 2 + ["b.png"] * 3
    assert shown.regions.columns["source"].tolist().count("annotation") == 3

    confirmed = measure(workspace, qtbot, Wish(True, Source.ANNOTATION))
    assert confirmed.regions.columns["area_px"].tolist() == [100, 300, 16]


def test_an_image_that_cannot_be_read_is_said_and_the_others_measured(
    opened, workspace, qtbot
):
    (workspace.session.project.folder / "masks" / "b.png").write_bytes(b"nothing")
    warned = []
    workspace.messages.warned.connect(warned.append)
    measured = measure(workspace, qtbot, Wish(True, Source.ANNOTATION))
    assert [one.name for one in measured.found.images] == ["a.png"]
    assert "b.png" in warned[0]


def test_tables_go_to_a_file(opened, workspace, qtbot, tmp_path):
    measure(workspace, qtbot, Wish(True, Source.ANNOTATION))
    workspace.measuring.write(tmp_path / "out.csv")
    qtbot.waitUntil(lambda: not workspace.measuring.is_running, timeout=60000)
    with (tmp_path / "out.csv").open(newline="") as file:
        assert [row["area_px"] for row in csv.DictReader(file)] == ["300", "16"]
    assert (tmp_path / "out-classes.csv").is_file()


def test_another_project_forgets_what_was_measured(opened, workspace, qtbot, tmp_path):
    measure(workspace, qtbot, Wish(True, Source.ANNOTATION))
    workspace.session.open_project(Project.open(make_folder(tmp_path / "q")))
    assert workspace.measuring.measured is None
    assert part(opened, QTableView, "measurements_regions").model().rowCount() == 0


def test_a_scale_drawn_along_a_bar_is_kept_and_measured_with(opened, workspace, qtbot):
    scales, canvas = workspace.scale_setting, opened.canvas
    part(opened, QAction, "action_set_scale").trigger()
    line = part(opened, QWidget, "scale_line")
    qtbot.waitUntil(line.isVisible, timeout=60000)
    view, ratio = canvas.viewport.view, canvas.devicePixelRatioF()
    ends = [
        QPoint(*(round(one / ratio) for one in view.to_screen(*point)))
        for point in ((20, 30), (120, 30))
    ]
    qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=ends[0])
    qtbot.mouseMove(line, ends[1])
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=ends[1])
    drawn = part(opened, QDoubleSpinBox, "scale_pixels")
    assert drawn.value() == pytest.approx(100, abs=1)
    drawn.setValue(100)
    part(opened, QDoubleSpinBox, "scale_length").setValue(50)
    part(opened, QComboBox, "scale_unit").setCurrentText("µm")
    part(opened, QPushButton, "scale_use").click()

    assert scales.size == PixelSize.square(0.5, "µm")
    assert "for the project" in part(opened, QLabel, "scale_now").text()
    assert part(opened, ScaleBar, "scale_bar").isVisible()
    measured = measure(workspace, qtbot, Wish(True, Source.ANNOTATION))
    assert measured.regions.columns["area"].tolist() == [75, 4]
    again = Project.open(workspace.session.project.folder)
    assert again.settings.get("scales")["project"] == [0.5, 0.5, "µm"]

    part(opened, QComboBox, "scale_scope").setCurrentIndex(1)
    part(opened, QPushButton, "scale_use").click()
    assert "for this image" in part(opened, QLabel, "scale_now").text()
    part(opened, QPushButton, "scale_forget").click()
    assert "for the project" in part(opened, QLabel, "scale_now").text()
    part(opened, QWidget, "scale_dialog").close()
    assert not line.isVisible()


def test_the_scale_of_a_tiff_is_known_when_it_is_opened(
    window, workspace, qtbot, tmp_path
):
    folder = tmp_path / "t"
    folder.mkdir()
    pixels = np.zeros((90, 90), np.uint16)
    tifffile.imwrite(
        folder / "a.tif", pixels, resolution=(20000, 20000), resolutionunit=3
    )
    workspace.opening.open_folder(folder)
    qtbot.waitUntil(lambda: workspace.scale_setting.size is not None, timeout=60000)
    assert str(workspace.scale_setting.size) == "0.5 µm"
    assert workspace.scale_setting.origin == "from the file"


def table_of(count):
    rng = np.random.default_rng(0)
    area = rng.random(count)
    area[::10] = np.nan
    names = np.array(["cell", "nucleus"], object)[np.arange(count) % 2]
    return Table("regions", {"class": names, "area_px": area})


def test_a_hundred_thousand_rows_are_sorted_and_chosen_without_a_loop(qapp):
    model = MeasurementsModel()
    model.show_table(table_of(100_000), "")
    assert model.rowCount() == 100_000
    model.sort(1, Qt.SortOrder.DescendingOrder)
    shown = [model.data(model.index(row, 1)) for row in range(50)]
    assert [float(one) for one in shown] == sorted(map(float, shown), reverse=True)
    assert model.data(model.index(99_999, 1)) == ""  # what is not known comes last
    model.choose_class("nucleus")
    assert model.rowCount() == 50_000
    assert model.data(model.index(0, 0)) == "nucleus"
    assert model.table_row(0) % 2 == 1
    model.sort(0)
    model.choose_class("")
    assert model.data(model.index(0, 0)) == "cell"


def test_tables_speak_the_language_of_the_window_but_classes_keep_their_names(qapp):
    columns = {
        "class": np.array(["yes"], object),
        "touches_border": np.array(["yes"], object),
        "area_px": np.array([2.5]),
    }
    speak(qapp, "de")
    try:
        model = MeasurementsModel()
        model.show_table(Table("regions", columns), "")
        shown = [model.data(model.index(0, column)) for column in range(3)]
    finally:
        speak(qapp, "en")

    assert shown == ["yes", "ja", "2,5"]


@pytest.mark.parametrize(
    ("most", "step"), [(0, 1), (5, 1), (6, 2), (11, 5), (26, 10), (137, 50)]
)
def test_regions_are_counted_in_whole_steps(most, step):
    assert whole_step(most) == step


def test_a_histogram_counts_each_class_between_the_same_edges():
    values = np.array([1.0, 1.0, 4.0, np.nan])
    bars = histogram(values, np.array([0, 1, 1, 1]), 2)
    assert (bars.edges[0], bars.edges[-1]) == (1, 4)
    assert bars.counts.sum(axis=1).tolist() == [1, 2]
    assert bars.counts[1, -1] == 1


@pytest.mark.parametrize(
    ("pixels", "said"), [(140, "50 µm"), (70, "20 µm"), (14, "5 µm"), (5000, "2 mm")]
)
def test_a_scale_bar_has_a_round_length(pixels, said):
    number, size = round_length(pixels, PixelSize.square(0.5, "µm"))
    assert f"{number:g} {size.unit}" == said
    assert number / size.width <= pixels


def test_a_region_is_found_again_by_one_of_its_pixels():
    mask = np.zeros((50, 60), np.uint8)
    mask[10:20, 10:20] = 1
    mask[20:25, 20:25] = 1  # touches by a corner
    mask[13:15, 13:15] = 2
    box = Rect(10, 10, 15, 15)
    outlines = region_outlines(lambda rect: mask[rect.slices], box, (10, 10), 1)
    assert len(outlines) == 2  # with the hole
    points = np.concatenate(outlines)
    assert points.min() >= 10
    assert points.max() <= 25
    mask[10, 10] = 2
    assert region_outlines(lambda rect: mask[rect.slices], box, (10, 10), 1) is None


def test_passes_are_counted_in_the_labels_of_the_project(workspace, tmp_path):
    class Draws:
        def masks(self, rgb, check=None):
            yield from (np.zeros((4, 4), np.uint8), np.ones((4, 4), np.uint8))

    table = np.full(256, 255, np.uint8)
    table[:2] = (0, 3)
    asked = Asked(tmp_path / "m", table, True, None, DropoutCache(lambda path: Draws()))
    masks = [*asked.draw(np.zeros((4, 4, 3), np.uint8), lambda: None)]
    assert [int(mask.max()) for mask in masks] == [0, 3]
