"""What tells the pixels of an object from those around it: colours and the model."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.rect import Rect
from tiramisu.config import IGNORE_INDEX
from tiramisu.images import RgbImage
from tiramisu.masks import LabelMask

Features = npt.NDArray[np.uint8]
"""(height, width, 3) uint8: what is alike is near, in all three values."""

# How much the model's word weighs beside the full range of the colours.
_MODEL_WEIGHT = 0.8
_LEAST_RANGE = 20.0


@dataclass(frozen=True)
class Evidence:
    """A picture with what a model says about it.

    Attributes:
        picture: (height, width, 3) uint8.
        prediction: (height, width) uint8, 255 where the model has said nothing.
        confidence: (height, width) uint8, 255 is certain.
    """

    picture: RgbImage
    prediction: LabelMask
    confidence: npt.NDArray[np.uint8]

    @property
    def bounds(self) -> Rect:
        """All pixels that there are."""
        return Rect.of(self.picture)

    def label_at(self, column: int, row: int) -> int:
        """Return the class that the model sees there, 255 where it sees none."""
        return int(self.prediction[row, column])

    def main_label(self, window: Rect) -> int:
        """Return the class predicted most in a window, background only if alone."""
        counts = np.bincount(self.prediction[window.slices].ravel(), minlength=256)
        counts[0] = min(counts[0], 1)
        if counts[:IGNORE_INDEX].any():
            counts[IGNORE_INDEX] = 0
        return int(counts.argmax())

    def levels(self, window: Rect) -> tuple[float, float]:
        """Return between which levels the colours of a window lie, but for a few."""
        low, high = np.percentile(self.picture[window.slices][::4, ::4], (1, 99))
        return (float(low), float(high))

    def features(
        self,
        window: Rect,
        label: int,
        size: tuple[int, int],
        levels: tuple[float, float],
        *,
        blur: float = 0.0,
    ) -> Features:
        """Describe the pixels of a window by three values each.

        Without a prediction these are red, green and blue, as far apart as they go.
        With one they are the two main colours and how likely ``label`` is.

        Args:
            window: Part of the picture.
            label: The class that the model sees in the object, 255 for none.
            size: Width and height to reduce the window to.
            levels: Colours between these get the full range, so that dim pictures have
                edges too.
            blur: Standard deviation of a smoothing, in reduced pixels.
        """
        smooth = _smoothed(_reduced(self.picture[window.slices], size), blur)
        colors = _stretched(smooth, levels)
        if label == IGNORE_INDEX:
            return colors
        likely = _smoothed(_reduced(self.likeness(window, label), size), blur)
        weighted = cv2.convertScaleAbs(likely, alpha=_MODEL_WEIGHT)
        return np.dstack([_main_colors(colors), weighted])

    def likeness(self, window: Rect, label: int) -> npt.NDArray[np.uint8]:
        """Return how likely each pixel of a window shows ``label``, 255 is certain."""
        predicted, sure = self.prediction[window.slices], self.confidence[window.slices]
        likely = np.where(predicted == label, sure, 255 - sure)
        silent = predicted == IGNORE_INDEX
        return np.where(silent, 128, likely).astype(np.uint8, copy=False)


def _reduced(
    values: npt.NDArray[np.uint8], size: tuple[int, int]
) -> npt.NDArray[np.uint8]:
    if values.shape[1::-1] == size:
        return np.ascontiguousarray(values)
    return cv2.resize(values, size, interpolation=cv2.INTER_AREA)  # type: ignore[return-value]


def _smoothed(values: npt.NDArray[np.uint8], blur: float) -> npt.NDArray[np.uint8]:
    if not blur:
        return values
    return cv2.GaussianBlur(values, (0, 0), blur)  # type: ignore[return-value]


def _stretched(colors: Features, levels: tuple[float, float]) -> Features:
    low, high = levels
    scale = 255.0 / max(high - low, _LEAST_RANGE)
    stretched = (colors.astype(np.float32) - np.float32(low)) * np.float32(scale)
    return np.asarray(np.clip(stretched, 0, 255).astype(np.uint8))


def _main_colors(colors: Features) -> npt.NDArray[np.uint8]:
    """Return (height, width, 2): the two directions in which colours differ most."""
    flat = colors.reshape(-1, 3).astype(np.float32)
    flat -= flat.mean(axis=0)
    axes = np.linalg.svd(flat.T @ flat)[0][:, :2]
    main = np.clip(flat @ axes + 128, 0, 255).astype(np.uint8)
    return np.asarray(main.reshape(*colors.shape[:2], 2))
