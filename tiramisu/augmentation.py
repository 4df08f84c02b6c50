"""Random crops and changes of training images.

Plain numpy and OpenCV on single crops: their kernels release the interpreter lock, so
a window that trains in the background stays responsive. Everything random comes from
the generator that is passed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX
from tiramisu.images import RgbImage, scale_intensity
from tiramisu.masks import LabelMask

FloatImage = npt.NDArray[np.float32]
"""(height, width, 3) float32, scaled as the network's config says."""

AugmentationName = Literal["none", "flips", "full"]


@dataclass(frozen=True)
class Augmentation:
    """How far a training crop may stray from its image.

    Attributes:
        mirrored: Share of crops that are flipped left to right.
        turned: Whether crops are turned by quarter turns too.
        max_zoom: Scale is drawn between ``1 / max_zoom`` and ``max_zoom``, evenly in
            its logarithm.
        intensity: Strength of brightness, contrast and gamma changes, 0 for none.
        stain: Strength of changes of colour balance and saturation, 0 for none.
        blur: Share of crops that are blurred or get noise.
    """

    mirrored: float = 0.0
    turned: bool = False
    max_zoom: float = 1.0
    intensity: float = 0.0
    stain: float = 0.0
    blur: float = 0.0


AUGMENTATIONS: dict[str, Augmentation] = {
    "none": Augmentation(),
    # The paper's: horizontal flips of random crops, nothing else.
    "flips": Augmentation(mirrored=0.5),
    "full": Augmentation(
        mirrored=0.5, turned=True, max_zoom=1.5, intensity=1.0, stain=1.0, blur=0.2
    ),
}


def random_crop(
    rgb: RgbImage,
    mask: LabelMask,
    limits: tuple[float, float],
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
    picture, labels = _warp(rgb, mask, matrix, size)
    scaled = scale_intensity(picture, limits)
    return _change_intensity(scaled, augmentation, rng), labels


def whole_image(
    rgb: RgbImage,
    mask: LabelMask,
    limits: tuple[float, float],
    size: int,
    augmentation: Augmentation,
    rng: np.random.Generator,
) -> tuple[FloatImage, LabelMask]:
    """Change a whole image at random, by flips and intensities alone.

    Args and result are those of ``random_crop``; ``size`` is not used.
    """
    del size
    if rng.random() < augmentation.mirrored:
        rgb, mask = rgb[:, ::-1], mask[:, ::-1]
    scaled = scale_intensity(rgb, limits)
    return _change_intensity(scaled, augmentation, rng), mask


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


def _warp(
    rgb: RgbImage, mask: LabelMask, matrix: npt.NDArray[np.float64], size: int
) -> tuple[RgbImage, LabelMask]:
    picture = cv2.warpAffine(
        rgb,
        matrix,
        (size, size),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REFLECT_101,
    )
    labels = cv2.warpAffine(
        mask,
        matrix,
        (size, size),
        flags=cv2.INTER_NEAREST,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=IGNORE_INDEX,
    )
    return np.asarray(picture, np.uint8), np.asarray(labels, np.uint8)


def _change_intensity(
    picture: FloatImage, augmentation: Augmentation, rng: np.random.Generator
) -> FloatImage:
    if augmentation.intensity:
        strength = augmentation.intensity
        gamma = np.exp(rng.normal(0.0, 0.25 * strength))
        gain = np.exp(rng.normal(0.0, 0.15 * strength))
        shift = rng.normal(0.0, 0.06 * strength)
        picture = np.sign(picture) * np.abs(picture) ** gamma * gain + shift
    if augmentation.stain:
        picture = _change_stain(picture, augmentation.stain, rng)
    if rng.random() < augmentation.blur:
        picture = _blur_or_add_noise(picture, rng)
    return np.asarray(picture, dtype=np.float32)


def _change_stain(
    picture: FloatImage, strength: float, rng: np.random.Generator
) -> FloatImage:
    """Shift the colour balance and pull colours towards grey or away from it.

    The gain of each channel acts on the distance from white, which for a stained
    section is the amount of dye.
    """
    gains = np.exp(rng.normal(0.0, 0.15 * strength, size=3))
    balanced = 1.0 - (1.0 - picture) * gains
    grey = picture.mean(axis=-1, keepdims=True)
    # A grey micrograph stays grey: a tint would make it something that no camera saw.
    colourful = np.abs(picture - grey).max() > 0.02
    if not colourful:
        return picture
    saturation = rng.uniform(max(0.0, 1.0 - strength), 1.0 + 0.5 * strength)
    grey = balanced.mean(axis=-1, keepdims=True)
    return np.asarray(grey + (balanced - grey) * saturation, dtype=np.float32)


def _blur_or_add_noise(picture: FloatImage, rng: np.random.Generator) -> FloatImage:
    if rng.random() < 0.5:
        blurred = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 1.5))
        return np.asarray(blurred, dtype=np.float32)
    noise = rng.normal(0.0, rng.uniform(0.01, 0.06), size=picture.shape)
    return np.asarray(picture + noise, dtype=np.float32)
