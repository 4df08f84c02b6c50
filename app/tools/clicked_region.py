"""The region under the pointer, in whatever the tools look at."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from app.raster.rect import Rect
from app.raster.region import (
    BoolMask,
    connected_region,
    largest_window,
    reaches_edge,
)
from app.tools.target import PaintTarget
from app.translation import translate


def region_at(
    target: PaintTarget,
    values_of: Callable[[Rect], npt.NDArray[np.uint8]],
    pixel: tuple[int, int],
    tolerance: int = 0,
) -> tuple[Rect, BoolMask]:
    """Return the pixels that hang together with one; tell the user of a cut.

    Args:
        target: Whose annotation has the size of all that there is.
        values_of: Returns (height, width) or (height, width, 3) uint8 for a window.
        pixel: Column and row.
        tolerance: How far each value may be from that pixel's.

    Returns:
        A window and (window.height, window.width) bool.
    """
    bounds = Rect.of(target.annotation)
    window, region = connected_region(values_of, bounds, *pixel, tolerance)
    if reaches_edge(region, window, bounds):
        tell_of_cut(target, window)
    return (window, region)


def window_around(target: PaintTarget, pixel: tuple[int, int]) -> Rect:
    """Return where to look for what need not hang together; tell the user of a cut."""
    bounds = Rect.of(target.annotation)
    window = largest_window(*pixel, bounds)
    if window != bounds:
        tell_of_cut(target, window)
    return window


def tell_of_cut(target: PaintTarget, window: Rect) -> None:
    """Say that a gesture has not reached all of the image."""
    target.tell(
        translate(
            "The image is very large: this went {} x {} pixels around the "
            "click and no further. Click again beyond that."
        ).format(window.width, window.height)
    )
