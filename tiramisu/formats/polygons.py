"""Outlines along the edges of pixels, and the pixels inside of outlines.

A point ``(x, y)`` is in pixels, and pixel (i, j) covers [i, i+1) x [j, j+1). So the
outline of a region runs through whole numbers, and whoever fills it by the usual rule,
a pixel is inside if its centre is, gets back the very same pixels.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from tiramisu.errors import FormatError
from tiramisu.masks import LabelMask

Ring = npt.NDArray[np.float64]
"""(points, 2) float64: a closed line without its first point repeated."""

BitMask = npt.NDArray[np.bool_]
"""(height, width) bool."""

# Edges times rows that one outline may take: some seconds of work.
_MOST_CROSSINGS = 100_000_000
_CROSSINGS_AT_ONCE = 4_000_000
# Further out, numbers lose what is behind the point, or overflow.
_FARTHEST = 1e9


def outlines(region: BitMask) -> tuple[Ring, list[Ring]]:
    """Return the outline of a region and those of its holes.

    Args:
        region: (height, width) bool, connected by edges of pixels and not empty.
    """
    # Twice as large, both sides of every edge have border pixels of their own.
    doubled = region.astype(np.uint8).repeat(2, axis=0).repeat(2, axis=1)
    contours, tree = cv2.findContours(doubled, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    rings = [_on_edges(contour.reshape(-1, 2)) for contour in contours]
    parents = tree[0, :, 3]
    outer = next(ring for ring, up in zip(rings, parents, strict=True) if up < 0)
    holes = [ring for ring, up in zip(rings, parents, strict=True) if up >= 0]
    return outer, holes


def _on_edges(contour: npt.NDArray[Any]) -> Ring:
    """Move border pixels of the doubled region to the corners that they lie at."""
    points = (contour.astype(np.int64) + 1) // 2
    points = points[np.any(points != np.roll(points, 1, axis=0), axis=1)]
    before, after = np.roll(points, 1, axis=0), np.roll(points, -1, axis=0)
    straight = np.any((before == points) & (points == after), axis=1)
    return np.asarray(points[~straight], dtype=np.float64)


def joined(outer: Ring, holes: Sequence[Ring]) -> Ring:
    """Return one outline that has cuts to its holes, for formats without holes.

    Each cut is a horizontal line that is passed twice, so it encloses nothing.
    """
    ring = outer
    for hole in sorted(holes, key=lambda one: float(one[:, 0].min())):
        ring = _with_hole(ring, hole)
    return ring


def _with_hole(ring: Ring, hole: Ring) -> Ring:
    """Cut from the hole's leftmost point to what lies left of it."""
    start = int(np.lexsort((hole[:, 1], hole[:, 0]))[0])
    x, y = hole[start]
    ends = np.roll(ring, -1, axis=0)
    upright = (ring[:, 0] == ends[:, 0]) & (ring[:, 0] < x)
    low, high = np.minimum(ring[:, 1], ends[:, 1]), np.maximum(ring[:, 1], ends[:, 1])
    hit = np.flatnonzero(upright & (low <= y) & (y <= high))
    place = int(hit[np.argmax(ring[hit, 0])])
    door = np.array([[ring[place, 0], y]])
    turned = np.roll(hole, -start, axis=0)
    detour = np.concatenate([door, turned, turned[:1], door])
    return np.concatenate([ring[: place + 1], detour, ring[place + 1 :]])


def as_ring(points: Any) -> Ring:
    """Return foreign points as a ring.

    Raises:
        FormatError: They are no pairs of finite numbers.
    """
    try:
        ring = np.asarray(points, dtype=np.float64)
    except (TypeError, ValueError, OverflowError) as problem:
        raise FormatError("A polygon has points that are no numbers.") from problem
    if ring.ndim != 2 or ring.shape[1] != 2 or not np.isfinite(ring).all():
        raise FormatError("A polygon has points that are no pairs of numbers.")
    if np.abs(ring).max(initial=0.0) > _FARTHEST:
        raise FormatError("A polygon has points that are far outside of any image.")
    if len(ring) > 1 and np.array_equal(ring[0], ring[-1]):
        ring = ring[:-1]
    return ring


def flat_ring(numbers: Any) -> Ring:
    """Return ``[x, y, x, y, ...]`` as a ring.

    Raises:
        FormatError: It is something else.
    """
    if not isinstance(numbers, list) or len(numbers) % 2:
        raise FormatError("A polygon is not a list of pairs of numbers.")
    return as_ring([*zip(numbers[::2], numbers[1::2], strict=True)] or [[0, 0]])


def filled(rings: Iterable[Ring], width: int, height: int) -> BitMask:
    """Return which pixels have their centres inside an odd number of rings.

    Args:
        rings: An outline and its holes.
        width: In pixels.
        height: In pixels.

    Raises:
        FormatError: The outline is longer than anything sensible.
    """
    # One more column takes the crossings right of the picture.
    crossings = np.zeros((height, width + 1), dtype=bool)
    for ring in rings:
        _add_crossings(crossings, ring)
    return np.asarray(np.logical_xor.accumulate(crossings, axis=1)[:, :width])


def fill(mask: LabelMask, rings: Sequence[Ring], label: int) -> None:
    """Paint the inside of an outline, as far as it lies in the mask.

    Args:
        mask: (height, width) uint8, changed in place.
        rings: The outline and its holes, in pixels of the mask.
        label: To paint.

    Raises:
        FormatError: As ``filled``.
    """
    used = [ring for ring in rings if len(ring) > 2]
    if not used:
        return
    points = np.clip(np.concatenate(used), -1, max(mask.shape) + 1)
    left, top = (max(int(one), 0) for one in np.floor(points.min(axis=0)))
    right, bottom = (int(one) for one in np.ceil(points.max(axis=0)))
    part = mask[top:bottom, left:right]
    if part.size:
        height, width = part.shape
        moved = [ring - (left, top) for ring in used]
        part[filled(moved, width, height)] = label


def _add_crossings(crossings: BitMask, ring: Ring) -> None:
    """Toggle in each row the first pixel whose centre is right of each edge."""
    height = crossings.shape[0]
    starts, ends = ring, np.roll(ring, -1, axis=0)
    # Always downwards, so an edge passed both ways gives the same numbers.
    swap = starts[:, 1] > ends[:, 1]
    starts, ends = (
        np.where(swap[:, None], ends, starts),
        np.where(swap[:, None], starts, ends),
    )
    first = np.clip(np.ceil(starts[:, 1] - 0.5), 0, height).astype(np.int64)
    last = np.clip(np.ceil(ends[:, 1] - 0.5), 0, height).astype(np.int64)
    counts = last - first
    if counts.sum() > _MOST_CROSSINGS:
        raise FormatError(f"A polygon of {len(ring)} points is too long to be filled.")
    used = np.flatnonzero(counts)
    parts = np.cumsum(counts[used]) // _CROSSINGS_AT_ONCE
    for edges in np.split(used, np.flatnonzero(np.diff(parts)) + 1):
        _toggle(crossings, starts[edges], ends[edges], first[edges], counts[edges])


def _toggle(
    crossings: BitMask,
    starts: Ring,
    ends: Ring,
    first: npt.NDArray[np.int64],
    counts: npt.NDArray[np.int64],
) -> None:
    edge = np.repeat(np.arange(len(starts)), counts)
    offset = np.arange(len(edge)) - np.repeat(np.cumsum(counts) - counts, counts)
    rows = first[edge] + offset
    slope = (ends[:, 0] - starts[:, 0]) / (ends[:, 1] - starts[:, 1])
    x = starts[edge, 0] + (rows + 0.5 - starts[edge, 1]) * slope[edge]
    last_column = crossings.shape[1] - 1
    columns = np.clip(np.ceil(x - 0.5), 0, last_column).astype(np.int64)
    np.logical_xor.at(crossings, (rows, columns), True)
