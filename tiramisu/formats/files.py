"""Reading files that may come from anywhere, within bounds."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence, Sized
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from xml.etree import ElementTree

from tiramisu.decoding import image_size
from tiramisu.errors import FormatError, TiramisuError
from tiramisu.formats.format import ForeignMask
from tiramisu.json_text import parse_json
from tiramisu.masks import CLASSES_FILE, LabelMask, read_classes

_Objects = TypeVar("_Objects", bound=Sized)

MOST_BYTES = 1 << 30
"""Largest file that is read as a whole."""

MOST_OBJECTS = 1_000_000
"""Objects that one image may have."""

MOST_FILES = 1_000_000
"""Files that a folder may hold."""


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn whatever a damaged file makes its reader stumble over into one sentence."""
    try:
        yield
    except FormatError as problem:
        text = str(problem)
        raise problem if str(path) in text else FormatError(f"{path}: {text}") from None
    except TiramisuError:
        raise
    except MemoryError as problem:
        raise FormatError(f"{path} does not fit into memory.") from problem
    except OSError as problem:
        reason = problem.strerror or problem
        raise FormatError(f"{path} cannot be read ({reason}).") from problem
    except Exception as problem:
        kind = type(problem).__name__
        raise FormatError(
            f"{path} is damaged or of another format ({kind}: {str(problem)[:120]}); "
            "check the file and the chosen format."
        ) from problem


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """Return what a file holds.

    Raises:
        FormatError: It is larger than ``most`` bytes.
        OSError: It cannot be read.
    """
    size = path.stat().st_size
    if size > most:
        raise FormatError(f"{path} has {size} bytes; at most {most} are read.")
    return path.read_bytes()


def read_json(path: Path) -> Any:
    """Return what a JSON file means; its errors are for ``telling``."""
    return parse_json(read_bytes(path))


def read_xml(path: Path) -> ElementTree.Element:
    """Return the root of an XML file.

    Raises:
        FormatError: It defines entities, which can grow without bounds.
        ElementTree.ParseError: It is none.
    """
    data = read_bytes(path)
    is_wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:64]
    if is_wide or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise FormatError(f"{path} has a DOCTYPE or UTF-16 text, which is not read.")
    return ElementTree.fromstring(data)


def files_in(source: Path, suffixes: Sequence[str]) -> list[tuple[str, Path]]:
    """List the files of a source with their names below it, without suffixes.

    Links to other folders are not followed.

    Args:
        source: A file, or a folder that is searched with its sub-folders.
        suffixes: In small letters, with dots.

    Raises:
        FormatError: There are none, or too many.
    """
    found = (
        [(source.stem, source)] if source.is_file() else _walk(source, tuple(suffixes))
    )
    if not found:
        raise FormatError(
            f"{source} has no files that end in {' or '.join(suffixes)}; check "
            "the path and the format."
        )
    return found


def _walk(folder: Path, suffixes: tuple[str, ...]) -> list[tuple[str, Path]]:
    if not folder.is_dir():
        raise FormatError(f"There is no {folder}; check the path.")
    found = []
    for parent, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            if name.lower().endswith(suffixes):
                path = Path(parent, name)
                inside = path.relative_to(folder).with_suffix("")
                found.append((inside.as_posix(), path))
        if len(found) > MOST_FILES:
            raise FormatError(f"{folder} has more than {MOST_FILES} files.")
    return found


def per_file(
    source: Path, suffixes: Sequence[str], read: Callable[[Path, int, int], LabelMask]
) -> Iterator[ForeignMask]:
    """List masks of which each has a file called like its image.

    Args:
        source: A file or folder.
        suffixes: As in ``files_in``.
        read: Makes a mask from a file, a width and a height.

    Raises:
        FormatError: As ``files_in``.
    """

    def mask(path: Path, width: int, height: int) -> LabelMask:
        with telling(path):
            return read(path, width, height)

    for stem, path in files_in(source, suffixes):
        yield ForeignMask(stem, partial(mask, path))


def one_file(source: Path, suffix: str) -> Path:
    """Return the source, or the only file with a suffix in the folder that it is.

    Raises:
        FormatError: There is none, or several.
    """
    found = files_in(source, [suffix])
    if len(found) > 1:
        raise FormatError(
            f"{source} has {len(found)} files that end in {suffix}; name one of them."
        )
    return found[0][1]


def source_folder(source: Path) -> Path:
    """Return the folder that is, or that holds, a source."""
    return source if source.is_dir() else source.parent


def listed_classes(source: Path) -> list[str] | None:
    """Return the names in the ``classes.json`` of a source; None if it has none.

    Raises:
        MaskError: The file is damaged.
    """
    path = source_folder(source) / CLASSES_FILE
    if not path.is_file():
        return None
    return [one.name for one in read_classes(path)]


def check_size(path: Path, width: int, height: int) -> None:
    """Refuse a picture that is not as large as its image, before it is decoded.

    Raises:
        FormatError: Its size is another.
        ImageError: It cannot be read.
    """
    size = image_size(path)
    if size != (width, height):
        raise wrong_size(*size, width, height)


def bounded(objects: _Objects) -> _Objects:
    """Return the objects of an image, if they can be painted within hours.

    Raises:
        FormatError: There are too many.
    """
    if len(objects) > MOST_OBJECTS:
        raise FormatError(
            f"An image has {len(objects)} objects; at most {MOST_OBJECTS} are read."
        )
    return objects


def wrong_size(
    width: int, height: int, image_width: int, image_height: int
) -> FormatError:
    """Return the error about a mask that does not fit its image."""
    return FormatError(
        f"The mask is {width} x {height} pixels, its image {image_width} x "
        f"{image_height}; export it at the image's size."
    )


def prepared(path: Path) -> Path:
    """Return a path whose folder has been made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
