"""Smoothing that keeps to the edges of a picture.

Source: He, Sun, Tang, "Guided Image Filtering", ECCV 2010; computed on a small grid and
applied to a large picture as in He, Sun, "Fast Guided Filter", arXiv 1505.00996.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

FloatPlane = npt.NDArray[np.float32]
"""(height, width) float32."""


class GuidedFilter:
    """Brings coarse planes to the size of a picture, along its edges.

    Args:
        guide: (height, width) float32 from 0 to 1, the large picture's lightness.
        size: ``(width, height)`` of the coarse planes.
        radius: Of the neighbourhood, in coarse pixels.
        least_variance: Contrast below its root is smoothed over.
    """

    def __init__(
        self,
        guide: FloatPlane,
        size: tuple[int, int],
        *,
        radius: int = 4,
        least_variance: float = 1e-3,
    ) -> None:
        self._guide = guide
        self._window = (2 * radius + 1, 2 * radius + 1)
        self._small = np.asarray(
            cv2.resize(guide, size, interpolation=cv2.INTER_AREA), np.float32
        )
        self._mean = self._blur(self._small)
        variance = self._blur(self._small * self._small) - self._mean * self._mean
        self._divisor = variance + np.float32(least_variance)

    def apply(self, plane: FloatPlane) -> FloatPlane:
        """Return a coarse plane at the size of the guide."""
        mean = self._blur(plane)
        covariance = self._blur(self._small * plane) - self._mean * mean
        slope = np.asarray(covariance / self._divisor, np.float32)
        offset = mean - slope * self._mean
        return self._enlarged(slope) * self._guide + self._enlarged(offset)

    def _enlarged(self, plane: FloatPlane) -> FloatPlane:
        height, width = self._guide.shape
        return np.asarray(cv2.resize(self._blur(plane), (width, height)), np.float32)

    def _blur(self, plane: FloatPlane) -> FloatPlane:
        return np.asarray(cv2.blur(plane, self._window), np.float32)
