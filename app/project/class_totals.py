"""How much of a project is annotated as each class, counted once for each mask file."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path

from app.project.project import Project
from app.raster.class_counts import ClassCount, count_classes
from tiramisu.errors import MaskError
from tiramisu.masks import read_mask, write_atomically

log = logging.getLogger(__name__)

_FILE = "class-counts.json"

_Stamp = tuple[int, int]
_Counts = dict[int, ClassCount]


class ClassTotals:
    """Counts the masks that are new or changed, and remembers the others.

    Use it on one thread at a time. What it remembers is in a file of the project that
    may be deleted.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._path = project.private_folder / _FILE
        self._known: dict[str, tuple[_Stamp, _Counts]] | None = None

    def count(self, check: Callable[[], None]) -> _Counts:
        """Return how much of all images is annotated as each class.

        A mask that cannot be read is left out: opening its image says why.

        Args:
            check: Called now and then; whatever it raises ends the counting.
        """
        if self._known is None:
            self._known = _read(self._path)
        totals: _Counts = {}
        before = dict(self._known)
        try:
            for name in self._project.images:
                check()
                for label, one in self._count_image(name, self._known, check).items():
                    totals[label] = totals.get(label, ClassCount()) + one
        finally:
            if self._known != before:
                self._remember(self._known)
        return totals

    def _count_image(
        self,
        name: str,
        known: dict[str, tuple[_Stamp, _Counts]],
        check: Callable[[], None],
    ) -> _Counts:
        path = self._project.mask_path(name)
        key = path.relative_to(self._project.masks_folder).as_posix()
        stamp = _stamp(path)
        if stamp is None:
            known.pop(key, None)
            return {}
        if key not in known or known[key][0] != stamp:
            try:
                mask = read_mask(path, self._project.classes)
            except MaskError:
                return {}
            known[key] = (stamp, count_classes(mask, check))
        return known[key][1]

    def _remember(self, known: dict[str, tuple[_Stamp, _Counts]]) -> None:
        masks = {
            key: [
                *stamp,
                {label: [one.pixels, one.regions] for label, one in counts.items()},
            ]
            for key, (stamp, counts) in known.items()
        }
        try:
            write_atomically(self._path, json.dumps(masks).encode())
        except OSError:
            log.warning("%s cannot be written; masks are counted again", self._path)


def _read(path: Path) -> dict[str, tuple[_Stamp, _Counts]]:
    """Return what is known; nothing if that makes no sense."""
    try:
        masks = json.loads(path.read_text(encoding="utf-8"))
        return {
            key: (
                (int(time), int(size)),
                {
                    int(label): ClassCount(int(pixels), int(regions), 1)
                    for label, (pixels, regions) in counts.items()
                },
            )
            for key, (time, size, counts) in masks.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _stamp(path: Path) -> _Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_size)
