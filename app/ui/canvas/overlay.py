"""The masks over the picture, sampled for the screen pixels that are asked for.

A person's annotation is a flat tone. The model's prediction is a lighter tone with
diagonal hatching, so that the two are told apart at a glance. Predicted background is
not drawn at all, annotated background only faintly: the picture must stay visible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from app.raster.rect import Rect
from app.ui.canvas.view_transform import Indices, ViewTransform
from tiramisu.config import IGNORE_INDEX, Color, LabelClass
from tiramisu.masks import LabelMask

OverlayPixels = npt.NDArray[np.uint32]
"""(height, width) uint32: alpha, red, green, blue; colours multiplied by alpha."""

_Codes = npt.NDArray[np.uint16]
_Plane = TypeVar("_Plane", LabelMask, _Codes)

# A code is a label plus these: where the pixel belongs in the colour table.
_PREDICTED, _ON_LINE = 256, 512
_TABLE_SIZE = 1024
_HATCH_PERIOD = 7
_HATCH_WIDTH = 2
_CONTOUR_WIDTH = 2

# Share of the overlay's opacity that each kind of pixel gets.
_GAP_FILL, _LINE_FILL, _BACKGROUND_FILL = 0.4, 1.0, 0.45
# Classes are often black for background, which nobody sees on a dark picture.
_BACKGROUND_TINT: Color = (128, 136, 150)


@dataclass(frozen=True)
class OverlayStyle:
    """How masks are drawn.

    Attributes:
        opacity: 0 to 1.
        contours_only: Draw the borders of regions instead of filling them.
        line_scale: Physical pixels for each pixel that lines are planned in.
        hidden: Labels that are not drawn; nothing shows through in their place.
    """

    opacity: float = 0.5
    contours_only: bool = False
    line_scale: int = 1
    hidden: frozenset[int] = frozenset()


class Overlay:
    """Colours annotation and prediction for a rectangle of the screen."""

    def __init__(self) -> None:
        self._style = OverlayStyle()
        self._classes: Sequence[LabelClass] = ()
        self._table = np.zeros(_TABLE_SIZE, dtype=np.uint32)

    @property
    def reach(self) -> int:
        """Screen pixels beyond an edit that may change with it."""
        style = self._style
        return _CONTOUR_WIDTH * style.line_scale if style.contours_only else 0

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
            # Predicted background is as invisible as no prediction: no contour between.
            codes[codes == _PREDICTED] = _PREDICTED + IGNORE_INDEX
            codes = _contours(codes, self.reach)
        if prediction is not None:
            _hatch(codes, view, screen, self._style.line_scale)
        return np.take(self._table, codes, mode="clip")


def _sampled_codes(
    annotation: LabelMask, prediction: LabelMask | None, rows: Indices, columns: Indices
) -> _Codes:
    """Combine the planes where that is less work: before or after sampling."""
    seen = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    annotated = annotation[seen]
    predicted = None if prediction is None else prediction[seen]
    rows, columns = rows - rows[0], columns - columns[0]
    if annotated.size < rows.size * columns.size:
        return _sampled(_combined(annotated, predicted), rows, columns)
    return _combined(
        _sampled(annotated, rows, columns),
        None if predicted is None else _sampled(predicted, rows, columns),
    )


def _combined(annotation: LabelMask, prediction: LabelMask | None) -> _Codes:
    """Show the annotation, and the prediction where there is none."""
    if prediction is None:
        return annotation.astype(np.uint16)
    codes: _Codes = prediction + np.uint16(_PREDICTED)
    np.copyto(codes, annotation, where=annotation != IGNORE_INDEX)
    return codes


def _sampled(plane: _Plane, rows: Indices, columns: Indices) -> _Plane:
    """Gather ``plane[rows][:, columns]``, by whole rows first: it is memory-bound."""
    gathered: _Plane = plane.take(rows, axis=0).take(columns, axis=1)
    return gathered


def _contours(codes: _Codes, margin: int) -> _Codes:
    """Keep pixels near another code, blank the rest, and drop the margin."""
    height, width = codes.shape[0] - 2 * margin, codes.shape[1] - 2 * margin
    middle = codes[margin : margin + height, margin : margin + width]
    edge = np.zeros((height, width), dtype=np.bool_)
    for place in range(2 * margin + 1):
        edge |= middle != codes[place : place + height, margin : margin + width]
        edge |= middle != codes[margin : margin + height, place : place + width]
    return np.where(edge, middle, np.uint16(IGNORE_INDEX))


def _hatch(codes: _Codes, view: ViewTransform, screen: Rect, scale: int) -> None:
    """Mark the codes on diagonal lines, in place; only predicted ones look different.

    The lines hang on the picture's corner, so they move with it and a part of the view
    gets the same lines as the whole.
    """
    period = _HATCH_PERIOD * scale
    corner = round(view.offset_x) + round(view.offset_y)
    across = np.arange(screen.x, screen.right) - corner
    down = np.arange(screen.y, screen.bottom)
    line = (np.arange(period) < _HATCH_WIDTH * scale).astype(np.uint16)
    # One row for each phase; every screen row repeats one of them.
    phases = np.arange(period)[:, np.newaxis]
    pattern = line[(across + phases) % period] * np.uint16(_ON_LINE)
    codes += pattern.take(down % period, axis=0)


def _color_table(
    classes: Sequence[LabelClass], style: OverlayStyle
) -> npt.NDArray[np.uint32]:
    table = np.zeros(_TABLE_SIZE, dtype=np.uint32)
    opacity = 1.0 if style.contours_only else style.opacity
    for label, one in enumerate(classes):
        if label in style.hidden:
            continue
        if label == 0:
            annotated = _premultiplied(_BACKGROUND_TINT, opacity * _BACKGROUND_FILL)
        else:
            annotated = _premultiplied(one.color, opacity)
            line = _premultiplied(one.color, opacity * _LINE_FILL)
            table[_PREDICTED + label] = _premultiplied(one.color, opacity * _GAP_FILL)
            table[_PREDICTED + _ON_LINE + label] = line
        table[label] = table[_ON_LINE + label] = annotated
    return table


def _premultiplied(color: Color, opacity: float) -> int:
    alpha = round(255 * opacity)
    red, green, blue = (round(level * alpha / 255) for level in color)
    return alpha << 24 | red << 16 | green << 8 | blue
