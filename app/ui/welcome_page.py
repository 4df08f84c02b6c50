"""What there is to see before anything is open."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.action_button import ActionButton
from app.ui.icons import app_icon
from app.ui.recent import recent_folders

_BUTTON_WIDTH = 260
_RECENT_SHOWN = 4


class WelcomePage(QWidget):
    """Offers the ways to begin.

    Signals:
        folder_requested: The ``Path`` of a folder that was open before.
    """

    folder_requested = Signal(object)

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
        for name in ("open_folder", "open_images", "open_sample", "take_tour"):
            button = ActionButton(actions[name])
            button.setFixedWidth(_BUTTON_WIDTH)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(12)
        layout.addWidget(_text(self.tr("…or drop a folder or images here")))
        layout.addSpacing(12)
        self._recent_places = QVBoxLayout()
        layout.addLayout(self._recent_places)
        layout.addStretch()
        self.show_recent()

    @Slot()
    def show_recent(self) -> None:
        """Offer the folders that were open last."""
        places = self._recent_places
        while (old := places.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.deleteLater()
        folders = recent_folders()[:_RECENT_SHOWN]
        if folders:
            places.addWidget(_text(self.tr("Opened last")))
        for folder in folders:
            button = self._make_recent_button(folder)
            places.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def _make_recent_button(self, folder: Path) -> QPushButton:
        button = QPushButton()
        button.setFlat(True)
        button.setFixedWidth(_BUTTON_WIDTH)
        shown = button.fontMetrics().elidedText(
            folder.name, Qt.TextElideMode.ElideMiddle, _BUTTON_WIDTH - 24
        )
        button.setText(shown.replace("&", "&&"))
        button.setToolTip(str(folder))
        button.setAccessibleName(self.tr("Open {}").format(folder))
        button.clicked.connect(lambda: self.folder_requested.emit(folder))
        return button

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
