"""A reader for napari: project folders as image layers and labels layers.

Images of one size make a stack with a slider, and stacks of different sizes stand side
by side. Labels count from 1 in the order of the classes, for 0 is what napari leaves
transparent: unlabelled. Needs nothing of napari; see docs/napari.md for the rules.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.config import LabelClass
from tiramisu.errors import TiramisuError
from tiramisu.images import RgbImage
from tiramisu.masks import CLASSES_FILE, LabelMask
from tiramisu.project import Project, open_project

LayerData = tuple[npt.NDArray[np.uint8], dict[str, Any], str]
"""Values, settings and kind of a layer, as napari takes them."""

Reader = Callable[[str | list[str]], list[LayerData]]

MOST_BYTES = 512 * 2**20
"""Of pictures in memory; images that come after are left out."""

MOST_STACKS = 16
"""Different sizes of images that are shown."""

_OPACITY = 0.5
_BACKGROUND_ALPHA = 0.3  # it is black as a rule, and would hide dark images
_GAP = 0.05  # between stacks, of the width of the one before


@dataclass(frozen=True)
class _Slice:
    """One image of a stack: (height, width, 3) and (height, width), both uint8."""

    name: str
    rgb: RgbImage
    mask: LabelMask


def get_reader(path: str | list[str]) -> Reader | None:
    """Return what reads a project; None where ``path`` is something else.

    Args:
        path: A folder with a ``classes.json``, or that file.
    """
    return None if _folder_of(path) is None else read_project


def read_project(path: str | list[str]) -> list[LayerData]:
    """Return the layers of a project: all images below all labels.

    Raises:
        TiramisuError: It is no project, or nothing in it can be read.
    """
    folder = _folder_of(path)
    project = open_project(Path(str(path)) if folder is None else folder)
    stacks = _stacks(project)
    across = 0.0
    pictures, labels = [], []
    for stack in stacks:
        pictures.append(_picture_layer(stack, across))
        labels.append(_labels_layer(stack, across, project.classes))
        across += stack[0].rgb.shape[1] * (1 + _GAP)
    return [*pictures, *labels]


def _folder_of(path: str | list[str]) -> Path | None:
    if not isinstance(path, str):
        return None
    place = Path(path)
    folder = place.parent if place.name == CLASSES_FILE else place
    return folder if (folder / CLASSES_FILE).is_file() else None


def _stacks(project: Project) -> list[list[_Slice]]:
    """Read images until the limits are reached, those of one size together."""
    stacks: dict[tuple[int, int], list[_Slice]] = {}
    room, problems = MOST_BYTES, []
    for image in project:
        try:
            size = image.size
            room -= 4 * size[0] * size[1]  # three of the picture, one of the mask
            if room < 0 and stacks:
                break
            if size in stacks or len(stacks) < MOST_STACKS:
                one = _Slice(image.name, image.read().rgb, image.read_mask())
                stacks.setdefault(size, []).append(one)
        except TiramisuError as problem:
            problems.append(problem)
    _tell(project, sum(map(len, stacks.values())), problems)
    return [*stacks.values()]


def _tell(project: Project, shown: int, problems: Sequence[TiramisuError]) -> None:
    """Say what is left out; napari shows warnings to people."""
    if not shown and problems:
        raise problems[0]
    for problem in islice(problems, 3):
        warnings.warn(str(problem), stacklevel=4)
    if shown + len(problems) < len(project):
        warnings.warn(
            f"{shown} of {len(project)} images of {project.folder} are shown: at most "
            f"{MOST_BYTES // 2**20} MB and {MOST_STACKS} different sizes.",
            stacklevel=4,
        )


def _picture_layer(stack: Sequence[_Slice], across: float) -> LayerData:
    values = _stacked([one.rgb for one in stack])
    return (values, {"rgb": True, **_place(stack, across)}, "image")


def _labels_layer(
    stack: Sequence[_Slice], across: float, classes: Sequence[LabelClass]
) -> LayerData:
    # Unlabelled, 255, becomes 0 as bytes go round.
    values = _stacked([one.mask + np.uint8(1) for one in stack])
    place = _place(stack, across)
    settings = {
        **place,
        "name": f"{place['name']}: annotation",
        "opacity": _OPACITY,
        "colormap": _colors(classes),
        "features": {
            "index": [*range(len(classes) + 1)],
            "class": ["unlabelled", *(one.name for one in classes)],
        },
    }
    return (values, settings, "labels")


def _stacked(values: Sequence[npt.NDArray[np.uint8]]) -> npt.NDArray[np.uint8]:
    """Make one array; a single image needs no slider."""
    return np.stack(values) if len(values) > 1 else values[0]


def _place(stack: Sequence[_Slice], across: float) -> dict[str, Any]:
    """Return name and place of a stack's layers; colour is no axis of its own."""
    many = len(stack) > 1
    first = stack[0].name
    return {
        "name": f"{first} and {len(stack) - 1} more" if many else first,
        "translate": (0.0, 0.0, across) if many else (0.0, across),
        "metadata": {"images": [one.name for one in stack]},
    }


def _colors(classes: Sequence[LabelClass]) -> Mapping[int | None, tuple[float, ...]]:
    """Return the colours of napari's labels; None stands for all others."""
    colors: dict[int | None, tuple[float, ...]] = {None: (0.0,) * 4, 0: (0.0,) * 4}
    for label, one in enumerate(classes, start=1):
        red, green, blue = one.color
        alpha = _BACKGROUND_ALPHA if label == 1 else 1.0
        colors[label] = (red / 255, green / 255, blue / 255, alpha)
    return colors
