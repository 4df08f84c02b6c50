"""The program's line icons, drawn in the colour of the text around them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.ui.resources import ICONS

# Physical sizes that tool bars, buttons and menus ask for, up to 300 % scaling.
_SIZES = (16, 20, 24, 32, 40, 48, 64)


def app_icon() -> QIcon:
    """Return the program's own icon, which has colours of its own."""
    return QIcon(str(ICONS / "app.svg"))


def line_icon(name: str, palette: QPalette) -> QIcon:
    """Return an icon of ``resources/icons`` in the palette's text colours.

    Ask again when the palette changes: an icon keeps its colour.
    """
    return drawn_icon(ICONS / f"{name}.svg", palette)


def drawn_icon(drawing: Path, palette: QPalette) -> QIcon:
    """Return an SVG file as an icon; ``currentColor`` in it is the colour of texts."""
    icon = QIcon()
    text = QPalette.ColorRole.WindowText
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        renderer = _renderer(drawing, palette.color(group, text))
        for size in _SIZES:
            icon.addPixmap(_drawn(renderer, size), mode)
    return icon


def _renderer(drawing: Path, color: QColor) -> QSvgRenderer:
    source = drawing.read_text(encoding="utf-8")
    colored = source.replace("currentColor", color.name())
    return QSvgRenderer(QByteArray(colored.encode()))


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
