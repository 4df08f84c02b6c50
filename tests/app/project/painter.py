"""A scripted painter; run as a program it paints into a project until it is killed.

Each act follows from the seed and from what was there before, so a second painter
without a store can tell what the first must have left behind.
"""

import os
import sys
from pathlib import Path

import numpy as np

from app.project.project import Project
from app.project.store import AnnotationStore
from tests.app.builders import stroke

WIDTH, HEIGHT = 420, 300


class Painter:
    """Paints, undoes, redoes and saves as a random generator says."""

    def __init__(self, loaded, seed, store=None):
        self.annotation = loaded.annotation
        self.history = loaded.history
        self._rng = np.random.default_rng(seed)
        self._store = store

    def act(self):
        """Do one thing; it is on disk when this returns."""
        kind = self._rng.choice(
            ["stroke", "undo", "redo", "save"], p=[0.6, 0.2, 0.1, 0.1]
        )
        getattr(self, f"_{kind}")()

    def _stroke(self):
        x0, y0, x1, y1 = self._rng.uniform(0, WIDTH, 4)
        label, radius = int(self._rng.integers(0, 2)), self._rng.uniform(1, 30)
        path = (x0, y0), (x1, y1)
        patch = stroke(self.annotation, *path, radius=radius, label=label)
        if patch is not None:
            self.history.push(patch, f"stroke {self._rng.integers(1000)}")
            patch.toggle(self.annotation)
            if self._store:
                self._store.append_commit(patch, self.history.undo_text)

    def _undo(self):
        patch = self.history.undo()
        if patch is not None:
            patch.toggle(self.annotation)
            if self._store:
                self._store.append_undo()

    def _redo(self):
        patch = self.history.redo()
        if patch is not None:
            patch.toggle(self.annotation)
            if self._store:
                self._store.append_redo()

    def _save(self):
        if self._store:
            self._store.save_mask(self.annotation)


def main(folder, seed):
    store = AnnotationStore(Project.open(Path(folder)), "a.png")
    painter = Painter(store.load(WIDTH, HEIGHT), int(seed), store)
    while True:
        painter.act()
        os.write(1, b".")


if __name__ == "__main__":
    main(*sys.argv[1:])
