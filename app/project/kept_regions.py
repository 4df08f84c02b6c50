"""What a model has said about an image, part by part, kept until it is asked again.

One file in ``.tiramisu/regions/`` for each image and model: a start and then a record
for each finished part, appended as it comes, so whatever ends a prediction costs at
most the part that was under way. Each record has its own checksum. The files can be
made again; the oldest go when all together become too large.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import logging
import os
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

import numpy as np

import tiramisu
from app.project.project import Project
from app.raster.rect import Rect
from tiramisu.errors import TiramisuError
from tiramisu.kept_predictions import image_stamp
from tiramisu.model_file import file_digest
from tiramisu.prediction import PredictedRegion
from tiramisu.tile_order import Box, Sight

log = logging.getLogger(__name__)

REGIONS_FOLDER = "regions"
MOST_BYTES = 2 * 2**30
"""Of all files together; those that were not needed for longest go first."""

_START = b"TREG\x01"
_RECORD = struct.Struct("<IIIIII")  # x, y, width, height, bytes of payload, crc32


@dataclass(frozen=True)
class _Record:
    """A part of the image, and where in the file it stands."""

    box: Box
    place: int
    size: int


class KeptRegions:
    """The parts of one image that one model has predicted.

    For one thread at a time. A disk that takes nothing costs time only: what cannot be
    kept is predicted again.

    Args:
        path: The file; it is made when the first part is kept.
        bounds: Of the image.
    """

    def __init__(self, path: Path, bounds: Rect) -> None:
        self._path = path
        self._bounds = bounds
        self._file: BinaryIO | None = None
        self._can_keep = True

    @property
    def known(self) -> frozenset[Box]:
        """The parts that were kept when this was first asked for any."""
        return frozenset(one.box for one in self._records)

    def restore(self, sight: Sight | None = None) -> Iterator[PredictedRegion]:
        """Yield what is kept, in rows of parts; those nearest to ``sight`` first.

        Each row comes as often as there are stretches of it without a gap.
        """
        if not self._records:
            return
        with contextlib.suppress(OSError):
            os.utime(self._path)
        stretches = [*_stretches(self._records)]
        middle = _middle_row(sight)
        stretches.sort(key=lambda one: abs(one[0].box[1] - middle))
        with self._path.open("rb") as file:
            for stretch in stretches:
                yield _joined(file, stretch)

    def keep(self, region: PredictedRegion) -> None:
        """Add a part that has just been predicted."""
        if not self._can_keep:
            return
        try:
            if self._file is None:
                self._file = self._opened()
            self._file.write(_packed(region))
        except OSError:
            log.exception("%s keeps no more", self._path)
            self._can_keep = False

    def close(self) -> None:
        """Let go of the file."""
        file, self._file = self._file, None
        if file is not None:
            with contextlib.suppress(OSError):  # a full disk: the last part is lost
                file.close()

    def _opened(self) -> BinaryIO:
        """Open the file behind its last whole record."""
        records = self._records
        self._path.parent.mkdir(parents=True, exist_ok=True)
        if not records:
            _make_room(self._path.parent)
        file: BinaryIO = self._path.open("r+b" if records else "wb")
        if records:
            file.truncate(records[-1].place + records[-1].size)
            file.seek(0, os.SEEK_END)
        else:
            file.write(_START)
        return file

    @functools.cached_property
    def _records(self) -> list[_Record]:
        """The records up to the first that is cut off or damaged."""
        try:
            with self._path.open("rb") as file:
                size = os.fstat(file.fileno()).st_size
                if file.read(len(_START)) != _START:
                    return []
                return [*_read_records(file, size, self._bounds)]
        except OSError:
            return []


def kept_regions(
    project: Project, name: str, model: Path, bounds: Rect
) -> KeptRegions | None:
    """Return what ``model`` has said of an image; None if that cannot be told.

    Args:
        project: The image's project.
        name: The image's name in it.
        model: File of the model, of which each byte counts.
        bounds: Of the image.
    """
    try:
        state = model.stat()
        said = _digest(model, state.st_size, state.st_mtime_ns)
        stamp = image_stamp(project.image_path(name))
    except (OSError, TiramisuError):
        return None  # whoever reads the file next says what is wrong with it
    key = "\0".join((name, stamp, said, tiramisu.__version__))
    digest = hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()
    return KeptRegions(project.private_folder / REGIONS_FOLDER / digest[:32], bounds)


@functools.lru_cache(maxsize=16)
def _digest(model: Path, size: int, changed_ns: int) -> str:
    """Return the SHA-256 of a file that has not changed since it was asked about."""
    return file_digest(model)


def _packed(region: PredictedRegion) -> bytes:
    planes = np.stack([region.labels, region.confidence])
    payload = zlib.compress(planes.tobytes(), 1)
    head = (*region.box, len(payload))
    return _RECORD.pack(*head, _checksum(head, payload)) + payload


def _checksum(head: Iterable[int], payload: bytes) -> int:
    return zlib.crc32(payload, zlib.crc32(struct.pack("<5I", *head)))


def _read_records(file: BinaryIO, size: int, bounds: Rect) -> Iterator[_Record]:
    place = len(_START)
    while place + _RECORD.size <= size:
        x, y, width, height, length, crc = _RECORD.unpack(file.read(_RECORD.size))
        place += _RECORD.size
        box = Rect(x, y, width, height)
        if place + length > size or box.is_empty or box.intersection(bounds) != box:
            return
        if crc != _checksum((x, y, width, height, length), file.read(length)):
            return
        yield _Record((x, y, width, height), place, length)
        place += length


def _stretches(records: list[_Record]) -> Iterator[list[_Record]]:
    """Group the parts that stand side by side in a row, without a gap."""
    latest = {one.box: one for one in records}

    def row(one: _Record) -> tuple[int, int]:
        return one.box[1], one.box[3]

    for _, members in groupby(sorted(latest.values(), key=_order), key=row):
        stretch: list[_Record] = []
        for one in members:
            if stretch and _right(stretch[-1]) != one.box[0]:
                yield stretch
                stretch = []
            stretch.append(one)
        yield stretch


def _order(record: _Record) -> tuple[int, int, int]:
    x, y, _, height = record.box
    return (y, height, x)


def _right(record: _Record) -> int:
    return record.box[0] + record.box[2]


def _joined(file: BinaryIO, stretch: list[_Record]) -> PredictedRegion:
    """Read parts that stand side by side as one."""
    x, y, _, height = stretch[0].box
    planes = np.empty((2, height, _right(stretch[-1]) - x), np.uint8)
    for one in stretch:
        file.seek(one.place)
        left, width = one.box[0] - x, one.box[2]
        unpacker = zlib.decompressobj()
        unpacked = unpacker.decompress(file.read(one.size), 2 * height * width)
        part = np.frombuffer(unpacked, np.uint8).reshape(2, height, width)
        planes[:, :, left : left + width] = part
    return PredictedRegion(x, y, planes[0], planes[1])


def _middle_row(sight: Sight | None) -> float:
    seen = None if sight is None else sight()
    return 0.0 if seen is None else (seen[0].start + seen[0].stop) / 2


def _make_room(folder: Path) -> None:
    """Delete the files that were not needed for longest, where there are too many."""
    files = []
    for path in folder.iterdir():
        with contextlib.suppress(OSError):
            state = path.stat()
            files.append((state.st_mtime_ns, state.st_size, path))
    left = sum(size for _, size, _ in files)
    for _, size, path in sorted(files):
        if left <= MOST_BYTES:
            return
        with contextlib.suppress(OSError):
            path.unlink()
            left -= size
