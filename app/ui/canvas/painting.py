"""From arrays of screen pixels to what Qt paints."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from app.raster.rect import EMPTY, Point, Rect
from app.tools.outline import Outline
from app.tools.proposal import Mark
from app.ui.canvas.scene import Scene
from app.ui.canvas.view_transform import ViewTransform
from app.ui.canvas.viewport import Viewport

# The dark and the light ring together stand out on any picture.
_RINGS = ((QColor(0, 0, 0, 170), 3.0), (QColor(255, 255, 255), 1.2))
_SMALLEST_RING = 1.5
_HANDLE_RADIUS = 5.0
_HANDLE, _FIRST_HANDLE = QColor(40, 40, 40), QColor(0, 114, 178)
_ADDING, _TAKING = QColor(0, 114, 178), QColor(213, 94, 0)


def draw_scene(
    painter: QPainter, scene: Scene, viewport: Viewport, exposed: Rect
) -> None:
    """Draw the picture and its masks inside ``exposed``.

    Args:
        painter: Set to physical pixels, counted from the canvas's corner.
        scene: What to draw.
        viewport: How it is seen.
        exposed: Physical pixels to draw, within the canvas.
    """
    picture = scene.picture(viewport.view, *viewport.screen)
    height, width = picture.shape[:2]
    base = QImage(picture.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    painter.drawImage(QPoint(exposed.x, exposed.y), base, to_qrect(exposed))
    covered, layers = scene.over_picture(viewport.view, exposed)
    for pixels in layers:
        over = QImage(
            pixels.data,
            covered.width,
            covered.height,
            4 * covered.width,
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        painter.drawImage(QPoint(covered.x, covered.y), over)


def ring_bounds(centre: QPointF, radius: float, ratio: float) -> Rect:
    """Return the rectangle that ``draw_ring`` touches."""
    reach = max(radius, _SMALLEST_RING * ratio) + 3 * ratio
    return Rect.around(
        centre.x() - reach, centre.y() - reach, centre.x() + reach, centre.y() + reach
    )


def draw_ring(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    ratio: float,
    *,
    square: bool = False,
) -> None:
    """Draw the brush's outline, never smaller than can be seen.

    Args:
        painter: Set to physical pixels.
        centre: Of the brush, in physical pixels.
        radius: Of the brush, in physical pixels.
        ratio: Physical pixels for each pixel that lines are planned in.
        square: Whether the brush is square.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    seen = max(radius, _SMALLEST_RING * ratio)
    for color, width in _RINGS:
        # Qt draws several thin lines in a fraction of the time of a broad one.
        painter.setPen(QPen(color, 1.0))
        for radius in _thin_lines(seen, width * ratio):
            if square:
                left, top = centre.x() - radius, centre.y() - radius
                painter.drawRect(QRectF(left, top, 2 * radius, 2 * radius))
            else:
                painter.drawEllipse(centre, radius, radius)


def _thin_lines(middle: float, width: float) -> list[float]:
    """Return the radii of lines of one pixel that make up a broader one."""
    count = max(1, round(width))
    return [middle + line - (count - 1) / 2 for line in range(count)]


def outline_bounds(points: Sequence[Point], view: ViewTransform, ratio: float) -> Rect:
    """Return the screen pixels that lines between these points may touch."""
    if not points:
        return EMPTY
    places = [view.to_screen(*point) for point in points]
    across, down = [x for x, _ in places], [y for _, y in places]
    extent = Rect.around(min(across), min(down), max(across), max(down))
    return extent.expanded(math.ceil((_HANDLE_RADIUS + 3) * ratio))


def draw_outline(
    painter: QPainter, outline: Outline, view: ViewTransform, ratio: float
) -> None:
    """Draw an open shape: a line that stands out, and handles at its corners.

    Args:
        painter: Set to physical pixels.
        outline: What to draw.
        view: Where the picture is on the screen.
        ratio: Physical pixels for each pixel that lines are planned in.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    places = [QPointF(*view.to_screen(*point)) for point in outline.points]
    line = QPolygonF(places)
    draw = painter.drawPolygon if outline.is_closed else painter.drawPolyline
    for color, width in _RINGS:
        painter.setPen(QPen(color, width * ratio))
        draw(line)
    for number, place in enumerate(places[: outline.num_handles]):
        painter.setBrush(_FIRST_HANDLE if number == 0 else _HANDLE)
        radius = (_HANDLE_RADIUS if number == 0 else _HANDLE_RADIUS - 1.5) * ratio
        painter.drawEllipse(place, radius, radius)


def mark_bounds(mark: Mark, view: ViewTransform, ratio: float) -> Rect:
    """Return the screen pixels that ``draw_mark`` touches."""
    x, y = view.to_screen(*mark.at)
    reach = (_HANDLE_RADIUS + 3) * ratio
    return Rect.around(x - reach, y - reach, x + reach, y + reach)


def draw_mark(painter: QPainter, mark: Mark, view: ViewTransform, ratio: float) -> None:
    """Draw a click that a proposal follows: a disc with a plus or a minus.

    Args:
        painter: Set to physical pixels.
        mark: What to draw.
        view: Where the picture is on the screen.
        ratio: Physical pixels for each pixel that lines are planned in.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x, y = view.to_screen(*mark.at)
    reach = (_HANDLE_RADIUS - 2) * ratio
    painter.setPen(QPen(_RINGS[1][0], _RINGS[1][1] * ratio))
    painter.setBrush(_ADDING if mark.adds else _TAKING)
    painter.drawEllipse(QPointF(x, y), reach + 2 * ratio, reach + 2 * ratio)
    painter.drawLine(QPointF(x - reach, y), QPointF(x + reach, y))
    if mark.adds:
        painter.drawLine(QPointF(x, y - reach), QPointF(x, y + reach))


def to_qrect(rect: Rect) -> QRect:
    """Return the same rectangle in Qt's terms."""
    return QRect(rect.x, rect.y, rect.width, rect.height)


def physical(rect: QRect, ratio: float) -> Rect:
    """Return the physical pixels that a rectangle of the widget touches."""
    return Rect.around(
        rect.x() * ratio,
        rect.y() * ratio,
        (rect.x() + rect.width()) * ratio,
        (rect.y() + rect.height()) * ratio,
    )


def logical(rect: Rect, ratio: float) -> QRect:
    """Return the widget's rectangle that holds these physical pixels."""
    left, top = math.floor(rect.x / ratio), math.floor(rect.y / ratio)
    right, bottom = math.ceil(rect.right / ratio), math.ceil(rect.bottom / ratio)
    return QRect(left, top, right - left, bottom - top)
