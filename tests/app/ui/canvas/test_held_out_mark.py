"""What judges can be seen on the picture and in the list of images."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction

from app.project.split import divided_corrections
from app.session.image_list import ImageFilter
from app.ui.canvas.held_out_mark import HeldOutMark
from app.ui.panels.images_model import ROW_ROLE
from app.ui.panels.images_panel import ImagesPanel
from tests.stubs import make_folder
from tiramisu.holdout import BLOCK_SIZE, Holdout

NAMES = ("a.png", "b.png", "c.png")
PARTS = Holdout(
    {"b.png": True, "c.png": False},
    {"a.png": {(0, 0): True, (0, 1): False, (1, 2): True}},
)


@pytest.fixture
def opened(window, qtbot, tmp_path):
    """The window with an image of 256 by 192 pixels, four by three blocks."""
    folder = make_folder(tmp_path / "cells", *NAMES, width=256, height=192)
    window.workspace.opening.open_folder(folder)
    session = window.workspace.session
    qtbot.waitUntil(lambda: session.document is not None, timeout=5000)
    window.workspace.learning.divided.emit(PARTS)
    return window


@pytest.fixture
def mark(opened):
    opened.findChild(QAction, "action_toggle_held_out").trigger()
    return opened.findChild(HeldOutMark)


def show(window, qtbot, name):
    session = window.workspace.session
    window.workspace.opening.open_image(name)
    qtbot.waitUntil(lambda: session.document.name == name, timeout=5000)


def tinted_blocks(window):
    """Compare the screen with and without the mark in the middle of each block."""
    canvas = window.canvas
    action = window.findChild(QAction, "action_toggle_held_out")
    seen = canvas.grab().toImage()
    action.trigger()
    plain = canvas.grab().toImage()
    action.trigger()
    found = set()
    for row in range(3):
        for column in range(4):
            middle = ((column + 0.5) * BLOCK_SIZE, (row + 0.5) * BLOCK_SIZE)
            x, y = canvas.viewport.view.to_screen(*middle)
            at = QPoint(int(x), int(y))
            if seen.pixel(at) != plain.pixel(at):
                found.add((row, column))
    return found


def test_nothing_is_marked_before_somebody_asks(opened):
    assert not opened.findChild(HeldOutMark).isVisible()


def test_the_blocks_that_judge_are_tinted(opened, mark):
    assert tinted_blocks(opened) == {(0, 0), (1, 2)}
    assert mark.sentence == "Tinted: 2 of 3 corrected blocks judge, and never teach"


def test_an_image_that_judges_as_a_whole_is_tinted_throughout(opened, mark, qtbot):
    show(opened, qtbot, "b.png")
    assert len(tinted_blocks(opened)) == 12
    assert mark.sentence.startswith("All of this image is held out")
    show(opened, qtbot, "c.png")
    assert tinted_blocks(opened) == set()
    assert mark.sentence.startswith("Nothing of this image is held out")


def test_the_list_says_what_judges_and_can_be_filtered_by_it(opened):
    images = opened.workspace.image_list
    assert [images.held_out_share(name) for name in NAMES] == [2 / 3, 1.0, 0.0]
    images.set_filter(ImageFilter.HELD_OUT)
    assert images.names == ("a.png", "b.png")
    opened.workspace.learning.divided.emit(Holdout({"c.png": True}))
    assert images.names == ("a.png", "c.png")  # the open one stays


def test_a_narrow_list_leaves_the_state_to_the_disc_and_says_what_judges(opened):
    view = opened.findChild(ImagesPanel).view
    metrics, row = view.fontMetrics(), view.model().index(0, 0).data(ROW_ROLE)
    line = view.itemDelegate().second_line

    whole = view.model().describe(row)
    assert whole.endswith(" · judges in part")
    width = metrics.horizontalAdvance(whole)
    assert line(row, metrics, width) == whole
    assert line(row, metrics, width - 1) == "judges in part"


def test_the_list_knows_it_again_when_the_project_is_opened(
    session, workspace, tmp_path
):
    from app.project.project import Project
    from tiramisu.masks import write_mask

    folder = make_folder(tmp_path / "cells", *NAMES, width=256, height=192)
    project = Project.open(folder)
    mask = np.zeros((192, 256), np.uint8)
    mask[::2] = 1
    write_mask(project.mask_path("a.png"), mask, project.classes)
    holdout = divided_corrections(project).holdout
    assert holdout.shares()

    session.open_project(project)
    assert workspace.division.holdout == holdout
    assert workspace.image_list.held_out_share("a.png") == holdout.shares()["a.png"]
