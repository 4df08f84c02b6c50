"""The annotation of one image on disk: its mask file and its journal."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import threading
from dataclasses import dataclass

from app.project.errors import ProjectError, cannot_write
from app.project.journal import Journal
from app.project.loading import AnnotationLoader, LoadedAnnotation
from app.project.moving import move_aside
from app.project.project import Project
from app.project.replay import pack_commit
from app.raster.patch import MaskPatch
from app.translation import translate
from tiramisu.errors import TiramisuError
from tiramisu.file_lock import FileLock
from tiramisu.journal_records import (
    NO_DIGEST,
    Kind,
    pack_header,
    pack_mask,
    pack_record,
)
from tiramisu.masks import LabelMask, encode_mask, write_atomically

_LOCK_PATIENCE_S = 0.5


class AnnotationStore:
    """Keeps one image's annotation: every gesture at once, the mask file when asked.

    ``load`` comes first; ``save_mask`` may run on any thread beside the rest.

    Attributes:
        read_only: Why nothing may be changed, as a sentence; empty when it may be.
    """

    def __init__(self, project: Project, name: str) -> None:
        self._project = project
        self._name = name
        self._mask_path = project.mask_path(name)
        self._journal_path = project.journal_path(self._mask_path)
        self.read_only = ""
        self._journal: Journal | None = None
        self._lock: FileLock | None = None
        self._mask_digest = NO_DIGEST
        self._saved_position = 0
        self._save_lock = threading.Lock()

    @property
    def position(self) -> int:
        """How far the journal has come, in bytes; see ``save_mask``."""
        return self._open_journal.position

    @property
    def is_behind(self) -> bool:
        """Whether gestures are only in memory because they could not be written."""
        return self._journal is not None and self._journal.is_behind

    def load(self, width: int, height: int) -> LoadedAnnotation:
        """Read the mask, and the journal for what came after it.

        An image that is open elsewhere, or whose folder takes no files, can be looked
        at but not changed; ``read_only`` says so.

        Args:
            width: Of the image, in pixels.
            height: Of the image, in pixels.

        Raises:
            MaskError: The mask holds values that are no classes of the project.
            ProjectError: Its files cannot be used.
        """
        self._take_lock()
        try:
            self._project.class_list.check()
        except ProjectError:
            self.close()
            raise
        mask, journal = self._mask_path, self._journal_path
        mends = not self.read_only
        loader = AnnotationLoader(mask, journal, width, height, mends=mends)
        try:
            loaded = loader.load(self._project.classes)
        except TiramisuError:
            self.close()
            raise
        if self.read_only:
            notes = [self.read_only, *loaded.notes]
            return dataclasses.replace(loaded, notes=notes, is_saved=True)
        self._mask_digest = loader.digest
        start = pack_header(width, height)
        if loader.digest != NO_DIGEST:
            start += pack_mask(loader.digest, len(start))
        self._journal = Journal(self._journal_path, start, loader.journal_end)
        return loaded

    def _take_lock(self) -> None:
        path = self._project.lock_path(self._mask_path)
        try:
            # An image that this window has just left may take a moment to close.
            self._lock = FileLock(path, _LOCK_PATIENCE_S)
        except BlockingIOError as problem:
            self.read_only = translate(
                "{} is open in another window ({}), so it cannot be changed here; "
                "close it there and open it again."
            ).format(self._name, problem.strerror)
        except OSError as problem:
            self.read_only = translate(
                "{} cannot be written ({}), so {} cannot be changed; see to it "
                "that you may write there, or free some space, and open it again."
            ).format(path.parent, problem.strerror or problem, self._name)

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

    def save_mask(
        self, annotation: LabelMask, position: int | None = None
    ) -> list[str]:
        """Put a new mask file in place.

        Args:
            annotation: (height, width) uint8.
            position: What ``position`` was when ``annotation`` was copied; by default
                the annotation is taken to be up to date.

        Returns:
            Sentences for the user, when a foreign mask was found and moved aside.

        Raises:
            ProjectError: The mask cannot be written; the older file is as it was.
        """
        covers = self.position if position is None else position
        data = encode_mask(annotation, self._project.classes, self._name)
        digest = hashlib.sha256(data).digest()
        with self._save_lock:
            if self._journal is None or covers < self._saved_position:
                return []  # a copy that came late: a newer mask is in place
            # First the journal: a mask that it has not heard of counts as foreign.
            self._append(pack_mask(digest, covers))
            try:
                self._open_journal.sync()
                self._mask_path.parent.mkdir(parents=True, exist_ok=True)
                notes = self._rescue_foreign_mask()
                write_atomically(self._mask_path, data)
            except OSError as problem:
                raise cannot_write(self._mask_path, problem) from problem
            self._mask_digest = digest
            self._saved_position = covers
        return notes

    def _rescue_foreign_mask(self) -> list[str]:
        """Move aside what another program has put in the mask's place meanwhile.

        Its content tells, and not its time: clocks may be set back.
        """
        try:
            digest = hashlib.sha256(self._mask_path.read_bytes()).digest()
        except FileNotFoundError:
            return []
        if digest == self._mask_digest:
            return []
        aside = move_aside(self._mask_path, "foreign")
        return [
            translate(
                "Another program has written {} while it was open; its version is "
                "kept as {}."
            ).format(self._mask_path.name, aside.name)
        ]

    def close(self) -> None:
        """Write what is left and let go of the files.

        Raises:
            ProjectError: Gestures could not be written and are lost.
        """
        with self._save_lock:
            journal, self._journal = self._journal, None
            try:
                if journal is not None:
                    journal.close()
            except OSError as problem:
                raise cannot_write(self._journal_path, problem) from problem
            finally:
                if self._lock is not None:
                    self._lock.release()

    @property
    def _open_journal(self) -> Journal:
        if self._journal is None:
            raise RuntimeError("The store is closed, or was never loaded.")
        return self._journal

    def _append(self, record: bytes) -> None:
        with contextlib.suppress(ProjectError):  # the journal will say the same
            self._project.index.note_work(self._name)
        try:
            self._open_journal.append(record)
        except OSError as problem:
            raise cannot_write(self._journal_path, problem) from problem


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

    def write(self) -> list[str]:
        """Put the mask file in place; returns and raises what ``save_mask`` does."""
        return self.store.save_mask(self.annotation, self.position)

    def write_and_close(self) -> list[str]:
        """Put the mask file in place and let go of the image's files."""
        try:
            return self.write()
        finally:
            self.store.close()
