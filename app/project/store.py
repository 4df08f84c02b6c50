"""The annotation of one image on disk: its mask file and its journal."""

from __future__ import annotations

import hashlib
import logging
import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.project.errors import cannot_write
from app.project.journal import (
    Journal,
    JournalError,
    Kind,
    pack_header,
    pack_record,
    read_records,
)
from app.project.project import Project
from app.project.replay import NO_DIGEST, Replay, pack_commit, pack_mask
from app.raster.history import History
from app.raster.patch import MaskPatch
from app.raster.rect import Rect
from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import MaskError
from tiramisu.masks import LabelMask, encode_mask, read_mask, write_atomically

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class LoadedAnnotation:
    """What is known about an image when it is opened.

    Attributes:
        annotation: (height, width) uint8, 255 where nobody has said.
        history: What can be undone and redone.
        notes: Sentences for the user about what was found damaged or changed.
        is_saved: Whether the mask file holds just this annotation.
    """

    annotation: LabelMask
    history: History
    notes: list[str]
    is_saved: bool


class AnnotationStore:
    """Keeps one image's annotation: every gesture at once, the mask file when asked.

    ``load`` comes first; ``save_mask`` may run on any thread beside the rest.
    """

    def __init__(self, project: Project, name: str) -> None:
        self._project = project
        self._mask_path = project.mask_path(name)
        inside = self._mask_path.relative_to(project.masks_folder)
        folder = project.private_folder / "journal" / inside.parent
        self._journal_path = folder / f"{inside.name}.journal"
        self._journal: Journal | None = None
        self._save_lock = threading.Lock()

    @property
    def position(self) -> int:
        """How far the journal has come, in bytes; see ``save_mask``."""
        return self._open_journal.position

    @property
    def is_behind(self) -> bool:
        """Whether gestures are only in memory because they could not be written."""
        return self._open_journal.is_behind

    def load(self, width: int, height: int) -> LoadedAnnotation:
        """Read the mask, and the journal for what came after it.

        Args:
            width: Of the image, in pixels.
            height: Of the image, in pixels.

        Raises:
            MaskError: The mask holds values that are no classes of the project.
            ProjectError: A file cannot be read or moved aside.
        """
        try:
            loader = _Loader(self._project, self._mask_path, self._journal_path)
            loaded, digest, end = loader.load(width, height)
        except OSError as problem:
            raise cannot_write(self._journal_path, problem) from problem
        start = pack_header(width, height)
        if end == 0 and digest != NO_DIGEST:
            start += pack_mask(digest, len(start))
        self._journal = Journal(self._journal_path, start, end)
        return loaded

    def append_commit(self, patch: MaskPatch, text: str) -> None:
        """Write down a gesture.

        Raises:
            ProjectError: Not now; it is kept in memory and tried again with the next.
        """
        self._append(pack_commit(patch, text))

    def append_undo(self) -> None:
        """Write down a step back; errors as in ``append_commit``."""
        self._append(pack_record(Kind.UNDO))

    def append_redo(self) -> None:
        """Write down a step forward; errors as in ``append_commit``."""
        self._append(pack_record(Kind.REDO))

    def save_mask(self, annotation: LabelMask, position: int | None = None) -> None:
        """Put a new mask file in place.

        Args:
            annotation: (height, width) uint8.
            position: What ``position`` was when ``annotation`` was copied; by default
                the annotation is taken to be up to date.

        Raises:
            ProjectError: The mask cannot be written; the older file is as it was.
        """
        covers = self.position if position is None else position
        path = self._mask_path
        data = encode_mask(annotation, self._project.classes)
        with self._save_lock:
            # First the journal: a mask that it has not heard of counts as foreign.
            self._append(pack_mask(hashlib.sha256(data).digest(), covers))
            try:
                self._open_journal.sync()
                path.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(path, data)
            except OSError as problem:
                raise cannot_write(path, problem) from problem

    def close(self) -> None:
        """Write what is left and let go of the journal.

        Raises:
            ProjectError: Gestures could not be written and are lost.
        """
        if self._journal is None:
            return
        try:
            self._journal.close()
        except OSError as problem:
            raise cannot_write(self._journal_path, problem) from problem
        finally:
            self._journal = None

    @property
    def _open_journal(self) -> Journal:
        if self._journal is None:
            raise RuntimeError("The store is closed, or was never loaded.")
        return self._journal

    def _append(self, record: bytes) -> None:
        try:
            self._open_journal.append(record)
        except OSError as problem:
            raise cannot_write(self._journal_path, problem) from problem


class _Loader:
    """Finds out what the mask file and the journal say together."""

    def __init__(self, project: Project, mask_path: Path, journal_path: Path) -> None:
        self._project = project
        self._mask_path = mask_path
        self._journal_path = journal_path
        self._notes: list[str] = []

    def load(self, width: int, height: int) -> tuple[LoadedAnnotation, bytes, int]:
        """Return annotation, digest of the mask file and good bytes of the journal."""
        digest, mask = self._read_mask(width, height)
        replay = self._read_journal(width, height)
        position = None if replay is None else replay.position_of(digest)
        if replay is not None and position is None:
            self._set_journal_aside()
            replay = None
        if mask is None:
            mask = np.full((height, width), IGNORE_INDEX, dtype=np.uint8)
        if replay is None or position is None:
            return (LoadedAnnotation(mask, History(), self._notes, True), digest, 0)
        changed = replay.apply(mask, position)
        replay.history.bound()
        loaded = LoadedAnnotation(mask, replay.history, self._notes, not changed)
        return (loaded, digest, replay.end)

    def _read_mask(self, width: int, height: int) -> tuple[bytes, LabelMask | None]:
        path = self._mask_path
        try:
            digest = hashlib.sha256(path.read_bytes()).digest()
        except FileNotFoundError:
            return (NO_DIGEST, None)
        mask = read_mask(path, self._project.classes)
        if mask.shape == (height, width):
            return (digest, mask)
        raise MaskError("size")

    def _read_journal(self, width: int, height: int) -> Replay | None:
        try:
            data = self._journal_path.read_bytes()
            records = read_records(data, width, height)
        except FileNotFoundError:
            return None
        except JournalError:
            self._set_journal_aside()
            return None
        return Replay.of(records, Rect(0, 0, width, height))

    def _set_journal_aside(self) -> None:
        self._journal_path.rename(self._journal_path.with_suffix(".orphan"))


@dataclass(frozen=True)
class MaskSave:
    """A copy of an annotation that any thread may write.

    Attributes:
        store: Where it belongs.
        annotation: (height, width) uint8, a copy.
        position: Journal position that it corresponds to.
    """

    store: AnnotationStore
    annotation: LabelMask
    position: int

    def write(self) -> None:
        """Put the mask file in place.

        Raises:
            ProjectError: It cannot be written; the older file is as it was.
        """
        self.store.save_mask(self.annotation, self.position)
