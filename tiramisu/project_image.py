"""One image of a project and its annotation, for scripts."""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import MaskError
from tiramisu.file_lock import FileLock
from tiramisu.images import LoadedImage, image_size, read_image
from tiramisu.journal_records import (
    NO_DIGEST,
    JournalError,
    image_size_of,
    read_records,
    says_more,
)
from tiramisu.masks import LabelMask, read_mask, write_mask
from tiramisu.project_files import journal_path, lock_path

if TYPE_CHECKING:
    from tiramisu.project import Project

_LOCK_PATIENCE_S = 0.5


@dataclass(frozen=True)
class ProjectImage:
    """One image of a project and its annotation.

    Attributes:
        name: Name below the folder of images, such as ``day2/stack.tif#page=3``.
        path: The image, as ``read_image`` takes it.
        mask_path: Where its mask is, or would be.
        project: The project that it belongs to.
        is_done: Whether a person calls it finished.
        is_excluded: Whether training must leave it out.
        is_validation: Whether a person keeps it to judge models by.
        notes: What a person has written about it.
    """

    name: str
    path: Path
    mask_path: Path
    project: Project = field(repr=False)
    is_done: bool = False
    is_excluded: bool = False
    is_validation: bool = False
    notes: str = ""

    def read(self) -> LoadedImage:
        """Read the image: ``rgb`` (height, width, 3) uint8, ``raw`` as stored.

        Raises:
            ImageError: It cannot be read.
        """
        return read_image(self.path)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels, without reading all of the file.

        Raises:
            ImageError: It cannot be read.
        """
        return image_size(self.path)

    @property
    def has_mask(self) -> bool:
        """Whether there is a mask file."""
        return self.mask_path.is_file()

    def read_mask(self) -> LabelMask:
        """Read the annotation as it is in the mask file.

        Strokes that a window has painted and not saved yet are not in it; see
        ``has_unsaved_strokes``.

        Returns:
            (height, width) uint8: labels of ``project.classes``, 255 where nobody has
            said anything. Without a mask file, 255 throughout.

        Raises:
            ImageError: The image cannot be read.
            MaskError: The mask is damaged, of another size, or holds unknown labels.
        """
        width, height = self.size
        if not self.has_mask:
            return np.full((height, width), IGNORE_INDEX, dtype=np.uint8)
        mask = read_mask(self.mask_path, self.project.classes)
        return checked_mask(mask, (width, height), len(self.project.classes), self.name)

    def labelled_fraction(self) -> float:
        """Return the share of pixels that are labelled, 0 to 1; errors as above."""
        if not self.has_mask:
            return 0.0
        return float(np.mean(self.read_mask() != IGNORE_INDEX))

    @property
    def is_open(self) -> bool:
        """Whether a window has the image open now, so that nobody else may write."""
        path = lock_path(self.project.folder, self.mask_path)
        if not path.exists():
            return False
        try:
            FileLock(path).release()
        except BlockingIOError:
            return True
        return False

    @property
    def has_unsaved_strokes(self) -> bool:
        """Whether the window's journal holds gestures that are not in the mask yet.

        That is so for moments while somebody paints, and after a crash until the image
        is opened in the window again.
        """
        journal = journal_path(self.project.folder, self.mask_path)
        try:
            data = journal.read_bytes()
            records = read_records(data, *image_size_of(data))
            return says_more(records, _digest(self.mask_path))
        except FileNotFoundError:
            return False
        except (JournalError, struct.error):
            return False  # what the window would put aside, too

    def write_mask(self, mask: LabelMask, *, discard_strokes: bool = False) -> None:
        """Put a new mask in place, in one step: the old one stays if anything fails.

        The window shows it the next time that it opens the image. What could be undone
        before cannot be undone any more; the window keeps the record beside its
        journal.

        Args:
            mask: (height, width), whole numbers: labels, 255 for unlabelled.
            discard_strokes: Also replace strokes that are in no mask file yet.

        Raises:
            ImageError: The image cannot be read.
            MaskError: The mask does not fit the image or the classes, a window has the
                image open, strokes would be lost, or the file cannot be written.
        """
        project = self.project
        labels = checked_mask(mask, self.size, len(project.classes), self.name)
        lock = self._lock()
        try:
            project.check_classes()
            if self.has_unsaved_strokes and not discard_strokes:
                raise MaskError(
                    f"{self.name} has strokes that are in no mask file yet; open it in "
                    "the window once, or write with discard_strokes=True."
                )
            write_mask(self.mask_path, labels, project.classes, self.name)
        finally:
            lock.release()

    def _lock(self) -> FileLock:
        """Keep windows from opening the image for changes.

        Raises:
            MaskError: One has it open, or the project cannot be written.
        """
        path = lock_path(self.project.folder, self.mask_path)
        try:
            return FileLock(path, _LOCK_PATIENCE_S)
        except BlockingIOError as problem:
            raise MaskError(
                f"{self.name} is open in a window ({problem.strerror}), so its mask "
                "cannot be written; close the image there first."
            ) from problem
        except OSError as problem:
            raise MaskError(
                f"{path.parent} cannot be written ({problem.strerror or problem}); see "
                "to it that you may write there."
            ) from problem


def checked_mask(
    mask: npt.NDArray[Any], size: tuple[int, int], num_classes: int, name: str
) -> LabelMask:
    """Return a mask as uint8 if it can be one of an image.

    Args:
        mask: (height, width), whole numbers.
        size: Width and height of the image, in pixels.
        num_classes: How many classes there are.
        name: What the image is called.

    Raises:
        MaskError: Its shape, its type or a value is wrong.
    """
    labels = np.asarray(mask)
    width, height = size
    if labels.shape != (height, width):
        raise MaskError(
            f"The mask of {name} has the shape {labels.shape}; its image needs "
            f"({height}, {width})."
        )
    if labels.dtype.kind not in "bui":
        raise MaskError(
            f"The mask of {name} holds {labels.dtype}; it must hold whole numbers."
        )
    legal = {*range(num_classes), IGNORE_INDEX}
    unknown = [one for one in np.unique(labels).tolist() if one not in legal]
    if unknown:
        raise MaskError(
            f"The mask of {name} has the label {unknown[0]}; legal are 0 to "
            f"{num_classes - 1}, and {IGNORE_INDEX} for unlabelled."
        )
    return labels.astype(np.uint8)


def _digest(mask: Path) -> bytes:
    """Return the SHA-256 of a mask file; empty where there is none."""
    try:
        return hashlib.sha256(mask.read_bytes()).digest()
    except FileNotFoundError:
        return NO_DIGEST
