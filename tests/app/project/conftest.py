import numpy as np
import pytest

from app.project.store import AnnotationStore
from tests.app.builders import make_project, stroke


class Sitting:
    """One image, opened, painted and closed again; it reads files as a window would."""

    def __init__(self, project, name="a.png"):
        self.project = project
        self.name = name
        self.store = None

    def open(self):
        self.store = AnnotationStore(self.project, self.name)
        loaded = self.store.load(300, 200)
        self.annotation, self.history = loaded.annotation, loaded.history
        self.notes, self.is_saved = loaded.notes, loaded.is_saved
        return self

    def close(self):
        if self.store is not None:
            self.store.close()

    def reopen(self):
        self.close()
        return self.open()

    def paint(self, x, y, label=1, text="Brush stroke", radius=12):
        patch = stroke(self.annotation, (x, y), label=label, radius=radius)
        if patch is None:
            return
        self.history.push(patch, text)
        patch.toggle(self.annotation)
        self.store.append_commit(patch, text)

    def undo(self):
        self.history.undo().toggle(self.annotation)
        self.store.append_undo()

    def redo(self):
        self.history.redo().toggle(self.annotation)
        self.store.append_redo()

    def save(self):
        return self.store.save_mask(self.annotation)

    def undo_all(self):
        while self.history.can_undo:
            self.undo()

    def copy(self):
        return self.annotation.copy()

    @property
    def mask_path(self):
        return self.project.mask_path(self.name)

    @property
    def journal_path(self):
        inside = self.mask_path.relative_to(self.project.masks_folder)
        folder = self.project.folder / ".tiramisu/journal"
        return folder / inside.with_name(inside.name + ".journal")


@pytest.fixture
def sitting(tmp_path):
    sitting = Sitting(make_project(tmp_path)).open()
    yield sitting
    sitting.close()


@pytest.fixture
def nothing():
    return np.full((200, 300), 255, np.uint8)
