"""Reading masks of other programs into a project, without replacing people's work."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tiramisu.config import LabelClass
from tiramisu.errors import FormatError, MaskError, TiramisuError
from tiramisu.formats.class_names import ClassNames
from tiramisu.formats.exporting import OnImage, TransferReport, project_classes
from tiramisu.formats.files import telling, wrong_size
from tiramisu.formats.format import ForeignMask, MaskFormat
from tiramisu.formats.image_names import ImageFinder
from tiramisu.images import image_size
from tiramisu.masks import CLASSES_FILE, LabelMask, write_classes, write_mask
from tiramisu.project_files import journal_path
from tiramisu.samples import find_images, image_root, mask_paths

_ASIDE = "before-import"

WriteMask = Callable[[Path, LabelMask, Sequence[LabelClass], str], None]
"""Puts a mask in place, given its file, labels, their classes and the image's name."""

OnAside = Callable[[Path], None]
"""Told where the copy of a mask is that is about to be replaced."""


def import_masks(
    folder: Path,
    source: Path,
    chosen: MaskFormat,
    *,
    overwrite: bool = False,
    adds_classes: bool = True,
    on_image: OnImage = lambda done, total: None,
    write: WriteMask = write_mask,
    on_aside: OnAside = lambda aside: None,
) -> TransferReport:
    """Give images of a project the masks that a file or folder has for them.

    A mask that cannot be used is skipped and reported; the others are written. An image
    that has been worked on keeps its mask unless ``overwrite`` is set; then its mask
    is kept beside as ``<mask>.before-import-1``.

    Args:
        folder: The project.
        source: A file or folder of the format.
        chosen: The format.
        overwrite: Whether images that have a mask get the new one.
        adds_classes: Whether unknown classes are added to the project or refused.
        on_image: Called after each mask.
        write: Puts each mask in place, for those who want more than the file.
        on_aside: Called for each copy of an older mask.

    Raises:
        DatasetError: The folder is no project.
        FormatError: The source is not of the format.
        MaskError: A mask or the list of classes cannot be written.
    """
    names = ClassNames(project_classes(folder), may_add=adds_classes)
    target = _Target(folder, overwrite, write, on_aside)
    with telling(source):
        masks = [*chosen.read(source, names)]
        if not masks:
            raise FormatError(f"{source} has no masks.")
    for done, foreign in enumerate(masks, start=1):
        target.take(foreign, names)
        on_image(done, len(masks))
    return target.report


class _Target:
    """The project that masks go into.

    Attributes:
        report: What has been done.
    """

    def __init__(
        self, folder: Path, overwrite: bool, write: WriteMask, on_aside: OnAside
    ) -> None:
        self.report = TransferReport()
        self._on_aside = on_aside
        self._write_mask = write
        self._folder = folder
        self._overwrite = overwrite
        self._root = image_root(folder)
        images = find_images(folder)
        self._names = [path.relative_to(self._root).as_posix() for path in images]
        self._finder = ImageFinder(self._root, self._names)
        self._places = self._masks_of(self._names)

    def take(self, foreign: ForeignMask, names: ClassNames) -> None:
        """Write one mask, or say why not."""
        known = names.classes
        try:
            name = self._finder.find(foreign.image)
            path = self._free_place(name)
            width, height = image_size(self._root / name)
            with telling(Path(foreign.image)):
                mask = foreign.read(width, height)
            if mask.shape != (height, width):
                raise wrong_size(mask.shape[1], mask.shape[0], width, height)
        except TiramisuError as problem:
            names.forget_after(len(known))
            self.report.skipped.append(str(problem))
            return
        self._add_classes(known, names.classes)
        self._write(name, path, mask, names.classes)

    def _free_place(self, name: str) -> Path:
        """Return where the mask of an image goes.

        Raises:
            FormatError: It has one, or is being worked on.
        """
        if name in self.report.done:
            raise FormatError(f"{name} has several masks; the first was taken.")
        if name not in self._places:
            self._names.append(name)
            self._places = self._masks_of(self._names)
        path = self._places[name]
        if not self._overwrite and (
            path.exists() or journal_path(self._folder, path).exists()
        ):
            raise FormatError(
                f"{name} has a mask already, which was kept; import with overwriting "
                "to replace it."
            )
        return path

    def _masks_of(self, names: list[str]) -> Mapping[str, Path]:
        places = mask_paths(self._folder, [self._root / name for name in names])
        return {
            image.relative_to(self._root).as_posix(): mask
            for image, mask in places.items()
        }

    def _write(
        self, name: str, path: Path, mask: LabelMask, classes: tuple[LabelClass, ...]
    ) -> None:
        if path.exists():
            self._on_aside(_copied_aside(path))
        self._write_mask(path, mask, classes, name)
        self.report.done.append(name)

    def _add_classes(
        self, known: tuple[LabelClass, ...], classes: tuple[LabelClass, ...]
    ) -> None:
        """Write new classes down before any mask needs them."""
        if len(classes) == len(known):
            return
        path = self._folder / CLASSES_FILE
        try:
            write_classes(path, classes)
        except OSError as problem:
            raise _cannot_write(path, problem) from problem
        self.report.new_classes += [one.name for one in classes[len(known) :]]


def _copied_aside(path: Path) -> Path:
    """Copy a mask: should the new one not fit on the disk, the old one is in place."""
    aside = _free_name(path)
    try:
        shutil.copyfile(path, aside)
    except OSError as problem:
        raise _cannot_write(path, problem) from problem
    return aside


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.{_ASIDE}-{number}")).exists():
        number += 1
    return aside


def _cannot_write(path: Path, problem: OSError) -> MaskError:
    return MaskError(
        f"{path} cannot be written ({problem.strerror or problem}); free some space or "
        "see to it that you may write there."
    )
