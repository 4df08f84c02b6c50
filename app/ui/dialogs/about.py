"""What this program is, and which versions of what it runs on."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import app_icon
from app.ui.screen_room import fitting
from app.ui.tab_order import follow_layout
from app.ui.versions import versions, versions_text

_SIZE = QSize(460, 440)
_ICON_SIZE = 64


class AboutDialog(QDialog):
    """May stay open while one works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle(self.tr("About Tiramisu"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        layout.addLayout(self._make_head())
        layout.addWidget(self._make_table(), 1)
        layout.addWidget(self._make_buttons())
        follow_layout(self)
        self.resize(fitting(self, _SIZE))

    def _make_head(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(
            app_icon().pixmap(QSize(_ICON_SIZE, _ICON_SIZE), self.devicePixelRatioF())
        )
        text = QLabel(
            self.tr(
                "<h3>Tiramisu</h3><p>Segment images with a fully convolutional "
                "DenseNet that learns from your corrections.</p><p>Jégou et al., "
                "<i>The One Hundred Layers Tiramisu</i>, 2017.</p>"
            )
        )
        text.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(text, 1)
        return head

    def _make_table(self) -> QTextBrowser:
        rows = "".join(
            f"<tr><td>{escape(name)}</td><td>{escape(version)}</td></tr>"
            for name, version in versions()
        )
        table = QTextBrowser()
        table.setObjectName("about_versions")
        table.setAccessibleName(self.tr("Versions"))
        table.setHtml(f"<table cellpadding='3'>{rows}</table>")
        return table

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton(
            self.tr("&Copy versions"), QDialogButtonBox.ButtonRole.ActionRole
        )
        copy.setObjectName("about_copy")
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        return buttons

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(versions_text())
