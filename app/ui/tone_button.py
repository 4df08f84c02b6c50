"""Brightness, contrast and gamma of the picture on the screen, in a small pop-up."""

from __future__ import annotations

import math

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFormLayout,
    QMenu,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from app.raster.tone import Tone
from app.session.session import Session
from app.ui.tinted_button import TintedButton

_MOST_GAMMA = 5.0


class ToneButton(TintedButton):
    """Opens the sliders; it is checked while the picture is not shown as it is."""

    def __init__(
        self, session: Session, channels: QAction, parent: QWidget | None = None
    ) -> None:
        """Follow the session.

        Args:
            session: Holds the tone.
            channels: Opens more about the picture; listed below the sliders.
            parent: Qt's owner.
        """
        super().__init__("tone", parent)
        self._session = session
        self.setObjectName("tone_button")
        self.setText(self.tr("Picture"))
        self.setToolTip(
            self.tr("Brightness, contrast and gamma on the screen; no data change")
        )
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setCheckable(True)
        menu = QMenu(self)
        action = QWidgetAction(menu)
        action.setDefaultWidget(ToneSliders(session))
        menu.addAction(action)
        menu.addAction(channels)
        self.setMenu(menu)
        session.tone_changed.connect(self._show)
        session.channels_changed.connect(self._show)

    @Slot()
    def _show(self) -> None:
        session = self._session
        self.setChecked(not session.tone.is_plain or session.channels is not None)


class ToneSliders(QWidget):
    """The three sliders and a way back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._brightness = self._make_slider("brightness", self.tr("Brightness"))
        self._contrast = self._make_slider("contrast", self.tr("Contrast"))
        self._gamma = self._make_slider("gamma", self.tr("Gamma"))
        reset = QPushButton(self.tr("Reset"))
        reset.setObjectName("tone_reset")
        reset.clicked.connect(self._reset)
        layout = QFormLayout(self)
        for slider in (self._brightness, self._contrast, self._gamma):
            layout.addRow(slider.accessibleName(), slider)
        layout.addRow(reset)
        self._stops = (self._brightness, self._contrast, self._gamma, reset)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(self._brightness)
        session.tone_changed.connect(self._show)
        self._show()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go from slider to slider; the menu around them would leave them at once."""
        places = [place for place, one in enumerate(self._stops) if one.hasFocus()]
        for place in places:
            following = place + (1 if forward else -1)
            if 0 <= following < len(self._stops):
                self._stops[following].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().focusNextPrevChild(forward)

    def _make_slider(self, name: str, text: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName(f"{name}_slider")
        slider.setAccessibleName(text)
        slider.setRange(-100, 100)
        slider.setFixedWidth(180)
        slider.valueChanged.connect(self._on_moved)
        return slider

    @Slot()
    def _on_moved(self) -> None:
        self._session.set_tone(
            Tone(
                self._brightness.value() / 100,
                self._contrast.value() / 100,
                _MOST_GAMMA ** (self._gamma.value() / 100),
            )
        )

    @Slot()
    def _reset(self) -> None:
        self._session.set_tone(Tone())

    @Slot()
    def _show(self) -> None:
        tone = self._session.tone
        gamma = math.log(tone.gamma) / math.log(_MOST_GAMMA)
        for slider, part in (
            (self._brightness, tone.brightness),
            (self._contrast, tone.contrast),
            (self._gamma, gamma),
        ):
            with QSignalBlocker(slider):
                slider.setValue(round(100 * part))
