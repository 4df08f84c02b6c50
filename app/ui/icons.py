"""The program's line icons, drawn in the colour of the text around them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.ui.resources import ICONS

_GROUPS = {
    QIcon.Mode.Disabled: QPalette.ColorGroup.Disabled,
    QIcon.Mode.Normal: QPalette.ColorGroup.Active,
}


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
    text = QPalette.ColorRole.WindowText
    colors = {mode: palette.color(group, text) for mode, group in _GROUPS.items()}
    return QIcon(_LineIconEngine(drawing, colors))


class _LineIconEngine(QIconEngine):
    """Draws when it is seen, in the size it is seen in: most icons are in menus."""

    # Qt owns copies without PySide knowing, which would destroy them with their names.
    _copies: ClassVar[list[QIconEngine]] = []

    def __init__(self, drawing: Path, colors: Mapping[QIcon.Mode, QColor]) -> None:
        super().__init__()
        self._drawing = drawing
        self._colors = colors
        self._pixmaps: dict[tuple[int, int, QIcon.Mode], QPixmap] = {}

    def clone(self) -> QIconEngine:
        """Return an engine of the same drawing; Qt asks when a copy is changed."""
        copy = _LineIconEngine(self._drawing, self._colors)
        self._copies.append(copy)
        return copy

    def isNull(self) -> bool:
        """Tell Qt that there is something to draw."""
        return False

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        """Draw into a place of the painter's."""
        self._renderer(_kept(mode)).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return a picture of so many physical pixels."""
        key = (size.width(), size.height(), _kept(mode))
        if key not in self._pixmaps:
            self._pixmaps[key] = self._drawn(size, key[2], state)
        return self._pixmaps[key]

    def _drawn(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def _renderer(self, mode: QIcon.Mode) -> QSvgRenderer:
        source = self._drawing.read_text(encoding="utf-8")
        colored = source.replace("currentColor", self._colors[mode].name())
        return QSvgRenderer(QByteArray(colored.encode()))


def _kept(mode: QIcon.Mode) -> QIcon.Mode:
    """Return the one of the two ways of drawing that a mode is drawn in."""
    return mode if mode is QIcon.Mode.Disabled else QIcon.Mode.Normal
