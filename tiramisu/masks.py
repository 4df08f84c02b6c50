"""Mask files: 8-bit PNG with a palette, pixel = class id, 255 = unlabelled.

Also read: binary masks of 0 and 255, and colour masks whose colours are listed in
``classes.json``. A value that is neither a class nor unlabelled is an error that names
it: silently training on a wrong label costs days.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tiramisu.config import IGNORE_INDEX, MAX_CLASSES, LabelClass, classes_from_list
from tiramisu.decoding import check_memory
from tiramisu.errors import ConfigError, MaskError
from tiramisu.json_text import parse_json
from tiramisu.mask_owners import OWNER_KEY

LabelMask = npt.NDArray[np.uint8]
"""(height, width) uint8: class ids, ``IGNORE_INDEX`` where unlabelled."""

CLASSES_FILE = "classes.json"
_IGNORE_COLOR = (128, 128, 128)
_STRIP_PIXELS = 1_000_000
# Classes that an error lists.
_MAX_NAMED = 12


@contextmanager
def replacement(path: Path) -> Iterator[BinaryIO]:
    """Open a file that takes the place of ``path`` once all is written, or never.

    Raises:
        OSError: The folder is missing, full or read-only; ``path`` is untouched.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_atomically(path: Path, data: bytes) -> None:
    """Replace ``path`` with ``data``, or leave it as it was.

    Raises:
        OSError: The folder is missing, full or read-only; ``path`` is untouched.
    """
    with replacement(path) as file:
        file.write(data)


def encode_mask(
    mask: LabelMask, classes: Sequence[LabelClass], owner: str | None = None
) -> bytes:
    """Return ``mask`` as a palette PNG, readable by any image viewer.

    Args:
        mask: (height, width) uint8.
        classes: What the labels mean; their colours become the palette.
        owner: Name of the image that the mask belongs to, written into the file.
    """
    picture = Image.fromarray(np.ascontiguousarray(mask))
    picture.putpalette(_palette(classes))
    text = PngInfo()
    if owner is not None:
        text.add_itxt(OWNER_KEY, owner)
    buffer = io.BytesIO()
    # Level 1: masks are flat, so more effort saves little and a save must be quick.
    picture.save(buffer, "PNG", compress_level=1, pnginfo=text)
    return buffer.getvalue()


def write_mask(
    path: str | PathLike[str],
    mask: LabelMask,
    classes: Sequence[LabelClass],
    owner: str | None = None,
) -> None:
    """Write ``mask`` beside ``path`` and put it in place in one step.

    Args:
        path: Where the mask belongs.
        mask: (height, width) uint8.
        classes: What the labels mean.
        owner: Name of the image that the mask belongs to, written into the file.

    Raises:
        MaskError: The mask cannot be written; an older file is still as it was.
    """
    path = Path(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, encode_mask(mask, classes, owner))
    except OSError as problem:
        raise MaskError(
            f"The mask {path} cannot be written ({problem.strerror or problem}); "
            "free some space or choose a folder that you may write to."
        ) from problem


def read_mask(
    path: str | PathLike[str],
    classes: Sequence[LabelClass],
    unlabelled: int = IGNORE_INDEX,
) -> LabelMask:
    """Read a mask of class ids, a binary mask or a colour mask.

    With two classes, a grey mask whose only values are 0 and 255 is binary: 255
    means class 1. Anything else that is 255 is unlabelled. White in a 1-bit mask is
    class 1.

    Args:
        path: The mask's file.
        classes: What the labels mean.
        unlabelled: Another id that means unlabelled, where it is the first that is no
            class: with more classes it is one of them, with fewer a mistake.

    Raises:
        MaskError: The file is missing or damaged, or holds an unknown value or colour.
    """
    path = Path(path)
    try:
        with Image.open(path) as picture:
            width, height = picture.size
            check_memory(path, width, height, stored=width * height)
            if picture.mode in ("RGB", "RGBA"):
                return _labels_of_colors(
                    path, np.asarray(picture.convert("RGB")), classes
                )
            gray = picture.mode == "L"
            labels = _stored_labels(picture)
    except FileNotFoundError as problem:
        raise MaskError(f"There is no mask {path}.") from problem
    except MaskError:
        raise
    except Exception as problem:
        raise MaskError(f"{path} cannot be read as a mask ({problem}).") from problem
    if labels.ndim != 2:
        raise MaskError(
            f"{path} has {labels.shape[-1]} channels; a mask has one, or is RGB."
        )
    labels = _with_own_unlabelled(labels, classes, unlabelled)
    return _checked_labels(path, labels, classes, gray)


def _stored_labels(picture: Image.Image) -> npt.NDArray[np.generic]:
    """Return the numbers of a picture's pixels; of 8-bit ones without more copies."""
    if picture.mode not in ("L", "P"):
        return np.asarray(picture)
    width, height = picture.size
    labels = np.empty((height, width), np.uint8)
    for rows in _strips(height, width):
        strip = picture.crop((0, rows.start, width, rows.stop))
        labels[rows] = np.asarray(strip)
    return labels


def _strips(height: int, width: int) -> Iterator[slice]:
    """Yield the rows of a picture, about a million pixels at a time."""
    step = max(1, _STRIP_PIXELS // max(1, width))
    for top in range(0, height, step):
        yield slice(top, min(top + step, height))


def _values(labels: npt.NDArray[np.generic]) -> list[Any]:
    """Return the values that occur, in order; sorting large masks would take long."""
    if labels.dtype != np.uint8:
        return list(np.unique(labels).tolist())
    occurs = np.zeros(256, bool)
    for rows in _strips(*labels.shape[:2]):
        occurs |= np.bincount(labels[rows].ravel(), minlength=256) > 0
    return [int(value) for value in np.flatnonzero(occurs)]


def _with_own_unlabelled(
    labels: npt.NDArray[np.generic], classes: Sequence[LabelClass], unlabelled: int
) -> npt.NDArray[np.generic]:
    if unlabelled != len(classes):
        return labels
    return np.where(labels == unlabelled, IGNORE_INDEX, labels)


def _checked_labels(
    path: Path,
    labels: npt.NDArray[np.generic],
    classes: Sequence[LabelClass],
    gray: bool,
) -> LabelMask:
    values = _values(labels)
    # A palette PNG is our own: there 255 is unlabelled, even beside nothing but 0.
    if gray and len(classes) == 2 and values in ([0, 255], [255]):
        return np.asarray(labels == 255, dtype=np.uint8)
    legal = {*range(len(classes)), IGNORE_INDEX}
    unknown = [value for value in values if value not in legal]
    if unknown:
        raise MaskError(
            f"{path} has the value {unknown[0]}; legal values are "
            f"0 to {len(classes) - 1} ({_some_of([one.name for one in classes])}) "
            f"and {IGNORE_INDEX} for unlabelled. Correct the mask, or the number of "
            f"classes ({CLASSES_FILE} or --num_classes)."
        )
    own = labels.astype(np.uint8, copy=False)
    return own if own.flags.writeable else own.copy()


def _labels_of_colors(
    path: Path, rgb: npt.NDArray[np.uint8], classes: Sequence[LabelClass]
) -> LabelMask:
    """Look each colour up among the classes' colours."""
    codes = rgb.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], dtype=np.uint32)
    colors, places = np.unique(codes, return_inverse=True)
    known = {_code(one.color): label for label, one in reversed([*enumerate(classes)])}
    known.setdefault(_code(_IGNORE_COLOR), IGNORE_INDEX)
    known.setdefault(_code((255, 255, 255)), IGNORE_INDEX)
    if len(classes) == 2 and {int(color) for color in colors} <= {0, 0xFFFFFF}:
        known = {0: 0, 0xFFFFFF: 1}  # a binary mask that was saved in colour
    labels = np.empty(len(colors), dtype=np.uint8)
    for place, color in enumerate(colors):
        if int(color) not in known:
            red, green, blue = int(color) >> 16, int(color) >> 8 & 255, int(color) & 255
            raise MaskError(
                f"{path} has the colour ({red}, {green}, {blue}), which is no class. "
                f"Legal colours are {_some_of([_described(one) for one in classes])}; "
                f"unlabelled is grey {_IGNORE_COLOR}. Correct the mask or "
                f"{CLASSES_FILE}."
            )
        labels[place] = known[int(color)]
    return labels[places].reshape(rgb.shape[:2])


def _described(one: LabelClass) -> str:
    return f"{one.name} {tuple(one.color)}"


def _some_of(names: Sequence[str]) -> str:
    """List names in a sentence that stays readable with hundreds of classes."""
    more = f" and {len(names) - _MAX_NAMED} more" if len(names) > _MAX_NAMED else ""
    return ", ".join(names[:_MAX_NAMED]) + more


def _code(color: Sequence[int]) -> int:
    return color[0] << 16 | color[1] << 8 | color[2]


def _palette(classes: Sequence[LabelClass]) -> bytes:
    table = bytearray(256 * 3)
    for label, one in enumerate(classes):
        table[label * 3 : label * 3 + 3] = bytes(one.color)
    table[IGNORE_INDEX * 3 :] = bytes(_IGNORE_COLOR)
    return bytes(table)


def read_classes(path: str | PathLike[str]) -> tuple[LabelClass, ...]:
    """Read a ``classes.json``.

    Raises:
        MaskError: The file is missing or not what it should be.
    """
    path = Path(path)
    try:
        data: Any = parse_json(path.read_text(encoding="utf-8"))
        ignore = data.get("ignore_index", IGNORE_INDEX)
        if ignore != IGNORE_INDEX:
            raise ConfigError(f"ignore_index is {ignore}; only {IGNORE_INDEX} is used.")
        if "classes" not in data:
            raise ConfigError('it has no list of "classes".')
        classes = classes_from_list(data["classes"])
    except FileNotFoundError as problem:
        raise MaskError(f"There is no {path}.") from problem
    except (OSError, ValueError, AttributeError, TypeError) as problem:
        raise MaskError(f"{path} cannot be used: {problem}") from problem
    if not 2 <= len(classes) <= MAX_CLASSES:
        raise MaskError(
            f"{path} names {len(classes)} classes; it needs 2 to {MAX_CLASSES}."
        )
    return classes


def write_classes(path: str | PathLike[str], classes: Sequence[LabelClass]) -> None:
    """Write a ``classes.json`` in one step.

    Raises:
        OSError: The folder is missing, full or read-only; an older file is untouched.
    """
    write_atomically(Path(path), encode_classes(classes))


def encode_classes(classes: Sequence[LabelClass]) -> bytes:
    """Return what a ``classes.json`` holds."""
    data = {
        "classes": [
            {"id": label, "name": one.name, "color": list(one.color)}
            for label, one in enumerate(classes)
        ],
        "ignore_index": IGNORE_INDEX,
    }
    return (json.dumps(data, indent=2) + "\n").encode()
