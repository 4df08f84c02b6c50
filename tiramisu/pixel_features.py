"""What a pixel and its surroundings look like, in a few dozen numbers.

The colours are those of CIE L*a*b*, smoothed at six scales; at each scale the lightness
gives edges, ridges and blobs (eigenvalues of the Hessian), the strength and direction
of structure (eigenvalues of the structure tensor) and local contrast. Coarse scales are
computed on a smaller picture. Source of the measures: Sommer et al., "ilastik", ISBI
2011; Arganda-Carreras et al., "Trainable Weka Segmentation", Bioinformatics 2017.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from tiramisu.images import RgbImage

Features = npt.NDArray[np.float32]
"""(height, width, features) float32."""

FloatPlane = npt.NDArray[np.float32]
"""(height, width) float32."""

SCALES = (0.7, 1.5, 3.0, 6.0, 12.0, 24.0)
"""Standard deviations in pixels."""

# L* is 0 to 100, a* and b* rarely beyond 60: all become about 0 to 1.
_LAB_RANGE = np.array([100, 60, 60], np.float32)
# A picture is made smaller until a scale is about so many of its pixels.
_PIXELS_PER_SCALE = 3.0


def pixel_features(rgb: RgbImage) -> Features:
    """Describe each pixel of a picture.

    Args:
        rgb: (height, width, 3) uint8.

    Returns:
        (height, width, features): colours, the measures of each scale, and the place
        in the picture from 0 to 1, downwards and to the right.
    """
    color = rgb.astype(np.float32) / 255
    lab = np.asarray(cv2.cvtColor(color, cv2.COLOR_RGB2Lab), np.float32) / _LAB_RANGE
    measures = [_at_scale(lab, scale) for scale in SCALES]
    height, width = rgb.shape[:2]
    down, right = np.mgrid[:height, :width].astype(np.float32)
    place = np.dstack([down / height, right / width])
    return np.dstack([color, lab, *measures, place]).astype(np.float32, copy=False)


def _at_scale(lab: Features, scale: float) -> Features:
    height, width = lab.shape[:2]
    shrink = max(1, int(scale / _PIXELS_PER_SCALE))
    if shrink == 1:
        return _measures(lab, scale)
    size = (max(1, width // shrink), max(1, height // shrink))
    small = np.asarray(cv2.resize(lab, size, interpolation=cv2.INTER_AREA), np.float32)
    measured = _measures(small, scale / shrink)
    # Channel by channel: OpenCV resizes at most four at once.
    return np.dstack(
        [
            cv2.resize(np.ascontiguousarray(plane), (width, height))
            for plane in np.moveaxis(measured, -1, 0)
        ]
    )


def _measures(lab: Features, scale: float) -> Features:
    smooth = _smoothed(lab, scale)
    light = np.ascontiguousarray(smooth[..., 0])
    across, down = _derived(light, 1, 0, 1 / 8), _derived(light, 0, 1, 1 / 8)
    edge = np.hypot(across, down) * scale
    ridge = _eigenvalues(
        _derived(light, 2, 0, 1 / 4),
        _derived(light, 0, 2, 1 / 4),
        _derived(light, 1, 1, 1 / 4),
    )
    structure = _eigenvalues(
        _smoothed(across * across, scale),
        _smoothed(down * down, scale),
        _smoothed(across * down, scale),
    )
    squares = _smoothed(np.ascontiguousarray(lab[..., 0]) ** 2, scale)
    contrast = np.sqrt(np.maximum(squares - light * light, 0))
    return np.dstack(
        [
            smooth,
            edge,
            *(one * scale * scale for one in ridge),
            contrast,
            *(np.sqrt(np.maximum(one, 0)) * scale for one in structure),
        ]
    )


def _smoothed(plane: FloatPlane, scale: float) -> FloatPlane:
    return np.asarray(cv2.GaussianBlur(plane, (0, 0), scale), np.float32)


def _derived(plane: FloatPlane, across: int, down: int, share: float) -> FloatPlane:
    return np.asarray(cv2.Sobel(plane, cv2.CV_32F, across, down, scale=share))


def _eigenvalues(
    first: FloatPlane, second: FloatPlane, mixed: FloatPlane
) -> tuple[FloatPlane, FloatPlane]:
    """Return the larger and the smaller eigenvalue of symmetric 2x2 matrices."""
    half = np.float32(0.5)
    middle = half * (first + second)
    spread = np.hypot(half * (first - second), mixed)
    return middle + spread, middle - spread
