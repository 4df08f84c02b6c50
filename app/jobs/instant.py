"""Learning from clicks at once; see ``tiramisu.instant``."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.raster.rect import Rect
from tiramisu.config import IGNORE_INDEX
from tiramisu.images import RgbImage
from tiramisu.instant import InstantLearner, Proposal
from tiramisu.masks import LabelMask


@dataclass(frozen=True)
class Pupil:
    """A learner and the part of the image that it looks at."""

    learner: InstantLearner
    rect: Rect


@dataclass(frozen=True)
class RegionProposal:
    """What a pupil proposes for its part of the image.

    Attributes:
        rect: The part.
        proposal: Labels and confidence of its size.
    """

    rect: Rect
    proposal: Proposal


def make_pupil_job(rgb: RgbImage, rect: Rect, parent: QObject) -> Job:
    """Look at a part of a picture; ``done`` carries a ``Pupil``."""

    def work(control: JobControl) -> Pupil:
        return Pupil(InstantLearner(np.ascontiguousarray(rgb[rect.slices])), rect)

    return Job(work, parent)


def propose_job(pupil: Pupil, annotation: LabelMask, parent: QObject) -> Job:
    """Learn what is labelled now; ``done`` carries a ``RegionProposal`` or None.

    None means that fewer than two classes are labelled in the pupil's part.

    Args:
        pupil: Who learns.
        annotation: (height, width) labels of the whole image. It is read as it is, a
            copy would be work for the window: a gesture that is under way counts.
        parent: Owner of the job.
    """

    def work(control: JobControl) -> RegionProposal | None:
        part = annotation[pupil.rect.slices].copy()
        labels = np.unique(part)
        if np.count_nonzero(labels != IGNORE_INDEX) < 2:
            return None
        return RegionProposal(pupil.rect, pupil.learner.propose(part))

    return Job(work, parent)
