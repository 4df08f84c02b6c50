"""The masks over the picture, sampled for the screen pixels that are asked for.

A person's annotation is a flat tone. The model's prediction is a lighter tone with
diagonal hatching, so that the two are told apart at a glance. Predicted background is
not drawn at all, annotated background only faintly: the picture must stay visible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.raster.rect import Rect
from app.ui.canvas.view_transform import Indices, ViewTransform
from tiramisu.config import IGNORE_INDEX, Color, LabelClass
from tiramisu.masks import LabelMask

OverlayPixels = npt.NDArray[np.uint32]
"""(height, width) uint32: alpha, red, green, blue; colours multiplied by alpha."""

_Codes = npt.NDArray[np.uint16]

# A code is a label plus one of these: where the pixel belongs in the colour table.
_ANNOTATED, _PREDICTED, _HATCH_LINE = 0, 256, 512
_HATCH_PERIOD = 7
_HATCH_WIDTH = 2

# Share of the overlay's opacity that each kind of pixel gets.
_FILL, _PREDICTED_FILL, _HATCH_FILL, _BACKGROUND_FILL = 1.0, 0.38, 0.85, 0.45
# Classes are often black for background, which nobody sees on a dark picture.
_BACKGROUND_TINT: Color = (128, 136, 150)


@dataclass(frozen=True)
class OverlayStyle:
    """How masks are drawn.

    Attributes:
        opacity: 0 to 1.
        contours_only: Draw the borders of regions instead of filling them.
    """

    opacity: float = 0.5
    contours_only: bool = False


class Overlay:
    """Colours annotation and prediction for a rectangle of the screen."""

    def __init__(self) -> None:
        self._style = OverlayStyle()
        self._classes: Sequence[LabelClass] = ()
        self._table = np.zeros(768, dtype=np.uint32)

    @property
    def reach(self) -> int:
        """Screen pixels beyond an edit that may change with it."""
        return 1 if self._style.contours_only else 0

    def set_style(self, style: OverlayStyle) -> None:
        """Draw in another way from now on."""
        self._style = style
        self._table = _color_table(self._classes, style)

    def set_classes(self, classes: Sequence[LabelClass]) -> None:
        """Draw these classes in their colours."""
        self._classes = classes
        self._table = _color_table(classes, self._style)

    def pixels(
        self,
        annotation: LabelMask,
        prediction: LabelMask | None,
        view: ViewTransform,
        screen: Rect,
    ) -> OverlayPixels:
        """Draw the masks as seen through ``screen``, which lies inside the picture.

        Args:
            annotation: (height, width) labels of the picture.
            prediction: The same for the model's labels, or None to leave them out.
            view: Where the picture is on the screen.
            screen: Screen pixels to draw.

        Returns:
            (screen.height, screen.width).
        """
        margin = self.reach
        height, width = annotation.shape
        rows = view.rows(screen.y - margin, screen.bottom + margin, height)
        columns = view.columns(screen.x - margin, screen.right + margin, width)
        codes = _sampled_codes(annotation, prediction, rows, columns)
        if self._style.contours_only:
            codes = _contours(codes)
        if prediction is not None:
            _hatch(codes, view, screen)
        return np.take(self._table, codes, mode="clip")


def _sampled_codes(
    annotation: LabelMask, prediction: LabelMask | None, rows: Indices, columns: Indices
) -> _Codes:
    annotated = _sampled(annotation, rows, columns)
    if prediction is None:
        return annotated.astype(np.uint16)
    predicted = _sampled(prediction, rows, columns)
    # Background is as invisible as no prediction; one code for both has no contour.
    predicted[predicted == 0] = IGNORE_INDEX
    codes = predicted + np.uint16(_PREDICTED)
    np.copyto(codes, annotated, where=annotated != IGNORE_INDEX)
    return codes


def _sampled(mask: LabelMask, rows: Indices, columns: Indices) -> LabelMask:
    """Gather ``mask[rows][:, columns]``, by whole rows first: it is memory-bound."""
    first = int(columns[0])
    part = mask[:, first : int(columns[-1]) + 1]
    return part.take(rows, axis=0).take(columns - first, axis=1)


def _contours(codes: _Codes) -> _Codes:
    """Keep pixels beside another code, blank the rest, and drop the margin of one."""
    middle = codes[1:-1, 1:-1]
    edge = middle != codes[:-2, 1:-1]
    edge |= middle != codes[2:, 1:-1]
    edge |= middle != codes[1:-1, :-2]
    edge |= middle != codes[1:-1, 2:]
    return np.where(edge, middle, np.uint16(IGNORE_INDEX)).astype(np.uint16, copy=False)


def _hatch(codes: _Codes, view: ViewTransform, screen: Rect) -> None:
    """Turn diagonal lines of predicted codes into hatch codes, in place.

    The lines hang on the picture's corner, so they move with it and a part of the view
    gets the same lines as the whole.
    """
    corner = round(view.offset_x) + round(view.offset_y)
    across = np.arange(screen.x, screen.right) - corner
    down = np.arange(screen.y, screen.bottom)
    line = (np.arange(_HATCH_PERIOD) < _HATCH_WIDTH).astype(np.uint16)
    # One row for each phase; every screen row repeats one of them.
    phases = np.arange(_HATCH_PERIOD)[:, np.newaxis]
    pattern = line[(across + phases) % _HATCH_PERIOD] * np.uint16(_PREDICTED)
    lines = pattern.take(down % _HATCH_PERIOD, axis=0)
    np.add(codes, lines, out=codes, where=codes >= _PREDICTED)


def _color_table(
    classes: Sequence[LabelClass], style: OverlayStyle
) -> npt.NDArray[np.uint32]:
    table = np.zeros(768, dtype=np.uint32)
    opacity = 1.0 if style.contours_only else style.opacity
    for label, one in enumerate(classes):
        fill = opacity if label else opacity * _BACKGROUND_FILL
        color = one.color if label else _BACKGROUND_TINT
        table[_ANNOTATED + label] = _premultiplied(color, fill * _FILL)
        if label:
            table[_PREDICTED + label] = _premultiplied(color, opacity * _PREDICTED_FILL)
            table[_HATCH_LINE + label] = _premultiplied(color, opacity * _HATCH_FILL)
    return table


def _premultiplied(color: Color, opacity: float) -> int:
    alpha = round(255 * opacity)
    red, green, blue = (round(level * alpha / 255) for level in color)
    return alpha << 24 | red << 16 | green << 8 | blue
