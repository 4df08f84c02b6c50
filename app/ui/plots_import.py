"""Importing pyqtgraph before a curve is wanted."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.jobs.plain_import import plain_imports


def import_plots_job(parent: QObject) -> Job:
    """Import pyqtgraph in the background; on the window's thread it is a stall.

    It makes no Qt object by being imported, so any thread may do that.
    """

    def work(control: JobControl) -> None:
        with plain_imports():
            import pyqtgraph  # noqa: F401
        gc.freeze()  # its modules live as long as the process, as TensorFlow's do

    return Job(work, parent)
