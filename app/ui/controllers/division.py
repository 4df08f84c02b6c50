"""Which corrections teach and which judge, as far as that is decided."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.project.split import read_holdout
from app.session.image_list import ImageList
from app.session.session import Session
from app.ui.controllers.learning import Learning
from app.ui.messages import Messages
from tiramisu.errors import DatasetError
from tiramisu.holdout import Holdout


class Division(QObject):
    """Knows what is held out of a project's corrections, and tells the list of images.

    Signals:
        changed: A lesson has divided what is new, or another project is open.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        images: ImageList,
        learning: Learning,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._images = images
        self._messages = messages
        self._holdout: Holdout | None = None
        session.project_changed.connect(self._on_project_changed)
        learning.divided.connect(self._take)

    @property
    def holdout(self) -> Holdout | None:
        """What is held out; None without a project, or where nobody can tell."""
        return self._holdout

    @Slot()
    def _on_project_changed(self) -> None:
        project = self._session.project
        try:
            self._take(None if project is None else read_holdout(project))
        except DatasetError as problem:
            self._messages.warn(str(problem))
            self._take(None)

    @Slot(object)
    def _take(self, holdout: Holdout | None) -> None:
        self._holdout = holdout
        self._images.set_held_out({} if holdout is None else holdout.shares())
        self.changed.emit()
