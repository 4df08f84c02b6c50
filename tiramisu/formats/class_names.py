"""Which label a class of another program is: classes are known by their names."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tiramisu.config import (
    IGNORE_INDEX,
    MAX_CLASSES,
    Color,
    LabelClass,
    default_color,
)
from tiramisu.errors import FormatError
from tiramisu.masks import LabelMask

UNLABELLED = "unlabelled"
"""What objects are called that stand for pixels which nobody has classified."""

_UNLABELLED_NAMES = frozenset({UNLABELLED, "unlabeled", "ignore", "ignored", "void"})
_BACKGROUND_NAMES = frozenset({"background", "_background_"})
_LONGEST_NAME = 200


class ClassNames:
    """Looks classes up by name, and may learn those that it does not know.

    A name is looked for as it stands, then without regard to case. "Unlabelled",
    "unlabeled", "ignore", "ignored" and "void" are no classes but 255; "background" is
    class 0 where no class is called so.

    Args:
        classes: The project's.
        may_add: Whether an unknown name becomes a new class, after all others.

    Attributes:
        classes: Those of the project and the new ones.
    """

    def __init__(self, classes: Sequence[LabelClass], *, may_add: bool = True) -> None:
        self.classes = tuple(classes)
        self._may_add = may_add

    def label(self, name: object, color: Color | None = None) -> int:
        """Return the label of a class.

        Args:
            name: As the source has it.
            color: For a new class.

        Raises:
            FormatError: It is no name, or that of a class which may not be added.
        """
        if not isinstance(name, str) or not 0 < len(name.strip()) <= _LONGEST_NAME:
            raise FormatError(f"{str(name)[:40]!r} is no name of a class.")
        name = name.strip()
        found = self._find(name)
        return self._add(name, color) if found is None else found

    def only_object(self) -> int:
        """Return the label of objects that say nothing of their class.

        Raises:
            FormatError: There is more than one class beside the background.
        """
        if len(self.classes) != 2:
            raise FormatError(
                "The objects name no class, and the project has "
                f"{len(self.classes) - 1} that they could be; import them into a "
                "project of two classes."
            )
        return 1

    def forget_after(self, count: int) -> None:
        """Drop new classes so that ``count`` are left."""
        self.classes = self.classes[:count]

    def translated(
        self, labels: npt.NDArray[np.generic], names: Sequence[object]
    ) -> LabelMask:
        """Return a mask whose values are places in a list of names, as labels.

        Args:
            labels: (height, width) whole numbers; 255 is unlabelled.
            names: Only those in use are looked up, so that no others are added.

        Raises:
            FormatError: A value is neither a place in the list nor 255.
        """
        table = np.full(256, IGNORE_INDEX, np.uint8)
        for value in np.unique(labels).tolist():
            if value == IGNORE_INDEX:
                continue
            if not 0 <= value < len(names):
                raise FormatError(
                    f"It has the value {value}; legal values are 0 to "
                    f"{len(names) - 1} and {IGNORE_INDEX} for unlabelled."
                )
            table[int(value)] = self.label(names[int(value)])
        return np.asarray(table[labels.astype(np.uint8)])

    def _find(self, name: str) -> int | None:
        names = [one.name for one in self.classes]
        if name in names:
            return names.index(name)
        folded, lower = [one.casefold() for one in names], name.casefold()
        if lower in folded:
            return folded.index(lower)
        if lower in _UNLABELLED_NAMES:
            return IGNORE_INDEX
        return 0 if lower in _BACKGROUND_NAMES else None

    def _add(self, name: str, color: Color | None) -> int:
        label = len(self.classes)
        if not self._may_add:
            known = ", ".join(one.name for one in self.classes[:12])
            raise FormatError(
                f"The class {name!r} is unknown; the project has {known}. Add it to "
                "the project, or let new classes be added."
            )
        if label >= MAX_CLASSES:
            raise FormatError(
                f"The class {name!r} is one too many; a project has at most "
                f"{MAX_CLASSES} classes."
            )
        new = LabelClass(name, default_color(label) if color is None else color)
        self.classes = (*self.classes, new)
        return label
