"""The bar above the canvas: the tool's options, and how things are drawn."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QStyle,
    QToolBar,
    QToolButton,
    QWidget,
)

from app.session.session import MAX_RADIUS, MIN_RADIUS, Session
from app.tools.settings import MAX_CLEAN_UP_REACH, CleanUp, PaintOver
from app.ui.panels.gesture_options import ChoiceBox, SettingBox, SettingCheck
from app.ui.panels.plugin_options import option_widgets
from app.ui.plugin_tools import plugin_tools
from app.ui.tone_button import ToneButton

_STEPS = 1000
# Tools that write where the user says, over whatever is there.
_PAINTING = (
    *("brush", "eraser", "fill", "polygon", "lasso", "rectangle", "wand"),
    *("smart_click", "clean_up"),
)


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
    """Puts the options into one bar: first the tool's own, then those of the view."""

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
        self._groups: list[tuple[QAction, Callable[[], bool]]] = []
        self._add_brush_options()
        self._add_wand_options()
        self._add_clean_up_options()
        self._add_plugin_options()
        self._add_paint_over()
        self.addSeparator()
        self._opacity_label = QLabel(self.tr("Mask opacity"))
        self.addWidget(_labelled(self._opacity_label, OpacitySlider(session)))
        self._buttons = [
            _tool_button(actions[name]) for name in ("toggle_mask", "toggle_contours")
        ]
        self._buttons.append(ToneButton(session, actions["channels"]))
        for button in self._buttons:
            self.addWidget(button)
        session.tool_changed.connect(self._show_groups)
        session.settings_changed.connect(self._show_groups)
        self._show_groups()

    def _add_brush_options(self) -> None:
        session = self._session
        square = SettingCheck(
            session,
            "square_brush",
            self.tr("Square"),
            self.tr("Paint with an upright square"),
        )
        pen = SettingCheck(
            session,
            "pen_pressure",
            self.tr("Pressure"),
            self.tr("The harder a pen is pressed, the wider the stroke"),
        )
        brush = (BrushSizeSlider(session), BrushSizeBox(session), square, pen)
        self._add_group(self.tr("Radius"), brush, self._holds("brush", "eraser"))

    def _add_wand_options(self) -> None:
        session = self._session
        tip = self.tr("How far red, green and blue may be from the pixel clicked")
        wand = (
            SettingBox(session, "wand_tolerance", (0, 255), tip),
            SettingCheck(
                session,
                "wand_contiguous",
                self.tr("Contiguous"),
                self.tr("Only what hangs together with the pixel clicked"),
            ),
        )
        self._add_group(self.tr("Tolerance"), wand, self._holds("wand"))

    def _add_clean_up_options(self) -> None:
        session, holds = self._session, self._holds("clean_up")
        tip = self.tr(
            "Holes and specks, smooth, grow, shrink: click a region, or Shift-click "
            "for all of the selected class. Split: draw a line across regions; Alt "
            "leaves it unlabelled. Merge: draw a line from one region into others"
        )
        text = self.tr("Clean up")
        choice = ChoiceBox(session, "clean_up", CleanUp, text, tip)
        self._add_group(text, (choice,), holds)
        tip = self.tr("Regions with fewer pixels than this are dropped")
        specks = SettingBox(session, "speck_pixels", (0, 100_000), tip)
        tip = self.tr(
            "How far to smooth, grow or shrink, or how wide the line is; drag sideways "
            "for more or less"
        )
        reach = SettingBox(session, "clean_up_reach", (1, MAX_CLEAN_UP_REACH), tip)
        for box in (specks, reach):
            box.setSuffix(self.tr(" px"))

        def drops_specks() -> bool:
            return session.settings.clean_up is CleanUp.HOLES_AND_SPECKS

        self._add_group(
            self.tr("Drop specks below"), (specks,), lambda: holds() and drops_specks()
        )
        self._add_group(self.tr("By"), (reach,), lambda: holds() and not drops_specks())

    def _add_plugin_options(self) -> None:
        for tool in plugin_tools(self._session):
            if tool.options:
                widgets = option_widgets(tool)
                self._add_group(tool.text, widgets, self._holds(tool.name))

    def _add_paint_over(self) -> None:
        text, tip = (
            self.tr("Paint over"),
            self.tr(
                "Which pixels a gesture may change; with one class it is the class "
                "that is on the screen where the gesture begins"
            ),
        )
        plugins = [tool.name for tool in plugin_tools(self._session)]
        box = ChoiceBox(self._session, "paint_over", PaintOver, text, tip)
        self._add_group(text, (box,), self._holds(*_PAINTING, *plugins))

    def _holds(self, *tools: str) -> Callable[[], bool]:
        """Return what tells whether one of these tools is in hand."""
        return lambda: self._session.tool.name in tools

    def _add_group(
        self, text: str, widgets: Sequence[QWidget], wanted: Callable[[], bool]
    ) -> None:
        """Add options that show while they are wanted."""
        group = self.addWidget(_labelled(QLabel(text), *widgets))
        self._groups.append((group, wanted))

    @Slot()
    def _show_groups(self) -> None:
        for group, wanted in self._groups:
            group.setVisible(wanted())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all options in sight."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out texts of the view's options where there is no room for them."""
        with_text = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
        for style, has_label in (
            (with_text, True),
            (icon_only, True),
            (icon_only, False),
        ):
            self._opacity_label.setVisible(has_label)
            for button in self._buttons:
                button.setToolButtonStyle(style)
            if self._needed_width() <= self.width():
                break

    def _needed_width(self) -> int:
        """Return the width of all that is to be seen, as the bar would have it."""
        seen = [
            widget
            for action in self.actions()
            if action.isVisible() and (widget := self.widgetForAction(action))
        ]
        style = self.style()
        gap = style.pixelMetric(QStyle.PixelMetric.PM_ToolBarItemSpacing, None, self)
        edge = style.pixelMetric(QStyle.PixelMetric.PM_ToolBarItemMargin, None, self)
        frame = style.pixelMetric(QStyle.PixelMetric.PM_ToolBarFrameWidth, None, self)
        widths = sum(widget.sizeHint().width() for widget in seen)
        return widths + gap * len(seen) + 2 * (edge + frame)


def _labelled(label: QLabel, *widgets: QWidget) -> QWidget:
    group = QWidget()
    group.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    layout = QHBoxLayout(group)
    layout.setContentsMargins(6, 2, 6, 2)
    layout.addWidget(label)
    for widget in widgets:
        if isinstance(widget, QSlider):
            widget.setFixedWidth(90)
        layout.addWidget(widget)
    return group


def _tool_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
