"""The bar above the canvas: the tool's options, and how things are drawn."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolBar,
    QToolButton,
    QWidget,
)

from app.session.session import MAX_RADIUS, MIN_RADIUS, Session
from app.ui.panels.gesture_options import PaintOverBox, SettingBox, SettingCheck
from app.ui.tone_button import ToneButton

_STEPS = 1000
# Tools that write where the user says, over whatever is there.
_PAINTING = ("brush", "eraser", "fill", "polygon", "lasso", "rectangle", "wand")


class BrushSizeSlider(QSlider):
    """Sets the brush's radius; each step is the same factor, so that small ones fit.

    Holds no value of its own: the session's radius is the truth.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._session = session
        self.setObjectName("brush_size_slider")
        self.setRange(0, _STEPS)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Brush radius in image pixels (Ctrl+wheel)"))
        self.setAccessibleName(self.tr("Brush radius"))
        self.valueChanged.connect(self._on_moved)
        session.brush_radius_changed.connect(self._show)
        self._show()

    @Slot(int)
    def _on_moved(self, step: int) -> None:
        ratio = MAX_RADIUS / MIN_RADIUS
        self._session.set_brush_radius(MIN_RADIUS * ratio ** (step / _STEPS))

    @Slot()
    def _show(self) -> None:
        ratio = self._session.brush_radius / MIN_RADIUS
        step = _STEPS * math.log(ratio) / math.log(MAX_RADIUS / MIN_RADIUS)
        with QSignalBlocker(self):
            self.setValue(round(step))


class BrushSizeBox(QDoubleSpinBox):
    """Shows the brush's radius as a number and lets the user type one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("brush_size_box")
        self.setRange(MIN_RADIUS, MAX_RADIUS)
        self.setDecimals(1)
        self.setSuffix(self.tr(" px"))
        self.setKeyboardTracking(False)
        self.setAccessibleName(self.tr("Brush radius"))
        self.valueChanged.connect(session.set_brush_radius)
        # Typing is over: single keys belong to the canvas again.
        self.editingFinished.connect(self.clearFocus)
        session.brush_radius_changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        with QSignalBlocker(self):
            self.setValue(self._session.brush_radius)


class OpacitySlider(QSlider):
    """Sets how opaque the masks are."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._session = session
        self.setObjectName("opacity_slider")
        self.setRange(0, 100)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Opacity of the masks"))
        self.setAccessibleName(self.tr("Opacity of the masks"))
        self.valueChanged.connect(self._on_moved)
        session.overlay_opacity_changed.connect(self._show)
        self._show()

    @Slot(int)
    def _on_moved(self, percent: int) -> None:
        self._session.set_overlay_opacity(percent / 100)

    @Slot()
    def _show(self) -> None:
        with QSignalBlocker(self):
            self.setValue(round(self._session.overlay_opacity * 100))


class ToolOptions(QToolBar):
    """Puts the options into one bar."""

    def __init__(
        self,
        session: Session,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tool options"))
        self.setObjectName("tool_options")
        self.setMovable(False)
        self._session = session
        self._groups: list[tuple[QAction, tuple[str, ...]]] = []
        self._add_groups()
        self.addSeparator()
        self.addWidget(_labelled(self.tr("Mask opacity"), OpacitySlider(session)))
        for name in ("toggle_mask", "toggle_contours"):
            self.addWidget(_tool_button(actions[name]))
        self.addWidget(ToneButton(session, actions["channels"]))
        session.tool_changed.connect(self._show_groups)
        self._show_groups()

    def _add_groups(self) -> None:
        session = self._session
        square = SettingCheck(
            session,
            "square_brush",
            self.tr("Square"),
            self.tr("Paint with an upright square"),
        )
        brush = (BrushSizeSlider(session), BrushSizeBox(session), square)
        self._add_group(self.tr("Brush radius"), brush, ("brush", "eraser"))
        tolerance = self.tr("How far red, green and blue may be from the pixel clicked")
        wand = (
            SettingBox(session, "wand_tolerance", (0, 255), tolerance),
            SettingCheck(
                session,
                "wand_contiguous",
                self.tr("Contiguous"),
                self.tr("Only what hangs together with the pixel clicked"),
            ),
        )
        self._add_group(self.tr("Tolerance"), wand, ("wand",))
        tip = self.tr("Regions with fewer pixels than this are dropped")
        specks = SettingBox(session, "speck_pixels", (0, 100_000), tip)
        specks.setSuffix(self.tr(" px"))
        self._add_group(self.tr("Drop specks below"), (specks,), ("clean_up",))
        self._add_group(self.tr("Paint over"), (PaintOverBox(session),), _PAINTING)

    def _add_group(
        self, text: str, widgets: Sequence[QWidget], tools: tuple[str, ...]
    ) -> None:
        """Add options that show while one of these tools is in hand."""
        self._groups.append((self.addWidget(_labelled(text, *widgets)), tools))

    @Slot()
    def _show_groups(self) -> None:
        for group, tools in self._groups:
            group.setVisible(self._session.tool.name in tools)


def _labelled(text: str, *widgets: QWidget) -> QWidget:
    group = QWidget()
    group.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    layout = QHBoxLayout(group)
    layout.setContentsMargins(8, 2, 8, 2)
    layout.addWidget(QLabel(text))
    for widget in widgets:
        if isinstance(widget, QSlider):
            widget.setFixedWidth(110)
        layout.addWidget(widget)
    return group


def _tool_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
