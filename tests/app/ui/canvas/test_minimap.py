import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.raster.tone import Tone
from app.ui.canvas.canvas import Canvas
from app.ui.canvas.minimap import Minimap


@pytest.fixture
def canvas(session, open_picture, qtbot):
    open_picture()
    canvas = Canvas(session)
    qtbot.addWidget(canvas)
    canvas.resize(500, 420)
    canvas.show()
    qtbot.waitExposed(canvas)
    return canvas


@pytest.fixture
def minimap(canvas):
    return canvas.findChild(Minimap)


def test_the_overview_shows_only_while_something_is_out_of_sight(canvas, minimap):
    assert not minimap.isVisible()
    canvas.zoom(8)
    assert minimap.isVisible()
    assert canvas.rect().contains(minimap.geometry())
    canvas.fit()
    assert not minimap.isVisible()


def test_a_click_on_the_overview_goes_there(canvas, minimap):
    canvas.zoom(10)
    QTest.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=QPoint(76, 57))
    width, height = canvas.viewport.screen
    middle = canvas.viewport.view.to_image(width / 2, height / 2)
    assert middle == pytest.approx((100, 75), abs=2)


def test_a_small_canvas_is_left_to_the_picture(canvas, minimap):
    canvas.zoom(8)
    canvas.resize(200, 160)
    assert not minimap.isVisible()


def test_the_overview_follows_the_tone_of_the_picture(canvas, minimap, session):
    canvas.zoom(8)
    before = minimap.grab().toImage()
    session.set_tone(Tone(brightness=0.5))
    assert minimap.grab().toImage() != before


def test_it_is_gone_when_nothing_is_open(canvas, minimap, session):
    canvas.zoom(8)
    session.show(None)
    assert not minimap.isVisible()
