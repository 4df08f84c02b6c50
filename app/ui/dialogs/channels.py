"""Which channels of the image are seen, in which colours and within which limits."""

from __future__ import annotations

import dataclasses

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.raster.channels import Channel, ChannelStack
from app.session.session import Session
from app.ui.tab_order import follow_layout

_SWATCH = 18
_MOST = 1e12  # beyond any value that floats in images hold
_LIST_SIZE = (430, 190)


class ChannelsDialog(QDialog):
    """Stays beside the picture while somebody tries channels; it keeps no state."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setObjectName("channels_dialog")
        self.setWindowTitle(self.tr("Channels"))
        self._session = session
        self._stack: ChannelStack | None = None
        self._rows: list[ChannelRow] = []
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setMinimumSize(*_LIST_SIZE)
        note = QLabel(
            self.tr(
                "Only the view changes. Files and masks stay as they are, and the "
                "model always sees the picture as it was opened."
            )
        )
        note.setObjectName("channels_note")
        note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._as_opened = QCheckBox(self.tr("As opened"))
        self._as_opened.setObjectName("channels_as_opened")
        buttons.addButton(self._as_opened, QDialogButtonBox.ButtonRole.ResetRole)
        self._as_opened.setToolTip(
            self.tr("Show the picture that the model sees, until you choose otherwise")
        )
        self._as_opened.clicked.connect(self._on_as_opened)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addWidget(self._area)
        layout.addWidget(buttons)
        session.channels_changed.connect(self._show_channels)
        session.document_changed.connect(self._on_document_changed)
        self._on_document_changed()

    @Slot()
    def _on_document_changed(self) -> None:
        document = self._session.document
        stack = None if document is None else document.channels
        before = None if self._stack is None else self._stack.layout
        self._stack = stack
        if stack is None or stack.layout != before:
            self._make_rows(stack)
        self._show_channels()

    def _make_rows(self, stack: ChannelStack | None) -> None:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        names = () if stack is None else stack.names
        self._rows = []
        for index, name in enumerate(names):
            row = ChannelRow(name, page)
            row.setProperty("channel", index)
            row.changed.connect(self._on_changed)
            for column, widget in enumerate(row.widgets):
                grid.addWidget(widget, index, column)
            self._rows.append(row)
        grid.setColumnStretch(2, 1)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(len(names), 1)
        self._area.setWidget(page)  # the old page goes with it
        follow_layout(self)
        if self._rows and not self.isVisible():
            self._rows[0].widgets[0].setFocus()

    @Slot()
    def _show_channels(self) -> None:
        stack = self._stack
        self._as_opened.setChecked(self._session.channels is None)
        if stack is None:
            return
        channels = self._session.channels or stack.default_channels()
        for index, (row, one) in enumerate(zip(self._rows, channels, strict=True)):
            row.show_channel(one, stack, index)

    @Slot()
    def _on_changed(self) -> None:
        self._session.set_channels(tuple(row.channel for row in self._rows))

    @Slot(bool)
    def _on_as_opened(self, as_opened: bool) -> None:
        if as_opened:
            self._session.set_channels(None)
        else:
            self._on_changed()


class ChannelRow(QWidget):
    """The widgets of one channel; it is itself never seen.

    Signals:
        changed: The user wants the channel to be shown otherwise.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._name = name
        self._channel = Channel((255, 255, 255))
        self._visible = QCheckBox(name)
        self._visible.setToolTip(self.tr("Show this channel"))
        self._visible.clicked.connect(self._on_toggled)
        self._color = QToolButton()
        self._color.setToolTip(self.tr("Colour of the highest values"))
        self._color.setAccessibleName(self.tr("Colour of channel {}").format(name))
        self._color.clicked.connect(self._choose_color)
        self._low = self._make_box(self.tr("Value shown black"))
        self._high = self._make_box(self.tr("Value shown in full colour"))
        self._auto = QCheckBox(self.tr("Auto"))
        self._auto.setToolTip(
            self.tr("Take the limits from each image: its percentiles 0.1 and 99.9")
        )
        self._auto.clicked.connect(self._on_automatic)

    def _make_box(self, what: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setToolTip(what)
        box.setAccessibleName(f"{self._name}: {what}")
        box.setKeyboardTracking(False)
        box.setRange(-_MOST, _MOST)
        box.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        box.setMinimumWidth(90)
        box.valueChanged.connect(self._on_limits)
        return box

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """What is seen, from left to right."""
        return (self._visible, self._color, self._low, self._high, self._auto)

    @property
    def channel(self) -> Channel:
        """How the user wants the channel to be shown."""
        return self._channel

    def show_channel(self, channel: Channel, stack: ChannelStack, index: int) -> None:
        """Show how the channel is shown."""
        self._channel = channel
        self._visible.setChecked(channel.visible)
        self._auto.setChecked(channel.limits is None)
        swatch = QPixmap(_SWATCH, _SWATCH)
        swatch.fill(QColor(*channel.color))
        self._color.setIcon(QIcon(swatch))
        is_whole = np.issubdtype(stack.layout[1], np.integer)
        limits = channel.limits or stack.automatic_limits(index)
        for box, limit in zip((self._low, self._high), limits, strict=True):
            with QSignalBlocker(box):
                box.setDecimals(0 if is_whole else 4)
                box.setValue(limit)

    @Slot(bool)
    def _on_toggled(self, visible: bool) -> None:
        self._change(visible=visible)

    @Slot(bool)
    def _on_automatic(self, automatic: bool) -> None:
        limits = None if automatic else (self._low.value(), self._high.value())
        self._change(limits=limits)

    @Slot()
    def _on_limits(self) -> None:
        self._change(limits=(self._low.value(), self._high.value()))

    @Slot()
    def _choose_color(self) -> None:
        chosen = QColorDialog.getColor(
            QColor(*self._channel.color),
            self._color,
            self.tr("Colour of channel {}").format(self._name),
        )
        if chosen.isValid():
            self._change(color=(chosen.red(), chosen.green(), chosen.blue()))

    def _change(self, **changes: object) -> None:
        self._channel = dataclasses.replace(self._channel, **changes)  # type: ignore[arg-type]
        self.changed.emit()
