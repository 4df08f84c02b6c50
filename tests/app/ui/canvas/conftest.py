import pytest

from app.ui.canvas.canvas import Canvas


@pytest.fixture
def document(open_picture):
    return open_picture()


@pytest.fixture
def canvas(session, document, qtbot):
    canvas = Canvas(session)
    qtbot.addWidget(canvas)
    canvas.resize(420, 320)
    canvas.show()
    qtbot.waitExposed(canvas)
    return canvas
