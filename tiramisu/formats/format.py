"""What every format of masks offers: how to write images' masks, how to read them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tiramisu.config import LabelClass
from tiramisu.formats.class_names import ClassNames
from tiramisu.masks import LabelMask


@dataclass(frozen=True)
class LabelledImage:
    """One image of a project with its annotation.

    Attributes:
        name: Name below the folder of images, such as ``day2/stack.tif#page=3``.
        stem: What files about it are called, without a suffix: ``day2/stack_page3``.
        mask: (height, width) uint8.
    """

    name: str
    stem: str
    mask: LabelMask

    @property
    def height(self) -> int:
        """In pixels."""
        return int(self.mask.shape[0])

    @property
    def width(self) -> int:
        """In pixels."""
        return int(self.mask.shape[1])


@dataclass(frozen=True)
class Export:
    """What is to be written, and where.

    Attributes:
        folder: A folder of its own, which is there.
        classes: What the labels mean.
        images: Read one by one as the format asks for them.
        keeps_unlabelled: Whether formats of objects get objects called "unlabelled",
            so that unlabelled pixels do not come back as background.
    """

    folder: Path
    classes: tuple[LabelClass, ...]
    images: Iterable[LabelledImage]
    keeps_unlabelled: bool = False


@dataclass(frozen=True)
class ForeignMask:
    """The mask of one image, where a source has it.

    Attributes:
        image: What the source calls the image; never used as a path.
        read: Makes the mask of (width, height) pixels. Raises ``FormatError``.
    """

    image: str
    read: Callable[[int, int], LabelMask]


class MaskFormat(Protocol):
    """One format; those with other programs' files differ in ``write`` and ``read``.

    Attributes:
        name: Of the option ``--format``.
        title: For people.
        loses: What does not survive a round trip, as a sentence.
    """

    @property
    def name(self) -> str:
        """Of the option ``--format``."""

    @property
    def title(self) -> str:
        """For people."""

    @property
    def loses(self) -> str:
        """What does not survive a round trip, as a sentence."""

    def write(self, export: Export) -> None:
        """Write all images into the export's folder.

        Raises:
            FormatError: The format cannot say what has to be said.
            OSError: The folder is full or read-only.
        """

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the masks of a file or folder; each is read when it is asked for.

        Raises:
            FormatError: The source is not of this format.
        """


def names_of(classes: Sequence[LabelClass]) -> list[str]:
    """Return the names of classes in the order of their labels."""
    return [one.name for one in classes]
