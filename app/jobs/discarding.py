"""Throwing away what nobody needs any more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl


def discard_job(discard: Callable[[], None], parent: QObject) -> Job:
    """Call something in the background, after all that uses the same files."""

    def work(control: JobControl) -> None:
        discard()

    return Job(work, parent)
