"""One open image: what people said about it, what a model says, and undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from app.project.errors import ProjectError
from app.project.opening import OpenedImage
from app.project.store import MaskSave
from app.raster.channels import ChannelStack, Values
from app.raster.patch import MaskPatch
from app.raster.rect import Rect
from tiramisu.config import IGNORE_INDEX
from tiramisu.error_map import ErrorMap
from tiramisu.images import LoadedImage
from tiramisu.masks import LabelMask


class Document(QObject):
    """One open image. Make it on the window's thread, from what a job has read.

    Attributes:
        num_pages: Pictures in the image's file; this is one of them.
        read_only: Why nothing may be changed, as a sentence; empty when it may be.

    Signals:
        mask_changed: Rect of the annotation that may look different now.
        prediction_changed: Rect of the prediction that may look different now.
        channels_refined: Channels can be drawn more finely now.
        uncertainty_changed: Rect of the uncertainty that may look different now.
        errors_changed: Where the model is wrong has become known.
        history_changed: What can be undone or redone is different.
        saved_changed: Whether the mask file holds all of the annotation.
        save_failed: One sentence; the work stays in memory and is tried again.
        noticed: One sentence about something found while saving.
        settle_requested: Whoever has an open gesture must commit it now.
    """

    mask_changed = Signal(Rect)
    prediction_changed = Signal(Rect)
    channels_refined = Signal()
    uncertainty_changed = Signal(Rect)
    errors_changed = Signal(Rect)
    history_changed = Signal()
    saved_changed = Signal(bool)
    save_failed = Signal(str)
    noticed = Signal(str)
    settle_requested = Signal()

    def __init__(self, opened: OpenedImage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name: str = opened.name
        self.image: LoadedImage = opened.image
        self.num_pages = opened.num_pages
        self.channels = ChannelStack(opened.image.raw)
        self.annotation: LabelMask = opened.loaded.annotation
        self.prediction: LabelMask = opened.prediction
        self.confidence: npt.NDArray[np.uint8] = opened.confidence
        self.bounds = Rect.of(self.annotation)
        self.notes: list[str] = opened.loaded.notes
        self.read_only = opened.store.read_only
        self.has_prediction = False
        self.prediction_model: Path | None = None
        self.uncertainty: LabelMask | None = None
        self.uncertainty_model: Path | None = None
        self.errors: ErrorMap | None = None
        self._uncertain_pixels = 0
        self._store = opened.store
        self._history = opened.loaded.history
        self._is_saved = opened.loaded.is_saved
        self._labelled_pixels: int | None = None
        self._revision = 0
        self._copied_revision = -1

    def commit(self, patch: MaskPatch, text: str) -> None:
        """Apply one gesture: the only way to change the annotation."""
        self._history.push(patch, text)
        self._toggle(patch)
        self._store_step(lambda: self._store.append_commit(patch, text))

    def undo(self) -> None:
        """Take the last gesture back; an open gesture is committed first."""
        self.settle_requested.emit()
        patch = None if self.read_only else self._history.undo()
        if patch is not None:
            self._toggle(patch)
            self._store_step(self._store.append_undo)

    def redo(self) -> None:
        """Do again what was undone last; an open gesture is committed first."""
        self.settle_requested.emit()
        patch = None if self.read_only else self._history.redo()
        if patch is not None:
            self._toggle(patch)
            self._store_step(self._store.append_redo)

    def show_preview(self, rect: Rect) -> None:
        """Tell the screen that an open gesture has painted on the annotation."""
        if not rect.is_empty:
            self.mask_changed.emit(rect)

    @property
    def can_undo(self) -> bool:
        """Whether a gesture is left to undo."""
        return self._history.can_undo and not self.read_only

    @property
    def can_redo(self) -> bool:
        """Whether an undone gesture is left to redo."""
        return self._history.can_redo and not self.read_only

    @property
    def undo_text(self) -> str:
        """What ``undo`` would take back; empty when there is nothing."""
        return self._history.undo_text

    @property
    def redo_text(self) -> str:
        """What ``redo`` would do again; empty when there is nothing."""
        return self._history.redo_text

    @property
    def steps(self) -> tuple[str, ...]:
        """What the gestures are called, oldest first; undone ones are at the end."""
        return self._history.texts

    @property
    def position(self) -> int:
        """Number of gestures that are done; the others can be redone."""
        return self._history.position

    def go_to(self, position: int) -> None:
        """Undo or redo until so many gestures are done."""
        self.settle_requested.emit()
        if self.read_only:
            return
        position = min(max(position, 0), len(self.steps))
        while self.position > position:
            self.undo()
        while self.position < position:
            self.redo()

    def limit_history(self, max_bytes: int) -> None:
        """Keep no more gestures than take that much memory; the oldest go first."""
        before = len(self.steps)
        self._history.bound(max_bytes=max_bytes)
        if len(self.steps) != before:
            self.history_changed.emit()

    @property
    def labelled_pixels(self) -> int:
        """Number of annotated pixels; counts the whole image after each change."""
        if self._labelled_pixels is None:
            labelled = self.annotation != IGNORE_INDEX
            self._labelled_pixels = int(np.count_nonzero(labelled))
        return self._labelled_pixels

    def refine_channels(self, levels: Sequence[Values]) -> None:
        """Take averages for reduced views of the channels."""
        self.channels.refine(levels)
        self.channels_refined.emit()

    def begin_prediction(self, model: Path | None) -> None:
        """Say which model the regions to come are from; older ones stay until then.

        Args:
            model: None for the quick learner, which is no file.
        """
        self.settle_requested.emit()
        self.prediction_model = model

    def set_prediction(
        self, x: int, y: int, labels: LabelMask, confidence: npt.NDArray[np.uint8]
    ) -> None:
        """Show what the model says about a finished part of the image.

        Args:
            x: First column of the part.
            y: First row of the part.
            labels: (height, width) uint8, copied.
            confidence: (height, width) uint8, 255 is certain; copied.

        Raises:
            ValueError: The part reaches beyond the image.
        """
        rect = Rect(x, y, labels.shape[1], labels.shape[0])
        if rect.intersection(self.bounds) != rect or confidence.shape != labels.shape:
            raise ValueError(f"{rect} is no part of an image of {self.bounds}.")
        self.prediction[rect.slices] = labels
        self.confidence[rect.slices] = confidence
        self.has_prediction = True
        self.prediction_changed.emit(rect)

    def clear_prediction(self) -> None:
        """Forget what the model said."""
        self.prediction.fill(IGNORE_INDEX)
        self.confidence.fill(0)
        self.has_prediction = False
        self.prediction_model = None
        self.prediction_changed.emit(self.bounds)

    def begin_uncertainty(self, model: Path) -> None:
        """Say which model's uncertainty is to come; older values are forgotten."""
        self.uncertainty = np.zeros(self.annotation.shape, np.uint8)
        self.uncertainty_model = model
        self._uncertain_pixels = 0
        self.uncertainty_changed.emit(self.bounds)

    def set_uncertainty(self, x: int, y: int, levels: LabelMask) -> None:
        """Show how unsure the model is of a finished part of the image.

        Args:
            x: First column of the part.
            y: First row of the part.
            levels: (height, width) uint8, 1 for sure to 255; copied.

        Raises:
            ValueError: The part reaches beyond the image, or nothing has begun.
        """
        rect = Rect(x, y, levels.shape[1], levels.shape[0])
        if self.uncertainty is None or rect.intersection(self.bounds) != rect:
            raise ValueError(f"{rect} is no part that {self.bounds} waits for.")
        self.uncertainty[rect.slices] = levels
        self._uncertain_pixels += rect.area
        self.uncertainty_changed.emit(rect)

    @property
    def uncertainty_share(self) -> float:
        """Share of the image whose uncertainty is known, 0 to 1."""
        return self._uncertain_pixels / self.bounds.area

    def set_errors(self, errors: ErrorMap) -> None:
        """Show where the model is wrong, as ground truth says.

        Args:
            errors: (height, width) uint8, not copied.

        Raises:
            ValueError: It is of another size.
        """
        if errors.shape != self.annotation.shape:
            raise ValueError(f"The map is {errors.shape}, not {self.annotation.shape}.")
        self.errors = errors
        self.errors_changed.emit(self.bounds)

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether the mask file lacks something that the journal holds."""
        return not self._is_saved

    @property
    def is_at_risk(self) -> bool:
        """Whether gestures are only in memory because the disk refused them."""
        return self._store.is_behind

    def save(self) -> bool:
        """Write the mask file if it is not up to date; False if that failed."""
        self.settle_requested.emit()
        if self._is_saved and not self.is_at_risk:
            return True
        try:
            notes = self._store.save_mask(self.annotation)
        except ProjectError as problem:
            self.save_failed.emit(str(problem))
            return False
        self._finish_save(self._revision, notes)
        return True

    def begin_save(self) -> MaskSave:
        """Copy the annotation, for another thread to call ``write`` on the copy."""
        self.settle_requested.emit()
        self._copied_revision = self._revision
        return MaskSave(self._store, self.annotation.copy(), self._store.position)

    def leave(self) -> Callable[[], object]:
        """Return what is left to do with the files; any thread may do it.

        Nothing may be changed afterwards. What is left raises ``ProjectError`` where
        the mask cannot be written; its gestures are in the journal by then.
        """
        self.settle_requested.emit()
        if self._is_saved:
            return self._store.close
        save = MaskSave(self._store, self.annotation, self._store.position)
        return save.write_and_close

    def end_save(self, notes: Sequence[str] = ()) -> None:
        """Take note that the last copy is written, and of what ``write`` returned."""
        self._finish_save(self._copied_revision, notes)

    def _finish_save(self, revision: int, notes: Sequence[str]) -> None:
        if revision == self._revision:
            self._set_saved(True)
        for note in notes:
            self.noticed.emit(note)

    def close(self) -> None:
        """Let go of the files; nothing may be changed afterwards."""
        try:
            self._store.close()
        except ProjectError as problem:
            self.save_failed.emit(str(problem))

    def _toggle(self, patch: MaskPatch) -> None:
        patch.toggle(self.annotation)
        self._labelled_pixels = None
        self._revision += 1
        self.mask_changed.emit(patch.rect)

    def _store_step(self, append: Callable[[], None]) -> None:
        """Put the last step into the journal; an event handler must not see errors."""
        try:
            append()
        except ProjectError as problem:
            self.save_failed.emit(str(problem))
        self.history_changed.emit()
        self._set_saved(False)

    def _set_saved(self, is_saved: bool) -> None:
        if self._is_saved != is_saved:
            self._is_saved = is_saved
            self.saved_changed.emit(is_saved)
