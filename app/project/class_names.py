"""Classes are known by name: which class of a model is which of the project's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX, LabelClass

LabelTable = npt.NDArray[np.uint8]
"""(256,) uint8: the new label of each old one."""

FormerNames = Mapping[str, Sequence[str]]
"""What each class was called before, the latest name last."""


def renamed(
    old: Sequence[LabelClass], new: Sequence[LabelClass], former: FormerNames
) -> dict[str, list[str]]:
    """Return the former names after classes, by place, have got other names."""
    names = {name: list(earlier) for name, earlier in former.items()}
    for before, after in zip(old, new, strict=False):
        if before.name != after.name:
            names[after.name] = [*names.pop(before.name, []), before.name]
    return names


def checked_names(stored: Any) -> dict[str, list[str]]:
    """Return what a file says about former names, if it makes sense."""
    if not isinstance(stored, dict):
        return {}
    return {
        name: [one for one in earlier if isinstance(one, str)]
        for name, earlier in stored.items()
        if isinstance(earlier, list)
    }


def new_names(
    known: Sequence[LabelClass], classes: Sequence[LabelClass], former: FormerNames
) -> dict[str, str]:
    """Say what classes that a model knows under an old name are called now.

    Args:
        known: The model's classes.
        classes: The project's classes.
        former: What those were called before.
    """
    known_names = {one.name for one in known}
    free = known_names - {one.name for one in classes}
    found: dict[str, str] = {}
    for one in classes:
        earlier = () if one.name in known_names else former.get(one.name, ())
        name = next((name for name in reversed(earlier) if name in free), None)
        if name is not None:
            free.remove(name)
            found[name] = one.name
    return found


def label_table(
    known: Sequence[LabelClass], classes: Sequence[LabelClass], former: FormerNames
) -> LabelTable:
    """Say which label of the project each label of a model is; 255 if none."""
    now = new_names(known, classes, former)
    places = {one.name: label for label, one in enumerate(classes)}
    table = np.full(256, IGNORE_INDEX, np.uint8)
    for label, one in enumerate(known):
        table[label] = places.get(now.get(one.name, one.name), IGNORE_INDEX)
    return table


def free_name(wanted: str, classes: Sequence[LabelClass]) -> str:
    """Return the name, with a number if a class is called so already."""
    taken = {one.name for one in classes}
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted} ({number})", number + 1
    return name


def checked_order(stored: Any, count: int) -> tuple[int, ...]:
    """Return all labels in the order of a list that may be damaged or out of date."""
    listed = stored if isinstance(stored, list) else []
    known = [one for one in listed if isinstance(one, int) and 0 <= one < count]
    return tuple(dict.fromkeys([*known, *range(count)]))
