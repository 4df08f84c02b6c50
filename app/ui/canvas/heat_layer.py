"""What the model is sure of, in false colours for the screen pixels asked for.

The colours are cividis: the most even of the well-known ranges for any colour vision.
Source: Nuñez, Anderton, Renslow, "Optimizing colormaps with consideration for color
vision deficiency", PLOS ONE 13 (2018).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np
import numpy.typing as npt

from app.raster.rect import Rect
from app.session.view_state import HeatMap
from app.ui.canvas.overlay import OverlayPixels, colored
from app.ui.canvas.sampling import sampled
from app.ui.canvas.view_transform import ViewTransform
from tiramisu.config import IGNORE_INDEX, Color
from tiramisu.error_map import ErrorMap, PixelError
from tiramisu.masks import LabelMask

ERROR_COLORS: Mapping[PixelError, Color] = {
    PixelError.MISSED: (213, 94, 0),
    PixelError.FALSE: (86, 180, 233),
    PixelError.CONFUSED: (240, 228, 66),
}
"""Colours of what is wrong, told apart by any colour vision.

Source: Okabe and Ito, "Color Universal Design", 2008.
"""

# Level of pixels of which nothing is known; they stay clear.
_UNKNOWN = 0
_FILL = 1.5  # false colours cover the picture more than masks do


class Heat(Protocol):
    """What a model has said of one picture."""

    @property
    def prediction(self) -> LabelMask:
        """The most probable class of each pixel, 255 where none is known."""

    @property
    def confidence(self) -> LabelMask:
        """(height, width) uint8, its probability; 255 is certain, 0 unknown."""

    @property
    def uncertainty(self) -> LabelMask | None:
        """(height, width) uint8, 0 where unknown; None if nothing is measured."""

    @property
    def errors(self) -> ErrorMap | None:
        """(height, width) uint8, a ``PixelError`` each; None if nobody knows."""


@dataclass(frozen=True)
class HeatStyle:
    """What is shown in false colours, and how.

    Attributes:
        heat_map: What to show.
        label: Class whose probability is shown.
        num_classes: Classes that the model tells apart.
        opacity: 0 to 1, as that of masks.
    """

    heat_map: HeatMap = HeatMap.NONE
    label: int = 1
    num_classes: int = 2
    opacity: float = 0.5

    @property
    def least(self) -> float:
        """The lowest value that there can be, as a share of the highest."""
        return 1 / self.num_classes if self.heat_map is HeatMap.CONFIDENCE else 0.0


class HeatLayer:
    """Colours a rectangle of the screen by what a model has said."""

    def __init__(self) -> None:
        self._style = HeatStyle()
        self._colors = _color_table(self._style)

    @property
    def is_on(self) -> bool:
        """Whether anything is to be shown."""
        return self._style.heat_map is not HeatMap.NONE

    def set_style(self, style: HeatStyle) -> None:
        """Show something else, or in another way."""
        self._style = style
        self._colors = _color_table(style)

    def pixels(
        self, heat: Heat, view: ViewTransform, screen: Rect
    ) -> OverlayPixels | None:
        """Return (screen.height, screen.width) colours; None if there is nothing.

        Args:
            heat: What the model has said.
            view: Where the picture is on the screen.
            screen: Screen pixels to draw, inside the picture.
        """
        levels = self._levels(heat, view, screen)
        return None if levels is None else colored(levels, self._colors)

    def _levels(
        self, heat: Heat, view: ViewTransform, screen: Rect
    ) -> LabelMask | None:
        which = self._style.heat_map
        if which is HeatMap.CONFIDENCE:
            return sampled(heat.confidence, view, screen)
        if which is HeatMap.PROBABILITY:
            labels = sampled(heat.prediction, view, screen)
            confidence = sampled(heat.confidence, view, screen)
            return _probability(labels, confidence, self._style.label)
        if which is HeatMap.UNCERTAINTY and heat.uncertainty is not None:
            return sampled(heat.uncertainty, view, screen)
        if which is HeatMap.ERRORS and heat.errors is not None:
            return sampled(heat.errors, view, screen)
        return None


def _probability(labels: LabelMask, confidence: LabelMask, label: int) -> LabelMask:
    """Return the probability of one class of two."""
    levels = np.where(labels == label, confidence, 255 - confidence)
    levels = np.maximum(levels, _UNKNOWN + 1)
    levels[labels == IGNORE_INDEX] = _UNKNOWN
    return levels


def _color_table(style: HeatStyle) -> npt.NDArray[np.uint32]:
    """Return (256,) colours of the levels, multiplied by their alpha."""
    if style.heat_map is HeatMap.NONE:
        return np.zeros(256, np.uint32)
    alpha = round(255 * min(1.0, style.opacity * _FILL))
    if style.heat_map is HeatMap.ERRORS:
        return _error_colors(alpha)
    shares = (np.arange(256) / 255 - style.least) / (1 - style.least)
    places = np.rint(np.clip(shares, 0, 1) * 255).astype(np.intp)
    red, green, blue = (
        np.rint(false_colors()[places] * (alpha / 255.0)).astype(np.uint32).T
    )
    table = alpha << 24 | red << 16 | green << 8 | blue
    table[_UNKNOWN] = 0
    return np.asarray(table, np.uint32)


def _error_colors(alpha: int) -> npt.NDArray[np.uint32]:
    """Return (256,) colours of the kinds of errors, multiplied by their alpha."""
    table = np.zeros(256, np.uint32)
    for kind, color in ERROR_COLORS.items():
        red, green, blue = (round(level * alpha / 255) for level in color)
        table[kind] = alpha << 24 | red << 16 | green << 8 | blue
    return table


@lru_cache(maxsize=1)
def false_colors() -> npt.NDArray[np.uint8]:
    """Return (256, 3) uint8 red, green and blue, from low to high."""
    # A third of all that the window loads: not before somebody wants a heat map.
    import pyqtgraph

    return np.asarray(pyqtgraph.colormap.get("cividis").getLookupTable(0, 1, 256))
