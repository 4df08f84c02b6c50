"""Gathering the pixels of a plane that the screen shows."""

from __future__ import annotations

from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt

from app.raster.rect import Rect
from app.ui.canvas.view_transform import Indices, ViewTransform

_Plane = TypeVar("_Plane", bound=npt.NDArray[Any])


def sampled(plane: _Plane, view: ViewTransform, screen: Rect) -> _Plane:
    """Return the plane's pixel behind each pixel of ``screen``.

    Args:
        plane: (height, width) values of the picture's pixels.
        view: Where the picture is on the screen.
        screen: Screen pixels; beyond the picture its edge is repeated.

    Returns:
        (screen.height, screen.width).
    """
    height, width = plane.shape
    rows = view.rows(screen.y, screen.bottom, height)
    columns = view.columns(screen.x, screen.right, width)
    seen = plane[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    gather = enlarged if seen.size < rows.size * columns.size else reduced
    return gather(cast("_Plane", seen), rows - rows[0], columns - columns[0])


def enlarged(plane: _Plane, rows: Indices, columns: Indices) -> _Plane:
    """Gather ``plane[rows][:, columns]``; rows that are repeated cost one copy each."""
    return cast("_Plane", plane.take(columns, axis=1).take(rows, axis=0))


def reduced(plane: _Plane, rows: Indices, columns: Indices) -> _Plane:
    """Gather the same by whole rows first: it is memory-bound."""
    by_rows = plane if _are_consecutive(rows) else plane.take(rows, axis=0)
    kept = by_rows if _are_consecutive(columns) else by_rows.take(columns, axis=1)
    return cast("_Plane", kept)


def _are_consecutive(indices: Indices) -> bool:
    """Tell whether they are 0, 1, 2, ...: all of a plane."""
    return bool((indices == np.arange(indices.size)).all())
