"""Copies of masks and journals from before many of them are replaced at once.

They lie in a folder of their own until what replaced them is taken back or nobody can
do that any more; ``taking_back.py`` puts them in place.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import time
import uuid
from pathlib import Path

from app.project.closed_images import load_closed
from app.project.errors import ProjectError, cannot_read, cannot_write
from app.project.project import Project
from app.raster.history import History
from app.translation import translate
from tiramisu.masks import LabelMask, read_mask

log = logging.getLogger(__name__)

_FOLDER = "former"
# What a killed program has left; another window may still want what is younger.
_STALE_S = 24 * 3600.0


class FormerMasks:
    """What a project's masks were, for those that are about to change.

    Args:
        project: Its classes and their order are remembered as they are now.

    Attributes:
        project: The project.
        folder: Where the copies are; made by the first of them.
        classes: What the labels meant.
        order: All labels in the order in which the classes were shown.
        former_names: What classes were called before that, by their names.
        masks: The masks that are kept, as paths in the project.
        asides: Other copies of them, of no use once they are taken back.
    """

    def __init__(self, project: Project) -> None:
        self.project = project
        kept_in = project.private_folder / _FOLDER
        self.folder = kept_in / uuid.uuid4().hex
        self.classes = project.classes
        self.order = project.class_list.order
        self.former_names = project.class_list.former_names
        self.masks: list[Path] = []
        self.asides: list[Path] = []

    def keep(self, mask: Path) -> None:
        """Copy a mask and its journal, where they are there, before they change.

        Raises:
            ProjectError: They cannot be copied.
        """
        if not self.masks:
            _sweep(self.folder.parent)
        for path, copy in self._places(mask):
            self._copy(path, copy)
        self.masks.append(mask)

    def keep_result(self, mask: Path) -> None:
        """Copy what a mask has become, to know later what was painted since.

        Raises:
            ProjectError: It cannot be copied.
        """
        self._copy(mask, self._result(mask))

    def files(self, mask: Path) -> list[tuple[Path, bytes | None]]:
        """Return mask and journal with what they held; None where there was none.

        Raises:
            ProjectError: A copy is gone.
        """
        if not self.folder.is_dir():
            raise ProjectError(
                translate("What {} held before is gone; it stays as it is.").format(
                    mask.name
                )
            )
        return [(path, _content(copy)) for path, copy in self._places(mask)]

    def had(self, mask: Path) -> bool:
        """Tell whether there was anything."""
        return any(copy.exists() for _, copy in self._places(mask))

    def annotation(self, mask: Path) -> tuple[LabelMask, History]:
        """Return labels and history as they were, where there was anything.

        Raises:
            ImageError, MaskError, ProjectError: A copy cannot be used.
        """
        (_, copy), (_, journal) = self._places(mask)
        return load_closed(copy, journal, self.classes, mends=False)

    def result(self, mask: Path) -> LabelMask:
        """Return what a mask had become.

        Raises:
            ImageError, MaskError: The copy cannot be used.
        """
        return read_mask(self._result(mask), self.project.classes)

    def discard(self) -> None:
        """Throw the copies away; nothing can be taken back any more."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def discard_asides(self) -> None:
        """Throw the other copies away; what cannot go stays."""
        for aside in self.asides:
            with contextlib.suppress(OSError):
                aside.unlink()

    def _places(self, mask: Path) -> list[tuple[Path, Path]]:
        """Return mask and journal, each with the place of its copy."""
        inside = mask.relative_to(self.project.masks_folder)
        return [
            (mask, self.folder / "masks" / inside),
            (self.project.journal_path(mask), self.folder / "journals" / inside),
        ]

    def _result(self, mask: Path) -> Path:
        return self.folder / "results" / mask.relative_to(self.project.masks_folder)

    def _copy(self, path: Path, copy: Path) -> None:
        try:
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
        except FileNotFoundError:
            return  # there is none
        except OSError as problem:
            raise cannot_write(copy, problem) from problem


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise cannot_read(path, problem) from problem


def _sweep(kept_in: Path) -> None:
    """Throw away what a program that was killed has left."""
    oldest = time.time() - _STALE_S
    for folder in kept_in.glob("*"):
        try:
            if folder.stat().st_mtime < oldest:
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            log.exception("%s is left over", folder)
