"""Changing the project's classes: names, colours, order, more of them and fewer."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.classes import count_class_job
from app.jobs.job import Job
from app.jobs.threads import Threads
from app.project.class_list import Relabelling
from app.project.class_names import free_name
from app.project.relabelling import means_otherwise
from app.session.session import Session
from app.ui.controllers.learning import Learning
from app.ui.controllers.opening import Opening
from app.ui.controllers.renumbering import Renumbering
from app.ui.messages import Messages
from tiramisu.config import (
    IGNORE_INDEX,
    MAX_CLASSES,
    Color,
    LabelClass,
    default_color,
)
from tiramisu.errors import TiramisuError

_FEWEST = 2


class ClassEditing(QObject):
    """Does what the classes panel asks for, or says why it cannot.

    Signals:
        added: Label of a class that is new and wants a name.
        ended: The labels are renumbered, or it has failed.
    """

    added = Signal(int)
    ended = Signal()

    def __init__(
        self,
        session: Session,
        threads: Threads,
        messages: Messages,
        opening: Opening,
        learning: Learning,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._threads = threads
        self._messages = messages
        self._renumbering = Renumbering(
            session, threads, messages, opening, learning, self
        )
        self._renumbering.enlarged.connect(self._announce)
        self._renumbering.ended.connect(self.ended)

    @property
    def is_running(self) -> bool:
        """Whether labels are being renumbered."""
        return self._renumbering.is_running

    @Slot()
    def add(self) -> None:
        """Add a class and choose it."""
        classes = self._session.classes
        label = len(classes)
        if label >= MAX_CLASSES:
            self._messages.warn(self.tr("There can be no more classes."))
            return
        name = free_name(self.tr("class {}").format(label), classes)
        more = (*classes, LabelClass(name, self._free_color()))
        project = self._session.project
        if project is not None and means_otherwise(project, more):
            same = np.arange(256, dtype=np.uint8)
            self._renumbering.start(Relabelling(more, same))
        elif self._set(more):
            self._announce(label)

    def rename(self, label: int, name: str) -> None:
        """Call a class something else; what models know of it stays known."""
        one = self._session.classes[label]
        others = {other.name for other in self._session.classes if other is not one}
        if name in others:
            self._messages.warn(
                self.tr("There is a class {} already; choose another name.").format(
                    name
                )
            )
        elif name:
            self._replace(label, dataclasses.replace(one, name=name))

    def recolor(self, label: int, color: Color) -> None:
        """Draw a class in another colour."""
        self._replace(
            label, dataclasses.replace(self._session.classes[label], color=color)
        )

    def move(self, label: int, place: int) -> None:
        """Show a class in another row."""
        self._try(lambda: self._session.move_class(label, place))

    def why_not_delete(self, label: int) -> str:
        """Say why a class cannot go; empty if it can."""
        if label == 0:
            return self.tr("The first class is the background, which always stays.")
        if len(self._session.classes) <= _FEWEST:
            return self.tr("Two classes are the fewest that there can be.")
        if self._session.project is None:
            return self.tr("There is no project open.")
        return self._renumbering.why_not_now()

    def count(self, label: int, parent: QObject) -> Job | None:
        """Begin to count what is annotated as a class; None if there is nothing open.

        Args:
            label: The class.
            parent: Who waits for the job's ``ClassUse``.
        """
        if self._session.project is None:
            return None
        self._session.save()
        job = count_class_job(self._session.project, label, parent)
        self._messages.follow(job, self.tr("Counting pixels…"))
        job.failed.connect(self._on_count_failed)
        job.start(self._threads.get("files"))
        return job

    def delete(self, label: int, into: int | None) -> None:
        """Remove a class from the project; the open image is closed meanwhile.

        Args:
            label: Of the class.
            into: Label that its pixels get; None to make them unlabelled.
        """
        reason = self.why_not_delete(label)
        if reason:
            self._messages.warn(reason)
        else:
            self._renumbering.delete(label, into)

    def stop(self) -> None:
        """Leave the classes as they are, unless it is too late for that."""
        self._renumbering.stop()

    def _free_color(self) -> Color:
        taken = {one.color for one in self._session.classes}
        colors = (default_color(label) for label in range(1, IGNORE_INDEX))
        return next((one for one in colors if one not in taken), default_color(1))

    @Slot(int)
    def _announce(self, label: int) -> None:
        self._session.set_active_class(label)
        self.added.emit(label)

    def _replace(self, label: int, one: LabelClass) -> None:
        classes = list(self._session.classes)
        classes[label] = one
        self._set(tuple(classes))

    def _set(self, classes: tuple[LabelClass, ...]) -> bool:
        return self._try(lambda: self._session.set_classes(classes))

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except TiramisuError as problem:
            self._messages.explain(problem, self.tr("changing the classes"))
            return False
        return True

    @Slot(object)
    def _on_count_failed(self, problem: Exception) -> None:
        self._messages.explain(problem, self.tr("counting the pixels"))
