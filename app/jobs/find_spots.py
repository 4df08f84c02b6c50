"""Looking for the places of an image that a model is unsure of."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.raster.spots import Spot, doubtful_spots
from tiramisu.masks import LabelMask


def find_spots_job(
    confidence: LabelMask,
    uncertainty: LabelMask | None,
    annotation: LabelMask,
    parent: QObject,
) -> Job:
    """Find the places of most doubt; ``done`` carries a list of ``Spot``.

    The planes are read as they are, without copies that the window would wait for: a
    stroke that is painted meanwhile makes a spot more or less.

    Args:
        confidence: (height, width) uint8, 0 where nothing is predicted.
        uncertainty: (height, width) uint8 as measured; None to judge by confidence.
        annotation: (height, width) labels.
        parent: Owner of the job.
    """

    def work(control: JobControl) -> list[Spot]:
        if uncertainty is not None:
            return doubtful_spots(uncertainty, annotation)
        doubt = np.where(confidence == 0, np.uint8(0), np.uint8(255) - confidence)
        return doubtful_spots(doubt, annotation)

    return Job(work, parent)
