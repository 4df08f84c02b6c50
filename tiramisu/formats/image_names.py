"""What files about images are called, and which image a name stands for.

Names from other programs are looked up among the project's images and nothing else:
none is ever opened as a path, so none can lead out of the project.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from tiramisu.decoding import num_pages
from tiramisu.errors import FormatError, ImageError
from tiramisu.images import is_image_path
from tiramisu.mask_owners import mask_names
from tiramisu.pages import mask_stem, page_path, split_page
from tiramisu.samples import IMAGES_FOLDER

_PAGE_STEM = re.compile(r"(?P<stem>.+)(?:_page|#page=)(?P<page>[1-9][0-9]{0,5})", re.S)
_PAGE_MARK = re.compile(r"#page=([0-9]+)$")


def file_stems(images: Sequence[str]) -> dict[str, str]:
    """Name the files about images, without suffixes and each but once.

    ``day2/a.jpg`` has ``day2/a``, and a page of a stack ``day2/stack_page3``. Where
    that would stand for two images, the name is that of the mask.
    """
    masks = {image: name[: -len(".png")] for image, name in mask_names(images).items()}
    plain = {image: _PAGE_MARK.sub(r"_page\1", stem) for image, stem in masks.items()}
    counts: dict[str, int] = {}
    # Some file systems do not tell small letters from capitals.
    for stem in [*plain.values(), *masks.values()]:
        counts[stem.casefold()] = counts.get(stem.casefold(), 0) + 1
    return {
        image: stem
        if counts[stem.casefold()] == 1 + (stem == masks[image])
        else masks[image]
        for image, stem in plain.items()
    }


class ImageFinder:
    """Finds the image of a project that a foreign name means.

    Tried in turn: the whole name, the name below ``images/``, the name that exports
    give its files, then the last part alone, with and without its suffix, if only one
    image has it.

    Args:
        root: Folder of the images.
        images: Names of the project's images.
        stems: What files about them are called; by default as exports do.
    """

    def __init__(self, root: Path, images: Sequence[str]) -> None:
        self._root = root
        self._images = set(images)
        self._stems = {stem: image for image, stem in file_stems(images).items()}
        self._by_end: dict[str, set[str]] = {}
        for image in images:
            for end in _ends(image):
                self._by_end.setdefault(end, set()).add(image)

    def find(self, name: str) -> str:
        """Return the project's name of an image.

        Raises:
            FormatError: No image is called so, or several are.
        """
        plain = _tidied(name)
        for wanted in (plain, plain.removeprefix(f"{IMAGES_FOLDER}/")):
            if wanted in self._images:
                return wanted
            if wanted in self._stems:
                return self._stems[wanted]
        found = self._page(plain) or self._by_last_part(plain)
        if found is None:
            raise FormatError(f"The project has no image {name[:200]!r}.")
        return found

    def _by_last_part(self, name: str) -> str | None:
        last = PurePosixPath(name).name
        # The suffix may be another: masks of photographs come as "a.jpg" for "a.png".
        for end in (last, mask_stem(last) if is_image_path(Path(last)) else last):
            found = self._by_end.get(end, set())
            if len(found) > 1:
                some = " or ".join(sorted(found)[:2])
                raise FormatError(f"{name[:200]!r} may be {some}; give folders, too.")
            if found:
                return next(iter(found))
        return None

    def _page(self, name: str) -> str | None:
        """Return a page of a file, if the file has so many."""
        file, page = split_page(Path(name))
        stem = file.as_posix()
        if page == 1:
            match = _PAGE_STEM.fullmatch(name)
            if match is None:
                return None
            stem, page = match["stem"], int(match["page"])
        image = self._stems.get(stem)
        image = image or (stem if stem in self._images else self._by_last_part(stem))
        if image is None or split_page(Path(image))[1] > 1:
            return None
        try:
            has_page = page <= num_pages(self._root / image)
        except ImageError:
            return None
        return page_path(Path(image), page).as_posix() if has_page else None


def _tidied(name: str) -> str:
    parts = name.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", "."))


def _ends(image: str) -> Iterable[str]:
    last = PurePosixPath(image).name
    return {last, mask_stem(last)}
