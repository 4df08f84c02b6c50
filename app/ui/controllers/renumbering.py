"""Giving the labels of a project other numbers, and bringing deleted classes back."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QObject, Signal, Slot

from app.jobs.classes import relabel_job, take_back_relabelling_job
from app.jobs.discarding import discard_job
from app.jobs.job import Job
from app.jobs.threads import Threads
from app.project.class_list import Relabelling, without_class
from app.project.former_masks import FormerMasks
from app.project.project import Project
from app.session.session import Session
from app.ui.controllers.learning import Learning
from app.ui.controllers.opening import Opening
from app.ui.messages import Messages


@dataclasses.dataclass(frozen=True)
class _Deletion:
    """What it takes to bring a class back.

    Attributes:
        name: Of the class.
        relabelling: What was done.
        former: All masks as they were.
    """

    name: str
    relabelling: Relabelling
    former: FormerMasks


class Renumbering(QObject):
    """Renumbers labels in the background; the open image is closed meanwhile.

    Signals:
        enlarged: Label of a class that has come with it.
        ended: The labels are renumbered, or it has failed.
    """

    enlarged = Signal(int)
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
        self._opening = opening
        self._learning = learning
        self._job: Job | None = None
        self._project: Project | None = None
        self._image = ""
        self._deletion: _Deletion | None = None  # under way, or to be taken back
        session.project_changed.connect(self._forget_deletion)
        session.classes_changed.connect(self._on_classes_changed)

    @property
    def is_running(self) -> bool:
        """Whether labels are being renumbered."""
        return self._job is not None

    def why_not_now(self) -> str:
        """Say why labels must stay what they are for now; empty if they need not."""
        if self._learning.is_running:
            return self.tr("The model is learning from the masks; stop that first.")
        if self.is_running:
            return self.tr("The classes are being changed; wait until that is done.")
        return ""

    def start(self, relabelling: Relabelling) -> None:
        """Give the labels other numbers."""
        self._begin(relabelling, None)

    def delete(self, label: int, into: int | None) -> None:
        """Remove a class, and offer the way back.

        Args:
            label: Of the class.
            into: Label that its pixels get; None to make them unlabelled.
        """
        project, classes = self._session.project, self._session.classes
        if project is not None:
            change, name = without_class(classes, label, into), classes[label].name
            self._begin(change, _Deletion(name, change, FormerMasks(project)))

    def stop(self) -> None:
        """Leave the labels as they are, unless it is too late for that."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._deletion is not None:
            self._deletion.former.discard()

    def _begin(self, relabelling: Relabelling, deletion: _Deletion | None) -> None:
        project = self._session.project
        if project is None or self.is_running or not self._close_image():
            return
        self._forget_deletion()
        self._deletion = deletion
        former = None if deletion is None else deletion.former
        job = relabel_job(project, relabelling, self, former=former)
        job.done.connect(self._on_relabelled)
        self._run(job)

    def _close_image(self) -> bool:
        """Close what is open, to open it again later; the session says why not."""
        document = self._session.document
        self._project = self._session.project
        self._image = "" if document is None else document.name
        return self._opening.close_image()

    def _run(self, job: Job) -> None:
        self._job = job
        said = self.tr("Changing the classes…")
        self._messages.say(said)
        self._messages.follow(job, said)
        job.progress.connect(self._on_progress)
        job.failed.connect(self._on_failed)
        job.start(self._threads.get("files"))

    @Slot(object)
    def _on_progress(self, share: float) -> None:
        text = self.tr("Changing the classes… {} %")
        self._messages.say(text.format(round(100 * share)))

    @Slot(object)
    def _on_relabelled(self, relabelling: Relabelling) -> None:
        self._job = None
        if self._session.project is not self._project:
            self.ended.emit()
            return  # somebody has left it meanwhile
        before = len(self._session.classes)
        self._session.take_relabelling(relabelling)
        self._end(self.tr("The classes are changed in all masks."))
        if len(relabelling.classes) > before:
            self.enlarged.emit(before)
        if self._deletion is not None:
            self._offer_back(self._deletion)

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._job = None
        if self._deletion is not None and self._is_deleted(self._deletion):
            self._offer_back(self._deletion)
        else:
            self._forget_deletion()
        self._end("")
        self._messages.explain(problem, self.tr("changing the classes"))

    def _end(self, sentence: str) -> None:
        is_left = self._session.project is not self._project
        if self._image and not self._opening.target and not is_left:
            self._opening.open_image(self._image)
        self._messages.say(sentence)
        self.ended.emit()

    # Bringing a class back

    def _offer_back(self, deletion: _Deletion) -> None:
        said = self.tr("The class {} is deleted.").format(deletion.name)
        self._messages.offer_undo(said, self._take_back, lasts=True)

    def _is_deleted(self, deletion: _Deletion) -> bool:
        return self._session.classes == deletion.relabelling.classes

    @Slot()
    def _take_back(self) -> None:
        """Undo the deletion; what was painted since stays."""
        deletion, project = self._deletion, self._session.project
        if deletion is None or project is None:
            return
        reason = self.why_not_now()
        if reason:
            self._messages.warn(reason)
        if reason or not self._close_image():
            self._offer_back(deletion)
            return
        job = take_back_relabelling_job(
            project, deletion.former, deletion.relabelling, self
        )
        job.done.connect(self._on_taken_back)
        self._run(job)

    @Slot(object)
    def _on_taken_back(self, inverse: Relabelling) -> None:
        self._job = None
        deletion = self._deletion
        if deletion is None:
            self.ended.emit()
            return  # somebody has left the project meanwhile
        self._session.take_relabelling(inverse)  # which forgets the deletion
        self._end(self.tr("The class {} is back.").format(deletion.name))

    @Slot()
    def _on_classes_changed(self) -> None:
        """Other classes are there: labels mean something else than is remembered."""
        deletion = self._deletion
        if deletion is None or self.is_running or self._is_deleted(deletion):
            return
        self._forget_deletion()

    @Slot()
    def _forget_deletion(self) -> None:
        deletion, self._deletion = self._deletion, None
        if deletion is not None:
            self._messages.withdraw_undo(self._take_back)
            job = discard_job(deletion.former.discard, self)
            job.start(self._threads.get("files"))
