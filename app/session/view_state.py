"""How the open image is shown. Nothing here changes an image, a mask or a model."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from app.raster.channels import Channel
from app.raster.rect import Point
from app.raster.tone import Tone


class HeatMap(Enum):
    """What is shown of the model in false colours, instead of its masks."""

    NONE = auto()
    CONFIDENCE = auto()
    UNCERTAINTY = auto()
    PROBABILITY = auto()
    ERRORS = auto()


class ViewState(QObject):
    """The display's half of the session.

    Attributes:
        centre: Point (x, y) of the image in the middle of what is seen.
        tone: Brightness, contrast and gamma of the picture.
        channels: How each channel is shown; None shows the picture as opened.
        overlay_opacity: How opaque masks are, 0 to 1.
        overlay_visible: Whether masks are shown.
        contours_only: Whether only the outlines of the masks are shown.
        hidden_classes: Labels whose masks are not shown.
        differences_visible: Whether marks show where people overruled the model.
        heat_map: What is shown of the model in false colours.
        held_out_visible: Whether the parts are marked that judge and never teach.

    Signals:
        tone_changed: The picture is shown brighter, darker or the like.
        channels_changed: Channels are shown in another way.
        overlay_opacity_changed: Opacity of the masks, 0 to 1.
        overlay_visible_changed: Whether the masks are shown.
        contours_changed: Whether only the outlines of the masks are shown.
        visibility_changed: Masks of other classes are hidden.
        differences_changed: Whether marks show where people overruled the model.
        heat_map_changed: Something else is shown in false colours.
        held_out_visible_changed: Whether the parts are marked that judge.
    """

    tone_changed = Signal()
    channels_changed = Signal()
    overlay_opacity_changed = Signal(float)
    overlay_visible_changed = Signal(bool)
    contours_changed = Signal(bool)
    visibility_changed = Signal()
    differences_changed = Signal(bool)
    heat_map_changed = Signal()
    held_out_visible_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.centre: Point = (0.0, 0.0)
        self.tone = Tone()
        self.channels: tuple[Channel, ...] | None = None
        self.overlay_opacity = 0.5
        self.overlay_visible = True
        self.contours_only = False
        self.hidden_classes: frozenset[int] = frozenset()
        self.differences_visible = False
        self.heat_map = HeatMap.NONE
        self.held_out_visible = False

    def set_tone(self, tone: Tone) -> None:
        """Show the picture in another tone; the image itself stays as it is."""
        if tone != self.tone:
            self.tone = tone
            self.tone_changed.emit()

    def set_channels(self, channels: tuple[Channel, ...] | None) -> None:
        """Show each channel of the image like this; None shows it as opened."""
        if channels != self.channels:
            self.channels = channels
            self.channels_changed.emit()

    def set_overlay_opacity(self, opacity: float) -> None:
        """Set how opaque masks are, kept within 0 to 1."""
        opacity = min(max(float(opacity), 0.0), 1.0)
        if opacity != self.overlay_opacity:
            self.overlay_opacity = opacity
            self.overlay_opacity_changed.emit(opacity)

    def set_overlay_visible(self, visible: bool) -> None:
        """Show or hide the masks."""
        if visible != self.overlay_visible:
            self.overlay_visible = visible
            self.overlay_visible_changed.emit(visible)

    def set_contours_only(self, contours_only: bool) -> None:
        """Show only the outlines of the masks, or all of them."""
        if contours_only != self.contours_only:
            self.contours_only = contours_only
            self.contours_changed.emit(contours_only)

    def set_class_visible(self, label: int, visible: bool) -> None:
        """Show or hide the masks of one class; the masks themselves stay."""
        one = frozenset({label})
        hidden = self.hidden_classes - one if visible else self.hidden_classes | one
        self._set_hidden(hidden)

    def set_differences_visible(self, visible: bool) -> None:
        """Mark where the annotation says something else than the model, or do not."""
        if visible != self.differences_visible:
            self.differences_visible = visible
            self.differences_changed.emit(visible)

    def set_held_out_visible(self, visible: bool) -> None:
        """Mark the parts of the image that judge and never teach, or do not."""
        if visible != self.held_out_visible:
            self.held_out_visible = visible
            self.held_out_visible_changed.emit(visible)

    def toggle_heat_map(self, heat_map: HeatMap) -> None:
        """Show this in false colours; nothing if it is what is shown."""
        self.set_heat_map(HeatMap.NONE if heat_map is self.heat_map else heat_map)

    def set_heat_map(self, heat_map: HeatMap) -> None:
        """Show this in false colours."""
        if heat_map is not self.heat_map:
            self.heat_map = heat_map
            self.heat_map_changed.emit()

    def _set_hidden(self, hidden: frozenset[int]) -> None:
        if hidden != self.hidden_classes:
            self.hidden_classes = hidden
            self.visibility_changed.emit()
