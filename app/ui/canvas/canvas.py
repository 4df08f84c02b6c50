"""The canvas: what the mouse and the keyboard do to the picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QResizeEvent,
    QSinglePointEvent,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from app.session.session import Session
from app.tools.tool import Modifiers
from app.ui.canvas.canvas_view import CanvasView
from app.ui.canvas.focus_mark import FocusMark
from app.ui.canvas.key_pointer import KeyPointer

_NOTCH = 120  # what one notch of a common wheel reports
_BRUSH_STEP = 1.15
# Tools that mean the thing under the pointer rather than its exact place.
_CLICKING = ("pick", "accept_region", "clean_up")
_MODIFIERS = {
    Qt.KeyboardModifier.AltModifier: Modifiers.ALT,
    Qt.KeyboardModifier.ShiftModifier: Modifiers.SHIFT,
    Qt.KeyboardModifier.ControlModifier: Modifiers.CTRL,
}


class Canvas(CanvasView):
    """Turns events into strokes, zooms and pans.

    Left button: the tool. Middle button, or Space and left: pan. Wheel: zoom at the
    pointer; with Ctrl, the brush's size. Two fingers: zoom and pan. Escape drops an
    open gesture, Enter finishes it, Backspace takes back the last click. Arrows and
    Insert stand for the mouse.

    Signals:
        pointer_moved: The pointer is over this point (x, y) of the picture.
        pointer_left: The pointer is no longer over the canvas.
    """

    pointer_moved = Signal(float, float)
    pointer_left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._pan_from: QPointF | None = None
        self._space_is_down = False
        self._key_pointer = KeyPointer(self)
        self._focus_mark = FocusMark(self)
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Picture"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.grabGesture(Qt.GestureType.PinchGesture)
        session.tool_changed.connect(self._update_cursor)
        self._update_cursor()

    @Slot()
    def enlarge_brush(self) -> None:
        """Make the brush one step larger."""
        self._scale_brush(1.0)

    @Slot()
    def shrink_brush(self) -> None:
        """Make the brush one step smaller."""
        self._scale_brush(-1.0)

    def _scale_brush(self, steps: float) -> None:
        radius = self._session.brush_radius
        scaled = radius * _BRUSH_STEP**steps
        # Below a few pixels a step must still be half a pixel, or nothing would happen.
        if abs(scaled - radius) < 0.5 * abs(steps):
            scaled = radius + 0.5 * steps
        self._session.set_brush_radius(scaled)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke or a pan."""
        self._press(event)

    def _press(self, event: QSinglePointEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (
            left and self._space_is_down
        ):
            self._pan_from = self._physical(event.position())
            self._update_cursor()
        elif left and self._session.document is not None:
            at = self._image_point(event.position())
            self._session.explain_read_only()
            self._session.tool.press(at, _modifiers(event))
            self.show_gesture()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Finish a shape that takes several clicks; else it is two clicks."""
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self._is_drawing() and not self._space_is_down:
            self._session.tool.finish()
            self.show_gesture()
        else:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a stroke or a pan, and say where the pointer is."""
        self._move(event)

    def _move(self, event: QSinglePointEvent) -> None:
        self._key_pointer.follow(event.position())
        at = self._physical(event.position())
        if self._pan_from is not None:
            moved = at - self._pan_from
            self._pan_from = at
            self._viewport.pan(moved.x(), moved.y())
            self.show_view()
        elif self._session.tool.is_active:
            point = self._image_point(event.position())
            self._session.tool.move(point, _modifiers(event))
            self.show_gesture()
        self.set_pointer(at)
        self.pointer_moved.emit(*self._image_point(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish the stroke or the pan."""
        self._release(event)

    def _release(self, event: QSinglePointEvent) -> None:
        if self._pan_from is not None:
            self._pan_from = None
            self._update_cursor()
        elif event.button() == Qt.MouseButton.LeftButton and self._is_drawing():
            self._session.tool.release()
            self.show_gesture()

    # The pen

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Let brushes feel a pen's pressure; to all else a pen is a mouse."""
        session = self._session
        if session.tool.cursor_radius is None or self._space_is_down:
            event.ignore()  # Qt makes a mouse event of it, and double clicks
            return
        session.pen_pressure = event.pressure() if event.buttons() else 1.0
        handle = {
            QEvent.Type.TabletPress: self._press,
            QEvent.Type.TabletMove: self._move,
            QEvent.Type.TabletRelease: self._release,
        }[event.type()]
        handle(event)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the brush's outline."""
        self.set_pointer(None)
        self.pointer_left.emit()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer, or change the brush's size with Ctrl."""
        steps = event.angleDelta().y() / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._scale_brush(steps)
        elif steps:
            self.set_pointer(self._physical(event.position()))
            self.zoom(steps)
        event.accept()

    # Fingers

    def event(self, event: QEvent) -> bool:
        """Take gestures of touch pads and touch screens."""
        if isinstance(event, QNativeGestureEvent):
            return self._take_native_gesture(event)
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._take_pinch(pinch)
                return True
        return super().event(event)

    def _take_native_gesture(self, event: QNativeGestureEvent) -> bool:
        """Zoom as two fingers on a touch pad say; False for other gestures."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._zoom_by(1.0 + event.value(), event.position())
        return True

    def _take_pinch(self, pinch: QPinchGesture) -> None:
        """Zoom and pan as two fingers on the screen say."""
        if pinch.state() == Qt.GestureState.GestureStarted:
            # The first finger has begun a stroke that nobody meant.
            self._session.tool.cancel()
            self.show_gesture()
        at, before = (
            self.mapFromGlobal(place)
            for place in (pinch.centerPoint(), pinch.lastCenterPoint())
        )
        moved = self._physical(at - before)
        self._viewport.pan(moved.x(), moved.y())
        self._zoom_by(pinch.scaleFactor(), at)

    def _zoom_by(self, factor: float, at: QPointF) -> None:
        place = self._physical(at)
        self._viewport.zoom_by(factor, place.x(), place.y())
        self.show_view()

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of an open gesture, and those that stand for the mouse."""
        if event.key() == Qt.Key.Key_Space:
            self._hold_space(True)
        elif self._is_drawing() and self._steer_gesture(event.key()):
            pass
        elif not self._key_pointer.take(event):
            super().keyPressEvent(event)

    def _steer_gesture(self, key: int) -> bool:
        """Drop, finish or shorten the open gesture; False if the key means nothing."""
        tool = self._session.tool
        if key == Qt.Key.Key_Escape:
            tool.cancel()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            tool.finish()
        elif key == Qt.Key.Key_Backspace:
            tool.step_back()
        else:
            return False
        self.show_gesture()
        return True

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End of panning with Space."""
        if event.key() == Qt.Key.Key_Space:
            # A held key repeats; only the last release is a release.
            self._hold_space(event.isAutoRepeat())
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys have led here."""
        self._focus_mark.follow(event.reason(), has_focus=True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of what keys hold: their release goes to another window."""
        self._hold_space(False)
        self._key_pointer.let_go()
        self._focus_mark.follow(event.reason(), has_focus=False)
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the mark of the focus at the edge."""
        super().resizeEvent(event)
        self._focus_mark.fit()

    def _hold_space(self, held: bool) -> None:
        self._space_is_down = held
        self._update_cursor()

    # Helpers

    def _is_drawing(self) -> bool:
        return self._session.document is not None and self._session.tool.is_active

    @Slot()
    def _update_cursor(self) -> None:
        if self._pan_from is not None:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._space_is_down:
            shape = Qt.CursorShape.OpenHandCursor
        elif self._session.tool.name in _CLICKING:
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.CrossCursor
        self.setCursor(shape)

    def _physical(self, at: QPointF) -> QPointF:
        return at * self.devicePixelRatioF()

    def _image_point(self, at: QPointF) -> tuple[float, float]:
        place = self._physical(at)
        return self._viewport.view.to_image(place.x(), place.y())


def _modifiers(event: QSinglePointEvent) -> Modifiers:
    """Return the keys that are held; a pen's other end erases like Alt."""
    held, result = event.modifiers(), Modifiers.NONE
    if event.pointingDevice().pointerType() == QPointingDevice.PointerType.Eraser:
        result |= Modifiers.ALT
    for key, modifier in _MODIFIERS.items():
        if held & key:
            result |= modifier
    return result
