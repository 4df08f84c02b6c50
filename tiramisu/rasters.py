"""Maps of numbers as image files: probabilities, uncertainty.

They are OME-TIFF: one page for each map, named in the header, zlib-compressed. Fiji,
napari, QuPath and Bio-Formats read names and maps; GDAL, QGIS, MATLAB, scikit-image and
everything else that reads TIFF reads the pages. An ``.npz`` would be for Python alone.
Values are stored as 32-bit floats because few programs read 16-bit ones, but rounded to
16 bits (3 to 4 digits), which compresses about as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import tifffile

from tiramisu.errors import OutputError
from tiramisu.masks import replacement

RASTER_SUFFIX = ".ome.tif"


def write_maps(
    path: Path, maps: Sequence[npt.NDArray[np.floating]], names: Iterable[str]
) -> None:
    """Write one or more (height, width) maps in one step.

    Args:
        path: The file; an older one is replaced.
        maps: Of one shape, values from -65504 to 65504.
        names: One for each map.

    Raises:
        OutputError: The file cannot be written; an older file is still as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacement(path) as file:
            tifffile.imwrite(
                file,
                (one.astype(np.float16, copy=False).astype(np.float32) for one in maps),
                shape=(len(maps), *maps[0].shape),
                dtype=np.float32,
                ome=True,
                photometric="minisblack",
                compression="zlib",
                metadata={"axes": "CYX", "Channel": {"Name": list(names)}},
            )
    except OSError as problem:
        raise OutputError(
            f"{path} cannot be written ({problem.strerror or problem}); free some "
            "space or choose a folder that you may write to."
        ) from problem
