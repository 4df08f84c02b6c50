"""How large the pixels of a TIFF are, as microscopes, ImageJ and scanners say it.

OME-XML is asked first, then ImageJ's description, then the resolution that any TIFF may
have. Other formats have no size that means the object rather than the paper.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import tifffile

from tiramisu.errors import ConfigError, ImageError
from tiramisu.measurement_units import PixelSize, known_unit
from tiramisu.pages import split_page

_PIXELS = re.compile(r"<(?:\w+:)?Pixels\b([^>]*)>")
_ATTRIBUTE = re.compile(r"""(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_STARTS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")  # the last two: BigTIFF
_RESOLUTION_UNITS = {2: "in", 3: "cm"}
# What programs write that know nothing about the picture: dots of a screen.
_SCREEN_DOTS = (72.0, 96.0)


def read_pixel_size(path: Path) -> PixelSize | None:
    """Return the size of the pixels of a TIFF, or of the page that ``path`` names.

    Returns:
        None if the file does not say: other formats, TIFFs without a unit, and those
        whose 72 or 96 dots per inch mean a screen.

    Raises:
        ImageError: The file is missing or damaged.
    """
    file, _ = split_page(path)
    try:
        with file.open("rb") as start:
            if start.read(4) not in _STARTS:
                return None
        with tifffile.TiffFile(file) as tiff:
            size = _size_of(tiff)
    except OSError as problem:
        raise ImageError(
            f"{path} cannot be read ({problem.strerror or problem}); check the name."
        ) from problem
    # The library raises whatever it stumbles over in damaged tags.
    except Exception as problem:
        raise ImageError(
            f"{path} cannot be read as an image ({problem}); it may be damaged."
        ) from problem
    return None if size is None else size.readable()


def _size_of(tiff: tifffile.TiffFile) -> PixelSize | None:
    try:
        if tiff.is_ome:
            found = _from_ome(tiff.ome_metadata or "")
            if found is not None:
                return found
        across, down = (
            _dots(tiff.pages.first, name) for name in ("XResolution", "YResolution")
        )
        if not across or not down:
            return None
        if tiff.is_imagej:
            return _from_imagej(tiff.imagej_metadata or {}, across, down)
        return _from_resolution(tiff.pages.first, across, down)
    except ConfigError:
        return None  # a size of 0 or below: the file says nothing that makes sense


def _from_ome(xml: str) -> PixelSize | None:
    """Read the size that all pictures of the file share."""
    sizes = {_ome_size(match[1]) for match in _PIXELS.finditer(xml)}
    return sizes.pop() if len(sizes) == 1 else None


def _ome_size(text: str) -> PixelSize | None:
    values = {name: one or other for name, one, other in _ATTRIBUTE.findall(text)}
    width, height = values.get("PhysicalSizeX"), values.get("PhysicalSizeY")
    if width is None:
        return None
    # The schema's own unit, where none is given.
    units = [
        known_unit(values.get(f"PhysicalSize{axis}Unit", "µm").replace("&#181;", "µ"))
        for axis in "XY"
    ]
    if units[0] is None or units[1] is None:
        return None
    across = PixelSize.square(float(width), units[0])
    if height is None:
        return across
    down = PixelSize.square(float(height), units[1]).in_unit(units[0])
    return PixelSize(across.width, down.height, units[0])


def _from_imagej(description: Any, across: float, down: float) -> PixelSize | None:
    """Read the size as ImageJ keeps it: pixels for each unit of its own name."""
    unit = known_unit(str(description.get("unit", "")))
    return None if unit is None else PixelSize(1 / across, 1 / down, unit)


def _from_resolution(page: Any, across: float, down: float) -> PixelSize | None:
    unit = _RESOLUTION_UNITS.get(_number(page, "ResolutionUnit", 2))
    if unit is None or max(across, down) <= 1:
        return None
    if unit == "in" and across == down and across in _SCREEN_DOTS:
        return None
    return PixelSize(1 / across, 1 / down, unit)


def _dots(page: Any, name: str) -> float:
    """Return a resolution, 0 if there is none."""
    tag = page.tags.get(name)
    if tag is None:
        return 0.0
    above, below = tag.value
    return float(above) / float(below) if below else 0.0


def _number(page: Any, name: str, otherwise: int) -> int:
    tag = page.tags.get(name)
    return otherwise if tag is None else int(tag.value)
