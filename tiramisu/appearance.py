"""Random changes of what a training picture looks like: intensities, colours, noise.

All of it is a table of 256 levels, matrices on the channels and OpenCV's filters, so a
crop costs a fraction of a millisecond.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt

from tiramisu.images import IntensityLimits, RgbImage, scale_intensity

if TYPE_CHECKING:
    from tiramisu.augmentation import Augmentation

FloatImage = npt.NDArray[np.float32]
"""(height, width, 3) float32, scaled as the network's config says."""

# Optical density of haematoxylin, eosin and DAB in red, green and blue: Ruifrok and
# Johnston, "Quantification of histochemical staining by color deconvolution", 2001.
_HED = np.array([[0.65, 0.70, 0.29], [0.07, 0.99, 0.11], [0.27, 0.57, 0.78]])
_ALL_LEVELS = np.arange(256, dtype=np.uint8).reshape(256, 1, 1)
# Darker than this is no dye but dirt: its density would be without bounds.
_DARKEST = 0.01


def change_appearance(
    rgb: RgbImage,
    limits: IntensityLimits,
    augmentation: Augmentation,
    rng: np.random.Generator,
) -> FloatImage:
    """Scale a picture for the network and change intensities and colours at random.

    Args:
        rgb: (height, width, 3) uint8.
        limits: Levels that become 0 and 1.
        augmentation: What may change.
        rng: Where everything random comes from.

    Returns:
        Same shape, float32.
    """
    # (256, 1, 1), or (256, 1, 3) where each channel has limits of its own.
    levels = scale_intensity(_ALL_LEVELS, limits)
    if augmentation.intensity:
        levels = _change_levels(levels, augmentation.intensity, rng)
    picture = _float(cv2.LUT(rgb, levels.astype(np.float32)))
    if augmentation.color:
        picture = _change_color(picture, augmentation.color, rng)
    if augmentation.stain:
        picture = _change_stain(picture, augmentation.stain, rng)
    if rng.random() < augmentation.blur:
        picture = _blur_or_add_noise(picture, rng)
    return picture


def _change_levels(
    levels: npt.NDArray[np.float32], strength: float, rng: np.random.Generator
) -> npt.NDArray[np.float32]:
    gamma = np.exp(rng.normal(0.0, 0.25 * strength))
    gain = np.exp(rng.normal(0.0, 0.15 * strength))
    shift = rng.normal(0.0, 0.06 * strength)
    changed = np.sign(levels) * np.abs(levels) ** gamma * gain + shift
    return np.asarray(changed, dtype=np.float32)


def _change_color(
    picture: FloatImage, strength: float, rng: np.random.Generator
) -> FloatImage:
    """Shift the colour balance and pull colours towards grey or away from it.

    The gain of each channel acts on the distance from white.
    """
    gains = np.exp(rng.normal(0.0, 0.15 * strength, size=3))
    if _is_grey(picture):
        return picture
    saturation = rng.uniform(max(0.0, 1.0 - strength), 1.0 + 0.5 * strength)
    saturate = saturation * np.eye(3) + (1.0 - saturation) / 3.0
    return _affine(picture, saturate * gains, saturate @ (1.0 - gains))


def _change_stain(
    picture: FloatImage, strength: float, rng: np.random.Generator
) -> FloatImage:
    """Change how much of each dye a stained section has taken up.

    Colours become optical densities, these amounts of haematoxylin, eosin and DAB,
    each of which gets a gain and an offset of its own (Tellez et al., 2018).
    """
    gains = np.exp(rng.normal(0.0, 0.1 * strength, size=3))
    offsets = rng.normal(0.0, 0.02 * strength, size=3)
    if _is_grey(picture):
        return picture
    density = cv2.log(np.maximum(picture, _DARKEST))
    to_amounts = np.linalg.inv(_HED)
    added = (to_amounts * (gains - 1.0) @ _HED).T
    change = _affine(_float(density), added, -offsets @ _HED)
    # No dye makes a pixel more than e times as bright or dark.
    return _float(picture * cv2.exp(np.clip(change, -1.0, 1.0)))


def _is_grey(picture: FloatImage) -> bool:
    """Tell a grey micrograph: a tint would make it something that no camera saw."""
    from_grey = _affine(picture, np.eye(3) - 1.0 / 3.0, np.zeros(3))
    return cv2.norm(from_grey, cv2.NORM_INF) <= 0.02


def _affine(
    picture: FloatImage,
    matrix: npt.NDArray[np.float64],
    offset: npt.NDArray[np.float64],
) -> FloatImage:
    """Replace each pixel's channels by ``matrix @ channels + offset``."""
    return _float(cv2.transform(picture, np.column_stack([matrix, offset])))


def _blur_or_add_noise(picture: FloatImage, rng: np.random.Generator) -> FloatImage:
    if rng.random() < 0.5:
        return _float(cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 1.5)))
    strength = np.float32(rng.uniform(0.01, 0.06))
    noise = rng.standard_normal(picture.shape, dtype=np.float32)
    return _float(picture + strength * noise)


def _float(picture: npt.ArrayLike) -> FloatImage:
    return np.asarray(picture, dtype=np.float32)
