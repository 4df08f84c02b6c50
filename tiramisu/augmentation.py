"""Random crops of training images: where they lie, how they are turned and bent.

Plain numpy and OpenCV on single crops: their kernels release the interpreter lock, so
a window that trains in the background stays responsive. Everything random comes from
the generator that is passed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import cv2
import numpy as np
import numpy.typing as npt

from tiramisu.appearance import FloatImage, change_appearance
from tiramisu.config import IGNORE_INDEX
from tiramisu.images import IntensityLimits, RgbImage
from tiramisu.masks import LabelMask

AugmentationName = Literal["none", "flips", "full"]

# Pixels between the knots of an elastic deformation.
_ELASTIC_CELL = 48
# OpenCV needs no second map where the first holds x and y; its type hints ask for one.
_NO_MAP: Any = None


@dataclass(frozen=True)
class Augmentation:
    """How far a training crop may stray from its image.

    Attributes:
        mirrored: Share of crops that are flipped left to right.
        turned: Whether crops are turned by quarter turns too.
        max_zoom: Scale is drawn between ``1 / max_zoom`` and ``max_zoom``, evenly in
            its logarithm.
        elastic: Strength of the bending of shapes, 0 for none.
        intensity: Strength of brightness, contrast and gamma changes, 0 for none.
        color: Strength of changes of colour balance and saturation, 0 for none.
        stain: Strength of changes of the amounts of haematoxylin, eosin and DAB in the
            picture's optical density, 0 for none.
        blur: Share of crops that are blurred or get noise.
    """

    mirrored: float = 0.0
    turned: bool = False
    max_zoom: float = 1.0
    elastic: float = 0.0
    intensity: float = 0.0
    color: float = 0.0
    stain: float = 0.0
    blur: float = 0.0


AUGMENTATIONS: dict[str, Augmentation] = {
    "none": Augmentation(),
    # The paper's: horizontal flips of random crops, nothing else.
    "flips": Augmentation(mirrored=0.5),
    "full": Augmentation(
        mirrored=0.5,
        turned=True,
        max_zoom=1.5,
        elastic=1.0,
        intensity=1.0,
        color=1.0,
        stain=1.0,
        blur=0.2,
    ),
}


def random_crop(
    rgb: RgbImage,
    mask: LabelMask,
    limits: IntensityLimits,
    size: int,
    augmentation: Augmentation,
    rng: np.random.Generator,
    center: tuple[float, float] | None = None,
) -> tuple[FloatImage, LabelMask]:
    """Cut a square out of an image and its mask and change it at random.

    Where the square reaches past the image, the picture is mirrored and the mask is
    unlabelled: invented pixels must not teach.

    Args:
        rgb: (height, width, 3) uint8.
        mask: (height, width) uint8.
        limits: The whole image's ``intensity_limits``.
        size: Edge of the crop in pixels.
        augmentation: What may change.
        rng: Where everything random comes from.
        center: ``(x, y)`` of the crop's middle, moved so that the crop stays inside
            where it fits; anywhere in the image when None.

    Returns:
        (size, size, 3) float32 and (size, size) uint8.
    """
    zoom = np.exp(rng.uniform(-1.0, 1.0) * np.log(augmentation.max_zoom))
    turn = _random_turn(augmentation, rng) * zoom
    if center is None:
        center = _random_center(mask.shape, size / zoom, rng)
    matrix = _centered(turn, _inside(center, mask.shape, size / zoom), size)
    field = None
    if augmentation.elastic:
        field = elastic_field(size, rng.random() * augmentation.elastic, rng)
    picture, labels = _warp(rgb, mask, matrix, size, field)
    return change_appearance(picture, limits, augmentation, rng), labels


def whole_image(
    rgb: RgbImage,
    mask: LabelMask,
    limits: IntensityLimits,
    augmentation: Augmentation,
    rng: np.random.Generator,
) -> tuple[FloatImage, LabelMask]:
    """Change a whole image at random, by flips and intensities alone.

    Args and result are those of ``random_crop``.
    """
    if rng.random() < augmentation.mirrored:
        rgb, mask = np.ascontiguousarray(rgb[:, ::-1]), mask[:, ::-1]
    return change_appearance(rgb, limits, augmentation, rng), mask


def _random_center(
    shape: tuple[int, ...], window: float, rng: np.random.Generator
) -> tuple[float, float]:
    """Draw a window's middle, evenly among those that keep it inside the image."""
    height, width = shape
    x, y = (
        window / 2 + rng.random() * max(0.0, length - window)
        for length in (width, height)
    )
    return (x, y)


def _inside(
    center: tuple[float, float], shape: tuple[int, ...], window: float
) -> tuple[float, float]:
    """Move a window's middle so that it lies inside the image where it fits."""
    x, y = (
        min(max(middle, window / 2), length - window / 2)
        if length > window
        else length / 2
        for middle, length in zip(center, reversed(shape), strict=True)
    )
    # Whole pixels: an unscaled crop is then a plain copy, not an interpolation.
    return (float(round(x)), float(round(y)))


def _random_turn(
    augmentation: Augmentation, rng: np.random.Generator
) -> npt.NDArray[np.float64]:
    """Return a 2x2 matrix of a random flip and quarter turn."""
    matrix = np.eye(2)
    if rng.random() < augmentation.mirrored:
        matrix = matrix @ np.diag([-1.0, 1.0])
    if augmentation.turned:
        quarter = np.array([[0.0, -1.0], [1.0, 0.0]])
        matrix = matrix @ np.linalg.matrix_power(quarter, int(rng.integers(4)))
    return matrix


def _centered(
    linear: npt.NDArray[np.float64], center: tuple[float, float], size: int
) -> npt.NDArray[np.float64]:
    """Return the 2x3 matrix that maps image to crop with ``center`` in the middle.

    Pixel indices name pixel centres, half a pixel off the edges that ``center`` and
    ``size`` are measured from.
    """
    middle = size / 2 - 0.5
    offset = middle - linear @ (np.array(center) - 0.5)
    return np.hstack([linear, offset[:, np.newaxis]])


def elastic_field(
    size: int, strength: float, rng: np.random.Generator
) -> npt.NDArray[np.float32]:
    """Return by how many pixels, x and y, each pixel of a crop is displaced.

    Random displacements of a coarse grid, joined smoothly (Ronneberger et al., U-Net,
    2015). They are bounded, so that neighbours never change places and nothing folds.

    Returns:
        (size, size, 2) float32.
    """
    cells = max(2, round(size / _ELASTIC_CELL))
    # Two standard deviations each way: two knots come closer by half a cell at most.
    knots = np.clip(rng.standard_normal((cells, cells, 2)), -2.0, 2.0)
    furthest = 0.12 * strength * size / cells
    field = cv2.resize(
        (furthest * knots).astype(np.float32), (size, size), None, 0, 0, cv2.INTER_CUBIC
    )
    return np.asarray(field, dtype=np.float32)


def _warp(
    rgb: RgbImage,
    mask: LabelMask,
    matrix: npt.NDArray[np.float64],
    size: int,
    field: npt.NDArray[np.float32] | None,
) -> tuple[RgbImage, LabelMask]:
    """Fetch a crop's pixels; what lies past the image is mirrored or unlabelled."""
    to_image = np.asarray(cv2.invertAffineTransform(matrix), np.float64)
    reach = 0.0 if field is None else float(np.abs(field).max())
    rows, columns = _neighbourhood(mask.shape, to_image, size, reach)
    to_image[:, 2] -= (columns.start, rows.start)
    rgb, mask = rgb[rows, columns], mask[rows, columns]
    places = np.stack(np.meshgrid(*[np.arange(size, dtype=np.float32)] * 2), axis=-1)
    if field is not None:
        places += field
    from_image = np.asarray(cv2.transform(places, to_image), np.float32)
    return _fetch(rgb, mask, from_image)


def _neighbourhood(
    shape: tuple[int, ...], to_image: npt.NDArray[np.float64], size: int, reach: float
) -> tuple[slice, slice]:
    """Return the rows and columns of an image that a crop is made of.

    OpenCV maps no image of more than 32767 pixels a side, but it may be part of one.
    """
    least, most = -reach - 2.0, size + 1.0 + reach
    corners = [(x, y, 1.0) for x in (least, most) for y in (least, most)]
    places = np.array(corners) @ to_image.T
    first = np.floor(places.min(axis=0)).astype(int)
    last = np.ceil(places.max(axis=0)).astype(int)
    columns, rows = (
        slice(max(0, start), min(length, stop))
        for start, stop, length in zip(first, last, reversed(shape), strict=True)
    )
    return rows, columns


def _fetch(
    rgb: RgbImage, mask: LabelMask, places: npt.NDArray[np.float32]
) -> tuple[RgbImage, LabelMask]:
    picture = cv2.remap(
        rgb, places, _NO_MAP, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101
    )
    labels = cv2.remap(
        mask,
        places,
        _NO_MAP,
        cv2.INTER_NEAREST,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=IGNORE_INDEX,
    )
    return np.asarray(picture, np.uint8), np.asarray(labels, np.uint8)
