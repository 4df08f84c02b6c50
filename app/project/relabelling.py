"""Giving the labels of a whole project other numbers, all at once or not at all.

Masks, journals with all that can be undone, the list of classes and the order of
display change in one transaction. What can be undone stays so: each step is replayed
and written down again in the new labels; a step that changes nothing any more, such as
painting one class over another that it has become, is left out.
"""

from __future__ import annotations

import hashlib
import sys
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from app.project.class_list import Relabelling
from app.project.class_names import LabelTable
from app.project.closed_images import load_closed, refuse_if_open
from app.project.project import Project
from app.project.replay import pack_journal
from app.project.transaction import Transaction
from app.raster.history import History
from app.raster.patch import MaskPatch, TileChange
from tiramisu.config import LabelClass
from tiramisu.mask_owners import owner_of
from tiramisu.masks import LabelMask, encode_classes, encode_mask, read_mask

OnProgress = Callable[[float], None]
"""Called with the share that is done, 0 to 1; whatever it raises stops the change."""

OnChange = Callable[[Path], None]
"""Called with a mask that is about to change; whatever it raises stops the change."""

# With two classes a mask may be binary: its values mean something else then.
_BINARY = 2


@dataclass(frozen=True)
class ClassUse:
    """How much of a project is annotated as one class.

    Attributes:
        pixels: Number of pixels.
        images: Number of images that have any.
    """

    pixels: int
    images: int


def means_otherwise(project: Project, classes: tuple[LabelClass, ...]) -> bool:
    """Tell whether a mask of another program would be misread among other classes.

    Whoever adds a class then has to ``relabel``, though no label changes.
    """
    return any(
        _may_be_read_otherwise(mask, project.classes, classes)
        for mask in project.annotation_files()
    )


def count_class(project: Project, label: int, on_progress: OnProgress) -> ClassUse:
    """Count what is annotated as a class in all mask files.

    Raises:
        MaskError: A mask cannot be used.
    """
    found = []
    masks = [mask for mask in project.annotation_files() if mask.is_file()]
    for number, mask in enumerate(masks):
        on_progress(number / len(masks))
        annotation = read_mask(mask, project.classes)
        found.append(int(np.count_nonzero(annotation == label)))
    return ClassUse(sum(found), sum(1 for pixels in found if pixels))


def relabel(
    project: Project,
    relabelling: Relabelling,
    on_progress: OnProgress,
    *,
    keep: OnChange = lambda mask: None,
) -> None:
    """Give the labels of a project other numbers; no image may be open.

    Whatever fails or is killed before the last moment leaves everything as it was; what
    is killed later is finished when the project is opened next.

    Args:
        project: Also in memory its classes are others afterwards.
        relabelling: The new numbers.
        on_progress: Called now and then.
        keep: Called with each mask before anything changes.

    Raises:
        ImageError, MaskError, ProjectError: A mask or journal cannot be used, a file
            not written, or an image is open in another window.
    """
    masks = project.annotation_files()
    classes = project.class_list
    others = [classes.path, classes.version_path, project.settings.path]
    journals = [project.journal_path(mask) for mask in masks]
    with Transaction(
        project.folder, project.private_folder, [*masks, *journals, *others]
    ) as transaction:
        for mask in masks:
            refuse_if_open(project, mask)
        for number, mask in enumerate(masks):
            on_progress(number / len(masks))
            keep(mask)
            stage_annotation(transaction, project, mask, relabelling)
        transaction.stage(classes.version_path, uuid.uuid4().hex.encode())
        transaction.stage(classes.path, encode_classes(relabelling.classes))
        settings = classes.relabelled_settings(relabelling)
        transaction.stage(project.settings.path, settings)
        transaction.commit()
    classes.take(relabelling)


def relabelled_history(
    annotation: LabelMask, history: History, table: LabelTable
) -> History:
    """Return the same steps in new labels.

    Args:
        annotation: (height, width) uint8 in old labels, with the done steps on it; it
            is left as it is.
        history: Steps in old labels.
        table: The new label of each old one.
    """
    state = annotation.copy()
    for step in reversed(history.steps[: history.position]):
        step.patch.toggle(state)
    new = History(max_steps=sys.maxsize, max_bytes=sys.maxsize)
    position = 0
    for number, step in enumerate(history.steps):
        patch = _relabelled_step(state, step.patch, table)
        if patch is not None:
            new.push(patch, step.text)
        if number < history.position:
            position = len(new.steps)
    new.position = position
    new.bound()
    return new


def _relabelled_step(
    state: LabelMask, patch: MaskPatch, table: LabelTable
) -> MaskPatch | None:
    """Do a step on ``state``; return it in new labels, None where it does nothing."""
    changes = []
    for tile in patch.tiles:
        place = tile.rect.slices
        before = table[state[place]]
        state[place] ^= tile.difference()
        changes.append(TileChange.between(before, table[state[place]], tile.rect))
    kept = tuple(change for change in changes if change is not None)
    return MaskPatch(kept) if kept else None


def stage_annotation(
    transaction: Transaction, project: Project, mask: Path, relabelling: Relabelling
) -> None:
    """Write mask and journal anew if they say something else in the new labels.

    Args:
        transaction: Gets the files.
        project: Its classes are those from before.
        mask: In the project; its image is not open.
        relabelling: The new labels.

    Raises:
        ImageError, MaskError, ProjectError: A file cannot be used or written.
    """
    journal_path = project.journal_path(mask)
    annotation, history = load_closed(mask, journal_path, project.classes)
    new = relabelling.table[annotation]
    new_history = relabelled_history(annotation, history, relabelling.table)
    if (
        np.array_equal(new, annotation)
        and new_history.steps == history.steps
        and not _may_be_read_otherwise(mask, project.classes, relabelling.classes)
    ):
        return
    data = encode_mask(new, relabelling.classes, owner_of(mask))
    transaction.stage(mask, data)
    journal = pack_journal(new, new_history, hashlib.sha256(data).digest())
    transaction.stage(journal_path, journal)


def _may_be_read_otherwise(
    mask: Path, old: tuple[LabelClass, ...], new: tuple[LabelClass, ...]
) -> bool:
    """Tell whether a mask of another program means something else among new classes."""
    if len(old) == len(new) or _BINARY not in (len(old), len(new)):
        return False
    if not mask.is_file():
        return False
    with Image.open(mask) as picture:
        return bool(picture.mode != "P")
