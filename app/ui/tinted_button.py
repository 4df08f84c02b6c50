"""A button whose line icon suits a light or a dark window, also when that changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QToolButton, QWidget

from app.ui.icons import line_icon


class TintedButton(QToolButton):
    """Draws an icon of ``resources/icons`` in the colour of the text.

    A click leaves the keys with the canvas; Tab reaches the button.
    """

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._is_highlighted = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tint()

    def set_icon_name(self, name: str) -> None:
        """Draw another icon."""
        self._icon_name = name
        self._tint()

    def set_highlighted(self, is_highlighted: bool) -> None:
        """Draw for a row that is chosen, or for one that is not."""
        if is_highlighted != self._is_highlighted:
            self._is_highlighted = is_highlighted
            self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def _tint(self) -> None:
        palette = self.palette()
        if self._is_highlighted:
            text = palette.color(QPalette.ColorRole.HighlightedText)
            palette.setColor(QPalette.ColorRole.WindowText, text)
        self.setIcon(line_icon(self._icon_name, palette))
