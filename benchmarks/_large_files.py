"""Large image files to open: real ones where they are at hand, and made ones."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import cv2
import imagecodecs
import numpy as np
import numpy.typing as npt
import tifffile

_BLOCK = 2500
_CELLS = 1500


@dataclass(frozen=True)
class Case:
    """One file.

    Attributes:
        size: Width and height, as a table shows them.
        kind: Of the file: ``jpg``, ``png`` or ``tif``.
        source: Name below the folder of data; empty where the file is made.
    """

    size: str
    kind: str
    source: str = ""

    @property
    def name(self) -> str:
        """What a table calls it."""
        return f"{self.size} {self.kind}"


CASES = (
    Case("4096 x 4096", "png", "nuclei_mosaic/image.png"),
    Case("10800 x 5400", "jpg", "earth/shadedrelief.jpg"),
    Case("20000 x 20000", "jpg"),
    Case("20000 x 20000", "tif"),
    Case("20000 x 20000", "png"),
)
QUICK = (Case("2048 x 2048", "jpg"), Case("6000 x 6000", "png"))


def make_file(case: Case, folder: Path, data: Path, keep: Path | None) -> Path | None:
    """Put one file into a folder.

    Args:
        case: Which one.
        folder: Where to put it.
        data: Folder of those that are not made.
        keep: Folder in which made ones are kept for another time; None for none.

    Returns:
        The file; None where it would be a copy of one that is not there.
    """
    path = folder / f"large.{case.kind}"
    if case.source:
        source = data / case.source
        if not source.is_file():
            return None
        shutil.copyfile(source, path)
        return path
    kept = None if keep is None else keep / f"{case.size}.{case.kind}"
    if kept is None:
        _write(case, path)
        return path
    if not kept.is_file():
        _write(case, kept)
    path.hardlink_to(kept)
    return path


def _write(case: Case, path: Path) -> None:
    picture = cells(int(case.size.split()[0]))
    if case.kind == "tif":
        tifffile.imwrite(
            path,
            picture,
            tile=(256, 256),
            compression="zlib",
            compressionargs={"level": 1},
            photometric="rgb",
        )
    elif case.kind == "jpg":
        path.write_bytes(imagecodecs.jpeg8_encode(picture, level=90))
    else:
        path.write_bytes(imagecodecs.png_encode(picture, level=1))


def cells(side: int) -> npt.NDArray[np.uint8]:
    """Return (side, side, 3) of dark grains on a light ground, mirrored block by block.

    Args:
        side: Pixels of an edge.
    """
    block = _block()
    whole = np.empty((side, side, 3), np.uint8)
    for row, y in enumerate(range(0, side, _BLOCK)):
        for column, x in enumerate(range(0, side, _BLOCK)):
            turned = block[:: 1 - 2 * (row % 2), :: 1 - 2 * (column % 2)]
            place = whole[y : y + _BLOCK, x : x + _BLOCK]
            place[:] = turned[: place.shape[0], : place.shape[1]]
    return whole


def _block() -> npt.NDArray[np.uint8]:
    rng = np.random.default_rng(0)
    picture = np.full((_BLOCK, _BLOCK, 3), (226, 214, 224), np.uint8)
    for _ in range(_CELLS):
        x, y, radius, angle = (
            int(rng.integers(top)) for top in (_BLOCK, _BLOCK, 16, 180)
        )
        axes = (radius + 6, round((radius + 6) * 0.7))
        cv2.ellipse(picture, (x, y), axes, angle, 0, 360, (110, 70, 150), -1)
    smooth = cv2.GaussianBlur(picture, (0, 0), 1.5).astype(np.float32)
    grain = rng.normal(0, 6, (_BLOCK, _BLOCK, 1)).astype(np.float32)
    return np.clip(smooth + grain, 0, 255).astype(np.uint8)
