"""What cleaning up does to regions; each function plans a change, none writes it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from app.raster.brush import path_pixels
from app.raster.clean_up import grown, holes_in, shrunk, smoothed, specks_in
from app.raster.rect import Point, Rect
from app.raster.region import BoolMask
from app.tools.edit import shown_labels
from app.tools.settings import CleanUp
from app.tools.target import PaintTarget
from tiramisu.config import IGNORE_INDEX
from tiramisu.masks import LabelMask

BACKGROUND = 0


@dataclass(frozen=True)
class Change:
    """Pixels that are to get other labels.

    Attributes:
        rect: Where they are.
        gained: (rect.height, rect.width) bool, pixels that become ``label``.
        lost: Pixels that no longer are ``label``.
        label: Of the region.
        region: (rect.height, rect.width) bool, the region as it is to be.
    """

    rect: Rect
    gained: BoolMask
    lost: BoolMask
    label: int
    region: BoolMask


def without_holes_and_specks(
    target: PaintTarget, rect: Rect, region: BoolMask, label: int
) -> Change:
    """Fill holes that are unlabelled or background, and drop small parts."""
    specks = specks_in(region, target.settings.speck_pixels)
    holes = holes_in(np.logical_and(region, ~specks))
    free = _free_of(target, rect, label) | region
    after = (region & ~specks) | (holes & free)
    return Change(rect, after & ~region, region & ~after, label, after)


def reshaped(
    target: PaintTarget,
    rect: Rect,
    region: BoolMask,
    label: int,
    operation: CleanUp,
    reach: int,
) -> Change:
    """Smooth, grow or shrink a region; it grows over unlabelled and background only."""
    change_shape = {
        CleanUp.SMOOTH: smoothed,
        CleanUp.GROW: grown,
        CleanUp.SHRINK: shrunk,
    }[operation]
    window, before = _with_margin(target, rect, region, reach + 1)
    free = _free_of(target, window, label) | before
    after = change_shape(before, reach) & free
    return Change(window, after & ~before, before & ~after, label, after)


def successors(target: PaintTarget, change: Change) -> tuple[BoolMask, BoolMask]:
    """Return which lost pixels become background; the others become unlabelled.

    A pixel becomes what is nearest of these two, and unlabelled if there is neither.

    Returns:
        (rect.height, rect.width) bool each: background, unlabelled.
    """
    heirs = _free_of(target, change.rect, change.label) & ~change.region
    if not heirs.any() or not change.lost.any():
        return (np.zeros_like(change.lost), change.lost)
    _, nearest = cv2.distanceTransformWithLabels(
        (~heirs).view(np.uint8),
        cv2.DIST_L2,
        cv2.DIST_MASK_5,
        labelType=cv2.DIST_LABEL_PIXEL,
    )
    annotation = target.annotation[change.rect.slices]
    is_background = np.zeros(int(nearest.max()) + 1, np.bool_)
    is_background[nearest[heirs]] = annotation[heirs] == BACKGROUND
    background = change.lost & is_background[nearest]
    return (background, change.lost & ~background)


def split(target: PaintTarget, path: Sequence[Point], width: int) -> Change | None:
    """Cut the regions of the first class that a line meets; None if it meets none."""
    labels = classes_at(target, dense(path))
    met = labels[labels != IGNORE_INDEX]
    if not met.size:
        return None
    rect, line = path_pixels(path, width, Rect.of(target.annotation))
    shown = shown_labels(target, rect) == met[0]
    lost = line & shown
    return Change(rect, np.zeros_like(lost), lost, int(met[0]), shown & ~lost)


def dense(path: Sequence[Point]) -> list[Point]:
    """Return points on the way along a path, none further than a pixel from the next.

    Args:
        path: At least one point.
    """
    points = list(path[:1])
    for (x0, y0), (x1, y1) in itertools.pairwise(path):
        steps = int(max(abs(x1 - x0), abs(y1 - y0)) * 2) + 1
        shares = [step / steps for step in range(1, steps + 1)]
        points += [(x0 + t * (x1 - x0), y0 + t * (y1 - y0)) for t in shares]
    return points


def classes_at(target: PaintTarget, points: Sequence[Point]) -> LabelMask:
    """Return what is on the screen at points; 255 for background, nothing, outside."""
    bounds = Rect.of(target.annotation)
    labels = np.full(len(points), IGNORE_INDEX, np.uint8)
    inside = np.array([bounds.contains(*point) for point in points], np.bool_)
    columns, rows = np.floor(np.array(points)[inside]).astype(np.intp).T
    annotated, predicted = (
        plane[rows, columns] for plane in (target.annotation, target.prediction)
    )
    shown = np.where(annotated == IGNORE_INDEX, predicted, annotated)
    labels[inside] = np.where(shown == BACKGROUND, IGNORE_INDEX, shown)
    return labels


def _free_of(target: PaintTarget, rect: Rect, label: int) -> BoolMask:
    """Return where there is nothing, or background if that is not the class meant."""
    annotation = target.annotation[rect.slices]
    free = annotation == IGNORE_INDEX
    if label != BACKGROUND:
        free |= annotation == BACKGROUND
    return np.asarray(free)


def _with_margin(
    target: PaintTarget, rect: Rect, region: BoolMask, margin: int
) -> tuple[Rect, BoolMask]:
    window = rect.expanded(margin).intersection(Rect.of(target.annotation))
    left, top = rect.x - window.x, rect.y - window.y
    wider = np.zeros((window.height, window.width), np.bool_)
    wider[top : top + rect.height, left : left + rect.width] = region
    return (window, wider)
