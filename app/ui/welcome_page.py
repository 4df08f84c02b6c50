"""What there is to see before anything is open."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.ui.action_button import ActionButton
from app.ui.icons import app_icon

_BUTTON_WIDTH = 260


class WelcomePage(QWidget):
    """Offers the ways to begin."""

    def __init__(
        self, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("welcome_page")
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch()
        layout.addWidget(self._make_picture(), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._make_title())
        layout.addWidget(_text(self.tr("Segment images with a network that learns")))
        layout.addSpacing(12)
        for name in ("open_folder", "open_images", "open_sample"):
            button = ActionButton(actions[name])
            button.setFixedWidth(_BUTTON_WIDTH)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(12)
        layout.addWidget(_text(self.tr("…or drop a folder or images here")))
        layout.addStretch()

    def _make_picture(self) -> QLabel:
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(72, 72))
        return picture

    def _make_title(self) -> QLabel:
        title = _text("Tiramisu")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        title.setFont(font)
        return title


def _text(text: str) -> QLabel:
    label = QLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    return label
