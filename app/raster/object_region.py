"""From clicks on an object to its pixels."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.best_flood import SIZE_POWER, Flood, best_flood
from app.raster.clean_up import grown, holes_in
from app.raster.evidence import Evidence
from app.raster.rect import Rect
from app.raster.region import BoolMask, reaches_edge
from app.raster.window_region import (
    Region,
    cropped,
    dot,
    draw_disc,
    joined,
    largest_part,
    on_grid,
    parts_with,
    pixel_rect,
    placed,
    reduced_size,
    resized,
    resized_labels,
    shifted,
    with_margin,
)
from tiramisu.config import IGNORE_INDEX

# Half the side of the windows that are searched, and the side of what they shrink to.
_REACHES, _SEARCH_SIDE = (128, 256, 640), 256
# GrabCut takes 30 ms for a square of this side, and four times that for twice the side.
_CUT_SIDE = 128
_LEAST_MARGIN, _MARGIN_SHARE = 12, 0.5
_SOFT_RADIUS, _HARD_RADIUS = 3.0, 2.0
_BOX_MARGIN_SHARE, _BOX_ITERATIONS = 0.25, 3
_LEAST_PIXELS, _LEAST_MORE = 20, 8
_LEAST_CORRECTION, _CORRECTION_SHARE = 6, 0.6
_DOT_RADIUS = 3
# A rim that is this steep is an edge of something; noise is flatter.
_CLEAR_SLOPE = 60.0


@dataclass(frozen=True)
class Hint:
    """What somebody has pointed at.

    Attributes:
        at: Column and row of the click, or of the middle of the box.
        adds: Whether it belongs to the object; otherwise it does not.
        box: A rectangle around something, in place of a click on it.
    """

    at: tuple[int, int]
    adds: bool = True
    box: Rect | None = None


def next_region(evidence: Evidence, before: Region, hints: Sequence[Hint]) -> Region:
    """Return the region after one more hint.

    What the hint means is searched around it, its rim is put where colours and model
    differ most (GrabCut; Rother et al., 2004), and it is added or taken away. The rest
    of the region stays as it is.

    Args:
        evidence: The picture and what a model says.
        before: The region after the hints but the last, ``NO_REGION`` for the first.
        hints: All of them, at least one.
    """
    hint, bounds = hints[-1], evidence.bounds
    if hint.box is not None:
        return joined(before, _boxed(evidence, hint.box), hint.adds, bounds)
    found = _found(evidence, before, hints)
    meant = _cut_out(evidence, before, found, hints)
    return joined(before, meant, hint.adds, bounds)


# The object at a click


def _found(evidence: Evidence, before: Region, hints: Sequence[Hint]) -> Region:
    """Search larger and larger windows for what has been clicked."""
    around = pixel_rect(hints[-1].at)
    levels = evidence.levels(with_margin(around, _REACHES[-1], evidence.bounds))
    best: tuple[Rect, Flood] | None = None
    window = around
    for reach in _REACHES:
        window = with_margin(around, reach, evidence.bounds)
        flood = _searched(evidence, window, before, hints, levels)
        if flood is None:
            continue
        goes_on = reaches_edge(flood.region, window, evidence.bounds)
        if best is None or goes_on or flood.rating > best[1].rating:
            best = (window, flood)
        if flood.slope >= _CLEAR_SLOPE and not goes_on:
            break
    if best is None:
        return (window, dot(window, hints[-1].at, _DOT_RADIUS))
    return (best[0], best[1].region)


def _searched(
    evidence: Evidence,
    window: Rect,
    before: Region,
    hints: Sequence[Hint],
    levels: tuple[float, float],
) -> Flood | None:
    """Return the best region in a window, in pixels of the picture."""
    hint, is_first = hints[-1], before[0].is_empty
    size = reduced_size(window, _SEARCH_SIDE)
    label = evidence.label_at(*hint.at)
    flood = best_flood(
        evidence.features(window, label, size, levels, blur=1.0),
        on_grid(hint.at, window, size),
        within=None if is_first else resized(_undecided(before, window, hint), size),
        without=[
            on_grid(other.at, window, size)
            for other in hints
            if other.adds != hint.adds and window.contains(*other.at)
        ],
        least=_LEAST_PIXELS if is_first else _LEAST_MORE,
    )
    if flood is None:
        return None
    region = resized(flood.region, (window.width, window.height))
    enlarged = (window.area / (size[0] * size[1])) ** SIZE_POWER
    return Flood(region, flood.slope, flood.rating * enlarged)


def _undecided(before: Region, window: Rect, hint: Hint) -> BoolMask:
    """Return which pixels of a window a hint may change."""
    return placed(before, window) ^ hint.adds


# The object in a box


def _boxed(evidence: Evidence, box: Rect) -> Region:
    margin = max(_LEAST_MARGIN, round(_BOX_MARGIN_SHARE * max(box.width, box.height)))
    window = with_margin(box, margin, evidence.bounds)
    inside = box.intersection(window)
    label = evidence.main_label(inside)
    trimap = np.full((window.height, window.width), cv2.GC_BGD, np.uint8)
    trimap[shifted(inside, window).slices] = _guess(evidence, inside, label)
    size = reduced_size(window, _CUT_SIDE)
    features = evidence.features(window, label, size, evidence.levels(window))
    cut = _grab_cut(features, resized_labels(trimap, size), _BOX_ITERATIONS)
    found = resized(cut, (window.width, window.height)) & (trimap != cv2.GC_BGD)
    return cropped(window, largest_part(found | holes_in(found)))


def _guess(evidence: Evidence, box: Rect, label: int) -> npt.NDArray[np.uint8]:
    """Return what of a box is the object at first sight: what the model sees."""
    seen = evidence.prediction[box.slices] == label
    if label in (0, IGNORE_INDEX) or not 0.1 < seen.mean() < 0.95:
        seen = np.ones_like(seen)
    return np.where(seen, cv2.GC_PR_FGD, cv2.GC_PR_BGD).astype(np.uint8)


# The rim


def _cut_out(
    evidence: Evidence, before: Region, rough: Region, hints: Sequence[Hint]
) -> Region:
    """Return what has been clicked, with its rim where colours and model differ."""
    hint = hints[-1]
    window = _surroundings(rough, hint, evidence.bounds)
    undecided, found = _undecided(before, window, hint), placed(rough, window)
    if not before[0].is_empty:
        undecided &= grown(found, _correction_reach(found))
    inside = placed(before, window)
    inside[found & undecided] = hint.adds
    size = reduced_size(window, _CUT_SIDE)
    label, levels = evidence.label_at(*hints[0].at), evidence.levels(window)
    features = evidence.features(window, label, size, levels)
    trimap = _trimap(inside, undecided, window, size, hints)
    cut = resized(_grab_cut(features, trimap, 1), (window.width, window.height))
    meant = cut if hint.adds else ~cut
    meant |= holes_in(meant & undecided)
    for other in hints:
        if other.box is None:
            meant[dot(window, other.at, 1)] = other.adds == hint.adds
    # Where nothing is to decide, a part may still hang together through it.
    parts = parts_with(meant | ~undecided, dot(window, hint.at, 0))
    return cropped(window, parts & meant & undecided)


def _correction_reach(found: BoolMask) -> int:
    """Return how far around it a correction may go beyond what has been found."""
    share = _CORRECTION_SHARE * math.sqrt(np.count_nonzero(found))
    return max(_LEAST_CORRECTION, round(share))


def _surroundings(region: Region, hint: Hint, bounds: Rect) -> Rect:
    """Return the region and the hint with a margin."""
    tight = cropped(*region)[0].union(pixel_rect(hint.at))
    margin = round(_MARGIN_SHARE * max(tight.width, tight.height))
    return with_margin(tight, max(_LEAST_MARGIN, margin), bounds)


def _trimap(
    inside: BoolMask,
    undecided: BoolMask,
    window: Rect,
    size: tuple[int, int],
    hints: Sequence[Hint],
) -> npt.NDArray[np.uint8]:
    """Return GrabCut's labels: what is likely, and certain where that is decided."""
    likely = np.where(inside, cv2.GC_PR_FGD, cv2.GC_PR_BGD)
    certain = np.where(inside, cv2.GC_FGD, cv2.GC_BGD)
    labels = np.where(undecided, likely, certain).astype(np.uint8)
    trimap = resized_labels(labels, size)
    scale, last = size[0] / window.width, hints[-1]
    soft = cv2.GC_PR_FGD if last.adds else cv2.GC_PR_BGD
    draw_disc(trimap, on_grid(last.at, window, size), _SOFT_RADIUS * scale, soft)
    for hint in hints:
        if hint.box is None and window.contains(*hint.at):
            sure = cv2.GC_FGD if hint.adds else cv2.GC_BGD
            place = on_grid(hint.at, window, size)
            draw_disc(trimap, place, _HARD_RADIUS * scale, sure)
    return trimap


def _grab_cut(
    features: npt.NDArray[np.uint8], trimap: npt.NDArray[np.uint8], iterations: int
) -> BoolMask:
    """Return what GrabCut takes for the object; all or nothing is left as it is."""
    is_object = np.asarray((trimap & 1) != 0)  # of the four labels the odd ones
    if is_object.all() or not is_object.any():
        return is_object
    cv2.setRNGSeed(0)  # its first clusters are random; equal clicks give equal regions
    models = (np.zeros((1, 65)), np.zeros((1, 65)))
    labels = trimap.copy()
    mode = cv2.GC_INIT_WITH_MASK
    cv2.grabCut(features, labels, None, *models, iterations, mode)  # type: ignore[call-overload]
    return np.asarray((labels & 1) != 0)
