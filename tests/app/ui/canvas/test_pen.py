import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication

from tests.app.ui.canvas.screen import screen_point

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@pytest.fixture
def send(canvas):
    """Send the canvas what a pen reports; returns whether it was taken."""
    pens = []

    def send(kind, x, y, pressure, buttons=LEFT, tip=QPointingDevice.PointerType.Pen):
        pen = QPointingDevice(
            "pen",
            7,
            QInputDevice.DeviceType.Stylus,
            tip,
            QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
            1,
            1,
        )
        pens.append(pen)  # events do not own their device
        at = QPointF(screen_point(canvas, x, y))
        none = Qt.KeyboardModifier.NoModifier
        place = (at, at, pressure, 0.0, 0.0, 0.0, 0.0, 0.0)
        event = QTabletEvent(kind, pen, *place, none, LEFT, buttons)
        QApplication.sendEvent(canvas, event)
        return event.isAccepted()

    return send


def stroke(send, *samples, **how):
    kind = QEvent.Type.TabletPress
    for x, y, pressure in samples:
        assert send(kind, x, y, pressure, **how)
        kind = QEvent.Type.TabletMove
    assert send(QEvent.Type.TabletRelease, x, y, 0.0, NO_BUTTON, **how)


def width_at(document, column):
    return int((document.annotation[:, column] == 1).sum())


def test_pressure_widens_the_stroke(send, session, document):
    session.set_brush_radius(20)
    stroke(send, (30, 70, 0.25), (80, 70, 0.25), (120, 70, 1.0), (150, 70, 1.0))
    assert width_at(document, 60) == pytest.approx(10, abs=2)
    assert width_at(document, 140) == pytest.approx(40, abs=2)
    assert document.steps == ("Brush stroke",)


def test_pressure_means_nothing_when_it_is_switched_off(send, session, document):
    session.set_brush_radius(20)
    session.change_settings(pen_pressure=False)
    stroke(send, (60, 70, 0.1), (120, 70, 0.1))
    assert width_at(document, 90) == pytest.approx(40, abs=2)


def test_a_mouse_after_a_pen_paints_at_full_width(send, session, document):
    session.set_brush_radius(20)
    stroke(send, (30, 70, 0.2), (60, 70, 0.2))
    send(QEvent.Type.TabletMove, 80, 70, 0.0, NO_BUTTON)
    assert session.pen_pressure == 1.0


def test_the_other_end_of_a_pen_erases(send, session, document):
    session.set_brush_radius(10)
    stroke(send, (30, 70, 1.0), (120, 70, 1.0))
    stroke(send, (60, 70, 1.0), (80, 70, 1.0), tip=QPointingDevice.PointerType.Eraser)
    assert document.annotation[70, 70] == 255
    assert document.annotation[70, 110] == 1


def test_to_other_tools_a_pen_is_a_mouse(send, session):
    session.set_tool("polygon")
    assert not send(QEvent.Type.TabletPress, 60, 70, 0.5)
    assert not session.tool.is_active  # the mouse event that Qt makes of it does that
