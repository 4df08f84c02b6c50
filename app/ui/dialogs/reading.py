"""Which channels of the images people and models get to see."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.translation import translatable, translate
from app.ui.tab_order import follow_layout
from tiramisu.reading import ChannelChoice

_COLORS = (translatable("Red"), translatable("Green"), translatable("Blue"))


class ReadingDialog(QDialog):
    """Lets the user choose a channel for each colour."""

    def __init__(
        self, count: int, choice: ChannelChoice | None, parent: QWidget | None = None
    ) -> None:
        """Offer the channels of an image.

        Args:
            count: How many it has.
            choice: Which are read now; None for the first three.
            parent: Window of the dialog.
        """
        super().__init__(parent)
        self.setObjectName("reading_dialog")
        self.setWindowTitle(self.tr("Channels that are read"))
        note = QLabel(
            self.tr(
                "All images of the project are read by these channels: you see them "
                "and the models learn from them. Models that were taught with other "
                "channels predict worse."
            )
        )
        note.setWordWrap(True)
        form = QFormLayout()
        start = choice or ((1, 2, 3) if count > 2 else (1, 2, 1))
        self._combos = [
            self._make_combo(color, count, number)
            for color, number in zip(_COLORS, start, strict=True)
        ]
        for color, combo in zip(_COLORS, self._combos, strict=True):
            form.addRow(translate(color), combo)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        defaults = QDialogButtonBox.StandardButton.RestoreDefaults
        self._buttons.button(defaults).clicked.connect(self._restore)
        self._is_usual = False
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        follow_layout(self)
        self._check()

    def _make_combo(self, color: str, count: int, number: int | None) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(f"channel_{color.lower()}")
        combo.addItem(self.tr("none"), None)
        for channel in range(1, count + 1):
            combo.addItem(self.tr("Channel {}").format(channel), channel)
        combo.setCurrentIndex(number if number is not None and number <= count else 0)
        combo.currentIndexChanged.connect(self._check)
        return combo

    @property
    def choice(self) -> ChannelChoice | None:
        """What was chosen; None for the first three."""
        if self._is_usual:
            return None
        red, green, blue = (combo.currentData() for combo in self._combos)
        return red, green, blue

    def _restore(self) -> None:
        self._is_usual = True
        self.accept()

    def _check(self) -> None:
        """A picture without any channel would be black."""
        has_any = any(combo.currentData() is not None for combo in self._combos)
        ok = QDialogButtonBox.StandardButton.Ok
        self._buttons.button(ok).setEnabled(has_any)
