"""Which mask belongs to which image, also when several images share a stem.

The mask of ``a.jpg`` is ``masks/a.png``. When ``a.png`` comes to lie beside it, names
alone no longer tell whose mask that is, and a mask must never change its image. So it
is asked in this order:

1. what is on record in the project,
2. the mask itself: those that this program writes name their image,
3. the sizes, when just one of the images is as large as the mask.

A mask that nobody can be found for is left alone. Images that have to go without the
short name get the long one, ``masks/a.jpg.png``.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path, PurePosixPath

from PIL import Image

from tiramisu.decoding import image_size
from tiramisu.errors import ImageError
from tiramisu.pages import mask_stem

OWNER_KEY = "Tiramisu image"
"""Keyword of the PNG text in which a mask names its image."""


class MaskOwners:
    """Finds the mask of each image; no mask ever stands for two.

    Args:
        root: Folder of the images.
        masks_folder: Folder of the masks.
        known: Names of masks by names of images, as recorded; impossible ones are
            passed over.
    """

    def __init__(
        self, root: Path, masks_folder: Path, known: Mapping[str, str]
    ) -> None:
        self._root = root
        self._masks_folder = masks_folder
        self._known = known
        self._found: dict[str, str] = {}  # mask by image
        self._taken: set[str] = set()
        self._all: frozenset[str] = frozenset()
        self._owners: dict[str, str | None] = {}  # what doubtful masks say

    def assign(self, images: Sequence[str]) -> dict[str, str]:
        """Return the mask of each image, both as names below their folders."""
        self._found, self._taken, self._owners = {}, set(), {}
        self._all = frozenset(images)
        for image in images:
            mask = self._known.get(image)
            if mask is not None and _is_possible(image, mask):
                self._give(image, mask)
        self._ask_masks(self._left(images))
        return self.name(images)

    def name(self, images: Sequence[str]) -> dict[str, str]:
        """Return the mask of each image; those without one follow their names."""
        self._follow_names(self._left(images))
        return {image: self._found[image] for image in images}

    def _left(self, images: Sequence[str]) -> list[str]:
        return [image for image in images if image not in self._found]

    def _give(self, image: str, mask: str) -> bool:
        """Make ``mask`` the image's unless it is taken already."""
        if mask in self._taken:
            return False
        self._found[image] = mask
        self._taken.add(mask)
        return True

    def _ask_masks(self, images: Sequence[str]) -> None:
        """Give masks that are there to those whose they are."""
        present = self._present_masks() - self._taken if images else set()
        claims = _claims(images, present)
        for mask in _doubtful(claims):
            owner = owner_of(self._masks_folder / mask)
            self._owners[mask] = owner
            if owner in claims[mask]:
                self._give(owner, mask)
        for mask, claimants in claims.items():
            self._settle(mask, [one for one in claimants if one not in self._found])

    def _settle(self, mask: str, claimants: Sequence[str]) -> None:
        """Give a mask to the only one that wants it, or the only one that it fits."""
        owner = self._owners.get(mask)
        if owner is not None:
            if owner in self._all:
                return  # it has another one; this is an older copy
            claimants = [one for one in claimants if self._fits(one, mask)]
        elif len(claimants) > 1:
            claimants = [one for one in claimants if self._fits(one, mask)]
        if len(claimants) == 1:
            self._give(claimants[0], mask)

    def _fits(self, image: str, mask: str) -> bool:
        try:
            size = image_size(self._root / image)
            return size == image_size(self._masks_folder / mask)
        except ImageError:
            return False

    def _present_masks(self) -> set[str]:
        found = set()
        for parent, _, files in os.walk(self._masks_folder):
            inside = PurePosixPath(Path(parent).relative_to(self._masks_folder))
            found |= {(inside / name).as_posix() for name in files}
        return found

    def _follow_names(self, images: Sequence[str]) -> None:
        """Give short names where they are free and wanted once, else long ones."""
        wanted = Counter(map(short_name, images))
        for image in images:
            if wanted[short_name(image)] > 1:
                self._give_long_name(image)
        for image in self._left(images):
            if not self._give(image, short_name(image)):
                self._give_long_name(image)

    def _give_long_name(self, image: str) -> None:
        names = _long_names(image)
        while not self._give(image, next(names)):
            pass


def mask_names(images: Sequence[str]) -> dict[str, str]:
    """Name the masks of images by their names alone, for a folder without any."""
    return MaskOwners(Path(), Path(), {}).name(images)


def short_name(image: str) -> str:
    """Return the usual name of an image's mask: the same with the suffix ``.png``."""
    folder, slash, name = image.rpartition("/")  # a path costs ten times as much
    return f"{folder}{slash}{mask_stem(name)}.png"


def long_name(image: str) -> str:
    """Return the name of an image's mask where others share its stem."""
    return f"{image}.png"


def owner_of(mask: Path) -> str | None:
    """Return the name of the image that a mask file says it belongs to."""
    try:
        with Image.open(mask, formats=["PNG"]) as picture:
            owner = picture.info.get(OWNER_KEY)
    # Pillow raises whatever a damaged file makes it stumble over.
    except Exception:  # noqa: BLE001
        return None
    return owner if isinstance(owner, str) else None


def _claims(images: Sequence[str], present: Set[str]) -> dict[str, list[str]]:
    """Return who might own each mask that is there, short names before long ones."""
    claims: dict[str, list[str]] = {}
    for name in (short_name, long_name):
        for image in images:
            if name(image) in present:
                claims.setdefault(name(image), []).append(image)
    return claims


def _doubtful(claims: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the masks that several images might own, or that are not the only one."""
    counts = Counter(one for claimants in claims.values() for one in claimants)
    return [
        mask
        for mask, claimants in claims.items()
        if len(claimants) > 1 or counts[claimants[0]] > 1
    ]


def _long_names(image: str) -> Iterator[str]:
    name = image
    while True:
        name = f"{name}.png"
        yield name


def _is_possible(image: str, mask: str) -> bool:
    """Tell whether a recorded mask is one that the image can have been given."""
    rest = mask.removeprefix(image)
    is_long = (
        mask.startswith(image) and rest != "" and rest == ".png" * (len(rest) // 4)
    )
    return is_long or mask == short_name(image)
