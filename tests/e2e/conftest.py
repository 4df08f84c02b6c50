import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from tests.stubs import make_folder

NO_KEYS = Qt.KeyboardModifier.NoModifier


class Person:
    """Somebody at the window with a mouse and a keyboard."""

    def __init__(self, window, qtbot):
        self.window = window
        self.canvas = window.canvas
        self.session = window.workspace.session
        self._qtbot = qtbot

    @property
    def document(self):
        return self.session.document

    def open(self, folder):
        self.window.workspace.opening.open_folder(folder)
        self.wait(lambda: self.document is not None)

    def wait(self, fact):
        self._qtbot.waitUntil(fact, timeout=5000)

    def wait_for_prediction(self):
        predictions = self.window.workspace.predictions
        self.wait(lambda: self.document.has_prediction and not predictions.is_running)

    def wait_for_image(self, name):
        self.wait(lambda: self.document is not None and self.document.name == name)

    def press(self, key, modifiers=NO_KEYS):
        QTest.keyClick(self.canvas, key, modifiers)

    def action(self, name):
        return self.window.findChild(QAction, f"action_{name}")

    def on_screen(self, x, y):
        at = self.canvas.viewport.view.to_screen(x, y)
        ratio = self.canvas.devicePixelRatioF()
        return QPoint(round(at[0] / ratio), round(at[1] / ratio))

    def click(self, x, y):
        QTest.mouseClick(
            self.canvas, Qt.MouseButton.LeftButton, NO_KEYS, self.on_screen(x, y)
        )

    def drag(self, *points):
        left = Qt.MouseButton.LeftButton
        first, *others = [self.on_screen(*point) for point in points]
        QTest.mousePress(self.canvas, left, NO_KEYS, first)
        for point in others:
            QTest.mouseMove(self.canvas, point)
        QTest.mouseRelease(self.canvas, left, NO_KEYS, others[-1] if others else first)

    def text(self, name):
        (found,) = [
            child
            for child in self.window.findChildren(object)
            if child.objectName() == name
        ]
        return found.text() if callable(found.text) else found.text


@pytest.fixture
def person(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    return Person(window, qtbot)


@pytest.fixture
def folder(tmp_path):
    return make_folder(tmp_path / "cells")
