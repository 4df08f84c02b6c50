import numpy as np

from app.raster.history import History
from app.raster.rect import EMPTY
from app.tools.settings import ToolSettings
from tests.app.builders import blank
from tiramisu.config import default_classes


class Easel:
    """Something to paint on, with undo, that remembers what it was told."""

    def __init__(self, width=300, height=200):
        self.annotation = blank(width, height)
        self.prediction = blank(width, height)
        self.classes = default_classes(4)
        self.active_class = 1
        self.brush_radius = 8.0
        self.pen_pressure = 1.0
        self.confidence = np.zeros((height, width), np.uint8)
        self.told = []
        self.settings = ToolSettings()
        self.click_reach = 4.0
        self.is_read_only = False
        self.picture = np.full((height, width, 3), 90, np.uint8)
        self.history = History()
        self.previewed = EMPTY
        self.annotation_at_commit = None

    def show_preview(self, rect):
        self.previewed = self.previewed.union(rect)

    def commit(self, patch, text):
        self.annotation_at_commit = self.annotation.copy()
        self.history.push(patch, text)
        patch.toggle(self.annotation)

    def tell(self, text):
        self.told.append(text)

    def pick_class(self, label):
        self.active_class = label

    def undo(self):
        self.history.undo().toggle(self.annotation)

    def redo(self):
        self.history.redo().toggle(self.annotation)

    def scribble(self, seed=0):
        """Fill both planes with patches of all labels and of none."""
        rng = np.random.default_rng(seed)
        labels = np.array([0, 1, 2, 3, 255], np.uint8)
        for plane in (self.annotation, self.prediction):
            coarse = rng.choice(labels, [side // 10 + 1 for side in plane.shape])
            fine = coarse.repeat(10, axis=0).repeat(10, axis=1)
            plane[:] = fine[: plane.shape[0], : plane.shape[1]]
