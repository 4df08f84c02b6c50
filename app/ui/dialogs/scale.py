"""Saying how large the pixels are: by a line along a scale bar, or by the file."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.canvas.scale_line import ScaleLine
from app.ui.controllers.scale_setting import ScaleSetting
from app.ui.dialog_letters import label_for
from app.ui.tab_order import follow_layout
from app.ui.wording import decimal
from tiramisu.measurement_units import METRES, PixelSize

_MOST = 1e7
_LEAST = 1e-4
_FIRST_LENGTH = 100.0
_MARGIN, _TOP = 20, 90  # from the corner of the window


class ScaleDialog(QDialog):
    """Stays beside the picture, on which the line is drawn meanwhile."""

    def __init__(
        self, scales: ScaleSetting, line: ScaleLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("scale_dialog")
        self.setWindowTitle(self.tr("Set the scale"))
        self._scales = scales
        self._line = line
        self._now = QLabel()
        self._now.setObjectName("scale_now")
        self._pixels = self._make_number("scale_pixels", self.tr("Pixels"), 1.0)
        self._pixels.setSuffix(self.tr(" px"))
        self._length = self._make_number(
            "scale_length", self.tr("Length"), _FIRST_LENGTH
        )
        self._unit = self._make_units()
        self._scope = self._make_scope()
        self._result = QLabel()
        self._result.setObjectName("scale_result")
        self._use = QPushButton(self.tr("&Use this scale"))
        self._use.setObjectName("scale_use")
        self._use.clicked.connect(self._apply)
        self._forget = QPushButton(self.tr("&Forget what was set"))
        self._forget.setObjectName("scale_forget")
        self._forget.clicked.connect(self._clear)
        self._lay_out()
        for box in (self._pixels, self._length):
            box.valueChanged.connect(self._show_result)
        self._unit.currentIndexChanged.connect(self._show_result)
        line.drawn.connect(self._on_drawn)
        scales.changed.connect(self._show_now)
        self._show_now()
        self._show_result()

    def _make_number(self, name: str, title: str, value: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setDecimals(4)
        box.setRange(_LEAST, _MOST)
        box.setValue(value)
        return box

    def _make_units(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("scale_unit")
        box.setAccessibleName(self.tr("Unit"))
        box.addItems([*METRES])
        box.setCurrentText("µm")
        return box

    def _make_scope(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("scale_scope")
        box.addItem(self.tr("All images of the project"), True)
        box.addItem(self.tr("This image only"), False)
        return box

    def _lay_out(self) -> None:
        note = QLabel(
            self.tr(
                "Draw a line along the scale bar in the picture (Shift keeps it "
                "straight), then type how long it is."
            )
        )
        note.setWordWrap(True)
        length = QHBoxLayout()
        length.addWidget(self._length, 1)
        length.addWidget(self._unit)
        form = QFormLayout()
        form.addRow(self.tr("Scale now:"), self._now)
        form.addRow(self.tr("&Line:"), self._pixels)
        form.addRow(label_for(self.tr("L&ength:"), self._length), length)
        form.addRow(self.tr("One pixel is:"), self._result)
        form.addRow(self.tr("F&or:"), self._scope)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self._use, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._forget, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        for button in (self._forget, buttons.button(buttons.StandardButton.Close)):
            button.setAutoDefault(False)  # Enter after typing means the scale
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self._use.setDefault(True)
        follow_layout(self)

    @property
    def chosen(self) -> PixelSize:
        """The size of a pixel that the numbers say."""
        length = self._length.value() / self._pixels.value()
        return PixelSize.square(length, self._unit.currentText())

    @Slot()
    def show_now(self) -> None:
        """Open beside the picture, or come to the front."""
        if not self.isVisible():
            self.adjustSize()
            self._keep_off_the_picture()
        self._length.setFocus()
        self._length.selectAll()
        self.show()
        self.raise_()
        self.activateWindow()

    def _keep_off_the_picture(self) -> None:
        """Go to the right edge of the window, where the panels are."""
        window = self.parentWidget()
        if window is not None:
            frame = window.frameGeometry()
            corner = frame.topRight() - QPoint(self.width() + _MARGIN, -_TOP)
            self.move(max(corner.x(), frame.left()), corner.y())

    def showEvent(self, event: QShowEvent) -> None:
        """Let the line be drawn."""
        self._line.begin()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the picture back."""
        self._line.end()
        super().hideEvent(event)

    @Slot(float, float)
    def _on_drawn(self, across: float, down: float) -> None:
        self._pixels.setValue(math.hypot(across, down))

    @Slot()
    def _show_result(self) -> None:
        self._result.setText(decimal(str(self.chosen.readable())))

    @Slot()
    def _show_now(self) -> None:
        size = self._scales.size
        origin = self._scales.origin
        self._now.setText(
            origin if size is None else f"{decimal(str(size))} ({origin})"
        )

    @Slot()
    def _apply(self) -> None:
        self._set(self.chosen.readable())

    @Slot()
    def _clear(self) -> None:
        self._set(None)

    def _set(self, size: PixelSize | None) -> None:
        if self._scope.currentData():
            self._scales.set_for_project(size)
        else:
            self._scales.set_for_image(size)
