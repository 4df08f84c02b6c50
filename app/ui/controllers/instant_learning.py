"""Proposals from a few clicks, renewed with each gesture."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.jobs.instant import (
    MOST_PIXELS,
    MaskVersion,
    Pupil,
    RegionProposal,
    find_earlier_job,
    make_pupil_job,
    propose_job,
    recall_job,
)
from app.jobs.job import Job
from app.jobs.threads import Threads
from app.raster.rect import Rect
from app.session.document import Document
from app.session.session import Session
from app.ui.controllers.predictions import Predictions
from app.ui.messages import Messages
from app.ui.wording import decimal
from tiramisu.instant import Examples, Proposal

_PAN_PAUSE_MS = 400
# The network's answer helps, but nobody wants to wait for it long.
_NETWORK_PATIENCE_MS = 3000


class InstantLearning(QObject):
    """While it is on, whatever is annotated teaches a quick learner of this image.

    Its proposal takes the place of the network's prediction and is accepted like that.
    What was annotated on earlier images of the project teaches it, too, and what the
    network says of this one. A model that has learned from the corrections ends it:
    that one knows more. Switched on again, it takes the answer of that into account.

    Signals:
        changed: Whether it is on.
    """

    changed = Signal(bool)

    def __init__(
        self,
        session: Session,
        threads: Threads,
        messages: Messages,
        predictions: Predictions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._threads = threads
        self._messages = messages
        self._predictions = predictions
        self._is_on = False
        self._sight = Rect(0, 0, 0, 0)
        self._pupil: Pupil | None = None
        self._job: Job | None = None
        self._recall_job: Job | None = None
        self._is_stale = False
        self._suggested_for: Path | None = None
        self._patience_timer = QTimer(
            self, interval=_NETWORK_PATIENCE_MS, singleShot=True
        )
        self._patience_timer.timeout.connect(self._look)
        self._to_recall: list[MaskVersion] = []
        self._recalling: MaskVersion | None = None
        self._recalled: dict[MaskVersion, Examples] = {}
        self._earlier: tuple[Examples, ...] = ()
        self._started = 0.0
        self._pan_timer = QTimer(self, interval=_PAN_PAUSE_MS, singleShot=True)
        self._pan_timer.timeout.connect(self._follow_view)
        session.document_changed.connect(self._on_document_changed)
        session.classes_changed.connect(self._forget)
        session.model_changed.connect(self._on_model_changed)
        predictions.running_changed.connect(self._on_network_running)

    @property
    def is_on(self) -> bool:
        """Whether gestures teach."""
        return self._is_on

    @Slot(bool)
    def set_on(self, is_on: bool) -> None:
        """Begin to learn from gestures, or give the image back to the network."""
        if is_on == self._is_on:
            return
        self._is_on = is_on
        self.changed.emit(is_on)
        if is_on:
            self._begin()
        else:
            had_proposal = self._pupil is not None
            self.stop()
            if had_proposal:
                self._predictions.predict()

    @Slot(object)
    def look_at(self, sight: Rect) -> None:
        """Learn what can be seen; ``sight`` is in image pixels."""
        self._sight = sight
        if self._is_on:
            self._pan_timer.start()

    @Slot()
    def stop(self) -> None:
        """Give up what is being learned."""
        self._pan_timer.stop()
        self._pupil = None
        self._patience_timer.stop()
        self._is_stale = False
        self._to_recall.clear()
        self._earlier = ()
        for job in (self._job, self._recall_job):
            if job is not None:
                job.cancel()
        self._job = self._recall_job = None

    def _begin(self) -> None:
        """Look at the open image, after the network if that is soon done with it."""
        self.stop()
        document = self._session.document
        if document is None:
            return
        if self._predictions.is_running and _is_small(document):
            self._patience_timer.start()
        else:
            self._look()

    @Slot(bool)
    def _on_network_running(self, is_running: bool) -> None:
        if is_running:
            return
        if not self._is_on and self._predictions.knows_no_class:
            self._suggest()
        if self._patience_timer.isActive():
            self._patience_timer.stop()
            self._look()

    def _suggest(self) -> None:
        """Say once a project what helps where the network cannot."""
        project = self._session.project
        if project is not None and project.folder != self._suggested_for:
            self._suggested_for = project.folder
            self._messages.say(
                self.tr(
                    "The model knows none of these classes; instant proposals learn "
                    "them while you paint."
                )
            )

    @Slot()
    def _look(self) -> None:
        """Look at the open image, or at the part of it that is seen."""
        document = self._session.document
        if document is None:
            return
        answer = self._answer_about(document)
        rgb, part = document.image.rgb, self._part_of(document)
        job = make_pupil_job(rgb, part, answer, self)
        self._messages.follow(job, self.tr("Looking at the picture…"))
        self._run(job)
        job.done.connect(self._on_pupil_made)

    def _answer_about(self, document: Document) -> Proposal | None:
        """Return what the network says; None if what is shown is not from there."""
        is_known = document.has_prediction and document.prediction_model is not None
        if not is_known or self._predictions.is_running:
            return None
        return Proposal(document.prediction, document.confidence)

    def _part_of(self, document: Document) -> Rect:
        if _is_small(document):
            return document.bounds
        seen = self._sight.intersection(document.bounds)
        if seen.is_empty:
            seen = document.bounds
        edge = int(MOST_PIXELS**0.5)
        width, height = min(seen.width, edge), min(seen.height, edge)
        left = seen.x + (seen.width - width) // 2
        top = seen.y + (seen.height - height) // 2
        return Rect(left, top, width, height)

    @Slot()
    def _follow_view(self) -> None:
        document = self._session.document
        if not self._is_on or document is None or self._pupil is None:
            return
        part = self._part_of(document)
        if part.intersection(self._pupil.rect) != part:
            self._begin()

    def _run(self, job: Job) -> None:
        self._job = job
        job.failed.connect(self._on_failed)
        job.start(self._threads.get("instant"))

    @Slot(object)
    def _on_pupil_made(self, pupil: Pupil) -> None:
        self._job = None
        self._pupil = pupil
        document, project = self._session.document, self._session.project
        if document is None or project is None:
            return
        job = find_earlier_job(project, document.name, self)
        self._run(job)
        job.done.connect(self._on_earlier_found)

    @Slot(object)
    def _on_earlier_found(self, versions: list[MaskVersion]) -> None:
        """Take what is known of earlier images; look at the others after that."""
        self._job = None
        known = self._recalled
        self._recalled = {one: known[one] for one in versions if one in known}
        self._earlier = _that_teach(self._recalled.values())
        self._to_recall = [one for one in versions if one not in known]
        self._propose()
        self._recall()

    def _recall(self) -> None:
        """Look at the next earlier image, on another thread than the proposals."""
        project = self._session.project
        if project is None or not self._to_recall:
            return
        version = self._recalling = self._to_recall.pop(0)
        job = self._recall_job = recall_job(version, project, self)
        job.done.connect(self._on_recalled)
        job.failed.connect(self._on_failed)
        job.start(self._threads.get("recalling"))

    @Slot(object)
    def _on_recalled(self, examples: Examples) -> None:
        self._recall_job = None
        if self._recalling is not None:
            self._recalled[self._recalling] = examples
        if examples.labels.size:
            self._earlier = (*self._earlier, examples)
            self._propose()
        self._recall()

    @Slot()
    def _forget(self) -> None:
        """Look at earlier images anew: their labels may have other numbers now."""
        self._recalled.clear()
        if self._is_on:
            self._begin()

    @Slot()
    def _on_gesture(self) -> None:
        if self._is_on:
            self._propose()

    def _propose(self) -> None:
        """Propose by what is annotated now; while that goes on, once more after it."""
        document, pupil = self._session.document, self._pupil
        if document is None or pupil is None:
            return
        if self._job is not None:
            self._is_stale = True
            return
        self._is_stale = False
        self._started = time.monotonic()
        job = propose_job(pupil, document.annotation, self._earlier, self)
        self._run(job)
        job.done.connect(self._on_proposed)

    @Slot(object)
    def _on_proposed(self, found: RegionProposal | None) -> None:
        self._job = None
        document = self._session.document
        if document is not None and found is None:
            self._messages.say(
                self.tr("Paint a little of two classes; the rest is proposed then.")
            )
        elif document is not None and found is not None:
            self._show(document, found)
        if self._is_stale:
            self._propose()

    def _show(self, document: Document, found: RegionProposal) -> None:
        self._predictions.stop()
        document.begin_prediction(None)
        labels, confidence = found.proposal.labels, found.proposal.confidence
        document.set_prediction(found.rect.x, found.rect.y, labels, confidence)
        seconds = decimal(f"{time.monotonic() - self._started:.1f}")
        self._messages.say(self.tr("Proposed in {} s").format(seconds))

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._job = None
        self._messages.explain(problem, self.tr("learning from your clicks"))
        self.set_on(False)

    @Slot()
    def _on_document_changed(self) -> None:
        document = self._session.document
        self.stop()
        if document is not None:
            document.history_changed.connect(self._on_gesture)
        if self._is_on:
            self._begin()

    @Slot()
    def _on_model_changed(self) -> None:
        self.set_on(False)


def _is_small(document: Document) -> bool:
    return document.bounds.area <= MOST_PIXELS


def _that_teach(known: Iterable[Examples]) -> tuple[Examples, ...]:
    return tuple(one for one in known if one.labels.size)
