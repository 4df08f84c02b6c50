"""Predicting a folder of images into files."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.jobs.predict import PredictorCache
from tiramisu.batch import run_batch
from tiramisu.batch_request import BatchReport, BatchRequest


def batch_job(
    request: BatchRequest, predictors: PredictorCache, parent: QObject
) -> Job:
    """Do what is left of a request.

    ``progress`` carries a ``BatchProgress``, ``done`` a ``BatchReport``. What was
    finished before ``cancel`` stays, and the same request goes on from there.

    Args:
        request: What to do.
        predictors: Where to get the model.
        parent: Owner of the job.
    """

    def work(control: JobControl) -> BatchReport:
        # A cache of its own, so that the model is gone from memory afterwards.
        return run_batch(request, predictors.another().get, control.pass_on)

    return Job(work, parent)
