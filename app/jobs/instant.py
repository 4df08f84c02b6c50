"""Learning from clicks at once; see ``tiramisu.instant``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject

from app.jobs.job import Job, JobControl
from app.project.project import Project
from app.raster.rect import Rect
from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import TiramisuError
from tiramisu.images import RgbImage, read_image
from tiramisu.instant import Examples, InstantLearner, Proposal
from tiramisu.masks import LabelMask, read_mask

MOST_EARLIER = 4
"""Earlier images that teach; of more, no more was to be learned."""

# Larger ones are not read for this: that would take memory and long.
_MOST_PIXELS_READ = 64_000_000
MOST_PIXELS = 4_000_000
"""Of a larger image a part is looked at, a square of so many pixels."""


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


@dataclass(frozen=True)
class MaskVersion:
    """A mask file as it was written at one time.

    Attributes:
        image: The image.
        mask: The mask file.
        written_ns: When the file was last written, in nanoseconds.
    """

    image: Path
    mask: Path
    written_ns: int


def make_pupil_job(
    rgb: RgbImage, rect: Rect, answer: Proposal | None, parent: QObject
) -> Job:
    """Look at a part of a picture; ``done`` carries a ``Pupil``.

    Args:
        rgb: (height, width, 3) uint8, the whole picture.
        rect: The part.
        answer: What the network says of the whole picture; copied here, by the worker.
        parent: Owner of the job.
    """

    def work(control: JobControl) -> Pupil:
        part = None if answer is None else _part_of(answer, rect)
        picture = np.ascontiguousarray(rgb[rect.slices])
        return Pupil(InstantLearner(picture, answer=part), rect)

    return Job(work, parent)


def _part_of(answer: Proposal, rect: Rect) -> Proposal:
    labels, confidence = answer.labels[rect.slices], answer.confidence[rect.slices]
    return Proposal(labels.copy(), confidence.copy())


def propose_job(
    pupil: Pupil, annotation: LabelMask, earlier: Sequence[Examples], parent: QObject
) -> Job:
    """Learn what is labelled now; ``done`` carries a ``RegionProposal`` or None.

    None means that fewer than two classes are labelled in the pupil's part.

    Args:
        pupil: Who learns.
        annotation: (height, width) labels of the whole image. It is read as it is, a
            copy would be work for the window: a gesture that is under way counts.
        earlier: What was labelled on other images.
        parent: Owner of the job.
    """

    def work(control: JobControl) -> RegionProposal | None:
        part = annotation[pupil.rect.slices].copy()
        known = [np.unique(one.labels) for one in earlier]
        labels = np.unique(np.concatenate([part[part != IGNORE_INDEX], *known]))
        if labels.size < 2:
            return None
        return RegionProposal(pupil.rect, pupil.learner.propose(part, earlier))

    return Job(work, parent)


def find_earlier_job(project: Project, name: str, parent: QObject) -> Job:
    """Find what else is labelled; ``done`` carries ``MaskVersion``, the latest first.

    Args:
        project: The project.
        name: The open image, which is not looked at.
        parent: Owner of the job.
    """

    def work(control: JobControl) -> list[MaskVersion]:
        found = []
        for row in project.index.rows():
            if row.name != name and row.name in shown and not row.excluded:
                found += _version(project, row.name)
        return sorted(found, key=lambda one: -one.written_ns)[:MOST_EARLIER]

    shown = frozenset(project.images)
    return Job(work, parent)


def _version(project: Project, name: str) -> list[MaskVersion]:
    """Return what there is of the mask of an image: one, or none."""
    mask = project.mask_path(name)
    try:
        written_ns = mask.stat().st_mtime_ns
    except OSError:
        return []
    return [MaskVersion(project.image_path(name), mask, written_ns)]


def recall_job(version: MaskVersion, project: Project, parent: QObject) -> Job:
    """Look at an earlier image; ``done`` carries its ``Examples``, maybe without any.

    A file that cannot be read teaches nothing here; whoever opens it learns why.
    """
    classes = project.classes

    def work(control: JobControl) -> Examples:
        try:
            mask = read_mask(version.mask, classes)
            part = _labelled_part(mask)
            control.check()
            if part.is_empty or mask.size > _MOST_PIXELS_READ:
                return NOTHING
            rgb = read_image(version.image).rgb
        except TiramisuError:
            return NOTHING
        if rgb.shape[:2] != mask.shape:
            return NOTHING
        learner = InstantLearner(np.ascontiguousarray(rgb[part.slices]))
        return learner.examples(mask[part.slices])

    return Job(work, parent)


NOTHING = Examples(np.empty((0, 0), np.float32), np.empty(0, np.uint8))
"""Of an image that teaches nothing."""


def _labelled_part(mask: LabelMask) -> Rect:
    """Return what to look at, as large as the part of an open image: equal scale."""
    is_labelled = mask != IGNORE_INDEX
    if not is_labelled.any():
        return Rect(0, 0, 0, 0)
    if mask.size <= MOST_PIXELS:
        return Rect.of(mask)
    rows, columns = (np.flatnonzero(is_labelled.any(axis=axis)) for axis in (1, 0))
    top, height = _span(int(np.median(rows)), mask.shape[0])
    left, width = _span(int(np.median(columns)), mask.shape[1])
    return Rect(left, top, width, height)


def _span(middle: int, size: int) -> tuple[int, int]:
    """Return start and length of a part around a place."""
    length = min(size, int(MOST_PIXELS**0.5))
    return min(max(0, middle - length // 2), size - length), length
