"""The word that a picture is still being read, and what stands for it until then."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from app.raster.early_picture import EarlyPicture

_MARGIN, _PADDING, _WIDTH = 12, 8, 380


class EarlyNote(QLabel):
    """Stands at the lower edge of the canvas as long as an early picture is shown.

    Attributes:
        shown: What is shown meanwhile; None at all other times.
    """

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.shown: EarlyPicture | None = None
        self._canvas = canvas
        self.setObjectName("early_note")
        self.setText(
            self.tr(
                "Still loading: look around, zoom and pan. You can paint once all of "
                "the image is here."
            )
        )
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setMargin(_PADDING)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.hide()

    def show_picture(self, picture: EarlyPicture | None) -> None:
        """Stand over another picture, or go."""
        self.shown = picture
        self.setVisible(picture is not None)
        self.follow()

    def follow(self) -> None:
        """Keep to the middle of the lower edge; messages come to the upper one."""
        if self.isVisible():
            across, down = self._canvas.width(), self._canvas.height()
            width = min(across - 2 * _MARGIN, _WIDTH)
            height = self.heightForWidth(width)
            left, top = (across - width) // 2, down - height - _MARGIN
            self.setGeometry(left, top, width, height)
            self.raise_()

    def is_of(self, width: int, height: int) -> bool:
        """Tell whether a picture of that size is what is shown already."""
        shown = self.shown
        return shown is not None and (shown.width, shown.height) == (width, height)
