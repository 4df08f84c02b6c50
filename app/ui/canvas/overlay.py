"""The masks over the picture, sampled for the screen pixels that are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from app.raster.rect import Rect
from app.ui.canvas.color_table import NOTHING, Codes, ColorTable, OverlayStyle
from app.ui.canvas.sampling import enlarged, reduced
from app.ui.canvas.view_transform import Indices, ViewTransform
from tiramisu.config import IGNORE_INDEX, LabelClass
from tiramisu.masks import LabelMask

OverlayPixels = npt.NDArray[np.uint32]
"""(height, width) uint32: alpha, red, green, blue; colours multiplied by alpha."""

_HATCH_PERIOD = 7
_HATCH_WIDTH = 2
_CONTOUR_WIDTH = 2


class Overlay:
    """Colours annotation and prediction for a rectangle of the screen."""

    def __init__(self) -> None:
        self._style = OverlayStyle()
        self._classes: Sequence[LabelClass] = ()
        self._table = ColorTable(self._classes, self._style)

    @property
    def reach(self) -> int:
        """Screen pixels beyond an edit that may change with it."""
        style = self._style
        return _CONTOUR_WIDTH * style.line_scale if style.contours_only else 0

    def set_style(self, style: OverlayStyle) -> None:
        """Draw in another way from now on."""
        self._style = style
        self._table = ColorTable(self._classes, style)

    def set_classes(self, classes: Sequence[LabelClass]) -> None:
        """Draw these classes in their colours."""
        self._classes = classes
        self._table = ColorTable(classes, self._style)

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
        codes = self._sampled_codes(annotation, prediction, rows, columns)
        if margin:
            codes = _contours(codes, margin)
        if prediction is not None:
            _hatch(codes, view, screen, self._style.line_scale, self._table.on_line)
        return colored(codes, self._table.colors)

    def _sampled_codes(
        self,
        annotation: LabelMask,
        prediction: LabelMask | None,
        rows: Indices,
        columns: Indices,
    ) -> Codes:
        """Combine the planes where that is less work: before or after sampling."""
        seen = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        annotated = annotation[seen]
        predicted = None if prediction is None else prediction[seen]
        rows, columns = rows - rows[0], columns - columns[0]
        if annotated.size < rows.size * columns.size:
            return enlarged(self._combined(annotated, predicted), rows, columns)
        return self._combined(
            reduced(annotated, rows, columns),
            None if predicted is None else reduced(predicted, rows, columns),
        )

    def _combined(self, annotation: LabelMask, prediction: LabelMask | None) -> Codes:
        """Show the annotation, and the prediction where there is none."""
        table = self._table
        if prediction is None:
            return annotation.astype(table.predicted.dtype)
        codes: Codes = cv2.LUT(prediction, table.predicted)  # type: ignore[assignment]
        annotated = annotation != IGNORE_INDEX
        np.copyto(codes, annotation, where=annotated)
        if self._style.differences:
            overruled = annotated & (prediction != annotation)
            overruled &= prediction != IGNORE_INDEX
            np.add(codes, 2 * table.stride, out=codes, where=overruled)
        return codes


def _contours(codes: Codes, margin: int) -> Codes:
    """Keep pixels near another code, blank the rest, and drop the margin."""
    side = 2 * margin + 1
    cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (side, side))
    is_inside = cv2.dilate(codes, cross) == cv2.erode(codes, cross)
    inner = np.s_[margin:-margin, margin:-margin]
    kept: Codes = codes[inner].copy()
    kept[is_inside[inner]] = NOTHING
    return kept


def _hatch(
    codes: Codes,
    view: ViewTransform,
    screen: Rect,
    scale: int,
    on_line: np.unsignedinteger[Any],
) -> None:
    """Mark the codes on diagonal lines, in place; only some look different then.

    The lines hang on the picture's corner, so they move with it and a part of the view
    gets the same lines as the whole.
    """
    period = _HATCH_PERIOD * scale
    corner = round(view.offset_x) + round(view.offset_y)
    across = np.arange(screen.x, screen.right) - corner
    down = np.arange(screen.y, screen.bottom)
    line = (np.arange(period) < _HATCH_WIDTH * scale) * on_line
    # One row for each phase; every screen row repeats one of them.
    phases = np.arange(period)[:, np.newaxis]
    pattern = line[(across + phases) % period]
    codes += pattern.take(down % period, axis=0)


def colored(codes: Codes, colors: npt.NDArray[np.uint32]) -> OverlayPixels:
    """Return the colour of each code."""
    if codes.dtype == np.uint8:  # OpenCV looks up no other codes, but these fast
        looked_up = cv2.LUT(codes, colors.view(np.int32))
        return np.asarray(looked_up).view(np.uint32)
    return np.take(colors, codes)
