"""What each kind of mask pixel looks like.

A person's annotation is a flat tone. The model's prediction is a lighter tone with
diagonal hatching, so that the two are told apart at a glance. Predicted background is
not drawn at all, annotated background only faintly: the picture must stay visible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tiramisu.config import IGNORE_INDEX, Color, LabelClass

Codes = npt.NDArray[np.unsignedinteger[Any]]
"""(height, width): of each pixel, its place in a ``ColorTable``."""

NOTHING = IGNORE_INDEX
"""Code of pixels that are not drawn."""

# Share of the overlay's opacity that each kind of pixel gets.
_GAP_FILL, _BACKGROUND_FILL = 0.4, 0.45
# Classes are often black for background, which nobody sees on a dark picture.
_BACKGROUND_TINT: Color = (128, 136, 150)

# Among differences, all else steps back and the stripes stand out on any picture.
_AGREED_FILL, _OVERRULED_FILL = 0.4, 1.7
_OVERRULED_GAP: Color = (255, 0, 160)
_OVERRULED_LINE: Color = (255, 255, 255)

_NUM_KINDS = 3  # annotated, predicted, overruled


@dataclass(frozen=True)
class OverlayStyle:
    """How masks are drawn.

    Attributes:
        opacity: 0 to 1.
        contours_only: Draw the borders of regions instead of filling them.
        line_scale: Physical pixels for each pixel that lines are planned in.
        hidden: Labels that are not drawn; nothing shows through in their place.
        differences: Mark where the annotation says something else than the model.
    """

    opacity: float = 0.5
    contours_only: bool = False
    line_scale: int = 1
    hidden: frozenset[int] = frozenset()
    differences: bool = False


class ColorTable:
    """Numbers all kinds of mask pixels and gives each number a colour.

    Of class ``label``, annotated pixels have the code ``label``, predicted ones
    ``stride`` more and overruled ones twice that. On the lines of the hatching they
    have ``on_line`` more, where sums wrap around: ``NOTHING`` stays without colour.

    Attributes:
        stride: See above.
        on_line: See above.
        predicted: (256,) codes of the model's labels; those of no class are nothing.
    """

    def __init__(self, classes: Sequence[LabelClass], style: OverlayStyle) -> None:
        # Eight bits are several times as fast; few projects have more than 42 classes.
        is_small = _NUM_KINDS * len(classes) < 128
        kind: type[np.uint8 | np.uint16] = np.uint8 if is_small else np.uint16
        self.stride = kind(len(classes) if is_small else 256)
        self.on_line = kind(128 if is_small else 1024)
        self.predicted: Codes = np.full(256, NOTHING, kind)
        self.colors = np.zeros(256 if is_small else 2048, np.uint32)
        for label, one in enumerate(classes):
            if label not in style.hidden:
                self._add(label, one.color, style)

    def _add(self, label: int, color: Color, style: OverlayStyle) -> None:
        opacity = 1.0 if style.contours_only else style.opacity
        overruled = min(1.0, opacity * _OVERRULED_FILL)
        if style.differences:
            opacity *= _AGREED_FILL
        if label == 0:
            tint = _premultiplied(_BACKGROUND_TINT, opacity * _BACKGROUND_FILL)
            self._paint(label, tint, tint)
        else:
            flat = _premultiplied(color, opacity)
            light = _premultiplied(color, opacity * _GAP_FILL)
            self._paint(label, flat, flat)
            self._paint(int(self.stride) + label, light, flat)
            self.predicted[label] = int(self.stride) + label
        self._paint(
            2 * int(self.stride) + label,
            _premultiplied(_OVERRULED_GAP, overruled),
            _premultiplied(_OVERRULED_LINE, overruled),
        )

    def _paint(self, code: int, gap: int, line: int) -> None:
        self.colors[code] = gap
        self.colors[code + int(self.on_line)] = line


def _premultiplied(color: Color, opacity: float) -> int:
    alpha = round(255 * opacity)
    red, green, blue = (round(level * alpha / 255) for level in color)
    return alpha << 24 | red << 16 | green << 8 | blue
