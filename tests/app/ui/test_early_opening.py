"""A large image is looked at before all of it is read."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.jobs import early_pictures, open_image
from app.raster.early_picture import EarlyPicture
from tests.stubs import SPOT, make_folder
from tiramisu.errors import ImageError


@pytest.fixture
def gate(monkeypatch):
    """Hold up the reading of b.jpg after its early picture, until this is set.

    Its attribute ``problem`` is raised then, if there is one.
    """
    gate = threading.Event()
    gate.problem = None
    reading = open_image.open_image

    def read(project, name, watch):
        if name == "b.jpg":
            assert gate.wait(20)
            if gate.problem is not None:
                raise gate.problem
        return reading(project, name, watch)

    monkeypatch.setattr(open_image, "open_image", read)
    monkeypatch.setattr(early_pictures, "LEAST_PIXELS", 1)
    monkeypatch.setattr("app.project.early_pictures.EDGE", 60)
    yield gate
    gate.set()


@pytest.fixture
def early(window, session, gate, tmp_path, qtbot):
    """A window that shows the early picture of the second image; its canvas."""
    opening = window.workspace.opening
    opening.open_folder(make_folder(tmp_path / "cells", "a.png", "b.jpg"))
    qtbot.waitUntil(lambda: session.document is not None, timeout=20000)
    with qtbot.waitSignal(opening.early_picture_ready, timeout=20000):
        opening.open_image("b.jpg")
    return window.canvas


def note_of(canvas):
    return canvas.findChild(object, "early_note")


def wait_for_image(session, name, qtbot):
    def is_there():
        return session.document is not None and session.document.name == name

    qtbot.waitUntil(is_there, timeout=20000)


def colors_in_the_middle(canvas):
    """Pixels of the screen around the bright spot of the picture."""
    x, y = canvas.viewport.view.to_screen(SPOT[0] + 20, SPOT[1] + 15)
    image = canvas.grab().toImage()
    return image.pixelColor(round(x), round(y)).lightness()


def test_the_picture_is_seen_but_cannot_be_painted_until_all_is_there(
    early, window, session, gate, qtbot
):
    left, middle = Qt.MouseButton.LeftButton, early.rect().center()
    assert colors_in_the_middle(early) > 180
    assert note_of(early).isVisible()
    assert "b.jpg" in window.windowTitle()
    QTest.mouseClick(early, left, pos=middle)
    assert session.document is None and not session.tool.is_active

    gate.set()
    wait_for_image(session, "b.jpg", qtbot)

    assert not session.document.can_undo
    QTest.mouseClick(early, left, pos=middle)
    assert session.document.can_undo


def test_what_was_zoomed_into_meanwhile_stays_in_sight(early, session, gate, qtbot):
    for _ in range(4):
        early.zoom_in()
    early.centre_on(70, 50)
    view = early.viewport.view
    rgb = np.full((75, 100, 3), 90, np.uint8)
    early.show_early(EarlyPicture(200, 150, rgb))  # more of it has come

    gate.set()
    wait_for_image(session, "b.jpg", qtbot)

    assert early.viewport.view == view
    assert not note_of(early).isVisible()
    assert colors_in_the_middle(early) > 180


def test_where_the_rest_is_damaged_the_image_before_comes_back(
    early, window, session, gate, qtbot
):
    gate.problem = ImageError("b.jpg is damaged; copy it again.")
    gate.set()
    wait_for_image(session, "a.png", qtbot)
    assert not note_of(early).isVisible()
    assert window.workspace.opening.target == "a.png"


def test_another_image_may_be_asked_for_meanwhile(early, window, session, gate, qtbot):
    window.workspace.opening.open_image("a.png")
    gate.set()
    wait_for_image(session, "a.png", qtbot)
    qtbot.wait(50)
    assert session.document.name == "a.png"
    assert not note_of(early).isVisible()
