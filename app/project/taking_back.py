"""Putting many masks back as they were, all at once or not at all.

A mask on which nobody has painted since comes back bit for bit, with its journal. Where
somebody has, that stays on top of what was there, as one step that can be undone.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from pathlib import Path

import numpy as np

from app.project.class_list import Relabelling
from app.project.class_names import LabelTable
from app.project.closed_images import load_closed, refuse_if_open
from app.project.former_masks import FormerMasks
from app.project.project import Project
from app.project.relabelling import OnProgress, stage_annotation
from app.project.replay import pack_journal
from app.project.transaction import Transaction
from app.raster.history import History
from app.raster.patch import MaskPatch
from app.translation import translatable
from tiramisu.config import IGNORE_INDEX
from tiramisu.mask_owners import owner_of
from tiramisu.masks import LabelMask, encode_classes, encode_mask

_SAME: LabelTable = np.arange(256, dtype=np.uint8)
_STEP = translatable("Painted since then")

_ResultOf = Callable[[Path], LabelMask]
"""What a mask had become before anybody painted on it again."""


def inverse_of(relabelling: Relabelling, former: FormerMasks) -> Relabelling:
    """Return what gives the labels their old numbers; a dropped class gets none."""
    table = _SAME.copy()
    for old in range(len(former.classes)):
        new = int(relabelling.table[old])
        if old != relabelling.dropped and new != IGNORE_INDEX:
            table[new] = old
    return Relabelling(former.classes, table)


def take_back_relabelling(
    project: Project,
    former: FormerMasks,
    relabelling: Relabelling,
    on_progress: OnProgress,
) -> Relabelling:
    """Give labels and classes back what they were before; no image may be open.

    Whatever fails or is killed before the last moment leaves everything as it is; what
    is killed later is finished when the project is opened next.

    Args:
        project: Also in memory its classes are the former ones afterwards.
        former: Keeps all masks from before ``relabelling``.
        relabelling: What was done; the classes have not changed since.
        on_progress: Called now and then.

    Returns:
        What was done to the labels now.

    Raises:
        ImageError, MaskError, ProjectError: A file cannot be used or written, an image
            is open in another window, or that has changed the classes.
    """
    classes, inverse = project.class_list, inverse_of(relabelling, former)
    classes.check()
    masks = sorted({*project.annotation_files(), *former.masks})
    others = [classes.path, classes.version_path, project.settings.path]
    with _transaction(project, masks, others) as transaction:
        back = _TakingBack(
            transaction,
            project,
            former,
            inverse,
            lambda mask: relabelling.table[former.annotation(mask)[0]],
        )
        for number, mask in enumerate(masks):
            on_progress(number / len(masks))
            if mask in former.masks:
                back.stage(mask)
            else:  # painted on for the first time since
                refuse_if_open(project, mask)
                stage_annotation(transaction, project, mask, inverse)
        transaction.stage(classes.version_path, uuid.uuid4().hex.encode())
        transaction.stage(classes.path, encode_classes(former.classes))
        settings = project.settings.changed(
            class_order=list(former.order), former_names=former.former_names
        )
        transaction.stage(project.settings.path, settings)
        transaction.commit()
    classes.take(inverse)
    return inverse


def take_back_masks(
    project: Project, former: FormerMasks, on_progress: OnProgress
) -> None:
    """Put masks back that were replaced; classes stay; no image may be open.

    Args:
        project: The project.
        former: Keeps these masks, and what they had become.
        on_progress: Called now and then.

    Raises:
        ImageError, MaskError, ProjectError: As ``take_back_relabelling``.
    """
    project.class_list.check()
    with _transaction(project, former.masks, []) as transaction:
        back = _TakingBack(
            transaction,
            project,
            former,
            Relabelling(project.classes, _SAME),
            former.result,
        )
        for number, mask in enumerate(former.masks):
            on_progress(number / len(former.masks))
            back.stage(mask)
        transaction.commit()


def _transaction(
    project: Project, masks: list[Path], others: list[Path]
) -> Transaction:
    journals = [project.journal_path(mask) for mask in masks]
    may_change = [*masks, *journals, *others]
    return Transaction(project.folder, project.private_folder, may_change)


class _TakingBack:
    """Stages masks as they were, below what was painted since.

    Args:
        transaction: Gets the files.
        project: As it is now.
        former: The masks as they were.
        labels: What the labels are to be.
        result_of: What a mask had become.
    """

    def __init__(
        self,
        transaction: Transaction,
        project: Project,
        former: FormerMasks,
        labels: Relabelling,
        result_of: _ResultOf,
    ) -> None:
        self._transaction = transaction
        self._project = project
        self._former = former
        self._labels = labels
        self._result_of = result_of

    def stage(self, mask: Path) -> None:
        """Stage a mask and its journal."""
        refuse_if_open(self._project, mask)
        files = self._former.files(mask)
        result = self._result_of(mask)
        now = self._now(mask, result)
        if np.array_equal(now, result):
            for path, data in files:
                self._put(path, data)
        else:
            self._stage_painted(mask, result, now)

    def _now(self, mask: Path, result: LabelMask) -> LabelMask:
        """Return what a mask holds; what it had become where its files are gone."""
        journal = self._project.journal_path(mask)
        if not mask.exists() and not journal.exists():
            return result
        return load_closed(mask, journal, self._project.classes)[0]

    def _stage_painted(self, mask: Path, result: LabelMask, now: LabelMask) -> None:
        if self._former.had(mask):
            base, history = self._former.annotation(mask)
        else:
            base, history = np.full_like(now, IGNORE_INDEX), History()
        mixed = np.where(now != result, self._labels.table[now], base)
        patch = MaskPatch.between(base, mixed)
        if patch is not None:
            history.push(patch, _STEP)
        data = encode_mask(mixed, self._labels.classes, owner_of(mask))
        self._transaction.stage(mask, data)
        journal = pack_journal(mixed, history, hashlib.sha256(data).digest())
        self._transaction.stage(self._project.journal_path(mask), journal)

    def _put(self, path: Path, data: bytes | None) -> None:
        if data is None:
            self._transaction.remove(path)
        else:
            self._transaction.stage(path, data)
