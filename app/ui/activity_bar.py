"""What goes on in the background, in the status bar."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from app.jobs.job import Job
from app.ui.messages import Messages

_PATIENCE_MS = 500
_POLL_MS = 250
_TEXT_WIDTH, _BAR_WIDTH = 230, 90


@dataclass
class _Work:
    """A job that is followed.

    Attributes:
        job: The job.
        text: What it does.
        share: How much of it is done, 0 to 1; None if nobody can tell.
        age_ms: For how long it has been followed.
    """

    job: Job
    text: str
    share: float | None = None
    age_ms: int = 0


class ActivityBar(QWidget):
    """Shows the job that was started last, once it has taken half a second."""

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activity_bar")
        self._works: list[_Work] = []
        self._text, self._bar = QLabel(), QProgressBar()
        self._text.setObjectName("activity_text")
        self._bar.setObjectName("activity_progress")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setMaximumHeight(self.fontMetrics().height())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 0)
        layout.addStretch()
        layout.addWidget(self._text)
        layout.addWidget(self._bar)
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._on_poll)
        messages.work_followed.connect(self.follow)
        messages.work_advanced.connect(self.advance)
        self.hide()

    @Slot(object, str)
    def follow(self, job: Job, text: str) -> None:
        """Show this job, if it takes long."""
        self._works.append(_Work(job, text))
        job.progress.connect(partial(self._on_progress, job))
        job.ended.connect(partial(self._forget, job))
        if not self._timer.isActive():
            self._timer.start()

    @Slot(object, float)
    def advance(self, job: QObject, share: float) -> None:
        """Take note of how far a job is, 0 to 1."""
        for work in self._works:
            if work.job is job:
                work.share = share

    def _on_progress(self, job: Job, payload: object) -> None:
        share = _share_of(payload)
        if share is not None:
            self.advance(job, share)

    def _forget(self, job: Job) -> None:
        self._works = [work for work in self._works if work.job is not job]
        self._show()

    @Slot()
    def _on_poll(self) -> None:
        self._works = [
            work
            for work in self._works
            if shiboken6.isValid(work.job) and not work.job.is_cancelled
        ]
        for work in self._works:
            work.age_ms += _POLL_MS
        self._show()

    def _show(self) -> None:
        if not self._works:
            self._timer.stop()
        long = [work for work in self._works if work.age_ms >= _PATIENCE_MS]
        self.setVisible(bool(long))
        if long:
            self._present(long[-1])

    def _present(self, work: _Work) -> None:
        middle = Qt.TextElideMode.ElideMiddle
        shown = self.fontMetrics().elidedText(work.text, middle, _TEXT_WIDTH)
        self._text.setText(shown)
        self.setToolTip(work.text)
        self._bar.setAccessibleName(work.text)
        self._bar.setRange(0, 0 if work.share is None else 100)
        if work.share is not None:
            self._bar.setValue(round(100 * work.share))


def _share_of(payload: object) -> float | None:
    if isinstance(payload, float):
        return payload
    if isinstance(payload, tuple) and len(payload) == 2:
        done, total = payload
        if isinstance(done, int) and isinstance(total, int) and total > 0:
            return done / total
    return None
