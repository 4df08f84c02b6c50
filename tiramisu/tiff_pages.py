"""What the pages of a TIFF mean: pictures of their own, or channels of one picture."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import tifffile

# Pages along an axis called C are channels, up to so many; beyond that, a spectrum.
_MOST_CHANNELS = 16
_IN_PAGE = frozenset("YXS")


@dataclass(frozen=True)
class TiffPicture:
    """A picture of a TIFF.

    Attributes:
        planes: The pages that it is made of: one, or one for each channel.
    """

    planes: tuple[Any, ...]


def tiff_pictures(tiff: tifffile.TiffFile) -> list[TiffPicture]:
    """List the pictures of a TIFF.

    Microscopes write each channel as a page of its own and say so in the file's
    metadata (OME, ImageJ); those belong together. Every other page is a picture, be it
    a slice, a time or a page of a document. Smaller versions of the same picture are
    left out.
    """
    if len(tiff.pages) == 1:
        return [TiffPicture((tiff.pages.first,))]
    found = [one for series in tiff.series for one in _pictures_of(series)]
    return found or [TiffPicture((tiff.pages.first,))]


def _pictures_of(series: Any) -> Iterator[TiffPicture]:
    axes, shape = series.axes, series.shape
    outer = [place for place, axis in enumerate(axes) if axis not in _IN_PAGE]
    sizes = [shape[place] for place in outer]
    pages = series.pages
    if math.prod(sizes) != len(pages):
        # Written in one go, as large ImageJ stacks are: only the first has an entry.
        yield TiffPicture((pages[0],))
        return
    order = np.arange(len(pages)).reshape(sizes)
    names = [axes[place] for place in outer]
    if names.count("C") == 1 and sizes[names.index("C")] <= _MOST_CHANNELS:
        order = np.moveaxis(order, names.index("C"), -1).reshape(
            -1, sizes[names.index("C")]
        )
    else:
        order = order.reshape(-1, 1)
    for places in order.tolist():
        planes = tuple(pages[place] for place in places)
        if all(plane is not None for plane in planes):  # a part may be missing
            yield TiffPicture(planes)
