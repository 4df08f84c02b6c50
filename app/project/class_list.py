"""The classes of a project: what they are, were called, and in which order to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.project import transaction
from app.project.class_names import (
    LabelTable,
    checked_names,
    checked_order,
    label_table,
    new_names,
    renamed,
)
from app.project.errors import ProjectError, cannot_read, cannot_write
from app.project.settings import ProjectSettings
from app.translation import translate
from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.masks import CLASSES_FILE, write_classes

_VERSION_FILE = "labels-version"


@dataclass(frozen=True)
class Relabelling:
    """Other numbers for the labels of a project.

    Attributes:
        classes: What the labels mean afterwards.
        table: (256,) uint8, the new label of each old one; unlabelled stays so.
        dropped: The label whose class goes; None if all stay.
    """

    classes: tuple[LabelClass, ...]
    table: LabelTable
    dropped: int | None = None


def without_class(
    classes: Sequence[LabelClass], dropped: int, into: int | None
) -> Relabelling:
    """Return what the labels are once a class is gone; later ones move up.

    Args:
        classes: All classes.
        dropped: Label of the class that goes.
        into: Label that its pixels get, or None to make them unlabelled.
    """
    table = np.arange(256, dtype=np.uint8)
    table[dropped + 1 : IGNORE_INDEX] -= 1
    table[dropped] = IGNORE_INDEX if into is None else table[into]
    left = (one for label, one in enumerate(classes) if label != dropped)
    return Relabelling(tuple(left), table, dropped)


class ClassList:
    """Keeps the classes in ``classes.json`` and what else is known of them beside it.

    Attributes:
        classes: The classes; the label of each is its place.
    """

    def __init__(
        self,
        folder: Path,
        private_folder: Path,
        classes: Sequence[LabelClass],
        settings: ProjectSettings,
    ) -> None:
        self.classes = tuple(classes)
        self._folder = folder
        self._private_folder = private_folder
        self._settings = settings
        self._version = _read_version(self.version_path)

    @property
    def path(self) -> Path:
        """File of the classes."""
        return self._folder / CLASSES_FILE

    @property
    def version_path(self) -> Path:
        """File that changes whenever labels get other numbers."""
        return self._private_folder / _VERSION_FILE

    def set(self, classes: Sequence[LabelClass]) -> None:
        """Give the labels other names and colours; pixels are not looked at.

        Raises:
            ProjectError: The file cannot be written, or another window has renumbered
                the classes; nothing has changed.
        """
        self.check()
        former = renamed(self.classes, classes, self.former_names)
        if former != self.former_names:
            self._settings.change(former_names=former)
        try:
            write_classes(self.path, classes)
        except OSError as problem:
            raise cannot_write(self.path, problem) from problem
        self.classes = tuple(classes)

    @property
    def order(self) -> tuple[int, ...]:
        """All labels in the order in which people want to see the classes."""
        return checked_order(self._settings.get("class_order"), len(self.classes))

    def set_order(self, order: Sequence[int]) -> None:
        """Remember in which order to show the classes; labels stay what they are.

        Raises:
            ProjectError: The order cannot be written.
        """
        self._settings.change(class_order=list(order))

    def new_names(self, known: Sequence[LabelClass]) -> dict[str, str]:
        """Say what classes that a model knows under an old name are called now."""
        return new_names(known, self.classes, self.former_names)

    def label_table(self, known: Sequence[LabelClass]) -> LabelTable:
        """Say which label each label of a model is here; 255 if none."""
        return label_table(known, self.classes, self.former_names)

    def check(self) -> None:
        """See to it that labels mean here what they mean in the files.

        Raises:
            ProjectError: They have got other numbers, or are about to.
        """
        if transaction.is_under_way(self._private_folder):
            raise ProjectError(
                translate(
                    "The classes of {} are being changed; open the folder again in a "
                    "moment."
                ).format(self._folder)
            )
        if _read_version(self.version_path) != self._version:
            raise ProjectError(
                translate(
                    "The classes of {} were changed in another window; open the folder "
                    "again."
                ).format(self._folder)
            )

    def relabelled_settings(self, relabelling: Relabelling) -> bytes:
        """Return what the file of settings holds once labels are renumbered."""
        stay = [label for label in self.order if label != relabelling.dropped]
        names = {one.name for one in relabelling.classes}
        former = self.former_names
        return self._settings.changed(
            class_order=[int(relabelling.table[label]) for label in stay],
            former_names={name: former[name] for name in former if name in names},
        )

    def take(self, relabelling: Relabelling) -> None:
        """Take note that the files have been put in place for other labels."""
        self.classes = relabelling.classes
        self._version = _read_version(self.version_path)
        self._settings.read_again()

    @property
    def former_names(self) -> dict[str, list[str]]:
        """What classes were called before, by their names."""
        return checked_names(self._settings.get("former_names"))


def _read_version(path: Path) -> bytes:
    """Return what tells one numbering of the labels from another; empty at first."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as problem:
        raise cannot_read(path, problem) from problem
