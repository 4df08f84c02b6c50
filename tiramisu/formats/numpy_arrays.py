"""NumPy: ``<image>.npy`` for each image, or one ``masks.npz`` for all.

Arrays of (height, width) uint8: class ids, 255 = unlabelled. ``numpy`` writes a
``classes.json`` beside its files; ``npz`` has an array "classes" with the names, and
the arrays are called like their images. Reading takes whole numbers of any width;
without names, ids are those of the project. Pickled objects are never read.

Loses nothing; unlabelled is 255.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO

import numpy as np

from tiramisu.errors import FormatError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.files import (
    listed_classes,
    one_file,
    per_file,
    prepared,
    telling,
    wrong_size,
)
from tiramisu.formats.format import Export, ForeignMask, names_of
from tiramisu.masks import (
    CLASSES_FILE,
    LabelMask,
    replacement,
    write_atomically,
    write_classes,
)

_FILE = "masks.npz"
_CLASSES = "classes.npy"
_MOST_CLASS_BYTES = 1 << 20


class NumpyFiles:
    """An array file for each image."""

    name = "numpy"
    title = "NumPy arrays"
    loses = "Nothing is lost; unlabelled is 255."

    def write(self, export: Export) -> None:
        """Write ``<image>.npy`` for each image, and the list of classes."""
        for image in export.images:
            path = prepared(export.folder / f"{image.stem}.npy")
            write_atomically(path, _packed(image.mask))
        write_classes(export.folder / CLASSES_FILE, export.classes)

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the array files of a folder."""
        listed = listed_classes(source) or names_of(names.classes)

        def read(path: Path, width: int, height: int) -> LabelMask:
            with path.open("rb") as file:
                return _mask(file, listed, names, width, height)

        return per_file(source, [".npy"], read)


class NumpyArchive:
    """One archive of arrays for all images."""

    name = "npz"
    title = "NumPy archive"
    loses = "Nothing is lost; unlabelled is 255."

    def write(self, export: Export) -> None:
        """Write ``masks.npz``."""
        classes = np.array(names_of(export.classes))
        with (
            replacement(export.folder / _FILE) as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            archive.writestr(_CLASSES, _packed(classes))
            for image in export.images:
                archive.writestr(f"{image.name}.npy", _packed(image.mask))

    def read(self, source: Path, names: ClassNames) -> Iterator[ForeignMask]:
        """List the arrays of the archive."""
        path = one_file(source, ".npz")
        with zipfile.ZipFile(path) as archive:
            entries = archive.namelist()
            listed = _names_in(archive) or names_of(names.classes)
        for entry in entries:
            if entry != _CLASSES:
                read = partial(_from_archive, path, entry, listed, names)
                yield ForeignMask(entry.removesuffix(".npy"), read)


def _packed(array: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, array, allow_pickle=False)
    return buffer.getvalue()


def _names_in(archive: zipfile.ZipFile) -> list[str] | None:
    if _CLASSES not in archive.namelist():
        return None
    if archive.getinfo(_CLASSES).file_size > _MOST_CLASS_BYTES:
        raise FormatError("It has more names of classes than anything sensible.")
    found = np.load(io.BytesIO(archive.read(_CLASSES)), allow_pickle=False)
    return [str(name) for name in found.ravel().tolist()]


def _from_archive(
    path: Path,
    entry: str,
    listed: list[str],
    names: ClassNames,
    width: int,
    height: int,
) -> LabelMask:
    with telling(path), zipfile.ZipFile(path) as archive, archive.open(entry) as file:
        return _mask(file, listed, names, width, height)


def _mask(
    file: IO[bytes], listed: list[str], names: ClassNames, width: int, height: int
) -> LabelMask:
    """Read an array after its head has shown that it is as large as the image."""
    head = io.BytesIO(file.read(1 << 16))
    version = np.lib.format.read_magic(head)
    reader = (
        np.lib.format.read_array_header_1_0
        if version == (1, 0)
        else np.lib.format.read_array_header_2_0
    )
    shape, is_fortran, kind = reader(head)
    if len(shape) != 2 or kind.kind not in "bui":
        raise FormatError("It is not an array of rows and columns of whole numbers.")
    if shape != (height, width):
        raise wrong_size(shape[1], shape[0], width, height)
    size = height * width * kind.itemsize
    data = head.read(size)
    data += file.read(size - len(data))
    array = np.frombuffer(data, dtype=kind)
    turned = array.reshape(shape[::-1]).T if is_fortran else array.reshape(shape)
    return names.translated(turned, listed)
