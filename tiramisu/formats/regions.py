"""The objects of a mask: connected regions of one label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from tiramisu.config import IGNORE_INDEX, Color, LabelClass
from tiramisu.formats.class_names import UNLABELLED
from tiramisu.formats.polygons import BitMask, Ring, joined, outlines
from tiramisu.masks import LabelMask

_UNLABELLED_COLOR = (128, 128, 128)


@dataclass(frozen=True)
class Region:
    """Pixels of one label that are connected by their edges.

    Attributes:
        label: Of its class; 255 if it is unlabelled.
        x: Leftmost column.
        y: Topmost row.
        pixels: (height, width) bool within its bounds.
    """

    label: int
    x: int
    y: int
    pixels: BitMask

    @property
    def width(self) -> int:
        """Of its bounds, in pixels."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Of its bounds, in pixels."""
        return int(self.pixels.shape[0])

    @property
    def area(self) -> int:
        """In pixels."""
        return int(self.pixels.sum())

    def rings(self) -> tuple[Ring, list[Ring]]:
        """Return its outline and those of its holes, in pixels of the image."""
        outer, holes = outlines(self.pixels)
        corner = np.array([self.x, self.y])
        return outer + corner, [hole + corner for hole in holes]

    def one_ring(self) -> Ring:
        """Return one outline with cuts to the holes; see ``polygons.joined``."""
        return joined(*self.rings())


def objects_of(
    mask: LabelMask, num_classes: int, *, keeps_unlabelled: bool
) -> Iterator[Region]:
    """Find the regions of all classes but the background, class by class.

    Args:
        mask: (height, width) uint8.
        num_classes: With the background.
        keeps_unlabelled: Whether unlabelled pixels count as a class of their own.
    """
    labels = [*range(1, num_classes)] + [IGNORE_INDEX] * keeps_unlabelled
    for label in labels:
        chosen = mask == label
        if chosen.any():
            yield from _regions(chosen, label)


def _regions(chosen: BitMask, label: int) -> Iterator[Region]:
    count, numbers, stats, _ = cv2.connectedComponentsWithStats(
        chosen.astype(np.uint8), connectivity=4, ltype=cv2.CV_32S
    )
    for number in range(1, count):
        x, y, width, height = (int(value) for value in stats[number, :4])
        crop = numbers[y : y + height, x : x + width] == number
        yield Region(label, x, y, np.asarray(crop))


def class_masks(
    mask: LabelMask, num_classes: int, *, keeps_unlabelled: bool
) -> Iterator[Region]:
    """Return all pixels of each class as one region, for formats of brushed areas."""
    for label in [*range(1, num_classes)] + [IGNORE_INDEX] * keeps_unlabelled:
        chosen = mask == label
        if chosen.any():
            yield Region(label, 0, 0, np.asarray(chosen))


def class_name(classes: Sequence[LabelClass], label: int) -> str:
    """Return what objects of a label are called."""
    return UNLABELLED if label == IGNORE_INDEX else classes[label].name


def class_color(classes: Sequence[LabelClass], label: int) -> Color:
    """Return the colour of objects of a label."""
    return _UNLABELLED_COLOR if label == IGNORE_INDEX else classes[label].color


def background(width: int, height: int) -> LabelMask:
    """Return a mask in which all is background, for objects to be painted on."""
    return np.zeros((height, width), dtype=np.uint8)


def paint(mask: LabelMask, pixels: BitMask, x: int, y: int, label: int) -> None:
    """Paint an object, as far as it lies in the mask."""
    left, top = max(x, 0), max(y, 0)
    part = mask[top : max(y + pixels.shape[0], 0), left : max(x + pixels.shape[1], 0)]
    height, width = part.shape
    part[pixels[top - y :, left - x :][:height, :width]] = label
