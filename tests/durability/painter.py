"""A scripted painter; run as a program it paints in a session until it is killed.

Each act follows from the seed and from what was there before, so a second painter in a
copy of the project can tell what the first must have left behind.
"""

import os
import sys
import threading
from pathlib import Path

import numpy as np

from app.project.opening import open_image
from app.project.project import Project
from app.session.document import Document
from app.session.session import Session

WIDTH, HEIGHT = 420, 300
NAME = "a.png"
_ACTS = {
    "stroke": 0.45,
    "shape": 0.1,
    "fill": 0.05,
    "undo": 0.14,
    "redo": 0.08,
    "save": 0.06,
    "save_beside": 0.06,
    "come_back": 0.03,
    "enter_notes": 0.03,
}


class Painter:
    """Works on one image as a person would, with the tools of the window."""

    def __init__(self, folder, seed):
        self.project = Project.open(Path(folder))
        self.session = Session()
        self.session.open_project(self.project)
        self.session.show(Document(open_image(self.project, NAME)))
        self._rng = np.random.default_rng(seed)
        self._savers = []

    @property
    def document(self):
        return self.session.document

    def act(self):
        """Do one thing; it is with the system when this returns."""
        kind = self._rng.choice([*_ACTS], p=[*_ACTS.values()])
        getattr(self, f"_{kind}")()

    def close(self):
        self.session.show(None)
        for saver in self._savers:
            saver.join()

    def _point(self):
        return (self._rng.uniform(0, WIDTH), self._rng.uniform(0, HEIGHT))

    def _drag(self, tool, points):
        self.session.set_tool(tool)
        self.session.set_brush_radius(self._rng.uniform(1, 30))
        self.session.set_active_class(int(self._rng.integers(0, 2)))
        self.session.tool.press(points[0])
        for point in points[1:]:
            self.session.tool.move(point)
        self.session.tool.release()

    def _stroke(self):
        tool = self._rng.choice(["brush", "brush", "eraser"])
        self._drag(str(tool), [self._point() for _ in range(3)])

    def _shape(self):
        self._drag("rectangle", [self._point(), self._point()])

    def _fill(self):
        self._drag("fill", [self._point()])

    def _undo(self):
        self.document.undo()

    def _redo(self):
        self.document.redo()

    def _save(self):
        self.session.save()

    def _save_beside(self):
        """Save on another thread, which may be killed at any moment of it."""
        saver = threading.Thread(target=self.document.begin_save().write)
        saver.start()
        self._savers.append(saver)

    def _come_back(self):
        self.session.show(None)
        self.session.show(Document(open_image(self.project, NAME)))

    def _enter_notes(self):
        self.project.index.set_notes(NAME, f"seen {self._rng.integers(10**6)}")


def main(folder, seed):
    painter = Painter(folder, int(seed))
    while True:
        painter.act()
        os.write(1, b".")


if __name__ == "__main__":
    main(*sys.argv[1:])
