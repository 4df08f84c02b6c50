"""Prediction of images of any size, tile by tile, in memory that does not grow.

Tiles overlap and are blended with weights that fall off towards their edges, so no
seam shows. Tiles start at multiples of the network's total pooling: inside, the grid
of every pooling is then the one that the whole image would have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from tiramisu.config import TiramisuConfig
from tiramisu.images import RgbImage, intensity_limits, scale_intensity
from tiramisu.masks import LabelMask
from tiramisu.model_file import ModelInfo, load_model

if TYPE_CHECKING:
    import keras

Probabilities = npt.NDArray[np.float32]
"""(height, width, classes) float32, summing to 1 over the classes."""

Confidence = npt.NDArray[np.uint8]
"""(height, width) uint8: probability of the predicted class, 255 = certain."""

DEFAULT_TILE = 512
DEFAULT_OVERLAP = 96


@dataclass(frozen=True)
class Prediction:
    """What the model says of an image.

    Attributes:
        labels: (height, width) uint8, every pixel a class.
        confidence: (height, width) uint8, 255 = certain.
    """

    labels: LabelMask
    confidence: Confidence


@dataclass(frozen=True)
class PredictedRegion:
    """A finished part of an image; ``x`` and ``y`` are its upper left pixel.

    Attributes:
        x: Column of the image where the region starts.
        y: Row of the image where the region starts.
        labels: (height, width) uint8 of the region.
        confidence: (height, width) uint8 of the region.
    """

    x: int
    y: int
    labels: LabelMask
    confidence: Confidence


@dataclass(frozen=True)
class Span:
    """A tile along one axis, with the part that it shares with its neighbours."""

    start: int
    stop: int

    @property
    def length(self) -> int:
        """Pixels along the axis."""
        return self.stop - self.start

    @property
    def slice(self) -> slice:
        """For indexing an array of the whole axis."""
        return slice(self.start, self.stop)


class Predictor:
    """Predicts images with one model; its running batch statistics are used.

    Not for several threads at once: each takes its own.

    Attributes:
        info: What the model file says of itself.
    """

    def __init__(
        self,
        path: Path,
        *,
        tile: int = DEFAULT_TILE,
        overlap: int = DEFAULT_OVERLAP,
        batch_size: int = 1,
    ) -> None:
        """Load a model.

        Args:
            path: The model file.
            tile: Edge of the tiles in pixels.
            overlap: Pixels that neighbouring tiles share.
            batch_size: Tiles predicted at once; more helps on a GPU alone.

        Raises:
            ModelFileError: The file cannot be used.
        """
        model, self.info = load_model(path)
        self._setup(model, self.info.config, tile, overlap, batch_size)

    @classmethod
    def of_model(
        cls,
        model: keras.Model,
        config: TiramisuConfig,
        *,
        tile: int = DEFAULT_TILE,
        overlap: int = DEFAULT_OVERLAP,
        batch_size: int = 1,
    ) -> Predictor:
        """Predict with a network in memory, as training does to validate."""
        self = cls.__new__(cls)
        self.info = ModelInfo(config)
        self._setup(model, config, tile, overlap, batch_size)
        return self

    def _setup(
        self,
        model: keras.Model,
        config: TiramisuConfig,
        tile: int,
        overlap: int,
        batch_size: int,
    ) -> None:
        grid = config.min_size
        self._config = config
        self._overlap = _rounded_up(overlap, grid)
        self._tile = max(_rounded_up(tile, grid), 2 * self._overlap)
        self._batch_size = batch_size
        self._forward = tf.function(
            lambda images: tf.nn.softmax(model(images, training=False)),
            input_signature=[tf.TensorSpec((None, None, None, 3), tf.float32)],
        )

    def predict(
        self,
        rgb: RgbImage,
        *,
        on_region: Callable[[PredictedRegion], None] | None = None,
    ) -> Prediction:
        """Predict a whole image.

        Args:
            rgb: (height, width, 3) uint8.
            on_region: Called with each part as it is finished; whatever it raises
                ends the prediction.
        """
        height, width = rgb.shape[:2]
        labels = np.empty((height, width), np.uint8)
        confidence = np.empty((height, width), np.uint8)
        for x, y, probabilities in self.probability_blocks(rgb):
            region = PredictedRegion(x, y, *_decide(probabilities))
            place = np.s_[
                y : y + region.labels.shape[0], x : x + region.labels.shape[1]
            ]
            labels[place] = region.labels
            confidence[place] = region.confidence
            if on_region is not None:
                on_region(region)
        return Prediction(labels, confidence)

    def probabilities(self, rgb: RgbImage) -> Probabilities:
        """Return the probability of each class at each pixel of an image."""
        height, width = rgb.shape[:2]
        result = np.empty((height, width, self._config.num_classes), np.float32)
        for x, y, block in self.probability_blocks(rgb):
            result[y : y + block.shape[0], x : x + block.shape[1]] = block
        return result

    def probability_blocks(
        self, rgb: RgbImage
    ) -> Iterator[tuple[int, int, Probabilities]]:
        """Yield ``(x, y, probabilities)`` of disjoint blocks that cover the image.

        Only one row of tiles is held in memory.
        """
        height, width = rgb.shape[:2]
        limits = intensity_limits(rgb, self._config.normalisation)
        padded = _padded(rgb, self._config.min_size)
        rows = spans(padded.shape[0], self._tile, self._overlap, self._config.min_size)
        columns = spans(
            padded.shape[1], self._tile, self._overlap, self._config.min_size
        )
        for x, y, block in self._blended(padded, limits, rows, columns):
            inside = block[: max(0, height - y), : max(0, width - x)]
            if inside.size:
                yield x, y, inside

    def _blended(
        self,
        rgb: RgbImage,
        limits: tuple[float, float],
        rows: Sequence[Span],
        columns: Sequence[Span],
    ) -> Iterator[tuple[int, int, Probabilities]]:
        row_weights = blend_weights(rows)
        column_weights = blend_weights(columns)
        carried = np.zeros((0, rgb.shape[1], self._config.num_classes), np.float32)
        for place, row in enumerate(rows):
            band = np.zeros(
                (row.length, rgb.shape[1], self._config.num_classes), np.float32
            )
            band[: len(carried)] = carried
            final = _next_start(rows, place) - row.start
            for tile, probabilities in self._tiles(rgb, limits, row, columns):
                weights = np.outer(row_weights[place], column_weights[tile])
                band[:, columns[tile].slice] += probabilities * weights[..., np.newaxis]
                left, right = columns[tile].start, _next_start(columns, tile)
                yield left, row.start, band[:final, left:right]
            carried = band[final:].copy()

    def _tiles(
        self,
        rgb: RgbImage,
        limits: tuple[float, float],
        row: Span,
        columns: Sequence[Span],
    ) -> Iterator[tuple[int, Probabilities]]:
        """Predict one row of tiles, those of equal width in batches."""
        for batch in _batches(columns, self._batch_size):
            images = np.stack(
                [
                    scale_intensity(rgb[row.slice, columns[index].slice], limits)
                    for index in batch
                ]
            )
            predicted = self._forward(tf.constant(images)).numpy()
            yield from zip(batch, predicted, strict=True)


def spans(length: int, tile: int, overlap: int, grid: int) -> list[Span]:
    """Cover an axis with overlapping tiles that start at multiples of ``grid``."""
    if length <= tile:
        return [Span(0, length)]
    starts = list(range(0, length - tile, tile - overlap))
    result = [Span(start, start + tile) for start in starts]
    # The last tile ends with the image; it may be a little longer to start on the grid.
    last = (length - tile) // grid * grid
    if last > starts[-1]:
        return [*result, Span(last, length)]
    return [*result[:-1], Span(starts[-1], length)]


def blend_weights(axis: Sequence[Span]) -> list[npt.NDArray[np.float32]]:
    """Return each tile's weights along an axis; at every pixel they sum to 1.

    They fall off linearly over what a tile shares with its neighbours.
    """
    raw = []
    for place, span in enumerate(axis):
        weights = np.ones(span.length)
        if place > 0:
            shared = axis[place - 1].stop - span.start
            weights[:shared] = np.arange(1, shared + 1) / (shared + 1)
        if place + 1 < len(axis):
            shared = span.stop - axis[place + 1].start
            fall = np.arange(shared, 0, -1) / (shared + 1)
            weights[-shared:] = np.minimum(weights[-shared:], fall)
        raw.append(weights)
    total = np.zeros(axis[-1].stop)
    for span, weights in zip(axis, raw, strict=True):
        total[span.slice] += weights
    return [
        (weights / total[span.slice]).astype(np.float32)
        for span, weights in zip(axis, raw, strict=True)
    ]


def _next_start(axis: Sequence[Span], place: int) -> int:
    """Where the next tile starts, and so what no later tile touches ends."""
    return axis[place + 1].start if place + 1 < len(axis) else axis[place].stop


def _batches(columns: Sequence[Span], batch_size: int) -> Iterator[list[int]]:
    for _, group in groupby(range(len(columns)), key=lambda i: columns[i].length):
        members = list(group)
        for first in range(0, len(members), batch_size):
            yield members[first : first + batch_size]


def _decide(probabilities: Probabilities) -> tuple[LabelMask, Confidence]:
    labels = probabilities.argmax(axis=-1).astype(np.uint8)
    highest = probabilities.max(axis=-1)
    return labels, np.clip(highest * 255.0 + 0.5, 0, 255).astype(np.uint8)


def _padded(rgb: RgbImage, least: int) -> RgbImage:
    """Mirror the picture outwards until it survives all poolings."""
    height, width = rgb.shape[:2]
    missing: Any = (max(0, least - height), max(0, least - width))
    if missing == (0, 0):
        return rgb
    return np.pad(rgb, ((0, missing[0]), (0, missing[1]), (0, 0)), mode="symmetric")


def _rounded_up(value: int, grid: int) -> int:
    return -(-value // grid) * grid
