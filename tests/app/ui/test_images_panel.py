import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QInputDialog, QMenu

from app.project.index import ImageState
from app.project.project import Project
from app.session.image_list import ImageFilter, ImageOrder
from app.ui.panels.images_panel import ImagesPanel
from tests.app.ui.finding import child
from tests.stubs import make_folder

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "scripts"))
from cut_off_texts import cut_off_texts

NAMES = ("a.png", "b.png", "c.png")


@pytest.fixture
def images(workspace):
    return workspace.image_list


@pytest.fixture
def panel(workspace, shown):
    panel = ImagesPanel(workspace.image_list, workspace.thumbnails)
    panel.resize(240, 400)
    return shown(panel)


@pytest.fixture
def project(panel, session, tmp_path):
    project = Project.open(make_folder(tmp_path / "cells", *NAMES))
    session.open_project(project)
    return project


def click(panel, row, modifiers=Qt.KeyboardModifier.NoModifier):
    index = panel.view.model().index(row)
    place = panel.view.visualRect(index).center()
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


def menu_action(panel, text):
    panel.view.customContextMenuRequested.emit(QPoint(5, 5))
    menu = panel.findChild(QMenu, "image_menu")
    (found,) = [one for one in menu.actions() if text in one.text()]
    return found


def names(panel):
    model = panel.view.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_images_of_the_project_are_listed(panel, project):
    assert names(panel) == list(NAMES)
    assert child(panel, "image_count").text() == "3 images"


def test_a_click_on_an_image_asks_for_it(panel, project, qtbot):
    with qtbot.waitSignal(panel.image_requested) as asked:
        click(panel, 1)
    assert asked.args == ["b.png"]


def test_choosing_several_images_opens_none(panel, project, qtbot):
    panel.highlight("a.png")
    with qtbot.assertNotEmitted(panel.image_requested, wait=50):
        panel.view.selectAll()
    assert panel.chosen == list(NAMES)


def test_the_open_image_is_highlighted_and_counted(panel, project, qtbot):
    with qtbot.assertNotEmitted(panel.image_requested, wait=50):
        panel.highlight("b.png")
    assert panel.view.currentIndex().data() == "b.png"
    assert child(panel, "image_count").text() == "Image 2 of 3"


def test_images_show_how_far_they_are(panel, session, open_picture, images):
    document = open_picture()
    model = panel.view.model()
    assert images.row("a.png").state is ImageState.NEW
    images.note_prediction("a.png", "m.tiramisu", 0.123)
    assert model.describe(images.row("a.png")) == "12 % unsure"
    session.tool.press((50.0, 50.0))
    session.tool.release()
    assert model.describe(images.row("a.png")).startswith("In work")
    document.save()
    images.set_done(["a.png"], True)
    images.set_validation(["a.png"], True)
    assert model.describe(images.row("a.png")) == "Done · validation"
    assert child(panel, "project_progress").text() == "1 of 1 done"


def test_the_menu_marks_all_that_is_chosen(panel, project, images):
    panel.view.selectAll()
    menu_action(panel, "Done").trigger()
    assert images.num_done == 3
    assert menu_action(panel, "Exclude").isChecked() is False


def test_the_menu_takes_marks_back(panel, project, images):
    images.set_excluded(["a.png"], True)
    panel.highlight("a.png")
    action = menu_action(panel, "Exclude")
    assert action.isChecked()
    action.trigger()
    assert not images.row("a.png").excluded


def test_a_note_is_written_and_found(panel, project, images, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getMultiLineText", lambda *_: ("blurred", True))
    panel.highlight("b.png")
    menu_action(panel, "Note").trigger()
    assert images.row("b.png").notes == "blurred"
    child(panel, "image_search").setText("blur")
    assert names(panel) == ["b.png"]
    assert "(3 in the project)" in child(panel, "image_count").text()


def test_combos_choose_what_is_listed_and_in_which_order(panel, project, images):
    filters, orders = panel.findChildren(QComboBox)
    images.set_done(["a.png"], True)
    filters.setCurrentIndex(filters.findText("Done"))
    assert names(panel) == ["a.png"]
    assert images.filter is ImageFilter.DONE
    filters.setCurrentIndex(0)
    images.note_prediction("c.png", "m.tiramisu", 0.5)
    orders.setCurrentIndex(orders.findText("Most unsure first"))
    assert images.order is ImageOrder.UNCERTAINTY
    assert names(panel) == ["c.png", "a.png", "b.png"]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_chosen_order_can_be_read_beside_the_filter(panel, place, qtbot):
    panel.setFixedWidth(235)
    for combo in panel.findChildren(QComboBox):
        if combo.accessibleName() == "Order of the images":
            combo.setCurrentIndex(place)
    qtbot.wait(20)

    assert cut_off_texts(panel) == []


def row_colors(panel, row):
    """The colours that the small picture of a row has on the screen."""
    rect = panel.view.visualRect(panel.view.model().index(row))
    shot = panel.view.viewport().grab(rect).toImage()
    return {shot.pixelColor(x, rect.height() // 2).name() for x in range(8, 60)}


def test_small_pictures_arrive_and_show_the_mask(panel, project, qtbot, session):
    Image.fromarray(np.full((150, 200, 3), (10, 200, 30), np.uint8)).save(
        project.image_path("b.png")
    )
    qtbot.waitUntil(lambda: "#0ac81e" in row_colors(panel, 1), timeout=10000)


def test_an_unreadable_image_is_crossed_out_and_the_others_come(
    panel, project, qtbot, workspace
):
    project.image_path("b.png").write_bytes(b"no picture")
    picture = workspace.thumbnails.picture
    qtbot.waitUntil(
        lambda: all(picture(name) is not None for name in NAMES), timeout=10000
    )
    assert picture("b.png").isNull()
    assert not picture("c.png").isNull()


def test_ten_thousand_images_ask_for_few_pictures(
    panel, session, tmp_path, workspace, monkeypatch
):
    folder = make_folder(tmp_path / "many", "a0.png")
    data = (folder / "a0.png").read_bytes()
    for number in range(1, 10_000):
        (folder / f"a{number}.png").write_bytes(data)
    asked = []
    monkeypatch.setattr(workspace.thumbnails, "_want", asked.append)

    session.open_project(Project.open(folder))
    panel.view.grab()
    panel.view.scrollToBottom()
    panel.view.grab()

    assert len(names(panel)) == 10_000
    assert 0 < len(set(asked)) < 100
